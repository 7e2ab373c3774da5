/**
 * Notes the processor time of each file of tests for the reporter `slowest.cjs`: user and system time of this process
 * and of the processes it has waited for (browsers, builds), from the load of the file to its last test.
 */
/* global afterAll, expect */
const { appendFileSync, readFileSync } = require('node:fs');
const { cpuTimesFile } = require('./slowest.cjs');

/** What a clock tick of /proc is in milliseconds; the same on every Linux. */
const TICK = 10;

/** Processor time of the child processes that have ended, in milliseconds; 0 where the system does not tell. */
function childTime() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    return (Number(fields[13]) + Number(fields[14])) * TICK;
  } catch {
    return 0;
  }
}

function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childTime();
}

const file = cpuTimesFile();
const before = processorTime();
if (file !== undefined) {
  afterAll(() => {
    const line = { path: expect.getState().testPath, milliseconds: processorTime() - before };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  });
}
