import { COMMANDS } from './commands';
import { type Points, walk } from './walk';

/** Enough to see each command break off early, in the middle and late; the long walk takes every request. */
const SAMPLE: Points = { every: 9, from: { fail: 2, drop: 4 } };

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s ends complete or as it was, wherever it breaks off',
  async (_, command) => {
    expect(await walk(command, SAMPLE)).toBeGreaterThan(0);
  },
  300_000,
);

/** Commands that write, read back and put back in different ways, in an Excel with every habit that is known of any. */
const HARSH = ['refresh', 'repair functions', 'undo of find gaps'];

test.each(COMMANDS.filter(({ name }) => HARSH.includes(name)).map((command) => [command.name, command] as const))(
  '%s does so in a harsh Excel too',
  async (_, command) => {
    expect(await walk(command, SAMPLE, 'harsh')).toBeGreaterThan(0);
  },
  300_000,
);
