/** Our functions as Excel loads them, in one file: what runs from single source files is slower. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { callable as callableOf } from '../../../src/functions/calling';
import type { CellwiseFunction, Computed } from '../../../src/functions/calling/declare';
import type { ExcelHost } from '../../../src/functions/calling/result';

interface Built {
  readonly callable: typeof callableOf;
  readonly functions: readonly Computed[];
}

const folder = mkdtempSync(join(tmpdir(), 'bench-functions-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'functions.mjs');
buildSync({
  stdin: {
    contents: `export { callable } from './calling'; export { functions } from './calling/registry';`,
    resolveDir: join(import.meta.dirname, '../../../src/functions'),
  },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outfile,
});

let loads = 0;

/** The functions as a workbook has them that was just opened: nothing was called yet. */
const loaded = async (): Promise<Built> => (await import(`${pathToFileURL(outfile).href}?load=${loads++}`)) as Built;

/** What Excel adds to every call. */
export const INVOCATION = { functionName: 'F', address: undefined };

const named = ({ functions }: Built, name: string): Computed => functions.find((fn) => fn.name === name)!;

/** A function of single values as it is declared. */
export async function computedNamed(name: string): Promise<CellwiseFunction> {
  const fn = named(await loaded(), name);
  if (fn.kind !== 'cellwise') throw new Error(`${name} does not work cell by cell.`);
  return fn;
}

/** A function as Excel calls it. */
export async function callableNamed(name: string, formats = false): Promise<(...args: unknown[]) => unknown[][]> {
  const host: ExcelHost = { error: (code) => code, formatsNumbers: () => formats };
  const built = await loaded();
  return built.callable(named(built, name), host);
}

/** Functions as a workbook has them that calls several. */
export async function callablesNamed(names: readonly string[]): Promise<((...args: unknown[]) => unknown[][])[]> {
  const host: ExcelHost = { error: (code) => code, formatsNumbers: () => false };
  const built = await loaded();
  return names.map((name) => built.callable(named(built, name), host));
}
