import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files in which packages keep their licence. */
const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** Whose packages are that bring no file of their licence along and name nobody. */
const HOLDERS = { '@fluentui/react-icons': 'Microsoft Corporation' };

/** The terms of the MIT licence, as this project has them too. */
const mit = (holder) =>
  readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/^Copyright.*$/m, () => `Copyright (c) ${holder}`)
    .trim();

/**
 * The folders of all packages of which something is in the build.
 *
 * @param {Iterable<{ resource?: string, modules?: Iterable<unknown> }>} modules those of a webpack compilation
 * @returns {string[]}
 */
export function packagesIn(modules) {
  const found = new Set();
  const look = (module) => {
    for (const inner of module.modules ?? []) look(inner);
    const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module.resource ?? '')?.[0];
    if (folder) found.add(folder);
  };
  for (const module of modules) look(module);
  return [...found];
}

/**
 * The notices of all packages that ship, with the text of each licence.
 *
 * @param {readonly string[]} folders of the packages
 * @throws Error naming a package that says nothing of its licence, or has no text of it
 */
export function notices(folders) {
  const entries = folders.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof license !== 'string') throw new Error(`${name} says nothing of its licence; it must not ship.`);
    const files = readdirSync(folder).filter((file) => LICENCE.test(file));
    const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    const by = typeof author === 'string' ? author : author?.name;
    const holder = HOLDERS[name] ?? by;
    if (texts.length === 0 && license === 'MIT' && holder) texts.push(mit(holder));
    if (texts.length === 0) throw new Error(`${name} brings no text of its licence along; it must not ship so.`);
    return { key: `${name} ${version}`, license, text: texts.join('\n\n') };
  });
  const seen = new Map(entries.map((entry) => [entry.key, entry]));
  const parts = [...seen.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, license, text }) => `${key}\nLicence: ${license}\n\n${text}\n`);
  const head = 'Account Progress contains parts of these packages.\n\n';
  return `${head}${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** The package that a folder in node_modules belongs to. */
export const packageFolder = (root, name) => {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) throw new Error(`${name} is not installed.`);
  return folder;
};
