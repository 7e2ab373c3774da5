/** What a column of a tracker may become. */

import { newSubMetricField, PLAIN_FIELDS, plainName, scoreField } from '../../model/fields';
import type { Step } from '../../model/model';
import { type ColumnMatch, type ColumnUse, isField } from '../types';

export interface Target {
  readonly use: ColumnUse;
  readonly name: string;
  /** Letters of the column that has it so far. */
  readonly takenBy?: string;
}

export interface TargetGroup {
  /** '' for what is no field of the report. */
  readonly name: string;
  readonly targets: readonly Target[];
}

/**
 * All targets, in the order of the report: each step itself, its sub-metrics and a new one. A step that is scored directly keeps
 * its sub-metrics to choose from, and own steps and sub-metrics go by the tracker's names.
 * @param model the steps before the tracker was read
 * @param read the steps that it brought
 */
export function targetsOf(
  model: readonly Step[],
  read: readonly Step[],
  columns: readonly ColumnMatch[],
): TargetGroup[] {
  const taken = new Map(columns.map(({ use, letters }) => [use, letters]));
  const target = (use: ColumnUse, name: string): Target => {
    const takenBy = isField(use) ? taken.get(use) : undefined;
    return { use, name, ...(takenBy !== undefined && { takenBy }) };
  };
  const steps = model.map((step): TargetGroup => {
    const now = read.find(({ id }) => id === step.id) ?? step;
    const known = new Set(step.subMetrics.map(({ id }) => id));
    const own = now.subMetrics.filter(({ id }) => !known.has(id));
    return {
      name: now.name,
      targets: [
        target(scoreField(step.id), `${now.name}, the whole step`),
        ...[...step.subMetrics, ...own].map(({ id, name }) => target(scoreField(id), name)),
        target(newSubMetricField(step.id), `New sub-metric of ${now.name}`),
      ],
    };
  });
  return [
    { name: '', targets: [target('extra', 'Keep as an own column'), target('leftOut', 'Leave out')] },
    { name: 'Account', targets: PLAIN_FIELDS.map((field) => target(field, plainName(field))) },
    ...steps,
  ];
}
