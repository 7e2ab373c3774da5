import { COMMANDS } from './commands';
import { walkGuests } from './guest';

/** Commands that write on sheets of ours and on a person's; the long walk takes every command. */
const SOME = ['find gaps', 'repair functions'];

test.each(COMMANDS.filter(({ name }) => SOME.includes(name)).map((command) => [command.name, command] as const))(
  '%s goes well while somebody else edits the workbook',
  async (_, command) => {
    const { points, wrong } = await walkGuests(command, { seed: 5, draws: 1, from: 3 });
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(0);
  },
  300_000,
);
