/** The validator of Microsoft's Open XML SDK: what Excel's own library finds wrong with a file. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const HERE = __dirname;
const CLI = join(HERE, 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');

interface Found {
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/** Installs the validator where it is missing: it has a list of packages of its own. */
export const installValidator = (): void => {
  execFileSync(process.execPath, [join(HERE, '..', 'setup.mjs'), HERE], { stdio: 'inherit' });
};

/**
 * What is wrong with a workbook, a line each with the part and the place in it; nothing where all is well.
 * @throws Error where the validator cannot run
 */
export async function faultsOf(file: string): Promise<string[]> {
  // It ends with 1 where there are faults, and tells them all the same.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [CLI, file], { maxBuffer: 1 << 28 }).catch(
    (error: { readonly stdout?: string; readonly stderr?: string }) => ({
      stdout: '',
      stderr: String(error),
      ...error,
    }),
  );
  if (!stdout) throw new Error(`The validator could not run: ${stderr}`);
  const { errors } = JSON.parse(stdout) as Found;
  return errors.map(({ description, path, xPath }) => [path, xPath, description].filter(Boolean).join(' '));
}

/** The same of what is about to become a file. */
export async function faultsIn(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'open-xml-'));
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  return faultsOf(file).finally(() => rmSync(folder, { recursive: true }));
}
