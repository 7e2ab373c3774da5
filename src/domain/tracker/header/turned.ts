/** Lists that lie on their side: a field a row, an account a column. */

import type { ReportModel } from '../../model/model';
import { columnLetters, isEmptyCell } from '../types';
import type { Cell, Grid, Issue } from '../types';
import { sureMeanings, vocabularyOf } from '../vocabulary/meanings';
import { findHeader } from './find';

/** Rows looked at. */
const MOST_ROWS = 60;
/** Names of fields in one column that no list of accounts has. */
const FEWEST = 3;

/** Whether one of the first columns names more fields than the header does, or any row where there is no header. */
export function looksTurned(grid: Grid, model: Pick<ReportModel, 'steps'>): boolean {
  const { rows } = grid;
  const vocabulary = vocabularyOf(model);
  const fieldsIn = (texts: readonly unknown[]): number =>
    new Set(
      texts.flatMap((text) =>
        typeof text === 'string' ? sureMeanings(text, vocabulary).flatMap(({ field }) => field ?? []) : [],
      ),
    ).size;
  // The corner may be empty, and a column of numbers or groups may stand before the names.
  const first = rows.slice(0, MOST_ROWS);
  const names = Math.max(...[0, 1, 2].map((column) => fieldsIn(first.map((row) => row[column]))));
  if (names < FEWEST) return false;
  const header = findHeader(grid, model);
  const inHeader = header
    ? fieldsIn(rows[Math.max(0, header.bottom)] ?? [])
    : Math.max(0, ...first.slice(0, MOST_HEADERS).map(fieldsIn));
  return names > inHeader + 1;
}

/** Rows that may be a header where none was found. */
const MOST_HEADERS = 10;

/** Places of the titles and notes above and under a list on its side: lines with one text, which would be fields without values. */
function linesAround({ rows }: Grid): number[] {
  const filled = rows.map((row) => row.filter((cell) => !isEmptyCell(cell)).length);
  const [first, last] = [filled.findIndex((count) => count > 1), filled.findLastIndex((count) => count > 1)];
  return filled.flatMap((count, row) => (count === 1 && (row < first || row > last) ? [row] : []));
}

/** Told where titles and notes are left out. */
export function linesIssue(grid: Grid): Issue[] {
  const { firstRow = 1 } = grid;
  const lines = linesAround(grid);
  if (lines.length === 0) return [];
  const [row, ...more] = lines.map((line) => firstRow + line);
  const message =
    more.length === 0
      ? `Row ${row} is a line beside the list and is left out.`
      : `Rows ${[row, ...more].join(', ')} are lines beside the list and are left out.`;
  return [{ code: 'above-header', severity: 'info', message }];
}

/** The list as it would stand upright: sheet columns become rows, and rows columns. */
export function turnedGrid(source: Grid): Grid {
  const { firstRow = 1, firstColumn = 1, formats, merges } = source;
  const lines = new Set(linesAround(source));
  const rows = source.rows.map((row, at) => (lines.has(at) ? [] : row));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const turn = <Value>(lines: readonly (readonly Value[])[], none: Value): Value[][] =>
    Array.from({ length: width }, (_, column) => rows.map((__, row) => lines[row]?.[column] ?? none));
  return {
    rows: turn<Cell>(rows, null),
    firstRow: firstColumn,
    firstColumn: firstRow,
    ...(formats && { formats: turn<string | undefined>(formats, undefined) }),
    ...(merges && {
      merges: merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
    }),
  };
}

/** Told where a list was turned by itself, or looks as if it should be. */
export const turnedIssue = (isTurned: boolean): Issue => ({
  code: 'turned',
  severity: 'warning',
  message: isTurned
    ? 'The list lies on its side, a field a row and an account a column. It was read turned upright. If that is wrong, say so under Header and first account.'
    : 'The accounts seem to stand side by side, with a field in each row: what was read here is hardly what is meant. Say under Header and first account that the list lies on its side.',
});

/** `C5` for what stands in row 3 of column E. */
export const turnedCell = (cell: string): string => {
  const at = /^([A-Z]+)(\d+)$/.exec(cell);
  return at ? `${columnLetters(Number(at[2]))}${columnNumber(at[1])}` : cell;
};

/** 3 for column C. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** What people wrote, in quotation marks or brackets; rows by their numbers; columns by their letters. */
const PLACES =
  /"[^"]*"|\([^)]*\)|\b([Rr]ow)(s?) (\d+(?:(?:, | to | and )\d+(?! more))*)|\b([Cc]olumn)(s?) ([A-Z]{1,3})\b(?: (\([^)]*\)))?(?: to ([A-Z]{1,3})\b)?|\bthe (row|rows) out\b/g;

/** A sentence on a list that was read turned upright, with its rows and columns as they stand in the sheet. */
export const turnedMessage = (message: string): string =>
  message.replace(
    PLACES,
    (
      all,
      row?: string,
      rows: string = '',
      numbers: string = '',
      column?: string,
      columns: string = '',
      letters: string = '',
      label?: string,
      to?: string,
      out?: string,
    ) => {
      if (row)
        return `${row === 'Row' ? 'Column' : 'column'}${rows}${` ${numbers}`.replace(/\d+/g, (n) => columnLetters(Number(n)))}`;
      if (column) {
        const end = to ? ` to ${columnNumber(to)}` : '';
        return `${column === 'Column' ? 'Row' : 'row'}${columns} ${columnNumber(letters)}${label ? ` ${label}` : ''}${end}`;
      }
      return out ? `the ${out.replace('row', 'column')} out` : all;
    },
  );

/** What is told of a list that was read turned upright, with its places as they are in the sheet: rows are columns there. */
export const turnedPlaces = ({
  row,
  rows,
  column,
  ...issue
}: Issue): Issue & { readonly columns?: readonly string[] } => ({
  ...issue,
  ...(column !== undefined && { row: columnNumber(column) }),
  ...(row !== undefined && { column: columnLetters(row) }),
  ...(rows !== undefined && { columns: rows.map(columnLetters) }),
});
