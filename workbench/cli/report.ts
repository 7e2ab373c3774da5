import { endWithReader } from './own-files';
import { runReport } from './run-report';

endWithReader(process.stdout);
endWithReader(process.stderr);

const output = {
  print: (line: string): void => console.log(line),
  complain: (line: string): void => console.error(line),
};

runReport(process.argv.slice(2), output).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    output.complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
