import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Address under which pages load office.js from Microsoft. */
export const OFFICE_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** office.js finds the address of its other parts by this name. */
export const OFFICE_ENTRY = 'office.js';

const compiled = new Map<string, Script>();

/** The folder of office.js in the installed package. */
function distFolder(): string {
  try {
    return join(
      dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
      'dist',
    );
  } catch {
    throw new Error('The package @microsoft/office-js is not installed. Run "npm install" in the project folder.');
  }
}

/**
 * The compiled script behind an address of office.js; compiled once a process.
 * @returns undefined where the address is not one of office.js or the package has no such file
 */
export function officeScript(url: string): Script | undefined {
  if (!url.startsWith(OFFICE_URL)) return undefined;
  const known = compiled.get(url);
  if (known) return known;
  const file = join(distFolder(), ...new URL(url).pathname.slice(new URL(OFFICE_URL).pathname.length).split('/'));
  if (!existsSync(file)) return undefined;
  const script = new Script(readFileSync(file, 'utf8'), { filename: file });
  compiled.set(url, script);
  return script;
}
