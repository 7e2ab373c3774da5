/** Every view of the panel, light and dark, in both widths, from its first line to its last. */
import type { Page } from 'playwright-core';
import { launchPackaged } from '../../workbench/browser';
import { openBrowser, type PanelBrowser, WIDTHS } from '../panel/session';
import { type Box, comparing, differsFrom, still } from './baseline';
import { LETTERS_AND_SYMBOLS, loadLetters } from './fonts';

/** A longer view is taken in parts of this height. */
const LONGEST = 1600;
/** Of a list that is drawn while one scrolls, what is between its begin and its end looks as its begin. */
const isEndless = (scene: string): boolean => scene.startsWith('many-');

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
    await page.evaluate(loadPictures);
    for (let part = 1, seen: Box | undefined; part === 1 || seen; part++) {
      const name = `panel/${scene}-${look}-${width}${part === 1 ? '' : `-${part}`}`;
      const problem = await differsFrom(name, page, seen);
      if (problem !== undefined) problems.push(problem);
      seen = await scrolledOn(page, isEndless(scene));
    }
  }
  expect(problems).toEqual([]);
});

/** The pictures of the gallery's cards, which wait until they come into sight. */
async function loadPictures(): Promise<void> {
  await Promise.allSettled(
    [...document.images].map((picture) => {
      picture.loading = 'eager';
      return picture.decode();
    }),
  );
}

/** Scrolls a view on by what is in sight of it, or to its end. @returns what has come into sight, if there was more */
const scrolledOn = (page: Page, toEnd: boolean): Promise<Box | undefined> =>
  page.evaluate(async (end) => {
    const main = document.querySelector('main')!;
    const before = main.scrollTop;
    main.scrollTop += main.clientHeight;
    for (let at = before; end && main.scrollTop > at; main.scrollTop = main.scrollHeight) {
      at = main.scrollTop;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    const come = Math.min(main.scrollTop - before, main.clientHeight);
    const y = main.getBoundingClientRect().bottom - come;
    return come > 0 ? { x: 0, y, width: innerWidth, height: innerHeight - y } : undefined;
  }, toEnd);
