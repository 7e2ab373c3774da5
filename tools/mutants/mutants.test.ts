/** The changes that `npm run mutants` makes must still have something to change: it stops at the first one that has not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mutants from './mutants.json';

const ROOT = join(import.meta.dirname, '..', '..');

test.each(mutants)('$file holds once: $find', ({ file, find }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(find)).toHaveLength(2);
});
