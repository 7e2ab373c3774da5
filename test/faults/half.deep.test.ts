import { COMMANDS } from './commands';
import { walkHalves } from './half';
import { OTHERS } from './other-commands';

const SEED = Number(process.env.HALF_SEED ?? 1);
/** Of the ways in which a person goes on from each place, how many are drawn; 27 are all of them. */
const DRAWS = Number(process.env.HALF_DRAWS ?? 1);

let points = 0;
afterAll(() => process.stdout.write(`half walk: ${points} points, seed ${SEED}\n`));

test.each([...COMMANDS, ...OTHERS].map((command) => [command.name, command] as const))(
  '%s that breaks off part-way says what is true, and is brought in order',
  async (_, command) => {
    const walked = await walkHalves(command, { draws: DRAWS, seed: SEED });
    points += walked.points;
    expect(walked.wrong).toEqual([]);
  },
  900_000,
);
