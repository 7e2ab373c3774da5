/** `npm run package -- --base URL [--out folder]`: makes what a company needs to host the add-in. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage } from './package/make';

const USAGE = `Usage: npm run package -- --base https://addins.your-company.com/account-progress [--out package]

Builds the add-in for that address and makes one folder and one zip with all that an administrator needs.
  --base   the https address that the add-in will be served at, without a slash at its end
  --out    where to put the folder and the zip; "package" if left out`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { base: { type: 'string' }, out: { type: 'string' } } });
  if (values.base === undefined) throw new Error(USAGE);
  const out = resolve(values.out ?? join(import.meta.dirname, '..', 'package'));
  const folder = await makePackage(values.base.replace(/\/$/, ''), out, (line) => console.log(line));
  console.log(`Made ${folder} and ${folder}.zip. Start with the README.md in it.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
