import { COMMANDS } from './commands';
import { walkGuests } from './guest';
import { OTHERS } from './other-commands';

const SEED = Number(process.env.GUEST_SEED ?? 1);
/** How many edits are made before each request of a command; 0 for every kind of edit. */
const DRAWS = Number(process.env.GUEST_DRAWS ?? 1);

let points = 0;
afterAll(() => process.stdout.write(`guest walk: ${points} points, seed ${SEED}\n`));

test.each([...COMMANDS, ...OTHERS].map((command) => [command.name, command] as const))(
  '%s goes well while somebody else edits the workbook',
  async (_, command) => {
    const walked = await walkGuests(command, { seed: SEED, ...(DRAWS > 0 && { draws: DRAWS }) });
    points += walked.points;
    expect(walked.wrong).toEqual([]);
  },
  900_000,
);
