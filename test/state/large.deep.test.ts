/** What the panel reads of a large workbook, through the real office.js. */
import type { Table } from '../../workbench/model';
import { openPanel, type PanelSession, SAMPLE } from './session';

const AS_OF = 46347;
const COUNT = 5000;
/** Excel on the web refuses answers over 5 MB; other letters than these take up more. */
const MOST = 4_000_000;

let open: PanelSession;
afterEach(() => open.session.close());

/** Makes a table as long as wanted, of the rows that it has, with other names. */
function repeat(table: Table, rows: number, change: (row: number, header: string, value: unknown) => unknown): void {
  const { sheet, bodyArea: body, area } = table;
  const size = body.bottom - body.top + 1;
  table.area = { ...area, bottom: body.top + rows - 1 };
  const names = table.columns.map(({ name }) => name);
  for (let row = 0; row < rows; row++) {
    names.forEach((name, c) => {
      const value = sheet.cell(body.top + (row % size), body.left + c)?.value ?? null;
      sheet.ensure(body.top + row, body.left + c).value = change(row, name, value) as typeof value;
    });
  }
}

test('5,000 accounts and 5,000 actions take two round trips; a long history takes one more; each answer is small', async () => {
  open = await openPanel();
  const { page, session, book } = open;
  const settings = { asOf: AS_OF, asOfFollowsToday: false };
  await page.buildFromInput({ kind: 'csv', text: SAMPLE }, settings);
  session.host.moods.habits.add('keepsPaneClosed');
  await session.command('findGaps');
  await session.command('takeSnapshot');
  await session.settled();
  const named = (row: number): string => `Account number ${row % COUNT} of a large company`;
  const days = 3;
  repeat(book.table('Accounts')!, COUNT, (row, header, value) => {
    if (header === 'Account') return named(row);
    return /score|roi|launched|recognized|monetizes|partner/i.test(header) && typeof value === 'number'
      ? value + 1 / 3
      : value;
  });
  repeat(book.table('Actions')!, COUNT, (row, header, value) => {
    if (header === 'Account') return named(row);
    return header === 'Result' ? 'x'.repeat(500) : value;
  });
  session.stats.reset();
  const first = (await page.readReport())!;
  expect(first.review.actions).toHaveLength(COUNT);
  expect(session.stats.syncs).toBe(2);
  expect(session.stats.largestResponse).toBeLessThan(MOST);
  repeat(book.table('Snapshots')!, COUNT * days, (row, header, value) => {
    if (header === 'Account') return named(row);
    if (header === 'Date') return AS_OF - days + Math.floor(row / COUNT) + 1;
    return typeof value === 'number' && value < 10 ? value + 1e-9 : value;
  });
  session.stats.reset();
  const view = (await page.readReport())!;
  expect(session.stats.syncs).toBe(3);
  expect(session.stats.largestResponse).toBeLessThan(MOST);
  expect([view.accounts.length, view.review.actions.length, view.review.snapshots.length]).toEqual([
    COUNT,
    COUNT,
    COUNT,
  ]);
  expect(new Set(view.review.snapshots.map(({ date }) => date))).toEqual(new Set([AS_OF - 1]));
});
