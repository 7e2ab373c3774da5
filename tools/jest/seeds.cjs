/** Every test file that checks properties, with a seed that nobody has tried and ten times as many cases. */
const { spawnSync } = require('node:child_process');
const { randomInt } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '../..');

function filesWithProperties(folder) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.test\.tsx?$/.test(name) && !/\.deep\.test\./.test(name))
    .filter((name) => fs.readFileSync(path.join(root, name), 'utf8').includes("'fast-check'"));
}

const files =
  process.argv.length > 2 ? process.argv.slice(2) : ['src', 'workbench', 'tools', 'test'].flatMap(filesWithProperties);
const seed = process.env.FAST_CHECK_SEED ?? String(randomInt(2 ** 31));
const env = { ...process.env, FAST_CHECK_SEED: seed, FAST_CHECK_TIMES: process.env.FAST_CHECK_TIMES ?? '10' };
console.log(`Properties with the seed ${seed}, ${env.FAST_CHECK_TIMES} times as many cases, in ${files.length} files`);
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
process.exitCode =
  spawnSync(process.execPath, [jest, '--testTimeout=600000', ...files], { cwd: root, env, stdio: 'inherit' }).status ??
  1;
