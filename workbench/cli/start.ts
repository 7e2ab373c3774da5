import { runStart, USAGE } from './run-start';
import { asksForUsage } from './usage';

async function main(args: readonly string[]): Promise<void> {
  if (asksForUsage(args)) return console.log(USAGE);
  const serving = await runStart(args, {
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
  const end = (): void => void serving.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
