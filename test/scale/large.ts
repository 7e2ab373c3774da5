import { parseIso } from '../../src/domain/calendar/dates';
import { tracker } from '../../tools/bench/tracker';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { type Cell, type Table, Workbook } from '../../workbench/model';
import type { Desk } from '../faults/commands';

const AS_OF = parseIso('2026-11-21')!;
const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };

/** Makes a table as long as wanted, of copies of the rows that it has. */
function lengthen(table: Table, rows: number, change: (row: number, header: string, cell: Cell) => Cell): void {
  const { sheet, bodyArea: body, area } = table;
  const size = body.bottom - body.top + 1;
  table.area = { ...area, bottom: body.top + rows - 1 };
  for (let row = 0; row < rows; row++)
    table.columns.forEach(({ name }, c) => {
      const like = sheet.cell(body.top + (row % size), body.left + c) ?? { value: null };
      sheet.put(body.top + row, body.left + c, change(row, name, { ...like }));
    });
}

/** A report of some accounts, actions and days of snapshots, on which nothing is computed but what is asked for. */
export async function largeDesk(accounts: number, actions: number, days: number): Promise<Desk> {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const session = await openAddin(book);
  const page = session.runScript('reportActions') as PageActions;
  await page.buildFromCsv(tracker(40), SETTINGS);
  await page.findGaps();
  await page.changeSettings({ asOf: AS_OF - 7 });
  await page.takeSnapshot();
  await page.changeSettings({ asOf: AS_OF });
  await session.settled();
  // What the workbench takes to compute is no matter of the add-in's.
  Object.assign(session.app.calculation, { update: () => undefined });
  const named = (row: number): string => `Account ${(row % accounts) + 1} Ltd`;
  lengthen(book.table('Accounts')!, accounts, (row, header, cell) =>
    header === 'Account' ? { ...cell, value: named(row) } : cell,
  );
  lengthen(book.table('Actions')!, actions, (row, header, cell) =>
    header === 'Account' ? { ...cell, value: named(row) } : cell,
  );
  lengthen(book.table('Snapshots')!, accounts * days, (row, header, cell) => {
    if (header === 'Account') return { ...cell, value: named(row) };
    return header === 'Date' ? { ...cell, value: AS_OF - 7 * (days - Math.floor(row / accounts)) } : cell;
  });
  return { book, session, actions: page };
}

/** The commands of a report. */
export const LARGE_COMMANDS: readonly { readonly name: string; readonly run: (desk: Desk) => Promise<unknown> }[] = [
  { name: 'refresh', run: ({ actions }) => actions.refreshReport() },
  { name: 'settings', run: ({ actions }) => actions.changeSettings({ lowBelow: 5 }) },
  {
    name: 'new sub-metric',
    run: ({ actions }) => actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] }),
  },
  { name: 'switch to functions', run: ({ actions }) => actions.switchFormulas('addin') },
  { name: 'switch to native formulas', run: ({ actions }) => actions.switchFormulas('native') },
  {
    name: 'override',
    run: ({ actions }) =>
      actions.overrideStep({
        account: 'Account 7 Ltd',
        step: 'Effectively Launched',
        score: 5,
        reason: 'Half of the users left',
        author: 'Anna',
        until: AS_OF + 30,
      }),
  },
  { name: 'snapshot', run: ({ actions }) => actions.takeSnapshot() },
  { name: 'find gaps', run: ({ actions }) => actions.findGaps() },
  { name: 'board copy', run: ({ actions }) => actions.makeBoardCopy() },
  { name: 'repair', run: ({ actions }) => actions.repairFunctions() },
  { name: 'refresh again', run: ({ actions }) => actions.refreshReport() },
];
