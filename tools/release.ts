/**
 * Runs within `npm version`. Before npm changes anything, with `--check`: holds that the changelog says what is new. After
 * it: what was unreleased in the changelog gets the new version, today's date and a sentence that says whether the manifests
 * have changed since the last one, and both manifests are written anew.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVELOPMENT_BASE } from './build/site.mjs';
import { ADDIN, unifiedManifest, xmlManifest } from './manifest';
import { checkUnreleased, lastVersion, released, uploadSentence } from './release/changelog';

const ROOT = join(import.meta.dirname, '..');
const file = (name: string): string => join(ROOT, name);

/** Both manifests as they were in a version; undefined where its tag is not here. */
function manifestsOf(version: string): readonly string[] | undefined {
  try {
    return ['manifest.xml', 'manifest.json'].map((name) =>
      execFileSync('git', ['show', `v${version}:${name}`], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }),
    );
  } catch {
    return undefined;
  }
}

try {
  const changelog = readFileSync(file('CHANGELOG.md'), 'utf8');
  if (process.argv.includes('--check')) checkUnreleased(changelog);
  else {
    const [xml, unified] = [xmlManifest(DEVELOPMENT_BASE), unifiedManifest(DEVELOPMENT_BASE)];
    const last = lastVersion(changelog);
    const upload = uploadSentence(last, last === undefined ? undefined : manifestsOf(last), [xml, unified]);
    writeFileSync(file('CHANGELOG.md'), released(changelog, ADDIN.version, new Date(), upload));
    writeFileSync(file('manifest.xml'), xml);
    writeFileSync(file('manifest.json'), unified);
    console.log(`Changelog and manifests are those of ${ADDIN.version}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
