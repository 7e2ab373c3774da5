/** A page of the workbench for a file of tests: open before its first test, closed after its last, without a problem after any. */
import type { Frame, Page } from 'playwright-core';
import { type Opened, openPage, pane, type PageGlobal, reopen, started, startServer, stopServer } from './workbench';

let opened: Opened;
export let page: Page;
/** The add-in's page, in the workbook that was opened last. */
export let panel: Frame;

beforeAll(async () => {
  await startServer();
  opened = await openPage();
  page = opened.page;
  panel = pane(page);
});
afterAll(stopServer);
afterEach(() => expect(opened.problems).toEqual([]));

/** For a test that wants something to go wrong: the browser says so too. */
export const forgive = (): void => void opened.problems.splice(0);

/** Opens the sample anew. */
export async function openSample(): Promise<void> {
  await reopen(opened);
  panel = pane(page);
}

/** Opens an empty workbook. */
export async function openNew(): Promise<void> {
  await reopen(opened);
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.openNew());
  await started(page);
  panel = pane(page);
}
