import type { HostClass } from '../../host/class';
import { covers, overlaps, type Table } from '../../model';
import type { RangeRef } from '../core/range-ref';
import { itemNotFound } from '../core/refusals';
import { tableObject } from './table';

interface Scope {
  readonly range: RangeRef;
  readonly fullyContained: boolean;
}

const list = ({ range, fullyContained }: Scope): Table[] =>
  range.sheet.tables.filter((t) => range.areas.some((a) => (fullyContained ? covers(a, t.area) : overlaps(a, t.area))));

const find = (self: Scope, key: unknown): Table | undefined =>
  list(self).find((t) => t.name.toLowerCase() === String(key).toLowerCase() || t.id === String(key));

function get(self: Scope, key: unknown) {
  const table = find(self, key);
  if (!table) throw itemNotFound(`The range has no table "${String(key)}".`);
  return tableObject(self.range.app, table);
}

/** The tables that a range touches or holds. */
export const scopedTablesClass: HostClass<Scope> = {
  type: 'TableScopedCollection',
  items: (self) => list(self).map((table) => tableObject(self.range.app, table)),
  getItem: get,
  methods: {
    GetCount: (self) => list(self).length,
    GetItem: get,
    GetItemOrNullObject(self, key: unknown) {
      const table = find(self, key);
      return table ? tableObject(self.range.app, table) : null;
    },
    GetFirst(self) {
      const [table] = list(self);
      if (!table) throw itemNotFound('The range has no table.');
      return tableObject(self.range.app, table);
    },
  },
};
