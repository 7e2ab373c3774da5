import { type Area, columnName } from '../../sheets/address';
import { canonicalFormula, outsideTexts } from './canonical';

/** A table, and its columns with their cells, header included, under the names that a formula has for them. */
export interface TablePlace {
  readonly sheet: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly cells: Area }[];
}

/** `T[A]`, `T[[#Headers],[A]]`, `[@A]` and `[@[A]:[B]]`, as canonical formulas spell them. */
const REFERENCE =
  /(§?[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(@?)(\[#HEADERS\],)?(?:\[((?:'.|[^[\]'])+)\](?::\[((?:'.|[^[\]'])+)\])?|((?:'.|[^[\]'])+))\]/gu;

/**
 * A canonical formula of a table with addresses in place of its references to tables, as programs write it that do not know
 * such references: `[@Score]*2` in row 7 becomes `C7*2`. What is no column of the tables given stays.
 * @param home the name of the table that the formula stands in
 * @param row counted from 1
 */
export function spelledOut(
  formula: string,
  tables: readonly TablePlace[],
  home: TablePlace | undefined,
  row: number,
): string {
  const spelled = outsideTexts(formula, (part) =>
    part.replace(REFERENCE, (whole: string, name?: string, here?: string, header?: string, ...columns: string[]) => {
      const [first = columns[2], last = first] = columns;
      const table = name === undefined ? home : tables.find((t) => bare(t.name) === name);
      const [from, to] = [first, last].map((c) => table?.columns.find((one) => bare(one.name) === bare(c))?.cells);
      if (!table || !from || !to) return whole;
      const top = here ? row : from.top + (header ? 1 : 2);
      const bottom = here || header ? top : to.bottom + 1;
      const [a, b] = [`${columnName(from.left)}${top}`, `${columnName(to.left)}${bottom}`];
      return `${table.sheet === home?.sheet ? '' : `${bare(table.sheet)}!`}${a}${a === b ? '' : `:${b}`}`;
    }),
  );
  return addressed(spelled, home?.sheet ?? '');
}

/** A formula found on a sheet, in the spelling that `spelledOut` gives: without the signs that change no address. */
export const addressed = (formula: string, sheet: string): string =>
  outsideTexts(canonicalFormula(formula), (part) =>
    part
      .replace(/['$]/g, '')
      .split(/(?<=^|[-+*/^&=<>(),:;{}%])/)
      .map((piece) => (piece.startsWith(`${bare(sheet)}!`) ? piece.slice(bare(sheet).length + 1) : piece))
      .join(''),
  );

/** A name as canonical formulas have it, without the apostrophes that it may stand in or need. */
const bare = (name: string): string => name.replace(/[\s'$]/g, '').toUpperCase();
