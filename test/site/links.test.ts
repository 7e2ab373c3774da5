/** Every link of a Markdown file in the project that leads to another file leads to one that is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { anchorOf } from '../../tools/site/render';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['docs', 'src', 'workbench', 'test', 'tools'];

const files = [
  ...readdirSync(ROOT).map((name) => join(ROOT, name)),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(ROOT, folder, String(name))),
  ),
].filter((file) => file.endsWith('.md'));

const headings = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#{1,4} (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

/** What is wrong with a link in a file; undefined where it leads somewhere. */
function fault(file: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(target)) return `${relative(ROOT, file)}: nothing at ${link}`;
  if (anchor === undefined || !target.endsWith('.md') || headings(target).includes(anchor)) return undefined;
  return `${relative(ROOT, file)}: no such heading: ${link}`;
}

test('no link between files is broken', () => {
  expect(files.length).toBeGreaterThan(60);
  const faults = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/^```[^]*?^```/gm, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(([, a, b]) => a ?? b!);
    return links.filter((link) => !/^[a-z]+:/.test(link)).flatMap((link) => fault(file, link) ?? []);
  });
  expect(faults).toEqual([]);
  expect(fault(join(ROOT, 'README.md'), 'docs/none.md')).toBe('README.md: nothing at docs/none.md');
  expect(fault(join(ROOT, 'README.md'), 'docs/start.md#none')).toMatch(/no such heading/);
});

test('every command that a page names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name]) => [
      relative(ROOT, file),
      name!,
    ]),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, name]) => !(name! in scripts))).toEqual([]);
});
