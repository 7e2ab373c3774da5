import { bench, type HostKind, usualHost } from '../report/session';
import { capture, describe as factsOf, differences } from '../user/state';
import { type Command, type Desk, SETTINGS, TRACKER } from './commands';

type Facts = ReadonlyMap<string, string>;
const NOTHING = /[Nn]othing was written/;
const EVERYTHING = /everything was (?:written|repaired)/;

const list = (before: Facts, after: Facts): string[] =>
  differences(before, after).map((d) => `${d.sheetId} ${d.what}: ${d.before} became ${d.after}`);

/** Without what is new with each sheet that is made, its number and those of what is on it, and the count of writes. */
function plain(desk: Desk): Facts {
  const names = new Map(desk.book.sheets.map((s) => [s.id, s.name]));
  return new Map(
    [...factsOf(desk.book)].map(([key, value]) => {
      const at = key.indexOf('|');
      const sheet = names.get(key.slice(0, at));
      const text =
        key === 'sheets'
          ? [...names.values()].join()
          : value.replace(/\{0000[^}]*\}/g, 'id').replace(/"stamp":\d+/, '');
      return [(sheet === undefined ? key : sheet + key.slice(at)).replace(/table \d+/, 'table'), text];
    }),
  );
}

async function deskFor(command: Command, kind: HostKind): Promise<Desk> {
  const desk: Desk = await bench(undefined, kind);
  if (command.onReport) await desk.actions.buildFromCsv(TRACKER, SETTINGS);
  await desk.session.settled();
  await command.prepare?.(desk);
  desk.session.app.calculation.update();
  await desk.session.settled();
  return desk;
}

async function failureOf(run: () => Promise<unknown>): Promise<string | undefined> {
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

/**
 * Runs a command with one request of it failing, anew for each of the points, and holds it to its promise: the workbook
 * is complete or as it was, the message says which, and pressing the command again completes it.
 *
 * @returns how many requests failed
 */
export async function walk(command: Command, { every, from }: Points, kind: HostKind = usualHost): Promise<number> {
  let points = 0;
  const desk = await deskFor(command, kind);
  const { session, book } = desk;
  const start = capture(book);
  const restore = async (): Promise<void> => {
    session.faults.clear();
    start.restore();
    session.app.calculation.update();
    await session.settled();
    await command.first?.(desk);
    await session.settled();
  };
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
