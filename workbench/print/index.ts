/** Sheets on paper: parted into pages, drawn and printed. It loads with the preview, when somebody asks for it. */
export { type Numbering, pageDrawer } from './draw';
export { print } from './job';
export { type Printout, printout } from './pages';
export { USUAL_PAPERS, type UsualPaper } from './paper';
