/** The packed site, served with the very headers of the package, in a browser: views, commands and functions work under them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { COMMANDS } from '../../src/commands/names';
import { functions, NAMESPACE } from '../../src/functions';
import { readManifest } from '../../tools/manifest';
import { headersFor } from '../../tools/package/headers';
import { makePackage } from '../../tools/package/make';
import { launchBrowser } from '../../workbench/browser';
import type { Workbench } from '../../workbench/page/state/workbench';
import { serve, type Serving } from '../../workbench/server';
import { OFFICE_JS_FOLDER } from '../../workbench/server/places';

const ORIGIN = 'https://addins.contoso.com';
const BASE = `${ORIGIN}/account-progress`;
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

type PageGlobal = { readonly workbench: Workbench };

let out: string;
let site: string;
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'csp-'));
  site = join(await makePackage(BASE, out, () => undefined), 'site');
  [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await serving.close();
  rmSync(out, { recursive: true, force: true });
});

const isFile = (path: string): boolean => existsSync(path) && extname(path) !== '';

/** Answers as the three servers would: the company's with the package's headers, Microsoft's, and the workbench's in place of Excel. */
async function answer(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const send = (file: string, headers: Record<string, string>): Promise<void> =>
    route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      headers,
    });
  if (url.href.startsWith(OFFICE_JS)) {
    const file = join(OFFICE_JS_FOLDER, url.pathname.slice('/lib/1/hosted/'.length));
    return isFile(file) ? send(file, {}) : route.fulfill({ status: 404 });
  }
  if (url.href.startsWith(`${BASE}/`)) {
    const path = url.pathname.slice('/account-progress/'.length);
    return isFile(join(site, path)) ? send(join(site, path), headersFor(path)) : route.fulfill({ status: 404 });
  }
  if (url.origin !== ORIGIN) return route.abort();
  if (url.pathname === '/workbench/manifest.json') {
    return route.fulfill({ json: readManifest(readFileSync(join(site, 'manifest.xml'), 'utf8')) });
  }
  const inWorkbench = `${serving.url}${url.pathname.replace('/account-progress', '')}`;
  return route.fulfill({ response: await route.fetch({ url: inWorkbench }) });
}

interface Watched {
  readonly page: Page;
  /** What the policy kept from happening, in any frame. */
  readonly violations: string[];
  /** Addresses that were asked for outside of the three. */
  readonly elsewhere: string[];
}

async function open(): Promise<Watched> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  const [violations, elsewhere]: [string[], string[]] = [[], []];
  await context.exposeBinding('violated', (_source, what: string) => void violations.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      // What stands in for Excel is no part of the add-in, and is under no policy in Excel's own pages.
      if (sourceFile.includes('/workbench/')) return;
      (window as unknown as { violated(what: string): void }).violated(
        `${violatedDirective} ${blockedURI} in ${sourceFile}`,
      );
    });
  });
  context.on('request', (request) => {
    const url = request.url();
    if (![ORIGIN, OFFICE_JS, 'data:', 'blob:'].some((known) => url.startsWith(known))) elsewhere.push(url);
  });
  await context.route('**/*', answer);
  // What is asked is whether it works, not how fast: the machine may be busy.
  context.setDefaultTimeout(180_000);
  return { page: await context.newPage(), violations, elsewhere };
}

const settled = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.settled());

test('panel, commands and functions work, and the policy keeps nothing from them', async () => {
  const { page, violations, elsewhere } = await open();
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => (window as unknown as Partial<PageGlobal>).workbench?.snapshot().shown);
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.ready());
  const pane = page.frameLocator('iframe');
  await pane.getByRole('tab', { name: 'Report' }).waitFor();
  const served = page.frames().find((frame) => frame.url().startsWith(`${BASE}/taskpane.html`));
  expect(served).toBeDefined();
  // The policy is in force: what it forbids does not run.
  expect(
    await served!.evaluate(() =>
      fetch('https://elsewhere.test/').then(
        () => 'sent',
        () => 'kept',
      ),
    ),
  ).toBe('kept');
  while (violations.length === 0) await page.waitForTimeout(50);
  expect(violations.splice(0)).toEqual([expect.stringMatching(/^connect-src https:\/\/elsewhere\.test/)]);
  elsewhere.length = 0;

  await pane.getByRole('radio', { name: 'Sample accounts' }).click();
  await pane.getByText(/^Progress Report \(24 accounts/).waitFor();
  for (const command of COMMANDS) {
    await page.evaluate((name) => (window as unknown as PageGlobal).workbench.session.host.command(name), command);
    await settled(page);
  }
  expect(
    await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.book.sheets.length),
  ).toBeGreaterThan(5);

  const tabs = pane.getByRole('tab');
  expect(await tabs.count()).toBeGreaterThanOrEqual(6);
  for (const tab of await tabs.all()) {
    await tab.click();
    await pane.locator('main h1').first().waitFor();
  }
  await pane.getByRole('button', { name: 'Help' }).click();
  await pane.getByRole('heading', { name: 'Help' }).waitFor();
  await pane.getByRole('tab', { name: 'Report' }).click();
  await pane.getByText('show change').click();
  await pane.locator('main h1').first().waitFor();
  await pane.getByRole('tab', { name: 'Functions' }).click();
  for (const { name } of functions) {
    // Where the last command opened one, its form stands there.
    const all = pane.getByRole('button', { name: 'All functions' });
    if (await all.isVisible()) await all.click();
    await pane.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
    await pane.getByRole('heading', { name, exact: true }).waitFor();
  }
  await pane.getByRole('tab', { name: 'Gallery' }).click();
  const picture = pane.locator('img').first();
  await picture.scrollIntoViewIfNeeded();
  await served!.waitForFunction(() => (document.querySelector('img')?.naturalWidth ?? 0) > 0);
  await pane.getByRole('button', { name: 'Add to workbook' }).first().click();
  await pane.getByRole('button', { name: 'Add another' }).first().waitFor();
  await settled(page);

  const formulas = functions.map(({ examples }) => `=${NAMESPACE}.${examples[0]!.formula.slice(1)}`);
  const shown = await page.evaluate(async (texts) => {
    const { workbench } = window as unknown as PageGlobal;
    const { book, host } = workbench.session;
    const sheet = book.addSheet('All functions');
    texts.forEach((text, i) => {
      sheet.ensure(i * 40, 0).formula = text;
    });
    sheet.changed({ top: 0, left: 0, bottom: texts.length * 40, right: 0 });
    workbench.session.engine.update();
    await host.settled();
    return texts.map((_, i) => String(sheet.cell(i * 40, 0)?.value));
  }, formulas);
  expect(shown.filter((text) => /^#|undefined|^$/.test(text))).toEqual([]);

  expect(violations).toEqual([]);
  expect(elsewhere).toEqual([]);
}, 600_000);

test('the help works, with its search', async () => {
  const { page, violations, elsewhere } = await open();
  await page.goto(`${BASE}/help/index.html`);
  await page.getByLabel('Search').fill('stale');
  await page.getByRole('link', { name: /^Stale scores/ }).click();
  await page.getByRole('heading', { name: 'Stale scores' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#stale-scores');
  expect(violations).toEqual([]);
  expect(elsewhere).toEqual([]);
}, 120_000);

test.each([
  ['https://excel.officeapps.live.com', true],
  ['https://contoso.sharepoint.com', true],
  ['https://excel.cloud.microsoft', true],
  ['https://somebody.test', false],
])(
  'a page of %s may show the panel: %s',
  async (origin, allowed) => {
    const { page } = await open();
    await page.route(`${origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${BASE}/taskpane.html"></iframe>` }),
    );
    await page.goto(`${origin}/`);
    await page.waitForTimeout(500);
    const frame = page.frames()[1]!;
    const title = await frame.title().catch(() => '');
    expect(title === 'Account Progress').toBe(allowed);
  },
  60_000,
);
