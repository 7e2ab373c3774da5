import { COMMANDS } from './commands';
import { walkHalves } from './half';

/** Commands that write, make sheets and put back; the long walk takes every command. */
const SOME = ['settings', 'undo of find gaps'];

test.each(COMMANDS.filter(({ name }) => SOME.includes(name)).map((command) => [command.name, command] as const))(
  '%s that breaks off part-way says what is true, and is brought in order',
  async (_, command) => {
    const { points, wrong } = await walkHalves(command, { shares: [0.7], draws: 2, seed: 3, from: 3 });
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(0);
  },
  300_000,
);
