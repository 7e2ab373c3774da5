import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../workbench/server/places';

/** Webpack's configurations, from the folder of package.json. */
export const ADDIN_CONFIG = 'webpack.config.js';
export const BARE_CONFIG = 'tools/build/bare.config.mjs';

/**
 * Builds as for publishing, into a folder of its own.
 * @param officeJs address of office.js in the page; Microsoft's own where left out
 * @throws Error with all that webpack says where it cannot be built
 */
export function buildInto(folder: string, config: string, officeJs = ''): void {
  const program = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--mode', 'production', '--output-path', folder, '--stats', 'errors-warnings'],
    { cwd: ROOT, env: { ...process.env, OFFICE_JS: officeJs }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build with ${config} failed.\n${stdout}${stderr}`);
}

/** Gives work a folder that is gone afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'addin-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
