/** Whether anything but the panel's view scrolls. */
import type { Page } from 'playwright-core';
import type { PanelPage } from './session';

const SIZES = [320, 350, 1440].flatMap((width) => [400, 668].map((height): [number, number] => [width, height]));

/** Runs in the page: what is wrong once everything has been asked to scroll as far as it can. */
function outOfSight(): string[] {
  const found: string[] = [];
  const page = document.documentElement;
  if (page.scrollHeight > innerHeight) found.push(`the page is ${page.scrollHeight} px high in ${innerHeight}`);
  if (page.scrollWidth > innerWidth) found.push(`the page is ${page.scrollWidth} px wide in ${innerWidth}`);
  for (const one of [page, document.body, ...document.querySelectorAll('body *')]) {
    one.scrollTop += 1e6;
    // The view scrolls, fields and lists inside it, and long messages; nothing around them.
    if (one.scrollTop > 0 && !one.closest('main, [data-messages]'))
      found.push(`${one.tagName} scrolls by ${one.scrollTop}`);
  }
  // What takes the focus, or is looked for, is brought into sight.
  for (const one of document.querySelectorAll<HTMLElement>('body *')) one.scrollIntoView();
  for (const name of ['header', 'footer', 'main']) {
    const { top, bottom } = document.querySelector(name)!.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) found.push(`${name} stands from ${top} to ${bottom} in ${innerHeight}`);
  }
  return found;
}

/** Turns the wheel over the view, to its end and on. */
export async function wheelToTheEnd(page: Page, width: number, height: number): Promise<void> {
  await page.mouse.move(width / 2, height / 2);
  for (let turns = 0; turns < 2; turns++) await page.mouse.wheel(0, 50_000);
}

/** What scrolls, or is out of sight, and must not be, in these scenes at six sizes. */
export async function wrongIn({ page, show }: PanelPage, scenes: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const scene of scenes) {
    await show(scene);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await wheelToTheEnd(page, width, height);
      const wrong = await page.evaluate(outOfSight);
      found.push(...wrong.map((what) => `${scene}, ${width} by ${height}: ${what}`));
    }
  }
  return found;
}
