/** Opens the real page of the workbench, built from the sources as they are, in a real browser. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import type { Workbench } from '../../workbench/page/state/workbench';
import { serve, type Serving } from '../../workbench/server';

/** What a script inside the page finds there. */
export type PageGlobal = { readonly workbench: Workbench };

export interface Opened {
  readonly page: Page;
  /** Errors that nobody in the page or in the add-in took care of. */
  readonly problems: string[];
  close(): Promise<void>;
}

let serving: Serving | undefined;
let browser: Browser | undefined;

/** Builds (where something has changed) and serves; call it once in a test file, with room for a build. */
export async function startServer(): Promise<void> {
  [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
}

export async function stopServer(): Promise<void> {
  await browser?.close();
  await serving?.close();
}

/** The page with the sample open and the add-in started. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser!.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    // The theme is the page's own to say, also to the pane inside.
    colorScheme: null,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(serving!.url);
  await page.waitForFunction(() => 'workbench' in window);
  await started(page);
  return { page, problems, close: () => context.close() };
}

/** Opens the sample anew in a page that is open, with a calm Excel and the pane shown: much faster than another page. */
export async function reopen({ page, problems }: Opened): Promise<void> {
  problems.length = 0;
  await page.evaluate(() => {
    const { workbench } = window as unknown as PageGlobal;
    workbench.showPane(true);
    workbench.setMoods({ delay: 0, blanks: 'desktop', dark: false });
    workbench.openSample();
  });
  await started(page);
}

/** Waits for the grid, and for the add-in's page beside it. */
export async function started(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.snapshot().shown);
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.ready());
}

/** Waits until nothing is under way between the add-in and the workbook. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.settled());

/** Chooses an item of the ribbon's menu and waits for the command to end. */
export async function runCommand(page: Page, item: string): Promise<void> {
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByRole('group', { name: 'Account Progress' }).getByRole('button', { name: 'Report' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.snapshot().running.length === 0);
  await settled(page);
}

/** The add-in's page. */
export function pane(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().endsWith('/taskpane.html'));
  if (!frame) throw new Error('The frame of the add-in is not there.');
  return frame;
}

/** Names of the sheets of the open workbook. */
export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as PageGlobal).workbench.session.book.sheets.map((sheet) => sheet.name));

/** Drops a file onto the page, as a person does from a folder. */
export async function dropFile(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const bytes = [...(typeof content === 'string' ? new TextEncoder().encode(content) : content)];
  const transfer = await page.evaluateHandle(
    ([data, fileName]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(data)], fileName));
      return dropped;
    },
    [bytes, name] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: transfer });
}
