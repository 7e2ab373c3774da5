import { HostError } from '../../src/workbench/host/class';
import type { Summary } from '../../src/excel/summary';
import { AS_OF, bench, SAMPLE } from '../report/session';
import { EVERYDAY, type Edit } from './edits';
import { Hands } from './hands';
import { listDifferences, takeDown, trespasses, wrongFigures } from './invariants';
import { Random } from './random';
import { SETTINGS, STRUCTURAL } from './settings-edits';
import { type BookState, capture, describe as factsOf } from './state';
import { NothingToDo, World } from './world';

const SEED = Number(process.env.USER_SEED ?? 7);
const EDITS = Number(process.env.USER_EDITS ?? 10_000);
const EDITS_A_ROUND = 50;
const ACCOUNTS = 12;
/** A part of a round's edits that the report cannot live with, to see it refuse. */
const STRUCTURAL_SHARE = 1 / 500;

interface Done {
  readonly edit: string;
  /** The workbook before it, where it can be one to undo. */
  readonly undo?: BookState;
}

test(`a refresh keeps what people do to the workbook (seed ${SEED})`, async () => {
  const started = performance.now();
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(
    SAMPLE.split('\n')
      .slice(0, ACCOUNTS + 1)
      .join('\n'),
    { asOf: AS_OF, asOfFollowsToday: false },
  );
  await session.settled();
  const world = new World(book, new Hands(session.app), new Random(SEED));
  world.learn();
  const counts = { edits: 0, refused: 0, rounds: 0 };
  const log: string[] = [];

  const fail = (what: string, problems: readonly string[]): void => {
    if (problems.length === 0) return;
    throw new Error(
      `Seed ${SEED}, round ${counts.rounds}, after ${counts.edits} edits: ${what}\n  ${problems.slice(0, 12).join('\n  ')}\nEdits of the round:\n  ${log.join('\n  ')}`,
    );
  };

  const refresh = async (done: Done[]): Promise<Summary> => {
    for (;;) {
      session.app.calculation.update();
      await session.settled();
      const before = takeDown(world);
      try {
        const summary = await actions.refreshReport();
        await session.settled();
        world.learn();
        fail('what is the user’s was changed', trespasses(world, before));
        return summary;
      } catch (error) {
        const { message, details } = error as { message: string; details?: readonly string[] };
        if (!/Undo|undo|Move|Take|Unprotect/.test(message))
          throw Object.assign(error as Error, {
            message: `${message} ${details?.join(' ')}\nSeed ${SEED}, edits: ${log.join(', ')}`,
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

  while (counts.edits < EDITS) {
    counts.rounds += 1;
    const done: Done[] = [];
    log.length = 0;
    while (done.length < EDITS_A_ROUND) {
      const structural = world.random.chance(STRUCTURAL_SHARE);
      const edit = world.random.weighted<Edit>(structural ? STRUCTURAL : [...EVERYDAY, ...SETTINGS]);
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
    const first = await refresh(done);
    fail('wrong figures', wrongFigures(world, first.warnings));
    const facts = factsOf(book);
    const again = await actions.refreshReport();
    await session.settled();
    fail(
      'a second refresh writes',
      [again.cells, again.formats, again.rules].some((n) => n > 0) ? [JSON.stringify(again)] : [],
    );
    fail('a second refresh changes', listDifferences(book, facts));
  }
  process.stdout.write(
    `random user: ${counts.edits} edits, ${counts.rounds} rounds, ${counts.refused} refusals, ${((performance.now() - started) / 1000).toFixed(0)} s, seed ${SEED}\n`,
  );
}, 600_000);
