import { allowedText } from '../calling/arguments';
import { evaluate } from '../calling/evaluate';
import { Fault } from '../calling/fault';
import type { ExcelFunction, DescribedParameter } from '../described';
import { type Example, ROOMS } from '../guides/guide';
import { NAMESPACE } from '../site';
import { twinsOf } from './twin';

const INTRODUCTION = `# Functions

Type these in any cell. They only compute: they change nothing, send nothing anywhere, and recalculate when their
arguments change.

## How arguments are read

* **Ranges.** Functions of single values take a range wherever they take a value, and spill one result for each cell. A
  single row, column or cell is stretched to the others, as in Excel’s own arithmetic; where sizes do not match otherwise,
  the cells left over show #N/A. Inside a table nothing can spill: give the cells of the row, such as \`[@Gain]\`.
* **Blank and zero.** In scores a blank cell, "n/a", "-" and "not scored" mean that there is no score yet, and are left
  out; 0 is a score. Elsewhere a blank is an error that names the argument; a single blank cell for an optional argument
  counts as left out. But Excel on the desktop sends a blank cell to a function as 0, and the function cannot tell: it then
  computes with 0. Give \`IF(B2="","",B2)\` in place of \`B2\`, and the same for ranges, and a blank is a blank in every
  Excel; the form in the panel writes it so by itself. *Check my data* lists the cells that a function may read as 0.
* **Text and logical values** are errors where a number is wanted, also text that looks like a number: a sum that leaves
  it out in silence would be wrong. The message says which number was probably meant. In scores, "70\u00a0%" is 7.
* **Errors** are #VALUE! with a text that names the argument, what it was, and what is allowed (point at the mark in the
  cell’s corner to read it); #N/A where ranges do not fit together or there is no answer; #DIV/0! where a cost, a target or
  the sum of weights is 0. A result beyond 1.8E+308, or so near to 0 that no number is, is #VALUE! with that as its text.
  An error in an argument is reported with its name.
* **Percentages** come as numbers formatted as percentages in Excel versions that take a format from a function, as
  plain numbers in others: format the cell.
* **Exactness.** Sums, products and differences are those of the decimal figures, rounded once. A value that misses a
  bound by less than 0.000000001 is the bound.
`;

/** An example as it is typed in a cell, with the namespace. */
export const formulaText = ({ formula }: Pick<Example, 'formula'>): string => `=${NAMESPACE}.${formula.slice(1)}`;

/** How a function is called: `AMPR.ROMI(return, cost, [margin])`. */
export function syntaxOf({ name, parameters }: ExcelFunction): string {
  const shown = parameters.map((parameter) => {
    if (parameter.repeating) return `${parameter.name}, [${parameter.name}], …`;
    return parameter.optional ? `[${parameter.name}]` : parameter.name;
  });
  return `${NAMESPACE}.${name}(${shown.join(', ')})`;
}

/** What a blank is, wherever it reaches the function as one. */
const BLANKS = { refused: 'an error', 'not scored': 'not scored', zero: '0' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function parameterRow(parameter: DescribedParameter): string {
  const { name, help, unit, optional, repeating, blank } = parameter;
  const blankText = optional ? `left out; in a range, ${BLANKS[blank]}` : BLANKS[blank];
  const needed = repeating ? 'one or more' : optional ? `no: ${optional.says}` : 'yes';
  return row(`\`${name}\``, help, unit, allowedText({ ...parameter, blank: 'refused' }), needed, blankText);
}

function valueText(value: Example['value']): string {
  if (typeof value === 'object') return value.map((cells) => cells.map(valueText).join(' · ')).join(' / ');
  return typeof value === 'number' ? String(Number(value.toPrecision(9))) : value === '' ? '(blank)' : value;
}

const exampleRow = (example: Example): string =>
  row(`\`${formulaText(example)}\``, valueText(example.value), example.says, example.figure ?? '');

/** A day of any fiscal year. */
const SOME_DAY = 46_203;

/** What the function answers to 0 and 1 in the place of any two arguments: so nothing is said that is not so. */
function refusals(fn: ExcelFunction): Fault[] {
  const usual = fn.parameters.map(({ optional, unit }) => (optional ? null : unit === 'date' ? SOME_DAY : 1));
  const places = fn.parameters.flatMap(({ unit, choices }, i) => (unit === 'text' || choices ? [] : [i]));
  const pairs = places.flatMap((i) => places.map((j) => [i, j] as const));
  return pairs.flatMap(([i, j]) =>
    [0, 1].flatMap((other) => {
      const cells = usual.map((value, at) => (at === i ? 0 : at === j ? other : value));
      const args = cells.map((value, at) => (fn.parameters[at].repeating ? [value] : value));
      return evaluate(fn, args)
        .flat()
        .filter((one) => one instanceof Fault);
    }),
  );
}

/** In which cases there is no answer, as its errors say it; those of ranges that do not fit together stand apart. */
function noAnswerRows(fn: ExcelFunction): string[] {
  const rows = refusals(fn)
    .filter(({ code }) => code !== '#VALUE!')
    .flatMap(({ code, reason }) => {
      if (!reason) return [];
      const { argument, came } = reason;
      const named = fn.parameters.some(({ name }) => name === argument) ? `\`${argument}\`` : argument;
      return [row(code, `${named} is ${came}`)];
    });
  return [...new Set(rows)].sort();
}

/** What can go wrong, from what the arguments may be. */
function errorRows(fn: ExcelFunction): string[] {
  const strict = fn.parameters
    .filter(({ unit }) => unit !== 'text' && unit !== 'choice')
    .map(({ name }) => `\`${name}\``);
  const ranges =
    fn.kind === 'cellwise' || fn.kind === 'labelled'
      ? 'ranges do not fit together, in the cells left over'
      : 'lists that belong together have different lengths';
  return [
    row('#VALUE!', `${strict.join(', ')}: a text, TRUE, an error or a number that is not allowed; the text names it`),
    ...fn.parameters
      .filter(({ choices }) => choices)
      .map((parameter) => row('#VALUE!', `\`${parameter.name}\` is another word than ${allowedText(parameter)}`)),
    ...(fn.parameters.length > 1 ? [row('#N/A', ranges)] : []),
    ...noAnswerRows(fn),
  ];
}

/** The plain formulas for a call with the names of the arguments in place of cells. */
function twinText(fn: ExcelFunction): string {
  if (fn.twin.kind === 'none') return `None: ${fn.twin.because}.`;
  const names = fn.parameters.flatMap(({ name, repeating }) => (repeating ? [`${name}1`, `${name}2`] : [name]));
  const size = fn.twin.kind === 'lines' ? { rows: 1, columns: 2 } : { rows: 1, columns: 1 };
  const formulas = (twinsOf(fn, names, size) ?? []).flat().filter((formula) => formula !== null);
  const note = fn.twin.kind === 'table' ? ' (the first cell; the others count on)' : '';
  return `In plain Excel${note}, with cells in place of the names:\n\n\`\`\`\n${formulas.map((formula) => `=${formula}`).join('\n')}\n\`\`\``;
}

/** Which arguments the panel works out from a result that is wanted. */
function neededText({ needed }: ExcelFunction): string {
  if ('none' in needed) return `The panel cannot name a single argument: ${needed.none}.`;
  const labels = needed.map(({ label, parameter }) => `* ${label} (\`${parameter}\`)`);
  return `The panel works out, from the other arguments:\n\n${labels.join('\n')}`;
}

const linkTo = (name: string): string => `[${name}](${name.toLowerCase()}.md)`;

/** The help page of a function, as Markdown. */
export function pageOf(fn: ExcelFunction): string {
  return `${[
    `# ${fn.name}`,
    `*${fn.question}*`,
    fn.help,
    `\`${syntaxOf(fn)}\``,
    ...fn.details,
    '## Arguments',
    [
      row('argument', 'meaning', 'unit', 'allowed', 'needed', 'a blank is'),
      row('---', '---', '---', '---', '---', '---'),
      ...fn.parameters.map(parameterRow),
    ].join('\n'),
    `Result: ${fn.result.help}. ${fn.inTable}`,
    '## Examples',
    [
      row('example', 'result', 'shows', 'in the source'),
      row('---', '---', '---', '---'),
      ...fn.examples.map(exampleRow),
    ].join('\n'),
    '## Errors',
    [row('error', 'when'), row('---', '---'), ...errorRows(fn)].join('\n'),
    '## For another result',
    neededText(fn),
    '## Without the add-in',
    twinText(fn),
    '## Common mistakes',
    fn.mistakes.map((mistake) => `* ${mistake}`).join('\n'),
    '## See also',
    `${fn.seeAlso.map(linkTo).join(' · ')} · [all functions](README.md)`,
    `Source: “${fn.source.title}”, ${fn.source.date}.`,
  ].join('\n\n')}\n`;
}

/** The page that lists all functions by what one asks. */
export const indexPage = (functions: readonly ExcelFunction[]): string =>
  `${[
    INTRODUCTION.trimEnd(),
    ...ROOMS.flatMap((room) => [
      `## ${room}`,
      [
        row('what you ask', 'the function'),
        row('---', '---'),
        ...functions.filter((fn) => fn.room === room).map((fn) => row(fn.question, linkTo(fn.name))),
      ].join('\n'),
    ]),
  ].join('\n\n')}\n`;
