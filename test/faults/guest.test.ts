import { COMMANDS } from './commands';
import { walkGuests } from './guest';

/** A command that writes on sheets of ours; the long walk takes every command. */
const SOME = ['find gaps'];

test.each(COMMANDS.filter(({ name }) => SOME.includes(name)).map((command) => [command.name, command] as const))(
  '%s goes well while somebody else edits the workbook',
  async (_, command) => {
    const { points, wrong } = await walkGuests(command, { seed: 5, draws: 1, from: 3 });
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(0);
  },
  300_000,
);
