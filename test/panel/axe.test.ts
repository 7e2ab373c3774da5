import { FULLEST, violations } from './axe';
import { openBrowser, type PanelBrowser } from './session';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('axe finds nothing on any view', async () => {
  expect(await violations(browser, 'light', 320, FULLEST)).toEqual([]);
});
