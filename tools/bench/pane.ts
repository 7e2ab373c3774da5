import type { Browser } from 'playwright-core';
import { serveFolder } from './serve';

export interface Timing {
  /** Milliseconds from the start of loading until the page answers, one a run. */
  readonly bare: readonly number[];
  readonly pane: readonly number[];
}

/** In the page: notes when the first button is there, painted, and the page has time for whoever presses it. */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('#root button')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => (window.interactiveAt = performance.now())));
}).observe(document, { childList: true, subtree: true })`;

async function load(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction('window.interactiveAt');
    return await page.evaluate<number>('window.interactiveAt');
  } finally {
    await context.close();
  }
}

/**
 * Loads both pages in turn, each time as if for the first time, and tells how long each took until it could be used.
 * @param folder holds the two builds, in `bare` and `pane`
 */
export async function timePages(browser: Browser, folder: string, runs: number): Promise<Timing> {
  const { url, close } = await serveFolder(folder);
  const bare: number[] = [];
  const pane: number[] = [];
  try {
    // The browser itself is cold at first: the first round is not counted.
    for (let run = 0; run <= runs; run += 1) {
      const times = [
        await load(browser, `${url}/bare/taskpane.html`),
        await load(browser, `${url}/pane/taskpane.html`),
      ];
      if (run === 0) continue;
      bare.push(times[0]);
      pane.push(times[1]);
    }
  } finally {
    close();
  }
  return { bare, pane };
}

/** The middle one of several times. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
