/** Builds the page of the workbench: the grid and the frame around it. It is served beside the add-in and never published. */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './places';

const SOURCES = join(ROOT, 'workbench', 'page');

/**
 * @param folder where the page and its scripts go
 * @throws Error with all that esbuild says where it fails
 */
export async function buildWorkbenchPage(folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { page: join(SOURCES, 'index.tsx') },
    outdir: folder,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    bundle: true,
    format: 'esm',
    // Dictionaries of the grid's hyphenation, each larger than the page, load when they are asked for.
    splitting: true,
    minify: true,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('page/index.tsx'))!;
  const [script, { cssBundle }] = entry;
  const head = [
    ...(cssBundle ? [`<link rel="stylesheet" href="/workbench/${basename(cssBundle)}" />`] : []),
    `<script type="module" src="/workbench/${basename(script)}"></script>`,
  ];
  const page = readFileSync(join(SOURCES, 'index.html'), 'utf8');
  writeFileSync(
    join(folder, 'index.html'),
    page.replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`),
  );
}
