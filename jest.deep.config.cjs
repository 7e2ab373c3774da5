/** The long walks: what `npm test` takes a sample of, taken whole. */
const usual = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...usual,
  testMatch: ['**/*.deep.test.ts', '**/*.deep.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/'],
};
