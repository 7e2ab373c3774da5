import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../workbench/server/places';

/**
 * Builds the add-in for publishing at an address, with Microsoft's office.js, into a folder.
 * @param officeJs address of office.js in a national cloud; the one for everybody if left out
 * @throws Error with all that webpack says where it fails
 */
export function buildInto(folder: string, base: string, officeJs = ''): Promise<void> {
  const program = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = [program, '--mode', 'production', '--output-path', folder, '--stats', 'errors-warnings'];
  const env = { ...process.env, ADDIN_BASE: base, OFFICE_JS: officeJs };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${said}`))));
  });
}
