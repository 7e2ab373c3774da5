/** Short ways of writing what many templates hold. */
import type { CellInput } from '../sheets/plan';
import { spelled } from './formulas';
import type { Ask, Checks, Column, Formula, Kind, Line, Table } from './template';

/** A column where people type. */
export const typed = (
  key: string,
  header: string,
  kind: Kind,
  width: number,
  ask: Ask,
  more: Partial<Column> = {},
): Column => ({ key, header, kind, width, ask, ...more });

/**
 * A check: what is right, or what one and several are that are not.
 * @param of how many it can judge, where that is not all that the block checks
 */
export const check = (
  key: string,
  count: string,
  right: string,
  one: string,
  several: string,
  of?: string,
): Checks['checks'][number] => ({
  key,
  count: `=${count}`,
  right,
  odd: [one, several],
  ...(of !== undefined && { of: `=${of}` }),
});

/** Parts of formulas that count rows of a table. */
export function conditions(table: string) {
  const data = (key: string): string => `[${table}.${key}]`;
  return {
    /** All data of a column. */
    data,
    /** Whether each cell of a column holds a number. */
    known: (key: string): string => `ISNUMBER(${data(key)})`,
    /** How many rows meet all conditions. */
    both: (...all: readonly string[]): string => `SUMPRODUCT(${all.map((one) => `(${one})`).join('*')})`,
    /** How many different words of a column are more than a list has lines for. */
    beyond: (key: string, lines: number): string =>
      `MAX(0,ROUND(SUMPRODUCT((${data(key)}<>"")/COUNTIF(${data(key)},${data(key)}&"")),0)-${lines})`,
    /** How many rows of a column hold a name, which may be a number: "2" as the name of a step. */
    named: (key: string): string => `SUMPRODUCT(--(${data(key)}<>""))`,
    /** How many cells of a column are no share from 0 to 1. */
    outOfShare: (key: string): string => `COUNTIF(${data(key)},"<0")+COUNTIF(${data(key)},">1")`,
  };
}

/**
 * A whole number from 1 to a largest, such as months that a grid has a row for: whatever is typed, or pasted over what may be
 * typed, all formulas count as many.
 */
export const wholeUpTo = (key: string, most: number): string => `MAX(1,MIN(${most},INT(N([${key}]))))`;

/** The day that a sheet is read: as typed, or today. */
export const dayOf = (key: string): string => `IF(N([${key}])>0,[${key}],TODAY())`;

/** A share as words, with a decimal; a dash where there is none. */
export const percentWords = (cell: string): string => `IF(${cell}="","–",ROUND(100*${cell},1)&" %")`;

/**
 * A number as words, with the separators of whoever opens the workbook. TEXT would not do: its patterns are written otherwise
 * in other languages of Excel.
 */
export const amountWords = (formula: string, decimals = 0): string => `FIXED(N(${formula}),${decimals})`;

/** Rows of an example, each with the values of some columns in order; null where nothing is typed. */
export const rowsOf = (keys: readonly string[], rows: readonly (readonly (CellInput | null)[])[]): Table['example'] =>
  rows.map((row) => Object.fromEntries(keys.flatMap((key, i) => (row[i] === null ? [] : [[key, row[i]] as const]))));

/** A cell with a label, a unit, and what more there is of it. */
export const line = (
  key: string,
  name: string,
  label: string,
  kind: Kind,
  unit: string,
  more: Partial<Line>,
): Line => ({ key, name, label, kind, unit, ...more });

/** A formula in which a part is spelled in both ways. */
export const around = (before: string, part: Formula, after = ''): Formula => ({
  native: `${before}${spelled(part, 'native')}${after}`,
  addin: `${before}${spelled(part, 'addin')}${after}`,
});

/** ROI of a gain at a cost; blank where nothing is spent. */
export function roiOf(gain: string, cost: string): Formula {
  const known = (formula: string): string => `=IF(OR(${gain}="",N(${cost})<=0),"",${formula})`;
  return { native: known(`(${gain}-${cost})/${cost}`), addin: known(`AMPR.ROI(${gain},${cost})`) };
}

/**
 * How the axis of a chart shows money: from ten on whole, and below it as exactly as it is marked, so that the axis of a chart
 * whose amounts are all 0 or missing does not read 0, 0, 0, 1, 1.
 */
export const AXIS_MONEY = '[>=10]#,##0;[<=-10]-#,##0;General';
