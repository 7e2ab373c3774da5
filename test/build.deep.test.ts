import { COMMANDS } from '../src/commands/names';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildInto } from '../tools/build/run-webpack';
import { OFFICE_JS } from '../tools/build/site.mjs';
import { checkManifest, readManifest } from '../tools/manifest';
import { buildPages } from '../workbench/server';
import { KEPT_BY_WEBPACK } from '../workbench/server/build';

const BASE = 'https://addins.contoso.com/progress';

let dist: string;
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const pathOf = (address: string): string => address.slice(BASE.length + 1);

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'addin-'));
  // With what webpack keeps of the workbench's build, which other tests need as well: only the address differs.
  await buildPages();
  await buildInto(dist, { base: BASE, cache: KEPT_BY_WEBPACK });
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

test('the manifest points to the address it is built for, and nowhere else', () => {
  const xml = read('manifest.xml');
  const addresses = [...xml.matchAll(/(?:DefaultValue|Url)="(https:[^"]*)"/g)].map((found) => found[1]!);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith(`${BASE}/`))).toEqual([]);
  expect(checkManifest(xml.replaceAll(BASE, new URL(BASE).origin), dist)).toEqual([]);
});

test('every file that the manifest names is there', () => {
  const manifest = readManifest(read('manifest.xml'));
  const { script, page, metadata } = manifest.functions;
  for (const address of [script, page, metadata, manifest.sourceLocation, manifest.shortcutsUrl]) {
    expect(read(pathOf(address))).not.toBe('');
  }
});

test('the pane asks for its scripts, loads office.js from Microsoft, then scripts that are there', () => {
  const sources = [...read('taskpane.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map((found) => found[1]!);
  const [ahead, office, ...own] = sources;
  expect(ahead).toMatch(/^ahead\.[0-9a-f]+\.js$/);
  expect(office).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(own.map((source) => source.replace(/\?.*/, ''))).toEqual([
    'functions.js',
    expect.stringMatching(/^taskpane\.[0-9a-f]+\.js$/),
  ]);
  for (const source of [ahead!, ...own]) expect(readdirSync(dist)).toContain(source.replace(/\?.*/, ''));
});

test('each function of the metadata is given its code, and has a help page', () => {
  const { functions } = JSON.parse(read('functions.json')) as { functions: { id: string; helpUrl: string }[] };
  const associated: string[] = [];
  const commands: string[] = [];
  const Office = {
    onReady: (done: () => void) => Promise.resolve(done()),
    actions: { associate: (name: string) => commands.push(name) },
    context: { requirements: { isSetSupported: () => false } },
  };
  const CustomFunctions = { associate: (id: string) => associated.push(id), Error: class {}, ErrorCode: {} };
  const run = new Function('Office', 'CustomFunctions', 'self', read('functions.js')) as (...given: unknown[]) => void;
  run(Office, CustomFunctions, {});
  expect(associated.sort()).toEqual(functions.map((fn) => fn.id).sort());
  expect(commands).toEqual([...COMMANDS]);

  expect(read('help/functions/index.html')).toContain('<a href="romi.html">');
  for (const { id, helpUrl } of functions) {
    expect(helpUrl.startsWith(`${BASE}/help/functions/`)).toBe(true);
    expect(read(helpUrl.slice(BASE.length + 1))).toContain(`<h1>${id}</h1>`);
  }
});

/** Names that look like addresses and are asked of nobody: of markup and schemas, and in what libraries tell developers. */
const NAMES = [
  'http://schemas.microsoft.com/office/',
  'http://schemas.openxmlformats.org/package/2006',
  'http://www.w3.org/',
  'https://developer.microsoft.com/json-schemas/',
  'https://aka.ms/griffel-css-shorthands',
  'https://github.com/mholt/PapaParse',
  'https://github.com/microsoft/griffel/issues',
  'https://react.dev/errors/',
];

test('nothing that is built knows an address but its own and that of office.js', () => {
  const own = [`${BASE}/`, OFFICE_JS];
  // Source maps hold the comments of libraries, and are read by a developer's tools only.
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ['.js', '.html', '.css', '.json', '.xml', '.svg'].includes(extname(name)),
  );
  expect(files.length).toBeGreaterThan(10);
  const strangers = files.flatMap((name) =>
    [...read(name).matchAll(/(?:https?|wss?):(?:\\?\/){2}[\w.:-]+[\w./?=&%#@-]*|["'`(]\/\/[\w-]+\.[\w.]+/g)]
      .map(([address]) => address.replaceAll('\\', ''))
      .filter((address) => ![...own, ...NAMES].some((known) => address.startsWith(known)))
      .map((address) => `${name}: ${address}`),
  );
  expect(strangers).toEqual([]);
});

test('an address that is not https is refused', async () => {
  const refused = buildInto(join(dist, 'none'), { base: 'http://addins.contoso.com' });
  await expect(refused).rejects.toThrow(/Give an https address/);
});
