/**
 * `npm run pictures:templates`: takes the pictures of the gallery, each of the real sheet as it prints. Needs soffice and
 * pdftoppm. With ids behind `--`, only theirs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATES } from '../src/templates/registry';
import { convert, profileIn } from './libreoffice/soffice';
import { fingerprint, FOLDER, record } from './pictures/shown';
import { templateFile, templatePicture } from './pictures/templates';

/** Pixels an inch, and the part of the first page that shows inputs and the answer, twice as wide as high. */
const [RESOLUTION, LEFT, TOP, WIDTH, HEIGHT] = [75, 10, 22, 856, 428];

async function take(id: string, folder: string, profile: string): Promise<void> {
  const bytes = await templateFile(id);
  const file = join(folder, `${id}.xlsx`);
  writeFileSync(file, bytes);
  convert(profile, folder, file, 'pdf');
  const part = Object.entries({ r: RESOLUTION, x: LEFT, y: TOP, W: WIDTH, H: HEIGHT }).flatMap(([name, value]) => [
    `-${name}`,
    String(value),
  ]);
  const picture = templatePicture(id);
  const into = join(FOLDER, picture.replace(/\.png$/, ''));
  execFileSync('pdftoppm', [...part, '-f', '1', '-singlefile', '-png', join(folder, `${id}.pdf`), into]);
  record({ [picture]: fingerprint(bytes) });
  console.log(`Took docs/pictures/${picture}`);
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  try {
    const profile = profileIn(folder);
    for (const { id } of TEMPLATES) {
      if (wanted.length === 0 || wanted.includes(id)) await take(id, folder, profile);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
