/** What a person changes in the reading of a tracker, one thing at a time. */

import type { Typed } from '../../model/model';
import type { ScaleId } from '../scales/scales';
import type { ColumnUse, TargetKind, TrackerChoices } from '../types';
import type { DecimalMark } from '../values/amounts';
import type { DayOrder } from '../values/dayText';

/** One choice; `index` is the column's, rows are sheet rows. Undefined takes a choice back. */
export type MappingChange =
  | { readonly kind: 'use'; readonly index: number; readonly use: ColumnUse }
  | { readonly kind: 'scale'; readonly index: number; readonly scale: ScaleId }
  | { readonly kind: 'dayOrder'; readonly index: number; readonly order: DayOrder }
  | { readonly kind: 'mark'; readonly index: number; readonly mark: DecimalMark }
  | { readonly kind: 'target'; readonly index: number; readonly target: TargetKind }
  | { readonly kind: 'unit'; readonly index: number; readonly unit: number }
  | {
      readonly kind: 'value';
      readonly indexes: readonly number[];
      readonly text: string;
      readonly to: Typed | undefined;
    }
  | { readonly kind: 'row'; readonly row: number; readonly as: 'account' | 'leftOut' | undefined }
  | { readonly kind: 'turned'; readonly turned: boolean }
  | { readonly kind: 'headerRow'; readonly row: number | undefined }
  | { readonly kind: 'firstDataRow'; readonly row: number | undefined }
  | { readonly kind: 'hidden'; readonly leaveOut: boolean }
  | { readonly kind: 'longTexts'; readonly cut: boolean };

function put<Key, Value>(
  map: ReadonlyMap<Key, Value> | undefined,
  key: Key,
  value: Value | undefined,
): Map<Key, Value> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** The choices with one more. Another header row makes other columns, and so does turning: what was chosen of them is forgotten. */
export function withChange(choices: TrackerChoices, change: MappingChange): TrackerChoices {
  switch (change.kind) {
    case 'use': {
      // A column that is something else now has another scale, another unit and other values to put right.
      const { index, use } = change;
      const { scales, units, targets, marks, dayOrders, values, ...rest } = choices;
      return {
        ...rest,
        columns: put(choices.columns, index, use),
        scales: put(scales, index, undefined),
        units: put(units, index, undefined),
        targets: put(targets, index, undefined),
        marks: put(marks, index, undefined),
        dayOrders: put(dayOrders, index, undefined),
        values: put(values, index, undefined),
      };
    }
    case 'scale':
      return { ...choices, scales: put(choices.scales, change.index, change.scale) };
    case 'dayOrder':
      return { ...choices, dayOrders: put(choices.dayOrders, change.index, change.order) };
    case 'mark':
      return { ...choices, marks: put(choices.marks, change.index, change.mark) };
    case 'target':
      return { ...choices, targets: put(choices.targets, change.index, change.target) };
    case 'unit':
      return { ...choices, units: put(choices.units, change.index, change.unit) };
    case 'value': {
      const { indexes, text, to } = change;
      const valuesOf = (index: number): Map<string, Typed> => put(choices.values?.get(index), text, to);
      return {
        ...choices,
        values: new Map([...(choices.values ?? []), ...indexes.map((i) => [i, valuesOf(i)] as const)]),
      };
    }
    case 'row':
      return { ...choices, rows: put(choices.rows, change.row, change.as) };
    case 'turned':
      return { turned: change.turned, asOf: choices.asOf };
    case 'headerRow':
      return {
        ...(choices.turned !== undefined && { turned: choices.turned }),
        headerRow: change.row,
        asOf: choices.asOf,
      };
    case 'firstDataRow':
      return { ...choices, firstDataRow: change.row };
    case 'hidden':
      return { ...choices, leaveOutHidden: change.leaveOut };
    case 'longTexts':
      return { ...choices, cutLongTexts: change.cut };
  }
}
