/** `npm run docs`: writes docs/functions/ from the declarations and guides of the functions, a page each and an index. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocs } from '../src/functions';

const folder = join(import.meta.dirname, '..', 'docs', 'functions');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const pages = Object.entries(functionsDocs());
for (const [name, text] of pages) writeFileSync(join(folder, `${name === 'index' ? 'README' : name}.md`), text);
console.log(`Wrote ${pages.length} pages to ${folder}`);
