import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../workbench/server/places';

interface BuildOptions {
  /** Where it will be served; this machine's address where left out. */
  readonly base?: string;
  /** Address of office.js, as in a national cloud; Microsoft's own for everybody where left out. */
  readonly officeJs?: string;
  /** Webpack's configuration, from the folder of package.json; the add-in's where left out. */
  readonly config?: string;
  /** A folder that keeps what makes the next build with it faster. */
  readonly cache?: string;
}

/**
 * Builds as for publishing, into a folder.
 * @throws Error with all that webpack says where it fails
 */
export function buildInto(folder: string, options: BuildOptions = {}): Promise<void> {
  const { base = '', officeJs = '', config = 'webpack.config.js', cache } = options;
  const program = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const args = ['--config', config, '--mode', 'production', '--output-path', folder, '--stats', 'errors-warnings'];
  if (cache !== undefined) args.push('--cache-type', 'filesystem', '--cache-cache-directory', cache);
  const env = { ...process.env, ADDIN_BASE: base, OFFICE_JS: officeJs };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, env });
    let said = '';
    child.stdout.on('data', (data: Buffer) => (said += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build with ${config} failed.\n${said}`));
    });
  });
}
