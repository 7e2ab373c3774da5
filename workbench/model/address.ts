/** Positions and their A1 spelling are the same for the workbook as for the plans of its sheets. */
export * from '../../src/sheets/address';
