/**
 * `npm run bench:scale`: what a build and a refresh after one edit cost from 24 to 5,000 accounts. Round trips must stay the
 * same; bytes and time are to grow with the accounts and no faster, which the column "per account" shows. Time is that of the
 * processor, so that other work on the machine does not count. In the end, how many times as long the largest build takes as
 * one write of as many cells and formulas into a blank sheet, which must not be more than three, and as the reading of a
 * tracker that its preview waits for.
 */
import { Workbook } from '../../workbench/model';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { mappingOf, readCsv, readTracker } from '../../src/domain/tracker';
import { freshModel } from '../../src/engine/model/settings-model';
import { stepTracker, tracker } from './tracker';

/** How many times as long as one write of as many cells the largest build may take. */
const MOST = 3;

const SIZES = [24, 500, 1000, 2500, 5000];

/** Processor time of this process so far, in seconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
  readonly largest: number;
  readonly seconds: number;
  readonly cells: number;
}

async function measure(accounts: number): Promise<{ build: Cost; refresh: Cost }> {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const session = await openAddin(book);
  const actions = session.runScript('reportActions') as PageActions;
  const timed = async (work: () => Promise<{ syncs: number; cells: number }>): Promise<Cost> => {
    session.stats.reset();
    const start = clock();
    const { syncs, cells } = await work();
    await session.settled();
    const { bytesSent, bytesReceived, largestRequest, largestResponse } = session.stats;
    const seconds = clock() - start;
    return {
      syncs,
      cells,
      bytes: bytesSent + bytesReceived,
      largest: Math.max(largestRequest, largestResponse),
      seconds,
    };
  };
  const build = await timed(() => actions.buildFromCsv(tracker(accounts)));
  const report = book.sheet('Progress Report')!;
  report.ensure(9, 5).value = 1;
  report.changed({ top: 9, left: 5, bottom: 9, right: 5 });
  const refresh = await timed(() => actions.refreshReport());
  session.close();
  return { build, refresh };
}

/** One write of as many typed cells and formulas as a build of so many accounts has, in seconds. */
async function bulkWrite(accounts: number): Promise<number> {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const session = await openAddin(book);
  const start = clock();
  await session.runScript(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const rows = (columns, cell) =>
      Array.from({ length: ${accounts} }, (_, r) => Array.from({ length: columns }, (_, c) => cell(r + 1, c)));
    sheet.getRangeByIndexes(0, 0, ${accounts}, ${TYPED}).values = rows(${TYPED}, (r, c) => r + c);
    sheet.getRangeByIndexes(0, ${TYPED}, ${accounts}, ${COMPUTED}).formulas =
      rows(${COMPUTED}, (r, c) => '=IF(COUNT($A' + r + ':$F' + r + ')=0,"",SUM($A' + r + ':$F' + r + ')/' + (c + 1) + ')');
    await context.sync();
  })`);
  await session.settled();
  const seconds = clock() - start;
  session.close();
  return seconds;
}

/** Columns of the report that are typed and that compute, those beside it counted in. */
const TYPED = 22;
const COMPUTED = 14;

/** How long it takes to read a tracker with a score a step, and how it is read, as the preview of a build does; in seconds. */
function preview(accounts: number): number {
  const text = stepTracker(accounts);
  const start = clock();
  const { grid } = readCsv(text);
  const model = freshModel();
  const result = readTracker(grid, model);
  mappingOf(grid, result, model, {});
  if (!result.ok || result.accounts.length !== accounts) throw new Error('The tracker was not read whole.');
  return clock() - start;
}

const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(2)} MB`;

async function main(): Promise<void> {
  const last = SIZES[SIZES.length - 1];
  // The first reading is that of a panel which was just opened.
  const [first, again] = [preview(last), preview(last)];
  await measure(24);
  console.log('accounts  what     syncs  cells written  sent and received  largest message  seconds  ms per account');
  let largest = 0;
  for (const accounts of SIZES) {
    const { build, refresh } = await measure(accounts);
    largest = build.seconds;
    for (const [what, cost] of Object.entries({ build, refresh })) {
      const perAccount = ((cost.seconds * 1000) / accounts).toFixed(2);
      const parts = [
        String(accounts).padStart(8),
        what.padEnd(7),
        String(cost.syncs).padStart(5),
        String(cost.cells).padStart(13),
        mb(cost.bytes).padStart(17),
        mb(cost.largest).padStart(15),
        cost.seconds.toFixed(2).padStart(7),
        perAccount.padStart(14),
      ];
      console.log(parts.join('  '));
    }
  }
  const bulk = await bulkWrite(last);
  const ratio = largest / bulk;
  console.log(
    `A build of ${last} accounts takes ${ratio.toFixed(1)} times as long as one write of as many cells and formulas (${bulk.toFixed(2)} s; at most ${MOST}).`,
  );
  console.log(
    `It takes ${(largest / first).toFixed(1)} times as long as reading a tracker with step scores for the first preview (${first.toFixed(2)} s; the next ${again.toFixed(2)} s).`,
  );
  if (ratio > MOST) process.exitCode = 1;
}

void main();
