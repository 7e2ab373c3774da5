import { nameKey } from '../../domain/model/fields';
import { ReportError } from '../../engine/errors';
import { remember } from '../../engine/undo/command-record';
import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { isFormula } from '../../sheets/texts';
import { changing, type CommandOptions } from '../host/conversation';
import { scoringDay } from './cells';
import type { ReportView } from './report-places';

/**
 * Dates the scores of accounts, found anew by their names, as of now; a date that is a formula stays. It can be taken back.
 * @returns how many were dated
 */
export function dateScores(view: ReportView, names: readonly string[], options: CommandOptions = {}): Promise<number> {
  const wanted = new Set(names.map(nameKey));
  return changing(
    'dating the scores',
    async (talk) => {
      const table = talk.workbook.tables.getItemOrNullObject(view.tableId);
      const [accounts, dates] = [view.headers.name, view.headers.scoredOn].map((header) =>
        table.columns.getItemOrNullObject(header).getDataBodyRange(),
      );
      accounts.load('values');
      dates.load('formulas,rowIndex,columnIndex');
      table.worksheet.load('id,name');
      await talk.sync();
      if (table.isNullObject || accounts.isNullObject || dates.isNullObject)
        throw new ReportError('The column of these dates is gone. Refresh, then try again; nothing was written.', [], {
          wrote: 'nothing',
          retry: true,
        });
      const rows = accounts.values.flatMap(([name], row) =>
        wanted.has(nameKey(String(name))) && !isFormula(String(dates.formulas[row][0])) ? [row] : [],
      );
      talk.begin('Writing the dates', 0, 1, true);
      const day = scoringDay(view.model.settings);
      for (const row of rows) dates.getCell(row, 0).values = [[day]];
      await talk.sync();
      const written = rows.map((row) => ({
        area: area(dates.rowIndex + row, dates.columnIndex),
        before: { cells: [[dates.formulas[row][0] as CellInput]] },
        after: { cells: [[day]] },
      }));
      const { id, name } = table.worksheet;
      if (!talk.grouped && rows.length > 0)
        remember({
          doing: talk.doing,
          sheets: [{ id, name, added: false, cells: written, tables: [], names: [], charts: 0 }],
        });
      return rows.length;
    },
    options,
  );
}
