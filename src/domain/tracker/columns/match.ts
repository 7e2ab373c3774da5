/** Which column of a tracker is used as what. */

import { PLAIN_FIELDS, fieldName, isOptional, scoreField } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import { cachedLookUp, candidatesOfColumn } from '../header/find';
import { isPercentFormat, scaleInHeader } from '../scales/detect';
import { bareNumber } from '../scales/scales';
import { cellText, isField } from '../types';
import type { Cell, ColumnMatch, ColumnUse, Issue, IssueCode, MatchReason } from '../types';
import { isGiven } from '../values/reading';
import { kindOf, readColumn } from '../values/values';
import { SURE } from '../vocabulary/meanings';
import type { Candidate, Meaning } from '../vocabulary/meanings';
import { isMonthly } from '../vocabulary/phrases';
import { bandStepOf } from '../vocabulary/spoken';
import { settleComputed, isResult } from './computed';
import { columnIssue, columnName, filledColumns, lettersOf, samplesOf, valuesOf } from './table';
import type { TrackerTable } from './table';
import { latestScores, otherYears } from './years';

export interface MatchedColumns {
  /** All columns with a header or a value, left to right. */
  readonly columns: readonly ColumnMatch[];
  readonly issues: readonly Issue[];
}

export type Model = Pick<ReportModel, 'steps'>;

/** Values looked at to see if a column holds what its header says. */
const SAMPLE = 200;

export interface Pair extends Candidate {
  readonly index: number;
  /** The wording's confidence weighed with how well the values fit. */
  readonly total: number;
}

export interface Assigned {
  readonly use: ColumnUse;
  readonly confidence: number;
  readonly reason: MatchReason;
  readonly meaning?: Meaning;
}

/** Who has what so far: a column holds one use, a field or computed meaning has one column. */
export interface Assignment {
  readonly byColumn: Map<number, Assigned>;
  readonly byField: Map<Field, number>;
}

export type Tell = (code: IssueCode, severity: Issue['severity'], index: number, what: string) => unknown;

/**
 * Gives each column its use. A field goes to the column whose wording and values fit it best; what a person chose
 * goes first. Computed columns are left out where their inputs are there, and kept as extra columns where not.
 * @param asOf the day of the report, to tell last year's amounts from this year's
 */
export function matchColumns(
  table: TrackerTable,
  model: Model,
  choices: ReadonlyMap<number, ColumnUse> = new Map(),
  asOf?: number,
): MatchedColumns & {
  readonly assigned: Assignment;
  readonly pairs: readonly Pair[];
  /** Columns that hold a score at an earlier time than the one that is used. */
  readonly earlier: ReadonlySet<number>;
} {
  const issues: Issue[] = [];
  const tell: Tell = (...told) => issues.push(columnIssue(table, ...told));
  const assigned: Assignment = { byColumn: new Map(), byField: new Map() };
  const indexes = filledColumns(table);
  applyChoices(assigned, choices, (index, field, rival) =>
    tell(
      'column-chosen-twice',
      'warning',
      index,
      `was chosen as ${fieldName(field, model.steps)}, but so was ${columnName(table, rival)}, which is used. It is kept as an extra column.`,
    ),
  );
  const unfit: { index: number; meaning: Meaning }[] = [];
  const named = pairsOf(table, indexes, model, choices, tell, (index, meaning) => unfit.push({ index, meaning }));
  const found = latestScores(table, named, tell);
  const pairs = otherYears(table, found.pairs, asOf, tell);
  applyPairs(assigned, pairs);
  settleComputed(assigned, table, model, tell);
  for (const { index, meaning } of unfit) {
    if (assigned.byColumn.has(index) || !meaning.field || assigned.byField.has(meaning.field)) continue;
    tell(
      'column-unsure',
      'warning',
      index,
      `is named like ${fieldName(meaning.field, model.steps)}, but few of its values can be read as that. It is kept as an extra column; choose what it is.`,
    );
  }
  for (const index of indexes) {
    const rival = assigned.byColumn.has(index)
      ? undefined
      : pairs.find((pair) => pair.index === index && pair.meaning.field)?.meaning.field;
    const used = rival === undefined ? undefined : assigned.byField.get(rival);
    if (rival === undefined || used === undefined) continue;
    tell(
      'column-rival',
      'info',
      index,
      `could be ${fieldName(rival, model.steps)}, for which ${columnName(table, used)} is used. It is kept as an extra column.`,
    );
  }
  return { columns: columnsOf(table, indexes, assigned), issues, assigned, pairs, earlier: found.earlier };
}

/** The columns as they are assigned now. */
export function columnsOf(table: TrackerTable, indexes: readonly number[], { byColumn }: Assignment): ColumnMatch[] {
  return indexes.map((index) => {
    const { use, confidence, reason } = byColumn.get(index) ?? { use: 'extra', confidence: 0, reason: 'none' };
    return {
      index,
      letters: lettersOf(table, index),
      header: table.header[index]?.text ?? '',
      band: table.header[index]?.band ?? '',
      use,
      confidence,
      reason,
      samples: samplesOf(table, index),
    };
  });
}

/** What no column was found for, as the report names it. A step that is scored directly lacks no sub-metrics. */
export function missingFields(columns: readonly ColumnMatch[], model: Model): { field: Field; name: string }[] {
  const used = new Set(columns.map((column) => column.use));
  const scores = model.steps.flatMap((step) =>
    used.has(scoreField(step.id)) ? [] : step.subMetrics.map((sub) => scoreField(sub.id)),
  );
  const plain = PLAIN_FIELDS.filter((field) => !isOptional(field));
  return [...plain, ...scores]
    .filter((field) => !used.has(field))
    .map((field) => ({ field, name: fieldName(field, model.steps) }));
}

/** What each column may be, surest first; equals from left to right. */
function pairsOf(
  table: TrackerTable,
  indexes: readonly number[],
  model: Model,
  choices: ReadonlyMap<number, ColumnUse>,
  tell: Tell,
  onUnfit: (index: number, meaning: Meaning) => void,
): Pair[] {
  const lookUp = cachedLookUp(model);
  const pairs: Pair[] = [];
  const bandStep = bandStepOf(model);
  const levels = sharedLevels(table, indexes, lookUp);
  for (const index of indexes) {
    const header = table.header[index];
    if (choices.has(index) || !header) continue;
    let found = candidatesOfColumn(header, lookUp);
    if (found.some(({ meaning }) => isMoney(meaning))) {
      const why = whyNotMoney(table, index);
      if (why !== undefined) {
        if (found.every(({ meaning }) => isMoney(meaning))) {
          const isTarget = found.some(({ meaning }) => meaning.field === 'deltaArr');
          tell('column-not-money', 'warning', index, isTarget ? `${why} ${SHARE_OF_LAST}` : why);
        }
        found = found.filter(({ meaning }) => !isMoney(meaning));
      }
    }
    const { cells, formats } = valuesOf(table, index, SAMPLE);
    // What stands under a step and looks like scores is one of its sub-metrics, not a plan of amounts or a type.
    if (found.some(isPlainNumber) && bandStep(header.band) !== undefined && areLikeScores(cells.filter(isGiven)))
      found = found.filter((one) => !isPlainNumber(one));
    if (found.length === 0) continue;
    const given = cells.map((cell, i) => ({ cell, format: formats[i] })).filter(({ cell }) => isGiven(cell));
    for (const candidate of found) {
      const isLevels = isSureScore(candidate) && given.every(({ cell }) => levels.has(levelOf(cell)));
      const fit = Math.max(fitOf(candidate.meaning, given, header.text, model), isLevels && given.length > 0 ? 0.4 : 0);
      if (fit >= wantedFit(candidate.confidence))
        pairs.push({ ...candidate, index, total: candidate.confidence * (0.6 + 0.4 * fit) });
      else if (candidate.confidence >= SURE) onUnfit(index, candidate.meaning);
    }
  }
  return pairs.sort((a, b) => b.total - a.total);
}

const isSureScore = ({ meaning, confidence }: Candidate): boolean =>
  confidence >= SURE && meaning.field !== undefined && kindOf(meaning.field) === 'score';

const isPlainNumber = ({ meaning: { field } }: Candidate): boolean =>
  field !== undefined && (kindOf(field) === 'amount' || kindOf(field) === 'type');

const numbersOf = (cells: readonly Cell[]): (number | undefined)[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell : bareNumber(cellText(cell))));

/** Whether values are bare numbers from 0 to 10. */
const areLikeScores = (cells: readonly Cell[]): boolean =>
  cells.length > 0 && numbersOf(cells).every((n) => n !== undefined && n >= 0 && n <= 10);

/** Scores that run from below 0: small numbers, some of them less than nothing. */
function areAroundZero(cells: readonly Cell[]): boolean {
  const numbers = numbersOf(cells);
  return numbers.every((n) => n !== undefined && Math.abs(n) <= 5) && numbers.some((n) => n !== undefined && n < 0);
}

const LONGEST_LEVEL = 24;
const levelOf = (cell: Cell): string => (typeof cell === 'string' ? cell.trim().toLowerCase() : '');

/**
 * Words of a company's own scale: the same few stand in several columns that are named as scores. What they are worth only a
 * person can say; the columns are scores all the same.
 */
function sharedLevels(
  table: TrackerTable,
  indexes: readonly number[],
  lookUp: ReturnType<typeof cachedLookUp>,
): ReadonlySet<string> {
  const columns = new Map<string, number>();
  for (const index of indexes) {
    const header = table.header[index];
    if (!header || !candidatesOfColumn(header, lookUp).some(isSureScore)) continue;
    const texts = valuesOf(table, index, SAMPLE).cells.filter(isGiven).map(levelOf);
    const words = new Set(texts);
    if (words.size > MOST_LEVELS) continue;
    for (const word of words)
      if (word !== '' && word.length <= LONGEST_LEVEL) columns.set(word, (columns.get(word) ?? 0) + 1);
  }
  return new Set([...columns].filter(([, count]) => count > 1).map(([word]) => word));
}

const MOST_LEVELS = 7;

const isMoney = ({ field }: Meaning): boolean => field !== undefined && kindOf(field) === 'amount';

/** The less a header is the field's own name, the more its values must bear it out. */
function wantedFit(confidence: number): number {
  if (confidence === 1) return 0;
  if (confidence >= SURE) return 0.4;
  return confidence > 0.5 ? 0.5 : 0.7;
}

/** Words that rank accounts without saying a type: they are put right by hand, once for all. */
const RANKS =
  /^(?:gold|silver|bronze|platinum|diamond|top|key|strategic|premium|standard|basic|core|other|enterprise|mid[- ]?market|smb|[a-d]|\d)$/i;
const isRank = (cell: Cell): boolean => RANKS.test(cellText(cell).trim());

/** Share of the values that are of the meaning's kind, 0 to 1; half where there are none. */
function fitOf(
  meaning: Meaning,
  values: readonly { readonly cell: Cell; readonly format?: string }[],
  header: string,
  model: Model,
): number {
  if (values.length === 0) return 0.5;
  const kind = meaning.field && kindOf(meaning.field);
  const cells = values.map(({ cell }) => cell);
  if (kind) {
    const said = kind === 'score' ? scaleInHeader(header) : undefined;
    const { problems } = readColumn(kind, cells, {
      formats: values.map(({ format }) => format),
      ...(said !== undefined && said !== 'percent' && { scores: said }),
    });
    const fit = 1 - problems.length / cells.length;
    if (kind === 'score' && areAroundZero(cells)) return Math.max(0.5, fit);
    return kind === 'type' && cells.every(isRank) ? Math.max(0.5, fit) : fit;
  }
  const fits = (cell: Cell): boolean =>
    meaning.field ? typeof cell === 'string' && /\p{L}/u.test(cell) : isResult(cell, meaning, model);
  return cells.filter(fits).length / cells.length;
}

const SHARE_OF_LAST = 'Where it is the increase wanted as a share of last year’s ARR, choose ΔARR.';

/** Growth in per cent and amounts a month are no amounts a year. Undefined where a column's amounts can be taken. */
function whyNotMoney(table: TrackerTable, index: number): string | undefined {
  const { text, band } = table.header[index];
  if (/%|\bpercent\b|\bprozent\b|\bpct\b/i.test(`${band} ${text}`) || isShareColumn(table, index))
    return 'holds percentages, not amounts. It is kept as an extra column; if its amounts are to be in the report, put a column of amounts beside it.';
  return isMonthly(`${band} ${text}`)
    ? 'holds amounts a month. It is kept as an extra column; if it is to be in the report, put a column of amounts a year beside it.'
    : undefined;
}

function isShareColumn(table: TrackerTable, index: number): boolean {
  const { cells, formats } = valuesOf(table, index, SAMPLE);
  const shares = cells.filter((cell, i) =>
    typeof cell === 'number' ? isPercentFormat(formats[i]) : /\d\s*%$/.test(cellText(cell).trim()),
  );
  return cells.length > 0 && shares.length * 2 > cells.length;
}

function applyChoices(
  { byColumn, byField }: Assignment,
  choices: ReadonlyMap<number, ColumnUse>,
  onRival: (index: number, field: Field, rival: number) => void,
): void {
  for (const [index, use] of choices) {
    if (!isField(use)) {
      byColumn.set(index, { use, confidence: 1, reason: 'chosen' });
      continue;
    }
    const rival = byField.get(use);
    byColumn.set(index, { use: rival === undefined ? use : 'extra', confidence: 1, reason: 'chosen' });
    if (rival === undefined) byField.set(use, index);
    else onRival(index, use, rival);
  }
}

function applyPairs({ byColumn, byField }: Assignment, pairs: readonly Pair[]): void {
  const taken = new Set<Meaning>();
  for (const { index, meaning, total } of pairs) {
    if (byColumn.has(index) || taken.has(meaning) || (meaning.field && byField.has(meaning.field))) continue;
    taken.add(meaning);
    if (meaning.field) byField.set(meaning.field, index);
    byColumn.set(index, { use: meaning.field ?? 'leftOut', confidence: total, reason: 'words', meaning });
  }
}
