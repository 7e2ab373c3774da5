import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workbench/browser';

let browser: Browser;
let page: Page;
const errors: string[] = [];

const PAGE =
  '<!doctype html><html lang="en"><body style="margin:0"><div id="grid" style="height:100vh"></div></body></html>';

/** How many frames without a change say that the page has done all it was told. */
const CALM_FRAMES = 8;
/** After so many frames it is not waited any longer: something on the page never rests. */
const MOST_FRAMES = 120;

/** Bundles the test page and opens it in a browser. */
export async function startBrowser(): Promise<void> {
  const bundle = mkdtempSync(join(tmpdir(), 'grid-'));
  const define = { 'process.env.NODE_ENV': '"production"' };
  await build({
    entryPoints: [join(__dirname, 'page.ts')],
    outdir: bundle,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    define,
    logLevel: 'error',
  });
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1200, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  // Clipboard and keyboard work on a page with an address only.
  await page.route('https://grid.example/', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.goto('https://grid.example/');
  await page.addStyleTag({ path: join(bundle, 'page.css') });
  await page.addScriptTag({ path: join(bundle, 'page.js') });
  rmSync(bundle, { recursive: true });
}

export async function stopBrowser(): Promise<void> {
  await browser.close();
}

/** The hands and eyes of a user before a grid. */
export class GridUser {
  readonly page = page;

  /** Opens the workbook that the page knows under a name, in place of the one before. */
  static async open(fixture: string): Promise<GridUser> {
    const user = new GridUser();
    await page.evaluate((name) => window.openGrid(name), fixture);
    await page.waitForFunction(() => window.gridPage.heard.selection !== undefined);
    await user.drawn();
    return user;
  }

  /** Errors of the page since this was last asked. */
  errors(): string[] {
    return errors.splice(0);
  }

  /**
   * Waits until what was told has been drawn: until the page has drawn some frames in a row without a change of its own.
   * Frames and not milliseconds, since a busy machine is late with both.
   */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      ([calm, most]) =>
        new Promise<void>((done) => {
          let still = 0;
          let drawn = 0;
          const watch = new MutationObserver(() => (still = 0));
          watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          const frame = (): void => {
            still++;
            if (still < calm && ++drawn < most) return void requestAnimationFrame(frame);
            watch.disconnect();
            done();
          };
          requestAnimationFrame(frame);
        }),
      [CALM_FRAMES, MOST_FRAMES] as const,
    );
  }

  /** Selects a cell by clicking into it. */
  async click(address: string, button: 'left' | 'right' = 'left'): Promise<void> {
    const { x, y } = await this.page.evaluate((a) => window.gridPage.middleOf(a), address);
    await this.page.mouse.click(x, y, { button });
    await this.drawn();
  }

  async type(address: string, text: string, end = 'Enter'): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(end);
    await this.drawn();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.drawn();
  }

  /** The texts that the grid paints when it is drawn anew. */
  async painted(): Promise<readonly string[]> {
    await this.page.evaluate(() => window.gridPage.paintAnew());
    await this.drawn();
    return this.page.evaluate(() => window.gridPage.painted);
  }

  /** What the model holds. */
  value(address: string): Promise<unknown> {
    return this.page.evaluate((a) => window.gridPage.valueOf(a), address);
  }

  formula(address: string): Promise<string | undefined> {
    return this.page.evaluate((a) => window.gridPage.formulaOf(a), address);
  }

  heard<T extends keyof Window['gridPage']['heard']>(what: T): Promise<Window['gridPage']['heard'][T]> {
    return this.page.evaluate((name) => window.gridPage.heard[name as T], what as string);
  }
}
