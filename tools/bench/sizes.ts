import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most bytes, gzipped, of what loads before functions can be called, and of the panel's own script. */
export const LIMITS = { start: 30 * 1024, pane: 250 * 1024 } as const;

/** Scripts that come with the first command, the gallery, the views of help and of what moved, a source of accounts, a name in a formula that is explained, and a workbook file (the last two). */
const LATER = /^(?:actions|change|commands|gallery|help|source|named-cells|files|zip)\./;

export interface Script {
  readonly name: string;
  readonly gzipped: number;
}

export interface Sizes {
  /** Scripts that the page names itself, office.js apart. */
  readonly start: readonly Script[];
  /** What comes when the panel is shown, all of its views. */
  readonly pane: readonly Script[];
  /** What changes actions, what only the commands of the ribbon need, the templates, how a source is read, and what reads workbook files. */
  readonly commands: readonly Script[];
}

/** What the scripts of a built add-in weigh as a server sends them. */
export function sizesIn(folder: string): Sizes {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/<script[^>]* src="([^"?]+)/g)].map((found) => found[1]);
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const later = scripts.filter((name) => !named.includes(name));
  const weigh = (name: string): Script => ({
    name,
    gzipped: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
  });
  return {
    start: scripts.filter((name) => named.includes(name)).map(weigh),
    pane: later.filter((name) => !LATER.test(name)).map(weigh),
    commands: later.filter((name) => LATER.test(name)).map(weigh),
  };
}

export const totalOf = (scripts: readonly Script[]): number => scripts.reduce((sum, { gzipped }) => sum + gzipped, 0);

/** What is to be printed, and whether both totals keep to their limits. */
export function judge({ start, pane, commands }: Sizes): { lines: readonly string[]; ok: boolean } {
  const parts = [
    { what: 'Before functions can be called', scripts: start, limit: LIMITS.start },
    { what: 'The panel, when it is shown', scripts: pane, limit: LIMITS.pane },
  ];
  const lines = parts.flatMap(({ what, scripts, limit }) => [
    `${what}: ${kilobytes(totalOf(scripts))} gzipped, of at most ${kilobytes(limit)}${totalOf(scripts) > limit ? '  TOO LARGE' : ''}`,
    ...[...scripts]
      .sort((a, b) => b.gzipped - a.gzipped)
      .map(({ name, gzipped }) => `  ${kilobytes(gzipped).padStart(9)}  ${name}`),
  ]);
  const asides = commands.map(({ name, gzipped }) => `When it is asked for: ${kilobytes(gzipped)}  ${name}`);
  return {
    lines: [...lines, ...asides],
    ok: parts.every(({ scripts, limit }) => scripts.length > 0 && totalOf(scripts) <= limit),
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
