import { existsSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseIso, todaySerial } from '../../../src/domain/calendar/dates';
import type { FormulaMode, Settings } from '../../../src/domain/model/model';
import { type Issue, type TrackerChoices, type TrackerResult, turnedPlaces } from '../../../src/domain/tracker';
import type { TakenFrom } from '../../../src/domain/update/carry';
import type { Built } from '../../../src/excel/commands/build';
import { functionsJson, NAMESPACE } from '../../../src/functions';
import { doubtsOf } from '../../calc';
import { deleteSheet } from '../../structure';
import { Workbook } from '../../model';
import { bundleScript, type ExcelOptions, type OfficeSession, openExcel } from '../../office';
import { attempt, complainOf } from '../attempt';
import type { Output } from '../run-office';
import { asksForUsage, orUsage } from '../usage';
import type { PageActions } from './report-page';
import { openStanding, type Place, saidOfSaved, saveBook, leftLine, type Standing } from './standing';
import { choicesIn, openTracker, readFileOf, type TrackerFile } from './tracker';
import { runUpdate } from './update';

const USAGE = `Usage: npm run report -- tracker.csv|tracker.xlsx --out report.xlsx [--sheet NAME] [--columns map.json]
                     [--as-of 2026-11-21] [--formulas native|addin] [--force] [--json]
       npm run report -- --refresh report.xlsx [--out other.xlsx] [--force] [--json]
       npm run report -- --update report.xlsx tracker.csv|tracker.xlsx [--take source|report] [--renamed yes|no]
                     [--sheet NAME] [--out other.xlsx] [--force] [--json]
       npm run report -- --template marketing-plan --out plan.xlsx [--formulas native|addin] [--force] [--json]

Builds the Account Management Progress Report from a tracker, refreshes one, or brings one up to date with what its
tracker says by now, with the add-in's own commands.
  --out       where to save the workbook; a refreshed one goes back to its own file if left out
  --force     replace the file of --out where there is one; save a workbook in its place although a part of it is lost
  --sheet     the sheet of a workbook that holds the tracker; the likeliest if left out
  --columns   a JSON file that says what columns are, where they are not understood: {"columns": {"B": "Sales associate"}}
  --as-of     the day the report speaks of; today, moving with every refresh, if left out
  --formulas  native formulas compute for everyone (usual); addin uses the add-in's functions, with the same values
  --refresh   the workbook to bring up to date
  --update    the report to bring up to date with the tracker: what the tracker alone changed is taken, what the report
              alone changed is kept
  --take      the side that counts where both changed a value; left out, such values stay as they are, and are listed
  --renamed   whether accounts that look like known ones under a new name are these; left out, they are listed
  --template  a template of the gallery, with its worked example
  --json      print the summary as JSON, with every doubt about what was read

Ends with 1 where the tracker is refused, where no account could be scored, and where an update leaves something open.`;

/** What the add-in says of a command. */
type Summary = Awaited<ReturnType<PageActions['refreshReport']>>;

/** What one run did: the add-in's own summary, and what the conversation with the workbook cost. */
export interface RunSummary {
  /** False where the file is left as it was, because there was nothing to change in it. */
  readonly saved: boolean;
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
  /** Every doubt about what was read, with its code and cells; absent for a refresh. */
  readonly doubts?: readonly Issue[];
  /** What each column of the tracker was read as; each row, by its number, of a list on its side. */
  readonly columns?: readonly {
    readonly column: string;
    readonly header: string;
    readonly use: string;
    readonly scale?: string;
  }[];
  /** Which cells do not show what their formulas give, a sentence each. */
  readonly notComputed: readonly string[];
}

interface Job extends Place {
  readonly tracker?: string;
  readonly sheet?: string;
  readonly columns?: string;
  readonly refresh?: string;
  readonly update?: string;
  readonly take?: TakenFrom;
  readonly renamed?: boolean;
  readonly template?: string;
  readonly settings: Partial<Settings>;
  readonly json: boolean;
}

/** What a refusal asks to choose, the panel offers; here a file says it. */
const CHOOSE =
  'What is to be chosen stands in a file of --columns, such as {"headerRow": 3, "columns": {"A": "Account", "C": "Generate ROI"}}.';

/**
 * Builds or refreshes a report file.
 * @returns exit code: 0; 1 where the add-in refused, and nothing is saved, or where no account could be scored
 * @throws Error with a sentence for the user where arguments or files are wrong
 */
export async function runReport(args: readonly string[], output: Output): Promise<number> {
  if (asksForUsage(args)) {
    output.print(USAGE);
    return 0;
  }
  const job = readArguments(args);
  const from = job.refresh ?? job.update;
  const { book, standing }: { book: Workbook; standing?: Standing } = from
    ? await openStanding(from)
    : { book: startBook() };
  const tracker = job.tracker === undefined ? undefined : await readTrackerOf(job.tracker, job);
  const session = await openAddin(book);
  try {
    const actions = session.runScript('reportActions') as PageActions;
    if (job.update !== undefined && tracker)
      return await runUpdate(job, tracker.file, { actions, session, book, standing }, output);
    if (job.template !== undefined) return await runTemplate(job, job.template, { actions, session, book }, output);
    const done = await attempt<Summary & Partial<Pick<Built, 'issues'>>>(() =>
      // Whoever names the file has said that it is one.
      tracker === undefined ? actions.refreshReport({ takeUp: true }) : build(actions, tracker, job.settings),
    );
    if ('failure' in done) {
      complainOf(done.failure, output);
      if (tracker && canChoose(tracker.read)) output.complain(CHOOSE);
      return 1;
    }
    await session.settled();
    if (tracker !== undefined) dropStartSheet(book);
    const saved = await saveBook(book, job, standing);
    const issues = done.result.issues ?? [];
    const warnings = issues.filter((i) => i.severity !== 'info').map((i) => i.message);
    const lost = saved ? saidOfSaved(book) : [];
    const summary = summaryOf(
      done.result,
      [...warnings, ...done.result.warnings, ...done.result.remarks, ...lost],
      saved,
      session,
    );
    print(tracker ? { ...summary, ...readingOf(tracker.read) } : summary, job, output);
    const unscored = issues.find(({ code }) => code === 'no-scores');
    if (unscored) output.complain(unscored.message);
    return unscored ? 1 : 0;
  } finally {
    session.close();
  }
}

/** Whether a refusal is one that a choice of rows and columns can help. */
const canChoose = ({ ok, issues }: TrackerResult): boolean => !ok && !issues.some(({ code }) => code === 'too-many');

interface Tracker {
  readonly file: TrackerFile;
  readonly choices: TrackerChoices;
  readonly read: TrackerResult;
}

async function readTrackerOf(path: string, { sheet, columns, settings }: Job): Promise<Tracker> {
  const file = await openTracker(path, sheet);
  const asOf = settings.asOf ?? todaySerial();
  const choices = columns === undefined ? { asOf } : await choicesIn(columns, file, asOf);
  return { file, choices, read: readFileOf(file, choices) };
}

/** The add-in reads the same cells with the same choices; nothing that was read outside goes into the report. */
const build = (actions: PageActions, { file, choices }: Tracker, settings: Partial<Settings>): Promise<Built> =>
  file.kind === 'text'
    ? actions.buildFromCsv(file.text, settings, {}, choices, file.name)
    : actions.buildFromGrid(file.grid, settings, choices, { kind: 'file', name: file.name });

/** Rows and columns go by what they are in the sheet, also where the list lies on its side there. */
const readingOf = (read: TrackerResult): Pick<RunSummary, 'doubts' | 'columns'> => ({
  doubts: read.turned ? read.issues.map(turnedPlaces) : read.issues,
  ...(read.ok && {
    columns: read.columns.map(({ letters, header, use, scale }) => ({
      column: letters,
      header,
      use,
      ...(scale !== undefined && { scale }),
    })),
  }),
});
/** Builds a template in the workbook and saves it. */
async function runTemplate(
  job: Job,
  id: string,
  { actions, session, book }: { actions: PageActions; session: OfficeSession; book: Workbook },
  output: Output,
): Promise<number> {
  const done = await attempt(() => actions.buildTemplate(id, job.settings.formulas));
  if ('failure' in done) {
    complainOf(done.failure, output);
    return 1;
  }
  await session.settled();
  dropStartSheet(book);
  await saveBook(book, job);
  const { result } = done;
  const warnings = [...result.warnings, ...saidOfSaved(book)];
  const notComputed = doubtsOf(session.app.calculation);
  if (job.json) output.print(JSON.stringify({ ...result, warnings, notComputed }, null, 2));
  else {
    output.print(`Built ${job.out}: ${result.sheets.join(', ')}`);
    for (const { label, kind, value } of result.answers) output.print(`  ${label}: ${answerText(kind, value)}`);
    output.print(`  written: ${result.cells} cells, ${result.formats} formats, ${result.rules} rules`);
    for (const line of notComputed) output.print(`  ${line}`);
    output.print(`  warnings: ${warnings.length}`);
    for (const warning of warnings) output.print(`    ${warning}`);
  }
  return 0;
}

const answerText = (kind: string, value: unknown): string =>
  typeof value !== 'number'
    ? String(value)
    : kind === 'share'
      ? `${(100 * value).toFixed(1)} %`
      : String(Number(value.toFixed(kind === 'money' ? 0 : 1)));

/** A workbook with the add-in's shared runtime open beside it, as Excel holds it while a command runs. */
export async function openAddin(book: Workbook, options: ExcelOptions = {}): Promise<OfficeSession> {
  const page = await bundleScript(fileURLToPath(new URL('./report-page.ts', import.meta.url)));
  const session = await openExcel(book, {
    ...options,
    scripts: [{ code: page, name: 'add-in.js' }],
    customFunctions: { namespace: NAMESPACE, metadata: JSON.parse(functionsJson('https://localhost:3000')) },
  });
  session.stats.reset();
  return session;
}

function readArguments(args: readonly string[]): Job {
  const read = () =>
    parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        refresh: { type: 'string' },
        update: { type: 'string' },
        take: { type: 'string' },
        renamed: { type: 'string' },
        sheet: { type: 'string' },
        columns: { type: 'string' },
        template: { type: 'string' },
        'as-of': { type: 'string' },
        formulas: { type: 'string' },
        force: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  const { values, positionals } = orUsage(read, USAGE);
  const [tracker, ...more] = positionals;
  const sources = [tracker, values.refresh, values.template].filter((source) => source !== undefined);
  const updates = values.update !== undefined;
  if (more.length > 0 || sources.length !== 1 || (updates && tracker === undefined)) throw new Error(USAGE);
  const kind =
    values.refresh !== undefined
      ? 'refresh'
      : updates
        ? 'update'
        : values.template !== undefined
          ? 'template'
          : 'build';
  const unused = Object.keys(values).filter((option) => option in MEANT_FOR && !MEANT_FOR[option].includes(kind));
  if (unused.length > 0)
    throw new Error(
      `${unused.map((o) => `--${o}`).join(' and ')} ${unused.length > 1 ? 'mean' : 'means'} nothing ${WHEN[kind]}. Leave ${unused.length > 1 ? 'them' : 'it'} out.`,
    );
  const standing = values.refresh ?? values.update;
  const out = values.out ?? standing;
  if (out === undefined) throw new Error(`Say where to save the report with --out.\n\n${USAGE}`);
  if (extname(out).toLowerCase() !== '.xlsx')
    throw new Error(`--${values.out ? 'out' : kind} writes Excel workbooks; "${out}" does not end in .xlsx.`);
  mayReplace(values.out, standing, values.force);
  for (const file of [tracker, standing, values.columns]) {
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file "${file}". Check the path.`);
  }
  return {
    tracker,
    sheet: values.sheet,
    columns: values.columns,
    refresh: values.refresh,
    update: values.update,
    take: oneOf('take', values.take, { source: 'source', report: 'report' } as const),
    renamed: oneOf('renamed', values.renamed, { yes: true, no: false }),
    template: values.template,
    out,
    force: values.force,
    json: values.json,
    settings: { ...asOf(values['as-of']), ...formulas(values.formulas) },
  };
}

type JobKind = 'build' | 'refresh' | 'update' | 'template';

/** Options that only some jobs look at: whoever gives one of them to another expects what would not happen. */
const MEANT_FOR: Readonly<Record<string, readonly JobKind[]>> = {
  sheet: ['build', 'update'],
  columns: ['build'],
  take: ['update'],
  renamed: ['update'],
  'as-of': ['build'],
  formulas: ['build', 'template'],
};

const WHEN: Readonly<Record<JobKind, string>> = {
  build: 'where a report is built',
  refresh: 'with --refresh: the report’s own settings count',
  update: 'with --update: the report’s own settings count',
  template: 'with --template',
};

/** A file that stands where the report is to go may be somebody's only copy of something else. */
function mayReplace(out: string | undefined, refreshed: string | undefined, force: boolean): void {
  if (out === undefined || !existsSync(out)) return;
  if (statSync(out).isDirectory())
    throw new Error(`"${out}" is a folder. Give a name in it, such as "${join(out, 'report.xlsx')}".`);
  if (force) return;
  if (refreshed !== undefined && resolve(out) === resolve(refreshed)) return;
  throw new Error(`"${out}" is already there. Give another name, or say --force to replace it.`);
}

function oneOf<T>(option: string, text: string | undefined, values: Readonly<Record<string, T>>): T | undefined {
  if (text === undefined) return undefined;
  if (Object.hasOwn(values, text)) return values[text];
  throw new Error(`--${option} takes ${Object.keys(values).join(' or ')}, not "${text}".`);
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

function summaryOf(
  did: Summary,
  warnings: readonly string[],
  saved: boolean,
  { stats, app }: OfficeSession,
): RunSummary {
  return {
    saved,
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
    notComputed: doubtsOf(app.calculation),
  };
}

function print(summary: RunSummary, job: Job, output: Output): void {
  if (job.json) {
    output.print(JSON.stringify(summary, null, 2));
    return;
  }
  const { accounts, scored, below, cells, formats, rules, syncs, requests, bytesSent, warnings, notComputed } = summary;
  output.print(summary.saved ? `${job.refresh ? 'Refreshed' : 'Built'} ${job.out}` : leftLine(job.out));
  output.print(`  accounts ${accounts}, scored ${scored}, below ${job.settings.lowBelow ?? 4}: ${below}`);
  output.print(`  written: ${cells} cells, ${formats} formats, ${rules} rules`);
  output.print(`  ${syncs} syncs, ${requests} requests, ${bytesSent} bytes sent`);
  for (const line of notComputed) output.print(`  ${line}`);
  output.print(`  warnings: ${warnings.length}`);
  for (const warning of warnings) output.print(`    ${warning}`);
  const notes = (summary.doubts ?? []).filter(({ severity }) => severity === 'info');
  for (const { message } of notes) output.print(`  note: ${message}`);
}
