/** Opens the panel's views in a real browser, over the made-up state of ./fixture. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';
import { bundleScript } from '../../workbench/office/bundle';
import type { Call } from './scenes/fixture';

export const WIDTHS = [320, 350] as const;
export const LOOKS = ['light', 'dark', 'forced'] as const;
export type Look = (typeof LOOKS)[number];

/** Where the panel's page stands, so that what it loads beside itself is found: nothing leaves the machine. */
const PLACE = 'https://panel.test/';
const HELP = join(__dirname, '../../docs');

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Panel</title>
<style>body { margin: 0 }</style></head><body><div id="root"></div></body></html>`;

export interface PanelPage {
  readonly page: Page;
  /** Names of all scenes. */
  readonly scenes: readonly string[];
  /** Shows a scene from scratch, with its view loaded. */
  show(scene: string): Promise<void>;
  /** What was asked of the store since then. */
  calls(): Promise<readonly Call[]>;
  /** Errors and warnings of React, and of the page itself. */
  readonly complaints: string[];
}

export interface PanelBrowser {
  open(look: Look, width: number, height?: number): Promise<PanelPage>;
  close(): Promise<void>;
}

/** Starts a browser that shows the panel; it is the caller's to close. */
export async function openBrowser(launch = launchBrowser): Promise<PanelBrowser> {
  const [browser, script] = await Promise.all([launch(), bundleScript(join(__dirname, 'harness.tsx'))]);
  return {
    open: (look, width, height = 700) => openPage(browser, script, look, width, height),
    close: () => browser.close(),
  };
}

async function openPage(
  browser: Browser,
  script: string,
  look: Look,
  width: number,
  height: number,
): Promise<PanelPage> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.route(`${PLACE}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(HELP, pathname.replace(/^\/help\//, ''));
    if (pathname.startsWith('/help/') && existsSync(file)) return route.fulfill({ path: file });
    return route.fulfill({ contentType: 'text/html', body: PAGE });
  });
  await page.goto(PLACE);
  await page.addScriptTag({ content: script });
  return {
    page,
    complaints,
    scenes: await page.evaluate(() => window.scenes),
    async show(scene) {
      await page.evaluate(([name, dark]) => window.scene(name, dark), [scene, look === 'dark'] as const);
      await page.waitForFunction(() => document.querySelector('main h1'));
      // Work is shown once it lasts.
      if (['busy', 'waiting'].includes(scene)) await page.waitForSelector('[role=progressbar]');
    },
    calls: () => page.evaluate(() => window.calls()),
  };
}
