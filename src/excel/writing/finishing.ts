import type { SheetChange } from '../../engine/difference/sheet-change';
import { markWritten, withLeft } from '../../engine/difference/rules';
import { MARK_KEY, type SheetMark, writeMark } from '../../engine/workbook/mark';
import type { PrintPlan } from '../../sheets/plan';
import { beside, type Conversation } from '../host/conversation';
import { rulesOf } from '../reading/rules';
import { dress, dressAnew } from './charts';

/** How a sheet is scaled to pages. */
export const zoomOf = ({ fitTall }: PrintPlan): Excel.PageLayoutZoomOptions =>
  fitTall ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };

/** Something of the looks: queues it, and says after the request whether Excel took it. */
interface Touch {
  ask(talk: Conversation): () => boolean;
  /** What is said where Excel did not. */
  readonly refused: string;
  /** What the sheet's mark then says, so that the next refresh asks again. */
  readonly askAgain?: (mark: SheetMark) => SheetMark;
  /** Of which change of a sheet it is a part. */
  readonly of?: SheetChange;
  /** Whether it can be asked in a run of its own too. */
  readonly apart?: boolean;
}

/**
 * What is said in a request of its own once all is written: which rules go, since Excel fails at deleting some; how charts are
 * dressed, which some builds of Excel refuse; how pages are scaled, which Excel takes for new sheets only then; what needs the
 * window, which another workbook may have.
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
  const touches = changes.flatMap((change, i): Touch[] => [
    ...oldRules(change),
    ...charts(change, sheets[i]),
    ...page(change, sheets[i]),
  ]);
  if (show !== undefined) touches.push(window(() => sheets[show].activate()));
  if (touches.length === 0) return [];
  const remember = (refused: readonly Touch[], written: MarkOf): number =>
    changes.filter((change, i) => {
      const mark = markAfter(change, refused);
      if (!mark || mark === written(change)) return false;
      sheets[i].customProperties.add(MARK_KEY, writeMark(mark));
      return true;
    }).length;
  let written: MarkOf = ({ mark }) => mark;
  const refused = await refusedOf(talk, touches, () => remember([], markWritten)).catch(async () => {
    written = markWritten;
    const left = await oneByOne(talk, touches);
    return talk.grouped ? outOfGroup(talk, left) : left;
  });
  if (remember(refused, written) > 0) await talk.sync().catch(() => undefined);
  return [...new Set(refused.map((touch) => touch.refused))];
}

/** The mark that a change leaves on its sheet. */
type MarkOf = (change: SheetChange) => SheetMark | undefined;

/** The mark that says what was refused and is to be asked again. */
const markAfter = (change: SheetChange, refused: readonly Touch[]): SheetMark | undefined =>
  change.mark &&
  refused.reduce((mark, { of, askAgain }) => (of === change && askAgain ? askAgain(mark) : mark), change.mark);

/** Asks for all in one request. */
async function refusedOf(talk: Conversation, touches: readonly Touch[], also?: () => void): Promise<Touch[]> {
  const asked = touches.map((touch) => ({ touch, isTaken: touch.ask(talk) }));
  also?.();
  await talk.sync();
  return asked.flatMap(({ touch, isTaken }) => (isTaken() ? [] : [touch]));
}

/** Asks for each by itself, since Excel leaves what follows in a request once it refuses a part. */
async function oneByOne(talk: Conversation, touches: readonly Touch[]): Promise<Touch[]> {
  const refused: Touch[] = [];
  for (const touch of touches) refused.push(...(await refusedOf(talk, [touch]).catch(() => [touch])));
  return refused;
}

/** Asks once more outside of the group for what Excel fails at in groups. */
async function outOfGroup(talk: Conversation, refused: readonly Touch[]): Promise<Touch[]> {
  const rules = refused.filter(({ apart }) => apart);
  if (rules.length === 0) return [...refused];
  const left = await beside(talk, (own) => oneByOne(own, rules)).catch(() => rules);
  return refused.filter((touch) => !touch.apart || left.includes(touch));
}

const taken = (): boolean => true;

/** Rules that gave place to others; one that is gone by now is as it should be. */
function oldRules(of: SheetChange): Touch[] {
  const { sheet, dropRules } = of;
  if (!('id' in sheet)) return [];
  return dropRules.map(({ id, signature }) => ({
    of,
    apart: true,
    ask(talk) {
      rulesOf(talk, sheet.id).getItemOrNullObject(id).delete();
      return taken;
    },
    refused:
      'Excel did not say that it deleted a conditional format that has given place to another. Where cells are coloured twice, choose Home > Conditional Formatting > Manage Rules and delete the lower one of two that are alike.',
    askAgain: (mark) => withLeft(mark, signature),
  }));
}

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
