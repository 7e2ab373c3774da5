import { FULLEST, violations } from './axe';
import { type Look, LOOKS, openBrowser, type PanelBrowser, WIDTHS } from './session';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const COMBINATIONS = LOOKS.flatMap((look) => WIDTHS.map((width): [Look, number] => [look, width]));

test.each(COMBINATIONS)('axe finds nothing on any view: %s, %i px', async (look, width) => {
  expect(await violations(browser, look, width, FULLEST)).toEqual([]);
});

test('axe finds nothing in any other state of a view', async () => {
  expect(await violations(browser, 'light', 320)).toEqual([]);
});
