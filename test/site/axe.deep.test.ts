/** The help in a browser: every page under axe, light and dark, wide and at 320 pixels; and its search without a server. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { GROUPS, type PageGroup } from '../../tools/site/pages';
import { launchBrowser } from '../../workbench/browser';

const ROOT = join(__dirname, '..', '..');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What passes is not told: to describe it takes longer than to find it. */
const OPTIONS: RunOptions = { resultTypes: ['violations'], preload: false };
const LOOKS = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const;

let out: string;
let browser: Browser;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'help-'));
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, [tsx, join(ROOT, 'tools', 'site-write.ts'), out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true, force: true });
});

const pagesOf = ({ pages, folder }: PageGroup): string[] => [
  ...pages.map((name) => `${name}.html`),
  ...(folder === undefined ? [] : readdirSync(join(out, 'help', folder)).map((name) => `${folder}/${name}`)),
];

test('no page is left out', () => {
  const all = readdirSync(join(out, 'help'), { recursive: true }).map(String);
  const pages = all.filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(40);
  expect(GROUPS.flatMap(pagesOf).sort()).toEqual(pages.sort());
});

test.each(GROUPS.map((group) => [group.title, group] as const))(
  'no page of “%s” has a fault in any look, or is wider than the screen',
  async (_, group) => {
    const page = await browser.newPage();
    const faults: string[] = [];
    for (const name of pagesOf(group)) {
      await page.goto(`file://${join(out, 'help', name)}`);
      await page.evaluate(AXE);
      for (const [colorScheme, width] of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(
          (options) =>
            (window as unknown as { axe: { run(root: Document, how: RunOptions): Promise<AxeResults> } }).axe.run(
              document,
              options,
            ),
          OPTIONS,
        );
        const look = `${name} in ${colorScheme} at ${width}`;
        faults.push(...found.violations.map(({ id, nodes }) => `${look}: ${id} ${nodes[0]?.html}`));
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) faults.push(`${look} is ${wide} pixels too wide`);
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  },
  600_000,
);

test('the search works in pages that are opened as files', async () => {
  const page = await browser.newPage();
  await page.goto(`file://${join(out, 'help', 'functions', 'romi.html')}`);
  await page.getByLabel('Search').fill('stale');
  await page.getByRole('link', { name: /^Stale scores/ }).click();
  await page.getByRole('heading', { name: 'Stale scores' }).waitFor();
  await page.close();
}, 60_000);
