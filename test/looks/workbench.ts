/** The page of the workbench for pictures: the same day, the same letters, and files that are made anew. */
import type { Browser, Page } from 'playwright-core';
import { TEMPLATES } from '../../src/templates/registry';
import { templateFile } from '../../tools/pictures/templates';
import { launchPackaged } from '../../workbench/browser';
import { writeXlsx } from '../../workbench/files';
import { serve, type Serving } from '../../workbench/server';
import type { PageGlobal } from '../page/workbench';
import { wholeReport } from '../../tools/libreoffice/whole-report';
import { AS_OF, bench, emptyBook, SAMPLE } from '../report/session';
import { still } from './baseline';
import { LETTERS_AND_SYMBOLS, loadLetters } from './fonts';

/** The day on which they are taken. */
const DAY = new Date(2026, 10, 26, 10);

let serving: Serving;
let browser: Browser;

/** Serves the workbench for the tests of a file. */
export function served(): void {
  beforeAll(async () => {
    [serving, browser] = await Promise.all([serve({ port: 0 }), launchPackaged()]);
  });
  afterAll(async () => {
    await browser.close();
    await serving.close();
  });
}

export async function openWorkbench(width: number, height: number): Promise<Page> {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: null,
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(180_000);
  await page.clock.setFixedTime(DAY);
  await page.addInitScript((letters) => {
    document.addEventListener('DOMContentLoaded', () => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: letters }));
    });
  }, LETTERS_AND_SYMBOLS);
  await page.goto(serving.url);
  await page.waitForFunction(() => (window as unknown as Partial<PageGlobal>).workbench?.snapshot().shown);
  await page.evaluate(loadLetters);
  await still(page);
  return page;
}

/** The report of a tracker with its history and actions, as a file. */
export async function reportFile(tracker = SAMPLE): Promise<Uint8Array> {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(tracker, { company: 'Acme', asOf: AS_OF, asOfFollowsToday: false });
  await actions.findGaps();
  await actions.takeSnapshot();
  await session.settled();
  return writeXlsx(book);
}

/** A report in use, with two snapshots, overridden scores, columns of people's own and a board copy, as a file. */
export async function usedFile(): Promise<Uint8Array> {
  const { book, session, actions } = await wholeReport(emptyBook(), SAMPLE, AS_OF, { company: 'Acme' });
  await actions.makeBoardCopy();
  await session.settled();
  session.close();
  return writeXlsx(book);
}

/** Every template with its example, as a file, by its id. */
export async function templateFiles(): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  for (const { id } of TEMPLATES) files.push([id, await templateFile(id)]);
  return files;
}

/** @returns names of the sheets that can be seen */
export async function openFile(page: Page, name: string, file: Uint8Array): Promise<readonly string[]> {
  return page.evaluate(
    async ([name, base64]) => {
      const { workbench } = window as unknown as PageGlobal;
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      await workbench.openFile(new File([bytes], name));
      workbench.answerLeaving(true);
      workbench.showPane(false);
      await workbench.session.host.settled();
      return workbench.session.book.sheets.filter(({ visibility }) => visibility === 'Visible').map((one) => one.name);
    },
    [`${name}.xlsx`, Buffer.from(file).toString('base64')] as const,
  );
}

export const fileName = (sheetName: string): string => sheetName.toLowerCase().replaceAll(' ', '-');
