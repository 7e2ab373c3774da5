/** The values of one column read as what its field holds. */

import { plainKind, subMetricIdOf } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { Typed } from '../../model/model';
import { cellText } from '../types';
import type { Cell } from '../types';
import { amountReader } from './amountColumn';
import { dateReader } from './dateColumn';
import { isGivenOn } from './reading';
import type { ColumnHints, ColumnReading, Reader, Reading, Remark, RemarkCode } from './reading';
import { scoreReader } from './scoreColumn';
import { shareReader } from './targetColumn';
import { readType } from './typeText';

/** What a column of values holds, as far as reading them goes. */
export type ValueKind = 'score' | 'amount' | 'date' | 'type';

/** The kind of a field's values; undefined for the fields that are plain text. */
export function kindOf(field: Field): ValueKind | undefined {
  if (subMetricIdOf(field) !== undefined) return 'score';
  const kind = plainKind(field);
  return kind === 'text' ? undefined : kind;
}

const READERS: Readonly<Record<ValueKind, (cells: readonly Cell[], hints: ColumnHints) => Reader>> = {
  score: scoreReader,
  amount: amountReader,
  date: dateReader,
  type: () => readType,
};

const BLANK: Reading = { value: null };
/** Different texts that are remembered of a column; more are hardly met again. */
const MOST_KNOWN = 500;

/** Reads a column's cells, each in the light of the others. Never throws; what cannot be read is kept and reported. */
export function readColumn(kind: ValueKind, cells: readonly Cell[], hints: ColumnHints = {}): ColumnReading {
  const read = hints.isShare ? shareReader(hints.formats ?? []) : READERS[kind](cells, hints);
  const values: Typed[] = [];
  const problems: Remark[] = [];
  const currencies: (string | undefined)[] = [];
  /** A score or a person's word comes again and again; its format aside, what it says is the same. */
  const known = new Map<string, Reading>();
  const readOnce = (cell: Cell, at: number): Reading => {
    const isGiven = (): boolean => isGivenOn(cell, hints.scores);
    if (typeof cell !== 'string' || hints.formats?.[at] !== undefined) return isGiven() ? read(cell, at) : BLANK;
    const found = known.get(cell) ?? (isGiven() ? read(cell, at) : BLANK);
    if (known.size < MOST_KNOWN) known.set(cell, found);
    return found;
  };
  const doubts = new Map<string, { code: RemarkCode; message: string; places: number[]; read: string }>();
  cells.forEach((cell, at) => {
    const fixed = hints.fixed?.get(cellText(cell).trim());
    // What a person typed instead says by itself what it is, not in the light of the others.
    const readFixed = (one: Cell): Reading => (isGivenOn(one, undefined) ? READERS[kind]([], {})(one, at) : BLANK);
    const { value, problem, doubt, currency } = fixed === undefined ? readOnce(cell, at) : readFixed(fixed);
    values.push(value);
    if (currency !== undefined) currencies[at] = currency;
    if (problem !== undefined) problems.push({ code: 'value', at, message: problem });
    if (!doubt) return;
    const standing = doubts.get(doubt.code);
    if (standing) standing.places.push(at);
    else doubts.set(doubt.code, { ...doubt, places: [at], read: String(value) });
  });
  const notes = [...doubts.values()].map(({ code, message, places, read: first }) => ({
    code,
    at: places[0],
    ...(places.length > 1 && { places }),
    read: first,
    message,
  }));
  return { values, problems, notes, currencies };
}
