/** Lists that lie on their side: a field a row, an account a column. */

import type { ReportModel } from '../../model/model';
import { columnLetters } from '../types';
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

/** The list as it would stand upright: sheet columns become rows, and rows columns. */
export function turnedGrid({ rows, firstRow = 1, firstColumn = 1, formats, merges }: Grid): Grid {
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
    ? 'The list lies on its side, a field a row and an account a column. It was read turned upright: what is called row 3 here is column C there, and column C is row 3. If that is wrong, say so under Header and first account.'
    : 'The accounts seem to stand side by side, with a field in each row: what was read here is hardly what is meant. Say under Header and first account that the list lies on its side.',
});

/** `C5` for what stands in row 3 of column E. */
export const turnedCell = (cell: string): string => {
  const at = /^([A-Z]+)(\d+)$/.exec(cell);
  if (!at) return cell;
  const column = [...at[1]].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return `${columnLetters(Number(at[2]))}${column}`;
};
