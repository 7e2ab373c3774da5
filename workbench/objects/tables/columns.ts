import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { area, type Area, colCount, rowCount } from '../../model';
import { deleteTableColumn, insertTableColumn } from '../../structure';
import { freshColumnName, renameColumns, uniqueColumnName } from '../cells/headers';
import { calculated, valuesOf } from '../cells/reading';
import { writeCells } from '../cells/writing';
import { asText, asWhole, isOmitted } from '../core/arguments';
import { raiseChanged } from '../core/events';
import { mayChange } from '../core/guards';
import { itemNotFound, wrongSize } from '../core/refusals';
import { columnFilterClass } from './filter';
import type { TableRef } from './table-ref';
import { ColumnRef } from './table-ref';

const columnObject = (owner: TableRef, index: number): HostObject =>
  hostObject(columnClass, new ColumnRef(owner, owner.table.columns[index]));

/** The cells of the column within an area of the table. */
function slice(self: ColumnRef, rows: Area | undefined, what: string): Area {
  if (!rows) throw itemNotFound(`The table "${self.owner.table.name}" shows no ${what}.`);
  const col = self.owner.table.area.left + self.index;
  return area(rows.top, col, rows.bottom, col);
}

const all = (self: ColumnRef): Area => slice(self, self.owner.table.area, 'cells');

export const columnClass: HostClass<ColumnRef> = {
  type: 'TableColumn',
  // A number, as in Excel: a text would be taken for a column's name, which may be a number too ("1", "2" … for weeks).
  identity: (self) => ({ Id: self.column.id as unknown as string }),
  scalars: {
    Id: { get: (self) => self.column.id },
    Index: { get: (self) => self.index },
    Name: {
      get: (self) => self.column.name,
      set(self, value) {
        mayChange(self.owner.app, self.owner.sheet, 'structure');
        renameColumns(self.owner.table, new Map([[self.index, asText(value, 'name')]]));
      },
    },
    Values: {
      get(self) {
        calculated(self.owner.app);
        return valuesOf(self.owner.sheet, all(self));
      },
      set: (self, value) => writeCells(self.owner.app, self.owner.sheet, all(self), value),
    },
  },
  links: { Filter: (self) => hostObject(columnFilterClass, self) },
  methods: {
    GetRange: (self) => self.owner.range(all(self)),
    GetDataBodyRange: (self) => self.owner.range(slice(self, self.owner.table.bodyArea, 'data')),
    GetHeaderRowRange: (self) => self.owner.range(slice(self, self.owner.table.headerArea, 'header row')),
    GetTotalRowRange: (self) => self.owner.range(slice(self, self.owner.table.totalsArea, 'totals row')),
    Delete(self) {
      const { app, sheet, table } = self.owner;
      mayChange(app, sheet, 'structure');
      const cells = all(self);
      deleteTableColumn(table, self.index);
      raiseChanged(app, sheet, cells, 'ColumnDeleted');
      return null;
    },
  },
};

/** By name, else by id: a number is always an id. */
function find(self: TableRef, key: unknown): HostObject | null {
  const { table } = self;
  const byName = typeof key === 'string' ? table.columnIndex(key) : -1;
  const at = byName >= 0 ? byName : table.columns.findIndex((c) => String(c.id) === String(key));
  return at < 0 ? null : columnObject(self, at);
}

function get(self: TableRef, key: unknown): HostObject {
  const found = find(self, key);
  if (!found) throw itemNotFound(`The table "${self.table.name}" has no column "${String(key)}".`);
  return found;
}

/** Values for a new column may leave out the header; its first row is the header otherwise. */
function add(self: TableRef, index: unknown, values: unknown, name: unknown): HostObject {
  const { app, sheet, table } = self;
  mayChange(app, sheet, 'structure');
  const count = table.columns.length;
  const given = isOmitted(index) ? -1 : asWhole(index, 'index', -1, count);
  const at = given === -1 ? count : given;
  const lines = Array.isArray(values) ? (values as unknown[][]) : undefined;
  const rows = rowCount(table.area);
  if (lines && lines.some((l) => !Array.isArray(l) || l.length !== 1))
    throw wrongSize(`${lines.length} x ?`, `${rows} x 1`);
  const body = rowCount(table.bodyArea);
  if (lines && lines.length !== rows && lines.length !== body) throw wrongSize(`${lines.length} x 1`, `${rows} x 1`);
  const withHeader = lines !== undefined && table.showHeaders && lines.length === rows;
  const taken = new Set(table.columns.map((c) => c.name.toLowerCase()));
  const wanted = !isOmitted(name) ? asText(name, 'name') : withHeader ? String(lines[0][0] ?? '') : '';
  insertTableColumn(table, at, wanted === '' ? freshColumnName(taken) : uniqueColumnName(wanted, taken));
  const column = new ColumnRef(self, table.columns[at]);
  const data = table.bodyArea;
  const cells = area(data.top, data.left + at, data.bottom, data.left + at);
  if (lines) writeCells(app, sheet, cells, withHeader ? lines.slice(1, 1 + body) : lines.slice(0, body));
  else if (!isOmitted(values)) writeCells(app, sheet, cells, values);
  raiseChanged(app, sheet, all(column), 'ColumnInserted');
  return hostObject(columnClass, column);
}

export const columnsClass: HostClass<TableRef> = {
  type: 'TableColumnCollection',
  scalars: { Count: { get: (self) => colCount(self.table.area) } },
  items: (self) => self.table.columns.map((_, i) => columnObject(self, i)),
  getItem: get,
  methods: {
    Add: add,
    GetCount: (self) => self.table.columns.length,
    GetItem: get,
    GetItemOrNullObject: find,
    GetItemAt(self, index: unknown) {
      const at = asWhole(index, 'index');
      if (!self.table.columns[at]) throw itemNotFound(`The table "${self.table.name}" has no column number ${at}.`);
      return columnObject(self, at);
    },
  },
};
