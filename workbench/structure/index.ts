/** Operations that move cells, tables, sheets or names and keep every formula and rule pointing at what it meant. */
export { copyCharts } from './charts';
export { deleteCells, insertCells } from './cells';
export { fillFormula, shiftFormula } from './copies';
export { autoExpandTable } from './tables/grow';
export { checkName, checkNameIsFree, renameName } from './names';
export { checkSheetName, deleteSheet, moveSheet, renameSheet } from './sheets';
export { type Push, shiftArea } from './shift';
export { sortArea, type SortKey } from './sort';
export { renameTable, renameTableColumn } from './tables/names';
export {
  deleteTableColumn,
  deleteTableRows,
  insertTableColumn,
  insertTableRows,
  removeTable,
  resizeTable,
  showTotals,
} from './tables/tables';
