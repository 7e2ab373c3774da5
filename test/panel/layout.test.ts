import { FULLEST } from './axe';
import { misplacedTexts } from './misplaced';
import { openBrowser, type Look, type PanelBrowser, type PanelPage, WIDTHS } from './session';

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pages = new Map<string, Promise<PanelPage>>();

/** A page of that look and width, opened once: its scenes are shown from scratch anyway. */
function opened(look: Look, width: number): Promise<PanelPage> {
  const key = `${look} ${width}`;
  if (!pages.has(key)) pages.set(key, browser.open(look, width));
  return pages.get(key)!;
}

test('nothing scrolls sideways and no text is cut off in the fullest views where the pane is narrowest', async () => {
  expect(await misplacedTexts(await opened('light', Math.min(...WIDTHS)), FULLEST)).toEqual([]);
});

test.each(WIDTHS)("Excel's own menu, top right, covers nothing at %i px", async (width) => {
  const { page, show } = await opened('light', width);
  await show('report');
  for (const tab of await page.getByRole('tab').all()) {
    const box = (await tab.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width - 34);
    expect(box.height).toBeGreaterThanOrEqual(24);
  }
});

test('the colours of the steps are those of the sheets', async () => {
  const { STEP_COLORS: onSheets } = await import('../../src/sheets/theme');
  const { STEP_COLORS } = await import('../../src/taskpane/theme');
  expect(STEP_COLORS.light).toEqual(onSheets);
});

test('the five steps can be told apart, and from what they stand on, in light and dark', async () => {
  for (const look of ['light', 'dark'] as const) {
    const { page, show } = await opened(look, 320);
    await show('account');
    const contrasts = await page.evaluate(() => {
      const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const light = (color: string): number => {
        const [r, g, b] = channels(color).map((c) =>
          c <= 10.31 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const on = light(getComputedStyle(document.querySelector('main')!.parentElement!).backgroundColor);
      const stripes = [...document.querySelectorAll<HTMLElement>('main [style*="--step"]')];
      return stripes.map((stripe) => {
        const of = light(getComputedStyle(stripe).backgroundColor);
        return (Math.max(of, on) + 0.05) / (Math.min(of, on) + 0.05);
      });
    });
    expect(contrasts.length).toBeGreaterThanOrEqual(10);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
  }
});

test('a view with less movement has none', async () => {
  const { page, show } = await opened('light', 350);
  await show('account');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('main [style*="width"]')].filter(
      (bar) => parseFloat(getComputedStyle(bar).transitionDuration) > 0.05,
    ),
  );
  expect(moving).toEqual([]);
});
