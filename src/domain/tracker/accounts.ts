/** The values of the matched columns, read into accounts. */

import { plainAccount, plainKind, subMetricIdOf } from '../model/fields';
import type { Field } from '../model/fields';
import type { Account, Typed } from '../model/model';
import { cellName, columnIssue } from './columns/table';
import type { ColumnValues, TrackerTable } from './columns/table';
import { cellAt } from './places';
import type { PickedRow } from './rows/pick';
import type { ScoreScale } from './scores';
import { cellText, isField } from './types';
import type { Cell, ColumnMatch, Issue, TrackerChoices, ValueToFix } from './types';
import { currencyOf, shownCurrency, withColumnOf } from './currencies';
import { decimalMark } from './values/amounts';
import type { DecimalMark } from './values/amounts';
import { majority, orderVotes } from './values/dayText';
import type { DayOrder } from './values/dayText';
import type { Remark } from './values/reading';
import { increaseOf, isShares } from './values/targetColumn';
import { kindOf, readColumn } from './values/values';
import type { ValueKind } from './values/values';
import type { LanguageCode } from './vocabulary/languages';
import { isNotGivenIn } from './vocabulary/phrases';
import { isShownScaled, unitOf } from './vocabulary/units';

export interface ReadFields {
  readonly accounts: readonly Account[];
  /** Column by column from left to right, each from its first row to its last. */
  readonly issues: readonly Issue[];
  readonly currency?: string;
  readonly toFix: readonly ValueToFix[];
}

interface Picked {
  readonly table: TrackerTable;
  readonly columns: readonly ColumnMatch[];
  readonly rows: readonly PickedRow[];
  readonly scales: ReadonlyMap<number, ScoreScale>;
  readonly language: LanguageCode;
  /** What a line above the header says that amounts are counted in. */
  readonly unit: number;
  /** The currency that a line above the header names. */
  readonly currency?: string;
}

/** Reads each column in the light of its own values, and of what the tracker's other columns show. */
export function readFields(picked: Picked, choices: TrackerChoices): ReadFields {
  const { table, columns, rows, scales, language, unit, currency: note } = picked;
  const values = new Map<Field, readonly Typed[]>();
  const issues: Issue[] = [];
  const toFix: ValueToFix[] = [];
  const currencies = new Map<number, Set<string>>();
  const cellsOf = (column: ColumnMatch): Cell[] => rows.map(({ cells }) => cells[column.index] ?? null);
  const formatsOf = (column: ColumnMatch): (string | undefined)[] =>
    rows.map(({ at }) => table.formats?.[at]?.[column.index]);
  // What a person said of one column holds for those beside it that show nothing themselves.
  const [saidMark] = choices.marks?.values() ?? [];
  const [saidOrder] = choices.dayOrders?.values() ?? [];
  const mark = saidMark ?? trackerMark(columns, cellsOf) ?? (language === 'en' ? undefined : ',');
  const order = saidOrder ?? trackerOrder(columns, cellsOf) ?? (language === 'en' ? undefined : 'day first');
  for (const column of columns) {
    if (!isField(column.use)) continue;
    const cells = cellsOf(column);
    const kind = kindOf(column.use);
    if (!kind) {
      const isName = column.use === 'name';
      values.set(
        column.use,
        cells.map((cell) => textOf(cell, isName)),
      );
      continue;
    }
    const formats = formatsOf(column);
    const chosenUnit = choices.units?.get(column.index);
    const scale = chosenUnit ?? unitOfColumn(table, column, kind, { cells, formats }, language, unit);
    if (scale > 1 && chosenUnit === undefined) issues.push(unitIssue(table, column.index, scale));
    const reading = readColumn(kind, cells, {
      mark,
      scale,
      formats,
      language,
      order,
      scores: scales.get(column.index)?.scale,
      chosenOrder: choices.dayOrders?.get(column.index),
      chosenMark: choices.marks?.get(column.index),
      fixed: choices.values?.get(column.index),
      isShare: choices.targets?.get(column.index) === 'share',
    });
    toFix.push(...valuesToFix(table, column, rows, reading.problems, choices.values?.get(column.index)));
    values.set(column.use, reading.values);
    const shown = kind === 'amount' ? shownCurrency(table.header[column.index], formats, note) : undefined;
    reading.values.forEach((value, i) => {
      const currency = reading.currencies[i] ?? (typeof value === 'number' ? shown?.(i) : undefined);
      if (currency === undefined) return;
      const places = currencies.get(i) ?? new Set();
      currencies.set(i, places.add(currency));
    });
    for (const remark of [...reading.notes, ...reading.problems]) issues.push(valueIssue(table, remark, column, rows));
  }
  const target = columns.find(({ use }) => use === 'deltaArr');
  const targetKind = target && choices.targets?.get(target.index);
  if (targetKind) {
    const last = values.get('lastArr') ?? [];
    const asked = values.get('deltaArr') ?? [];
    const increases = asked.map((one, i) => increaseOf(one, last[i], targetKind));
    values.set('deltaArr', increases);
    const lost = rows.flatMap(({ row }, i) => (asked[i] !== null && increases[i] === null ? [row] : []));
    if (lost.length > 0) issues.push(noLastIssue(table, target, lost));
  } else if (target) {
    const unsure = (what: string): number => issues.push(unsureIssue(table, target.index, what));
    if (isShares(cellsOf(target), formatsOf(target))) unsure(SHARES);
    else if (isWholeTarget(target, values)) unsure(WHOLE);
  }
  for (const column of smallAmounts(columns, values)) issues.push(unsureIssue(table, column.index, SMALL_ONES));
  const { currency, mixed } = currencyOf(withColumnOf(currencies, columns, cellsOf), rows, table);
  return {
    accounts: accountsOf(rows.length, values),
    issues: [...issues, ...mixed],
    toFix,
    ...(currency !== undefined && { currency }),
  };
}

/** A column of targets that are hardly increases: almost every one is at least what last year's whole ARR was. */
function isWholeTarget({ reason }: ColumnMatch, values: ReadonlyMap<Field, readonly Typed[]>): boolean {
  const last = values.get('lastArr');
  const pairs = (values.get('deltaArr') ?? []).flatMap((target, i) => {
    const before = last?.[i];
    return typeof target === 'number' && typeof before === 'number' && before > 0 ? [target / before] : [];
  });
  const high = pairs.filter((share) => share >= 0.9 && share < 3).length;
  return reason !== 'chosen' && pairs.length >= 3 && high >= pairs.length * 0.8;
}

const WHOLE =
  'seems to hold the whole ARR that is wanted, not the increase: almost every amount is as high as last year’s ARR. If so, choose that it is the whole: last year’s ARR is then taken off.';

/** Small numbers look like scores, or like thousands without a word for it, where the other amounts are so much higher. */
const SMALL = 10;
const HIGH = 1000;
/** One value alone is rather a slip. */
const FEWEST_SMALL = 2;

/** Columns of amounts that hold nothing above 10 while another one's amounts are in the thousands. */
function smallAmounts(columns: readonly ColumnMatch[], values: ReadonlyMap<Field, readonly Typed[]>): ColumnMatch[] {
  const amounts = columns.flatMap((column) => {
    if (!isField(column.use) || kindOf(column.use) !== 'amount') return [];
    const given = (values.get(column.use) ?? []).filter((one) => typeof one === 'number' && one !== 0).map(Number);
    return given.length >= FEWEST_SMALL
      ? [{ column, most: given.reduce((most, one) => Math.max(most, Math.abs(one)), 0) }]
      : [];
  });
  if (!amounts.some(({ most }) => most >= HIGH)) return [];
  return amounts.flatMap(({ column, most }) => (most <= SMALL && column.reason !== 'chosen' ? [column] : []));
}

const SMALL_ONES = `holds no amount above ${SMALL}, while others are in the thousands: it may hold scores, or count in thousands. Choose what it is, or what its amounts are counted in.`;

const noLastIssue = (table: TrackerTable, { index, letters }: ColumnMatch, rows: readonly number[]): Issue => ({
  code: 'value-guessed',
  severity: 'warning',
  row: rows[0],
  rows,
  column: letters,
  message: `${cellName(table, rows[0], index)}: without last year’s ARR the increase cannot be told from this target, here and in others like it. It stays blank.`,
});

const unsureIssue = (table: TrackerTable, index: number, what: string): Issue =>
  columnIssue(table, 'column-unsure', 'warning', index, what);

const SHARES =
  'holds shares, not amounts. If they are shares of last year’s ARR, choose so: the increase is then worked out.';

/** The values of a column that cannot be used, and those that were put right, each once. */
function valuesToFix(
  table: TrackerTable,
  { index }: ColumnMatch,
  rows: readonly PickedRow[],
  problems: readonly Remark[],
  fixed: ReadonlyMap<string, Typed> = new Map(),
): ValueToFix[] {
  const why = new Map(problems.map(({ at, message }) => [at, message]));
  const found = new Map<string, ValueToFix>();
  rows.forEach(({ cells, row }, at) => {
    const text = cellText(cells[index]).trim();
    const problem = why.get(at);
    const to = fixed.get(text);
    if (problem === undefined && to === undefined) return;
    const standing = found.get(text);
    found.set(text, {
      index,
      text,
      rows: (standing?.rows ?? 0) + 1,
      cell: standing?.cell ?? cellAt(table, row, table.firstColumn + index),
      ...(to !== undefined && { fixed: to }),
      ...(problem !== undefined && { problem }),
    });
  });
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

function valueIssue(
  table: TrackerTable,
  { code, at, places, read, message }: Remark,
  column: ColumnMatch,
  rows: readonly PickedRow[],
): Issue {
  const { row, cells } = rows[at];
  return {
    code,
    severity: 'warning',
    row,
    ...(places && { rows: places.map((place) => rows[place].row) }),
    column: column.letters,
    text: cellText(cells[column.index]).trim(),
    ...(read !== undefined && { read }),
    message: `${cellName(table, row, column.index)}: ${message}`,
  };
}

function unitOfColumn(
  table: TrackerTable,
  column: ColumnMatch,
  kind: ValueKind,
  { cells, formats }: ColumnValues,
  language: LanguageCode,
  said: number,
): number {
  // Numbers that are only shown in thousands are whole; those beside them, as they are typed, are not.
  const isWhole = (cell: Cell, at: number): boolean => typeof cell !== 'number' || isShownScaled(formats[at]);
  if (kind !== 'amount' || (formats.some(isShownScaled) && cells.every(isWhole))) return 1;
  const { text, band } = table.header[column.index] ?? { text: '', band: '' };
  const own = unitOf(text, language);
  const ofBand = own > 1 ? own : unitOf(band, language);
  return ofBand > 1 ? ofBand : said;
}

const UNIT_NAMES: Readonly<Record<number, string>> = {
  1e3: 'thousands',
  1e4: 'ten thousands',
  1e5: 'lakhs',
  1e6: 'millions',
  1e7: 'crores',
  1e8: 'hundred millions',
  1e9: 'billions',
};

const unitIssue = (table: TrackerTable, index: number, scale: number): Issue =>
  columnIssue(
    table,
    'unit',
    'warning',
    index,
    `counts in ${UNIT_NAMES[scale] ?? 'other units'}: its amounts were multiplied by ${scale}.`,
  );

/** The decimal mark that the number columns show, each by itself; undefined where they contradict each other. */
function trackerMark(
  columns: readonly ColumnMatch[],
  cellsOf: (column: ColumnMatch) => readonly Cell[],
): DecimalMark | undefined {
  const marks = new Set<DecimalMark>();
  for (const column of columns) {
    const kind = isField(column.use) ? kindOf(column.use) : undefined;
    if (kind !== 'score' && kind !== 'amount') continue;
    const mark = decimalMark(cellsOf(column).filter((cell) => typeof cell === 'string'));
    if (mark) marks.add(mark);
  }
  return marks.size === 1 ? [...marks][0] : undefined;
}

/** The order of day and month that the tracker's dates show together. */
function trackerOrder(
  columns: readonly ColumnMatch[],
  cellsOf: (column: ColumnMatch) => readonly Cell[],
): DayOrder | undefined {
  const texts = columns
    .filter(({ use }) => plainKind(use) === 'date')
    .flatMap((column) => cellsOf(column).filter((cell) => typeof cell === 'string'));
  return majority(orderVotes(texts).slashed);
}

/** Names stay exactly as written but for white space around them; a person written as "n/a" is nobody. */
function textOf(cell: Cell, isName: boolean): string {
  const text = cellText(cell).trim();
  return !isName && isNotGivenIn(text) ? '' : text;
}

function accountsOf(count: number, values: ReadonlyMap<Field, readonly Typed[]>): Account[] {
  const scored = [...values].flatMap(([field, column]) => {
    const id = subMetricIdOf(field);
    return id === undefined ? [] : [{ id, column }];
  });
  return Array.from({ length: count }, (_, i) => ({
    ...plainAccount((field) => values.get(field)?.[i]),
    scores: Object.fromEntries(scored.map(({ id, column }) => [id, column[i]])),
  }));
}
