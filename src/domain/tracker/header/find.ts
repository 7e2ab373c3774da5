/** Finding the rows of the header. */

import type { Field } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import { cellText, isEmptyCell, LONGEST_VALUE } from '../types';
import type { Cell, Grid } from '../types';
import { selfScored, WORD_SCALES, wordScore } from '../scales/scales';
import { readAmount, readPlainNumber } from '../values/amounts';
import { readDateText } from '../values/dayText';
import { SURE, candidatesFor, vocabularyOf } from '../vocabulary/meanings';
import type { Candidate } from '../vocabulary/meanings';
import { composeHeader, isYear } from './compose';
import type { HeaderCell } from './compose';
import { datedHeader, timeIn, yearIn } from './periods';

/** Rows looked at: enough for titles, logos and notes above a table. */
const SEARCH_ROWS = 60;
/** Rows that a header has at most: bands, groups, names. */
const MOST_ROWS = 3;

/** Places in the grid of a header's first and last row; `bottom` is above `top` where there is no header at all. */
export interface HeaderFound {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The rows, one to three, whose texts name most fields, the account's name among them; the fewest, and the first, of
 * equals. Undefined where no rows have a column for the account's name.
 */
export function findHeader(grid: Grid, model: Pick<ReportModel, 'steps'>): HeaderFound | undefined {
  const lookUp = cachedLookUp(model);
  let best: (HeaderFound & { score: number }) | undefined;
  const rows = Math.min(SEARCH_ROWS, grid.rows.length);
  for (let bottom = 0; bottom < rows; bottom++) {
    if (looksLikeData(grid.rows[bottom])) continue;
    for (let top = bottom; top >= 0 && bottom - top < MOST_ROWS; top--) {
      if (top < bottom && !canStandAbove(grid.rows[top])) break;
      const score = scoreOf(composeHeader(grid, top, bottom), lookUp);
      if (score !== undefined && score > (best?.score ?? 0) + (top < bottom ? 0.01 : 0)) best = { top, bottom, score };
    }
  }
  return best && timesBelow(grid, best);
}

/** The row of years or quarters right under a header is its lowest, which tells columns of one name apart. */
function timesBelow({ rows }: Grid, { top, bottom }: HeaderFound): HeaderFound {
  const times = (rows[bottom + 1] ?? []).filter((cell) => !isEmptyCell(cell));
  const isTime = (cell: Cell): boolean =>
    timeIn(cellText(cell).trim()) !== undefined || yearIn(cellText(cell)) !== undefined;
  const isPart =
    times.length > 1 &&
    times.every((cell) => (typeof cell === 'string' || isYear(cell)) && isTime(cell)) &&
    isEmptyCell(rows[bottom + 1][0]);
  return { top, bottom: isPart && bottom + 1 - top < MOST_ROWS ? bottom + 1 : bottom };
}

type LookUp = (text: string) => readonly Candidate[];

/** The meanings of a column from its own words, and from its band's and its own together. */
export function candidatesOfColumn(cell: HeaderCell, lookUp: LookUp): Candidate[] {
  const { text, band } = cell;
  const dated = datedHeader(cell);
  // A score of one time is the score, and the latest of several counts.
  const scores = dated ? lookUp(dated.base).filter(({ meaning }) => meaning.field?.startsWith('score:')) : [];
  const alone = [...lookUp(text), ...scores];
  if (band === '') return alone;
  // A band that names a step does not make each column under it the score of the whole step.
  const together = lookUp(`${band} ${text}`).filter(
    ({ meaning, confidence }) => meaning.step === undefined || confidence >= SURE - 0.1,
  );
  return [...alone, ...together];
}

const lookUps = new WeakMap<ReportModel['steps'], Map<string, Candidate[]>>();
/** Texts that are remembered; a tracker has fewer in its first rows. */
const MOST_TEXTS = 20_000;

/** Header texts come again and again: in every row that is looked at, and in every look at the same tracker. */
export function cachedLookUp(model: Pick<ReportModel, 'steps'>): LookUp {
  const vocabulary = vocabularyOf(model);
  const known = lookUps.get(model.steps) ?? new Map<string, Candidate[]>();
  lookUps.set(model.steps, known);
  return (text) => {
    const found = known.get(text) ?? candidatesFor(text, vocabulary);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

function scoreOf(header: readonly HeaderCell[], lookUp: LookUp): number | undefined {
  const fields = new Map<Field, number>();
  for (const cell of header) {
    if (!cell.isText) continue;
    for (const { meaning, confidence } of candidatesOfColumn(cell, lookUp)) {
      if (meaning.field) fields.set(meaning.field, Math.max(confidence, fields.get(meaning.field) ?? 0));
    }
  }
  const name = fields.get('name') ?? 0;
  const named = name >= SURE || (name > 0 && fields.size > 1);
  return named ? [...fields.values()].reduce((sum, confidence) => sum + confidence, 0) : undefined;
}

const isNumber = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' ? !isYear(cell) : typeof cell === 'string' && isPlain(cell);

function isPlain(text: string): boolean {
  const n = text.length <= 20 ? readPlainNumber(text) : undefined;
  return n !== undefined && !isYear(n);
}

/** A number, an amount, a date, or a score on a scale of its own: what stands under a header, not in it. */
const isValue = (text: string): boolean =>
  text.length <= LONGEST_VALUE &&
  (isPlain(text) ||
    readAmount(text) !== undefined ||
    readDateText(text) !== undefined ||
    selfScored(text) !== undefined ||
    (/^\P{L}+$/u.test(text.trim()) && WORD_SCALES.some((scale) => wordScore(text, scale) !== undefined)));

const holdsValue = (cell: Cell): boolean => (typeof cell === 'string' ? isValue(cell) : isNumber(cell));

/** A row with several numbers, or of amounts, dates and scores for the most part, is no row of names. */
export function looksLikeData(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isEmptyCell(cell));
  if (filled.filter(isNumber).length * 3 > filled.length) return true;
  return filled.length >= FEWEST_VALUES && filled.filter(holdsValue).length * 2 > filled.length;
}

/** Cells of a row of values, at least. */
const FEWEST_VALUES = 4;

/** Rows of bands have several texts and no numbers; a title is one text. */
function canStandAbove(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isEmptyCell(cell));
  return filled.length >= 2 && filled.every((cell) => typeof cell === 'string' && !isPlain(cell) && cell.length <= 80);
}

/**
 * Where words say nothing: the first row of several texts above rows with numbers, or, where that row has numbers
 * itself, no header at all. Undefined where there are no such rows.
 */
export function guessHeader(grid: Grid): HeaderFound | undefined {
  const rows = grid.rows.slice(0, SEARCH_ROWS);
  const filledIn = (row: readonly Cell[]): number => row.filter((cell) => !isEmptyCell(cell)).length;
  const widest = Math.max(0, ...rows.map(filledIn));
  const first = rows.findIndex((row) => filledIn(row) >= Math.max(2, widest * 0.6));
  if (first < 0) return undefined;
  const isHeader = rows[first].every((cell) => isEmptyCell(cell) || (typeof cell === 'string' && !isValue(cell)));
  const below = rows.slice(first + 1).filter((row) => filledIn(row) > 0);
  if (isHeader && below.some((row) => row.some(holdsValue))) return { top: first, bottom: first };
  return rows[first].some(holdsValue) && below.length > 1 ? { top: first, bottom: first - 1 } : undefined;
}

/** The header that a person pointed to: with the rows of bands above it that make its names clearer. */
export function headerAt(grid: Grid, bottom: number, model: Pick<ReportModel, 'steps'>): HeaderFound {
  const lookUp = cachedLookUp(model);
  let best = { top: bottom, score: scoreOf(composeHeader(grid, bottom, bottom), lookUp) ?? 0 };
  for (let top = bottom - 1; top >= 0 && bottom - top < MOST_ROWS; top--) {
    if (!canStandAbove(grid.rows[top])) break;
    const score = scoreOf(composeHeader(grid, top, bottom), lookUp) ?? 0;
    if (score > best.score + 0.01) best = { top, score };
  }
  return { top: best.top, bottom };
}

/** Whether the row above a header names groups of its columns, which it does not need to be understood. */
export function bandsAbove(grid: Grid, { top, bottom }: HeaderFound): HeaderFound {
  const above = grid.rows[top - 1];
  if (top !== bottom || !above || !canStandAbove(above)) return { top, bottom };
  const filled = (row: readonly Cell[]): number => row.filter((cell) => cellText(cell).trim() !== '').length;
  return filled(above) < filled(grid.rows[bottom]) ? { top: top - 1, bottom } : { top, bottom };
}
