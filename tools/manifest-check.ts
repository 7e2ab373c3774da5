/**
 * `npm run manifest:check [-- file [folder]]`: says what is wrong with a manifest; `manifest.xml` unless another is named.
 * The pictures it names are looked for in the folder, the manifest's own unless another is named.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkManifest } from './manifest';

const ROOT = join(import.meta.dirname, '..');

const file = resolve(process.argv[2] ?? join(ROOT, 'manifest.xml'));
const folder = resolve(process.argv[3] ?? dirname(file));
const problems = checkManifest(readFileSync(file, 'utf8'), folder);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `${file} is in order.` : `${problems.length} problem(s) in ${file}.`);
if (problems.length > 0) process.exitCode = 1;
