/** The packed site, served with the very headers of the package, in a browser; what its policy keeps from happening is noted. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { readManifest } from '../../tools/manifest';
import { headersFor } from '../../tools/package/headers';
import { makePackage } from '../../tools/package/make';
import { launchBrowser } from '../../workbench/browser';
import type { Workbench } from '../../workbench/page/state/workbench';
import { serve, type Serving } from '../../workbench/server';
import { OFFICE_JS_FOLDER } from '../../workbench/server/places';

export const ORIGIN = 'https://addins.contoso.com';
export const BASE = `${ORIGIN}/account-progress`;
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

export type PageGlobal = { readonly workbench: Workbench };

let out: string;
let site: string;
let serving: Serving;
let browser: Browser;

/** Makes the package and serves it; with room for a build. */
export async function startSite(): Promise<void> {
  out = mkdtempSync(join(tmpdir(), 'csp-'));
  site = join(await makePackage(BASE, out, () => undefined), 'site');
  [serving, browser] = await Promise.all([serve({ port: 0 }), launchBrowser()]);
}

export async function stopSite(): Promise<void> {
  await browser.close();
  await serving.close();
  rmSync(out, { recursive: true, force: true });
}

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

export interface Watched {
  readonly page: Page;
  /** What the policy kept from happening, in any frame. */
  readonly violations: string[];
  /** Addresses that were asked for outside of the three. */
  readonly elsewhere: string[];
}

/** A page in a browser of its own, in front of the three servers. */
export async function open(): Promise<Watched> {
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

/** Waits until nothing is under way between the add-in and the workbook. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.settled());

export interface Workplace extends Watched {
  /** The add-in's page. */
  readonly pane: Frame;
}

/** The workbench in the place of Excel, and the add-in beside it from the company's server. */
export async function openWorkbench(): Promise<Workplace> {
  const watched = await open();
  const { page } = watched;
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => (window as unknown as Partial<PageGlobal>).workbench?.snapshot().shown);
  return { ...watched, pane: await paneOf(page) };
}

/** The add-in's page, once it has started; opening another workbook starts it anew. */
export async function paneOf(page: Page): Promise<Frame> {
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.ready());
  const pane = page.frames().find((frame) => frame.url().startsWith(`${BASE}/taskpane.html`))!;
  await pane.getByRole('tab', { name: 'Report' }).waitFor();
  return pane;
}
