/** The size of files and folders, and the direction of imports: what keeps the project easy to find one's way in. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const MOST_LINES = 400;
const MOST_FILES = 15;

const CODE = ['.ts', '.tsx', '.mjs', '.cjs', '.css'];
const files = ['src', 'workbench', 'tools', 'test']
  .flatMap((top) => readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
  .map((file) => file.split(sep).join('/'))
  .filter((file) => CODE.includes(extname(file)));
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

test(`no file has more than ${MOST_LINES} lines`, () => {
  const lines = (file: string): number => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
  expect(files.filter((file) => lines(file) > MOST_LINES).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
});

test(`no folder has more than ${MOST_FILES} source files`, () => {
  const counts = new Map<string, number>();
  for (const file of files.filter((one) => !isTest(one)))
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const over = [...counts].filter(([, count]) => count > MOST_FILES);
  expect(over.map(([folder, count]) => `${folder}: ${count}`)).toEqual([]);
});

/** What a file loads when it is loaded itself; types are gone by then. */
function loads(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((one) => {
    if (!ts.isImportDeclaration(one) && !ts.isExportDeclaration(one)) return [];
    const clause = ts.isImportDeclaration(one) ? one.importClause : one;
    const names = clause && 'namedBindings' in clause ? clause.namedBindings : undefined;
    const onlyTypes =
      clause?.isTypeOnly === true ||
      (names !== undefined && ts.isNamedImports(names) && names.elements.every(({ isTypeOnly }) => isTypeOnly));
    const target = one.moduleSpecifier && ts.isStringLiteral(one.moduleSpecifier) ? one.moduleSpecifier.text : '';
    if (onlyTypes || !target.startsWith('.')) return [];
    const base = normalize(join(dirname(file), target));
    return [base, ...['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end)].filter((f) => sources.has(f));
  });
}
const sources = new Map(files.filter((file) => /\.tsx?$/.test(file)).map((file) => [file, [] as string[]]));
for (const [file, targets] of sources) targets.push(...loads(file));

test('no file loads itself over others: each can be loaded alone, and first', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const target of sources.get(file)!) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of sources.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test('what tests need of Excel alone loads neither the grid nor the page of the workbench', () => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    sources.get(file)!.forEach(reach);
  };
  reach('workbench/office/index.ts');
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].filter((file) => /^workbench\/(grid|page|server|cli)\/|^src\/taskpane\//.test(file))).toEqual([]);
});

test('styles stand in their component; a file of styles is shared by several', () => {
  const styles = files.filter((file) => file.endsWith('.styles.ts'));
  const users = (file: string): number => [...sources.values()].filter((targets) => targets.includes(file)).length;
  expect(styles.filter((file) => users(file) < 2)).toEqual([]);
});
