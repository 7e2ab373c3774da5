import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a .ts or .js file with all it imports into one classic script for a page.
 * @throws Error with esbuild's messages where the file is missing or does not compile
 */
export async function bundleScript(entryPath: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(entryPath)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
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
