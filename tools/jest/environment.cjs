/**
 * Node, as Jest has it, with what costs seconds to load or make shared by all files of tests that a process runs.
 *
 * Jest loads every module anew for every file. That keeps tests apart, and costs two seconds of processor time a file for
 * jsdom alone, which keeps nothing between its windows. So it is loaded once, by Node itself, and handed in; and so are
 * the compiled scripts of office.js and of the add-in (workbench/office/process-wide.ts), which no test can change.
 */
const { TestEnvironment } = require('jest-environment-node');

/** By this name the modules of a test find it; see jsdom.cjs. */
const JSDOM = Symbol.for('account-progress.jsdom');

/** By this name the workbench keeps what it has compiled. */
const KEPT = Symbol.for('account-progress.process-wide');
const kept = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.defineProperty(this.global, JSDOM, { configurable: true, get: () => require('jsdom') });
    Object.defineProperty(this.global, KEPT, { configurable: true, value: kept });
  }
};
