/** The help as it is built from docs/: every link leads somewhere, every page is in the menu, the search finds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { JSDOM } from 'jsdom';
import MiniSearch from 'minisearch';
import { allFunctions, helpPath } from '../../src/functions';
import { HELP, helpPage } from '../../src/taskpane/state/help';
import type { HelpTopic } from '../../src/taskpane/state/types';
import { ADDIN, addressesAt } from '../../tools/manifest';
import { helpSite } from '../../tools/site';
import { FIELDS, type Hit } from '../../tools/site/hit';
import { INDEX_SCRIPT } from '../../tools/site/search-index';

const ROOT = join(__dirname, '..', '..');
const DOCS = join(ROOT, 'docs');
const OFFICE = 'https://appsforoffice.microsoft.com';

/** Markdown by path, as the build reads it. */
function texts(): Record<string, string> {
  const entries = readdirSync(DOCS, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith('.md'),
  );
  const found = entries.map((entry) => join(entry.parentPath, entry.name));
  const named = Object.fromEntries(
    found.map((file) => [
      relative(DOCS, file)
        .replace(/\.md$/, '')
        .replace(/README$/, 'index'),
      readFileSync(file, 'utf8'),
    ]),
  );
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  return { ...named, changelog };
}

const files = helpSite({ texts: texts(), style: '', script: '', version: '1.0.0', hash: () => '0123456789abcdef' });
const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'));
const documents = new Map(pages.map(([path, html]) => [path, new JSDOM(html).window.document]));

/** What is wrong with a link of a page; undefined where it leads somewhere. */
function fault(page: string, href: string): string | undefined {
  if (/^https?:/.test(href)) return href.startsWith(OFFICE) ? undefined : `leads out of the help: ${href}`;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? page : posix.join(dirname(page), path);
  if (target.startsWith('pictures/')) return existsSync(join(DOCS, target)) ? undefined : `no picture ${target}`;
  const file = target.replace(/\?.*/, '');
  if (!(file in files)) return `nothing at ${target}`;
  if (anchor === undefined) return undefined;
  return documents.get(target)?.getElementById(anchor) ? undefined : `no ${anchor} on ${target}`;
}

test('there is a page for every view that the panel opens the help from', () => {
  for (const topic of Object.keys(HELP) as HelpTopic[])
    expect(files).toHaveProperty([helpPage(topic).replace(/^help\//, '')]);
});

test('every link and picture of every page leads somewhere', () => {
  const faults = [...documents].flatMap(([page, document]) =>
    [...document.querySelectorAll('[href], [src]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src')!)
      .flatMap((href) => fault(page, href) ?? [])
      .map((one) => `${page}: ${one}`),
  );
  expect(faults).toEqual([]);
  expect(fault('index.html', 'none.html')).toBe('nothing at none.html');
  expect(fault('index.html', 'start.html#none')).toBe('no none on start.html');
});

test('the addresses that manifests, functions and panel name are there', () => {
  const { support, privacy, terms, help } = addressesAt('https://a.b');
  const own = [support, privacy, terms, help].map((address) => address.replace('https://a.b/', ''));
  const views = ['report', 'account', 'attention', 'functions/index', 'model', 'review'].map((p) => `help/${p}.html`);
  for (const address of [...own, ...views, ...allFunctions().map(helpPath)]) {
    expect(fault('x.html', address.replace(/^help\//, ''))).toBeUndefined();
  }
});

test('every page is in the menu, in the language of its users, with one heading and a title of its own', () => {
  const titles = [...documents.values()].map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const [page, document] of documents) {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('.menu [aria-current=page]')).toHaveLength(1);
    expect([page, document.documentElement.lang]).toEqual([page, 'en']);
    expect(document.querySelectorAll('script:not([src]), style, [style], [onclick]')).toHaveLength(0);
    for (const picture of document.querySelectorAll('img')) expect(picture.alt.length).toBeGreaterThan(10);
  }
});

/** The index in the script that the pages load. */
function indexOf(site: Readonly<Record<string, string>>): string {
  const script = Object.entries(site).find(([path]) => /^search\..*\.js$/.test(path))![1];
  return script.slice(INDEX_SCRIPT.before.length, -INDEX_SCRIPT.after.length);
}

test.each([
  ['#NAME?', 'troubleshooting.html#name-where-an-ampr-function-stands'],
  ['busy', 'troubleshooting.html#busy-that-stays'],
  ['stale', 'scores.html#stale-scores'],
  ['shortcut keys', 'keyboard.html'],
  ['romi', 'functions/'],
  ['offline server down', 'deploy.html#when-the-server-is-down'],
])('the search finds %s', (asked, address) => {
  const index = MiniSearch.loadJSON<Hit>(indexOf(files), FIELDS);
  const hits = index.search(asked, { prefix: true, fuzzy: 0.2, boost: { heading: 3, page: 2 } });
  const best = (hits.slice(0, 5) as unknown as Hit[]).map((hit) => hit.address);
  expect(best.some((one) => one.startsWith(address))).toBe(true);
});

test('all that the help says of commands is what the ribbon says', () => {
  const report = texts().report!;
  for (const label of [ADDIN.openPanel.label, 'Explain this score', 'Explain this number', 'Show this account']) {
    expect(report).toContain(label);
  }
});
