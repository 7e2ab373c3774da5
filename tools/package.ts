/** `npm run package -- --base URL [--out folder] [--office-js URL]`: makes what a company needs to host the add-in. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage } from './package/make';

const USAGE = `Usage: npm run package -- --base https://addins.your-company.com/account-progress [--out package] [--office-js URL]

Builds the add-in for that address and makes one folder and one zip with all that an administrator needs.
  --base        the https address that the add-in will be served at, without a slash at its end
  --out         where to put the folder and the zip; "package" if left out
  --office-js   the address of office.js in your national cloud, where it is not Microsoft's for everybody`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { base: text, out: text, 'office-js': text } });
  if (values.base === undefined) throw new Error(USAGE);
  const out = resolve(values.out ?? join(import.meta.dirname, '..', 'package'));
  const folder = await makePackage(
    values.base.replace(/\/$/, ''),
    out,
    (line) => console.log(line),
    values['office-js'],
  );
  console.log(`Made ${folder} and ${folder}.zip. Start with the README.md in it.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
