/**
 * The plans of the report, compared as values with those that were kept when its sheets were last meant to change: in an
 * empty workbook, in one whose names are taken, and in a report that is in use, for every command that makes plans.
 * `KEEP_PLANS=1 npx jest test/plans` keeps those of today instead; what changed is then told by the commit that does it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { functionsJson, NAMESPACE } from '../../src/functions';
import { wholeReport } from '../../tools/libreoffice/whole-report';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { Workbook } from '../../workbench/model';
import { bundleScript, openExcel } from '../../workbench/office';
import { AS_OF, emptyBook, SAMPLE } from '../report/session';
import type { Asked, PlansPage } from './plans-page';

const KEPT = join(__dirname, 'plans.json.br');

type Plans = Record<string, unknown>;

const settings = { company: 'Northline', currency: '€', asOf: AS_OF, asOfFollowsToday: false } as const;
const until = AS_OF + 30;
const override = { account: 'Aster Shipping', step: 'Generate ROI', score: 3, reason: 'Seen', author: 'Dana', until };

/** So long a formula is followed by whoever looks into its cell; Excel would take 8,192 letters. */
const LONGEST = 1500;

/** Formulas of cells, columns, fills, rules and names that are longer. */
const tooLong = (plans: unknown): string[] => {
  if (typeof plans === 'string') return plans.startsWith('=') && plans.length > LONGEST ? [plans] : [];
  return typeof plans === 'object' && plans !== null ? Object.values(plans).flatMap(tooLong) : [];
};

/** Each command by its name, and what it asks for. */
const COMMANDS: Readonly<Record<string, Asked>> = {
  refresh: {},
  gaps: { task: { gaps: 'step' } },
  snapshot: { task: 'snapshot' },
  override: { task: { override } },
  addin: { formulas: 'addin' },
  model: {
    change: {
      settings: { lowBelow: 5, asOf: AS_OF + 1 },
      steps: { roi: { name: 'Return' }, partner: { weight: 2 } },
      subMetrics: { 'monetizes.funded': { name: 'Funded, at last' }, 'launched.users': { weight: 3 } },
      add: [{ step: 'recognized', name: 'Quoted', ask: 'Do they quote us?', weight: 1 }],
      remove: ['launched.daily'],
    },
    dropped: ['launched.daily'],
  },
};

const FRESH: Readonly<Record<string, Asked>> = {
  sample: { tracker: SAMPLE, settings },
  'sample, add-in functions': { tracker: SAMPLE, settings: { ...settings, formulas: 'addin' } },
  blank: { blanks: 12, settings },
};

async function plansOf(book: Workbook, commands: Readonly<Record<string, Asked>>): Promise<Plans> {
  const session = await openExcel(book, {
    scripts: [{ code: await bundleScript(join(__dirname, 'plans-page.ts')), name: 'add-in.js' }],
    customFunctions: { namespace: NAMESPACE, metadata: JSON.parse(functionsJson('https://localhost:3000')) },
  });
  const page = session.runScript('plansPage') as PlansPage;
  const plans: Plans = {};
  for (const [name, asked] of Object.entries(commands)) plans[name] = JSON.parse(await page.planned(asked));
  expect(session.problems).toEqual([]);
  session.close();
  return plans;
}

/** A workbook that already has all that the report would like to be called. */
function takenBook(): Workbook {
  const book = new Workbook();
  for (const name of ['Progress Report', 'Settings', 'Action Plan', 'Score History', 'Board Summary'])
    book.addSheet(name);
  const sheet = book.sheet('Settings')!;
  sheet.addTable('Accounts', { top: 0, left: 0, bottom: 1, right: 0 }, ['Mine']);
  book.names.push({ name: 'AsOfDate', formula: '=Settings!$A$9', visible: true });
  book.names.push({ name: 'Actions', formula: '=Settings!$A$9', visible: true });
  return book;
}

async function built(work: (actions: PageActions) => Promise<unknown>): Promise<Workbook> {
  const book = emptyBook();
  const session = await openAddin(book);
  await work(session.runScript('reportActions') as PageActions);
  await session.settled();
  session.close();
  return book;
}

async function inUse(): Promise<Workbook> {
  const book = emptyBook();
  const { session } = await wholeReport(book, SAMPLE, AS_OF, settings);
  session.close();
  return book;
}

const CASES: Readonly<Record<string, () => Promise<Plans>>> = {
  'an empty workbook': () => plansOf(emptyBook(), FRESH),
  'a workbook whose names are taken': () => plansOf(takenBook(), FRESH),
  'the sample as built': async () => plansOf(await built((a) => a.buildFromCsv(SAMPLE, settings)), COMMANDS),
  'a blank report': async () =>
    plansOf(await built((a) => a.buildFromActiveSheet(settings)), { refresh: {}, gaps: { task: { gaps: 'step' } } }),
  'a report in use': async () => plansOf(await inUse(), COMMANDS),
};

const keeping = process.env.KEEP_PLANS === '1';
const kept: Plans =
  existsSync(KEPT) && !keeping ? (JSON.parse(brotliDecompressSync(readFileSync(KEPT)).toString('utf8')) as Plans) : {};

test.each(Object.keys(CASES))('the plans for %s are as they were', async (name) => {
  const plans = await CASES[name]();
  expect(tooLong(plans)).toEqual([]);
  if (!keeping) return expect(plans).toEqual(kept[name]);
  kept[name] = plans;
  writeFileSync(KEPT, brotliCompressSync(JSON.stringify(kept), { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }));
});
