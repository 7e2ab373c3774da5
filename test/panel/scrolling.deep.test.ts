import { openBrowser, type PanelBrowser } from './session';
import { wrongIn } from './scrolled';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('only the view scrolls, in every view and with long lists, at any size', async () => {
  const panel = await browser.open('light', 350);
  expect(await wrongIn(panel, panel.scenes)).toEqual([]);
  await panel.page.close();
}, 300_000);
