import { FULLEST, violations } from './axe';
import { openBrowser, type PanelBrowser } from './session';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['light', 'dark'] as const)('axe finds nothing on any view: %s, 320 px', async (look) => {
  expect(await violations(browser, look, 320, FULLEST)).toEqual([]);
});
