import type { App } from '../../host/app';
import { type HostClass, HostError, type HostObject, isHostObject } from '../../host/class';
import { type Area, area, overlaps, type Sheet, type Table, toA1 } from '../../model';
import { insertCells } from '../../structure';
import { freshColumnName, uniqueColumnName } from '../cells/headers';
import { calculated, isUnbounded, shownText } from '../cells/reading';
import { noteCalculatedColumns } from '../cells/writing';
import { oneAreaGiven } from '../core/addresses';
import { asFlag, asWhole } from '../core/arguments';
import { EVENT, raiseTable } from '../core/events';
import { mayChange } from '../core/guards';
import { invalidArgument, itemNotFound, mergedConflict } from '../core/refusals';
import { usedPart } from '../ranges/finding/regions';
import { freeTableName } from './table-names';
import { tableObject } from './table';

/** The tables of a sheet, or of the whole workbook. */
export class TablesRef {
  constructor(
    readonly app: App,
    readonly sheet?: Sheet,
  ) {}

  get list(): readonly Table[] {
    return this.sheet ? this.sheet.tables : this.app.book.tables;
  }
}

function find(self: TablesRef, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const table = self.list.find((t) => t.name.toLowerCase() === wanted) ?? self.list.find((t) => t.id === String(key));
  return table ? tableObject(self.app, table) : null;
}

function get(self: TablesRef, key: unknown): HostObject {
  const found = find(self, key);
  if (!found) throw itemNotFound(`There is no table "${String(key)}".`);
  return found;
}

/** Makes a table of cells. Without headers a header row is put in above the data, named `Column1` … */
function add(self: TablesRef, address: unknown, hasHeaders: unknown): HostObject {
  const { app } = self;
  const active = app.book.sheets[app.book.activeSheet];
  const given = oneAreaGiven(app, address, 'address', self.sheet ?? (isHostObject(address) ? undefined : active));
  const { sheet } = given;
  if (self.sheet && sheet !== self.sheet) throw invalidArgument('The cells of the table must be on this worksheet.');
  const headers = asFlag(hasHeaders, 'hasHeaders');
  const a = isUnbounded(given.area) ? (usedPart(sheet, given.area, true) ?? given.area) : given.area;
  mayChange(app, sheet, 'structure');
  checkFree(sheet, a);
  calculated(app);
  const whole = headers ? withDataRow(sheet, a) : withHeaderRow(sheet, a);
  const names = headerNames(sheet, whole, headers);
  const table = sheet.addTable(freeTableName(app.book), whole, names);
  names.forEach((name, i) => {
    const cell = sheet.ensure(whole.top, whole.left + i);
    cell.value = name;
    delete cell.formula;
  });
  table.startsEmpty = headers && a.bottom === a.top;
  noteCalculatedColumns(table, whole);
  sheet.changed(area(whole.top, whole.left, whole.top, whole.right));
  raiseTable(app, EVENT.tableAdded, table);
  return tableObject(app, table);
}

function checkFree(sheet: Sheet, a: Area): void {
  const [other] = sheet.tablesOver(a);
  if (other)
    throw new HostError('InvalidArgument', `A table can't overlap another table: ${toA1(a)} overlaps "${other.name}".`);
  const merge = sheet.merges.find((m) => overlaps(m, a));
  if (merge)
    throw mergedConflict(`${toA1(a)} holds the merged cells ${toA1(merge)}; unmerge them before making a table.`);
}

/** A header row alone gets a blank data row under it. */
function withDataRow(sheet: Sheet, a: Area): Area {
  if (a.bottom > a.top) return a;
  const below = area(a.top + 1, a.left, a.top + 1, a.right);
  const free = ![...sheet.cellsIn(below)].some(([, , c]) => c.value !== null || c.formula !== undefined);
  if (!free || sheet.tablesOver(below).length > 0) insertCells(sheet, below, 'down');
  return area(a.top, a.left, a.top + 1, a.right);
}

function withHeaderRow(sheet: Sheet, a: Area): Area {
  insertCells(sheet, area(a.top, a.left, a.top, a.right), 'down');
  return area(a.top, a.left, a.bottom + 1, a.right);
}

function headerNames(sheet: Sheet, a: Area, given: boolean): string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let col = a.left; col <= a.right; col++) {
    const value = given ? (sheet.cell(a.top, col)?.value ?? null) : null;
    const text = shownText(value, sheet.formatAt(a.top, col).numberFormat);
    const name =
      text.trim() === ''
        ? taken.has(`column${col - a.left + 1}`)
          ? freshColumnName(taken)
          : `Column${col - a.left + 1}`
        : uniqueColumnName(text, taken);
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

export const tablesClass: HostClass<TablesRef> = {
  type: 'TableCollection',
  scalars: { Count: { get: (self) => self.list.length } },
  items: (self) => self.list.map((table) => tableObject(self.app, table)),
  getItem: get,
  methods: {
    Add: add,
    GetCount: (self) => self.list.length,
    GetItem: get,
    GetItemOrNullObject: find,
    GetItemAt(self, index: unknown) {
      const at = asWhole(index, 'index');
      if (!self.list[at]) throw itemNotFound(`There is no table number ${at}.`);
      return tableObject(self.app, self.list[at]);
    },
  },
};
