/** What tests get for jsdom: the one of their process; see environment.cjs. */
module.exports = globalThis[Symbol.for('account-progress.jsdom')];
