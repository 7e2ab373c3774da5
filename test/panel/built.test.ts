import type { Browser } from 'playwright-core';
import { type Served, serveFolder } from '../../tools/bench/serve';
import { judge, LIMITS, sizesIn, totalOf } from '../../tools/bench/sizes';
import { launchBrowser } from '../../workbench/browser';
import { buildPages } from '../../workbench/server';
import { OFFICE_JS_PATH } from '../../workbench/server/places';

let folder: string;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  folder = (await buildPages()).addin;
  [served, browser] = await Promise.all([serveFolder(folder), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('what loads before functions, and the panel, are as small as they are to be', () => {
  const sizes = sizesIn(folder);
  expect(totalOf(sizes.start)).toBeLessThanOrEqual(LIMITS.start);
  expect(totalOf(sizes.pane)).toBeLessThanOrEqual(LIMITS.pane);
  expect(sizes.commands.map(({ name }) => name.split('.')[0]).sort()).toEqual([
    'actions',
    'change',
    'commands',
    'files',
    'gallery',
    'help',
    'named-cells',
    'source',
    'zip',
  ]);
  expect(judge(sizes).ok).toBe(true);
});

test('a script that is too large, or missing, is said to be', () => {
  const script = (gzipped: number) => [{ name: 'a.js', gzipped }];
  expect(judge({ start: script(LIMITS.start), pane: script(LIMITS.pane), commands: [] }).ok).toBe(true);
  const tooLarge = judge({ start: script(LIMITS.start + 1), pane: script(1), commands: [] });
  expect(tooLarge.ok).toBe(false);
  expect(tooLarge.lines[0]).toMatch(/TOO LARGE$/);
  expect(judge({ start: script(1), pane: [], commands: [] }).ok).toBe(false);
});

test('the panel is loaded when it is shown, and not before', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const start = sizesIn(folder).start.map(({ name }) => `/${name}`);
  const later = (): string[] =>
    asked.filter((path) => path.endsWith('.js') && !path.startsWith(OFFICE_JS_PATH) && !start.includes(path));

  // A page that nobody sees, as that of a closed panel is.
  await page.addInitScript(() => {
    let state = 'hidden';
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    Object.assign(window, {
      open: () => {
        state = 'visible';
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });
  await page.goto(`${served.url}/taskpane.html`, { waitUntil: 'networkidle' });
  expect(asked).toEqual(expect.arrayContaining(start));
  expect(later()).toEqual([]);

  await page.evaluate('open()');
  await page.getByRole('tab', { name: 'Report' }).waitFor();
  expect(later().length).toBeGreaterThan(0);
  await page.getByRole('tab', { name: 'Functions' }).click();
  await page.getByRole('button', { name: /^ROMI / }).waitFor();
  await page.close();
});

test.each([
  ['light', false],
  ['dark', true],
] as const)(
  'a panel where the system is %s begins in that theme, and fetches the dark one only there',
  async (colorScheme, isDark) => {
    const page = await browser.newPage({ colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        const provider = document.querySelector('.fui-FluentProvider');
        if (!provider) return;
        seen.disconnect();
        Object.assign(window, { first: getComputedStyle(provider).backgroundColor });
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${served.url}/taskpane.html`);
    await page.getByRole('tab', { name: 'Report' }).waitFor();
    const first = await page.evaluate<string>('first');
    expect(Number(/\d+/.exec(first)?.[0]) < 128).toBe(isDark);
    expect(asked.some((url) => /\/dark\.[0-9a-f]+\.js$/.test(url))).toBe(isDark);
    await page.close();
  },
);

test('a panel that can be seen fetches its scripts while office.js is still on its way, each once', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**${OFFICE_JS_PATH}office.js`, (route) => held.then(() => route.continue()));
  const own = page.waitForRequest(/\/pane\.[0-9a-f]+\.js$/);
  const reads = page.waitForRequest(/\/reading\.[0-9a-f]+\.js$/);
  await page.goto(`${served.url}/taskpane.html`, { waitUntil: 'commit' });
  await Promise.all([own, reads]);
  release();
  await page.getByText('Excel is not there.').waitFor();
  expect(asked.filter((path, i) => asked.indexOf(path) !== i)).toEqual([]);
  await page.close();
});

test('a page outside Excel says so', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  await page.goto(`${served.url}/taskpane.html`);
  await page.getByText('Excel is not there.').waitFor();
  await page.close();
});

test('a panel whose script cannot be loaded says so', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  const start = sizesIn(folder).start.map(({ name }) => name);
  await page.route(/\/[^/]+\.js(\?|$)/, (route) => {
    const path = new URL(route.request().url()).pathname;
    const needed = path.startsWith(OFFICE_JS_PATH) || start.some((name) => path.endsWith(name));
    return needed ? route.continue() : route.abort();
  });
  await page.goto(`${served.url}/taskpane.html`);
  await page.getByText('The panel could not be loaded. Check your internet connection').waitFor();
  await page.close();
});
