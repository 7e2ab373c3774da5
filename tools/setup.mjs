/**
 * Makes sure that the packages this project asks for are installed, before a command that needs them runs.
 *
 * Plain Node without any package, because it runs when there are none. Says nothing when there is nothing to do.
 * What is installed is compared with what `package-lock.json` asks for by content and not by time, so a fresh
 * check-out or a touched file does not cause an installation. With a folder, the packages of its own list are meant.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];

/** Whether a Node version such as `20.19.4` can run this project. */
export function nodeIsRecent(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/**
 * The packages that are missing from, or have another version in, `node_modules`; by their folders.
 * Packages for other machines (optional ones) may be missing.
 *
 * @param {string} root folder of package.json
 * @returns {string[]} empty when everything is as `package-lock.json` asks for
 */
export function outdatedPackages(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installedList = join(root, 'node_modules', '.package-lock.json');
  const installed = existsSync(installedList) ? readPackages(installedList) : {};
  return Object.entries(wanted)
    .filter(([folder, entry]) => folder !== '' && !entry.optional && installed[folder]?.version !== entry.version)
    .map(([folder]) => folder);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    throw new Error(`${file} cannot be read (${error.message}). Restore it from version control, then try again.`);
  }
}

/** How many packages of a list are there, whole or still being unpacked. */
export const packagesIn = (root, folders) =>
  folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).length;

const EVERY_MS = 5_000;

/**
 * Installs exactly what `package-lock.json` lists, from the npm registry; runs no script of any package. Says how far it is:
 * npm itself says nothing for minutes where its output is no terminal.
 */
function install(root, folders) {
  const command = 'npm ci --ignore-scripts --no-audit --no-fund --no-progress --loglevel=error';
  // One text through a shell: on Windows npm is a script, which cannot be started directly.
  const npm = spawn(command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  let said = '';
  const progress = setInterval(() => {
    const there = packagesIn(root, folders);
    const says = there === 0 ? '  fetching …' : `  ${there} of ${folders.length} packages are there …`;
    if (says !== said) console.log(says);
    said = says;
  }, EVERY_MS);
  return new Promise((resolve) => {
    npm.on('error', () => resolve(false));
    npm.on('close', (status) => resolve(status === 0));
  }).finally(() => clearInterval(progress));
}

async function main(root = join(dirname(fileURLToPath(import.meta.url)), '..')) {
  if (!nodeIsRecent(process.versions.node)) {
    console.error(
      `Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE.join('.')} or later, then try again.`,
    );
    return 1;
  }
  const missing = outdatedPackages(root);
  if (missing.length === 0) return 0;
  console.log(
    `Installing ${missing.length} packages that package-lock.json lists, from the npm registry: a minute or two the first ` +
      'time, nothing afterwards …',
  );
  const started = Date.now();
  if (await install(root, missing)) {
    console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
    return 0;
  }
  console.error(
    'The packages could not be installed (see above). Check the connection to the npm registry, try again.',
  );
  return 1;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1]))
  main(process.argv[2]).then((code) => (process.exitCode = code));
