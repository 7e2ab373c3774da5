/**
 * Runs within `npm version`. Before npm changes anything, with `--check`: holds that the changelog says what is new. After
 * it: what was unreleased in the changelog gets the new version and today's date, and both manifests are written anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_BASE } from './build/site.mjs';
import { ADDIN, unifiedManifest, xmlManifest } from './manifest';
import { checkUnreleased, released } from './release/changelog';

const ROOT = join(import.meta.dirname, '..');
const file = (name: string): string => join(ROOT, name);

try {
  const changelog = readFileSync(file('CHANGELOG.md'), 'utf8');
  if (process.argv.includes('--check')) checkUnreleased(changelog);
  else {
    writeFileSync(file('CHANGELOG.md'), released(changelog, ADDIN.version, new Date()));
    writeFileSync(file('manifest.xml'), xmlManifest(DEVELOPMENT_BASE));
    writeFileSync(file('manifest.json'), unifiedManifest(DEVELOPMENT_BASE));
    console.log(`Changelog and manifests are those of ${ADDIN.version}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
