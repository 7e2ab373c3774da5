/**
 * A reporter for Jest that prints, at the end, the ten files of tests that took the most processor time.
 *
 * Processor time and not the time of the clock: on a machine that does other work as well, the clock says nothing about
 * the tests. `cpu-time.cjs` measures it in the processes that run the tests.
 */
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join, relative } = require('node:path');

const VARIABLE = 'TEST_CPU_TIMES';
const SHOWN = 10;

/** Where the measured times are gathered, one JSON object a line; undefined when this reporter does not run. */
function cpuTimesFile() {
  return process.env[VARIABLE];
}

class SlowestFiles {
  constructor(globalConfig) {
    this.root = globalConfig.rootDir;
    // Set before the processes that run the tests are started: they inherit it.
    process.env[VARIABLE] = join(mkdtempSync(join(tmpdir(), 'test-times-')), 'times.jsonl');
  }

  onRunComplete(_, results) {
    const file = cpuTimesFile();
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    rmSync(dirname(file), { recursive: true, force: true });
    const cpu = new Map(lines.map((line) => JSON.parse(line)).map(({ path, milliseconds }) => [path, milliseconds]));
    const files = results.testResults
      .filter(({ testFilePath }) => cpu.has(testFilePath))
      .map(({ testFilePath, perfStats }) => ({
        name: relative(this.root, testFilePath),
        cpu: cpu.get(testFilePath),
        clock: perfStats.runtime,
      }))
      .sort((a, b) => b.cpu - a.cpu);
    if (files.length < 2) return;
    const total = files.reduce((sum, { cpu }) => sum + cpu, 0);
    console.error(
      `\nThe slowest of ${files.length} files (processor time, time of the clock; in all ${seconds(total)}):`,
    );
    for (const { name, cpu, clock } of files.slice(0, Number(process.env.TEST_SLOWEST ?? SHOWN)))
      console.error(`${seconds(cpu)} ${seconds(clock)}  ${name}`);
  }
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}

module.exports = SlowestFiles;
module.exports.cpuTimesFile = cpuTimesFile;
