/**
 * Timing two pieces of work against each other, on a machine that does other things as well. To be run as package.json
 * says: in one thread, because a second one that makes code fast may not get its turn while we measure, and with room for
 * what is made meanwhile, because how often it must be cleared away differs from run to run.
 */

/** One comparison: microseconds of ours, of what it is held against, and how many times as long ours may take, where that is said. */
export interface Comparison {
  readonly what: string;
  readonly micro: number;
  readonly against: number;
  readonly most?: number;
}

type Work = () => unknown;

const LEAST_ROUNDS = 60;
const MOST_ROUNDS = 300;
/** So many rounds in which neither became faster end the measuring. */
const STEADY = 40;
/** By less than this a round is not faster, only luckier. */
const FASTER = 0.99;
/** Milliseconds of a round: above what the clock can tell apart, and so few that some rounds run undisturbed. */
const LONG_ENOUGH = 2;
/** Calls before anything is measured. */
const WARMING = 30;

/** Keeps what was computed, so that computing it cannot be left out. */
let kept: unknown;

/** Gives the microseconds of one call, measured over so many calls that the clock can tell. */
function rounds(work: Work): () => number {
  let calls = 1;
  const round = (): number => {
    const start = performance.now();
    for (let i = 0; i < calls; i++) kept = work();
    return performance.now() - start;
  };
  for (let i = 0; i < WARMING; i++) kept = work();
  while (round() < LONG_ENOUGH) calls *= 2;
  if (kept === undefined) throw new Error('Nothing was computed.');
  return () => (round() / calls) * 1000;
}

/** Microseconds of both, each the best of many rounds in turn until neither becomes faster, so that whatever else the machine does meets both alike. */
export function timed(mine: Work, other: Work): { micro: number; against: number } {
  const [first, second] = [rounds(mine), rounds(other)];
  let [micro, against] = [Infinity, Infinity];
  for (let i = 0, steady = 0; i < LEAST_ROUNDS || (steady < STEADY && i < MOST_ROUNDS); i++) {
    const [one, two] = [first(), second()];
    steady = one < micro * FASTER || two < against * FASTER ? 0 : steady + 1;
    micro = Math.min(micro, one);
    against = Math.min(against, two);
  }
  return { micro, against };
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
