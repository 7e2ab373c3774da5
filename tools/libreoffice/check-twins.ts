/**
 * `npm run check:twins`: LibreOffice computes the plain-Excel twin of every function, on all examples and on 200 random
 * inputs each, and must come to what our function gives. Needs soffice.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gridOf } from '../../src/functions/calling/arguments';
import { broadcastShape, cellAt } from '../../src/functions/calling/loops/broadcast';
import {
  type ExcelFunction,
  evaluate,
  Fault,
  allFunctions,
  type CallResult,
  type DescribedParameter,
} from '../../src/functions';
import { twinsOf } from '../../src/functions/reading/twin';
import { excelArguments, readFormula } from '../../src/functions/testing';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { type Scalar, type Sheet, toA1, Workbook } from '../../workbench/model';
import { convert, profileIn } from './soffice';

const RUNS = 200;
const CLOSE = 1e-9;

type Grid = readonly (readonly unknown[])[];
/** The arguments of one call, as ranges; null where one is left out. */
type Args = readonly (Grid | null)[];

interface Expected {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
  readonly formula: string;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const flat = (fn: ExcelFunction, args: readonly unknown[]): Args =>
  fn.parameters.flatMap((parameter, i) =>
    (parameter.repeating ? (args[i] as readonly unknown[]) : [args[i]]).map((one) =>
      one === null || one === undefined ? null : gridOf(one),
    ),
  );

/** Calls of single cells where a function works cell by cell: each has its own twin. */
function callsOf(fn: ExcelFunction, args: Args): Args[] {
  if (fn.kind !== 'cellwise' && fn.kind !== 'labelled') return [args];
  const { rows, columns } = broadcastShape(args.flatMap((grid) => (grid ? [{ grid }] : [])));
  return Array.from({ length: rows * columns }, (_, place) =>
    args.map((grid) => grid && [[cellAt(grid, Math.floor(place / columns), place % columns)]]),
  );
}

function draw({ unit, bounds, blank }: DescribedParameter, next: () => number, inList: boolean): unknown {
  if (inList && blank !== 'refused' && next() < 0.15) return null;
  const { min = -1000, max = 1000 } = bounds ?? {};
  const whole = (low: number, high: number): number => Math.floor(low + next() * (high - low + 1));
  switch (unit) {
    case 'date':
      return whole(40_000, 50_000);
    case 'month':
      return whole(1, 12);
    case 'periods':
      return whole(0, 20);
    case 'yes or no':
      return whole(0, 1);
    case 'count':
      return whole(0, 100_000);
    case 'years':
      return (1 + whole(0, 200)) / 10;
    case 'ratio':
      return Math.round((Math.max(min, -0.9) + next() * (Math.min(max, 3) - Math.max(min, -0.9))) * 1000) / 1000;
    default:
      return Math.round((min + next() * (Math.min(max, 1000) - min)) * 10) / 10;
  }
}

const grid = (parameter: DescribedParameter, next: () => number, rows: number, columns: number): Grid =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => draw(parameter, next, rows * columns > 1)));

function drawn(fn: ExcelFunction, next: () => number): Args {
  const size = 2 + Math.floor(next() * 4);
  const shape = ({ name, optional }: DescribedParameter): readonly [number, number] => {
    if (fn.kind === 'cellwise' || fn.kind === 'labelled' || name === 'limit') return [1, 1];
    if (name === 'links' || name === 'uplifts') return [size, size];
    if (fn.name === 'USECASESCORE') return optional ? [1, 3] : [size, 3];
    return fn.kind === 'table' ? [size, 1] : [1, size];
  };
  const args = fn.parameters.flatMap((parameter): (Grid | null)[] => {
    if (parameter.choices || parameter.unit === 'text' || (parameter.optional && next() < 0.3)) return [null];
    if (parameter.repeating) return Array.from({ length: size }, () => grid(parameter, next, 1, 3));
    return [grid(parameter, next, ...shape(parameter))];
  });
  const step = fn.parameters.findIndex(({ name }) => name === 'step_scores');
  if (fn.name === 'WEAKESTSTEP') return [grid(fn.parameters[step], next, 1, 5), null];
  return args;
}

/** Puts the arguments of a call into cells and its twins beside them; tells what they are to give. */
function place(sheet: Sheet, top: number, fn: ExcelFunction, args: Args): { height: number; expected: Expected[] } {
  const outcomes: CallResult[][] = evaluate(fn, excelArguments(fn, args));
  const addresses: string[] = [];
  let left = 0;
  for (const one of args) {
    if (!one) {
      addresses.push('');
      continue;
    }
    one.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell !== null && cell !== '') sheet.ensure(top + r, left + c).value = cell as Scalar;
      }),
    );
    addresses.push(toA1({ top, left, bottom: top + one.length - 1, right: left + one[0].length - 1 }));
    left += one[0].length;
  }
  const twins = twinsOf(fn, addresses, { rows: outcomes.length, columns: outcomes[0].length });
  const expected: Expected[] = [];
  twins?.forEach((line, r) =>
    line.forEach((formula, c) => {
      const outcome = outcomes[r]?.[c];
      // What our checks refuse, plain Excel computes or not, as it likes; a division by zero is one in both.
      if (formula === null || outcome === undefined || (outcome instanceof Fault && outcome.code === '#VALUE!')) return;
      const [row, column] = [top + r, left + 1 + c];
      sheet.ensure(row, column).formula = `=${formula}`;
      expected.push({ row, column, value: outcome instanceof Fault ? outcome.code : outcome, formula });
    }),
  );
  return { height: Math.max(outcomes.length, ...args.map((one) => one?.length ?? 1)), expected };
}

function same(ours: number | string, theirs: Scalar): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= CLOSE * Math.max(1, Math.abs(ours));
  return ours === (theirs === null ? '' : typeof theirs === 'object' ? (theirs as { code: string }).code : theirs);
}

async function check(folder: string): Promise<boolean> {
  const book = new Workbook();
  const plan = new Map<string, Expected[]>();
  for (const fn of allFunctions()) {
    if (fn.twin.kind === 'none') continue;
    const sheet = book.addSheet(fn.name);
    const next = random(fn.name.length * 31 + fn.name.charCodeAt(1));
    const calls = [
      ...fn.examples.flatMap(({ formula }) => callsOf(fn, flat(fn, readFormula(formula).args))),
      ...Array.from({ length: RUNS }, () => drawn(fn, next)),
    ];
    let top = 0;
    const expected: Expected[] = [];
    for (const args of calls) {
      const placed = place(sheet, top, fn, args);
      expected.push(...placed.expected);
      top += placed.height;
    }
    plan.set(fn.name, expected);
  }
  const file = join(folder, 'twins.xlsx');
  writeFileSync(file, await writeXlsx(book));
  const out = join(folder, 'out');
  convert(profileIn(folder), out, file, 'xlsx');
  const theirs = await readXlsx(new Uint8Array(readFileSync(join(out, 'twins.xlsx'))));
  let [all, wrong] = [0, 0];
  for (const [name, expected] of plan) {
    const sheet = theirs.sheet(name);
    const differ = expected.filter(({ row, column, value }) => !same(value, sheet?.cell(row, column)?.value ?? null));
    all += expected.length;
    wrong += differ.length;
    console.log(`  ${name}: ${expected.length} cells, ${differ.length} differ`);
    for (const { row, column, value, formula } of differ.slice(0, 3)) {
      const found = String(sheet?.cell(row, column)?.value ?? 'nothing');
      console.error(`    row ${row + 1}: ours ${value}, LibreOffice ${found} from ${formula}`);
    }
  }
  const none = allFunctions()
    .filter(({ twin }) => twin.kind === 'none')
    .map(({ name }) => name);
  console.log(
    `Twins: ${plan.size} functions, ${all} cells compared, ${wrong} differ; without a twin: ${none.join(', ')}`,
  );
  return all > plan.size * RUNS && wrong === 0;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twins-'));
  try {
    process.exitCode = (await check(folder)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
