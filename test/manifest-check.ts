/** `npm run manifest:check`, as it runs from the command line. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** What it says of a folder, whose pictures are the project's. */
export function manifestCheck(folder: string): { readonly said: string; readonly status: number | null } {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, join(ROOT, 'tools', 'manifest-check.ts'), folder, ROOT];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
