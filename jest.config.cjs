/** jsdom's own dependencies that are published as ES modules only, which Jest on Node 20 cannot load untransformed. */
const esmOnly = [
  '@exodus/bytes',
  '@asamuzakjp/.*',
  '@csstools/.*',
  '@bramus/.*',
  'parse5',
  'entities',
  'lru-cache',
  'css-tree',
  'tough-cookie',
  'tldts',
  'tldts-core',
];
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/workbench', '<rootDir>/tools', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // Long walks, for `npm run test:deep`; see jest.deep.config.cjs.
  testPathIgnorePatterns: ['/node_modules/', '\\.deep\\.test\\.tsx?$'],
  transform: {
    '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testTimeout: 60_000,
  maxWorkers: 2,
  setupFilesAfterEnv: ['<rootDir>/tools/jest/cpu-time.cjs'],
  reporters: ['default', '<rootDir>/tools/jest/slowest.cjs'],
};
