import { COMMANDS } from './commands';
import { SHARES, walkHalves } from './half';
import { OTHERS } from './other-commands';

const SEED = Number(process.env.HALF_SEED ?? 1);
/** Of the ways in which a person goes on from each place, how many are drawn; 27 are all of them. */
const DRAWS = Number(process.env.HALF_DRAWS ?? 1);

let points = 0;
afterAll(() => process.stdout.write(`half walk: ${points} points, seed ${SEED}\n`));

/** How many of the shares each command is broken off at; with another seed, others. */
const FEW = Number(process.env.HALF_SHARES ?? 3);
const sharesOf = (place: number): number[] => SHARES.filter((_, i) => (i + place + SEED) % SHARES.length < FEW);

test.each([...COMMANDS, ...OTHERS].map((command, place) => [command.name, command, place] as const))(
  '%s that breaks off part-way says what is true, and is brought in order',
  async (_, command, place) => {
    const walked = await walkHalves(command, { shares: sharesOf(place), draws: DRAWS, seed: SEED });
    points += walked.points;
    expect(walked.wrong).toEqual([]);
  },
  900_000,
);
