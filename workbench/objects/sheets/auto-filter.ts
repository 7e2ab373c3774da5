/** Filters of tables and of plain cells: rows that do not pass are hidden. */
import type { App } from '../../host/app';
import type { HostClass, HostObject } from '../../host/class';
import { type Area, area, type ColumnFilter, colCount, type Sheet } from '../../model';
import { calculated, shownText } from '../cells/reading';
import { oneAreaGiven } from '../core/addresses';
import { asRecord, asWhole, isOmitted } from '../core/arguments';
import { raiseRowsHidden } from '../core/events';
import { mayChange } from '../core/guards';
import { rangeObject } from '../core/range-ref';
import { invalidArgument, invalidOperation, itemNotFound } from '../core/refusals';
import { hideRows } from '../ranges/bands';
import { type Candidate, filterTest } from '../tables/filter-test';
import type { TableRef } from '../tables/table-ref';
import type { SheetRef } from './sheet-ref';

/** A filter wherever it stands. */
export interface Filtering {
  readonly app: App;
  readonly sheet: Sheet;
  /** Header row included; undefined where there is no filter. */
  readonly area: Area | undefined;
  readonly body: Area | undefined;
  readonly columns: Map<number, ColumnFilter>;
  /** Sets or (for undefined) clears the criteria of a zero-based column and shows what passes. */
  setColumn(index: number, criteria: Record<string, unknown> | undefined): void;
  /** Hides and shows the rows anew. */
  apply(): void;
  /** Clears all criteria and shows every row. */
  clear(): void;
  /** Puts the filter onto cells, or takes it away for undefined. */
  place(a: Area | undefined): void;
}

interface Source {
  readonly app: App;
  readonly sheet: Sheet;
  readonly area: () => Area | undefined;
  readonly body: () => Area | undefined;
  readonly columns: () => Map<number, ColumnFilter>;
  readonly place: (a: Area | undefined) => void;
}

function filtering({ app, sheet, area: whole, body, columns, place }: Source): Filtering {
  const apply = (): void => {
    const rows = body();
    if (!rows) return;
    calculated(app);
    showPassing(app, sheet, rows, columns());
  };
  const clear = (): void => {
    if (columns().size === 0) return;
    columns().clear();
    apply();
  };
  return {
    app,
    sheet,
    get area() {
      return whole();
    },
    get body() {
      return body();
    },
    get columns() {
      return columns();
    },
    setColumn(index, criteria) {
      const rows = body();
      if (!rows || index < 0 || index >= colCount(rows))
        throw invalidArgument(`There is no column number ${index} to filter.`);
      if (criteria) {
        filterTest(criteria, []);
        columns().set(index, { criteria });
      } else columns().delete(index);
      apply();
    },
    apply,
    clear,
    place,
  };
}

function candidates(sheet: Sheet, rows: Area, index: number): Candidate[] {
  const cells: Candidate[] = [];
  for (let row = rows.top; row <= rows.bottom; row++) {
    const value = sheet.cell(row, rows.left + index)?.value ?? null;
    const format = sheet.formatAt(row, rows.left + index);
    const { numberFormat, fill, font } = format;
    cells.push({
      value,
      text: shownText(value, numberFormat),
      fontColor: font.color,
      ...(fill !== undefined && { fill }),
    });
  }
  return cells;
}

function showPassing(app: App, sheet: Sheet, rows: Area, columns: ReadonlyMap<number, ColumnFilter>): void {
  const passes = new Array<boolean>(rows.bottom - rows.top + 1).fill(true);
  for (const [index, { criteria }] of columns) {
    const cells = candidates(sheet, rows, index);
    const test = filterTest(criteria as Record<string, unknown>, cells);
    cells.forEach((cell, i) => (passes[i] = passes[i] && test(cell)));
  }
  passes.forEach((pass, i) => hideRows(sheet, area(rows.top + i, 0), !pass));
  app.book.tell({ kind: 'appearance', sheet });
  raiseRowsHidden(app, sheet, rows, passes.includes(false));
}

/** The filter of a table; it is there as long as the table is. */
export function tableFilter(self: TableRef): Filtering {
  return filtering({
    app: self.app,
    sheet: self.sheet,
    area: () => self.table.area,
    body: () => self.table.bodyArea,
    columns: () => self.table.filters,
    place(a) {
      if (a)
        throw invalidOperation(
          `The filter of table "${self.table.name}" stands on the table; it cannot be put elsewhere.`,
        );
      self.table.showFilterButton = false;
      self.repaint();
    },
  });
}

/** The filter of a sheet's cells outside tables. */
export function sheetFilter(self: SheetRef): Filtering {
  const none = new Map<number, ColumnFilter>();
  return filtering({
    app: self.app,
    sheet: self.sheet,
    area: () => self.sheet.autoFilter?.area,
    body() {
      const a = self.sheet.autoFilter?.area;
      return a && a.bottom > a.top ? area(a.top + 1, a.left, a.bottom, a.right) : undefined;
    },
    columns: () => self.sheet.autoFilter?.columns ?? none,
    place(a) {
      if (a) self.sheet.autoFilter = { area: a, columns: new Map() };
      else delete self.sheet.autoFilter;
      self.repaint();
    },
  });
}

const range = (self: Filtering): HostObject | null => (self.area ? rangeObject(self.app, self.sheet, self.area) : null);

function needed(self: Filtering): void {
  if (!self.area) throw invalidOperation(`The worksheet "${self.sheet.name}" has no filter.`);
}

export const autoFilterClass: HostClass<Filtering> = {
  type: 'AutoFilter',
  scalars: {
    Enabled: { get: (self) => self.area !== undefined },
    IsDataFiltered: { get: (self) => self.columns.size > 0 },
    Criteria: {
      get: (self) =>
        self.area ? Array.from({ length: colCount(self.area) }, (_, i) => self.columns.get(i)?.criteria ?? null) : [],
    },
  },
  methods: {
    Apply(self, given: unknown, columnIndex: unknown, criteria: unknown) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      const to = oneAreaGiven(self.app, given, 'range', self.sheet);
      if (to.sheet !== self.sheet) throw invalidArgument('range must be on this worksheet.');
      const there = self.area;
      const same = there && there.top === to.area.top && there.left === to.area.left && there.right === to.area.right;
      if (!same) {
        self.clear();
        self.place(to.area);
      }
      if (!isOmitted(columnIndex)) {
        self.setColumn(
          asWhole(columnIndex, 'columnIndex', 0),
          isOmitted(criteria) ? undefined : asRecord(criteria, 'criteria'),
        );
      }
      return null;
    },
    ClearCriteria(self) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      needed(self);
      self.clear();
      return null;
    },
    ClearColumnCriteria(self, columnIndex: unknown) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      needed(self);
      self.setColumn(asWhole(columnIndex, 'columnIndex', 0), undefined);
      return null;
    },
    Reapply(self) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      needed(self);
      self.apply();
      return null;
    },
    Remove(self) {
      mayChange(self.app, self.sheet, 'allowAutoFilter');
      self.clear();
      self.place(undefined);
      return null;
    },
    GetRange(self) {
      const found = range(self);
      if (!found) throw itemNotFound(`The worksheet "${self.sheet.name}" has no filter.`);
      return found;
    },
    GetRangeOrNullObject: range,
  },
};
