/**
 * `npm run icons`: draws `assets/icon.svg` in every size Excel asks for, as `assets/icon-<size>.png` with a transparent
 * background. A browser does the drawing; nothing is downloaded.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../workbench/browser';
import { ICON_SIZES } from './manifest';
import { ROOT } from '../workbench/server/places';

const ASSETS = join(ROOT, 'assets');

async function main(): Promise<void> {
  const svg = readFileSync(join(ASSETS, 'icon.svg')).toString('base64');
  const browser = await launchBrowser();
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
