import { refuseLostFlags } from './lost-flags';
import { guardOutput } from './own-files';
import { runReport } from './reporting/run-report';
import { runToEnd } from './run-to-end';

guardOutput();

const output = {
  print: (line: string): void => console.log(line),
  complain: (line: string): void => console.error(line),
};

const FLAGS = ['out', 'refresh', 'update', 'take', 'renamed', 'sheet', 'columns', 'template', 'as-of', 'formulas'];

async function main(): Promise<number> {
  refuseLostFlags('npm run report', FLAGS);
  return runReport(process.argv.slice(2), output);
}

runToEnd(main, output.complain);
