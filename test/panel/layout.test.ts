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

test('an account with snapshots shows how its score has moved', async () => {
  const { page, show } = await opened('light', 350);
  await show('account');
  const [line] = await page.$$eval('main figure [role="img"]', (all) =>
    all.map((one) => one.getAttribute('aria-label')),
  );
  expect(line).toMatch(/^Overall score: 3\.6 on .*, 3\.4 on .*, 2\.9 on /);
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

test('in a low pane, as at twice the size, a message leaves most of the room to the view', async () => {
  const { page, show } = await browser.open('light', 320, 240);
  for (const scene of ['notice', 'undo', 'report-new']) {
    await show(scene);
    const [view, messages] = await Promise.all([
      page.locator('main').boundingBox(),
      page.getByRole('region', { name: 'Messages' }).boundingBox(),
    ]);
    expect(messages!.height).toBeGreaterThan(40);
    expect(view!.height).toBeGreaterThan(messages!.height);
  }
});

test('long amounts of then and now keep apart where the pane is narrowest', async () => {
  const { page, show } = await opened('light', 320);
  await show('change');
  const places = await page.evaluate(() => {
    const tables = [...document.querySelectorAll('main table')];
    const cells = [...tables.at(-1)!.querySelector('tbody tr')!.querySelectorAll('td')];
    return cells
      .map((cell, i) => {
        cell.textContent = ['$10,474,500', '$10,475,000', '▲\u00a0$500'][i];
        return cell;
      })
      .map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { left, right } = range.getBoundingClientRect();
        return { left, right, lines: range.getClientRects().length };
      });
  });
  expect(places.map(({ lines }) => lines)).toEqual([1, 1, 1]);
  expect(places[1].left - places[0].right).toBeGreaterThanOrEqual(6);
  expect(places[2].left - places[1].right).toBeGreaterThanOrEqual(6);
  expect(places[2].right).toBeLessThanOrEqual(320);
});

/** A number that a line may break off from its name, or its sign (where ▼ stands nothing wraps); a day that may be torn. */
const TORN = /.{0,20}(?:[\w?”"]: \d|▲ \d|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)/g;

test.each(['attention', 'account', 'change'])('%s tears no number from its name, and no day', async (scene) => {
  const { page, show } = await opened('light', 350);
  await show(scene);
  const text = await page.evaluate(() => document.querySelector('main')!.textContent);
  expect(text.match(TORN)).toBeNull();
  // It has such numbers, and they would be found.
  expect(text.replaceAll('\u00a0', ' ').match(TORN)).not.toBeNull();
});
