import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orUsage } from '../../workbench/cli/usage';
import { serve, type Serving } from '../../workbench/server';
import { CACHE, ROOT } from '../../workbench/server/places';
import { DEVELOPMENT_BASE } from '../build/site.mjs';
import { type Machine, sideloadingOn } from './sideload';
import { sampleWorkbook } from './workbook';

export const USAGE = `Usage: npm run excel -- [--web [address]]
       npm run excel:stop

Serves the add-in at ${DEVELOPMENT_BASE} and puts it into the Excel of this machine, with a sample workbook.
  --web   for Excel on the web: serves, and says what to upload; opens the workbook at the address if one is given`;

/** What the commands use besides the machine; tests have their own. */
export interface Tools {
  print(line: string): void;
  /** Makes a certificate and has the system trust it; the system asks the user. */
  trust(): Promise<void>;
  distrust(): Promise<void>;
  /** Builds the add-in into a folder, for the address of the manifest. */
  build(folder: string): Promise<void>;
  /** Opens an address in the browser. */
  browse(address: string): void;
  /** Where the manifest says that the add-in is served; tests have a port of their own, as another may be using this one. */
  readonly base: string;
}

export const NO_EXCEL =
  'There is no Excel on this machine (or none where it is looked for). To try the add-in without Excel: npm start. ' +
  'For Excel on the web: npm run excel -- --web';

/** Where the sample workbook is written. */
export const WORKBOOK = join(CACHE, 'excel', 'Key accounts.xlsx');

/**
 * Serves the add-in and puts it into Excel.
 * @returns the running server; it is the caller's to close
 * @throws Error with a sentence for the user
 */
export async function runExcel(args: readonly string[], machine: Machine, tools: Tools): Promise<Serving> {
  const { web, address } = readArguments(args);
  const sideloading = sideloadingOn(machine);
  if (!web && !sideloading?.installed()) throw new Error(NO_EXCEL);
  if (sideloading) {
    tools.print('Making a certificate for this machine. The system may ask whether you trust it …');
    await tools.trust();
  }
  const folder = join(CACHE, 'excel', 'addin');
  tools.print('Building the add-in …');
  const serving = await serve({
    port: Number(new URL(tools.base).port),
    build: async () => {
      await tools.build(folder);
      return { addin: folder, workbench: folder };
    },
  });
  try {
    tools.print(`The add-in is served at ${tools.base}. Press Ctrl+C to end that.`);
    if (web) tellWeb(serving, address, tools);
    else {
      sideloading!.register(join(folder, 'manifest.xml'));
      mkdirSync(join(WORKBOOK, '..'), { recursive: true });
      writeFileSync(WORKBOOK, await sampleWorkbook(readFileSync(join(ROOT, 'assets', 'sample-accounts.csv'), 'utf8')));
      sideloading!.open(WORKBOOK);
      tools.print(
        'Excel opens a workbook with a sample tracker. If it was open already, end it once, and run this again.',
      );
      tools.print('To take all of it back: npm run excel:stop');
    }
    return serving;
  } catch (error) {
    await serving.close();
    throw error;
  }
}

function tellWeb(serving: Serving, address: string | undefined, tools: Tools): void {
  tools.print('In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose');
  tools.print(`  ${join(ROOT, 'manifest.xml')}`);
  if (!serving.trusted) {
    tools.print(`First open ${tools.base}/taskpane.html once in that browser, and accept its certificate.`);
  }
  if (address !== undefined) tools.browse(address);
}

const END_SERVING = 'If npm run excel is still running, end it with Ctrl+C.';

/** Takes back what `runExcel` did. */
export async function stopExcel(machine: Machine, tools: Tools): Promise<void> {
  const sideloading = sideloadingOn(machine);
  const folder = join(CACHE, 'excel');
  if (!sideloading) {
    machine.remove(folder);
    tools.print('There was nothing to take back: this system has no Excel.');
    tools.print(END_SERVING);
    return;
  }
  sideloading.unregister();
  await tools.distrust();
  try {
    machine.remove(folder);
  } catch {
    // A workbook that is open in Excel cannot be deleted on Windows.
    tools.print(`Close "${WORKBOOK}" in Excel, then delete the folder ${folder}.`);
  }
  tools.print('The add-in is gone from Excel with its next start, and the certificate from this machine.');
  tools.print(END_SERVING);
}

function readArguments(args: readonly string[]): { readonly web: boolean; readonly address?: string } {
  const read = () =>
    parseArgs({
      args: [...args],
      options: { web: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  const { values, positionals } = orUsage(read, USAGE);
  const [address, ...more] = positionals;
  if (more.length > 0 || (address !== undefined && !(values.web && /^https:\/\//.test(address))))
    throw new Error(USAGE);
  return { web: values.web, address };
}
