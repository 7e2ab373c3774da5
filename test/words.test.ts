/** How the add-in writes, where a machine can tell: one apostrophe, and the glossary's words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');

/** What was once said otherwise, and what is said now. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/[A-Za-z]'[a-z]\b/, 'the apostrophe ’'],
  [/\bAsp\b/, 'ASP'],
  [/\bArr\b/, 'ARR'],
  [/\bLast ARR\b/, 'Last year’s ARR'],
  [/\b1 (?:cells|accounts|actions|rows)\b/, 'one and many by counted()'],
  [/\bcolour\(s\)|\w\(s\)/, 'one and many by counted()'],
];

/** Formulas, addresses and headers of other languages are not written by us. */
const OTHERS = /vocabulary\/languages\/|functions\/reading\/docs\.ts$/;

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !OTHERS.test(file));

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
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

test('every text of the add-in uses the words and signs that it uses elsewhere', () => {
  const texts = files.flatMap(textsIn);
  expect(texts.length).toBeGreaterThan(1000);
  const wrong = texts.flatMap(({ where, text }) =>
    WORDS.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${where} wants ${instead}: ${text.trim()}`),
  );
  expect(wrong).toEqual([]);
});
