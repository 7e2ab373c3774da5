import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import config from '../eslint.config.mjs';

const ROOT = join(__dirname, '..');

/** Rules that need types work on files that exist; the snippets here stand at paths that do not. */
const untyped = new ESLint({
  cwd: ROOT,
  overrideConfigFile: true,
  overrideConfig: [...config, tseslint.configs.disableTypeChecked as Linter.Config],
});

/** What these refuse is tried in the deep test beside this one: it takes the whole project's types. */
const TYPED = [
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/no-misused-promises',
  '@typescript-eslint/no-unsafe-argument',
  '@typescript-eslint/no-unsafe-assignment',
  '@typescript-eslint/no-unsafe-call',
  '@typescript-eslint/no-unsafe-member-access',
  '@typescript-eslint/no-unsafe-return',
];

async function complaints(path: string, code: string, eslint = untyped): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, path) });
  return result!.messages.map((message) => `${message.ruleId}: ${message.message}`);
}

describe('a layer may not import', () => {
  test.each([
    ['src/domain/x.ts', `import { a } from '../functions'; a();`],
    ['src/domain/deep/x.ts', `import { a } from '../../sheets/a'; a();`],
    ['src/domain/x.ts', `import type { A } from '../excel/a'; export type B = A;`],
    ['src/domain/x.ts', `import { readFileSync } from 'node:fs'; readFileSync('a');`],
    ['src/domain/x.ts', `import React from 'react'; React.version;`],
    ['src/domain/x.ts', `export * from '../sheets';`],
    ['src/domain/x.ts', `export { a } from '../sheets/a';`],
    ['src/domain/x.ts', `export const a = import('../sheets/a');`],
    ['src/domain/x.ts', `export type A = import('../sheets/a').A;`],
    ['src/domain/x.ts', `export const a = (path: string) => import(path);`],
    ['src/domain/x.ts', `import { a } from '../../test/a'; a();`],
    ['src/functions/x.ts', `import { a } from '../sheets/a'; a();`],
    ['src/functions/x.ts', `import { a } from '../excel/a'; a();`],
    ['src/sheets/x.ts', `import { a } from '../excel/a'; a();`],
    ['src/sheets/x.ts', `import { a } from '../functions'; a();`],
    ['src/sheets/x.ts', `import { a } from '../engine/a'; a();`],
    ['src/engine/x.ts', `import { a } from '../excel/a'; a();`],
    ['src/engine/undo/x.ts', `import type { A } from '../../excel/host/a'; export type B = A;`],
    ['src/engine/x.ts', `import { a } from '../functions/a'; a();`],
    ['src/excel/x.ts', `import { a } from '../taskpane/a'; a();`],
    ['src/excel/x.ts', `import { a } from '../commands/a'; a();`],
    ['src/commands/x.ts', `import { a } from '../taskpane/a'; a();`],
    ['src/taskpane/x.tsx', `import { a } from 'lodash'; a();`],
    ['src/taskpane/x.tsx', `import { a } from '../workbench/a'; a();`],
    ['src/commands/x.ts', `import { a } from '../workbench'; a();`],
    ['src/excel/x.ts', `import { a } from '../workbench/model'; a();`],
    ['src/sheets/x.ts', `import type { A } from '../workbench/model'; export type B = A;`],
    ['src/functions/x.ts', `import { a } from '../workbench/calc/a'; a();`],
    ['src/domain/x.ts', `import { a } from '../workbench/a'; a();`],
    ['src/domain/x.test.ts', `import { a } from '../workbench/a'; a();`],
    ['src/domain/x.test.ts', `import { a } from '../../workbench/a'; a();`],
    ['src/domain/x.test.ts', `import { a } from '../../test/a'; a();`],
    ['src/domain/x.test.ts', `import { a } from '../excel/a'; a();`],
    ['src/sheets/x.ts', `import { a } from '../../tools/a'; a();`],
    ['src/domain/x.ts', `import fc from 'fast-check'; fc.assert;`],
    ['src/other/x.ts', `export const a = 1;`],
    ['src/x.ts', `export const a = 1;`],
  ])('%s: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual(expect.arrayContaining([expect.stringMatching(/^layers\/imports: /)]));
  });
});

describe('the workbench may not reach into the add-in', () => {
  test.each([
    ['workbench/host/x.ts', `import { a } from '../../src/excel/a'; a();`],
    ['workbench/grid/x.test.ts', `import { a } from '../../src/templates/plan'; a();`],
    ['workbench/page/x.tsx', `export const a = import('../../src/taskpane/a');`],
    ['workbench/cli/x.ts', `import { a } from '../../src/taskpane/a'; a();`],
    ['workbench/host/x.ts', `import { a } from '../../test/a'; a();`],
    ['workbench/host/x.ts', `import { a } from '../../tools/a'; a();`],
  ])('%s: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual([expect.stringMatching(/^layers\/workbench-imports: /)]);
  });
});

describe('a layer may not name', () => {
  test.each([
    ['src/domain/x.ts', 'export const a = Office.context;'],
    ['src/domain/x.ts', 'export const a = document.title;'],
    ['src/domain/x.ts', 'export const a = process.env;'],
    ['src/domain/x.ts', 'export type A = Excel.Range;'],
    ['src/functions/x.ts', 'export const a = (range: Excel.Range): string => range.address;'],
    ['src/functions/x.ts', 'export const a = window.name;'],
    ['src/sheets/x.ts', 'export const a = Excel.run;'],
    ['src/sheets/x.ts', 'export const a = Office.context;'],
    ['src/engine/x.ts', 'export type A = Excel.Range;'],
    ['src/engine/undo/x.ts', 'export const a = Office.context;'],
    ['src/engine/x.ts', 'export const a = process.env;'],
    ['src/sheets/x.ts', 'export const a = localStorage.length;'],
    ['src/commands/x.ts', 'export const a = Excel.run;'],
    ['src/commands/x.ts', 'export const a = globalThis.Excel;'],
    ['src/taskpane/x.tsx', `export const a = window['Excel'];`],
    ['src/taskpane/x.tsx', 'export const a = Excel.run;'],
    ['src/taskpane/x.ts', 'export type A = Excel.RequestContext;'],
    ['src/domain/x.test.ts', 'export const a = Excel.run;'],
    ['src/sheets/x.test.ts', 'export const a = document.title;'],
    ['workbench/host/x.ts', 'export const a = Excel.run;'],
  ])('%s: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual([expect.stringMatching(/^layers\/globals: /)]);
  });
});

describe('a layer may', () => {
  test.each([
    ['src/domain/x.ts', `import { a } from './a'; export const b = a(new Date());`],
    ['src/domain/x.ts', `import Papa from 'papaparse'; export const a = Papa.parse;`],
    ['src/domain/x.ts', `export const a = (document: string): string => document;`],
    ['src/functions/x.ts', `import { a } from '../domain/a'; CustomFunctions.associate('A', a);`],
    ['src/sheets/x.ts', `import type { A } from '../domain/a'; export type B = A;`],
    ['src/engine/undo/x.ts', `import { a } from '../../sheets/a'; export const b = a();`],
    ['src/excel/x.ts', `import { a } from '../sheets/a'; export const b = Excel.run(a);`],
    ['src/excel/host/x.ts', `import { a } from '../../engine/a'; export const b = Excel.run(a);`],
    ['src/commands/x.ts', `import { a } from '../excel/a'; Office.actions.associate('a', a);`],
    ['src/taskpane/x.tsx', `import { Button } from '@fluentui/react-components'; document.title = Button.name;`],
    ['workbench/x.ts', `import { a } from '../src/functions'; import b from 'node:fs'; a(b, process.env);`],
    ['workbench/cli/x.ts', `import { a } from '../../src/excel/a'; import '../../src/commands/runtime'; a();`],
    ['workbench/cli/x.ts', `export const a = () => Excel.run(async () => undefined);`],
    ['src/domain/x.test.ts', `import fc from 'fast-check'; import { a } from './a'; a(fc, process);`],
    ['test/x.test.ts', `import { a } from '../workbench/a'; a(Excel.run);`],
  ])('%s: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
});

describe('everywhere', () => {
  test('`any` is refused', async () => {
    expect(await complaints('workbench/x.ts', 'export const a = (b: any) => String(b);')).toEqual([
      expect.stringMatching(/^@typescript-eslint\/no-explicit-any: /),
    ]);
  });

  test('types are imported as types', async () => {
    const code = `import { A } from './a'; export const b = (a: A): A => a;`;
    expect(await complaints('src/domain/x.ts', code)).toEqual([
      expect.stringMatching(/^@typescript-eslint\/consistent-type-imports: /),
    ]);
  });

  test('a file has at most 400 lines, blank ones and comments included', async () => {
    const lines = (count: number): string => '// a line\n'.repeat(count - 1) + 'export const a = 1;';
    expect(await complaints('src/domain/x.ts', lines(400))).toEqual([]);
    expect(await complaints('src/domain/x.ts', lines(401))).toEqual([expect.stringMatching(/^max-lines: /)]);
  });

  const anyArgument = 'export const a = (b: any) => String(b);';
  test.each([
    ['// eslint-disable-next-line', false],
    ['// eslint-disable-next-line @typescript-eslint/no-explicit-any', false],
    ['/* eslint-disable @typescript-eslint/no-explicit-any */', false],
    ['// eslint-disable-next-line -- because', false],
    ['// eslint-disable-next-line @typescript-eslint/no-explicit-any -- comes from outside and is checked here', true],
  ])('switching a rule off by %s is accepted: %s', async (comment, accepted) => {
    expect(await complaints('src/domain/x.ts', `${comment}\n${anyArgument}`)).toEqual(
      accepted ? [] : [expect.stringMatching(/^layers\/explained-disable: /)],
    );
  });

  test('a hook stands before every early return', async () => {
    const view = (first: string, second: string): string =>
      `import { useRef } from 'react'; export function View({ on }: { on: boolean }) { ${first} ${second} return on; }`;
    const [hook, leave] = ['useRef(on);', 'if (!on) return null;'];
    expect(await complaints('src/taskpane/x.tsx', view(hook, leave))).toEqual([]);
    expect(await complaints('src/taskpane/x.tsx', view(leave, hook))).toEqual([
      expect.stringMatching(/^react-hooks\/rules-of-hooks: /),
    ]);
  });

  test('a rule that is switched off for nothing is reported', async () => {
    const code = '// eslint-disable-next-line no-eval -- a reason that no longer holds\nexport const a = 1;';
    expect(await complaints('src/domain/x.ts', code)).toEqual([
      expect.stringMatching(/Unused eslint-disable directive/),
    ]);
  });

  const asks = (code: string): string =>
    `export async function a(talk: Excel.RequestContext, names: string[]): Promise<void> { ${code} }`;
  test.each([
    ['for (const name of names) { talk.workbook.worksheets.add(name); await talk.sync(); }'],
    ['for (let i = 0; i < names.length; i++) if (names[i]) await talk.sync();'],
    ['while (names.pop()) await talk.sync();'],
    ['await Promise.all(names.map(async () => { await talk.sync(); }));'],
  ])('Excel is not asked in a loop: %s', async (code) => {
    expect(await complaints('src/excel/x.ts', asks(code))).toEqual([expect.stringMatching(/^layers\/sync-in-loop: /)]);
  });

  test.each([
    ['for (const name of names) talk.workbook.worksheets.add(name); await talk.sync();'],
    ['for (const name of names) await pieces.push(async () => { await talk.sync(); }, name);'],
  ])('Excel is asked outside of a loop: %s', async (code) => {
    expect(await complaints('src/excel/x.ts', asks(code))).toEqual([]);
  });

  test('a promise is not left alone, and what is not known is not used', async () => {
    const used = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: [...config] });
    for (const path of ['src/domain/x.ts', 'workbench/host/x.ts', 'tools/x.ts', 'test/x.test.ts']) {
      const { rules } = (await used.calculateConfigForFile(join(ROOT, path))) as Linter.Config;
      expect(TYPED.map((rule) => rules![rule])).toEqual(TYPED.map(() => [2]));
    }
  });
});
