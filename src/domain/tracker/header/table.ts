/** The table under a header: its own columns and rows, with merged cells filled. */

import { capital } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import type { TrackerTable } from '../columns/table';
import { labelOf, lettersOf } from '../columns/table';
import type { RowFacts } from '../rows/pick';
import { scaleInNote } from '../scales/detect';
import type { ScaleId } from '../scales/scales';
import type { LanguageCode } from '../vocabulary/languages';
import { currencyInHeader } from '../values/amounts';
import { unitInNote } from '../vocabulary/units';
import { columnWord, rowAt, rowName, rowWord } from '../places';
import { isEmptyCell } from '../types';
import type { Cell, Grid, Issue, TrackerChoices } from '../types';
import { composeHeader } from './compose';
import type { HeaderFound } from './find';
import { otherLists } from './lists';
import { withUnits } from './units';

export interface TableUnder {
  readonly table: TrackerTable;
  /** Place in the grid of the table's first row. */
  readonly dataFrom: number;
  readonly facts: RowFacts;
  readonly issues: readonly Issue[];
}

export function tableOf(
  grid: Grid,
  found: HeaderFound,
  model: Pick<ReportModel, 'steps'>,
  { firstDataRow, leaveOutHidden = false, rows: said = new Map() }: TrackerChoices,
): TableUnder {
  const { firstRow = 1, firstColumn = 1, formats, turned, hiddenRows = new Set<number>() } = grid;
  const dataFrom = Math.max(found.bottom + 1, firstDataRow === undefined ? 0 : firstDataRow - firstRow);
  const header =
    found.bottom < found.top
      ? Array.from({ length: Math.max(0, ...grid.rows.map((row) => row.length)) }, () => ({
          text: '',
          band: '',
          isText: false,
        }))
      : withUnits(composeHeader(grid, found.top, found.bottom), grid.rows[dataFrom]);
  const issues: Issue[] = [];
  const without = new Set<number>();
  for (const { from, to } of otherLists(grid, found, model)) {
    for (let column = from; column <= to; column++) without.add(column);
    const list = { header, firstColumn, turned };
    const columns = capital(columnWord(list, 2));
    issues.push({
      code: 'second-list',
      severity: 'warning',
      column: lettersOf(list, from),
      message: `${columns} ${labelOf(list, from)} to ${lettersOf(list, to)} are a list of their own beside the accounts and are left out. If they belong to the accounts, close the empty column between them.`,
    });
  }
  const { rows, merged } = filledDown(grid, dataFrom);
  return {
    table: {
      header,
      rows,
      formats: formats?.slice(dataFrom),
      firstColumn,
      turned,
      ...(without.size > 0 && { without }),
    },
    dataFrom,
    facts: {
      hidden: new Set([...hiddenRows].map((row) => row - dataFrom)),
      leaveOutHidden,
      merged,
      said,
    },
    issues,
  };
}

/**
 * The rows under a header. A text that is merged over several rows is the text of each of them; an amount is not, since
 * it would be counted more than once.
 */
function filledDown(
  { rows, merges = [] }: Grid,
  dataFrom: number,
): { rows: readonly (readonly Cell[])[]; merged: Set<number> } {
  const data: (readonly Cell[])[] = rows.slice(dataFrom);
  const merged = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    if (top < dataFrom) continue;
    if (right > left && top === bottom) merged.add(top - dataFrom);
    const cell = rows[top]?.[left];
    if (bottom === top || typeof cell !== 'string') continue;
    for (let row = top + 1; row <= bottom && data[row - dataFrom]; row++) {
      const copy = [...data[row - dataFrom]];
      for (let column = left; column <= right; column++) if (isEmptyCell(copy[column])) copy[column] = cell;
      data[row - dataFrom] = copy;
    }
  }
  return { rows: data, merged };
}

/** The scale that a title or a note above the header explains. */
export function scaleAbove({ rows }: Grid, { top }: HeaderFound): ScaleId | undefined {
  for (const cell of rows.slice(0, top).flat()) {
    const scale = typeof cell === 'string' ? scaleInNote(cell) : undefined;
    if (scale !== undefined) return scale;
  }
  return undefined;
}

/** That amounts were multiplied because a line above the header says so. */
export const saidAbove = (unit: number): Issue => ({
  code: 'above-header',
  severity: 'warning',
  message: `A line above the header says that amounts are not in single units: those of columns that name no unit themselves were multiplied by ${unit}. Where a column counts in another unit, choose it there.`,
});

/** The scale that a line under the list explains, which was left out. */
export const scaleBelow = (leftOut: readonly Issue[]): ScaleId | undefined =>
  leftOut.flatMap(({ code, text }) => (code === 'row-note' && text !== undefined ? (scaleInNote(text) ?? []) : []))[0];

/** What a title or a note above the header says that amounts are counted in; 1 where it says nothing. */
export function unitAbove({ rows }: Grid, { top }: HeaderFound, language: LanguageCode): number {
  const notes = rows.slice(0, top).flatMap((row) => row.filter((cell) => typeof cell === 'string'));
  return notes.map((note) => unitInNote(note, language)).find((unit) => unit > 1) ?? 1;
}

/** The currency that a line above the header says amounts are in; undefined where none does. */
export const currencyAbove = ({ rows }: Grid, { top }: HeaderFound): string | undefined =>
  rows
    .slice(0, top)
    .flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'string' && !/\d/.test(cell) ? [currencyInHeader(cell)] : [])),
    )
    .find((currency) => currency !== undefined);

/** What stands above the header is a title or a note; it is not taken over, and that is said. A guessed header too. */
export function issuesAbove(grid: Grid, { top, bottom }: HeaderFound, named: boolean): Issue[] {
  const { rows, firstRow = 1 } = grid;
  const issues: Issue[] = [];
  const filled = rows.slice(0, top).flatMap((row, i) => (row.every(isEmptyCell) ? [] : [firstRow + i]));
  if (filled.length > 0) {
    const one = filled.length === 1;
    const to = one ? ' stands' : ` to ${rowAt(grid, filled[filled.length - 1])} stand`;
    const where = `${capital(rowWord(grid, filled.length))} ${rowAt(grid, filled[0])}${to}`;
    const message = `${where} above the header and ${one ? 'is' : 'are'} left out.`;
    issues.push({ code: 'above-header', severity: 'info', row: filled[0], rows: filled, message });
  }
  if (!named) {
    const row = firstRow + Math.max(top, bottom);
    const message =
      bottom < top
        ? `No header was found: ${rowName(grid, row)} is taken as the first account, and the columns by what they hold.`
        : `The header in ${rowName(grid, row)} has no word for the account that is known: the columns are taken by what they hold.`;
    issues.push({ code: 'header-guessed', severity: 'warning', row, message });
  }
  return issues;
}
