import { type HostClass, type HostObject, hostObject, isHostObject } from '../../host/class';
import { area, type Area, colCount, rowCount, type Table } from '../../model';
import { deleteTableRows, insertTableRows } from '../../structure';
import { calculated, valuesOf } from '../cells/reading';
import { writeCells } from '../cells/writing';
import { asWhole, isOmitted } from '../core/arguments';
import { raiseChanged } from '../core/events';
import { mayChange } from '../core/guards';
import { invalidArgument, invalidOperation, itemNotFound, wrongSize } from '../core/refusals';
import type { TableRef } from './table-ref';

class RowRef {
  constructor(
    readonly owner: TableRef,
    readonly index: number,
  ) {}

  get area(): Area {
    const body = this.owner.table.bodyArea;
    if (this.index >= rowCount(body))
      throw itemNotFound(`The table "${this.owner.table.name}" has no row number ${this.index}.`);
    return area(body.top + this.index, body.left, body.top + this.index, body.right);
  }
}

const rowClass: HostClass<RowRef> = {
  type: 'TableRow',
  scalars: {
    Index: { get: (self) => self.index },
    Values: {
      get(self) {
        calculated(self.owner.app);
        return valuesOf(self.owner.sheet, self.area);
      },
      set: (self, value) => writeCells(self.owner.app, self.owner.sheet, self.area, value),
    },
  },
  methods: {
    GetRange: (self) => self.owner.range(self.area),
    Delete: (self) => remove(self.owner, self.index, 1),
  },
};

const count = (self: TableRef): number => rowCount(self.table.bodyArea);

function remove(self: TableRef, at: number, n: number): null {
  const { app, sheet, table } = self;
  mayChange(app, sheet, 'structure');
  checkUnfiltered(self);
  const body = table.bodyArea;
  table.startsEmpty = n >= rowCount(body);
  deleteTableRows(table, at, n);
  raiseChanged(app, sheet, area(body.top + at, body.left, body.top + at + n - 1, body.right), 'RowDeleted');
  return null;
}

function checkUnfiltered(self: TableRef): void {
  if (self.table.filters.size > 0) {
    throw invalidOperation(
      `The table "${self.table.name}" is filtered; clear its filters before adding or deleting rows.`,
    );
  }
}

/** Rows as given: one row as a flat array, several as an array of rows; a single value fills one row. */
function linesOf(values: unknown, cols: number): unknown[][] {
  if (isOmitted(values)) return [new Array<unknown>(cols).fill(null)];
  if (!Array.isArray(values)) return [new Array<unknown>(cols).fill(values)];
  const lines = (values.some(Array.isArray) ? values : [values]) as unknown[][];
  if (lines.length === 0) throw invalidArgument('values must hold at least one row.');
  const odd = lines.find((line) => !Array.isArray(line) || line.length !== cols);
  if (odd) throw wrongSize(`${lines.length} x ${Array.isArray(odd) ? odd.length : 1}`, `${lines.length} x ${cols}`);
  return lines;
}

/** The cells of the first rows: the blank one, and as many more as are put in under it. */
function fromBlankStart(table: Table, rows: number, always: boolean): Area {
  table.startsEmpty = false;
  if (rows > 1) insertTableRows(table, 1, rows - 1, always);
  return table.bodyArea;
}

/** Adds rows before `index`, or at the end for null and -1. Cells without a value get the column's formula. */
function add(self: TableRef, index: unknown, values: unknown, alwaysInsert: unknown): HostObject {
  const { app, sheet, table } = self;
  mayChange(app, sheet, 'structure');
  checkUnfiltered(self);
  const given = isOmitted(index) ? -1 : asWhole(index, 'index', -1, count(self));
  const lines = linesOf(values, colCount(table.area));
  const takes = table.isEmpty;
  const at = takes ? 0 : given === -1 ? count(self) : given;
  const cells = takes
    ? fromBlankStart(table, lines.length, alwaysInsert !== false)
    : insertTableRows(table, at, lines.length, alwaysInsert !== false);
  const calculatedColumns = table.columns.map((c) => c.formula);
  // A blank in a calculated column leaves the formula that the new row has got there.
  const input = lines.map((line) => line.map((v, c) => (v === '' && calculatedColumns[c] !== undefined ? null : v)));
  writeCells(app, sheet, cells, input);
  raiseChanged(app, sheet, cells, 'RowInserted');
  return hostObject(rowClass, new RowRef(self, at));
}

/** Row numbers, or the rows themselves; from the last to the first, so that numbers stay right. */
function removeMany(self: TableRef, rows: unknown): null {
  if (!Array.isArray(rows) || rows.length === 0) throw invalidArgument('rows must hold at least one row.');
  const numbers = rows.map((row) =>
    isHostObject(row) && row.self instanceof RowRef ? row.self.index : asWhole(row, 'rows', 0, count(self) - 1),
  );
  for (const at of [...new Set(numbers)].sort((a, b) => b - a)) remove(self, at, 1);
  return null;
}

export const rowsClass: HostClass<TableRef> = {
  type: 'TableRowCollection',
  scalars: { Count: { get: count } },
  items: (self) => Array.from({ length: count(self) }, (_, i) => hostObject(rowClass, new RowRef(self, i))),
  methods: {
    Add: add,
    GetCount: count,
    GetItemAt(self, index: unknown) {
      const row = new RowRef(self, asWhole(index, 'index', 0));
      if (row.index >= count(self))
        throw itemNotFound(`The table "${self.table.name}" has no row number ${row.index}.`);
      return hostObject(rowClass, row);
    },
    DeleteRows: removeMany,
    DeleteRowsAt(self, index: unknown, n: unknown) {
      const at = asWhole(index, 'index', 0, count(self) - 1);
      return remove(self, at, isOmitted(n) ? 1 : asWhole(n, 'count', 1, count(self) - at));
    },
  },
};
