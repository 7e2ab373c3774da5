/**
 * What each picture in docs/pictures shows, as a fingerprint beside it: of the workbook and of the markup of the panel, not
 * of pixels, which differ from machine to machine. Where what is shown changes, the picture is stale.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../workbench/server/places';

export const FOLDER = join(ROOT, 'docs', 'pictures');
const RECORD = join(FOLDER, 'shown.json');

/** The day on which all pictures are taken, so that nothing in them depends on when that was done. */
export const DAY = new Date(2026, 10, 26, 10);

export type Shown = Readonly<Record<string, string>>;

/** Sixteen hexadecimal digits of all that a picture shows. */
export function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 16);
}

/** The fingerprints of the pictures as they were when they were taken, by the name of the file. */
export const recorded = (): Shown => (existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Shown) : {});

/** Notes what newly taken pictures show. */
export function record(taken: Shown): void {
  const all = Object.entries({ ...recorded(), ...taken }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}
