import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocs, functionsJson, LOCAL_BASE, NAMESPACE } from '../src/functions';
import { DEVELOPMENT_BASE } from '../tools/build/site.mjs';
import { readManifest } from '../tools/manifest';

const ROOT = join(__dirname, '..');
const ids = (): string[] =>
  (JSON.parse(functionsJson()) as { functions: { id: string }[] }).functions.map((fn) => fn.id);

test('no function has lost the id that workbooks know it by', () => {
  // Only ever add to this list: a workbook stores these ids, and a function whose id is gone shows #NAME? there.
  expect(ids()).toEqual(
    expect.arrayContaining([
      'ACCOUNTSCORE',
      'STEPSCORE',
      'ATTAINMENTSCORE',
      'WEAKESTSTEP',
      'ROI',
      'ROMI',
      'NURTUREROI',
      'REACTIVATIONROI',
    ]),
  );
});

test('no two functions share an id', () => {
  expect(new Set(ids()).size).toBe(ids().length);
});

test('the manifest names the namespace of the functions', () => {
  const { functions } = readManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
  expect(functions.namespace).toBe(NAMESPACE);
});

test('functions and build speak of one address', () => {
  expect(LOCAL_BASE).toBe(DEVELOPMENT_BASE);
});

test('docs/functions.md says what the declarations say', () => {
  const written = readFileSync(join(ROOT, 'docs', 'functions.md'), 'utf8');
  // Write it again with: npm run docs
  expect(written).toBe(functionsDocs());
});
