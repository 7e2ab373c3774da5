/** What the help must not promise, since some Excel does not keep it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** Sections of the help, each under its page and heading. */
const sections = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md') && !file.startsWith('decisions'))
  .flatMap((file) =>
    readFileSync(join(ROOT, 'docs', file), 'utf8')
      .split(/^(?=#{1,4} )/m)
      .map((text) => ({ where: `${file}: ${text.split('\n', 1)[0]}`, text: text.replace(/\s+/g, ' ') })),
  );

test('wherever Ctrl+Z is said to take back a command, it is said how a first build goes in an Excel that forgets', () => {
  const promising = sections.filter(({ text }) => /Ctrl\+Z/.test(text));
  expect(promising.map(({ where }) => where)).toContain('report.md: ## Undo');
  const silent = promising.filter(
    ({ text }) =>
      !/forget what they could undo once a sheet is added/.test(text) || !/by deleting its sheets/.test(text),
  );
  expect(silent.map(({ where }) => where)).toEqual([]);
});

test('no text of the add-in promises Ctrl+Z', () => {
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const naming = files.filter((file) =>
    readFileSync(join(src, file), 'utf8')
      .replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
      .match(/Ctrl\+Z|⌘Z/i),
  );
  expect([files.length > 300, naming]).toEqual([true, []]);
});
