/**
 * `npm run size`: builds the add-in as for publishing and prints what its scripts weigh, gzipped. Ends with 1 where what
 * loads before functions can be called, or the panel's own script, is larger than it may be.
 */
import { buildInto } from '../build/run-webpack';
import { judge, sizesIn } from './sizes';
import { inTemporaryFolder } from './temporary-folder';

inTemporaryFolder(async (folder) => {
  await buildInto(folder);
  const { lines, ok } = judge(sizesIn(folder));
  console.log(lines.join('\n'));
  if (!ok) process.exitCode = 1;
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
