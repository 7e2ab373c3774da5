/** Excel's object model, as scripts see it, over the workbook model. */
export { workbookObject } from './workbook';
