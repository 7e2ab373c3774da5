/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tools/jest/environment.cjs',
  moduleNameMapper: {
    '^jsdom$': '<rootDir>/tools/jest/jsdom.cjs',
    '^fast-check$': '<rootDir>/tools/jest/fast-check.cjs',
  },
  roots: ['<rootDir>/src', '<rootDir>/workbench', '<rootDir>/tools', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Long walks, for `npm run test:deep`; see jest.deep.config.cjs.
  testPathIgnorePatterns: ['/node_modules/', '\\.deep\\.test\\.tsx?$'],
  transform: {
    '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }],
  },
  // These are published as ES modules only, which Jest on Node 20 cannot load untransformed.
  transformIgnorePatterns: ['/node_modules/(?!(marked|pixelmatch)/)'],
  // What hangs is ended; nothing is measured by it. Pages are built and browsers start late on a machine that does other work.
  testTimeout: 400_000,
  // What a workbook's formulas may take is meant for code that runs as in a browser; between a test's modules it is far slower.
  globals: { calculationPatience: 6 },
  // One more than most small machines have processors: tests of the panel wait for a browser a good part of their time.
  maxWorkers: 3,
  setupFilesAfterEnv: ['<rootDir>/tools/jest/cpu-time.cjs'],
  testSequencer: '<rootDir>/tools/jest/longest-first.cjs',
  reporters: ['default', '<rootDir>/tools/jest/slowest.cjs'],
};
