/** The panel at its narrowest for a file of tests: open before its first, closed after its last, without a complaint after any. */
import type { Page } from 'playwright-core';
import { openBrowser, type PanelBrowser, type PanelPage } from './session';

let browser: PanelBrowser;
export let panel: PanelPage;
export let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  panel = await browser.open('light', 320);
  page = panel.page;
});
afterAll(() => browser.close());
afterEach(() => expect(panel.complaints).toEqual([]));
