import { runServing } from './run-serving';
import { runStart, USAGE } from './run-start';
import { asksForUsage } from './usage';

const args = process.argv.slice(2);

runServing(async () =>
  asksForUsage(args)
    ? console.log(USAGE)
    : runStart(args, { print: (line) => console.log(line), complain: (line) => console.error(line) }),
);
