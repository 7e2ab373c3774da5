/** Every page of the report and of the templates, as it is printed on letter paper. */
import type { Page } from 'playwright-core';
import type { PageGlobal } from '../page/workbench';
import { SAMPLE } from '../report/session';
import { atRest, comparing, differsFrom } from './baseline';
import { fileName, openFile, openWorkbench, reportFile, served, templateFiles, usedFile } from './workbench';

/** Larger than a page of either direction with what is around it: pages are taken at life-size. */
const WINDOW = [1400, 1200] as const;

/** The sample, time and again, until it has so many accounts. */
function manyAccounts(count: number): string {
  const [head, ...lines] = SAMPLE.trimEnd().split('\n');
  const all = Array.from({ length: count }, (_, i) => {
    const again = Math.floor(i / lines.length);
    return again === 0 ? lines[i] : lines[i % lines.length].replace(/^[^,]*/, (name) => `${name} ${again + 1}`);
  });
  return [head, ...all].join('\n');
}

served();

/** A page in the middle of a long list looks as the one before it: a smaller picture shows what is cut or left blank. */
const scaleOf = (at: number, pages: number): number => (at <= 2 || at === pages ? 1 : 0.5);

/** What is wrong with the pages of a workbook. */
async function wrongPages(page: Page, name: string, file: Uint8Array): Promise<string[]> {
  const problems: string[] = [];
  for (const sheetName of await openFile(page, name, file)) {
    if (sheetName === 'Sheet1' || (name === 'used' && sheetName === 'Settings')) continue;
    await page.evaluate((shown) => {
      const { workbench } = window as unknown as PageGlobal;
      const { book } = workbench.session;
      book.activeSheet = book.sheets.indexOf(book.sheet(shown)!);
      workbench.showPrint(true);
    }, sheetName);
    // By their place and not by their role: what is behind a dialog that has just closed may count as hidden for a while.
    const count = page.locator('[role=status]').filter({ hasText: /^Page / });
    const pages = Number(/of (\d+)$/.exec((await count.textContent())!)![1]);
    for (let at = 1; at <= pages; at++) {
      await page.getByText(`Page ${at} of ${pages}`, { exact: true }).first().waitFor();
      await page.mouse.move(0, 0);
      await atRest(page);
      const box = await page.locator('.wbp-page').boundingBox();
      const part = { ...box!, scale: scaleOf(at, pages) };
      const problem = await differsFrom(`pages/${name}-${fileName(sheetName)}-${at}`, page, part);
      if (problem !== undefined) problems.push(problem);
      if (at < pages) await page.locator('[aria-label="Page after"]').click();
    }
    await page.evaluate(() => (window as unknown as PageGlobal).workbench.showPrint(false));
    await page.locator('.wbp-page').waitFor({ state: 'detached' });
  }
  return problems;
}

comparing('the pages of a report look as they did', async () => {
  expect(await wrongPages(await openWorkbench(...WINDOW), 'report', await reportFile())).toEqual([]);
});

comparing('the pages of a report in use, and of its board copy, look as they did', async () => {
  expect(await wrongPages(await openWorkbench(...WINDOW), 'used', await usedFile())).toEqual([]);
});

comparing('the pages of a report of 200 accounts look as they did', async () => {
  const file = await reportFile(manyAccounts(200));
  expect(await wrongPages(await openWorkbench(...WINDOW), 'report-200', file)).toEqual([]);
});

comparing('the pages of the templates look as they did', async () => {
  const page = await openWorkbench(...WINDOW);
  const problems: string[] = [];
  for (const [name, file] of await templateFiles()) problems.push(...(await wrongPages(page, name, file)));
  expect(problems).toEqual([]);
});
