/** Which accounts bear their names in the chart of all, and where, reckoned apart from the formulas. */
import { overviewOf } from '../../src/domain/review/overview';
import { BELOW_COLUMNS, ROW } from '../../src/templates/account-report/board/layout';
import { cellsOf, close, type Given, series } from './given';
import { model, type World } from './world';

interface Point {
  readonly name: string;
  readonly arr: number;
  readonly score: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What a name takes beside its point, with the largest ARR as the measure across. */
function boxOf({ name, arr, score }: Point, side: string, reach: number): Box {
  const [w, h] = [Math.min(name.length, 14) * 0.031 * reach, name.length > 14 ? 3.2 : 1.6];
  if (side === 'Right') {
    const left = arr + 0.02 * reach;
    return { left, right: left + w, bottom: score - h / 2, top: score + h / 2 };
  }
  const bottom = side === 'Top' ? score + 0.4 : score - 0.4 - h;
  return { left: arr - w / 2, right: arr + w / 2, bottom, top: bottom + h };
}

/** A name right of its point may lie over the axis by a little. */
const within = ({ left, right, bottom, top }: Box, side: string, reach: number): boolean =>
  left >= -1e-9 && right <= 1.25 * reach + 1e-9 && bottom >= (side === 'Right' ? -0.5 : 0) - 1e-9 && top <= 11 + 1e-9;
const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1e-9 &&
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > 1e-9;

/** Names in the chart of all accounts: of the largest, of the lowest of the others, and of the first to act on. */
export function checkNamedPoints(w: World, given: Given): void {
  const drawn = overviewOf(given.accounts, model).accounts.flatMap(
    ({ account: { name, lastArr }, overall }): Point[] =>
      typeof lastArr === 'number' && overall !== null ? [{ name, arr: lastArr, score: overall }] : [],
  );
  const largest = drawn.find(({ arr }) => arr === Math.max(...drawn.map((one) => one.arr)));
  const others = drawn.filter((one) => one !== largest);
  const lowest = Math.min(...others.map((one) => one.score));
  const first = drawn.find(({ name }) => name === w.at(w.plans.board, ROW.below + 1, BELOW_COLUMNS.name));
  const lows = others.filter((one) => Math.abs(one.score - lowest) < 1e-9);
  const reach = largest && largest.arr > 0 ? largest.arr : 1;

  const chart = w.plans.board.charts.find(({ id }) => id === 'Board portfolio')!;
  const sides = chart.series.flatMap(({ labelled, named }, at) => {
    if (labelled === undefined) return [];
    const { values, categories } = series(w, 'portfolio', at);
    const [name] = cellsOf(w, named) as string[];
    const point = { name, score: Number(values[0]), arr: Number(categories[0]) };
    return [{ point, side: labelled, box: boxOf(point, labelled, reach) }];
  });
  const shown = sides.filter(({ point }) => point.name !== '');
  for (const { point, side, box } of sides) {
    if (point.name === '') expect(point).toEqual({ name: '', score: -1, arr: 0 });
    else {
      const account = [largest, ...lows, first].find((one) => one?.name === point.name);
      expect([side, point.arr, within(box, side, reach)]).toEqual([side, account?.arr, true]);
      close(point.score, account!.score);
    }
  }
  expect(new Set(shown.map(({ point }) => point.name)).size).toBe(shown.length);
  for (const one of shown)
    expect(
      shown.filter((other) => other !== one && overlap(other.box, one.box)).map(({ point }) => point.name),
    ).toEqual([]);
  // Who has no name has no side where it would be by itself.
  for (const [account, where] of [
    [largest, ['Bottom', 'Top']],
    [lows.length === 1 ? lows[0] : undefined, ['Right', 'Top']],
    [first, ['Top', 'Right', 'Bottom']],
  ] as const) {
    if (account === undefined || shown.some(({ point }) => point.name === account.name)) continue;
    const boxes = where.map((side) => ({ side, ...boxOf(account, side, reach) }));
    const inside = boxes.filter((box) => within(box, box.side, reach));
    expect(inside.filter((box) => !shown.some((other) => overlap(box, other.box)))).toEqual([]);
  }
}
