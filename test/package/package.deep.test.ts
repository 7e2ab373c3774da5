/** The package for a company: what is in it, that it is the same twice, and that it speaks of no address but its own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { readManifest } from '../../tools/manifest';
import { type Cloud, CLOUDS, WORLDWIDE } from '../../tools/package/clouds';
import { headersFor } from '../../tools/package/headers';
import { makePackage, PACKAGE_NAME } from '../../tools/package/make';
import { READERS } from './served';

const BASES = ['https://addins.contoso.com/account-progress', 'https://excel.fabrikam.net'] as const;
/** Where office.js comes from for each: the second company is in a cloud of its government, which has its own. */
const USED: readonly Cloud[] = [WORLDWIDE, CLOUDS['gcc-high']!];
const OFFICE = USED.map(({ officeJs }) => new URL(officeJs).origin);

const FILES = [
  'LICENSE',
  'README.md',
  'SHA256SUMS',
  'manifest.xml',
  'microsoft-365-app.zip',
  'servers/azure-static-web-apps/index.html',
  'servers/azure-static-web-apps/staticwebapp.config.json',
  'servers/iis/web.config',
  'servers/netlify/_headers',
  'servers/nginx/account-progress.conf',
  'site/THIRD-PARTY-NOTICES.txt',
  'site/functions.js',
  'site/functions.json',
  'site/help/index.html',
  'site/manifest.json',
  'site/manifest.xml',
  'site/shortcuts.json',
  'site/taskpane.html',
];

let out: string;
const folders: string[] = [];

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'package-'));
  for (const [i, base] of [...BASES, BASES[0]].entries()) {
    folders.push(await makePackage(base, join(out, String(i)), () => undefined, i === 1 ? USED[1] : undefined));
  }
}, 600_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

function files(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

test('two packages of one version for one address have the same bytes', () => {
  const [first, , again] = folders;
  expect([...files(again!).keys()].sort()).toEqual([...files(first!).keys()].sort());
  expect(readFileSync(`${again}.zip`).equals(readFileSync(`${first}.zip`))).toBe(true);
});

test('the page names its scripts by what is in them, and not by where or for whom they were built', () => {
  const [page, other] = [0, 1].map((i) =>
    readFileSync(join(folders[i]!, 'site', 'taskpane.html'), 'utf8').replace(USED[i]!.officeJs, ''),
  );
  expect(page).toMatch(/ src="functions\.js\?[0-9a-f]{16,}"/);
  expect(page).toBe(other);
});

test('holds all that an administrator needs, and no source map', () => {
  const paths = [...files(folders[0]!).keys()];
  expect(paths).toEqual(expect.arrayContaining(FILES));
  expect(paths.filter((path) => path.endsWith('.map'))).toEqual([]);
  const scripts = paths.filter((path) => /^site\/[^/]+\.js$/.test(path) && path !== 'site/functions.js');
  for (const path of scripts) expect(path).toMatch(/\.[0-9a-f]{16,}\.js$/);
});

test('its zip holds the folder, and the checksums are those of the files', () => {
  const found = files(folders[0]!);
  const zip = unzipSync(readFileSync(`${folders[0]}.zip`));
  expect(Object.keys(zip).sort()).toEqual([...found.keys()].map((path) => `${PACKAGE_NAME}/${path}`).sort());
  const sums = found.get('SHA256SUMS')!.toString().trim().split('\n');
  expect(sums).toHaveLength(found.size - 1);
  for (const line of sums) {
    const [sum, path] = line.split('  ');
    expect([path, createHash('sha256').update(found.get(path!)!).digest('hex')]).toEqual([path, sum]);
  }
});

/** Not loaded: names of vocabularies, and links in the error texts and licences of packages. */
const NAMES =
  /^https?:\/\/(www\.w3\.org|schemas\.microsoft\.com|schemas\.openxmlformats\.org|developer\.microsoft\.com\/json-schemas)\b/;
const IN_PACKAGES = /^https?:\/\/(aka\.ms|react\.dev|github\.com)\b/;

describe.each(BASES.map((base, i) => [base, i] as const))('for %s', (base, i) => {
  const addresses = (keep: (path: string) => boolean): [path: string, address: string][] =>
    [...files(folders[i]!)]
      .filter(([path]) => keep(path) && !/\.(png|zip)$/.test(path))
      .flatMap(([path, text]) =>
        [...text.toString().matchAll(/https?:\/\/[^\s"'`<>)\\]+/g)].map(([address]): [string, string] => [
          path,
          address,
        ]),
      );
  const isOwn = (address: string): boolean => address === base || address.startsWith(`${base}/`);

  test('no address but that one and the one of office.js is in it, and no example', () => {
    const others = addresses((path) => !/^servers\/|^README|NOTICES/.test(path)).filter(
      ([path, address]) =>
        !isOwn(address) &&
        !address.startsWith(`${OFFICE[i]!}/`) &&
        !NAMES.test(address) &&
        !(/\.js$/.test(path) && IN_PACKAGES.test(address)),
    );
    expect(others).toEqual([]);
    const examples = [...files(folders[i]!)].filter(
      ([path, text]) =>
        !/\.png$/.test(path) &&
        /(?:\/\/[^\s"'`<>]*\bexample\b|\bexample\.(?:com|net|org)\b)/.test(text.toString('latin1')),
    );
    expect(examples.map(([path]) => path)).toEqual([]);
    const other = BASES[1 - i]!;
    expect(addresses(() => true).filter(([, address]) => address.startsWith(other))).toEqual([]);
  });

  test('page and headers let office.js come from where it is for this company, and from nowhere else', () => {
    const found = files(folders[i]!);
    expect(found.get('site/taskpane.html')!.toString()).toContain(`src="${USED[i]!.officeJs}"`);
    for (const [path, text] of found)
      if (path in READERS) {
        expect(text.toString()).toContain(`script-src 'self' ${OFFICE[i]!};`);
        expect(text.toString()).toContain(`frame-ancestors 'self' ${USED[i]!.frames.join(' ')}`);
        expect(text.toString()).not.toContain(OFFICE[1 - i]!);
      }
    const privacy = found.get('site/help/privacy.html')!.toString();
    expect(OFFICE.map((origin) => privacy.includes(new URL(origin).host))).toEqual(OFFICE.map((_, at) => at === i));
  });

  test.each(Object.keys(READERS))('%s answers every file of the site with the headers of the one list', (server) => {
    const found = files(folders[i]!);
    const answers = READERS[server]!(found.get(server)!.toString(), new URL(base).pathname.replace(/\/$/, ''));
    const paths = [...found.keys()].flatMap((path) => (path.startsWith('site/') ? [path.slice('site/'.length)] : []));
    expect(paths.length).toBeGreaterThan(80);
    for (const path of paths) expect([path, answers(path)]).toEqual([path, headersFor(path, USED[i])]);
  });

  test('its manifests, functions and shortcuts name files of that address only, and each is there', () => {
    const found = files(folders[i]!);
    const text = (path: string): string => found.get(path)!.toString();
    const { functions, sourceLocation, supportUrl, shortcutsUrl, start } = readManifest(text('manifest.xml'));
    const { developer } = JSON.parse(text('site/manifest.json')) as { developer: Record<string, string> };
    const { name: _, ...pages } = developer;
    expect(Object.keys(pages)).toEqual(['websiteUrl', 'privacyUrl', 'termsOfUseUrl']);
    const known = [functions.script, functions.metadata, sourceLocation, supportUrl, shortcutsUrl, start.learnMoreUrl];
    const named = addresses((path) => /manifest\.(xml|json)$|^site\/functions\.json$/.test(path)).map(([, one]) => one);
    const own = named.filter((address) => !NAMES.test(address));
    expect(own).toEqual(expect.arrayContaining([...known, ...Object.values(pages)]));
    expect(own.length).toBeGreaterThan(100);
    for (const address of own) {
      expect([address, isOwn(address)]).toEqual([address, true]);
      expect([...found.keys()]).toContain(`site${address.slice(base.length).replace(/#.*/, '')}`);
    }
    const app = unzipSync(found.get('microsoft-365-app.zip')!);
    expect(Object.keys(app)).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(Buffer.from(app['manifest.json']!).equals(found.get('site/manifest.json')!)).toBe(true);
  });

  test('every package that ships has its licence in the notices', () => {
    const text = files(folders[i]!).get('site/THIRD-PARTY-NOTICES.txt')!.toString();
    const entries = text.split(`\n${'-'.repeat(80)}\n\n`);
    for (const name of ['react', 'react-dom', '@fluentui/react-components', 'papaparse', 'minisearch']) {
      const entry = entries.find((one) => new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm').test(one));
      expect([name, entry]).toEqual([name, expect.stringMatching(/Licence: MIT\n\n[^]*Permission is hereby granted/)]);
    }
    const licences = [...text.matchAll(/^Licence: (.*)$/gm)].map(([, one]) => one);
    expect(licences.filter((one) => !/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(one!))).toEqual([]);
  });
});

test.each(['http://addins.contoso.com', 'https://addins.contoso.com/', 'addins', 'https://a.b/"><x'])(
  'the address %s is refused with a sentence',
  async (base) => {
    await expect(makePackage(base, out, () => undefined)).rejects.toThrow(/--base is .* Give the https address/);
  },
);
