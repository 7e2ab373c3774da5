import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { helpPage } from './help-page.mjs';
import { DEVELOPMENT_BASE, PRODUCTION_BASE } from './site.mjs';

/** What `src/functions` says of its functions: the metadata for Excel and the help text. */
async function readFunctions(root) {
  const result = await build({
    entryPoints: [join(root, 'src', 'functions', 'index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  const { functionsJson, functionsDocs } = await import(`data:text/javascript;base64,${code}`);
  return { json: functionsJson(), docs: functionsDocs() };
}

/**
 * The files of the add-in that are no scripts, by their path in the output folder.
 *
 * @param {string} root folder of manifest.xml
 * @param {string} base address at which the output folder will be served
 * @returns {Promise<Record<string, string | Buffer>>}
 */
export async function addinFiles(root, base) {
  const { json, docs } = await readFunctions(root);
  const files = {
    'manifest.xml': readFileSync(join(root, 'manifest.xml'), 'utf8')
      .replaceAll(`"${DEVELOPMENT_BASE}/`, `"${base}/`)
      .replace(/<!--.*?-->\n/s, ''),
    'functions.json': json.replaceAll(`"${PRODUCTION_BASE}/`, `"${base}/`),
    'help/index.html': helpPage(readFileSync(join(root, 'docs', 'help.md'), 'utf8')),
    'help/functions/index.html': helpPage(docs),
  };
  for (const name of readdirSync(join(root, 'assets')).filter((file) => /\.(png|csv)$/.test(file))) {
    files[`assets/${name}`] = readFileSync(join(root, 'assets', name));
  }
  return files;
}

/** Puts the manifest, the functions' metadata, the pictures and the help pages into webpack's output. */
export class AddinFilesPlugin {
  constructor(root, base) {
    this.root = root;
    this.base = base;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('AddinFilesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'AddinFilesPlugin', stage }, async () => {
        for (const [path, content] of Object.entries(await addinFiles(this.root, this.base))) {
          compilation.emitAsset(path, new sources.RawSource(content));
        }
      });
    });
  }
}
