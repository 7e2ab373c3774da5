import type { Calculation } from '../host/app';

/** Addresses named in a line before "and 12 more". */
const NAMED = 10;

const TOO_MUCH = 'Formulas that are too much to compute here';

const named = (cells: readonly string[]): string =>
  cells.length > NAMED ? `${cells.slice(0, NAMED).join(', ')} and ${cells.length - NAMED} more` : cells.join(', ');

/** Which cells do not show what their formulas give, a sentence each; empty where all do. */
export function doubtsOf({ unknownFunctions, doubtful, cycles }: Calculation): string[] {
  const { resting, late, kept, stopped } = doubtful;
  return [
    ...[...unknownFunctions].map(([name, cells]) => `${name} is not computed here; kept as stored: ${named(cells)}.`),
    ...(kept.length > 0 ? [`${TOO_MUCH}; kept as stored: ${named(kept)}.`] : []),
    ...(stopped.length > 0 ? [`${TOO_MUCH}; shown as #NUM!: ${named(stopped)}.`] : []),
    ...(late.length > 0 ? [`${TOO_MUCH} all at once; not computed, as they were before: ${named(late)}.`] : []),
    ...(cycles.length > 0 ? [`Formulas that wait for themselves; shown as 0: ${named(cycles)}.`] : []),
    ...(resting.length > 0 ? [`Computed from such values: ${named(resting)}.`] : []),
  ];
}
