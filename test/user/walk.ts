import { HostError } from '../../workbench/host/class';
import type { Workbook } from '../../workbench/model';
import type { Summary } from '../../src/engine/report/summary';
import { AS_OF, bench, type HostKind, SAMPLE, usualHost } from '../report/session';
import type { Press } from './allowed';
import { COMPANIONS } from './companion-edits';
import { wrongCompanions } from './companion-figures';
import { EVERYDAY, type Edit } from './edits';
import { episode } from './episodes';
import { Hands } from './hands';
import { listDifferences, wrongFigures } from './invariants';
import { Random } from './random';
import { SETTINGS, STRUCTURAL } from './settings-edits';
import { type BookState, capture, describe as factsOf } from './state';
import { takeDown, trespasses } from './trespasses';
import { NothingToDo, World } from './world';

const EDITS_A_ROUND = 50;
const ACCOUNTS = 12;
/** A part of a round's edits that the report cannot live with, to see it refuse. */
const STRUCTURAL_SHARE = 1 / 500;

/** Between how many rounds something else is done that ends with the report as it was: a command undone, a sheet protected. */
const EPISODE_SHARE = 0.35;
const EPISODES_APART = 1_000_003;

/** What is pressed after a round of edits; each of these brings everything up to date besides. */
const PRESSES: readonly { readonly press: Press; readonly weight: number }[] = [
  { press: 'refresh', weight: 12 },
  { press: 'gaps', weight: 3 },
  { press: 'snapshot', weight: 4 },
  { press: 'formulas', weight: 2 },
  { press: 'copy', weight: 0.3 },
];

const hasFormulas = (book: Workbook, name: string): boolean => {
  const sheet = book.sheet(name)!;
  return [...sheet.cellsIn(sheet.usedArea()!)].some(([, , cell]) => cell.formula !== undefined);
};

interface Done {
  readonly edit: string;
  /** The workbook before it, where it can be one to undo. */
  readonly undo?: BookState;
}

/**
 * Edits a report as people do and presses commands in between, and holds every promise that the add-in makes to them
 * after each: what is theirs is kept, figures are right, a second refresh writes nothing.
 *
 * @param seed what the edits are drawn from; the same one gives the same walk
 * @param edits how many at least
 * @param kind the Excel that it happens in
 * @param episodic whether commands are taken back, sheets protected and copied between the rounds
 * @throws Error with the seed and the last round's edits where a promise is broken
 */
export async function walk(seed: number, edits: number, kind: HostKind = usualHost, episodic = false): Promise<void> {
  const started = performance.now();
  const { book, session, actions } = await bench(undefined, kind);
  await actions.buildFromCsv(
    SAMPLE.split('\n')
      .slice(0, ACCOUNTS + 1)
      .join('\n'),
    { asOf: AS_OF, asOfFollowsToday: false },
  );
  await session.settled();
  const world = new World(book, new Hands(session.app), new Random(seed));
  world.learn();
  const counts = { edits: 0, refused: 0, rounds: 0 };
  const presses = new Map<Press, number>();
  const log: string[] = [];
  // Drawn apart, so that a seed gives the same edits whatever comes between the rounds.
  const chance = new Random(seed + EPISODES_APART);
  let episodes = 0;

  const fail = (what: string, problems: readonly string[]): void => {
    if (problems.length === 0) return;
    throw new Error(
      `Seed ${seed}, round ${counts.rounds}, after ${counts.edits} edits: ${what}\n  ${problems.slice(0, 12).join('\n  ')}\nEdits of the round:\n  ${log.join('\n  ')}`,
    );
  };

  const commands: Readonly<Record<Exclude<Press, 'copy'>, () => Promise<Summary>>> = {
    refresh: () => actions.refreshReport(),
    gaps: () => actions.findGaps(),
    snapshot: () => actions.takeSnapshot(),
    formulas: () => actions.switchFormulas(),
  };

  const run = async (press: Exclude<Press, 'copy'>, done: Done[]): Promise<Summary> => {
    for (;;) {
      session.app.calculation.update();
      await session.settled();
      const before = takeDown(world);
      try {
        const summary = await commands[press]();
        await session.settled();
        world.learn();
        fail(`${press}: what is the user’s was changed`, trespasses(world, before, press));
        return summary;
      } catch (error) {
        const { message, details } = error as { message: string; details?: readonly string[] };
        if (!/Undo|undo|Move|Take|Unprotect/.test(message))
          throw Object.assign(error as Error, {
            message: `${message} ${details?.join(' ')}\nSeed ${seed}, edits: ${log.join(', ')}`,
          });
        counts.refused += 1;
        fail(`refused (${message}), and yet`, listDifferences(book, before.facts));
        const last = done.findLastIndex((d) => d.undo);
        if (last < 0) fail('refused, with nothing to undo', [message]);
        done[last].undo!.restore();
        done.length = last;
      }
    }
  };

  /** Makes a board copy; it adds sheets and changes nothing else, and the copies are the person's from then on. */
  const copy = async (): Promise<void> => {
    const before = takeDown(world);
    const { sheets } = await actions.makeBoardCopy();
    await session.settled();
    const changed = [...trespasses(world, before, 'copy')];
    fail('a board copy changes what is there', changed);
    fail(
      'a board copy holds formulas',
      sheets.filter((name) => hasFormulas(book, name)),
    );
    for (const name of sheets) world.hands.deleteSheet(book.sheet(name)!);
    world.learn();
  };

  while (counts.edits < edits) {
    counts.rounds += 1;
    const done: Done[] = [];
    log.length = 0;
    while (done.length < EDITS_A_ROUND) {
      const structural = world.random.chance(STRUCTURAL_SHARE);
      const edit = world.random.weighted<Edit>(structural ? STRUCTURAL : [...EVERYDAY, ...COMPANIONS, ...SETTINGS]);
      const undo = structural ? capture(book, world.hands.typed) : undefined;
      try {
        edit.run(world);
      } catch (error) {
        if (!(error instanceof NothingToDo || error instanceof HostError)) throw error;
        continue;
      }
      done.push({ edit: edit.name, ...(undo && { undo }) });
      log.push(edit.name);
    }
    counts.edits += done.length;
    const { press } = world.random.weighted(PRESSES);
    log.push(`> ${press}`);
    const first = await run(press === 'copy' ? 'refresh' : press, done);
    presses.set(press, (presses.get(press) ?? 0) + 1);
    fail('wrong figures', [...wrongFigures(world, first.warnings), ...wrongCompanions(world)]);
    if (press === 'copy') await copy();
    const facts = factsOf(book);
    const again = await actions.refreshReport();
    await session.settled();
    fail(
      'a second refresh writes',
      [again.cells, again.formats, again.rules].some((n) => n > 0)
        ? [...listDifferences(book, facts), JSON.stringify(again)]
        : [],
    );
    fail('a second refresh changes', listDifferences(book, facts));
    if (episodic && chance.chance(EPISODE_SHARE)) {
      const { name, wrong } = await episode({ book, session, actions, world, random: chance });
      episodes += 1;
      world.learn();
      log.push(`> ${name}`);
      fail(name, wrong);
    }
  }
  process.stdout.write(
    `random user: ${counts.edits} edits, ${counts.rounds} rounds (${[...presses].map(([press, n]) => `${press} ${n}`).join(', ')}), ${counts.refused} refusals, ${episodes} episodes, ${((performance.now() - started) / 1000).toFixed(0)} s, seed ${seed}, ${kind} host\n`,
  );
}
