import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { helpPage } from './help-page.mjs';

/** What is written from declarations: manifests, the metadata of the functions, and their help. */
async function readSources(root) {
  const result = await build({
    entryPoints: [join(root, 'tools', 'build', 'sources.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Links between the pages as they are published: `roi.md` is `roi.html` there, and the index is the folder's own page. */
const linked = (markdown) =>
  markdown.replaceAll('(README.md)', '(index.html)').replace(/\]\(([a-z]+)\.md\)/g, ']($1.html)');

/**
 * The files of the add-in that are no scripts, by their path in the output folder.
 *
 * @param {string} root folder of package.json
 * @param {string} base address at which the output folder will be served
 * @returns {Promise<Record<string, string | Buffer>>}
 */
export async function addinFiles(root, base) {
  const { xmlManifest, unifiedManifest, shortcutsFile, functionsJson, functionsDocs } = await readSources(root);
  const files = {
    'manifest.xml': xmlManifest(base),
    'manifest.json': unifiedManifest(base),
    'shortcuts.json': shortcutsFile(),
    'functions.json': functionsJson(base),
    'help/index.html': helpPage(readFileSync(join(root, 'docs', 'help.md'), 'utf8')),
  };
  for (const [name, text] of Object.entries(functionsDocs()))
    files[`help/functions/${name}.html`] = helpPage(linked(text));
  for (const name of readdirSync(join(root, 'assets')).filter((file) => /\.(png|csv)$/.test(file))) {
    files[`assets/${name}`] = readFileSync(join(root, 'assets', name));
  }
  return files;
}

/** Puts the manifests, the functions' metadata, the pictures and the help pages into webpack's output. */
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
