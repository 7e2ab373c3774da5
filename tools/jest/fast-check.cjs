/**
 * fast-check as the tests get it: the same cases on every machine, so that a red run tells of the change and not of luck.
 * The hunt for cases that nobody has tried is `npm run test:seeds`, which draws a new seed and tries ten times as many;
 * what it finds is printed with its seed, and FAST_CHECK_SEED=<seed> FAST_CHECK_TIMES=10 shows it again.
 */
const path = require('node:path');
// By its file: the name itself leads here.
const real = require(path.join(__dirname, '../../node_modules/fast-check/lib/cjs/fast-check.js'));

const SEED = Number(process.env.FAST_CHECK_SEED ?? 20260901);
const TIMES = Number(process.env.FAST_CHECK_TIMES ?? 1);

const assert = (property, { numRuns = 100, ...rest } = {}) =>
  real.assert(property, { seed: SEED, ...rest, numRuns: numRuns * TIMES });

module.exports = { ...real, assert, default: { ...real.default, assert }, __esModule: true };
