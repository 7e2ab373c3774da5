/** Where the table of accounts stands on a report that is made new. */
import type { ReportModel } from '../../../domain/model/model';
import { HEADER_ROW, reportColumns, type ReportLayout } from '../accounts';
import { type FieldKey, FIELDS } from '../settings/fields';

/** The names of the cells on Settings where all of them were free. */
export const USUAL_NAMES = Object.fromEntries(FIELDS.map(({ key, name }) => [key, name])) as Record<FieldKey, string>;

export const freshReport = (
  model: ReportModel,
  rows: number,
  tableName: string,
  names: ReportLayout['names'],
  related?: ReportLayout['related'],
): ReportLayout => ({
  sheetName: 'Progress Report',
  tableName,
  top: HEADER_ROW,
  left: 0,
  columns: reportColumns(model).map((column) => ({ column, header: column.header })),
  rows: Math.max(1, rows),
  names,
  related,
});
