/** The workbook as a grid in a page: it shows the model, and turns what the user does into changes of the model. */
export { loadFonts } from './display/fonts';
export { mountGrid } from './grid';
export type { Box, Grid, GridOptions } from './types';
