/**
 * `npm run bench:scale`: what a build and a refresh after one edit cost from 24 to 5,000 accounts. Round trips must stay the
 * same; bytes and time are to grow with the accounts and no faster, which the column "per account" shows.
 */
import { DEFAULT_STEPS } from '../../src/domain/model/model';
import { Workbook } from '../../workbench/model';
import { openAddin } from '../../workbench/cli/run-report';
import type { PageActions } from '../../workbench/cli/report-page';

const SIZES = [24, 500, 1000, 2500, 5000];

/** A made-up tracker, the same for the same size. */
export function tracker(accounts: number): string {
  const names = DEFAULT_STEPS.flatMap((s) => s.subMetrics.map((m) => m.name));
  const header = ['Account', 'Sales associate', 'Type', 'End date', ...names, 'Last year ARR', 'ΔARR', 'YTD'];
  const rows = Array.from({ length: accounts }, (_, i) => [
    `Account ${i + 1} Ltd`,
    `Associate ${(i % 9) + 1}`,
    (i % 4) + 1,
    `2027-${String((i % 12) + 1).padStart(2, '0')}-15`,
    ...names.map((_name, j) => ((i * 7 + j * 3) % 29 === 0 ? '' : (i * 5 + j * 7) % 11)),
    40_000 + ((i * 7919) % 900_000),
    (i * 613) % 90_000,
    (i * 397) % 80_000,
  ]);
  return [header, ...rows].map((row) => row.join(',')).join('\n');
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
    const start = performance.now();
    const { syncs, cells } = await work();
    await session.settled();
    const { bytesSent, bytesReceived, largestRequest, largestResponse } = session.stats;
    const seconds = (performance.now() - start) / 1000;
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

const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(2)} MB`;

async function main(): Promise<void> {
  await measure(24);
  console.log('accounts  what     syncs  cells written  sent and received  largest message  seconds  ms per account');
  for (const accounts of SIZES) {
    const { build, refresh } = await measure(accounts);
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
}

void main();
