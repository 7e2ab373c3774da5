import type { PageActions } from '../../src/workbench/cli/report-page';
import type { Workbook } from '../../src/workbench/model';
import type { OfficeSession } from '../../src/workbench/office';
import { AS_OF, SAMPLE } from '../report/session';

/** A workbook with the add-in open beside it. */
export interface Desk {
  readonly book: Workbook;
  readonly session: OfficeSession;
  readonly actions: PageActions;
}

/** A command whose every request is made to fail, one after the other. */
export interface Command {
  readonly name: string;
  /** Whether the workbook holds the report before. */
  readonly onReport: boolean;
  /** Makes something new each time it is pressed. */
  readonly addsAnew?: boolean;
  /** What a person did before, so that there is something to write. */
  prepare?(desk: Desk): Promise<void> | void;
  run(desk: Desk): Promise<unknown>;
}

export const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };
export const TRACKER = SAMPLE.split('\n').slice(0, 7).join('\n');

const table = (book: Workbook) => book.table('Accounts')!;

/** Scores, a row under the table and an emptied computed cell: a refresh has cells, rules and formats to see to. */
function edit({ book, session }: Desk): void {
  const { sheet, bodyArea: body, columns } = table(book);
  const col = (name: string): number => body.left + columns.findIndex((c) => c.name === name);
  const put = (row: number, name: string, value: string | number | null): void => {
    const cell = sheet.ensure(row, col(name));
    delete cell.formula;
    cell.value = value;
    sheet.changed({ top: row, left: col(name), bottom: row, right: col(name) });
  };
  put(body.top, 'Weekly users', 2);
  put(body.top + 1, 'Overall', null);
  sheet.conditionalFormats.splice(0, 1);
  session.app.calculation.update();
}

function typeTracker({ book, session }: Desk): void {
  const sheet = book.sheet('Sheet1')!;
  TRACKER.split('\n').forEach((line, row) =>
    line.split(',').forEach((text, col) => {
      const number = Number(text);
      sheet.ensure(row, col).value = text !== '' && !Number.isNaN(number) ? number : text;
    }),
  );
  sheet.changed({ top: 0, left: 0, bottom: 20, right: 40 });
  session.app.calculation.update();
}

export const COMMANDS: readonly Command[] = [
  { name: 'build from a file', onReport: false, run: ({ actions }) => actions.buildFromCsv(TRACKER, SETTINGS) },
  {
    name: 'build in many requests',
    onReport: false,
    run: ({ actions }) => actions.buildFromCsv(TRACKER, SETTINGS, { requestText: 1500 }),
  },
  {
    name: 'build from the open sheet',
    onReport: false,
    prepare: typeTracker,
    run: ({ actions }) => actions.buildFromActiveSheet(SETTINGS),
  },
  { name: 'refresh', onReport: true, prepare: edit, run: ({ actions }) => actions.refreshReport() },
  { name: 'add-in functions', onReport: true, run: ({ actions }) => actions.switchFormulas('addin') },
  {
    name: 'native formulas',
    onReport: true,
    prepare: async ({ actions, session }) => {
      await actions.switchFormulas('addin');
      await session.settled();
    },
    run: ({ actions }) => actions.switchFormulas('native'),
  },
  { name: 'settings', onReport: true, run: ({ actions }) => actions.changeSettings({ lowBelow: 5, currency: '€' }) },
  { name: 'find gaps', onReport: true, prepare: edit, run: ({ actions }) => actions.findGaps() },
  { name: 'snapshot', onReport: true, prepare: edit, run: ({ actions }) => actions.takeSnapshot() },
  { name: 'board copy', onReport: true, addsAnew: true, run: ({ actions }) => actions.makeBoardCopy() },
  {
    name: 'repair functions',
    onReport: false,
    prepare: async ({ book, session }) => {
      const sheet = book.sheet('Sheet1')!;
      ['=_xldudf_AMPR_ROI(3,2)', '=_xldudf_AMPR_ROI(5,4)'].forEach((formula, row) => {
        sheet.ensure(row, 0).formula = formula;
      });
      sheet.changed({ top: 0, left: 0, bottom: 1, right: 0 });
      session.app.calculation.update();
      await session.settled();
    },
    run: ({ actions }) => actions.repairFunctions(),
  },
];
