/** Which rows under a header are accounts. */

import { capital, nameKey, plainKind, quoted } from '../../model/fields';
import { cellName } from '../columns/table';
import type { TrackerTable } from '../columns/table';
import { rowName, rowWord } from '../places';
import { cellText, isEmptyCell } from '../types';
import type { Cell, ColumnMatch, Issue, IssueCode, TrackerChoices } from '../types';
import { isAboutColumns, isPageLine, isTotalWord, namesTotal, readsLikeNote } from '../vocabulary/phrases';
import { isExplained, listBelow } from './below';
import { addsUp } from './totals';

export interface PickedRow {
  readonly cells: readonly Cell[];
  /** Sheet row, from 1. */
  readonly row: number;
  /** Place in the table's rows, from 0. */
  readonly at: number;
}

export interface PickedRows {
  readonly rows: readonly PickedRow[];
  /** What was left out, and what is doubtful about the names, in the order of the rows. */
  readonly issues: readonly Issue[];
}

export interface RowFacts {
  /** Places of the rows that are hidden. */
  readonly hidden: ReadonlySet<number>;
  readonly leaveOutHidden: boolean;
  /** Places of the rows whose name is merged over their other cells. */
  readonly merged: ReadonlySet<number>;
  /** What a person said of rows, by their sheet row. */
  readonly said: NonNullable<TrackerChoices['rows']>;
}

/**
 * Takes the rows that are accounts: not empty, not totals (a total's word, or sums of the rows above, and nothing that
 * identifies an account: no associate, type or end date), not headings of groups, not lines under the list, not the
 * header once more. Says what it leaves out.
 * @param firstRow Sheet row of the table's first row.
 * @param name Index of the column of names.
 */
export function pickRows(
  table: TrackerTable,
  firstRow: number,
  columns: readonly ColumnMatch[],
  name: number,
  { hidden, leaveOutHidden, merged, said }: RowFacts,
): PickedRows {
  const used = columns.map(({ index }) => index);
  const identity = columns.filter(({ use }) => use === 'associate' || use === 'type' || use === 'endDate');
  const amounts = columns.filter(({ use }) => plainKind(use) === 'amount').map(({ index }) => index);
  const filled = table.rows.map((cells) => {
    const given = used.filter((index) => !isEmptyCell(cells[index]));
    return given.every((index) => isLine(cells[index])) ? 0 : given.length;
  });
  // The same few associates and types come again and again.
  const known = new Map<Cell, boolean>();
  const isTotalled = (cell: Cell): boolean => {
    const is = known.get(cell) ?? hasTotal(cell);
    known.set(cell, is);
    return is;
  };
  const isUnidentified = (cells: readonly Cell[]): boolean =>
    identity.every(({ index }) => isEmptyCell(cells[index]) || isTotalled(cells[index]));
  const isHeaderAgain = headerAgain(table);
  const lastFilled = filled.findLastIndex((count) => count > 0);
  const footerFrom = footerStart(table, filled, name, columns.length);
  const below = listBelow(table, filled, columns, isHeaderAgain);
  const explained = isExplained(table, columns);
  const totals = totalsIn(table);
  const out = `leave the ${rowWord(table)} out.`;
  const rows: PickedRow[] = [];
  const issues: Issue[] = [];
  const empty: number[] = [];
  const seenHidden: number[] = [];
  const seen = new Map<string, number>();
  /** Rows since the last total, to see what a row without a word adds up. */
  let block: (readonly Cell[])[] = [];
  table.rows.forEach((cells, i) => {
    const row = firstRow + i;
    const push = (code: IssueCode, severity: Issue['severity'], message: string, text?: string): void => {
      issues.push({ code, severity, row, ...(text !== undefined && { text }), message });
    };
    const tell = (code: IssueCode, severity: Issue['severity'], what: string, text?: string): void =>
      push(code, severity, `${capital(rowName(table, row))} ${what}`, text);
    const tellName = (code: IssueCode, what: string, text?: string): void =>
      push(code, 'warning', `${cellName(table, row, name)}: ${what}`, text);
    if (filled[i] === 0) {
      if (i < lastFilled) empty.push(row);
      return;
    }
    if (said.get(row) === 'leftOut') {
      const text = cellText(cells[name]).trim();
      tell('row-chosen', 'info', 'is left out, as you chose.', text);
      return;
    }
    const isAccount = said.get(row) === 'account';
    if (!isAccount && isHeaderAgain(cells)) {
      tell('row-header', 'info', 'repeats the header and is left out.');
      return;
    }
    if (!isAccount && i === 0 && explained) {
      const text = cellText(cells.find((cell) => !isEmptyCell(cell)));
      tell('row-note', 'warning', `says what the columns hold and is left out: ${quoted(text)}.`, text);
      return;
    }
    const lone = filled[i] === 1 ? cellText(cells.find((cell) => !isEmptyCell(cell))).trim() : '';
    if (!isAccount && (i >= footerFrom || isPageLine(lone))) {
      const text = lone || cellText(cells.find((cell) => !isEmptyCell(cell)));
      const where = i >= footerFrom ? 'stands under the list' : 'numbers a page';
      tell('row-note', 'warning', `${where} and is left out: ${quoted(text)}.`, text);
      return;
    }
    if (!isAccount && below && i >= below.from && i < below.to) {
      const text = cellText(cells.find((cell) => !isEmptyCell(cell)));
      tell('row-note', 'warning', `belongs to another list under the accounts and is left out: ${quoted(text)}.`, text);
      return;
    }
    if (!isAccount && isUnidentified(cells) && isAboutColumns(cellText(cells[name]))) {
      const text = cellText(cells[name]).trim();
      tell(
        'row-total',
        'warning',
        `is left out: ${quoted(text)} says something of the columns. If it is an account, choose so, or give it a sales associate, a type or an end date.`,
        text,
      );
      return;
    }
    const total = totalIn(cells, name, used);
    if (!isAccount && total !== undefined && isUnidentified(cells)) {
      tell(
        'row-total',
        'warning',
        `is left out as a total row (${quoted(total)}). If it is an account, choose so, or give it a sales associate, a type or an end date.`,
        total,
      );
      block = [];
      return;
    }
    if (
      !isAccount &&
      identity.length > 0 &&
      isUnidentified(cells) &&
      addsUp(
        cells,
        block,
        rows.map((one) => one.cells),
        amounts,
      )
    ) {
      const text = cellText(cells[name]).trim();
      const named = text === '' ? '' : `(${quoted(text)}) `;
      tell(
        'row-total',
        'warning',
        `${named}adds up the rows above it and is left out as a total row. If it is an account, choose so, or give it a sales associate, a type or an end date.`,
        text,
      );
      block = [];
      return;
    }
    if (
      !isAccount &&
      filled[i] === 1 &&
      columns.length > 2 &&
      isHeading(table, filled, i, name, { merged, totals, isHeaderAgain })
    ) {
      const text = cellText(cells.find((cell) => !isEmptyCell(cell)));
      tell(
        'row-group',
        'warning',
        `is left out as the heading of a group (${quoted(text)}). If it is an account, choose so, or give it a sales associate, a type or an end date.`,
        text,
      );
      return;
    }
    if (hidden.has(i)) {
      seenHidden.push(row);
      if (leaveOutHidden && !isAccount) return;
    }
    block.push(cells);
    rows.push({ cells, row, at: i });
    const text = cellText(cells[name]);
    const first = seen.get(nameKey(text));
    if (nameKey(text) === '') {
      tellName('row-no-name', `the account has no name. Type one, or ${out}`);
    } else if (isErrorCell(text)) {
      tellName(
        'row-no-name',
        `${quoted(text)} reads as an error. It counts as the name until you type one or ${out}`,
        text,
      );
    } else if (first !== undefined) {
      tellName(
        'row-same-name',
        `${quoted(text)} is already the account of ${rowName(table, first)}. Rename one of them, or ${out}`,
        text,
      );
    } else {
      seen.set(nameKey(text), row);
      if (columns.length > 1 && filled[i] === 1) {
        tellName('row-name-only', `${quoted(text)} has a name and nothing else. If it is a note, ${out}`, text);
      }
    }
  });
  if (seenHidden.length > 0) issues.push(hiddenRows(table, seenHidden, leaveOutHidden));
  if (empty.length > 0) issues.push(emptyRows(table, empty));
  return { rows, issues };
}

/** Dashes that draw a line across a table of text. */
const isLine = (cell: Cell): boolean => typeof cell === 'string' && /^:?[-–—=_]{3,}:?$/.test(cell.trim());

/** What Excel shows where a formula fails. */
const isErrorCell = (text: string): boolean =>
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BEZUG!|NV|WERT!|ZAHL!)$/i.test(text.trim());

const hasTotal = (cell: Cell | undefined): cell is string => typeof cell === 'string' && namesTotal(cell);

/** The total's word of a row: in its name, or, where it has no name, alone in any of its texts or with others in one. */
function totalIn(cells: readonly Cell[], name: number, used: readonly number[]): string | undefined {
  const isWord = (cell: Cell | undefined): cell is string => typeof cell === 'string' && isTotalWord(cell);
  if (!isEmptyCell(cells[name]))
    return hasTotal(cells[name]) || isWord(cells[name]) ? cellText(cells[name]) : undefined;
  const texts = used.map((index) => cells[index]);
  return texts.find(isWord) ?? texts.find(hasTotal);
}

/** Tells rows that say the header's words again, as in lists put together from pages. */
function headerAgain({ header, without }: TrackerTable): (cells: readonly Cell[]) => boolean {
  const named = header.flatMap(({ text }, index) =>
    text === '' || without?.has(index) ? [] : [{ key: nameKey(text), index }],
  );
  return (cells) => named.length > 0 && named.every(({ key, index }) => key === nameKey(cellText(cells[index])));
}

/** Place of the first line under the list: rows with one text after an empty row, none of which is a whole row again. */
function footerStart({ rows }: TrackerTable, filled: readonly number[], name: number, columns: number): number {
  if (columns < 3) return Infinity;
  const lastWhole = filled.findLastIndex((count) => count > 1);
  if (lastWhole < 0) return Infinity;
  const gap = filled.findIndex((count, i) => i > lastWhole && count === 0);
  const first = filled.findIndex((count, i) => i > lastWhole && count === 1);
  if (first < 0) return Infinity;
  if (gap >= 0 && filled.slice(gap).some((count) => count > 0)) {
    const note = filled.findIndex((count, i) => i > gap && count > 0);
    return note < 0 ? Infinity : note;
  }
  const reads = rows.findIndex(
    (cells, i) => i > lastWhole && filled[i] === 1 && !isEmptyCell(cells[name]) && isFooterText(cellText(cells[name])),
  );
  return reads < 0 ? Infinity : reads;
}

/** Sure enough without an empty row above: a copyright, a confidentiality line, or the name of a report's maker. */
const isFooterText = (text: string): boolean =>
  /©|copyright|confidential|generated by|\bseite \d|\bpage \d/i.test(text) && readsLikeNote(text);

/** What tells headings of groups from accounts. */
interface HeadingFacts {
  readonly merged: ReadonlySet<number>;
  readonly totals: readonly Total[];
  readonly isHeaderAgain: (cells: readonly Cell[]) => boolean;
}

/** A text that speaks of a total: its key, and its row's place from 0. */
interface Total {
  readonly at: number;
  readonly key: string;
}

const totalsIn = ({ rows }: TrackerTable): Total[] =>
  rows.flatMap((cells, at) => cells.filter(hasTotal).map((cell) => ({ at, key: nameKey(cell) })));

/** One text above whole rows: merged over them, after an empty row or at the top, or with a total of its name below. */
function isHeading(
  { rows }: TrackerTable,
  filled: readonly number[],
  at: number,
  name: number,
  { merged, totals, isHeaderAgain }: HeadingFacts,
): boolean {
  let next = at + 1;
  while (filled[next] === 0) next++;
  if (!(filled[next] > 1)) return false;
  if (merged.has(at)) return true;
  const text = cellText(rows[at].find((cell) => !isEmptyCell(cell))).trim();
  const key = nameKey(text);
  const isTotalled = totals.some((total) => total.at > at && total.key !== key && total.key.includes(key));
  if (isTotalled || isEmptyCell(rows[at][name])) return true;
  // Alone at the top, after an empty row or under the header that is repeated, and there is another one like it.
  const isTop = (i: number): boolean => i === 0 || filled[i - 1] === 0 || isHeaderAgain(rows[i - 1]);
  const stands = (i: number): boolean => filled[i] === 1 && filled[i + 1] > 1 && isTop(i);
  return stands(at) && filled.some((_, i) => i !== at && stands(i));
}

function hiddenRows(table: TrackerTable, rows: readonly number[], leftOut: boolean): Issue {
  const one = rows.length === 1;
  const where = `${capital(rowName(table, ...rows))} ${one ? 'is' : 'are'}`;
  return {
    code: 'row-hidden',
    severity: 'warning',
    row: rows[0],
    rows,
    message: leftOut
      ? `${where} hidden and left out.`
      : `${where} hidden and ${one ? 'counts' : 'count'} as ${one ? 'an account' : 'accounts'} all the same. Leave hidden rows out if ${one ? 'it is' : 'they are'} not to be in the report.`,
  };
}

function emptyRows(table: TrackerTable, rows: readonly number[]): Issue {
  const verb = rows.length === 1 ? 'is' : 'are';
  const message = `${capital(rowName(table, ...rows))} ${verb} empty and ${verb} left out.`;
  return { code: 'row-empty', severity: 'info', row: rows[0], rows, message };
}
