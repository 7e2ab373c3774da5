/**
 * `npm run manifest`: writes manifest.xml and manifest.json, for the address that the add-in has on this machine, from
 * what tools/manifest/declare.ts says. `npm run package` makes the ones for another address.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_BASE } from './build/site.mjs';
import { unifiedManifest, xmlManifest } from './manifest';

const ROOT = join(import.meta.dirname, '..');
writeFileSync(join(ROOT, 'manifest.xml'), xmlManifest(DEVELOPMENT_BASE));
writeFileSync(join(ROOT, 'manifest.json'), unifiedManifest(DEVELOPMENT_BASE));
console.log('Wrote manifest.xml and manifest.json.');
