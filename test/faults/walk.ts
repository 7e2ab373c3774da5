import { area, MAX_COLS, MAX_ROWS } from '../../workbench/model';
import { bench, type HostKind, usualHost } from '../report/session';
import { capture, describe as factsOf, differences } from '../user/state';
import { type Command, type Desk, SETTINGS, TRACKER } from './commands';

export type Facts = ReadonlyMap<string, string>;
/** A rule with the rows that a cell below the first one of its cells reads: its formulas are written for the first. */
const asReadBy = (below: number, rule: string): string =>
  rule.replace(/\b([A-Z]{1,2})(\d+)\b/g, (_, col: string, row: string) => col + (Number(row) + below));

/** Of areas of validations that go on for ever. */
const MOST_ROWS = 500;
const EVERYWHERE = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
export const NOTHING = /[Nn]othing was written/;
export const EVERYTHING = /everything was (?:written|repaired)/;

export const list = (before: Facts, after: Facts): string[] =>
  differences(before, after).map((d) => `${d.sheetId} ${d.what}: ${d.before} became ${d.after}`);

/** A renamed column loses the brackets that its name does not need: both say the same. */
const withoutBrackets = (text: string): string => text.replace(/\[\[([\p{L}\p{N}][\p{L}\p{N} ]*)\]\]/gu, '[$1]');

/**
 * All that the workbook holds, and what its formulas show; without what is new with each sheet that is made, its number and
 * those of what is on it, and the count of writes.
 */
export function plain(desk: Desk): Facts {
  const names = new Map(desk.book.sheets.map((s) => [s.id, s.name]));
  const own = (key: string): string => {
    const at = key.indexOf('|');
    const sheet = names.get(key.slice(0, at));
    return (sheet === undefined ? key : sheet + key.slice(at)).replace(/table \d+/, 'table');
  };
  const facts = new Map(
    [...factsOf(desk.book)].map(([key, value]) => {
      const text =
        key === 'sheets'
          ? [...names.values()].join()
          : withoutBrackets(withoutIds(key.includes('|table ') ? value.replace(/"id":\d+,/g, '') : value));
      return [own(key), text];
    }),
  );
  for (const key of [...facts.keys()]) if (key.includes('|validation ')) facts.delete(key);
  for (const { name, validations } of desk.book.sheets)
    for (const { areas, rule, prompt, error } of validations) {
      const [text, around] = [JSON.stringify(rule), JSON.stringify([prompt, error])];
      for (const a of areas)
        for (let row = a.top; row <= Math.min(a.bottom, MOST_ROWS); row++) {
          const here = asReadBy(row - areas[0].top, text) + around;
          for (let col = a.left; col <= a.right; col++) facts.set(`${name}|validation ${row},${col}`, here);
        }
    }
  for (const sheet of desk.book.sheets)
    for (const [row, col, cell] of sheet.cellsIn(EVERYWHERE))
      // A function that is not there has an error, or nothing as yet, in place of a value.
      if (cell.formula !== undefined && !/_xldudf_/i.test(cell.formula))
        facts.set(`${sheet.name}|value ${row},${col}`, JSON.stringify(cell.value) ?? '');
  return asDrawn(facts);
}

const withoutIds = (value: string): string =>
  value.includes('{0000') || value.includes('"stamp":')
    ? value.replace(/\{0000[^}]*\}/g, 'id').replace(/"stamp":\d+/, '')
    : value;

interface Drawn {
  readonly format: string;
  readonly lines: readonly (readonly [side: string, line: string])[];
}

/** A workbook has few formats, in many cells. */
const drawnFormats = new Map<string, Drawn>();

function drawnAs(format: string): Drawn {
  const known = drawnFormats.get(format);
  if (known) return known;
  const { borders = {}, ...rest } = JSON.parse(format) as { borders?: Record<string, unknown> };
  const lines = Object.entries(borders).map(([side, line]) => [side, JSON.stringify(line)] as const);
  const drawn = { format: JSON.stringify(rest), lines };
  drawnFormats.set(format, drawn);
  return drawn;
}

/** Lines by where they are drawn: one at the right of a cell is the one at the left of its neighbour. */
function asDrawn(facts: ReadonlyMap<string, string>): Facts {
  const drawn = new Map<string, string>();
  for (const [key, value] of facts) {
    const at = key.indexOf('|format ');
    if (at < 0) {
      drawn.set(key, value);
      continue;
    }
    const sheet = key.slice(0, at + 1);
    const [row, col] = key
      .slice(at + '|format '.length)
      .split(',')
      .map(Number);
    const { format, lines } = drawnAs(value);
    drawn.set(key, format);
    for (const [side, line] of lines) {
      const place = [row + Number(side === 'bottom'), col + Number(side === 'right')];
      const across = side === 'top' || side === 'bottom';
      const beside = side === 'left' || side === 'right';
      drawn.set(`${sheet}line ${place.join()} ${across ? 'above' : beside ? 'left' : side}`, line);
    }
  }
  return drawn;
}

export async function deskFor(command: Command, kind: HostKind): Promise<Desk> {
  const desk: Desk = await bench(undefined, kind);
  if (command.onReport) await desk.actions.buildFromCsv(TRACKER, SETTINGS);
  await desk.session.settled();
  await command.prepare?.(desk);
  desk.session.app.calculation.update();
  await desk.session.settled();
  return desk;
}

export async function failureOf(run: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** How a request fails: it is refused, or it is carried out and its answer is lost. */
const KINDS = ['fail', 'drop'] as const;

/** Which requests of a command are made to fail: every so-many-th, from these on (counted from 1). */
export type Points = { readonly every: number; readonly from: Readonly<Record<(typeof KINDS)[number], number>> };

export const ALL: Points = { every: 1, from: { fail: 1, drop: 1 } };

/** Brings the workbook back to how it is now, and what comes before the command again, as often as it is called. */
export function restorer(desk: Desk, command: Command): () => Promise<void> {
  const { session, book } = desk;
  const start = capture(book);
  return async () => {
    session.faults.clear();
    start.restore();
    session.app.calculation.update();
    await session.settled();
    await command.first?.(desk);
    await session.settled();
  };
}

/**
 * Runs a command with one request of it failing, anew for each of the points, and holds it to its promise: the workbook
 * is complete or as it was, the message says which, and pressing the command again completes it.
 *
 * @returns how many requests failed
 */
export async function walk(command: Command, { every, from }: Points, kind: HostKind = usualHost): Promise<number> {
  let points = 0;
  const desk = await deskFor(command, kind);
  const { session } = desk;
  const restore = restorer(desk, command);
  await command.first?.(desk);
  await session.settled();
  const before = plain(desk);
  await command.run(desk);
  await session.settled();
  const complete = plain(desk);
  expect(list(before, complete)).not.toEqual([]);

  for (const fault of KINDS) {
    for (let at = from[fault]; ; at += every) {
      await restore();
      expect(list(before, plain(desk))).toEqual([]);
      session.faults.set({ at, kind: fault });
      const message = await failureOf(() => command.run(desk));
      if (!session.faults.fired) break;
      points += 1;
      session.faults.clear();
      await session.settled();
      const where = `${command.name}, request ${at}, ${fault}: ${message}`;
      const after = plain(desk);
      const isComplete = list(complete, after).length === 0;
      // What a command asks once more by itself it need not tell.
      if (message === undefined) expect([where, ...list(complete, after)]).toEqual([where]);
      if (!isComplete) expect([where, ...list(before, after)]).toEqual([where]);
      if (message !== undefined)
        expect([where, (isComplete ? EVERYTHING : NOTHING).test(message)]).toEqual([where, true]);
      if (isComplete && command.addsAnew) continue;
      // Pressed again, it is complete; a build that is complete already says so.
      const again = await failureOf(() => command.run(desk));
      await session.settled();
      if (again !== undefined)
        expect([where, isComplete, again]).toEqual([where, true, expect.stringMatching(/already/)]);
      expect([where, ...list(complete, plain(desk))]).toEqual([where]);
    }
  }
  return points;
}
