/** `npm run package -- --base URL [--out folder] [--cloud name] [--office-js URL] [--frame URL]`: makes what a company needs to host the add-in. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { refuseLostFlags } from '../workbench/cli/lost-flags';
import { asksForUsage, orUsage } from '../workbench/cli/usage';
import { chosenCloud, CLOUDS } from './package/clouds';
import { makePackage } from './package/make';

const USAGE = `Usage: npm run package -- --base https://addins.your-company.com/account-progress [--out package] [--cloud gcc-high]

Builds the add-in for that address and makes one folder and one zip with all that an administrator needs.
  --base        the https address that the add-in will be served at, without a slash at its end
  --out         where to put the folder and the zip; "package" if left out
  --cloud       the cloud of Microsoft 365: ${Object.keys(CLOUDS).join(', ')}; the first if left out
  --office-js   the address of office.js, where it is not the one of that cloud
  --frame       pages of Office that show the panel besides those of that cloud, such as https://*.sharepoint.us; may be repeated`;

function readArguments() {
  const text = { type: 'string' } as const;
  const read = () =>
    parseArgs({
      options: {
        ...{ base: text, out: text, cloud: text, 'office-js': text },
        frame: { type: 'string', multiple: true },
      },
    });
  return orUsage(read, USAGE).values;
}

async function main(): Promise<void> {
  refuseLostFlags('npm run package', ['base', 'out', 'cloud', 'office-js', 'frame']);
  if (asksForUsage(process.argv)) return console.log(USAGE);
  const values = readArguments();
  if (values.base === undefined) throw new Error(USAGE);
  if (/^https:\/\/localhost\b/.test(values.base))
    throw new Error(
      `${values.base} is this machine, which nobody else reaches. For this machine there is npm run excel.`,
    );
  const cloud = chosenCloud({ cloud: values.cloud, officeJs: values['office-js'], frames: values.frame });
  const out = resolve(values.out ?? join(import.meta.dirname, '..', 'package'));
  const folder = await makePackage(values.base.replace(/\/$/, ''), out, (line) => console.log(line), cloud);
  console.log(`Made ${folder} and ${folder}.zip. Start with the README.md in it.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
