/** `npm run looks`: takes the pictures of views, sheets and printed pages anew where they differ from those that are kept. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '../..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const args = ['--config', 'jest.deep.config.cjs', '--selectProjects', 'deep', '--testPathPatterns', 'test/looks'];
const env = { ...process.env, RENEW_LOOKS: '1' };
process.exitCode = spawnSync(process.execPath, [jest, ...args], { cwd: root, env, stdio: 'inherit' }).status ?? 1;
