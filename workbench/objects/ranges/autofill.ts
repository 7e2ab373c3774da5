/** Dragging the fill handle: series, copies and formulas that follow their place. */
import { isDateFormat } from 'numfmt';
import type { App } from '../../host/app';
import { type Area, area, type Cell, covers, type Scalar, type Sheet } from '../../model';
import { shiftFormula } from '../../structure';
import { calculated } from '../cells/reading';
import { finishWrite, noteCalculatedColumns, putEntry } from '../cells/writing';
import { asChoice } from '../core/arguments';
import { mayChange, mayCutMerges } from '../core/guards';
import { invalidArgument, unsupported } from '../core/refusals';

const TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'LinearTrend',
] as const;
type FillType = (typeof TYPES)[number];
const OTHERS = ['FillWeekdays', 'FillMonths', 'FillYears', 'GrowthTrend', 'FlashFill'];

const LISTS = [
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

/**
 * Fills `to`, which must hold `from` and go beyond it in one direction.
 * @param fillType Office.js' AutoFillType; left out it is FillDefault
 */
export function autoFill(app: App, sheet: Sheet, from: Area, to: Area, fillType: unknown): void {
  if (typeof fillType === 'string' && OTHERS.includes(fillType))
    throw unsupported(`Filling by ${fillType} is not offered here.`);
  const type = asChoice(fillType ?? 'FillDefault', TYPES, 'autoFillType');
  const sameCols = from.left === to.left && from.right === to.right;
  const sameRows = from.top === to.top && from.bottom === to.bottom;
  if (!covers(to, from) || !(sameCols || sameRows)) {
    throw invalidArgument('destinationRange must hold the source and go beyond it in one direction.');
  }
  mayChange(app, sheet, type === 'FillFormats' ? 'allowFormatCells' : 'edit', [to]);
  mayCutMerges(sheet, to);
  calculated(app);
  if (sameCols) for (let col = from.left; col <= from.right; col++) fillLine(sheet, from, to, col, true, type);
  else for (let row = from.top; row <= from.bottom; row++) fillLine(sheet, from, to, row, false, type);
  sheet.book.tell({ kind: 'formats', sheet, area: to });
  for (const table of sheet.tablesOver(to)) noteCalculatedColumns(table, to);
  finishWrite(app, sheet, to);
}

function fillLine(sheet: Sheet, from: Area, to: Area, line: number, down: boolean, type: FillType): void {
  const [start, end, first, last] = down
    ? [from.top, from.bottom, to.top, to.bottom]
    : [from.left, from.right, to.left, to.right];
  const place = (i: number): Area => (down ? area(i, line) : area(line, i));
  const count = end - start + 1;
  const sources: (Cell | undefined)[] = [];
  for (let i = start; i <= end; i++) sources.push(sheet.cell(place(i).top, place(i).left));
  const dates = sources.map((_, i) =>
    isDateFormat(sheet.formatAt(place(start + i).top, place(start + i).left).numberFormat),
  );
  const next =
    type === 'FillFormats'
      ? undefined
      : seriesOf(
          sources.map((c) => c?.value ?? null),
          dates,
          type,
        );
  for (let i = first; i <= last; i++) {
    if (i >= start && i <= end) continue;
    const offset = i - start;
    const at = ((offset % count) + count) % count;
    const source = sources[at];
    const { top: row, left: col } = place(i);
    const away = i - (start + at);
    if (type !== 'FillFormats') {
      const formula =
        source?.formula === undefined ? undefined : shiftFormula(source.formula, down ? away : 0, down ? 0 : away);
      putEntry(sheet, row, col, formula === undefined ? { value: next!(offset, at) } : { value: null, formula });
    }
    if (type !== 'FillValues') {
      const format = sheet.formatAt(place(start + at).top, place(start + at).left);
      if (format !== sheet.formatAt(row, col)) sheet.ensure(row, col).format = format;
    }
  }
}

/** Gives the value `offset` places from the first source; `at` is the source whose turn it is. */
function seriesOf(
  values: readonly Scalar[],
  dates: readonly boolean[],
  type: FillType,
): (offset: number, at: number) => Scalar {
  const copy = (_: number, at: number): Scalar => values[at];
  if (type === 'FillCopy' || type === 'FillValues') return copy;
  if (values.every((v) => typeof v === 'number')) {
    const numbers = values as readonly number[];
    const lone = numbers.length === 1;
    if (lone && type === 'FillDefault' && !dates[0]) return copy;
    const step = lone ? 1 : slope(numbers);
    const start = lone ? numbers[0] : mean(numbers) - (step * (numbers.length - 1)) / 2;
    return (offset) => Number((start + step * offset).toPrecision(15));
  }
  return (offset, at) => textAfter(values[at], offset - at, values.length);
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

function slope(numbers: readonly number[]): number {
  const middle = (numbers.length - 1) / 2;
  const average = mean(numbers);
  let over = 0;
  let under = 0;
  numbers.forEach((n, i) => {
    over += (i - middle) * (n - average);
    under += (i - middle) ** 2;
  });
  return over / under;
}

/** Days and months go on in their list; texts that end in a number count up; others repeat. */
function textAfter(value: Scalar, distance: number, sources: number): Scalar {
  if (typeof value !== 'string') return value;
  const turns = Math.round(distance / sources);
  for (const list of LISTS) {
    const at = list.findIndex((word) => word.toLowerCase() === value.toLowerCase());
    if (at >= 0) return list[(((at + turns * sources) % list.length) + list.length) % list.length];
  }
  const numbered = /^(.*?)(\d{1,15})$/s.exec(value);
  if (!numbered) return value;
  const n = Math.abs(Number(numbered[2]) + turns);
  return numbered[1] + String(n).padStart(numbered[2].startsWith('0') ? numbered[2].length : 0, '0');
}
