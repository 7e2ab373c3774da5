import { openBrowser, type PanelBrowser } from './session';
import { wheelToTheEnd, wrongIn } from './scrolled';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('only the view scrolls where it is longest, at any size', async () => {
  const panel = await browser.open('light', 350);
  expect(await wrongIn(panel, ['many-report', 'many-attention', 'undo'])).toEqual([]);
  await panel.page.close();
});

test('the wheel comes to the end of a long view, and tabs and footer stay where they are', async () => {
  const { page, show } = await browser.open('light', 320, 400);
  await show('many-attention');
  const places = (): Promise<unknown> =>
    page.evaluate(() => ['header', 'footer'].map((name) => document.querySelector(name)!.getBoundingClientRect().top));
  const before = await places();
  await wheelToTheEnd(page, 320, 400);
  await page.waitForFunction(() => {
    const view = document.querySelector('main')!;
    return view.scrollTop > 1000 && view.scrollTop + view.clientHeight >= view.scrollHeight - 1;
  });
  expect(await places()).toEqual(before);
  await page.close();
});
