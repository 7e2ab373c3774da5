/** Columns of many arguments: read block by block, then computed, so that all kinds of functions share one loop. */
import { closerLook } from './cellwise';
import { type Column, type ColumnCall, cellOfOutcome, isColumn, singleOf } from './columns';
import { type CellwiseFunction, leftOut } from '../declare';
import { MOST_CELLS, faultOf } from '../fault';
import { type Closer, type Compute, limitsOf, settled } from './plain';
import { type ExcelHost, inFormat } from '../result';

/** Rows that are read before they are computed: as many as a processor keeps at hand. */
const BLOCK = 512;

/** As many arguments as the loop of a block hands over. */
const MOST_ARGUMENTS = 9;

type ComputeAt = (compute: Compute, blocks: readonly Float64Array[], row: number) => number | string;

const ofFour: ComputeAt = (compute, [a, b, c, d], row) => compute(a[row], b[row], c[row], d[row]);
const ofSix: ComputeAt = (compute, all, row) =>
  compute(all[0][row], all[1][row], all[2][row], all[3][row], all[4][row], all[5][row]);
const ofNine: ComputeAt = (compute, all, row) =>
  compute(
    all[0][row],
    all[1][row],
    all[2][row],
    all[3][row],
    all[4][row],
    all[5][row],
    all[6][row],
    all[7][row],
    all[8][row],
  );

/**
 * @returns what answers a call of columns of one size, and single numbers beside them, row by row; it gives undefined for
 * every other call. Undefined for a function of more arguments than there is a way for.
 */
export function manyColumns(fn: CellwiseFunction, host: ExcelHost): ColumnCall | undefined {
  const { compute, parameters } = fn;
  const count = parameters.length;
  if (count > MOST_ARGUMENTS) return undefined;
  const limits = parameters.map(limitsOf);
  const computeAt = count <= 4 ? ofFour : count <= 6 ? ofSix : ofNine;
  const fallback = parameters.map(leftOut);
  // Made with the first call of columns, and used again by every call: none begins before the last has ended.
  let blocks: Float64Array[] | undefined;

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

  /** Reads rows of a column; false where one is no plain number, which is NaN then. */
  function readInto(block: Float64Array, column: Column, from: number, rows: number, i: number): boolean {
    const { least, most, whole } = limits[i];
    let plain = true;
    for (let row = 0; row < rows; row++) {
      const raw = column[from + row][0];
      if (typeof raw === 'number' && raw >= least && raw <= most && (!whole || Number.isInteger(raw))) block[row] = raw;
      else {
        block[row] = NaN;
        plain = false;
      }
    }
    return plain;
  }

  /**
   * Computes rows of the block. Begun again behind one that is refused: to try every row by itself takes longer. The
   * numbers are handed over one by one, because a list spread over a call would be copied; a few too many do no harm.
   */
  function answer(results: unknown[][], from: number, first: number, end: number, format: string | undefined): void {
    const all = blocks ?? [];
    let row = first;
    while (row < end) {
      try {
        for (; row < end; row++) {
          const result = settled(computeAt(compute, all, row));
          results[from + row] =
            format === undefined || typeof result !== 'number' ? [result] : [inFormat(result, format)];
        }
      } catch (error) {
        results[from + row++] = cellOfOutcome(faultOf(error), format, host);
      }
    }
  }

  /** The same of rows of which some are no plain ones. */
  function answerEach(
    results: unknown[][],
    from: number,
    rows: number,
    format: string | undefined,
    closer: Closer,
  ): void {
    const all = blocks ?? [];
    for (let row = 0; row < rows; row++) {
      let plain = true;
      for (let i = 0; i < count; i++) plain = plain && !Number.isNaN(all[i][row]);
      if (plain) answer(results, from, row, row + 1, format);
      else results[from + row] = cellOfOutcome(closer(from + row, 0), format, host);
    }
  }

  return (args) => {
    const rows = rowsOf(args);
    if (rows === 0) return undefined;
    // As many as are handed over, so that none needs to be looked for.
    blocks ??= Array.from({ length: MOST_ARGUMENTS }, () => new Float64Array(BLOCK));
    const format = host.formatsNumbers() ? fn.result.numberFormat : undefined;
    const results = new Array<unknown[]>(rows);
    let closer: Closer | undefined;
    for (let from = 0; from < rows; from += BLOCK) {
      const most = Math.min(BLOCK, rows - from);
      let plain = true;
      for (let i = 0; i < count; i++) {
        const given = args[i];
        if (isColumn(given)) plain = readInto(blocks[i], given, from, most, i) && plain;
        else if (from === 0) blocks[i].fill(singleOf(given, limits[i], fallback[i]) ?? NaN);
      }
      if (plain) answer(results, from, 0, most, format);
      else answerEach(results, from, most, format, (closer ??= closerLook(fn, args)));
    }
    return results;
  };
}
