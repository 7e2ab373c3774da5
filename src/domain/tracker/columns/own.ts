/** Scores that are none of the model's: a tracker's own steps and sub-metrics. */

import { newSubMetricField, scoreField } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { Step } from '../../model/model';
import type { Assignment, Model, Tell } from './match';
import { bareNumber, wordScore } from '../scales/scales';
import { cellText } from '../types';
import { currencyIn } from '../values/amounts';
import { isGiven } from '../values/reading';
import { LANGUAGES } from '../vocabulary/languages';
import { plainWords } from '../vocabulary/words';
import { contentOf } from './content';
import { valuesOf } from './table';
import type { TrackerTable } from './table';

/** The step of a column that becomes a new sub-metric; undefined for other fields. */
export function stepOfNew(field: Field | 'extra' | 'leftOut'): string | undefined {
  return /^score:(.*)\+\d*$/.exec(field)?.[1];
}

export interface OwnScores {
  /** The steps that the tracker's scores belong to. */
  readonly steps: readonly Step[];
  /** Columns that hold scores of none of the model's sub-metrics or steps. */
  readonly offered: ReadonlySet<number>;
}

/** What is known of the columns besides their values. */
export interface OwnHints {
  /** The step that a band is named after. */
  readonly bandStep: (band: string) => string | undefined;
  /** Columns that hold a score at an earlier time: kept, and not offered again. */
  readonly earlier: ReadonlySet<number>;
  readonly tell: Tell;
}

/** Columns of letters from A to F that are marks, at least. */
const FEWEST_GRADED = 3;

/** Sub-metrics of a step at most. */
const MOST = 5;

/**
 * Makes the model that a tracker's scores ask for. Five columns of scores in a row, where none of the model's is there,
 * are five steps with their own names; scores under a band with a step's name are sub-metrics of it; the rest is
 * offered. Steps whose own score is in the tracker are scored directly.
 */
export function ownScores(
  table: TrackerTable,
  indexes: readonly number[],
  assigned: Assignment,
  model: Model,
  { bandStep, earlier, tell }: OwnHints,
): OwnScores {
  const { byColumn, byField } = assigned;
  const free = indexes.filter((index) => !byColumn.has(index) && !earlier.has(index));
  const offered = new Set(
    free.filter((index) => {
      const { kind, given } = contentOf(table, index);
      return given > 0 && (kind === 'score' || kind === 'small' || isCalledScore(table, index));
    }),
  );
  const hundreds = free.filter((index) => contentOf(table, index).kind === 'hundred' && !isMoney(table, index));
  const graded = free.filter((index) => isGraded(table, index));
  // One column of single letters may be anything; several of them are marks.
  if (graded.length >= FEWEST_GRADED) for (const index of graded) offered.add(index);
  const likely = new Set([...offered, ...free.filter((index) => contentOf(table, index).isHalfScores)]);
  const takeAs = (index: number, field: Field, because: string): void => {
    byColumn.set(index, { use: field, confidence: 0.5, reason: 'content' });
    offered.delete(index);
    tell('own-scores', 'warning', index, `holds scores ${because}. If it is something else, choose what it is.`);
  };
  const take = (index: number, field: Field, because: string): void => {
    byField.set(field, index);
    takeAs(index, field, because);
  };
  const hasScores = [...byField.keys()].some((field) => field.startsWith('score:'));
  const inOrder = [...offered].sort((a, b) => a - b);
  const bands = new Set(inOrder.map((index) => table.header[index]?.band ?? ''));
  // Scores under bands of their own belong to these, not to a step each.
  const ownSteps = (): number[] | undefined =>
    fiveInARow(inOrder, indexes) ??
    (offered.size === 0 ? fiveInARow(firstFive(hundreds, indexes), indexes) : undefined);
  const run = hasScores || bands.size > 1 ? undefined : ownSteps();
  let steps = model.steps;
  if (run && model.steps.length === run.length) {
    steps = model.steps.map((step, i) => ({ ...step, name: table.header[run[i]]?.text || step.name }));
    run.forEach((index, i) => {
      take(index, scoreField(steps[i].id), `and is taken as step ${i + 1} of five with its own name`);
    });
  }
  for (const [index, sub] of betweenSubMetrics(likely, indexes, assigned, model)) {
    take(index, scoreField(sub.id), `and stands where ${sub.name} would, so it is taken as that`);
  }
  for (const [index, step] of betweenSteps(likely, indexes, byField, model)) {
    take(index, scoreField(step.id), `and stands where ${step.name} would, so it is taken as that step`);
  }
  for (const index of offered) {
    const step = bandStep(table.header[index]?.band ?? '');
    const parent = model.steps.find(({ id }) => id === step);
    if (!parent || byField.has(scoreField(parent.id))) continue;
    // Several columns of one step may: none of them has the field to itself.
    takeAs(index, newSubMetricField(parent.id), `under ${parent.name} and becomes a sub-metric of it`);
  }
  for (const index of offered) {
    tell(
      'own-scores',
      'warning',
      index,
      'holds scores that are none of the model’s. It is kept as an extra column; choose a step to make it a sub-metric of it.',
    );
  }
  return { steps: stepsFor(steps, table, assigned, tell), offered };
}

/** Whether most values of a column are letters from A to F, some with a plus or minus. */
function isGraded(table: TrackerTable, index: number): boolean {
  const { cells } = valuesOf(table, index);
  const given = cells.filter(isGiven);
  const marks = given.filter((cell) => wordScore(cellText(cell), 'letters') !== undefined);
  return given.length >= 2 && marks.length >= given.length * 0.7;
}

/** Whether a column is called a score and holds numbers from 0 to 100. */
function isCalledScore(table: TrackerTable, index: number): boolean {
  const words = plainWords(table.header[index]?.text ?? '');
  if (!words.some((word) => SCORE_WORDS.has(word))) return false;
  const given = valuesOf(table, index).cells.filter(isGiven);
  const numbers = given.map((cell) => (typeof cell === 'number' ? cell : bareNumber(cellText(cell))));
  return numbers.length > 0 && numbers.every((n) => n !== undefined && n >= 0 && n <= 100);
}

const SCORE_WORDS = new Set(LANGUAGES.flatMap(({ score }) => plainWords(score)));

/** Whether a column's cells name a currency or are shown as amounts. */
function isMoney(table: TrackerTable, index: number): boolean {
  const { cells, formats } = valuesOf(table, index, 50);
  return (
    cells.some((cell) => typeof cell === 'string' && currencyIn(cell) !== undefined) ||
    formats.some((format) => /[$€£¥]|#,##0/.test(format ?? ''))
  );
}

/** The first five of the columns up to 100 that stand side by side; one or three behind them may be money. */
function firstFive(hundreds: readonly number[], indexes: readonly number[]): readonly number[] {
  const from = indexes.indexOf(hundreds[0]);
  const run = hundreds.filter((index, i) => indexes.indexOf(index) === from + i);
  return run.length === hundreds.length && [5, 6, 8].includes(run.length) ? run.slice(0, 5) : [];
}

/**
 * A column of scores between two sub-metrics of the model, as many as are missing between these there: a slip of the
 * keyboard or a word of the tracker's own is in its name.
 */
function betweenSubMetrics(
  likely: ReadonlySet<number>,
  indexes: readonly number[],
  { byField }: Assignment,
  { steps }: Model,
): [index: number, sub: { readonly id: string; readonly name: string }][] {
  const subs = steps.flatMap(({ subMetrics }) => subMetrics);
  const placed = subs.map(({ id }) => byField.get(scoreField(id)));
  return subs.flatMap((sub, i) => {
    const [before, after] = [placed[i - 1], placed[i + 1]];
    if (placed[i] !== undefined || before === undefined || after === undefined) return [];
    const at = indexes.indexOf(before) + 1;
    const step = steps.find(({ subMetrics }) => subMetrics.includes(sub));
    const isFree = step !== undefined && !byField.has(scoreField(step.id));
    return isFree && likely.has(indexes[at]) && indexes[at + 1] === after ? [[indexes[at], sub]] : [];
  });
}

/**
 * Columns of scores between two steps that are scored directly, as many as there are steps between these in the model: each
 * stands where its step would.
 */
function betweenSteps(
  likely: ReadonlySet<number>,
  indexes: readonly number[],
  byField: ReadonlyMap<Field, number>,
  { steps }: Model,
): [index: number, step: Step][] {
  const placed = steps.map(({ id }) => byField.get(scoreField(id)));
  const ends = atTheEnd(likely, indexes, placed);
  const last = steps.slice(steps.length - ends.length);
  const behind = last.some((step) => isScored(step, byField))
    ? []
    : ends.map((index, i): [number, Step] => [index, last[i]]);
  const first = placed.findIndex((at) => at !== undefined);
  const before = indexes.slice(
    Math.max(0, indexes.indexOf(placed[first] ?? -1) - first),
    indexes.indexOf(placed[first] ?? -1),
  );
  const isBefore =
    placed.filter((at) => at !== undefined).length >= 3 &&
    before.length === first &&
    before.every((index) => likely.has(index)) &&
    !steps.slice(0, first).some((step) => isScored(step, byField));
  const ahead = isBefore ? before.map((index, i): [number, Step] => [index, steps[i]]) : [];
  const between = steps.flatMap((_, first): [number, Step][] => {
    const next = placed.findIndex((at, step) => step > first && at !== undefined);
    const [from, to] = [placed[first], placed[next]];
    if (from === undefined || to === undefined || next - first < 2) return [];
    const inside = indexes.filter((index) => index > from && index < to);
    if (inside.length !== next - first - 1 || !inside.every((index) => likely.has(index))) return [];
    const missing = steps.slice(first + 1, next);
    return missing.some((step) => isScored(step, byField)) ? [] : inside.map((index, i) => [index, missing[i]]);
  });
  return [...ahead, ...between, ...behind];
}

const isScored = ({ subMetrics }: Step, byField: ReadonlyMap<Field, number>): boolean =>
  subMetrics.some(({ id }) => byField.has(scoreField(id)));

/** Most of the steps stand there, and behind the last of them as many columns of scores as there are steps left. */
function atTheEnd(
  likely: ReadonlySet<number>,
  indexes: readonly number[],
  placed: readonly (number | undefined)[],
): number[] {
  const last = placed.findLastIndex((at) => at !== undefined);
  const missing = placed.length - 1 - last;
  const known = placed.filter((at) => at !== undefined).length;
  if (missing === 0 || known < 3) return [];
  const behind = indexes.filter((index) => index > placed[last]!);
  const scores = behind.slice(0, missing + 1).filter((index) => likely.has(index));
  return scores.length === missing && scores.every((index, i) => index === behind[i]) ? scores : [];
}

/** Five columns of scores that stand side by side, with nothing of another use between them. */
function fiveInARow(scores: readonly number[], indexes: readonly number[]): number[] | undefined {
  const places = scores.map((index) => indexes.indexOf(index));
  const isRow = places.length === 5 && places.every((place, i) => i === 0 || place === places[i - 1] + 1);
  return isRow ? [...scores] : undefined;
}

/** Adds new sub-metrics, and makes steps whose own score is there steps that are scored directly. */
function stepsFor(steps: readonly Step[], table: TrackerTable, { byColumn, byField }: Assignment, tell: Tell): Step[] {
  return steps.map((step) => {
    if (byField.has(scoreField(step.id))) return { ...step, subMetrics: [] };
    const known = step.subMetrics.filter(({ id }) => byField.has(scoreField(id)));
    const added = [...byColumn].filter(([, { use }]) => stepOfNew(use) === step.id).sort(([a], [b]) => a - b);
    if (added.length === 0) return step;
    const room = MOST - known.length;
    const own = added.slice(0, room).map(([index, standing], n) => {
      const id = `${step.id}.own${n + 1}`;
      byField.set(scoreField(id), index);
      byColumn.set(index, { ...standing, use: scoreField(id) });
      return { id, name: table.header[index]?.text || `Score ${n + 1}`, ask: '', weight: 1 };
    });
    for (const [index] of added.slice(room)) {
      byColumn.set(index, { use: 'extra', confidence: 1, reason: 'chosen' });
      tell(
        'own-scores',
        'warning',
        index,
        `would be the sixth sub-metric of ${step.name}, which has room for five. It is kept as an extra column.`,
      );
    }
    return { ...step, subMetrics: [...known, ...own] };
  });
}
