import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { notices, packageFolder, packagesIn } from './notices.mjs';
import { OFFICE_JS } from './site.mjs';

/** Packages that ship with the help, which webpack does not see. */
const IN_HELP = ['minisearch'];

/** What is written from declarations: manifests, the metadata of the functions, and the help. */
async function readSources(root) {
  const result = await build({
    entryPoints: [join(root, 'tools', 'build', 'sources.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** The script of the help's pages. */
async function helpScript(root) {
  const result = await build({
    entryPoints: [join(root, 'tools', 'site', 'search.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
  });
  return result.outputFiles[0].text;
}

/** The Markdown files of docs/ by their path, without `.md`, and the changelog; a README is its folder's index. */
function readTexts(root) {
  const docs = join(root, 'docs');
  const entries = readdirSync(docs, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith('.md'),
  );
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  const pathOf = (file) =>
    relative(docs, file)
      .replaceAll(sep, '/')
      .replace(/\.md$/, '')
      .replace(/README$/, 'index');
  const texts = Object.fromEntries(files.map((file) => [pathOf(file), readFileSync(file, 'utf8')]));
  return { ...texts, changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8') };
}

/** The texts, with the host of office.js that this copy of the add-in loads on the page that tells whom it asks. */
function namedIn(texts, officeJs) {
  const quoted = (address) => `\`${new URL(address).host}\``;
  // A copy beside the add-in, as tests have it, is at the add-in's own address.
  if (!URL.canParse(officeJs)) return texts;
  return { ...texts, privacy: texts.privacy.replaceAll(quoted(OFFICE_JS), quoted(officeJs)) };
}

const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * The files of the add-in that are no scripts, by their path in the output folder.
 *
 * @param {string} root folder of package.json
 * @param {string} base address at which the output folder will be served
 * @param {string} officeJs address of office.js, which the page on privacy names
 * @returns {Promise<Record<string, string | Buffer>>}
 */
export async function addinFiles(root, base, officeJs = OFFICE_JS) {
  const sources = await readSources(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = {
    'manifest.xml': sources.xmlManifest(base),
    'manifest.json': sources.unifiedManifest(base),
    'shortcuts.json': sources.shortcutsFile(),
    'functions.json': sources.functionsJson(base),
  };
  const help = sources.helpSite({
    texts: namedIn(readTexts(root), officeJs),
    style: readFileSync(join(root, 'tools', 'site', 'site.css'), 'utf8'),
    script: await helpScript(root),
    version,
    hash,
  });
  for (const [path, content] of Object.entries(help)) files[`help/${path}`] = content;
  for (const [folder, into, kinds] of [
    ['assets', 'assets', /^(?:icon-\d+\.png|.*\.csv)$/],
    ['docs/pictures', 'help/pictures', /\.png$/],
  ]) {
    for (const name of readdirSync(join(root, folder)).filter((file) => kinds.test(file))) {
      files[`${into}/${name}`] = readFileSync(join(root, folder, name));
    }
  }
  return files;
}

/** Puts manifests, the functions' metadata, pictures, the help and the licence notices into webpack's output. */
export class AddinFilesPlugin {
  constructor(root, base, officeJs) {
    this.root = root;
    this.base = base;
    this.officeJs = officeJs;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('AddinFilesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'AddinFilesPlugin', stage }, async () => {
        const files = await addinFiles(this.root, this.base, this.officeJs);
        const folders = packagesIn(compilation.modules).concat(IN_HELP.map((name) => packageFolder(this.root, name)));
        files['THIRD-PARTY-NOTICES.txt'] = notices(folders);
        for (const [path, content] of Object.entries(files)) {
          compilation.emitAsset(path, new sources.RawSource(content));
        }
      });
    });
  }
}
