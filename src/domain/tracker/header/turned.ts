/** Lists that lie on their side: a field a row, an account a column. */

import { capital } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import { rowName } from '../places';
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
  const rows = capital(rowName({}, ...lines.map((line) => firstRow + line)));
  const are = lines.length === 1 ? 'is a line' : 'are lines';
  const message = `${rows} ${are} beside the list and ${lines.length === 1 ? 'is' : 'are'} left out.`;
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
    turned: true,
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

/** What is told of a list that was read turned upright, with its places as they are in the sheet: rows are columns there. */
export const turnedPlaces = ({
  row,
  rows,
  column,
  ...issue
}: Issue): Issue & { readonly columns?: readonly string[] } => ({
  ...issue,
  ...(column !== undefined && { row: Number(column) }),
  ...(row !== undefined && { column: columnLetters(row) }),
  ...(rows !== undefined && { columns: rows.map(columnLetters) }),
});
