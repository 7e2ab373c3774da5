/** What a formula means by a table's columns. */

/** Cells of a table as a formula names them. */
export interface TableCells {
  /** '' in the table that the formula itself stands in. */
  readonly table: string;
  /** None for all of them, one, or the first and the last. */
  readonly columns: readonly string[];
  /** Those of the formula's own row, or all data. */
  readonly thisRow: boolean;
}

const IN_BRACKETS = String.raw`\[((?:'.|[^'[\]])*)\]`;
const TABLE_CELLS = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(.*)\]$/su;
const SPECIFIED = /^\[?#(This Row|Data)\]?\s*(?:,\s*(.*))?$/is;
const COLUMNS = new RegExp(String.raw`^${IN_BRACKETS}(?:\s*:\s*${IN_BRACKETS})?$`, 's');
const BARE = /^(?:'.|[^'[\]#@])+$/s;

/** Reads `Plan[Cost]`, `[@Cost]`, `Plan[[#This Row],[A]:[C]]`; undefined for other texts, and for headers and totals. */
export function readTableCells(text: string): TableCells | undefined {
  const [, table = '', inside] = TABLE_CELLS.exec(text.trim()) ?? [];
  if (inside === undefined) return undefined;
  const specified = SPECIFIED.exec(inside);
  const at = inside.startsWith('@');
  const thisRow = at || specified?.[1].toLowerCase() === 'this row';
  const rest = specified ? (specified[2] ?? '') : inside.slice(at ? 1 : 0);
  if (rest === '') return { table, columns: [], thisRow };
  const columns = BARE.test(rest)
    ? // Around a name without brackets of its own, blanks are air.
      [rest.trim()]
    : COLUMNS.exec(rest)
        ?.slice(1)
        .filter((one) => one !== undefined);
  if (!columns || columns.some((one) => one.startsWith('#'))) return undefined;
  return { table, columns: columns.map((one) => one.replace(/'(.)/gs, '$1')), thisRow };
}
