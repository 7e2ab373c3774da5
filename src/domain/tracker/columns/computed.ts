/** Columns of results: left out where the report computes them, kept where it cannot. */

import { scoreField } from '../../model/fields';
import type { Field } from '../../model/fields';
import { cellText } from '../types';
import type { Cell } from '../types';
import type { Meaning } from '../vocabulary/meanings';
import type { Assignment, Model, Tell } from './match';
import { valuesOf } from './table';
import type { TrackerTable } from './table';

const PROGRESS_WORDS = new Set(['done', 'ahead', 'on pace', 'behind']);

/**
 * Keeps a computed column after all where the report could not compute it, or where it holds something else. The score
 * of a step is computed where the tracker has some of its sub-metrics, and typed where it has none.
 */
export function settleComputed({ byColumn, byField }: Assignment, table: TrackerTable, model: Model, tell: Tell): void {
  for (const [index, { meaning, reason }] of byColumn) {
    if (!meaning || reason === 'chosen') continue;
    if (meaning.step !== undefined) {
      const step = model.steps.find(({ id }) => id === meaning.step);
      if (!step?.subMetrics.some((sub) => byField.has(scoreField(sub.id)))) continue;
      byField.delete(scoreField(step.id));
      byColumn.set(index, { use: 'leftOut', confidence: 1, reason, meaning });
      tell('column-computed', 'info', index, 'is left out: the report computes it.');
      continue;
    }
    if (!meaning.computed) continue;
    const keep = { use: 'extra', confidence: 0, reason } as const;
    if (!hasInputs(meaning, byField, model)) {
      byColumn.set(index, keep);
      tell(
        'column-computed',
        'warning',
        index,
        'holds results, but what they are computed from is not here. It is kept as an extra column.',
      );
    } else if (!valuesOf(table, index).cells.every((cell) => isResult(cell, meaning, model))) {
      byColumn.set(index, keep);
      tell(
        'column-computed',
        'info',
        index,
        'is named like a result of the report but holds other things. It is kept as an extra column.',
      );
    } else {
      tell('column-computed', 'info', index, 'is left out: the report computes it.');
    }
  }
}

function hasInputs({ computed }: Meaning, byField: ReadonlyMap<Field, number>, model: Model): boolean {
  if (computed === 'percent' || computed === 'progress') return byField.has('deltaArr') && byField.has('ytd');
  return model.steps.some((step) => [step, ...step.subMetrics].some(({ id }) => byField.has(scoreField(id))));
}

/** Whether a value is of the kind that the report computes there: a figure, a word of progress, a step's name. */
export function isResult(cell: Cell, { computed }: Meaning, { steps }: Model): boolean {
  const text = cellText(cell).trim().toLowerCase();
  if (/^#[A-Z0-9/!?]+$/i.test(text)) return true;
  if (computed === 'progress') return PROGRESS_WORDS.has(text);
  if (computed === 'weakest') return steps.some((step) => text.startsWith(step.name.toLowerCase()));
  return /^[-+−▲▼±\s\d.,%/–—]+$/.test(text) || text === 'new' || text === 'n/a';
}
