/**
 * Breaks the code on purpose, one small change at a time, and asks its tests to notice: `npm run mutants [text]` runs those whose
 * file holds the text. A change that no test notices is a hole in the tests. Ends with 1 where there is one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mutants from './mutants.json';

const ROOT = join(import.meta.dirname, '..', '..');
/** Milliseconds that the tests of one file may take; they take seconds. */
const MOST = 180_000;
const only = process.argv[2] ?? '';

/** Whether the tests fail with the change made; the file is as it was afterwards. */
function isNoticed({ file, find, replace, tests }: (typeof mutants)[number]): boolean {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not hold exactly once: ${find}`);
  const restore = (): void => writeFileSync(path, text);
  process.once('exit', restore);
  try {
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
    const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    // A change that makes the code run for ever is noticed by that.
    return (
      spawnSync(process.execPath, [jest, '-w', '1', '--silent', tests], {
        cwd: ROOT,
        timeout: MOST,
        killSignal: 'SIGKILL',
      }).status !== 0
    );
  } finally {
    restore();
    process.off('exit', restore);
  }
}

const chosen = mutants.filter(({ file }) => file.includes(only));
const changed = execFileSync('git', ['status', '--porcelain', ...new Set(chosen.map(({ file }) => file))], {
  cwd: ROOT,
});
if (changed.length > 0)
  throw new Error(`Commit or put away first what is changed in the files to break:\n${changed.toString()}`);
let missed = 0;
for (const mutant of chosen) {
  const noticed = isNoticed(mutant);
  if (!noticed) missed += 1;
  console.log(
    `${noticed ? 'noticed' : 'MISSED '}  ${mutant.file}: ${JSON.stringify(mutant.find)} → ${JSON.stringify(mutant.replace)}`,
  );
}
console.log(`${chosen.length - missed} of ${chosen.length} noticed`);
process.exitCode = missed > 0 ? 1 : 0;
