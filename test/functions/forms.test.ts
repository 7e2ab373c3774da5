import {
  Fault,
  type ExcelFunction,
  type DescribedParameter,
  evaluate,
  formulaText,
  allFunctions,
} from '../../src/functions';
import { readFormula } from '../../src/functions/testing';
import { bench } from '../report/session';
import { type Held, put, read } from './cells';

/**
 * Every form in which an argument comes, for every argument of every function: through a cell's formula, the real office.js
 * and the host. What each form means is one rule for all, and stands here once.
 */

/** The arguments of a function's first example as they are typed, each one thing. */
function typedArguments(fn: ExcelFunction): string[] {
  const inside = /\((.*)\)$/.exec(fn.examples[0].formula)![1];
  return [...inside.matchAll(/(?:\{[^}]*\}|[^,{])+|(?<=,)(?=,|$)/g)].map(([part]) => part.trim());
}

/** The same, and behind them all that can be left out: as what is then taken, where that is a number, else empty. */
function allArguments(fn: ExcelFunction): string[] {
  const typed = typedArguments(fn);
  return Array.from({ length: Math.max(typed.length, fn.parameters.length) }, (_, i) => {
    const { optional, choices } = fn.parameters[Math.min(i, fn.parameters.length - 1)];
    return typed[i] || (choices ? '' : String(optional?.value ?? ''));
  });
}

const formulaOf = (fn: ExcelFunction, args: readonly string[]): string => `=AMPR.${fn.name}(${args.join(',')})`;

/** What the function gives for constants, as its first cell. */
function expected(fn: ExcelFunction, args: readonly string[]): Held | Fault {
  const { args: given } = readFormula(`=${fn.name}(${args.join(',')})`);
  return evaluate(fn, given)[0][0];
}

interface Case {
  readonly what: string;
  readonly formula: string;
  /** The first cell of the result: a value, or the code of an error. */
  readonly gives: Held | Fault;
  /** What stands in the cells that the argument refers to, row by row; null leaves a cell blank. */
  readonly holds?: readonly (readonly (Held | null)[])[];
}

const isNumeric = ({ unit, choices }: DescribedParameter): boolean => unit !== 'text' && !choices;
/** One value, in the example, that a cell can hold in its place. */
const isSingle = (typed: string | undefined): typed is string => typed !== undefined && /^-?[\d.]+%?$/.test(typed);

const numberOf = (typed: string): number =>
  typed.endsWith('%') ? Number((Number(typed.slice(0, -1)) / 100).toPrecision(15)) : Number(typed);

const ERROR = '#VALUE!';

/** The cases of one argument; CELL_ stands for the cells that it refers to. */
function casesOf(fn: ExcelFunction, i: number, blanks: 'desktop' | 'web'): Case[] {
  const args = allArguments(fn);
  const parameter = fn.parameters[Math.min(i, fn.parameters.length - 1)];
  const typed = args[i];
  const where = `${fn.name}, ${parameter.name}`;
  const put = (text: string): string[] => [...args.slice(0, i), text, ...args.slice(i + 1)];
  const one = (what: string, holds: Held, gives: Held | Fault): Case => ({
    what: `${where}: ${what}`,
    formula: formulaOf(fn, put('CELL_')),
    holds: [[holds]],
    gives,
  });
  const wrong = [
    one('an error', '=1/0', ERROR),
    ...(parameter.unit === 'text' ? [] : [one('a word', 'many', ERROR)]),
    ...(parameter.unit === 'text' || parameter.unit === 'score'
      ? []
      : [one('a text that looks like a percentage', "'12%", ERROR)]),
    // A date is a number; typed as a text it is none, and no other argument takes it for one.
    ...(parameter.unit === 'text' ? [] : [one('a date typed as text', "'2026-03-31", ERROR)]),
    ...(parameter.unit === 'text' ? [] : [one('a text that looks like money', "'$1,200", ERROR)]),
  ];
  if (!isNumeric(parameter) || (!isSingle(typed) && !/^\{/.test(typed))) return wrong;
  const whole = fn.kind === 'reducing' || fn.kind === 'table';
  const value = isSingle(typed) ? numberOf(typed) : undefined;
  const notScored = parameter.blank === 'not scored';
  return [
    ...wrong,
    ...(value === undefined ? [] : [one('a range of one cell', value, expected(fn, args))]),
    ...(value === undefined ? [] : [one('a formula in the cell', `=${value}+0`, expected(fn, args))]),
    ...(value === undefined || parameter.unit === 'yes or no' ? [] : [one('TRUE', true, ERROR)]),
    ...(parameter.unit === 'date' && value !== undefined
      ? [one('a day as a formula', '=DATE(2026,3,31)', expected(fn, put('46112')))]
      : []),
    // A formula that gives nothing is a blank wherever it runs.
    ...(whole || parameter.optional || parameter.blank !== 'refused' ? [] : [one('an empty text', '=""', ERROR)]),
    ...(notScored && !whole ? [one('an empty text', '=""', expected(fn, put('""')))] : []),
    ...(value === undefined || whole
      ? []
      : [
          {
            what: `${where}: a blank cell on the ${blanks}`,
            formula: formulaOf(fn, put('CELL_')),
            gives: blank(fn, parameter, put, blanks),
            holds: [[null]],
          },
        ]),
    ...(value === undefined ? blankWithin(fn, where, typed, put, blanks) : []),
  ];
}

/** A range with a blank cell in it: what its declaration says, or 0 where that is what comes. */
function blankWithin(
  fn: ExcelFunction,
  where: string,
  typed: string,
  put: (text: string) => string[],
  blanks: 'desktop' | 'web',
): Case[] {
  const rows = typed
    .slice(1, -1)
    .split(';')
    .map((row) => row.split(',').map((cell) => (cell === '""' ? null : Number(cell))));
  rows[0][0] = null;
  const as = blanks === 'desktop' ? '0' : '""';
  const written = rows.map((row) => row.map((cell) => cell ?? as).join(',')).join(';');
  return [
    {
      what: `${where}: a blank cell within a range on the ${blanks}`,
      formula: formulaOf(fn, put('CELL_')),
      gives: expected(fn, put(`{${written}}`)),
      holds: rows,
    },
  ];
}

/** Lists that belong together, one of them of another length. */
const raggedOf = (fn: ExcelFunction): Case[] =>
  fn.kind === 'cellwise' || fn.kind === 'labelled' || fn.parameters[0].repeating
    ? []
    : fn.parameters.flatMap((parameter, i): Case[] => {
        // These two are one for the whole call.
        if (i === 0 || parameter.name === 'limit' || parameter.name === 'header') return [];
        const args = allArguments(fn);
        const longer = `{${Array.from({ length: 7 }, () => (parameter.unit === 'text' ? '"a"' : 1)).join(',')}}`;
        const formula = formulaOf(fn, [...args.slice(0, i), longer, ...args.slice(i + 1)]);
        return [{ what: `${fn.name}, ${parameter.name}: of another length`, formula, gives: '#N/A' }];
      });

/** On the desktop a blank cell comes as 0, and nobody can tell; elsewhere it is what its declaration says. */
function blank(
  fn: ExcelFunction,
  parameter: DescribedParameter,
  put: (text: string) => string[],
  blanks: 'desktop' | 'web',
): Held | Fault {
  if (blanks === 'desktop' || parameter.blank === 'zero') return expected(fn, put('0'));
  if (parameter.optional?.value !== undefined) return expected(fn, put(''));
  return ERROR;
}

/** Optional arguments in the middle and at the end, left out. */
const omissions = (fn: ExcelFunction): Case[] =>
  fn.parameters.flatMap((parameter, i): Case[] => {
    const args = typedArguments(fn);
    const usual = parameter.optional?.value;
    if (usual === undefined || parameter.choices) return [];
    const filled = fn.parameters.map((one, at) => args[at] || String(one.optional?.value ?? '0'));
    const last = fn.parameters.findIndex(({ choices }) => choices);
    const kept = last < 0 ? filled : filled.slice(0, last);
    const put = (text: string): string[] => [...kept.slice(0, i), text, ...kept.slice(i + 1)];
    const left = { what: `${fn.name}, ${parameter.name}: left out`, gives: expected(fn, put(String(usual))) };
    // As the last one, too, with nothing behind it, where all behind it may be left out.
    const ends = fn.parameters.slice(i).every(({ optional }) => optional);
    const short = kept.slice(0, i);
    const usuals = [
      ...short,
      ...fn.parameters.slice(i).flatMap(({ optional, choices }) => (choices ? [] : [String(optional?.value ?? '')])),
    ];
    return [
      { ...left, formula: formulaOf(fn, put('')) },
      ...(ends
        ? [{ what: `${left.what}, and all behind it`, formula: formulaOf(fn, short), gives: expected(fn, usuals) }]
        : []),
    ];
  });

const shown = (gives: Held | Fault): Held => (gives instanceof Fault ? gives.code : gives);

/** Formulas stand in every sixth row, so that what spills finds room; the cell they refer to in column AA. */
const STEP = 12;
const LETTERS = [...'ABCDEFGHIJ'];

test.each(['desktop', 'web'] as const)('every form of every argument, with blanks as on the %s', async (blanks) => {
  const { session } = await bench();
  session.moods.blanks = blanks;
  const cases = allFunctions().flatMap((fn) => [
    ...allArguments(fn).flatMap((_, i) => casesOf(fn, i, blanks)),
    ...omissions(fn),
    ...raggedOf(fn),
  ]);
  expect(cases.length).toBeGreaterThan(950);
  const cells: Record<string, Held> = {};
  cases.forEach(({ formula, holds }, n) => {
    const row = n * STEP + 1;
    holds?.forEach((line, r) =>
      line.forEach((held, c) => {
        if (held !== null) cells[`A${LETTERS[c]}${row + r}`] = held;
      }),
    );
    const [height, width] = [holds?.length ?? 1, holds?.[0].length ?? 1];
    const range = height * width === 1 ? `AA${row}` : `AA${row}:A${LETTERS[width - 1]}${row + height - 1}`;
    cells[`A${row}`] = formula.replace('CELL_', range);
  });
  await put(session, cells);
  const values = await read(session, `A1:A${cases.length * STEP}`);
  const wrong = cases.flatMap(({ what, formula, gives }, n) => {
    const now = values[n * STEP][0];
    const wanted = shown(gives);
    const same =
      typeof wanted === 'number'
        ? Math.abs(Number(now) - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
        : now === wanted;
    return same ? [] : [`${what}: ${formula} gives ${now}, not ${wanted}`];
  });
  expect(wrong).toEqual([]);
});

test('ranges spread over each other, and say where they end', async () => {
  const { session } = await bench();
  const spread = allFunctions().filter(({ kind, name }) => kind === 'cellwise' && name !== 'ROMI');
  const cells: Record<string, Held> = {};
  spread.forEach((fn, n) => {
    const row = n * STEP + 1;
    const values = typedArguments(fn).map((typed) => numberOf(/[\d.]+%?/.exec(typed)![0]));
    const [first, second, ...others] = values;
    [0, 1, 2].forEach((k) => (cells[`AA${row + k}`] = first));
    [0, 1].forEach((k) => (cells[`AB${row + k}`] = second ?? 1));
    const rest = second === undefined ? [] : [`AB${row}:AB${row + 1}`, ...others];
    cells[`A${row}`] = `=AMPR.${fn.name}(AA${row}:AA${row + 2}${rest.map((one) => `,${one}`).join('')})`;
  });
  await put(session, cells);
  const shownCells = (await read(session, `A1:A${spread.length * STEP}`)).flat();
  spread.forEach((fn, n) => {
    const [a, b, c] = shownCells.slice(n * STEP, n * STEP + 3);
    expect([fn.name, b]).toEqual([fn.name, a]);
    if (fn.parameters.length > 1 && typedArguments(fn).length > 1) expect([fn.name, c]).toEqual([fn.name, '#N/A']);
  });
});

test('a small table has a column for each case, and says where ranges end', async () => {
  const { session } = await bench();
  const tables = allFunctions().filter(({ kind }) => kind === 'labelled');
  const cells: Record<string, Held> = {};
  tables.forEach((fn, n) => {
    const row = n * STEP + 1;
    const [first, second, ...others] = typedArguments(fn);
    [0, 1, 2].forEach((k) => (cells[`AA${row + k}`] = numberOf(first)));
    [0, 1].forEach((k) => (cells[`AB${row + k}`] = numberOf(second)));
    cells[`A${row}`] = formulaOf(fn, [`AA${row}:AA${row + 2}`, `AB${row}:AB${row + 1}`, ...others]);
  });
  await put(session, cells);
  const values = await read(session, `A1:D${tables.length * STEP}`);
  tables.forEach((fn, n) => {
    const [label, one] = evaluate(fn, readFormula(fn.examples[0].formula).args)[0];
    expect([fn.name, ...values[n * STEP]]).toEqual([fn.name, label, one, one, '#N/A']);
  });
});

test('in a column of a table every function gives one cell', async () => {
  const { session } = await bench();
  const ones = allFunctions().filter(({ kind }) => kind === 'cellwise' || kind === 'reducing');
  const tables = ones.map((fn, n) => {
    const args = typedArguments(fn).map((typed) => typed.replaceAll(';', ','));
    const cells = args.map((typed) => typed.replace(/[{}]/g, '').split(',').map(numberOf));
    const letters = cells.map((values, i) => values.map((_, k) => `${'abcdefghi'[i]}${k + 1}`));
    const given = letters.map((names) =>
      names.length === 1 ? `[@${names[0]}]` : `Rows_${n}[@[${names[0]}]:[${names.at(-1)}]]`,
    );
    return { fn, n, args, headers: letters.flat(), values: cells.flat(), formula: formulaOf(fn, given) };
  });
  const made = tables.map(({ n, headers, values, formula }) => ({
    n,
    cells: [
      [...headers, 'result'],
      [...values, formula],
    ],
  }));
  await session.runScript(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const { n, cells } of ${JSON.stringify(made)}) {
      const range = sheet.getRangeByIndexes(n * 5, 0, 2, cells[0].length);
      range.values = [cells[0], cells[1].map((_, i) => (i < cells[1].length - 1 ? cells[1][i] : ''))];
      const table = sheet.tables.add(range, true);
      table.name = 'Rows_' + n;
      table.getDataBodyRange().getLastColumn().formulas = [[cells[1][cells[1].length - 1]]];
    }
    await context.sync();
    return '';
  })`);
  await session.settled();
  for (const { fn, n, headers, args, formula } of tables) {
    const [row] = await read(session, `A${n * 5 + 2}:Z${n * 5 + 3}`);
    const wanted = shown(expected(fn, args));
    if (typeof wanted === 'number')
      expect([formula, row[headers.length]]).toEqual([formula, expect.closeTo(wanted, 9)]);
    else expect([formula, row[headers.length]]).toEqual([formula, wanted]);
  }
});

test('in a column of a table what fills several cells says so', async () => {
  const { session } = await bench();
  const formulas = allFunctions()
    .filter(({ kind }) => kind === 'labelled' || kind === 'table')
    .flatMap((fn) => fn.examples.filter(({ value }) => typeof value === 'object' && value.length > 1).map(formulaText));
  expect(formulas.length).toBeGreaterThan(5);
  await session.runScript(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const [n, formula] of ${JSON.stringify(formulas)}.entries()) {
      const range = sheet.getRangeByIndexes(n * 12, 0, 2, 2);
      range.values = [['a', 'result'], [1, '']];
      sheet.tables.add(range, true).getDataBodyRange().getLastColumn().formulas = [[formula]];
    }
    await context.sync();
    return '';
  })`);
  await session.settled();
  const shownCells = (await read(session, `B1:B${formulas.length * 12}`)).flat();
  formulas.forEach((formula, n) => expect([formula, shownCells[n * 12 + 1]]).toEqual([formula, '#SPILL!']));
});
