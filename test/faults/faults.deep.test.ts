import { COMMANDS } from './commands';
import { ALL, walk } from './walk';

/** Requests that were made to fail, by command. */
const points = new Map<string, number>();

afterAll(() => {
  const all = [...points.values()].reduce((sum, n) => sum + n, 0);
  const each = [...points].map(([name, n]) => `  ${String(n).padStart(3)}  ${name}`);
  process.stdout.write(`fault walk: ${all} points, ${points.size} commands\n${each.join('\n')}\n`);
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s ends complete or as it was',
  async (_, command) => {
    points.set(command.name, await walk(command, ALL));
  },
  300_000,
);
