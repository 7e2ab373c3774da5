/**
 * Pictures of what people see, kept beside the tests. A change of looks fails here, and `npm run looks` takes the pictures
 * anew where they differ, so that the change shows in review.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const FOLDER = join(__dirname, 'pictures');
/** WebP keeps hundreds of views in a few megabytes; the same browser makes the same bytes of the same view. */
const ENCODING = { format: 'webp', quality: 40 } as const;
/** How far the colour of a pixel may be off, from 0 to 1. */
const COLOUR = 0.1;
/** The part of all pixels that may be off further. */
const TOLERANCE = 0.0003;
/** Of narrow parts, that is less than what their edges are off by. */
const LEAST = 30;
/** A changed word is few of all pixels, but many of those around it: a square of so many pixels a side, and how many of them. */
const SQUARE = 12;
const MOST_IN_SQUARE = 12;
/** Nothing moves or blinks while it is taken; the knob of the grid's zoom takes its colour now and then only. */
const STILL = `
  *, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important }
  [class~="univer-h-0.5"] button { opacity: 0 !important }`;

/** The browser of the packages, which makes the same picture on every machine, runs on these; elsewhere nothing is compared. */
export const comparing = process.platform === 'linux' && process.arch === 'x64' ? test : test.skip;

const renewing = process.env.RENEW_LOOKS === '1';

/** A part of what a page shows, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How large it is kept; as it is where left out. */
  readonly scale?: number;
}

/** Prepares a page for its pictures. */
export async function still(page: Page): Promise<void> {
  await page.addStyleTag({ content: STILL });
}

/** Brings all that moves to its end, as a dialog that grows while it opens. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Scripts animate too: what ends is at its end, what does not is not there.
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
      else animation.finish();
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/**
 * Compares what a page shows, or a part of it, with the picture that is kept under its name.
 * @returns what is wrong, with where to look; undefined where it looks as it did
 */
export async function differsFrom(name: string, page: Page, part?: Box): Promise<string | undefined> {
  await atRest(page);
  const devtools = await page.context().newCDPSession(page);
  const clip = part && { clip: { scale: 1, ...part } };
  const taken = Buffer.from((await devtools.send('Page.captureScreenshot', { ...ENCODING, ...clip })).data, 'base64');
  await devtools.detach();
  const kept = join(FOLDER, `${name}.webp`);
  const problem = existsSync(kept)
    ? await compare(page, name, readFileSync(kept), taken)
    : `${name}: there is no picture of it yet`;
  if (problem === undefined || !renewing) return problem;
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, taken);
  return undefined;
}

let aside: string | undefined;

async function compare(page: Page, name: string, before: Buffer, after: Buffer): Promise<string | undefined> {
  if (before.equals(after)) return undefined;
  const [was, is] = [await pixels(page, before), await pixels(page, after)];
  const sizes = [was, is].map(({ width, height }) => `${width} × ${height}`);
  const changes = new PNG({ width: is.width, height: is.height });
  if (sizes[0] === sizes[1]) {
    const off = pixelmatch(was.data, is.data, changes.data, is.width, is.height, { threshold: COLOUR });
    if (off <= Math.max(LEAST, TOLERANCE * is.width * is.height) && densest(changes) <= MOST_IN_SQUARE)
      return undefined;
  }
  aside ??= mkdtempSync(join(tmpdir(), 'looks-'));
  const file = join(aside, name.replaceAll('/', '-'));
  writeFileSync(`${file}.webp`, after);
  if (sizes[0] !== sizes[1]) return `${name}: ${sizes[1]} in place of ${sizes[0]}, see ${file}.webp`;
  writeFileSync(`${file}-changes.png`, PNG.sync.write(changes));
  return `${name}: looks otherwise, see ${file}.webp and ${file}-changes.png`;
}

/** How many pixels are off in the square with the most of them; squares overlap by half. */
function densest({ data, width, height }: PNG): number {
  const half = SQUARE / 2;
  const across = Math.ceil(width / half);
  const counts = new Uint32Array(across * Math.ceil(height / half));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      // What is off is drawn red, and yellow where it is taken for the edge of a letter.
      if (data[at] === 255 && data[at + 1] === 0) counts[Math.floor(y / half) * across + Math.floor(x / half)]! += 1;
    }
  const of = (at: number): number => counts[at] ?? 0;
  let most = 0;
  counts.forEach((count, at) => {
    const right = (at + 1) % across === 0 ? 0 : of(at + 1) + of(at + across + 1);
    most = Math.max(most, count + of(at + across) + right);
  });
  return most;
}

/**
 * The browser reads what it has written, at half its size: where one pixel changes, the encoding changes the edges of letters
 * all over the picture by a little, which goes away in the mean of four.
 */
async function pixels(page: Page, picture: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }));
    const [half, tall] = [Math.ceil(bitmap.width / 2), Math.ceil(bitmap.height / 2)];
    const canvas = new OffscreenCanvas(half, tall).getContext('2d')!;
    canvas.imageSmoothingQuality = 'high';
    canvas.drawImage(bitmap, 0, 0, half, tall);
    const image = canvas.getImageData(0, 0, half, tall);
    const parts: string[] = [];
    for (let at = 0; at < image.data.length; at += 8192)
      parts.push(String.fromCharCode(...image.data.subarray(at, at + 8192)));
    return { data: btoa(parts.join('')), width: image.width, height: image.height };
  }, picture.toString('base64'));
  return { data: Buffer.from(data, 'base64'), width, height };
}
