/** Which column of a tracker is used as what. */

import { PLAIN_FIELDS, fieldName, isNotGiven, scoreField } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import { cellText, columnLetters, isEmptyCell } from '../types';
import type { Cell, ColumnMatch, ColumnUse, Issue } from '../types';
import { kindOf, readColumn } from '../values/values';
import { SURE, candidatesFor, vocabularyOf } from '../vocabulary/meanings';
import type { Candidate, Meaning } from '../vocabulary/meanings';
import { unitOf } from '../vocabulary/words';

export interface TrackerTable {
  readonly header: readonly Cell[];
  /** The rows under the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** Sheet column of the first cell, 1 for A. */
  readonly firstColumn: number;
}

export interface MatchedColumns {
  /** All columns with a header or a value, left to right. */
  readonly columns: readonly ColumnMatch[];
  readonly issues: readonly Issue[];
}

type Model = Pick<ReportModel, 'steps'>;

/** Values looked at to see if a column holds what its header says. */
const SAMPLE = 200;
const PROGRESS_WORDS = new Set(['done', 'ahead', 'on pace', 'behind']);

interface Pair extends Candidate {
  readonly index: number;
  /** The wording's confidence weighed with how well the values fit. */
  readonly total: number;
}

/** Who has what so far: a column holds one use, a field or computed meaning has one column. */
interface Assignment {
  readonly byColumn: Map<number, { use: ColumnUse; confidence: number; computed?: Meaning }>;
  readonly byField: Map<Field, number>;
}

/**
 * Gives each column its use. A field goes to the column whose wording and values fit it best; what a person chose
 * goes first. Computed columns are left out where their inputs are there, and kept as extra columns where not.
 */
export function matchColumns(
  table: TrackerTable,
  model: Model,
  choices: ReadonlyMap<number, ColumnUse> = new Map(),
): MatchedColumns {
  const issues: Issue[] = [];
  const tell = (severity: Issue['severity'], index: number, what: string): void => {
    const column = columnLetters(table.firstColumn + index);
    issues.push({ severity, column, message: `Column ${labelOf(table, index)} ${what}` });
  };
  const assigned: Assignment = { byColumn: new Map(), byField: new Map() };
  const indexes = filledColumns(table);
  const pairs = pairsOf(table, indexes, model, choices);
  applyChoices(assigned, choices, (index, field, rival) =>
    tell(
      'warning',
      index,
      `was chosen as ${fieldName(field, model.steps)}, but so was column ${labelOf(table, rival)}, which is used. It is kept as an extra column.`,
    ),
  );
  applyPairs(assigned, pairs);
  settleComputed(assigned, table, model, tell);
  for (const index of indexes) {
    const rival = assigned.byColumn.has(index)
      ? undefined
      : pairs.find((pair) => pair.index === index && pair.meaning.field)?.meaning.field;
    if (rival === undefined) continue;
    const used = labelOf(table, assigned.byField.get(rival) as number);
    tell(
      'info',
      index,
      `could be ${fieldName(rival, model.steps)}, for which column ${used} is used. It is kept as an extra column.`,
    );
  }
  const columns = indexes.map((index) => {
    const { use, confidence } = assigned.byColumn.get(index) ?? { use: 'extra' as const, confidence: 0 };
    const letters = columnLetters(table.firstColumn + index);
    return { index, letters, header: cellText(table.header[index]).trim(), use, confidence };
  });
  return { columns, issues };
}

/** Letters and header of a column as messages name it: `F (Weekly users)`; only the letters where it has no header. */
export function labelOf(table: TrackerTable, index: number): string {
  const letters = columnLetters(table.firstColumn + index);
  const text = Array.from(cellText(table.header[index]).replace(/\s+/g, ' ').trim());
  if (text.length === 0) return letters;
  return `${letters} (${text.length > 40 ? `${text.slice(0, 39).join('')}…` : text.join('')})`;
}

/** Few trackers have it, and none is the worse for it. */
const SELDOM_KEPT: Field = 'scoredOn';

/** What no column was found for, as the report names it. */
export function missingFields(columns: readonly ColumnMatch[], model: Model): string[] {
  const used = new Set(columns.map((column) => column.use));
  const scores = model.steps.flatMap((step) => step.subMetrics.map((sub) => scoreField(sub.id)));
  const plain = PLAIN_FIELDS.filter((field) => field !== SELDOM_KEPT);
  return [...plain, ...scores].filter((field) => !used.has(field)).map((field) => fieldName(field, model.steps));
}

function filledColumns({ header, rows }: TrackerTable): number[] {
  const filled = new Set<number>();
  for (const row of [header, ...rows]) {
    row.forEach((cell, index) => {
      if (!isEmptyCell(cell)) filled.add(index);
    });
  }
  return [...filled].sort((a, b) => a - b);
}

const valuesOf = (rows: TrackerTable['rows'], index: number): Cell[] =>
  rows.map((row) => row[index] ?? null).filter((cell) => !isEmptyCell(cell));

/** What each column may be, surest first; equals from left to right. */
function pairsOf(
  { header, rows }: TrackerTable,
  indexes: readonly number[],
  model: Model,
  choices: ReadonlyMap<number, ColumnUse>,
): Pair[] {
  const vocabulary = vocabularyOf(model);
  const pairs: Pair[] = [];
  for (const index of indexes) {
    if (choices.has(index)) continue;
    const text = cellText(header[index]);
    const values = valuesOf(rows, index).filter((cell) => typeof cell !== 'string' || !isNotGiven(cell));
    for (const { meaning, confidence } of candidatesFor(text, vocabulary)) {
      const fit = fitOf(meaning, values.slice(0, SAMPLE), model);
      if (fit >= wantedFit(confidence))
        pairs.push({ index, meaning, confidence, total: confidence * (0.6 + 0.4 * fit) });
    }
  }
  return pairs.sort((a, b) => b.total - a.total);
}

/** The less a header is the field's own name, the more its values must bear it out. */
function wantedFit(confidence: number): number {
  if (confidence === 1) return 0;
  if (confidence >= SURE) return 0.4;
  return confidence > 0.5 ? 0.5 : 0.7;
}

/** Share of the values that are of the meaning's kind, 0 to 1; half where there are none. */
function fitOf(meaning: Meaning, values: readonly Cell[], model: Model): number {
  if (values.length === 0) return 0.5;
  const kind = meaning.field && kindOf(meaning.field);
  if (kind) return 1 - readColumn(kind, values).problems.length / values.length;
  const fits = (cell: Cell): boolean =>
    meaning.field ? typeof cell === 'string' && /\p{L}/u.test(cell) : isResult(cell, meaning, model);
  return values.filter(fits).length / values.length;
}

function applyChoices(
  { byColumn, byField }: Assignment,
  choices: ReadonlyMap<number, ColumnUse>,
  onRival: (index: number, field: Field, rival: number) => void,
): void {
  for (const [index, use] of choices) {
    if (use === 'extra' || use === 'leftOut') {
      byColumn.set(index, { use, confidence: 1 });
      continue;
    }
    const rival = byField.get(use);
    byColumn.set(index, { use: rival === undefined ? use : 'extra', confidence: 1 });
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
    byColumn.set(index, {
      use: meaning.field ?? 'leftOut',
      confidence: total,
      ...(!meaning.field && { computed: meaning }),
    });
  }
}

/** Keeps a computed column after all where the report could not compute it, or where it holds something else. */
function settleComputed(
  { byColumn, byField }: Assignment,
  { rows }: TrackerTable,
  model: Model,
  tell: (severity: Issue['severity'], index: number, what: string) => void,
): void {
  for (const [index, { computed }] of byColumn) {
    if (!computed) continue;
    const values = valuesOf(rows, index);
    if (!hasInputs(computed, byField, model)) {
      byColumn.set(index, { use: 'extra', confidence: 0 });
      tell(
        'warning',
        index,
        'holds results, but what they are computed from is not here. It is kept as an extra column.',
      );
    } else if (!values.every((cell) => isResult(cell, computed, model))) {
      byColumn.set(index, { use: 'extra', confidence: 0 });
      tell(
        'info',
        index,
        'is named like a result of the report but holds other things. It is kept as an extra column.',
      );
    } else {
      tell('info', index, 'is left out: the report computes it.');
    }
  }
}

function hasInputs({ computed, step }: Meaning, byField: ReadonlyMap<Field, number>, model: Model): boolean {
  if (computed === 'percent' || computed === 'progress') return byField.has('deltaArr') && byField.has('ytd');
  const steps = computed === 'stepScore' ? model.steps.filter(({ id }) => id === step) : model.steps;
  return steps.some(({ subMetrics }) => subMetrics.some((sub) => byField.has(scoreField(sub.id))));
}

/** Whether a value is of the kind that the report computes there: a figure, a word of progress, a step's name. */
function isResult(cell: Cell, { computed }: Meaning, { steps }: Model): boolean {
  const text = cellText(cell).trim().toLowerCase();
  if (/^#[A-Z0-9/!?]+$/i.test(text)) return true;
  if (computed === 'progress') return PROGRESS_WORDS.has(text);
  if (computed === 'weakest') return steps.some((step) => text.startsWith(step.name.toLowerCase()));
  return /^[-+−▲▼±\s\d.,%/–—]+$/.test(text) || text === 'new' || text === 'n/a';
}

/** What the amounts of a column are counted in, from its header: 1, 1000 or 1 000 000. */
export function scaleOf(table: TrackerTable, column: ColumnMatch): number {
  const isAmount = column.use !== 'extra' && column.use !== 'leftOut' && kindOf(column.use) === 'amount';
  return isAmount ? unitOf(cellText(table.header[column.index])) : 1;
}
