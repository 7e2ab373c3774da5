import { HOSTS } from '../report/session';
import { COMMANDS } from './commands';
import { ALL, walk } from './walk';

/** Requests that were made to fail, by command. */
const points = new Map<string, number>();

afterAll(() => {
  const all = [...points.values()].reduce((sum, n) => sum + n, 0);
  const each = [...points].map(([name, n]) => `  ${String(n).padStart(3)}  ${name}`);
  process.stdout.write(`fault walk: ${all} points, ${points.size} commands and hosts\n${each.join('\n')}\n`);
});

test.each(HOSTS.flatMap((kind) => COMMANDS.map((command) => [command.name, kind, command] as const)))(
  '%s ends complete or as it was, in a %s Excel',
  async (name, kind, command) => {
    points.set(`${name}, ${kind}`, await walk(command, ALL, kind));
  },
  300_000,
);
