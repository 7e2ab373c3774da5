/** A browser for tests and pictures: one that is on this machine, else the one that comes with the packages. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chrome, Chromium or Edge usually is; `CHROME` in the environment goes before all of them. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The program file of an installed browser; undefined where there is none. */
export const findBrowser = (): string | undefined =>
  [process.env['CHROME'], ...PLACES].find((place) => place !== undefined && existsSync(place));

/** Starts a browser without a window; it is the caller's to close. */
export async function launchBrowser(): Promise<Browser> {
  const installed = findBrowser();
  if (installed) {
    // Chromium refuses to run its sandbox as root, which is who runs in containers.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return chromium.launch({ executablePath: installed, args: [...sandbox, '--disable-gpu'] });
  }
  return launchPackaged();
}

/**
 * The browser from the packages. It unpacks the system libraries that a bare Linux lacks only where it takes the machine
 * for one of Amazon's, and looks for that while it loads.
 */
export async function launchPackaged(): Promise<Browser> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // In one process, as its package suggests for small machines, the browser goes with the first page that is closed.
  const args = packaged.args.filter((arg) => arg !== '--single-process');
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}
