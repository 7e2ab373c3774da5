/**
 * `npm run manifest:check [-- folder [assets]]`: says what is wrong with the two manifests of a folder, the project's own
 * unless another is named. The pictures they name are looked for in that folder, unless another is named. The unified
 * manifest is held against the schema that it names; no network is needed.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { checkManifest } from './manifest';

const ROOT = join(import.meta.dirname, '..');

async function checkUnified(file: string): Promise<readonly string[]> {
  const { isValid, report } = await validateManifest(file);
  if (isValid) return [];
  return (report?.errors ?? []).map(({ content }) => content ?? 'It does not fit its schema.');
}

/** Microsoft's own reader must understand the XML too. */
async function checkXml(file: string, assets: string): Promise<readonly string[]> {
  const problems = checkManifest(readFileSync(file, 'utf8'), assets);
  try {
    await OfficeAddinManifest.readManifestFile(file);
    return problems;
  } catch (error) {
    return [...problems, error instanceof Error ? error.message : String(error)];
  }
}

async function main(): Promise<void> {
  const folder = resolve(process.argv[2] ?? ROOT);
  const assets = resolve(process.argv[3] ?? folder);
  const [xml, unified] = [join(folder, 'manifest.xml'), join(folder, 'manifest.json')];
  for (const [file, problems] of [
    [xml, await checkXml(xml, assets)],
    [unified, await checkUnified(unified)],
  ] as const) {
    for (const problem of problems) console.error(problem);
    console.log(problems.length === 0 ? `${file} is in order.` : `${problems.length} problem(s) in ${file}.`);
    if (problems.length > 0) process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
