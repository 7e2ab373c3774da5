/**
 * Node, as Jest has it, with one jsdom for all files of tests that a process runs.
 *
 * Jest loads every module anew for every file. That keeps tests apart, and costs two seconds of processor time a file for
 * jsdom alone, which keeps nothing between its windows. So it is loaded once, by Node itself, and handed in.
 */
const { TestEnvironment } = require('jest-environment-node');

/** By this name the modules of a test find it; see jsdom.cjs. */
const SHARED = Symbol.for('account-progress.jsdom');

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.defineProperty(this.global, SHARED, { configurable: true, get: () => require('jsdom') });
  }
};
