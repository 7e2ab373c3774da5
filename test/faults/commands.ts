import type { ActionEdit } from '../../src/domain/actions/edits';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import type { Workbook } from '../../workbench/model';
import { deleteTableColumn } from '../../workbench/structure';
import type { OfficeSession } from '../../workbench/office';
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
  /** Whether it adds a row, and does so again when it is pressed again. */
  readonly addsRow?: boolean;
  /** What a person did before, so that there is something to write. */
  prepare?(desk: Desk): Promise<void> | void;
  /** Done anew each time, before what is looked at: what the command takes back. */
  first?(desk: Desk): Promise<unknown>;
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

/** Something of a person's own right under a table that is to grow. */
function typeUnder({ book, session }: Desk, name: string): void {
  const { sheet, area } = book.table(name)!;
  const at = { top: area.bottom + 2, left: area.left + 1, bottom: area.bottom + 2, right: area.left + 1 };
  sheet.ensure(at.top, at.left).value = 'mine';
  sheet.changed(at);
  session.app.calculation.update();
}

/** A deal of the first account. */
function stepOf(book: Workbook) {
  const { sheet, bodyArea } = table(book);
  const account = String(sheet.cell(bodyArea.top, bodyArea.left)!.value);
  return { deal: 'Platform', account, owner: 'Dana', close: AS_OF + 5, next: 'Agree the scope' };
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

export async function breakFunctions({ book, session }: Desk): Promise<void> {
  const sheet = book.sheet('Sheet1')!;
  ['=_XLDUDF_AMPR_ROI(3,2)', '=_XLDUDF_AMPR_ROI(5,4)'].forEach((formula, row) => {
    sheet.ensure(row, 0).formula = formula;
  });
  sheet.changed({ top: 0, left: 0, bottom: 1, right: 0 });
  session.app.calculation.update();
  await session.settled();
}

/** A value ledger that measures the first account, whose scores for it nobody has typed. */
export async function measure({ book, session, actions }: Desk): Promise<void> {
  await actions.buildTemplate('value-ledger');
  const put = (name: string, header: string, value: string | null): void => {
    const measured = book.table(name)!;
    const { sheet, area, bodyArea } = measured;
    const at = { row: bodyArea.top, col: area.left + measured.columnIndex(header) };
    sheet.ensure(at.row, at.col).value = value;
    sheet.changed({ top: at.row, left: at.col, bottom: at.row, right: at.col });
  };
  const { sheet, bodyArea } = table(book);
  put('ValueLedger', 'Account', String(sheet.cell(bodyArea.top, bodyArea.left)!.value));
  for (const header of ['Return above cost', 'Sponsor confirms the value']) put('Accounts', header, null);
  session.app.calculation.update();
}

export const OVERRIDE = {
  account: 'Aster Shipping',
  step: 'Effectively Launched',
  score: 5,
  reason: 'Half of the users left',
  author: 'Anna',
  until: AS_OF + 30,
};

/** The first two actions of the plan, closed; as they were when the panel showed them, or as they are by now. */
function firstActions(book: Workbook): ActionEdit[] {
  const { sheet, bodyArea: body, columns } = book.table('Actions')!;
  return [0, 1].map((row) => {
    const cell = (name: string): string | number => {
      const value = sheet.cell(body.top + row, body.left + columns.findIndex((c) => c.name === name))?.value;
      return typeof value === 'number' ? value : String(value ?? '');
    };
    const text = (name: string): string => String(cell(name));
    const of = {
      account: text('Account'),
      step: text('Step'),
      subMetric: text('Sub-metric'),
      action: text('Action'),
      owner: text('Owner'),
      due: cell('Due'),
      status: 'open',
    };
    return { of, row, change: { status: 'done', result: 'Score 2 → 6.5' } };
  });
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
  {
    name: 'model change',
    onReport: true,
    prepare: async ({ actions }) => void (await actions.findGaps()),
    run: ({ actions }) =>
      actions.changeModel({
        steps: { roi: { name: 'Return', weight: 2 } },
        subMetrics: { 'launched.users': { name: 'Users' }, 'monetizes.funded': { weight: 3 } },
      }),
  },
  {
    name: 'add a sub-metric',
    onReport: true,
    addsAnew: true,
    run: ({ actions }) =>
      actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: 'Is it agreed?', weight: 2 }] }),
  },
  {
    name: 'remove a sub-metric',
    onReport: true,
    prepare: async ({ actions }) =>
      void (await actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] })),
    run: ({ actions }) => actions.changeModel({ remove: ['roi.cases'] }, { confirmed: ['roi.cases'] }),
  },
  {
    name: 'columns deleted by hand',
    onReport: true,
    prepare: ({ book }) => deleteTableColumn(table(book), table(book).columnIndex('Overall')),
    run: ({ actions }) => actions.refreshReport(),
  },
  { name: 'find gaps', onReport: true, prepare: edit, run: ({ actions }) => actions.findGaps() },
  { name: 'snapshot', onReport: true, prepare: edit, run: ({ actions }) => actions.takeSnapshot() },
  {
    name: 'find gaps once more, with text of their own under the table',
    onReport: true,
    prepare: async (desk) => {
      await desk.actions.findGaps();
      edit(desk);
      typeUnder(desk, 'Actions');
    },
    run: ({ actions }) => actions.findGaps(),
  },
  {
    name: 'a week’s snapshot, with text of their own under the table',
    onReport: true,
    prepare: async (desk) => {
      await desk.actions.takeSnapshot();
      await desk.actions.changeSettings({ asOf: AS_OF + 7 });
      edit(desk);
      typeUnder(desk, 'Snapshots');
    },
    run: ({ actions }) => actions.takeSnapshot(),
  },
  {
    name: 'snapshot of the same day',
    onReport: true,
    prepare: async (desk) => {
      await desk.actions.takeSnapshot();
      edit(desk);
    },
    run: ({ actions }) => actions.takeSnapshot(),
  },
  {
    name: 'board copy of a report in use',
    onReport: true,
    addsAnew: true,
    prepare: async ({ actions }) => {
      await actions.findGaps();
      await actions.takeSnapshot();
      await actions.changeSettings({ asOf: AS_OF + 7 });
    },
    run: ({ actions }) => actions.makeBoardCopy(),
  },
  {
    name: 'actions closed',
    onReport: true,
    prepare: async (desk) => void (await desk.actions.findGaps()),
    run: ({ book, actions }) => actions.editActions(firstActions(book)),
  },
  { name: 'first override', onReport: true, prepare: edit, run: ({ actions }) => actions.overrideStep(OVERRIDE) },
  {
    name: 'next override',
    onReport: true,
    addsRow: true,
    prepare: async ({ actions }) => void (await actions.overrideStep(OVERRIDE)),
    run: ({ actions }) => actions.overrideStep({ ...OVERRIDE, step: 'Generate ROI' }),
  },
  { name: 'board copy', onReport: true, addsAnew: true, run: ({ actions }) => actions.makeBoardCopy() },
  {
    name: 'repair functions',
    onReport: false,
    prepare: breakFunctions,
    run: ({ actions }) => actions.repairFunctions(),
  },
  {
    name: 'score from the value ledger',
    onReport: true,
    prepare: measure,
    run: ({ actions }) => actions.scoreFromLedger(),
  },
  {
    name: 'next step of a deal',
    onReport: true,
    run: ({ book, actions }) => actions.planDeals([stepOf(book)]),
  },
  undoing('undo of the next step of a deal', true, ({ book, actions }) => actions.planDeals([stepOf(book)])),
  undoing('undo of scoring from the value ledger', true, ({ actions }) => actions.scoreFromLedger(), measure),
  undoing('undo of a build', false, ({ actions }) => actions.buildFromCsv(TRACKER, SETTINGS)),
  undoing('undo of a refresh', true, ({ actions }) => actions.refreshReport(), edit),
  undoing('undo of a switch', true, ({ actions }) => actions.switchFormulas('addin')),
  undoing('undo of find gaps', true, ({ actions }) => actions.findGaps(), edit),
  undoing('undo of a snapshot', true, ({ actions }) => actions.takeSnapshot(), edit),
  undoing('undo of an override', true, ({ actions }) => actions.overrideStep(OVERRIDE), edit),
  undoing('undo of a new sub-metric', true, ({ actions }) =>
    actions.changeModel({ add: [{ step: 'launched', name: 'Admins active', ask: '', weight: 1 }] }),
  ),
  undoing('undo of a board copy', true, ({ actions }) => actions.makeBoardCopy()),
  undoing('undo of a repair', false, ({ actions }) => actions.repairFunctions(), breakFunctions),
];

function undoing(
  name: string,
  onReport: boolean,
  first: (desk: Desk) => Promise<unknown>,
  prepare?: Command['prepare'],
): Command {
  return { name, onReport, first, prepare, run: ({ actions }) => actions.restoreLast() };
}
