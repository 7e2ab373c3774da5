/** Every sheet of the report and of the templates, as the workbench shows its first screen, in a light and in a dark Excel. */
import type { Page } from 'playwright-core';
import type { PageGlobal } from '../page/workbench';
import { comparing, differsFrom } from './baseline';
import { fileName, openFile, openWorkbench, reportFile, served, templateFiles } from './workbench';

/** The grid draws in steps; after so long nothing moves any more. */
const DRAWN = 700;

served();

async function select(page: Page, sheetName: string): Promise<void> {
  await page.evaluate((name) => {
    const { workbench } = window as unknown as PageGlobal;
    workbench.grid!.select(workbench.session.book.sheet(name)!, { top: 0, left: 0, bottom: 0, right: 0 });
  }, sheetName);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(DRAWN);
}

comparing.each(['light', 'dark'] as const)('every sheet looks as it did, %s', async (look) => {
  const page = await openWorkbench(1280, 720);
  await page.evaluate((dark) => (window as unknown as PageGlobal).workbench.setMoods({ dark }), look === 'dark');
  const problems: string[] = [];
  for (const [name, file] of [['report', await reportFile()] as const, ...(await templateFiles())])
    for (const sheetName of await openFile(page, name, file)) {
      if (sheetName === 'Sheet1') continue;
      await select(page, sheetName);
      const problem = await differsFrom(`sheets/${name}-${fileName(sheetName)}-${look}`, page);
      if (problem !== undefined) problems.push(problem);
    }
  expect(problems).toEqual([]);
});
