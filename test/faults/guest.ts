import { HostError } from '../../workbench/host/class';
import type { Summary } from '../../src/engine/report/summary';
import { Random } from '../user/random';
import type { Command } from './commands';
import { type Guest, guestsAt } from './guests';
import { closest, listContents, PART, told, untouched } from './judge';
import { deskFor, EVERYTHING, type Facts, failureOf, list, NOTHING, plain, restorer } from './walk';

/** Which edits are made before which requests. */
export interface Visits {
  readonly seed: number;
  /** Of the edits that can be made, how many are made before each request; all where left out. */
  readonly draws?: number;
  /** The first request, counted from 1. */
  readonly from?: number;
}

interface Walked {
  readonly points: number;
  readonly wrong: readonly string[];
}

/** What is said where a refresh has to see to the rest, or a formula was left as it is. */
/** Said where nothing but looks is left to do. */
const BUT_LOOKS = /All cells are back/;
const LEFT =
  /Choose Refresh: it brings the rest in line|Changed by someone else meanwhile, and kept|stays: (?:somebody else changed it meanwhile|plain Excel gives another result)/;

/** A workbook after a command and an edit, in one order, and after a refresh of that. */
interface Ending {
  readonly message: string | undefined;
  readonly facts: Facts;
  readonly refused: string | undefined;
  readonly refreshed: Facts;
  /** What the command wrote over of an edit that came before it: it would have, had nobody been in a hurry. */
  readonly over?: string;
}

/**
 * Runs a command with an edit of somebody else before one of its requests, anew for each of the points, and holds it to its
 * promises: the edit is not lost, nothing else is, what the message says is true, and pressing the command again and a refresh
 * bring the workbook to what it would be had the one come after the other.
 */
export async function walkGuests(command: Command, { seed, draws, from = 1 }: Visits): Promise<Walked> {
  const desk = await deskFor(command, 'plain');
  const { session, actions } = desk;
  const random = new Random(seed);
  const restore = restorer(desk, command);
  let result: Partial<Summary> | undefined;
  const press = async (run: () => Promise<unknown>): Promise<string | undefined> => {
    result = undefined;
    const message = await failureOf(async () => (result = (await run()) as Partial<Summary> | undefined));
    await session.settled();
    return message;
  };
  const refresh = (): Promise<string | undefined> => press(() => actions.refreshReport());
  const settle = async (): Promise<void> => {
    session.app.calculation.update();
    await session.settled();
  };
  /** Brings the workbook back to how it was, and somebody else to it: the same one each time for the same number. */
  const comes = async (kind: number): Promise<Guest> => {
    await restore();
    return guestsAt(desk, new Random(seed))[kind];
  };
  /** The workbook where the edit comes before the command, or after it; undefined where it cannot be made then. */
  const endingOf = async (kind: number, isFirst: boolean): Promise<Ending | undefined> => {
    const guest = await comes(kind);
    const act = async (): Promise<boolean> => {
      if (!acted(guest)) return false;
      await settle();
      return true;
    };
    if (isFirst && !(await act())) return undefined;
    const message = await press(() => command.run(desk));
    if (isFirst && message !== undefined && guest.yields) {
      guest.yields();
      await press(() => command.run(desk));
    }
    if (!isFirst && !(await act())) return undefined;
    guest.yields?.();
    const facts = plain(desk);
    const over = isFirst ? guest.missing() : undefined;
    const refused = await refresh();
    return { message, facts, refused, refreshed: plain(desk), over };
  };

  const wrong: string[] = [];
  let points = 0;
  await restore();
  const kinds = guestsAt(desk, new Random(seed)).map((_, kind) => kind);
  const endings = new Map<number, readonly Ending[]>();
  const endingsOf = async (kind: number): Promise<readonly Ending[]> => {
    if (!endings.has(kind)) {
      const both = [await endingOf(kind, true), await endingOf(kind, false)];
      endings.set(
        kind,
        both.flatMap((ending) => ending ?? []),
      );
    }
    return endings.get(kind)!;
  };
  for (let at = from; ; at++) {
    let came = false;
    const visitors = draws === undefined ? kinds : Array.from({ length: draws }, () => random.pick(kinds));
    for (const kind of visitors) {
      const wanted = await endingsOf(kind);
      const guest = await comes(kind);
      let theirs: Facts | undefined;
      session.faults.before(at, () => {
        came = true;
        if (!acted(guest)) return;
        session.app.calculation.update();
        theirs = plain(desk);
      });
      const message = await press(() => command.run(desk));
      const did = result as Partial<Summary> | undefined;
      session.faults.clear();
      await settle();
      if (!theirs || wanted.length === 0) continue;
      points += 1;
      const where = `${command.name}, request ${at}, ${guest.name}: ${message ?? did?.warnings?.[0]}`;
      const tell = (what: string, lines: readonly string[]): void => {
        if (lines.length > 0) wrong.push(told(where, what, lines));
      };
      const missing = guest.missing();
      const isOver = wanted.some(({ over }) => over !== undefined && over === missing);
      if (missing !== undefined && !isOver && !`${JSON.stringify(did)} ${message}`.includes(missing))
        tell('lost', [missing]);
      const left = plain(desk);
      const { kept = [], skipped = [] } = (did ?? {}) as { kept?: readonly string[]; skipped?: readonly string[] };
      const said = [...(did?.warnings ?? []), ...kept, ...skipped];
      // What was typed at the last moment into a sheet that goes is told with its text.
      if (command.first !== undefined && ((did as { gone?: readonly string[] } | undefined)?.gone ?? []).length > 0)
        continue;
      const isLeft = said.some((sentence) => LEFT.test(sentence));
      if (message !== undefined && NOTHING.test(message)) tell('untrue', untouched(message, theirs, left));
      else if (PART.test(message ?? ''))
        tell('in part', wanted.some(({ facts }) => list(facts, left).length === 0) ? ['it is not a part'] : []);
      else if (!isLeft && (message === undefined || EVERYTHING.test(message) || BUT_LOOKS.test(message)))
        tell(
          'differs',
          closest(wanted.map(({ facts }) => listContents(facts, left).filter((line) => !isAside(guest, line)))),
        );
      else if (!wanted.some((ending) => ending.message === message)) tell('in part', ['told so']);
      guest.yields?.();
      const isAnew = command.addsAnew && !NOTHING.test(message ?? '');
      if (message !== undefined && !EVERYTHING.test(message) && !isAnew) {
        const again = await press(() => command.run(desk));
        const isRefused = again !== undefined && /Nothing was written/.test(again) && command.first !== undefined;
        if (again !== undefined && !isRefused && !wanted.some((ending) => ending.message === again))
          tell(`again: ${again}`, ['refused']);
        if (again === undefined) tell('again', closest(wanted.map(({ facts }) => listContents(facts, plain(desk)))));
      }
      const refused = await refresh();
      if (!wanted.some((ending) => ending.refused === refused)) tell(`refresh: ${refused}`, ['refused']);
      const after = plain(desk);
      if (refused === undefined) {
        // What an undo had not come to stays as the command left it.
        const isHalfUndone = command.first !== undefined && PART.test(message ?? '');
        if (!isHalfUndone) tell('refresh', closest(wanted.map(({ refreshed }) => listContents(refreshed, after))));
        await refresh();
        const { cells = 0, formats = 0, rules = 0 } = (result ?? {}) as Partial<Summary>;
        const wrote = cells + formats + rules > 0 ? [JSON.stringify({ cells, formats, rules })] : [];
        tell('second refresh', [...list(after, plain(desk)), ...wrote]);
      }
    }
    if (!came) break;
  }
  return { points, wrong };
}

const isAside = (guest: Guest, line: string): boolean => {
  const name = guest.aside?.();
  return name !== undefined && line.startsWith(`${name} `);
};

/** Whether the edit could be made. */
function acted(guest: Guest): boolean {
  try {
    guest.act();
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
