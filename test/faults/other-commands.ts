/** Commands besides those of the report itself: conversions, an update from the source, the ribbon's buttons, a template. */
import { WAYS } from '../../src/functions';
import type { WritingCommand } from '../../src/commands/names';
import { type Command, type Desk, TRACKER } from './commands';
import { commandsOf } from './template-commands';

/** Formulas of a person's own, some of which fill several cells or stand in a table's column. */
const OWN: readonly (readonly [row: number, formula: string])[] = [
  [0, '=AMPR.ROI(120,100)'],
  [1, '=IFERROR(AMPR.ROI(90,120),"")'],
  [2, '=AMPR.ROI(A10:A12,B10:B12)'],
  [6, '=SUM(A10:B12)'],
];

async function typeFunctions({ book, session }: Desk): Promise<void> {
  const sheet = book.sheet('Sheet1')!;
  for (const [row, formula] of OWN) sheet.ensure(row, 3).formula = formula;
  for (let row = 9; row < 12; row++) for (const col of [0, 1]) sheet.ensure(row, col).value = 10 * row + 7 * col;
  sheet.changed({ top: 0, left: 0, bottom: 12, right: 4 });
  session.app.calculation.update();
  await session.settled();
}

const toPlain = ({ actions }: Desk): Promise<unknown> => actions.convertFormulas(WAYS.plain, 'workbook');

/** The tracker of a month later: one amount has moved, one account is new. */
const NEXT = [
  ...TRACKER.split('\n').slice(0, -1),
  TRACKER.split('\n')
    .at(-1)!
    .replace(/^[^,]+/, 'Zenith Works'),
].join('\n');

const update = ({ actions }: Desk): Promise<unknown> =>
  actions.updateReport({ kind: 'csv', name: 'tracker.csv', text: NEXT });

/** Presses a button of the ribbon; what it says is known to the pane alone. */
const press =
  (name: WritingCommand) =>
  async ({ session, actions }: Desk): Promise<unknown> => {
    // Find gaps adds rows at once only where it cannot show before how many.
    session.host.moods.habits.add('keepsPaneClosed');
    await session.command(name);
    const outcome = actions.lastOutcome();
    if (outcome?.ok === false) throw new Error(outcome.message);
    return { warnings: outcome?.notes };
  };

const onRibbon = (name: WritingCommand, more: Partial<Command> = {}): Command => ({
  name: `${name} on the ribbon`,
  onReport: true,
  run: press(name),
  ...more,
});

export const OTHERS: readonly Command[] = [
  { name: 'convert to plain formulas', onReport: false, prepare: typeFunctions, run: toPlain },
  {
    name: 'convert to functions',
    onReport: false,
    prepare: async (desk) => {
      await typeFunctions(desk);
      await toPlain(desk);
    },
    run: ({ actions }) => actions.convertFormulas(WAYS.functions, 'workbook'),
  },
  {
    name: 'undo of a conversion',
    onReport: false,
    prepare: typeFunctions,
    first: toPlain,
    run: ({ actions }) => actions.restoreLast(),
  },
  { name: 'update from the source', onReport: true, run: update },
  { name: 'undo of an update', onReport: true, first: update, run: ({ actions }) => actions.restoreLast() },
  onRibbon('findGaps'),
  onRibbon('takeSnapshot'),
  onRibbon('switchFormulas', { addsAnew: true }),
  onRibbon('makeBoardCopy', { addsAnew: true }),
  onRibbon('convertToPlain', {
    onReport: false,
    prepare: async (desk) => {
      await typeFunctions(desk);
      await desk.session.runScript(`Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('D1:D3').select();
        await context.sync();
      })`);
    },
  }),
  ...commandsOf('lead-nurturing').map((command) => ({
    ...command,
    name: `${command.name} of a template`,
  })),
];
