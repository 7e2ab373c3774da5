/** All that the build writes from the project's declarations; `addin-files.mjs` compiles and calls it. */
export { functionsJson } from '../../src/functions';
export { shortcutsFile, unifiedManifest } from '../manifest/write-unified';
export { xmlManifest } from '../manifest/write-xml';
export { helpSite } from '../site';
