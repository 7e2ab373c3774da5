import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { buildInto } from '../build/run-webpack';
import { isBase } from '../build/site.mjs';
import { ROOT } from '../../workbench/server/places';
import { ADDIN, PACKAGE_ICONS } from '../manifest';
import { type Cloud, WORLDWIDE } from './clouds';
import { administratorsReadme } from './readme';
import { serverFiles } from './servers';

/** The time that zips give their files, the same on every machine: packages of one commit have the same bytes. */
const WHEN = new Date(1980, 0, 1);

/** How the package's folder and zip are called. */
export const PACKAGE_NAME = `account-progress-${ADDIN.version}`;

type Files = Record<string, Uint8Array>;

/**
 * Builds the add-in for an address and makes the folder and the zip that an administrator needs, in `out`.
 * @param say hears what is being done
 * @param cloud of Microsoft 365, in which the add-in is to be used
 * @returns the path of the folder
 * @throws Error with a sentence for the user
 */
export async function makePackage(
  base: string,
  out: string,
  say: (line: string) => void,
  cloud: Cloud = WORLDWIDE,
): Promise<string> {
  if (!isBase(base)) {
    throw new Error(
      `--base is "${base}". Give the https address that the add-in will be served at, of letters, digits and the signs - . _ ~ / ` +
        'only, such as https://addins.your-company.com/account-progress.',
    );
  }
  say('Building the add-in …');
  const site = await build(base, cloud.officeJs);
  const files: Files = Object.fromEntries(Object.entries(site).map(([path, content]) => [`site/${path}`, content]));
  const add = (path: string, content: string | Uint8Array): void => {
    files[path] = typeof content === 'string' ? Buffer.from(content) : content;
  };
  add('manifest.xml', site['manifest.xml']!);
  add('microsoft-365-app.zip', appPackage(site));
  for (const [path, content] of Object.entries(serverFiles(base, Object.keys(site), cloud))) add(path, content);
  add('servers/azure-static-web-apps/index.html', rootPage(base));
  add('README.md', administratorsReadme(base, cloud));
  add('LICENSE', readFileSync(join(ROOT, 'LICENSE')));
  add('SHA256SUMS', checksums(files));

  const folder = join(out, PACKAGE_NAME);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const inFolder = Object.entries(files).map(([path, content]) => [`${PACKAGE_NAME}/${path}`, content] as const);
  writeFileSync(`${folder}.zip`, zipped(Object.fromEntries(inFolder)));
  return folder;
}

/** What Azure Static Web Apps wants at the root of an app before it publishes any; it leads to the help. */
const rootPage = (base: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Account Progress</title>
<meta http-equiv="refresh" content="0; url=${base}/help/index.html">
<p>Account Progress is an add-in for Excel. <a href="${base}/help/index.html">Its help</a></p>
</html>
`;

/** The unified manifest with its two pictures, as Microsoft 365 takes it. */
function appPackage(site: Files): Uint8Array {
  const assets = join(ROOT, 'assets');
  return zipped({
    'manifest.json': site['manifest.json']!,
    [PACKAGE_ICONS.color]: readFileSync(join(assets, PACKAGE_ICONS.color)),
    [PACKAGE_ICONS.outline]: readFileSync(join(assets, PACKAGE_ICONS.outline)),
  });
}

/** In the form that `sha256sum --check` reads. */
const checksums = (files: Files): string =>
  sorted(files)
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('');

const sorted = (files: Files): [string, Uint8Array][] =>
  Object.entries(files).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function zipped(files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of sorted(files)) entries[path] = [content, { mtime: WHEN, level: 9 }];
  return zipSync(entries);
}

/** The files of the built add-in, by their path. */
async function build(base: string, officeJs: string): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'account-progress-'));
  try {
    await buildInto(folder, { base, officeJs });
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = found.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
    return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
