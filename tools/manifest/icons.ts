import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_SIZES } from './declare';
import { allBelow, descend, placeOf } from './xml';

const PNG_SIGNATURE = '89504e470d0a1a0a';

/**
 * Width and height of a PNG file in pixels, from its first chunk.
 *
 * @throws Error when the file is not a PNG
 */
export function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== PNG_SIGNATURE) {
    throw new Error(`${file} is not a PNG picture. Draw it again with: npm run icons`);
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Problems of the pictures: a size that is missing from a command, a file that is missing or of another size. */
export function checkIcons(app: Element, root: string): string[] {
  const problems: string[] = [];
  const addresses = new Map(
    [...(descend(app, 'VersionOverrides', 'Resources', 'Images')?.children ?? [])].map((image) => [
      image.getAttribute('id') ?? '',
      image.getAttribute('DefaultValue') ?? '',
    ]),
  );
  const check = (address: string, size: number, owner: string): void => {
    const problem = checkFile(address, size, root);
    if (problem) problems.push(`${owner}: ${problem}`);
  };
  for (const icon of allBelow(app, 'Icon')) {
    const images = [...icon.children];
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    for (const size of ICON_SIZES) {
      if (!sizes.includes(size)) problems.push(`${placeOf(icon)} lacks its picture of ${size} pixels.`);
    }
    for (const image of images) {
      const address = addresses.get(image.getAttribute('resid') ?? '');
      if (address !== undefined) check(address, Number(image.getAttribute('size')), placeOf(icon));
    }
  }
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    const address = descend(app, name)?.getAttribute('DefaultValue');
    if (address) check(address, size, name);
  }
  return problems;
}

/** What is wrong with the picture behind an address; undefined when it is there in that size. */
function checkFile(address: string, size: number, root: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const path = new URL(address).pathname;
  const file = join(root, path);
  if (!existsSync(file)) return `there is no picture at ${path}. Draw it with: npm run icons`;
  try {
    const { width, height } = pngSize(file);
    return width === size && height === size
      ? undefined
      : `${path} is ${width} × ${height} pixels, not ${size} × ${size}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
