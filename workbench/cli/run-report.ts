import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseIso } from '../../src/domain/calendar/dates';
import type { FormulaMode, Settings } from '../../src/domain/model/model';
import { decodeText } from '../../src/domain/tracker';
import type { Built } from '../../src/excel/commands/build';
import type { Summary } from '../../src/engine/planning/summary';
import { functionsJson, NAMESPACE } from '../../src/functions';
import { lostOnSave, readXlsx, writeXlsx } from '../files';
import { deleteSheet } from '../structure';
import { Workbook } from '../model';
import { bundleScript, type ExcelOptions, type OfficeSession, openExcel } from '../office';
import type { Output } from './run-office';
import type { PageActions } from './report-page';

const USAGE = `Usage: npm run report -- tracker.csv --out report.xlsx [--as-of 2026-11-21] [--formulas native|addin] [--json]
       npm run report -- --refresh report.xlsx [--out other.xlsx] [--json]

Builds the Account Management Progress Report from a tracker, or refreshes one, with the add-in's own commands.
  --out       where to save the workbook; a refreshed one goes back to its own file if left out
  --as-of     the day the report speaks of; today, moving with every refresh, if left out
  --formulas  native formulas compute for everyone (usual); addin uses the add-in's functions, with the same values
  --refresh   the workbook to bring up to date
  --json      print the summary as JSON`;

/** What one run did: the add-in's own summary, and what the conversation with the workbook cost. */
export interface RunSummary {
  readonly accounts: number;
  readonly scored: number;
  readonly below: number;
  readonly cells: number;
  readonly formats: number;
  readonly rules: number;
  readonly syncs: number;
  readonly requests: number;
  readonly bytesSent: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly warnings: readonly string[];
  /** Functions that the workbench does not know; their cells keep the values that were stored. */
  readonly unknownFunctions: readonly string[];
}

interface Job {
  readonly csv?: string;
  readonly refresh?: string;
  readonly out: string;
  readonly settings: Partial<Settings>;
  readonly json: boolean;
}

/**
 * Builds or refreshes a report file.
 * @returns exit code: 0, or 1 where the add-in refused; nothing is saved then
 * @throws Error with a sentence for the user where arguments or files are wrong
 */
export async function runReport(args: readonly string[], output: Output): Promise<number> {
  const job = readArguments(args);
  const book = job.refresh
    ? await readXlsx(new Uint8Array(await readFile(job.refresh)), basename(job.refresh))
    : startBook();
  const text = job.csv ? decodeText(new Uint8Array(await readFile(job.csv))) : undefined;
  const session = await openAddin(book);
  try {
    const actions = session.runScript('reportActions') as PageActions;
    const done = await attempt<Summary & Partial<Pick<Built, 'issues'>>>(() =>
      text === undefined ? actions.refreshReport() : actions.buildFromCsv(text, job.settings),
    );
    if ('failure' in done) {
      complainOf(done.failure, output);
      return 1;
    }
    await session.settled();
    if (text !== undefined) dropStartSheet(book);
    await writeFile(job.out, await writeXlsx(book));
    const issues = (done.result.issues ?? []).filter((i) => i.severity !== 'info').map((i) => i.message);
    print(summaryOf(done.result, [...issues, ...done.result.warnings, ...lostOnSave(book)], session), job, output);
    return 0;
  } finally {
    session.close();
  }
}

/** A workbook with the add-in's shared runtime open beside it, as Excel holds it while a command runs. */
export async function openAddin(book: Workbook, options: ExcelOptions = {}): Promise<OfficeSession> {
  const page = await bundleScript(fileURLToPath(new URL('./report-page.ts', import.meta.url)));
  const session = await openExcel(book, {
    ...options,
    scripts: [{ code: page, name: 'add-in.js' }],
    customFunctions: { namespace: NAMESPACE, metadata: JSON.parse(functionsJson()) },
  });
  session.stats.reset();
  return session;
}

function readArguments(args: readonly string[]): Job {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      refresh: { type: 'string' },
      'as-of': { type: 'string' },
      formulas: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [csv, ...more] = positionals;
  if (more.length > 0 || (csv === undefined) === (values.refresh === undefined)) throw new Error(USAGE);
  const out = values.out ?? values.refresh;
  if (out === undefined) throw new Error(`Say where to save the report with --out.\n\n${USAGE}`);
  if (extname(out).toLowerCase() !== '.xlsx')
    throw new Error(`--out writes Excel workbooks; give it a name that ends in .xlsx, not "${out}".`);
  for (const file of [csv, values.refresh]) {
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file "${file}". Check the path.`);
  }
  return {
    csv,
    refresh: values.refresh,
    out,
    json: values.json,
    settings: { ...asOf(values['as-of']), ...formulas(values.formulas) },
  };
}

function asOf(text: string | undefined): Partial<Settings> {
  if (text === undefined) return {};
  const serial = parseIso(text);
  if (serial === undefined) throw new Error(`--as-of takes a date such as 2026-11-21, not "${text}".`);
  return { asOf: serial, asOfFollowsToday: false };
}

function formulas(text: string | undefined): Partial<Settings> {
  if (text === undefined) return {};
  if (text !== 'native' && text !== 'addin') throw new Error(`--formulas takes native or addin, not "${text}".`);
  return { formulas: text satisfies FormulaMode };
}

const START_SHEET = 'Sheet1';

function startBook(): Workbook {
  const book = new Workbook();
  book.addSheet(START_SHEET);
  return book;
}

/** A workbook cannot be without a sheet; the one it started with goes once the report's are there. */
function dropStartSheet(book: Workbook): void {
  const sheet = book.sheet(START_SHEET);
  if (sheet && !sheet.usedArea(true)) deleteSheet(sheet);
}

type PageFailure = { readonly message: string; readonly details?: readonly string[] };

async function attempt<T>(work: () => Promise<T>): Promise<{ result: T } | { failure: PageFailure }> {
  try {
    return { result: await work() };
  } catch (error) {
    return { failure: error as PageFailure };
  }
}

function complainOf({ message, details = [] }: PageFailure, output: Output): void {
  output.complain(message);
  for (const detail of details) if (detail !== message) output.complain(`  ${detail}`);
  output.complain('Nothing was saved.');
}

function summaryOf(did: Summary, warnings: readonly string[], { stats, app }: OfficeSession): RunSummary {
  return {
    accounts: did.accounts,
    scored: did.scored,
    below: did.below,
    cells: did.cells,
    formats: did.formats,
    rules: did.rules,
    syncs: did.syncs,
    requests: stats.requests.length,
    bytesSent: stats.bytesSent,
    largestRequest: stats.largestRequest,
    largestResponse: stats.largestResponse,
    warnings: [...warnings],
    unknownFunctions: [...app.calculation.unknownFunctions.keys()],
  };
}

function print(summary: RunSummary, job: Job, output: Output): void {
  if (job.json) {
    output.print(JSON.stringify(summary, null, 2));
    return;
  }
  const { accounts, scored, below, cells, formats, rules, syncs, requests, bytesSent, warnings, unknownFunctions } =
    summary;
  output.print(`${job.refresh ? 'Refreshed' : 'Built'} ${job.out}`);
  output.print(`  accounts ${accounts}, scored ${scored}, below ${job.settings.lowBelow ?? 4}: ${below}`);
  output.print(`  written: ${cells} cells, ${formats} formats, ${rules} rules`);
  output.print(`  ${syncs} syncs, ${requests} requests, ${bytesSent} bytes sent`);
  if (unknownFunctions.length > 0)
    output.print(`  functions not computed here, their cells kept as stored: ${unknownFunctions.join(', ')}`);
  output.print(`  warnings: ${warnings.length}`);
  for (const warning of warnings) output.print(`    ${warning}`);
}
