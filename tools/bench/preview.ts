import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { serve } from '../../workbench/server';
import { stepTracker } from './tracker';

export interface PreviewCost {
  /** Milliseconds that the page itself worked, from the file's choice to its accounts being shown. */
  readonly worked: number;
  /** Milliseconds of the clock. */
  readonly waited: number;
}

/** Milliseconds that the page's own thread has worked so far. */
async function workedSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
}

async function once(page: Page, url: string, accounts: number): Promise<PreviewCost> {
  await page.goto(url);
  await page.waitForFunction('window.workbench?.snapshot().shown');
  await page.evaluate('window.workbench.openNew()');
  await page.waitForFunction('window.workbench.snapshot().shown');
  await page.evaluate('window.workbench.session.host.ready()');
  const panel = page.frameLocator('iframe[src*="taskpane"]');
  await panel.getByRole('radio', { name: 'From a file' }).click();
  // What loads after the click is no part of it.
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const [worked, start] = [await workedSoFar(session), performance.now()];
  const buffer = Buffer.from(stepTracker(accounts));
  await panel.locator('input[type=file]').setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer });
  await panel
    .getByText(`(${accounts.toLocaleString('en-US')} accounts`)
    .first()
    .waitFor();
  return { worked: (await workedSoFar(session)) - worked, waited: performance.now() - start };
}

/** Gives a panel that was just opened a file of accounts with a score a step, until it shows how it would be read. */
export async function timePreviews(accounts: number, runs: number): Promise<PreviewCost[]> {
  const [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
  try {
    const costs: PreviewCost[] = [];
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
      costs.push(await once(await context.newPage(), serving.url, accounts));
      await context.close();
    }
    return costs;
  } finally {
    await browser.close();
    await serving.close();
  }
}
