import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { build } from 'esbuild';
import { processWide } from './process-wide';

interface Bundle {
  readonly text: string;
  /** The files it was made of, with the time each was changed last. */
  readonly inputs: ReadonlyMap<string, number>;
}

const bundles = processWide<Promise<Bundle>>('bundles');

/**
 * Bundles a .ts or .js file with all it imports into one classic script for a page; anew only once one of its files changed.
 * @throws Error with esbuild's messages where the file is missing or does not compile
 */
export async function bundleScript(entryPath: string): Promise<string> {
  const entry = resolve(entryPath);
  const known = await bundles.get(entry);
  if (known && [...known.inputs].every(([path, changed]) => changedAt(path) === changed)) return known.text;
  const bundle = bundleOf(entry);
  bundles.set(entry, bundle);
  try {
    return (await bundle).text;
  } catch (error) {
    bundles.delete(entry);
    throw error;
  }
}

async function bundleOf(entry: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    logLevel: 'silent',
  });
  const paths = Object.keys(metafile.inputs).map((path) => resolve(path));
  return { text: outputFiles[0].text, inputs: new Map(paths.map((path) => [path, changedAt(path)])) };
}

/** When a file was changed last, in milliseconds; NaN, which equals nothing, where it is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? NaN;
}

/**
 * Bundles a file that may await at its top level.
 * @returns an expression whose value is a promise of the script's end
 * @throws Error with esbuild's messages where the file is missing or does not compile
 */
export async function bundleAsyncScript(entryPath: string): Promise<string> {
  const entry = resolve(entryPath);
  const { outputFiles } = await build({
    // An entry that only imports the file keeps its exports out of the bundle.
    stdin: { contents: `import ${JSON.stringify(entry)};`, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  return `(async () => {\n${outputFiles[0].text}\n})()`;
}
