import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { processWide } from './process-wide';

/** Address under which pages load office.js from Microsoft. */
export const OFFICE_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
/** office.js finds the address of its other parts by this name. */
export const OFFICE_ENTRY = 'office.js';

const compiled = processWide<Script>('office-scripts');

/** Scripts of pages by name, with the text they were compiled from. */
const pageScripts = processWide<{ readonly code: string; readonly script: Script }>('page-scripts');

/** The folder of office.js in the installed package. */
function distFolder(): string {
  try {
    // Next to this file and not to where a command is run: that may be any folder.
    return join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
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

/** A page's script, compiled; once for all pages that load the same text under the same name. */
export function pageScript(code: string, name: string): Script {
  const known = pageScripts.get(name);
  if (known?.code === code) return known.script;
  const script = new Script(code, { filename: name });
  pageScripts.set(name, { code, script });
  return script;
}
