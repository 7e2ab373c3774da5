/** How the add-in writes, where a machine can tell: one apostrophe, and the glossary's words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');

/** What was once said otherwise, and what is said now: the words of docs/glossary.md. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/[A-Za-z]'[a-z]\b/, 'the apostrophe ’'],
  [/\bAsp\b/, 'ASP'],
  [/\bArr\b/, 'ARR'],
  [/\bLast ARR\b/, 'Last year’s ARR'],
  [/ΔARR target/, 'ΔARR'],
  [/\bOf (?:target|ΔARR)\b/, '% of target'],
  [/(?<!Score )\bHistory\b/, 'Score History'],
  [/\blook left\b/, 'where to look, by name'],
  [/\bthis one first\b/, 'what comes first, by name'],
  [/Refreshed · built/, 'what was done, as a sentence'],
  [/\bEdits cells\b/, 'what is changed, by name'],
  [/Still to give/, 'what a form lacks, in words'],
  [/: [a-z]+_[a-z]+\b/, 'what a parameter is, in words'],
  [/\b1 (?:cells|accounts|actions|rows)\b/, 'one and many by counted()'],
  [/\$\{\} [a-z]+/, 'counted() or grouped()'],
  [/\bcolour\(s\)|\w\(s\)/, 'one and many by counted()'],
];

/** How numbers are written, but where it is said what to type. Tables of functions show what cells hold. */
const NUMBERS: typeof WORDS = [
  [/(?<!type )(?<![\d.])\d+(?:\.\d+)?%(?!\))/, 'a blank before %'],
  [/(?<!such as )(?<![\d,.])(?!(?:19|20)\d\d\b)[1-9]\d{3,}(?![\d,.]*[A-Za-z-])/, 'the thousands set apart'],
];

/** Formulas, addresses and headers of other languages are not written by us. */
const OTHERS = /vocabulary\/languages\/|functions\/reading\/docs\.ts$/;

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !OTHERS.test(file));

/** What there can be thousands of, behind its number. */
const MANY = /^ (?:cells|accounts|(?:open )?actions|results|rows|lines|weeks|days)/;

interface Said {
  readonly where: string;
  readonly text: string;
}

/** Texts of a file that a person may read: those with a space in them. */
function textsIn(file: string): Said[] {
  const code = readFileSync(join(ROOT, 'src', file), 'utf8');
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node);
    if (isText && node.text.trim().includes(' ') && !node.text.startsWith('='))
      said.push({
        where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
        text: node.text,
      });
    // A number that stands in a text as it is has no sign for its thousands, and one and many are not told apart.
    if (ts.isTemplateSpan(node) && !ts.isCallExpression(node.expression) && MANY.test(node.literal.text))
      said.push({
        where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
        text: `\${}${node.literal.text}`,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

const wrongIn = (texts: readonly Said[], words = WORDS): string[] =>
  texts.flatMap(({ where, text }) =>
    words.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${where} wants ${instead}: ${text.trim()}`),
  );

test('every text of the add-in uses the words and signs that it uses elsewhere', () => {
  const texts = files.flatMap(textsIn);
  expect(texts.length).toBeGreaterThan(1000);
  expect(wrongIn(texts, [...WORDS, ...NUMBERS])).toEqual([]);
});

/** What people read beside it: all but what is computed, and what quotes. */
const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs', file))
  .concat('README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md');

/** Lines of a page without code. */
function linesOf(page: string): Said[] {
  const lines = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/.*/g, ''));
  return lines
    .split('\n')
    .map((line, i) => ({ where: `${page}:${i + 1}`, text: line.replace(/`[^`]*`|\(http[^)]*\)/g, '') }));
}

test('every page uses them, too', () => {
  const texts = PAGES.flatMap(linesOf);
  expect(texts.length).toBeGreaterThan(1000);
  expect(wrongIn(texts)).toEqual([]);
});

test('what was once said otherwise is found', () => {
  const said = [
    "Last year's ARR, Last ARR and Asp of 5000 on History",
    'ΔARR target and Of target, 77% of it',
    'Refreshed · built; look left, this one first. Edits cells with ROI. Still to give: step_scores',
    '1 cells, row(s)',
  ];
  expect(
    wrongIn(
      said.map((text) => ({ where: '', text })),
      [...WORDS, ...NUMBERS],
    ).length,
  ).toBeGreaterThanOrEqual(15);
});
