import { misplacedTexts } from './misplaced';
import { openBrowser, type PanelBrowser, WIDTHS } from './session';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(WIDTHS)('nothing scrolls sideways and no text is cut off at %i px', async (width) => {
  expect(await misplacedTexts(await browser.open('light', width))).toEqual([]);
});
