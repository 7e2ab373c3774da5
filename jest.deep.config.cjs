/**
 * The long walks: what `npm test` takes a sample of, taken whole; whole days of a person in the browser; and the tests of
 * commands in an Excel with every known habit.
 */
const { reporters, testTimeout, maxWorkers, testSequencer, ...usual } = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  reporters,
  // Walks keep a processor busy from end to end: none is to wait for another.
  maxWorkers: maxWorkers - 1,
  testTimeout,
  testSequencer,
  projects: [
    {
      ...usual,
      displayName: 'deep',
      testMatch: ['**/*.deep.test.ts', '**/*.deep.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/'],
    },
    {
      ...usual,
      displayName: 'harsh',
      testMatch: ['<rootDir>/test/report/**/*.test.ts', '<rootDir>/test/undo/*.test.ts'],
      // An Excel that refuses groups cannot make one step to undo of a command.
      testPathIgnorePatterns: ['/node_modules/', '/test/undo/groups\\.deep\\.test\\.ts$'],
      setupFiles: ['<rootDir>/tools/jest/harsh.cjs'],
    },
  ],
};
