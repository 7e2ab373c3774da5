import type { SheetChange } from '../../engine/difference/sheet-change';
import { withLeft } from '../../engine/difference/rules';
import { MARK_KEY, type SheetMark, writeMark } from '../../engine/workbook/mark';
import type { PrintPlan } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { dress, dressAnew } from './charts';
import { deleteRule, deletesApart } from './old-rules';

/** How a sheet is scaled to pages. */
export const zoomOf = ({ fitTall }: PrintPlan): Excel.PageLayoutZoomOptions =>
  fitTall ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };

/** Something of the looks: queues it, and says after the request whether Excel took it. */
interface Touch {
  ask(): () => boolean;
  /** What is said where Excel did not. */
  readonly refused: string;
  /** What the sheet's mark then says, so that the next refresh asks again. */
  readonly askAgain?: (mark: SheetMark) => SheetMark;
  /** Of which change of a sheet it is a part. */
  readonly of?: SheetChange;
}

/**
 * What is said in a request of its own once all is written: how charts are dressed, which some builds of Excel refuse; how
 * pages are scaled, which Excel takes for new sheets only then; what needs the window, which another workbook may have.
 * Nothing that was written depends on it, so a refusal is told and no failure, and what is refused keeps nothing else from
 * being done.
 * @param sheets the sheets written to; found by id and name where left out, as after a lost answer
 * @param show which of them is shown in the end; none where left out
 * @returns sentences of what did not go well
 */
export async function finish(
  talk: Conversation,
  changes: readonly SheetChange[],
  sheets: readonly Excel.Worksheet[] = changes.map(({ sheet }) =>
    talk.workbook.worksheets.getItem('id' in sheet ? sheet.id : sheet.add),
  ),
  show?: number,
): Promise<string[]> {
  const touches = changes.flatMap((change, i) => [
    ...oldRules(change, sheets[i]),
    ...charts(change, sheets[i]),
    ...page(change, sheets[i]),
  ]);
  if (show !== undefined) touches.push(window(() => sheets[show].activate()));
  if (touches.length === 0) return [];
  const refused = await refusedOf(talk, touches).catch(() => oneByOne(talk, touches));
  await remember(talk, changes, sheets, refused).catch(() => undefined);
  return [...new Set(refused.map((touch) => touch.refused))];
}

/** Asks for all in one request. */
async function refusedOf(talk: Conversation, touches: readonly Touch[]): Promise<Touch[]> {
  const asked = touches.map((touch) => ({ touch, isTaken: touch.ask() }));
  await talk.sync();
  return asked.flatMap(({ touch, isTaken }) => (isTaken() ? [] : [touch]));
}

/** Asks for each by itself, since Excel leaves what follows in a request once it refuses a part. */
async function oneByOne(talk: Conversation, touches: readonly Touch[]): Promise<Touch[]> {
  const refused: Touch[] = [];
  for (const touch of touches) refused.push(...(await refusedOf(talk, [touch]).catch(() => [touch])));
  return refused;
}

/** Has the marks say what was refused and is to be asked again. */
async function remember(
  talk: Conversation,
  changes: readonly SheetChange[],
  sheets: readonly Excel.Worksheet[],
  refused: readonly Touch[],
): Promise<void> {
  const marks = changes.flatMap(({ mark }, i) => {
    const again = refused.flatMap(({ of, askAgain }) => (of === changes[i] && askAgain ? [askAgain] : []));
    return mark && again.length > 0 ? [{ sheet: sheets[i], mark: again.reduce((now, next) => next(now), mark) }] : [];
  });
  if (marks.length === 0) return;
  for (const { sheet, mark } of marks) sheet.customProperties.add(MARK_KEY, writeMark(mark));
  await talk.sync();
}

const taken = (): boolean => true;

/** Rules that gave place to others, where Excel was seen to fail at deleting one. */
const oldRules = (of: SheetChange, sheet: Excel.Worksheet): Touch[] =>
  (deletesApart() ? of.dropRules : []).map(({ id, signature }) => ({
    of,
    ask() {
      deleteRule(sheet, id);
      return taken;
    },
    refused:
      'Excel did not delete a conditional format that has given place to another. Where cells are coloured twice, choose Home > Conditional Formatting > Manage Rules and delete the lower one of two that are alike.',
    askAgain: (mark) => withLeft(mark, signature),
  }));

const charts = ({ newCharts, charts: standing }: SheetChange, sheet: Excel.Worksheet): Touch[] => [
  ...newCharts.map((plan) => looks(() => dress(sheet.charts.getItem(plan.id), plan))),
  ...standing.map((one) => looks(() => dressAnew(sheet.charts.getItem(one.plan.id), one.plan, one.standing))),
];

const looks = (queue: () => void): Touch => ({
  ask() {
    queue();
    return taken;
  },
  refused: 'Excel did not take all looks of the charts. What they show is as it should be.',
});

const window = (queue: () => void): Touch => ({
  ask() {
    queue();
    return taken;
  },
  refused:
    'Excel did not take what rows and columns stay in sight, or did not go to the sheet, as when another workbook is in front. What the sheets say is as it should be.',
});

function page(of: SheetChange, sheet: Excel.Worksheet): Touch[] {
  const { page: planned } = of;
  if (!planned) return [];
  const { print, freeze } = planned;
  const seen = window(() => {
    sheet.showGridlines = false;
    if (freeze.rows > 0 || freeze.cols > 0)
      sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, Math.max(1, freeze.rows), Math.max(1, freeze.cols)));
  });
  const scaled: Touch = {
    ask() {
      const { pageLayout } = sheet;
      const zoom = zoomOf(print);
      const { horizontalFitToPages } = zoom;
      pageLayout.zoom = zoom;
      pageLayout.load('zoom');
      return () => pageLayout.zoom.horizontalFitToPages === horizontalFitToPages;
    },
    refused:
      'Excel did not take the scaling of the pages. To print each sheet one page wide, choose Page Layout, Scale to Fit, Width: 1 page.',
  };
  return [scaled, { ...seen, of, askAgain: (mark) => ({ ...mark, page: '' }) }];
}
