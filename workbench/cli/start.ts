import { runStart } from './run-start';

runStart(process.argv.slice(2), {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
}).then(
  (serving) => {
    const end = (): void => void serving.close().then(() => process.exit(0));
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
