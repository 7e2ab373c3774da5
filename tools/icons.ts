/**
 * `npm run icons`: draws `assets/icon.svg` in every size Excel asks for, as `assets/icon-<size>.png` with a transparent
 * background, and the two pictures of the package for Microsoft 365: `color.png` on a ground, `outline.png` in white. A
 * browser does the drawing; nothing is downloaded.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../workbench/browser';
import { ICON_SIZES, PACKAGE_ICONS } from './manifest';
import { ROOT } from '../workbench/server/places';

const ASSETS = join(ROOT, 'assets');

interface Drawn {
  readonly name: string;
  /** Width and height with the margin. */
  readonly size: number;
  readonly margin: number;
  readonly style: string;
}

async function draw(page: Page, svg: string, { name, size, margin, style }: Drawn): Promise<void> {
  const inner = size - 2 * margin;
  const picture = `<img width="${inner}" height="${inner}" style="padding:${margin}px;${style}"`;
  await page.setContent(`<body style="margin:0">${picture} src="data:image/svg+xml;base64,${svg}">`);
  await page.evaluate('document.images[0].decode()');
  const clip = { x: 0, y: 0, width: size, height: size };
  writeFileSync(join(ASSETS, name), await page.screenshot({ omitBackground: true, clip }));
}

async function main(): Promise<void> {
  const svg = readFileSync(join(ASSETS, 'icon.svg')).toString('base64');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1, viewport: { width: 256, height: 256 } });
    const drawn = [
      ...ICON_SIZES.map((size) => ({ name: `icon-${size}.png`, size, margin: 0, style: '' })),
      { name: PACKAGE_ICONS.color, size: 192, margin: 36, style: 'background:#f3f6fa' },
      { name: PACKAGE_ICONS.outline, size: 32, margin: 2, style: 'filter:brightness(0) invert(1)' },
    ];
    for (const one of drawn) await draw(page, svg, one);
    console.log(`Drew ${drawn.length} icons: ${drawn.map(({ name }) => name).join(', ')}`);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
