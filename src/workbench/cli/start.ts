/** `npm start`: builds the add-in for development and says what was made and what to do with it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
const options = ['--mode', 'development', '--stats', 'errors-warnings'];
const { status } = spawnSync(process.execPath, [webpack, ...options], { cwd: ROOT, stdio: 'inherit' });

if (status === 0) {
  console.log(`The add-in is built in ${join(ROOT, 'dist')}:
  manifest.xml     what Excel reads first: addresses, buttons, functions (it expects the files at https://localhost:3000)
  taskpane.html    the panel
  functions.js     the AMPR functions and the commands of the Report menu
  functions.json   what Excel shows of the functions
  help/            the help pages; start with help/index.html`);
} else {
  console.error('The add-in could not be built (see above).');
  process.exitCode = 1;
}
