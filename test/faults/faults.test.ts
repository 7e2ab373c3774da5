import { bench } from '../report/session';
import { capture, describe as factsOf, differences } from '../user/state';
import { COMMANDS, type Command, type Desk, SETTINGS, TRACKER } from './commands';

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

async function deskFor(command: Command): Promise<Desk> {
  const desk: Desk = await bench();
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
    const desk = await deskFor(command);
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

    for (const kind of ['fail', 'drop'] as const) {
      for (let at = 1; ; at++) {
        await restore();
        expect(list(before, plain(desk))).toEqual([]);
        session.faults.set({ at, kind });
        const message = await failureOf(() => command.run(desk));
        if (!session.faults.fired) break;
        points.set(command.name, (points.get(command.name) ?? 0) + 1);
        session.faults.clear();
        await session.settled();
        const where = `${command.name}, request ${at}, ${kind}: ${message}`;
        expect(message === undefined ? where : '').toBe('');
        const after = plain(desk);
        const isComplete = list(complete, after).length === 0;
        if (!isComplete) expect([where, ...list(before, after)]).toEqual([where]);
        expect([where, (isComplete ? EVERYTHING : NOTHING).test(message!)]).toEqual([where, true]);
        if (isComplete && command.addsAnew) continue;
        // Pressed again, it is complete; a build that is complete already says so.
        const again = await failureOf(() => command.run(desk));
        await session.settled();
        if (again !== undefined)
          expect([where, isComplete, again]).toEqual([where, true, expect.stringMatching(/already/)]);
        expect([where, ...list(complete, plain(desk))]).toEqual([where]);
      }
    }
  },
  300_000,
);
