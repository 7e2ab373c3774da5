import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/domain/tracker';
import { functionsJson, NAMESPACE } from '../../src/functions';
import { Workbook } from '../../workbench/model';
import { bundleScript, type ExcelOptions, openExcel, type OfficeSession } from '../../workbench/office';
import type { PanelPage } from '../pages/panel-page';
import { capture } from '../user/state';

/** The text of the sample tracker. */
export const SAMPLE = readFileSync(join(__dirname, '../../assets/sample-accounts.csv'), 'utf8');

/** An Excel with the panel's page open in it. */
export interface PanelSession {
  readonly book: Workbook;
  readonly session: OfficeSession;
  readonly page: PanelPage;
}

let script: Promise<string> | undefined;

/** Opens a workbook, one with an empty sheet where none is given, with the panel's page and the real office.js. */
export async function openPanel(
  book: Workbook = emptyBook(),
  options: Partial<ExcelOptions> = {},
): Promise<PanelSession> {
  script ??= bundleScript(join(__dirname, '../pages/panel-page.ts'));
  const session = await openExcel(book, {
    ...options,
    scripts: [{ code: await script, name: 'add-in.js' }],
    customFunctions: { namespace: NAMESPACE, metadata: JSON.parse(functionsJson('https://localhost:3000')) },
  });
  return { book, session, page: session.runScript('panelPage') as PanelPage };
}

/**
 * The report of the sample with the panel's page beside it: built once for a file of tests, and brought back to that before each.
 */
export function builtOnce(settings: Parameters<PanelPage['buildFromInput']>[1]): () => PanelSession {
  let open: PanelSession;
  let asBuilt: ReturnType<typeof capture>;
  beforeAll(async () => {
    open = await openPanel();
    await open.page.buildFromInput({ kind: 'csv', text: SAMPLE }, settings);
    await open.session.settled();
    asBuilt = capture(open.book);
  });
  afterAll(() => open.session.close());
  beforeEach(async () => {
    asBuilt.restore();
    open.session.app.calculation.update();
    await open.session.settled();
  });
  return () => open;
}

export function emptyBook(): Workbook {
  const book = new Workbook();
  book.addSheet('Sheet1');
  return book;
}

/** A workbook whose sheet "Key accounts" holds the sample tracker, from the given row on. */
export function trackerBook(firstRow = 0): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet('Key accounts');
  readCsv(SAMPLE).grid.rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const text = String(cell ?? '');
      const value = Number.isFinite(Number(text)) ? Number(text) : text;
      if (text !== '') sheet.ensure(firstRow + r, c).value = value;
    }),
  );
  return book;
}

/** Resolves when something holds, and fails after a while where it does not. */
export async function until(holds: () => boolean, what = 'what was waited for'): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${what} did not come.`);
}
