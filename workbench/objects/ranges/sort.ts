import type { HostClass } from '../../host/class';
import { colCount } from '../../model';
import { type SortKey, sortArea } from '../../structure';
import { calculated } from '../cells/reading';
import { asChoice, asRecord, asWhole } from '../core/arguments';
import { raiseChanged, raiseSorted } from '../core/events';
import { mayChange, mayCutMerges } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { invalidArgument, unsupported } from '../core/refusals';

/** Office.js' sort fields: `key` is the zero-based column within what is sorted. */
export function sortKeys(fields: unknown, columns: number): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument('fields must hold at least one sort field.');
  return fields.map((field) => {
    const f = asRecord(field, 'fields');
    if (asChoice(f.sortOn ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon'], 'fields.sortOn') !== 'Value') {
      throw unsupported('Only sorting by value is offered here.');
    }
    return { column: asWhole(f.key, 'fields.key', 0, columns - 1), ascending: f.ascending !== false };
  });
}

export const rangeSortClass: HostClass<RangeRef> = {
  type: 'RangeSort',
  methods: {
    Apply(self, fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown) {
      const { app, sheet, area: a } = self;
      if (asChoice(orientation ?? 'Rows', ['Rows', 'Columns'], 'orientation') === 'Columns') {
        throw unsupported('Only sorting of rows is offered here.');
      }
      const keys = sortKeys(fields, colCount(a));
      mayChange(app, sheet, 'allowSort', [a]);
      mayCutMerges(sheet, a);
      calculated(app);
      sortArea(sheet, a, keys, hasHeaders === true, matchCase === true);
      raiseSorted(app, sheet, a);
      raiseChanged(app, sheet, a, 'RangeEdited');
      return null;
    },
  },
};
