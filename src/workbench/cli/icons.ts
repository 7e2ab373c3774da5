/**
 * `npm run icons`: draws `assets/icon.svg` in every size Excel asks for, as `assets/icon-<size>.png` with a transparent
 * background. The drawing is done by a browser that is already on this machine; nothing is downloaded.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ICON_SIZES } from '../manifest';

const ASSETS = join(__dirname, '..', '..', '..', 'assets');

/** Where Chrome, Chromium or Edge usually is; `CHROME` in the environment goes before all of them. */
function findBrowser(): string {
  const places = [
    process.env['CHROME'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) {
    throw new Error(
      'No browser found to draw with. Install Chrome, Chromium or Edge, or set CHROME to its program file.',
    );
  }
  return found;
}

async function main(): Promise<void> {
  const svg = readFileSync(join(ASSETS, 'icon.svg')).toString('base64');
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1, viewport: { width: 128, height: 128 } });
    for (const size of ICON_SIZES) {
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
      );
      await page.evaluate('document.images[0].decode()');
      const clip = { x: 0, y: 0, width: size, height: size };
      writeFileSync(join(ASSETS, `icon-${size}.png`), await page.screenshot({ omitBackground: true, clip }));
    }
    console.log(`Drew ${ICON_SIZES.length} icons: ${ICON_SIZES.map((size) => `icon-${size}.png`).join(', ')}`);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
