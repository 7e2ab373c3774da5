/**
 * `npm run check:libreoffice [-- tracker.csv [folder]]`: LibreOffice computes a report that is in use anew and must come to
 * the values that the workbench stored, cell by cell on every sheet; the report must print, and the page for the board on
 * one landscape page; the templates of the gallery are computed anew too, and so are the functions that other people's
 * workbooks use; and the report as LibreOffice saves it is taken up again. Needs soffice, pdfinfo and pdftoppm. With a
 * folder, files and pages stay there to look at.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serialOf } from '../../src/domain/calendar/dates';
import { decodeText } from '../../src/domain/tracker';
import { NAMESPACE, WAYS } from '../../src/functions';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { type Scalar, type Sheet, toA1, Workbook } from '../../workbench/model';
import { deleteSheet } from '../../workbench/structure';
import { everyTemplate } from './every-template';
import { checkFamilies } from './families';
import { convert, profileIn } from './soffice';
import { wholeReport } from './whole-report';

const CLOSE = 1e-9;

function same(stored: Scalar, computed: Scalar): boolean {
  if (typeof stored === 'number' && typeof computed === 'number') {
    return Math.abs(stored - computed) <= CLOSE * Math.max(1, Math.abs(stored));
  }
  return String(stored ?? '') === String(computed ?? '');
}

interface Compared {
  readonly sheet: string;
  readonly formulas: number;
  /** Formula cells whose value differs, as sentences. */
  readonly differences: readonly string[];
}

function compare(sheet: Sheet, other: Sheet | undefined): Compared {
  let formulas = 0;
  const differences: string[] = [];
  for (const [row, col, cell] of sheet.cellsIn(sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 })) {
    if (!cell.formula) continue;
    formulas += 1;
    const computed = other?.cell(row, col)?.value ?? null;
    if (same(cell.value, computed)) continue;
    const at = toA1({ top: row, left: col, bottom: row, right: col });
    differences.push(
      `${sheet.name}!${at}: stored ${String(cell.value)}, LibreOffice computes ${String(computed)} from ${cell.formula}`,
    );
  }
  return { sheet: sheet.name, formulas, differences };
}

const AS_OF = serialOf(2026, 11, 21);
const BOARD = 'Board Summary';

/** The report in use, saved; and a copy of it in which only the page for the board is there to print. */
async function makeFiles(tracker: string, file: string, boardFile: string): Promise<Workbook> {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const { session } = await wholeReport(book, decodeText(new Uint8Array(readFileSync(tracker))), AS_OF, {
    company: 'Northline',
    currency: '€',
    formulas: 'native',
  });
  session.close();
  deleteSheet(book.sheet('Sheet1')!);
  const bytes = await writeXlsx(book);
  writeFileSync(file, bytes);
  const copy = await readXlsx(bytes);
  for (const sheet of copy.sheets) {
    if (sheet.name === BOARD) continue;
    sheet.visibility = 'Hidden';
    // LibreOffice prints what has an area to print, hidden or not.
    delete sheet.page.printArea;
  }
  copy.activeSheet = copy.sheets.findIndex((sheet) => sheet.name === BOARD);
  writeFileSync(boardFile, await writeXlsx(copy));
  // What was stored, and not what is in memory, is what a reader gets.
  return readXlsx(bytes);
}

/** Pages of a PDF and whether each lies. */
function pagesOf(pdf: string): boolean[] {
  const text = execFileSync('pdfinfo', ['-l', '999', pdf], { encoding: 'utf8' });
  return [...text.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => +width > +height);
}

async function check(tracker: string, folder: string): Promise<boolean> {
  const profile = profileIn(folder);
  const [file, boardFile] = [join(folder, 'report.xlsx'), join(folder, 'board.xlsx')];
  const ours = await makeFiles(tracker, file, boardFile);
  const recalculated = join(folder, 'recalculated');
  convert(profile, recalculated, file, 'xlsx');
  convert(profile, folder, file, 'pdf');
  convert(profile, folder, boardFile, 'pdf');
  const theirs = await readXlsx(new Uint8Array(readFileSync(join(recalculated, 'report.xlsx'))));
  const compared = ours.sheets.map((sheet) => compare(sheet, theirs.sheet(sheet.name)));
  for (const name of ['report', 'board'])
    execFileSync('pdftoppm', ['-r', '80', '-png', join(folder, `${name}.pdf`), join(folder, name)]);
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).length;
  const pages = pagesOf(join(folder, 'report.pdf'));
  const board = pagesOf(join(folder, 'board.pdf'));
  for (const line of compared.flatMap(({ differences }) => differences).slice(0, 20)) console.error(line);
  for (const { sheet, formulas, differences } of compared)
    console.log(`  ${sheet}: ${formulas} formulas, ${differences.length} differ`);
  const all = compared.reduce((sum, { formulas }) => sum + formulas, 0);
  const wrong = compared.reduce((sum, { differences }) => sum + differences.length, 0);
  const onOnePage = board.length === 1 && board[0];
  console.log(
    `LibreOffice: ${all} formulas compared, ${wrong} differ; printed on ${pages.length} pages, ${BOARD} on ${board.length}${onOnePage ? ' lying' : ''}`,
  );
  return all > 0 && wrong === 0 && onOnePage && pictures === pages.length + board.length;
}

/** Puts plain formulas in the place of add-in functions; the values that those gave stay, to be compared. */
function makePlain(book: Workbook): { readonly converted: number; readonly kept: readonly string[] } {
  let converted = 0;
  const kept: string[] = [];
  for (const sheet of book.sheets)
    for (const [row, col, cell] of sheet.cellsIn(sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 })) {
      if (!cell.formula?.includes(`${NAMESPACE}.`)) continue;
      const plain = WAYS.plain.convert(cell.formula, { rows: 1, columns: 1 });
      if (plain.kind === 'changed') {
        cell.formula = plain.cells[0][0];
        converted += 1;
      } else kept.push(`${sheet.name}!${toA1({ top: row, left: col, bottom: row, right: col })} stays ${cell.formula}`);
    }
  return { converted, kept };
}

/**
 * Every template of the registry, each twice in one workbook, computed anew: once with plain formulas, and once with add-in
 * functions, which are made plain afterwards, since LibreOffice has no add-in.
 */
async function checkTemplates(folder: string): Promise<boolean> {
  const book = await everyTemplate();
  const { converted, kept } = makePlain(book);
  for (const line of kept) console.error(line);
  const file = join(folder, 'templates.xlsx');
  const bytes = await writeXlsx(book);
  writeFileSync(file, bytes);
  convert(join(folder, 'profile'), join(folder, 'recalculated'), file, 'xlsx');
  convert(join(folder, 'profile'), folder, file, 'pdf');
  execFileSync('pdftoppm', ['-r', '80', '-png', join(folder, 'templates.pdf'), join(folder, 'templates')]);
  const [ours, theirs] = [
    await readXlsx(bytes),
    await readXlsx(new Uint8Array(readFileSync(join(folder, 'recalculated', 'templates.xlsx')))),
  ];
  const compared = ours.sheets.map((sheet) => compare(sheet, theirs.sheet(sheet.name)));
  for (const { sheet, formulas, differences } of compared) {
    for (const line of differences.slice(0, 20)) console.error(line);
    console.log(`  ${sheet}: ${formulas} formulas, ${differences.length} differ`);
  }
  const pages = pagesOf(join(folder, 'templates.pdf')).length;
  console.log(
    `Templates: ${ours.sheets.length} sheets, printed on ${pages} pages; ${converted} functions made plain, ${kept.length} kept`,
  );
  // A sheet of usual rows, such as the stages of a pipeline, holds none; a template has some.
  const all = compared.reduce((sum, { formulas }) => sum + formulas, 0);
  return (
    all > 0 &&
    converted > 0 &&
    kept.length === 0 &&
    pages >= ours.sheets.length &&
    compared.every(({ differences }) => differences.length === 0)
  );
}

/** The report as LibreOffice saved it, without its marks: it is taken up again as it is, once. */
async function checkTakenUp(folder: string): Promise<boolean> {
  const read = async (): Promise<Workbook> =>
    readXlsx(new Uint8Array(readFileSync(join(folder, 'recalculated', 'report.xlsx'))));
  const [before, book] = [await read(), await read()];
  const session = await openAddin(book);
  const actions = session.runScript('reportActions') as PageActions;
  session.app.calculation.update();
  await session.settled();
  const asked = await actions.refreshReport().then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  );
  const first = await actions.refreshReport({ takeUp: true });
  await session.settled();
  const second = await actions.refreshReport();
  await session.settled();
  session.close();
  const compared = before.sheets.map((sheet) => compare(sheet, book.sheet(sheet.name)));
  for (const line of compared.flatMap(({ differences }) => differences).slice(0, 20)) console.error(line);
  const wrong = compared.reduce((sum, { differences }) => sum + differences.length, 0);
  const [names, expected] = [book, before].map(({ sheets }) => sheets.map(({ name }) => name).join(', '));
  const again = second.cells + second.formats + second.rules;
  console.log(`Taken up again: asked "${asked.slice(0, 60)}…"`);
  console.log(
    `  ${first.cells} cells, ${first.formats} looks and ${first.rules} rules written, ${wrong} figures differ, then ${again} more; sheets ${names}`,
  );
  for (const warning of first.warnings) console.log(`  ${warning}`);
  return asked.includes('Take it up again?') && wrong === 0 && names === expected && again === 0;
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [tracker = 'assets/sample-accounts.csv', kept] = positionals;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'report-'));
  try {
    const report = await check(tracker, folder);
    const templates = await checkTemplates(folder);
    const takenUp = await checkTakenUp(folder);
    const families = await checkFamilies(profileIn(folder), folder);
    process.exitCode = report && templates && takenUp && families ? 0 : 1;
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

void main();
