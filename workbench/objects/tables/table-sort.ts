import type { HostClass } from '../../host/class';
import type { Table } from '../../model';
import { sortArea } from '../../structure';
import { calculated } from '../cells/reading';
import { raiseChanged, raiseSorted } from '../core/events';
import { mayChange } from '../core/guards';
import { sortKeys } from '../ranges/sort';
import type { TableRef } from './table-ref';

function apply(self: TableRef, sort: NonNullable<Table['sort']>): null {
  const { app, sheet, table } = self;
  mayChange(app, sheet, 'allowSort', [table.bodyArea]);
  calculated(app);
  const keys = sort.fields.map((f) => ({ column: f.key, ascending: f.ascending }));
  sortArea(sheet, table.bodyArea, keys, false, sort.matchCase);
  table.sort = sort;
  raiseSorted(app, sheet, table.bodyArea);
  raiseChanged(app, sheet, table.bodyArea, 'RangeEdited');
  return null;
}

export const tableSortClass: HostClass<TableRef> = {
  type: 'TableSort',
  scalars: {
    Fields: { get: (self) => (self.table.sort?.fields ?? []).map((f) => ({ ...f, sortOn: 'Value' })) },
    MatchCase: { get: (self) => self.table.sort?.matchCase ?? false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply(self, fields: unknown, matchCase: unknown) {
      const keys = sortKeys(fields, self.table.columns.length);
      const wanted = keys.map(({ column, ascending }) => ({ key: column, ascending }));
      return apply(self, { fields: wanted, matchCase: matchCase === true });
    },
    /** Takes the marks of sorting away; rows stay where they are. */
    Clear(self) {
      delete self.table.sort;
      return self.repaint();
    },
    Reapply: (self) => (self.table.sort ? apply(self, self.table.sort) : null),
  },
};
