/**
 * `npm run docs`: writes docs/functions/ from the declarations and guides of the functions, a page each and an index, and
 * workbench/MEMBERS.md from what the workbench's Excel knows.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocs } from '../src/functions';
import { membersPage } from './members/members';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'functions');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const pages = Object.entries(functionsDocs());
for (const [name, text] of pages) writeFileSync(join(folder, `${name === 'index' ? 'README' : name}.md`), text);
writeFileSync(join(root, 'workbench', 'MEMBERS.md'), membersPage(root));
console.log(`Wrote ${pages.length} pages to ${folder}`);
