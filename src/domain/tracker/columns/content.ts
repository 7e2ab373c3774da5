/** What columns are by their values, where their names say nothing. */

import { fieldName, fieldsOfKind, scoreField } from '../../model/fields';
import type { Field } from '../../model/fields';
import { isDateSerial } from '../../calendar/dates';
import { evidenceOf } from '../scales/detect';
import type { WordScale } from '../scales/scales';
import { cellText } from '../types';
import type { Cell } from '../types';
import { readAmount } from '../values/amounts';
import { readDateText } from '../values/dayText';
import { readPeriodText } from '../values/periodText';
import { isGiven } from '../values/reading';
import { readType } from '../values/typeText';
import type { Assignment, Model, Tell } from './match';
import { valuesOf } from './table';
import type { TrackerTable } from './table';

const SAMPLE = 200;

/** What most values of a column are. */
export interface Content {
  readonly index: number;
  readonly given: number;
  readonly kind: 'text' | 'date' | 'score' | 'hundred' | 'letters' | 'amount' | 'small' | 'type' | 'other';
  /** Share of the values that are different from each other. */
  readonly distinct: number;
  /** Whether half of the values or more are scores: one that stands among scores is one with slips in it. */
  readonly isHalfScores: boolean;
}

/** Kinds of columns that hold scores, for sure or where they stand side by side like the steps. */
const SCORES: readonly Content['kind'][] = ['score', 'small', 'hundred', 'letters'];

/** Scales whose words are scores only where the header says so, or in company: a column of states is likelier one of tasks. */
const NO_SCORE_ALONE: readonly WordScale[] = ['letters', 'progress'];

/**
 * Looks at the values of a column. Scores are numbers from 0 to 10, shares, or texts and words of a scale; numbers up to 100
 * and single letters may be anything, and are scores only in company.
 */
export function contentOf(table: TrackerTable, index: number): Content {
  const { cells, formats } = valuesOf(table, index, SAMPLE);
  const given = cells.map((cell, i) => ({ cell, format: formats[i] })).filter(({ cell }) => isGiven(cell));
  const share = (test: (cell: Cell, format?: string) => boolean): number =>
    given.filter(({ cell, format }) => test(cell, format)).length / Math.max(1, given.length);
  const distinct =
    new Set(given.map(({ cell }) => cellText(cell).trim().toLowerCase())).size / Math.max(1, given.length);
  let isHalfScores = false;
  const content = (kind: Content['kind']): Content => ({ index, given: given.length, kind, distinct, isHalfScores });
  if (given.length === 0) return content('other');
  if (share(isDate) >= 0.7) return content('date');
  if (isCounter(given.map(({ cell }) => cell)) || given.some(({ cell }) => isCode(cell))) return content('other');
  const evidence = evidenceOf(
    given.map(({ cell }) => cell),
    given.map(({ format }) => format),
  );
  const small = evidence.bare.filter((n) => n >= 0 && n <= 10).length + evidence.percentCells + evidence.selfScored;
  const words = Math.max(
    0,
    ...[...evidence.words].filter(([scale]) => !NO_SCORE_ALONE.includes(scale)).map(([, count]) => count),
  );
  isHalfScores = (small + words) * 2 >= given.length;
  if ((evidence.words.get('letters') ?? 0) / given.length >= 0.7) return content('letters');
  if ((small + words) / given.length >= 0.7) {
    const isType = given.every(({ cell }) => [1, 2, 3, 4].includes(Number(cell)));
    return content(isType ? 'small' : 'score');
  }
  if (share((cell) => typeof cell === 'string' && readType(cell, 0).problem === undefined) >= 0.9)
    return content('type');
  if (evidence.bare.filter((n) => n >= 0 && n <= 100).length / given.length >= 0.9) return content('hundred');
  if (share((cell) => typeof cell === 'number' || readAmount(cellText(cell)) !== undefined) >= 0.7)
    return content('amount');
  return content(share((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)) >= 0.7 ? 'text' : 'other');
}

/** `007`: a number with zeros before it is a code, and no score. */
const isCode = (cell: Cell): boolean => typeof cell === 'string' && /^0\d+$/.test(cell.trim());

/** Whether values count the rows: 1, 2, 3, 4. */
const isCounter = (cells: readonly Cell[]): boolean =>
  cells.length > ENOUGH && cells.every((cell, i) => Number(cellText(cell)) === i + 1);

const isDate = (cell: Cell, format?: string): boolean => {
  if (typeof cell === 'number')
    return isDateSerial(cell) && cell > 30_000 && (/[dmy]/i.test(format ?? '') || cell < 75_000);
  return typeof cell === 'string' && (readDateText(cell) !== undefined || readPeriodText(cell)?.period === 'quarter');
};

/** Rows that it takes before values alone say what a column is. */
const ENOUGH = 3;

/**
 * Gives columns their use by what they hold: different texts as the account, texts that repeat as the associate, dates
 * as the end date, scores in the order of the model, amounts in the order last year, target, won. Each is told.
 * Only where no column is named as the account: a header that names it can be understood.
 */
export function matchByContent(
  table: TrackerTable,
  indexes: readonly number[],
  { byColumn, byField }: Assignment,
  model: Model,
  tell: Tell,
): void {
  const free = indexes.filter((index) => !byColumn.has(index));
  const contents = free
    .map((index) => contentOf(table, index))
    // A column of scores may have a gap: how many stand side by side says more than one of them.
    .filter(({ given, kind }) => given >= (SCORES.includes(kind) && table.rows.length >= ENOUGH ? 2 : ENOUGH));
  const taken = new Set<number>();
  const give = (index: number, field: Field, why: string): void => {
    taken.add(index);
    byField.set(field, index);
    byColumn.set(index, { use: field, confidence: 0.5, reason: 'content' });
    tell(
      'column-by-content',
      'warning',
      index,
      `is taken as ${fieldName(field, model.steps)} by its values: ${why}. If it is something else, choose what it is.`,
    );
  };
  const next = (test: (content: Content) => boolean): Content | undefined =>
    contents.find((content) => !taken.has(content.index) && test(content));
  if (byField.has('name')) return;
  // The account stands first; a few may stand twice.
  const most = Math.max(0, ...contents.filter(({ kind }) => kind === 'text').map(({ distinct }) => distinct));
  const name = next(({ kind, distinct }) => kind === 'text' && distinct >= 0.65 && distinct >= most - 0.25);
  if (!name) return;
  give(name.index, 'name', 'different texts in almost every row');
  const associate = byField.has('associate')
    ? undefined
    : next(({ kind, distinct }) => kind === 'text' && distinct <= 0.75);
  if (associate) give(associate.index, 'associate', 'a few names that come again');
  const date = byField.has('endDate') ? undefined : next(({ kind }) => kind === 'date');
  if (date) give(date.index, 'endDate', 'dates');
  const hasScores = [...byField.keys()].some((field) => field.startsWith('score:'));
  const scores = contents.filter(({ kind, index }) => SCORES.includes(kind) && kind !== 'small' && !taken.has(index));
  const named = byField.has('type') ? undefined : next(({ kind }) => kind === 'type');
  const small = byField.has('type') || named ? undefined : next(({ kind }) => kind === 'small');
  if (named) give(named.index, 'type', 'words such as Tier 2');
  else if (small && scores.length > 0 && small.index < scores[0].index)
    give(small.index, 'type', 'numbers from 1 to 4 before the scores');
  const left = contents.filter(({ index }) => !taken.has(index));
  if (!hasScores) {
    for (const [index, id] of inOrder(left, model)) give(index, scoreField(id), 'scores, in the model’s order');
  }
  // Amounts in thousands may look like scores out of 100.
  const money = contents.filter(({ kind, index }) => (kind === 'amount' || kind === 'hundred') && !taken.has(index));
  const fields = fieldsOfKind('amount').filter((field) => !byField.has(field));
  if (money.length === 1 || money.length === fields.length) {
    money
      .slice(0, fields.length)
      .forEach(({ index }, i) => give(index, fields[i], 'amounts, in the order last year, target, won'));
  }
}

/**
 * As many columns of scores as the model has steps, or sub-metrics: all that surely are, or those side by side that are
 * of one kind. What follows them up to 100 may be money.
 */
function inOrder(contents: readonly Content[], { steps }: Model): [index: number, id: string][] {
  const models = [steps.flatMap(({ subMetrics }) => subMetrics), steps];
  const sure = contents.filter(({ kind }) => kind === 'score' || kind === 'small');
  const runs = sure.length > 0 ? [sure] : ([] as Content[][]);
  for (const kind of ['letters', 'hundred'] as const) {
    const first = contents.findIndex((one) => one.kind === kind);
    const run = first < 0 ? [] : contents.slice(first);
    const end = run.findIndex((one) => one.kind !== kind && !(kind === 'hundred' && one.kind === 'score'));
    runs.push(end < 0 ? run : run.slice(0, end));
  }
  for (const run of runs) {
    const ids = models.find((all) => all.length === run.length || isScoresThenMoney(run, all.length));
    if (ids) return run.slice(0, ids.length).map(({ index }, i) => [index, ids[i].id]);
  }
  return [];
}

/** One or three columns up to 100 behind those of the scores. */
const isScoresThenMoney = (run: readonly Content[], scores: number): boolean =>
  run.length > scores && [1, 3].includes(run.length - scores) && run.every(({ kind }) => kind === 'hundred');
