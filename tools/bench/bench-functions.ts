/**
 * `npm run bench:functions`: what our functions cost against the least that any function could, a bare loop that checks
 * type and bounds of every number, measured in the same run. The loop computes in plain numbers, which are not always right
 * to the last digit; where it is the way of a range that is judged, it does the function's own arithmetic. Prints a table
 * and a line of figures; ends with 1 where a ratio is missed.
 */
import {
  MOST_OF_PLAIN,
  SUBJECTS,
  formattedRange,
  growth,
  rangeAmongOthers,
  ranges,
  singleCells,
} from './functions/cellwise';
import { means, scorecards } from './functions/scores';
import type { Comparison } from './functions/timing';

/** Of the table's first column. */
const WIDTH = 84;

const isMissed = ({ ratio, most }: Comparison): boolean => most !== undefined && ratio > most;

function printed(line: Comparison): string {
  const { what, micro, against, ratio, most } = line;
  const numbers = [micro.toFixed(3).padStart(12), against.toFixed(3).padStart(14)];
  const ratios = [ratio.toFixed(2).padStart(9), (most?.toFixed(2) ?? '').padStart(9)];
  return [what.padEnd(WIDTH), ...numbers, ...ratios, isMissed(line) ? '  MISSED' : ''].join('');
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const subjects = SUBJECTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const header = ['', 'µs'.padStart(12), 'against, µs'.padStart(14), 'ratio'.padStart(9), 'at most'.padStart(9)];
  console.log(`${'what'.padEnd(WIDTH)}${header.join('')}`);
  const lines: Comparison[] = [];
  const note = (line: Comparison): void => {
    lines.push(line);
    console.log(printed(line));
  };
  for (const subject of subjects) {
    note(await singleCells(subject));
    (await ranges(subject)).forEach(note);
  }
  if (wanted.length === 0) {
    note(await formattedRange(SUBJECTS[0], '0.0 %'));
    note(await rangeAmongOthers(SUBJECTS[0]));
    note(await growth(SUBJECTS[0]));
    (await means()).forEach(note);
    (await scorecards()).forEach(note);
  }
  const missed = lines.filter(isMissed);
  const judged = lines.filter(({ most }) => most !== undefined);
  const plain = lines.filter(({ what }) => / 10,000 rows \(against plain/.test(what));
  const within = plain.filter(({ ratio }) => ratio <= MOST_OF_PLAIN);
  const rest = Math.max(...plain.map(({ ratio }) => ratio)).toFixed(1);
  console.log(
    `10,000 rows against plain numbers: ${within.length} of ${plain.length} within ${MOST_OF_PLAIN} times, the slowest ${rest} times`,
  );
  const worst = (what: string): string =>
    Math.max(...judged.filter((line) => line.what.includes(what)).map(({ ratio }) => ratio)).toFixed(1);
  console.log(
    `Functions: ${judged.length} bars, ${missed.length} missed; one cell at most ${worst('one cell')}, 10,000 rows ${worst('10,000 rows')} times the floor`,
  );
  if (missed.length > 0) process.exitCode = 1;
}

void main();
