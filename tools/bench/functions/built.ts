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

async function build(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-functions-'));
  try {
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
    return (await import(pathToFileURL(outfile).href)) as Built;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const built = await build();

/** What Excel adds to every call. */
export const INVOCATION = { functionName: 'F', address: undefined };

const named = (name: string): Computed => built.functions.find((fn) => fn.name === name)!;

/** A function of single values as it is declared. */
export function computedNamed(name: string): CellwiseFunction {
  const fn = named(name);
  if (fn.kind !== 'cellwise') throw new Error(`${name} does not work cell by cell.`);
  return fn;
}

/** A function as Excel calls it. */
export function callableNamed(name: string, formats = false): (...args: unknown[]) => unknown[][] {
  const host: ExcelHost = { error: (code) => code, formatsNumbers: () => formats };
  return built.callable(named(name), host);
}
