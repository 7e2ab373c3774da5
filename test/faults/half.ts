import type { Fault } from '../../workbench/host';
import { Random } from '../user/random';
import type { Command } from './commands';
import { closest, listContents, PART, told, UNKNOWN, untrue } from './judge';
import { deskFor, failureOf, list, NOTHING, plain, restorer } from './walk';

/** How much of a request is done where it breaks off. */
export const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/** What the add-in hears of it. */
const ANSWERS = ['refused', 'lost', 'late'] as const;

/** What goes wrong in the request after that, if anything. */
const SECONDS: readonly (Fault | undefined)[] = [undefined, { at: 1, kind: 'fail' }, { at: 1, kind: 'half' }];

/** What a person does then: the same again, Refresh, or Undo. */
const NEXT = ['again', 'refresh', 'undo'] as const;

/** A question of what is to become of sheets that are there, by which nothing is done yet. */
const QUESTION = /Take it up again\?/;
/** What a command is told to have left as it is, besides what it wrote. */
const UNDRESSED = /looks of the charts|scaling of the pages|stay in sight/;
const DRESS = / (?:chart |page:|freeze:|showGridlines:)/;
/** The same of rules that gave place to others: they stand beside them. */
const RULES_LEFT = /conditional format/;
const OLD_RULE = / rule \d+: undefined became /;
/** That a mark knows such a rule for ours, as it does until it is heard to be gone, says nothing of what the sheet shows. */
const KNOWN_OLD = / property AccountProgress: .* became .*"left /;

interface Walked {
  readonly points: number;
  readonly wrong: readonly string[];
}

/** Which points of a command are walked. */
export interface Halves {
  readonly shares?: readonly number[];
  /** The first request that breaks off, counted from 1. */
  readonly from?: number;
  /** Of the ways in which a point goes on, how many are drawn; all where left out. */
  readonly draws?: number;
  readonly seed?: number;
}

/**
 * Runs a command with one request of it breaking off part-way, anew for each of the points, and holds it to its promises: what
 * the message says is true, and pressing the command again, a refresh or undo bring the workbook in order.
 */
export async function walkHalves(command: Command, halves: Halves = {}): Promise<Walked> {
  const { shares = SHARES, from = 1, draws, seed = 1 } = halves;
  const desk = await deskFor(command, 'plain');
  const { session, actions } = desk;
  const random = new Random(seed);
  const restore = restorer(desk, command);
  const press = async (run: () => Promise<unknown>): Promise<string | undefined> => {
    const message = await failureOf(run);
    await session.settled();
    return message;
  };
  const refresh = (): Promise<string | undefined> => press(() => actions.refreshReport());
  await command.first?.(desk);
  await session.settled();
  const before = plain(desk);
  await command.run(desk);
  await session.settled();
  const complete = plain(desk);
  await refresh();
  const completed = plain(desk);
  await restore();
  await refresh();
  const refreshed = plain(desk);

  const wrong: string[] = [];
  let points = 0;
  const ways = ANSWERS.flatMap((answer) => SECONDS.flatMap((then) => NEXT.map((next) => ({ answer, then, next }))));
  const drawn = (): typeof ways => {
    if (draws === undefined) return ways;
    return Array.from({ length: draws }, () => random.pick(ways));
  };
  for (let at = from; ; at++) {
    let fired = false;
    for (const share of shares)
      for (const { answer, then, next } of drawn()) {
        await restore();
        session.faults.set({ at, kind: 'half', share, answer, ...(then && { then }) });
        const left = [KNOWN_OLD];
        const first = failureOf(async () => {
          const did = (await command.run(desk)) as { readonly warnings?: readonly string[] } | undefined;
          const warns = (of: RegExp): boolean => (did?.warnings ?? []).some((warning) => of.test(warning));
          left.push(...(warns(UNDRESSED) ? [DRESS] : []), ...(warns(RULES_LEFT) ? [OLD_RULE] : []));
        });
        const meanwhile =
          answer === 'late' && next === 'again' && !command.addsAnew ? failureOf(() => command.run(desk)) : undefined;
        const message = await first;
        if (!session.faults.fired) {
          await meanwhile;
          continue;
        }
        fired = true;
        points += 1;
        const second = then ? `, then ${then.kind}` : '';
        const where = `${command.name}, request ${at} at ${share} ${answer}${second}: ${message}`;
        const tell = (what: string, found: readonly string[]): void => {
          const lines = found.filter((line) => !left.some((kind) => kind.test(line)));
          if (lines.length > 0) wrong.push(told(where, what, lines));
        };
        if (!meanwhile) {
          session.faults.clear();
          session.app.calculation.update();
          await session.settled();
          tell('untrue', untrue(message, before, complete, plain(desk)));
        }
        if (next === 'again') {
          if (command.addsAnew && !NOTHING.test(message ?? '')) continue;
          // What one wanted may stand there already, and is told to be looked for.
          if (command.addsRow && UNKNOWN.test(message ?? '')) continue;
          const again = await (meanwhile ?? press(() => command.run(desk)));
          session.faults.clear();
          await session.settled();
          tell(`again: ${again}`, meanwhile && then ? [] : list(complete, plain(desk)));
        } else if (next === 'refresh') {
          const did = await refresh();
          const after = plain(desk);
          const isOpen = UNKNOWN.test(message ?? '') || (PART.test(message ?? '') && !completes(command, message));
          if (did === undefined && !isOpen) tell('refresh', closest([list(refreshed, after), list(completed, after)]));
          if (did !== undefined && !/has no report yet/.test(did) && !QUESTION.test(did))
            tell(`refresh: ${did}`, ['refused']);
          if (did === undefined) {
            const again = await actions.refreshReport();
            await session.settled();
            tell('second refresh', [
              ...list(after, plain(desk)),
              ...(again.cells + again.formats + again.rules > 0 ? [JSON.stringify(again)] : []),
            ]);
          }
        } else {
          const now = plain(desk);
          const undone = await press(() => actions.restoreLast());
          const after = plain(desk);
          if (undone !== undefined) tell(`undo: ${undone}`, listContents(now, after));
          else if (message !== undefined && !NOTHING.test(message))
            tell('undo', closest([listContents(before, after), listContents(complete, after)]));
        }
      }
    if (!fired) break;
  }
  return { points, wrong };
}

/** Whether a refresh does the rest of what broke off, as its message says. */
const completes = ({ addsAnew = false }: Command, message = ''): boolean => !addsAnew && /Choose Refresh/.test(message);
