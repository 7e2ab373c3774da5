/** Short ways of writing what many templates hold. */
import type { CellInput } from '../sheets/plan';
import type { Checks, Column, Kind, Table } from './template';

/** A column where people type. */
export const typed = (
  key: string,
  header: string,
  kind: Kind,
  width: number,
  ask: string,
  more: Partial<Column> = {},
): Column => ({ key, header, kind, width, ask, ...more });

/** A check: what is right, or what one and several are that are not. */
export const check = (
  key: string,
  count: string,
  right: string,
  one: string,
  several: string,
): Checks['checks'][number] => ({ key, count: `=${count}`, right, odd: [one, several] });

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
    /** How many cells of a column are no share from 0 to 1. */
    outOfShare: (key: string): string => `COUNTIF(${data(key)},"<0")+COUNTIF(${data(key)},">1")`,
  };
}

/** A share as words, with a decimal; a dash where there is none. */
export const percentWords = (cell: string): string => `IF(${cell}="","–",ROUND(100*${cell},1)&" %")`;

/** Rows of an example, each with the values of some columns in order; null where nothing is typed. */
export const rowsOf = (keys: readonly string[], rows: readonly (readonly (CellInput | null)[])[]): Table['example'] =>
  rows.map((row) => Object.fromEntries(keys.flatMap((key, i) => (row[i] === null ? [] : [[key, row[i]] as const]))));
