import { COMMANDS } from './commands';
import { walkHalves } from './half';
import { type Points, walk } from './walk';

/** Commands that write, read back and put back in different ways; the long walk takes every command, and every request. */
const SOME = ['build from a file', 'refresh', 'undo of find gaps'];

/** Enough to see each break off early, in the middle and late. */
const SAMPLE: Points = { every: 9, from: { fail: 2, drop: 4 } };

test.each(COMMANDS.filter(({ name }) => SOME.includes(name)).map((command) => [command.name, command] as const))(
  '%s ends complete or as it was, wherever it breaks off',
  async (_, command) => {
    expect(await walk(command, SAMPLE)).toBeGreaterThan(0);
  },
  300_000,
);

test('a refresh that breaks off late in a request says what is true, and is brought in order', async () => {
  const command = COMMANDS.find(({ name }) => name === 'refresh')!;
  const { points, wrong } = await walkHalves(command, { shares: [0.9], draws: 1, seed: 3 });
  expect(wrong).toEqual([]);
  expect(points).toBeGreaterThan(0);
}, 300_000);
