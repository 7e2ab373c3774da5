/** Every sheet of the report and of the templates, as the workbench shows its first screen, in a light and in a dark Excel. */
import type { Browser, Page } from 'playwright-core';
import { TEMPLATES } from '../../src/templates/registry';
import { templateFile } from '../../tools/pictures/templates';
import { launchPackaged } from '../../workbench/browser';
import { serve, type Serving } from '../../workbench/server';
import type { PageGlobal } from '../page/workbench';
import { AS_OF, bench, SAMPLE } from '../report/session';
import { writeXlsx } from '../../workbench/files';
import { comparing, differsFrom, still } from './baseline';
import { LETTERS, loadLetters } from './fonts';

/** The day on which they are taken. */
const DAY = new Date(2026, 10, 26, 10);
/** The grid draws in steps; after so long nothing moves any more. */
const DRAWN = 700;

let serving: Serving;
let browser: Browser;
beforeAll(async () => {
  [serving, browser] = await Promise.all([serve({ port: 0 }), launchPackaged()]);
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** The report of the sample with its history and actions, as a file. */
async function reportFile(): Promise<Uint8Array> {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { company: 'Acme', asOf: AS_OF, asOfFollowsToday: false });
  await actions.findGaps();
  await actions.takeSnapshot();
  await session.settled();
  return writeXlsx(book);
}

async function openFile(page: Page, name: string, file: Uint8Array): Promise<readonly string[]> {
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

async function select(page: Page, sheetName: string): Promise<void> {
  await page.evaluate((name) => {
    const { workbench } = window as unknown as PageGlobal;
    workbench.grid!.select(workbench.session.book.sheet(name)!, { top: 0, left: 0, bottom: 0, right: 0 });
  }, sheetName);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(DRAWN);
}

comparing.each(['light', 'dark'] as const)('every sheet looks as it did, %s', async (look) => {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 720 },
    colorScheme: null,
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(180_000);
  await page.clock.setFixedTime(DAY);
  await page.addInitScript((letters) => {
    document.addEventListener('DOMContentLoaded', () => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: letters }));
    });
  }, LETTERS);
  await page.goto(serving.url);
  await page.waitForFunction(() => (window as unknown as Partial<PageGlobal>).workbench?.snapshot().shown);
  await page.evaluate(loadLetters);
  await still(page);
  await page.evaluate((dark) => (window as unknown as PageGlobal).workbench.setMoods({ dark }), look === 'dark');
  const files: [string, Uint8Array][] = [['report', await reportFile()]];
  for (const { id } of TEMPLATES) files.push([id, await templateFile(id)]);
  const problems: string[] = [];
  for (const [name, file] of files)
    for (const sheetName of await openFile(page, name, file)) {
      if (sheetName === 'Sheet1') continue;
      await select(page, sheetName);
      const picture = `sheets/${name}-${sheetName.toLowerCase().replaceAll(' ', '-')}-${look}`;
      const problem = await differsFrom(picture, page);
      if (problem !== undefined) problems.push(problem);
    }
  expect(problems).toEqual([]);
});
