/** A whole tracker: from a grid of cells to accounts, with all that was noticed on the way. */

import { PLAIN_FIELDS, fieldName, isNotGiven, quoted, subMetricIdOf } from '../model/fields';
import type { Field } from '../model/fields';
import type { Account, ReportModel, Typed } from '../model/model';
import { decimalMark } from './values/amounts';
import type { DecimalMark } from './values/amounts';
import { labelOf, matchColumns, missingFields, scaleOf } from './columns/match';
import type { TrackerTable } from './columns/match';
import { readCsv } from './cells/csv';
import { findHeader } from './header/find';
import { pickRows } from './rows/pick';
import type { PickedRow } from './rows/pick';
import { cellText, isEmptyCell } from './types';
import type { Cell, ColumnMatch, Grid, Issue, TrackerChoices, TrackerResult } from './types';
import { kindOf, readColumn } from './values/values';

type Model = Pick<ReportModel, 'steps'>;

/**
 * Reads CSV text as a tracker, see `readCsv` and `readTracker`; what was noticed in the file's quoting comes first.
 */
export function readCsvTracker(text: string, model: Model, choices: TrackerChoices = {}): TrackerResult {
  const { grid, issues } = readCsv(text);
  const result = readTracker(grid, model, choices);
  return { ...result, issues: [...issues, ...result.issues] };
}

/**
 * Reads a tracker into accounts. Finds the header row, matches columns to fields, understands values as people write
 * them, leaves out empty, total and repeated header rows and says so. What cannot be read stays the text it was, what
 * has no field comes back in `extras`. Not ok where there is nothing to read, no header, or no column of names: the
 * issues then say what was found and what to do. Never throws; the grid stays as it is.
 */
export function readTracker(grid: Grid, model: Model, choices: TrackerChoices = {}): TrackerResult {
  const { rows, firstRow = 1, firstColumn = 1 } = grid;
  if (rows.every((row) => row.every(isEmptyCell))) {
    return refuse(
      'There is nothing to read: no cell has a value. Pick the sheet, range or file that holds the accounts.',
    );
  }
  const at = choices.headerRow === undefined ? findHeader(grid, model) : choices.headerRow - firstRow;
  if (at === undefined) return refuse(noHeader(grid, model));
  if (!rows[at])
    return refuse(`Row ${choices.headerRow} was chosen as the header, but the data has no such row. Choose another.`);
  const table: TrackerTable = { header: rows[at], rows: rows.slice(at + 1), firstColumn };
  const headerRow = firstRow + at;
  const { columns, issues: columnIssues } = matchColumns(table, model, choices.columns);
  const columnOf = new Map(columns.map((column) => [column.use, column.index]));
  const name = columnOf.get('name');
  if (name === undefined) {
    const found = columns.map(({ header }) => quoted(header)).slice(0, 12);
    return refuse(
      `Row ${headerRow} has no column for the account's name, only ${found.join(', ')}. Name that column Account, or choose it.`,
    );
  }
  const above = rowsAbove(grid, at);
  const picked = pickRows(table, headerRow + 1, columns, name);
  if (picked.rows.length === 0) {
    const message = `Row ${headerRow} is a header, but no account stands under it. Pick data with at least one account.`;
    return { ok: false, issues: [{ severity: 'error', row: headerRow, message }, ...picked.issues] };
  }
  const read = readFields(table, columns, picked.rows);
  const missing = missingFields(columns, model);
  return {
    ok: true,
    accounts: picked.rows.map((_, i) => accountAt(i, read.values)),
    sourceRows: picked.rows.map(({ row }) => row),
    headerRow,
    columns,
    extras: columns
      .filter(({ use }) => use === 'extra')
      .map(({ index, letters, header }) => ({
        header: header || `Column ${letters}`,
        values: picked.rows.map(({ cells }) => cells[index] ?? null),
      })),
    issues: [
      ...above,
      ...columnIssues,
      ...(missing.length > 0 ? [notFound(missing, headerRow)] : []),
      ...picked.issues,
      ...read.issues,
    ],
  };
}

function refuse(message: string): TrackerResult {
  return { ok: false, issues: [{ severity: 'error', message }] };
}

function noHeader({ rows, firstRow = 1 }: Grid, { steps }: Model): string {
  const at = rows.findIndex((row) => !row.every(isEmptyCell));
  const found = rows[at].filter((cell) => !isEmptyCell(cell)).slice(0, 8);
  const wanted = PLAIN_FIELDS.map((field) => fieldName(field, steps)).join(', ');
  const scores = steps.flatMap((step) => step.subMetrics.map((sub) => sub.name)).slice(0, 3);
  return `No header row was found. Row ${firstRow + at} reads ${found.map(quoted).join(', ')}; a header has names such as ${wanted}, or scores such as ${scores.join(', ')}, and always one for the account. Put the names in one row above the accounts, or choose the row.`;
}

/** What stands above the header is a title or a note; it is not taken over, and that is said. */
function rowsAbove({ rows, firstRow = 1 }: Grid, at: number): Issue[] {
  const filled = rows.slice(0, at).flatMap((row, i) => (row.every(isEmptyCell) ? [] : [firstRow + i]));
  if (filled.length === 0) return [];
  const where =
    filled.length === 1 ? `Row ${filled[0]} stands` : `Rows ${filled[0]} to ${filled[filled.length - 1]} stand`;
  return [
    {
      severity: 'info',
      row: filled[0],
      message: `${where} above the header and ${filled.length === 1 ? 'is' : 'are'} left out.`,
    },
  ];
}

function notFound(names: readonly string[], headerRow: number): Issue {
  const list = names.join(', ');
  return { severity: 'warning', row: headerRow, message: `No column was found for: ${list}. They stay blank.` };
}

interface ReadFields {
  readonly values: ReadonlyMap<Field, readonly Typed[]>;
  /** Column by column from left to right, each from its first row to its last. */
  readonly issues: readonly Issue[];
}

function readFields(table: TrackerTable, columns: readonly ColumnMatch[], rows: readonly PickedRow[]): ReadFields {
  const cellsOf = (column: ColumnMatch): Cell[] => rows.map(({ cells }) => cells[column.index] ?? null);
  const values = new Map<Field, readonly Typed[]>();
  const issues: Issue[] = [];
  const mark = trackerMark(columns, cellsOf);
  for (const column of columns) {
    if (column.use === 'extra' || column.use === 'leftOut') continue;
    const cells = cellsOf(column);
    const kind = kindOf(column.use);
    if (!kind) {
      values.set(
        column.use,
        cells.map((cell) => textOf(cell, column.use === 'name')),
      );
      continue;
    }
    const scale = scaleOf(table, column);
    const label = labelOf(table, column.index);
    if (scale > 1) {
      const unit = scale === 1000 ? 'thousands' : 'millions';
      const message = `Column ${label} counts in ${unit}: its amounts were multiplied by ${scale}.`;
      issues.push({ severity: 'warning', column: column.letters, message });
    }
    const reading = readColumn(kind, cells, { mark, scale });
    values.set(column.use, reading.values);
    for (const { at, message } of [...reading.notes, ...reading.problems]) {
      const { row } = rows[at];
      issues.push({
        severity: 'warning',
        row,
        column: column.letters,
        message: `Row ${row}, column ${label}: ${message}`,
      });
    }
  }
  return { values, issues };
}

/** The decimal mark that the number columns show, each by itself; undefined where they contradict each other. */
function trackerMark(
  columns: readonly ColumnMatch[],
  cellsOf: (column: ColumnMatch) => readonly Cell[],
): DecimalMark | undefined {
  const marks = new Set<DecimalMark>();
  for (const column of columns) {
    const kind = column.use === 'extra' || column.use === 'leftOut' ? undefined : kindOf(column.use);
    if (kind !== 'score' && kind !== 'amount') continue;
    const mark = decimalMark(cellsOf(column).filter((cell) => typeof cell === 'string'));
    if (mark) marks.add(mark);
  }
  return marks.size === 1 ? [...marks][0] : undefined;
}

/** Names stay exactly as written but for white space around them; a person written as "n/a" is nobody. */
function textOf(cell: Cell, isName: boolean): string {
  const text = cellText(cell).trim();
  return !isName && isNotGiven(text) ? '' : text;
}

function accountAt(i: number, values: ReadonlyMap<Field, readonly Typed[]>): Account {
  const value = (field: Field): Typed => values.get(field)?.[i] ?? null;
  const scores = [...values].flatMap(([field, column]) => {
    const id = subMetricIdOf(field);
    return id === undefined ? [] : [[id, column[i]] as const];
  });
  return {
    name: String(value('name') ?? ''),
    associate: String(value('associate') ?? ''),
    type: value('type'),
    endDate: value('endDate'),
    ...(values.has('scoredOn') && { scoredOn: value('scoredOn') }),
    scores: Object.fromEntries(scores),
    lastArr: value('lastArr'),
    deltaArr: value('deltaArr'),
    ytd: value('ytd'),
  };
}
