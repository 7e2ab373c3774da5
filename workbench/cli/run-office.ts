import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { Workbook } from '../model';
import { doubtsOf } from '../calc';
import { bundleAsyncScript } from '../office/bundle';
import { describeProblem, type PageProblem } from '../office/problems';
import type { ConsoleLine, OfficeSession, SessionOptions } from '../office/session';
import { readOwn, saveOwn } from './own-files';
import { asksForUsage, orUsage } from './usage';

const USAGE = `Usage: npm run office -- script.ts [--open book.xlsx|data.csv] [--out book.xlsx]

Runs a script that uses Office.js (Excel, Office, OfficeExtension, a DOM) on a workbook, without Excel.
  --open  the workbook to start with; a new one with the sheet "Sheet1" if left out
  --out   where to save the workbook afterwards
The script may await at its top level; await what you start, so that nothing is cut off.`;

/** Where the lines of a run go. */
export interface Output {
  print(line: string): void;
  complain(line: string): void;
}

/** Opens a workbook with a page beside it. */
export type OpenExcel = (
  book: Workbook,
  options: Pick<SessionOptions, 'onConsole' | 'onProblem'>,
) => Promise<OfficeSession>;

const openReal: OpenExcel = async (book, options) => (await import('../office')).openExcel(book, options);

/**
 * Runs one script of the user on a workbook.
 * @param args command line without program names
 * @returns exit code: 0, or 1 where the script failed, wrote to console.error, or left an error unhandled
 * @throws Error with a sentence for the user where a file is missing or cannot be read
 */
export async function runOffice(
  args: readonly string[],
  output: Output,
  openExcel: OpenExcel = openReal,
): Promise<number> {
  if (asksForUsage(args)) {
    output.print(USAGE);
    return 0;
  }
  const { script, open, out } = readArguments(args);
  const code = await bundleAsyncScript(script);
  const book = open ? await openBook(open) : newBook();
  let failed = false;
  const session = await openExcel(book, {
    onConsole: (line) => {
      failed ||= line.level === 'error';
      const write = line.level === 'error' || line.level === 'warn' ? output.complain : output.print;
      write(lineText(line));
    },
    onProblem: (problem) => {
      failed = true;
      output.complain(problemText(problem));
    },
  });
  try {
    const done = await finish(session, code, script);
    if (done.error !== undefined) {
      failed = true;
      output.complain(describeProblem(done.error));
    }
    if (out) await save(session, out, output);
    for (const { name } of session.created) output.print(`Not saved: ${name}, a new workbook that the script opened.`);
  } finally {
    session.close();
  }
  return failed ? 1 : 0;
}

function readArguments(args: readonly string[]): { script: string; open?: string; out?: string } {
  const read = () =>
    parseArgs({
      args: [...args],
      options: { open: { type: 'string' }, out: { type: 'string' } },
      allowPositionals: true,
    });
  const { values, positionals } = orUsage(read, USAGE);
  if (positionals.length !== 1) throw new Error(USAGE);
  for (const file of [positionals[0], values.open]) {
    if (file !== undefined && !existsSync(file)) throw new Error(`There is no file "${file}". Check the path.`);
  }
  if (values.out !== undefined && extname(values.out).toLowerCase() !== '.xlsx') {
    throw new Error(`--out writes Excel workbooks; give it a name that ends in .xlsx, not "${values.out}".`);
  }
  return { script: positionals[0], open: values.open, out: values.out };
}

async function openBook(file: string): Promise<Workbook> {
  const { readCsv, readXlsx } = await import('../files');
  const bytes = await readOwn(file);
  const csv = extname(file).toLowerCase() === '.csv';
  return csv ? readCsv(new TextDecoder().decode(bytes), basename(file)) : readXlsx(bytes, basename(file));
}

function newBook(): Workbook {
  const book = new Workbook();
  book.addSheet('Sheet1');
  return book;
}

/** Waits for the script, then for what it may have left under way. */
async function finish(session: OfficeSession, code: string, name: string): Promise<{ error?: unknown }> {
  try {
    await (session.runScript(code, name) as Promise<unknown>);
    await session.settled();
    return {};
  } catch (error) {
    return { error: error ?? new Error('The script was rejected without a reason.') };
  }
}

async function save(session: OfficeSession, out: string, output: Output): Promise<void> {
  const { lostOnSave, writeXlsx } = await import('../files');
  session.app.calculation.update();
  await session.app.calculation.settled();
  for (const line of doubtsOf(session.app.calculation)) output.print(line);
  for (const loss of lostOnSave(session.app.book)) output.print(`Not in the saved file: ${loss}`);
  await saveOwn(out, await writeXlsx(session.app.book));
  output.print(`Saved ${out}`);
}

const lineText = ({ args }: ConsoleLine): string =>
  args.map((arg) => (typeof arg === 'string' ? arg : inspectValue(arg))).join(' ');

const inspectValue = (value: unknown): string =>
  (value as { debugInfo?: unknown } | null)?.debugInfo ? describeProblem(value) : inspect(value, { depth: 6 });

const problemText = ({ kind, error }: PageProblem): string => {
  const what = { error: 'Uncaught error', rejection: 'Unhandled rejection', host: 'Fault of the workbench' }[kind];
  return `${what}: ${describeProblem(error)}`;
};
