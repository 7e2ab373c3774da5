/** `npm run pictures`: takes the pictures of the README from the running workbench, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../workbench/browser';
import type { Workbench } from '../workbench/page/state/workbench';
import { serve } from '../workbench/server';
import { ROOT } from '../workbench/server/places';

const FOLDER = join(ROOT, 'docs', 'pictures');
const THEMES = ['light', 'dark'] as const;
/** The grid and the pane draw in steps; after so long nothing moves any more. */
const STILL = 1500;

type PageGlobal = { readonly workbench: Workbench };

/** Presses the ribbon's button, as a reader of the picture would have done. */
async function buildReport(page: Page): Promise<void> {
  const group = page.getByRole('tabpanel').getByRole('group').first();
  await group.getByRole('button').last().click();
  await page.getByRole('menuitem').first().click();
  await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.snapshot().running.length === 0);
  await page.evaluate(async () => {
    const { workbench } = window as unknown as PageGlobal;
    await workbench.session.host.settled();
    const table = workbench.session.book.table('Accounts')!;
    // A computed cell, as an input cell's message would cover its neighbours, and one that is in sight without scrolling.
    const [top, left] = [table.bodyArea.top, table.area.left + table.columnIndex('Effectively Launched')];
    workbench.grid!.select(table.sheet, { top, left, bottom: top, right: left });
  });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(STILL);
}

async function takeAll(page: Page, theme: (typeof THEMES)[number]): Promise<string[]> {
  const taken: string[] = [];
  const file = (name: string): string => {
    taken.push(`${name}-${theme}.png`);
    return join(FOLDER, `${name}-${theme}.png`);
  };
  await page.evaluate((dark) => (window as unknown as PageGlobal).workbench.setMoods({ dark }), theme === 'dark');
  await buildReport(page);
  const pane = page.getByRole('complementary', { name: / pane$/ });
  await page.screenshot({ path: file('workbench') });
  await pane.screenshot({ path: file('panel') });
  await page.frameLocator('iframe').getByRole('tab', { name: 'Account' }).click();
  await page.waitForTimeout(STILL);
  await pane.screenshot({ path: file('account') });
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.showPane(false));
  await page.waitForTimeout(STILL);
  await page.getByRole('region', { name: 'Workbook' }).screenshot({ path: file('report') });
  return taken;
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
  try {
    for (const theme of THEMES) {
      const page = await browser.newPage({
        ignoreHTTPSErrors: true,
        viewport: { width: 1440, height: 810 },
        deviceScaleFactor: 1.5,
        colorScheme: null,
        reducedMotion: 'reduce',
      });
      await page.goto(serving.url);
      await page.waitForFunction(() => (window as unknown as Partial<PageGlobal>).workbench?.snapshot().shown);
      await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.ready());
      console.log(`Took ${(await takeAll(page, theme)).join(', ')}`);
      await page.close();
    }
  } finally {
    await browser.close();
    await serving.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
