import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsDocs, functionsJson, NAMESPACE } from '../src/functions';
import { readManifest } from '../tools/manifest';

const ROOT = join(__dirname, '..');
const BASE = 'https://addins.example.org/account';
const ids = (): string[] =>
  (JSON.parse(functionsJson(BASE)) as { functions: { id: string }[] }).functions.map((fn) => fn.id);

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
      'WEIGHTEDSCORE',
      'SCORECARD',
      'PROGRESS',
      'EXPECTEDBYNOW',
      'ARRATRISK',
      'ROIPERIOD',
      'ANNUALROI',
      'CTR',
      'CAMPAIGN',
      'BREAKEVENCUSTOMERS',
      'PAYBACK',
      'PROCESSROI',
      'NURTUREFORECAST',
      'CLV',
      'CLVLIFT',
      'VALUEATTAINMENT',
      'VALUESTATUS',
      'MARKETADJUSTED',
      'IMPLIEDRATE',
      'USECASESCORE',
      'USECASERANK',
      'STACKEDRETURN',
      'WEIGHTEDFORECAST',
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

test('each help address lies under the address that the add-in is built for', () => {
  const { functions } = JSON.parse(functionsJson(BASE)) as { functions: { id: string; helpUrl: string }[] };
  for (const { id, helpUrl } of functions) expect(helpUrl).toBe(`${BASE}/help/functions/${id.toLowerCase()}.html`);
});

test('docs/functions says what the declarations say', () => {
  const folder = join(ROOT, 'docs', 'functions');
  const pages = Object.entries(functionsDocs()).map(([name, text]) => [
    `${name === 'index' ? 'README' : name}.md`,
    text,
  ]);
  // Write them again with: npm run docs
  expect(readdirSync(folder).sort()).toEqual(pages.map(([file]) => file).sort());
  for (const [file, text] of pages) expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
});
