/** `npm run office -- script.ts [--open book.xlsx|data.csv] [--out book.xlsx]` */
import { refuseLostFlags } from './lost-flags';
import { guardOutput } from './own-files';
import { runOffice } from './run-office';

guardOutput();

async function main(): Promise<number> {
  refuseLostFlags('npm run office', ['open', 'out']);
  return runOffice(process.argv.slice(2), { print: console.log, complain: console.error });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
