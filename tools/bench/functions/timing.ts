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
  /** How many times as long ours takes. */
  readonly ratio: number;
  readonly most?: number;
}

export type Measured = Pick<Comparison, 'micro' | 'against' | 'ratio'>;

type Work = () => unknown;

/** Ours, and what it is held against. */
export type Pair = readonly [mine: Work, other: Work];

const ROUNDS = 60;
/** Each begins with code that was never called: whether an engine makes it fast at once is luck, in both. */
const ATTEMPTS = 3;
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

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Both in turn, round by round, so that whatever else the machine does meets both alike; `ratio` is the median of the rounds'. */
function attempted([mine, other]: Pair): Measured {
  const [first, second] = [rounds(mine), rounds(other)];
  // The first rounds still make the code fast.
  for (let i = 0; i < ROUNDS / 4; i++) kept = [first(), second()];
  const pairs = Array.from({ length: ROUNDS }, () => [first(), second()] as const);
  return {
    micro: Math.min(...pairs.map(([one]) => one)),
    against: Math.min(...pairs.map(([, two]) => two)),
    ratio: median(pairs.map(([one, two]) => one / two)),
  };
}

/**
 * The fastest that either was in several attempts. The ratio is that of these two or the least of the attempts' medians,
 * whichever is larger: the other piece's bad luck does not make ours look good.
 * @param make both pieces, from code that was never called
 */
export async function timed(make: () => Promise<Pair>): Promise<Measured> {
  const attempts: Measured[] = [];
  for (let i = 0; i < ATTEMPTS; i++) attempts.push(attempted(await make()));
  const least = (of: keyof Measured): number => Math.min(...attempts.map((one) => one[of]));
  const [micro, against] = [least('micro'), least('against')];
  return { micro, against, ratio: Math.max(micro / against, least('ratio')) };
}
