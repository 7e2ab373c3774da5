import type { Calculation } from '../../host/app';

/** Addresses named in a line before "and 12 more". */
const NAMED = 10;

const named = (cells: readonly string[]): string =>
  cells.length > NAMED ? `${cells.slice(0, NAMED).join(', ')} and ${cells.length - NAMED} more` : cells.join(', ');

/** Which cells do not show what their formulas give, a sentence each; empty where all do. */
export function doubtsOf({ unknownFunctions, doubtful }: Calculation): string[] {
  const { resting, late, stopped } = doubtful;
  return [
    ...[...unknownFunctions].map(([name, cells]) => `${name} is not computed here; kept as stored: ${named(cells)}.`),
    ...(resting.length > 0 ? [`Computed from such values: ${named(resting)}.`] : []),
    ...(late.length > 0 ? [`Calculation was stopped because it took too long; not computed: ${named(late)}.`] : []),
    ...(stopped.length > 0 ? [`Formulas that take too long show #NUM!: ${named(stopped)}.`] : []),
  ];
}
