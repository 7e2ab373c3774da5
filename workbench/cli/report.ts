import { refuseLostFlags } from './lost-flags';
import { guardOutput } from './own-files';
import { runReport } from './reporting/run-report';

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

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    output.complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
