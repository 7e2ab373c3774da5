/** Every view of the panel, light and dark, in both widths, from its first line to its last. */
import { launchPackaged } from '../../workbench/browser';
import { openBrowser, type PanelBrowser, WIDTHS } from '../panel/session';
import { comparing, differsFrom, still } from './baseline';
import { LETTERS_AND_SYMBOLS, loadLetters } from './fonts';

/** A view that is longer is cut: lists that are drawn while one scrolls have no end. */
const LONGEST = 1600;

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser(launchPackaged);
});
afterAll(() => browser.close());

const CASES = (['light', 'dark'] as const).flatMap((look) => WIDTHS.map((width) => [look, width] as const));

comparing.each(CASES)('every view looks as it did, %s and %i px wide', async (look, width) => {
  const { page, scenes, show } = await browser.open(look, width);
  await page.addStyleTag({ content: LETTERS_AND_SYMBOLS });
  await page.evaluate(loadLetters);
  await still(page);
  const problems: string[] = [];
  for (const scene of scenes) {
    await page.setViewportSize({ width, height: 700 });
    await show(scene);
    const whole = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      return main.scrollHeight + innerHeight - main.clientHeight;
    });
    await page.setViewportSize({ width, height: Math.min(whole, LONGEST) });
    await page.mouse.move(0, 0);
    const problem = await differsFrom(`panel/${scene}-${look}-${width}`, page);
    if (problem !== undefined) problems.push(problem);
  }
  expect(problems).toEqual([]);
});
