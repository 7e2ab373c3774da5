import { invalidArgument, wrongSize } from '../core/refusals';

/** What is to go into each cell of a rectangle; null leaves a cell as it is. */
export interface Input {
  /** True where one value was given for all cells. */
  readonly broadcast: boolean;
  at(row: number, col: number): unknown;
}

/** Checks a two-dimensional array against the size of a range, or spreads a single value over it. */
export function shaped(input: unknown, rows: number, cols: number, what: string): Input {
  if (!Array.isArray(input)) return { broadcast: true, at: () => input ?? null };
  if (!input.every(Array.isArray)) throw invalidArgument(`${what} must be a two-dimensional array or a single value.`);
  const lines = input as unknown[][];
  const odd = lines.find((line) => line.length !== cols);
  if (lines.length !== rows || odd) throw wrongSize(`${lines.length} x ${odd?.length ?? cols}`, `${rows} x ${cols}`);
  return { broadcast: false, at: (r, c) => lines[r][c] ?? null };
}
