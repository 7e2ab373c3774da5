/** `npm run site`: writes the help, as it ships with the add-in, into dist/help, or the folder that is named. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { addinFiles } from './build/addin-files.mjs';
import { DEVELOPMENT_BASE } from './build/site.mjs';

const ROOT = join(import.meta.dirname, '..');

async function main(): Promise<void> {
  const out = resolve(process.argv[2] ?? join(ROOT, 'dist'));
  const help = Object.entries(await addinFiles(ROOT, DEVELOPMENT_BASE)).filter(([path]) => path.startsWith('help/'));
  for (const [path, content] of help) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  console.log(`Wrote ${help.length} files into ${join(out, 'help')}. Start with index.html.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
