/** A report of a few accounts whose sub-metrics tests change. */
import { readMark } from '../../../src/engine/workbook/mark';
import type { Cell, Sheet, Workbook } from '../../../workbench/model';
import { AS_OF, dump, preparedOnce, SAMPLE } from '../session';

const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };
const ACCOUNTS = SAMPLE.split('\n').slice(0, 7).join('\n');

const justBuilt = preparedOnce(async ({ actions }) => {
  await actions.buildFromCsv(ACCOUNTS, SETTINGS);
});

export async function built() {
  const opened = await justBuilt();
  const { book, session, actions } = opened;
  const settle = async (): Promise<void> => {
    session.app.calculation.update();
    await session.settled();
    const before = book.sheets.map(dump);
    const again = await actions.refreshReport();
    expect(again).toMatchObject({ cells: 0, formats: 0, rules: 0 });
    expect(again.warnings.filter((warning) => !warning.endsWith('3 to 5 are recommended.'))).toEqual([]);
    expect(book.sheets.map(dump)).toEqual(before);
  };
  return { ...opened, report: book.sheet('Progress Report')!, settle };
}

export const accounts = (book: Workbook) => book.table('Accounts')!;
export const headers = (book: Workbook): string[] => accounts(book).columns.map(({ name }) => name);

/** The cells of a column of the table, header included. */
export function column(book: Workbook, header: string): (Cell | undefined)[] {
  const { area: a, sheet } = accounts(book);
  const col = a.left + accounts(book).columnIndex(header);
  return Array.from({ length: a.bottom - a.top + 1 }, (_, r) => sheet.cell(a.top + r, col));
}

/** Every score, by account and key of its column; a column is known by the mark on the sheet. */
export function scores(book: Workbook): Record<string, unknown[]> {
  const known = readMark(accounts(book).sheet.customProperties.get('AccountProgress'))!.columns.accounts;
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, header]) =>
      key.includes('.')
        ? [
            [
              key,
              column(book, header)
                .slice(1)
                .map((cell) => cell?.value ?? null),
            ],
          ]
        : [],
    ),
  );
}

/** What stands in the band above the table over each column. */
export const band = (book: Workbook, sheet: Sheet): string[] =>
  headers(book).map((_, i) => String(sheet.cell(accounts(book).area.top - 1, i)?.value ?? ''));
