/** Columns of up to nine arguments, side by side in one loop: written out as in `columns.ts`, and for the same reason. */
import { closerLook } from './cellwise';
import { type Column, type ColumnCall, cellOfOutcome, isColumn, singleOf } from './columns';
import { type CellwiseFunction, leftOut } from '../declare';
import { MOST_CELLS, faultOf } from '../fault';
import { type Closer, type PlainNumbers, limitsOf, settled } from './plain';
import { type ExcelHost, inFormat } from '../result';

/** As many arguments as the loop hands over. */
const MOST_ARGUMENTS = 9;

/** What stands for a whole column was looked at before. */
const FREE: PlainNumbers = { least: -Infinity, most: Infinity, whole: false };

/** What a row's number is combined with to find it in a column, and the first and only one where one value is given. */
const EACH_ROW = -1;
const FIRST_ROW = 0;

/**
 * @returns what answers a call of columns of one size, and single numbers beside them, row by row; it gives undefined for
 * every other call. Undefined for a function of more arguments than there is a way for.
 */
export function wideColumns(fn: CellwiseFunction, host: ExcelHost): ColumnCall | undefined {
  const { compute, parameters } = fn;
  const count = parameters.length;
  if (count > MOST_ARGUMENTS) return undefined;
  const limits = parameters.map(limitsOf);
  const fallback = parameters.map(leftOut);
  // What a function does not take is not read: five and more, and seven and more, are left out together.
  const hasFive = count > 4;
  const hasSeven = count > 6;

  /** The rows in all columns; 0 where they do not fit together or something else is given. */
  function rowsOf(args: readonly unknown[]): number {
    let rows = 0;
    for (let i = 0; i < count; i++) {
      const given = args[i];
      if (isColumn(given)) {
        if (rows !== 0 && rows !== given.length) return 0;
        rows = given.length;
      } else if (singleOf(given, limits[i], fallback[i]) === undefined) return 0;
    }
    return rows <= MOST_CELLS ? rows : 0;
  }

  /** Numbers are handed over one by one, because a list spread over a call would be copied. */
  function answers(
    args: readonly unknown[],
    [columnA, columnB, columnC, columnD, columnE, columnF, columnG, columnH, columnI]: readonly Column[],
    [rowA, rowB, rowC, rowD, rowE, rowF, rowG, rowH, rowI]: readonly number[],
    [a, b, c, d, e, f, g, h, i]: readonly PlainNumbers[],
    rows: number,
    format: string | undefined,
  ): unknown[][] {
    const { least: leastA, most: mostA, whole: wholeA } = a;
    const { least: leastB, most: mostB, whole: wholeB } = b;
    const { least: leastC, most: mostC, whole: wholeC } = c;
    const { least: leastD, most: mostD, whole: wholeD } = d;
    const { least: leastE, most: mostE, whole: wholeE } = e;
    const { least: leastF, most: mostF, whole: wholeF } = f;
    const { least: leastG, most: mostG, whole: wholeG } = g;
    const { least: leastH, most: mostH, whole: wholeH } = h;
    const { least: leastI, most: mostI, whole: wholeI } = i;
    const results = new Array<unknown[]>(rows);
    let closer: Closer | undefined;
    let row = 0;
    // Begun again behind a row that the computation refuses: to try every row by itself takes longer.
    while (row < rows) {
      try {
        for (; row < rows; row++) {
          const p = columnA[row & rowA][0];
          const q = columnB[row & rowB][0];
          const r = columnC[row & rowC][0];
          const s = columnD[row & rowD][0];
          const t = hasFive ? columnE[row & rowE][0] : 0;
          const u = hasFive ? columnF[row & rowF][0] : 0;
          const v = hasSeven ? columnG[row & rowG][0] : 0;
          const w = hasSeven ? columnH[row & rowH][0] : 0;
          const x = hasSeven ? columnI[row & rowI][0] : 0;
          if (
            typeof p !== 'number' ||
            !(p >= leastA && p <= mostA) ||
            (wholeA && !Number.isInteger(p)) ||
            typeof q !== 'number' ||
            !(q >= leastB && q <= mostB) ||
            (wholeB && !Number.isInteger(q)) ||
            typeof r !== 'number' ||
            !(r >= leastC && r <= mostC) ||
            (wholeC && !Number.isInteger(r)) ||
            typeof s !== 'number' ||
            !(s >= leastD && s <= mostD) ||
            (wholeD && !Number.isInteger(s)) ||
            typeof t !== 'number' ||
            (hasFive && (!(t >= leastE && t <= mostE) || (wholeE && !Number.isInteger(t)))) ||
            typeof u !== 'number' ||
            (hasFive && (!(u >= leastF && u <= mostF) || (wholeF && !Number.isInteger(u)))) ||
            typeof v !== 'number' ||
            (hasSeven && (!(v >= leastG && v <= mostG) || (wholeG && !Number.isInteger(v)))) ||
            typeof w !== 'number' ||
            (hasSeven && (!(w >= leastH && w <= mostH) || (wholeH && !Number.isInteger(w)))) ||
            typeof x !== 'number' ||
            (hasSeven && (!(x >= leastI && x <= mostI) || (wholeI && !Number.isInteger(x))))
          ) {
            closer ??= closerLook(fn, args);
            results[row] = cellOfOutcome(closer(row, 0), format, host);
            continue;
          }
          const result = settled(compute(p, q, r, s, t, u, v, w, x));
          results[row] = format === undefined || typeof result !== 'number' ? [result] : [inFormat(result, format)];
        }
      } catch (error) {
        results[row++] = cellOfOutcome(faultOf(error), format, host);
      }
    }
    return results;
  }

  return (args) => {
    const rows = rowsOf(args);
    if (rows === 0) return undefined;
    const columns: Column[] = [];
    const steps: number[] = [];
    const checks: PlainNumbers[] = [];
    for (let i = 0; i < MOST_ARGUMENTS; i++) {
      // Numbers too many do no harm, and those of an argument that is read anyway take the least time.
      const which = i < count ? i : 0;
      const given = args[which];
      const single = isColumn(given) ? undefined : singleOf(given, limits[which], fallback[which]);
      columns.push(single === undefined ? (given as Column) : [[single]]);
      steps.push(single === undefined ? EACH_ROW : FIRST_ROW);
      checks.push(single === undefined ? limits[which] : FREE);
    }
    const format = host.formatsNumbers() ? fn.result.numberFormat : undefined;
    return answers(args, columns, steps, checks, rows, format);
  };
}
