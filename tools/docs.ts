/** `npm run docs`: writes docs/functions.md from the declarations of the functions. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocs } from '../src/functions';

const file = join(import.meta.dirname, '..', 'docs', 'functions.md');
writeFileSync(file, functionsDocs());
console.log(`Wrote ${file}`);
