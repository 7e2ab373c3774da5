/** `npm run office -- script.ts [--open book.xlsx|data.csv] [--out book.xlsx]` */
import { refuseLostFlags } from './lost-flags';
import { guardOutput } from './own-files';
import { runOffice } from './run-office';
import { runToEnd } from './run-to-end';

guardOutput();

async function main(): Promise<number> {
  refuseLostFlags('npm run office', ['open', 'out']);
  return runOffice(process.argv.slice(2), { print: console.log, complain: console.error });
}

runToEnd(main);
