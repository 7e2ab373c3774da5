import { allowedText } from './arguments';
import type { Example, ExcelFunction, Parameter } from './declare';
import { NAMESPACE } from './site';

const INTRODUCTION = `# Functions

Type these in any cell. They only compute: they change nothing, send nothing anywhere, and recalculate when their
arguments change.

## How arguments are read

* **Ranges.** ROI, ROMI, NURTUREROI, REACTIVATIONROI and ATTAINMENTSCORE take a range wherever they take a value, and
  spill one result for each cell. A single row, column or cell is stretched to the others, as in Excel's own
  arithmetic; where sizes do not match otherwise, the cells left over show #N/A. Inside a table, spilling is not
  possible: give the cells of the row, such as \`[@Gain]\`.
* **Blank and zero.** In scores a blank cell, "n/a", "-" and "not scored" mean that there is no score yet, and are left
  out; 0 is a score. Some versions of Excel send a blank cell to a function as 0, and the function cannot tell. To be
  safe, give \`IF(range="","",range)\` in place of \`range\`. Elsewhere a blank is an error that names the argument; a
  single blank cell for an optional argument counts as left out.
* **Text and logical values** are errors where a number is wanted, also text that looks like a number: a sum that leaves
  it out in silence would be wrong.
* **Errors** are #VALUE! with a text that names the argument, what it was, and what is allowed (point at the mark in the
  cell's corner to read it); #N/A where ranges do not fit together; #DIV/0! where a cost, a target or the sum of
  weights is 0. An error in an argument is reported with its name.
* **Percentages** come as numbers formatted as percentages in Excel versions that take a format from a function, as
  plain numbers in others: format the cell.
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

const BLANKS = { refused: 'an error', 'not scored': 'not scored', zero: '0' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function parameterRow(parameter: Parameter): string {
  const { name, help, optional, repeating, blank } = parameter;
  const blankText = optional ? `left out; in a range, ${BLANKS[blank]}` : BLANKS[blank];
  const needed = repeating ? 'one or more' : optional ? `no: ${optional.says}` : 'yes';
  return row(`\`${name}\``, help, allowedText({ ...parameter, blank: 'refused' }), needed, blankText);
}

function valueText(value: Example['value']): string {
  if (typeof value === 'object') return value.map((cells) => cells.map(valueText).join(' · ')).join(' / ');
  return typeof value === 'number' ? String(Number(value.toPrecision(9))) : value;
}

const exampleRow = (example: Example): string =>
  row(`\`${formulaText(example)}\``, valueText(example.value), example.says, example.figure ?? '');

function section(fn: ExcelFunction): string {
  return [
    `## ${fn.name}`,
    fn.help,
    `\`${syntaxOf(fn)}\``,
    ...fn.details,
    [
      row('argument', 'meaning', 'allowed', 'needed', 'a blank is'),
      row('---', '---', '---', '---', '---'),
      ...fn.parameters.map(parameterRow),
    ].join('\n'),
    `Result: ${fn.result.help}.`,
    [
      row('example', 'result', 'shows', 'in the source'),
      row('---', '---', '---', '---'),
      ...fn.examples.map(exampleRow),
    ].join('\n'),
    `Source: “${fn.source.title}”, ${fn.source.date}.`,
  ].join('\n\n');
}

/** The help page of these functions, as Markdown; each function's heading is the anchor of its help address. */
export const docsOf = (functions: readonly ExcelFunction[]): string =>
  `${[INTRODUCTION.trimEnd(), ...functions.map(section)].join('\n\n')}\n`;
