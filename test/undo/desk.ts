import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { DEFAULT_REQUIREMENT_SETS } from '../../workbench/host';
import type { Sheet, Table } from '../../workbench/model';
import type { OfficeSession } from '../../workbench/office';
import { type Command, type Desk, SETTINGS, TRACKER } from '../faults/commands';
import { emptyBook, hostOptions } from '../report/session';
import { contents } from './contents';

const open: OfficeSession[] = [];

afterEach(() => {
  for (const session of open.splice(0)) {
    expect(session.problems).toEqual([]);
    session.close();
  }
});

/** An Excel of the newest kind, which undoes all requests of a run as one step. */
export const NEWEST = { requirementSets: { ...DEFAULT_REQUIREMENT_SETS, ExcelApi: '1.20' } };

/** A workbook with the report in it, and the add-in. */
export async function reportDesk(options: Parameters<typeof openAddin>[1] = {}): Promise<Desk> {
  const book = emptyBook();
  const session = await openAddin(book, { ...hostOptions(), ...options });
  open.push(session);
  const actions = session.runScript('reportActions') as PageActions;
  await actions.buildFromCsv(TRACKER, SETTINGS);
  await session.settled();
  return { book, session, actions };
}

/** Brings a workbook to where a command begins; what it holds then. */
export async function begun({ prepare }: Pick<Command, 'prepare'>, desk: Desk): Promise<ReadonlyMap<string, string>> {
  await prepare?.(desk);
  desk.session.app.calculation.update();
  await desk.session.settled();
  return contents(desk.book);
}

/** Types into a cell as somebody else does, through no request of ours. */
export function typed({ session }: Desk, sheet: Sheet, row: number, col: number, input: string | number | null): void {
  const cell = sheet.ensure(row, col);
  delete cell.formula;
  cell.value = typeof input === 'string' && input.startsWith('=') ? null : input;
  if (typeof input === 'string' && input.startsWith('=')) cell.formula = input;
  sheet.changed({ top: row, left: col, bottom: row, right: col });
  session.app.calculation.update();
}

export const tableOf = ({ book }: Desk, name: string): Table => book.table(name)!;

/** The column of the sheet in which a column of a table stands. */
export const columnOf = (table: Table, header: string): number =>
  table.area.left + table.columns.findIndex(({ name }) => name === header);
