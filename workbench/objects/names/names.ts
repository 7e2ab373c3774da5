import type { App } from '../../host/app';
import { type HostClass, type HostObject, hostObject, isHostObject } from '../../host/class';
import type { DefinedName, Sheet } from '../../model';
import { checkName, checkNameIsFree } from '../../structure';
import { acceptedFormula } from '../cells/formula-text';
import { absoluteAddress, cellsGiven } from '../core/addresses';
import { asText, isOmitted } from '../core/arguments';
import { mayChangeBook } from '../core/guards';
import { alreadyExists, itemNotFound } from '../core/refusals';
import { namedItemClass, type NamedRef } from './named-item';

/** Names of the workbook, or of one sheet. */
export class NameScope {
  constructor(
    readonly app: App,
    readonly sheet?: Sheet,
  ) {}

  get list(): DefinedName[] {
    return this.sheet ? this.sheet.names : this.app.book.names;
  }
}

const itemObject = (scope: NameScope, name: DefinedName): HostObject =>
  hostObject<NamedRef>(namedItemClass, { app: scope.app, name, ...(scope.sheet && { sheet: scope.sheet }) });

function find(self: NameScope, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const name = self.list.find((n) => n.name.toLowerCase() === wanted);
  return name ? itemObject(self, name) : null;
}

function get(self: NameScope, key: unknown): HostObject {
  const found = find(self, key);
  if (!found) throw itemNotFound(`There is no name "${String(key)}".`);
  return found;
}

/** The formula of a new name: of cells their absolute address, of a text starting with `=` itself, else the constant. */
function formulaOf(self: NameScope, reference: unknown): string {
  const home = self.sheet ?? self.app.book.sheets[self.app.book.activeSheet];
  if (isHostObject(reference)) {
    const { sheet, areas } = cellsGiven(self.app, reference, 'reference');
    return `=${areas.map((a) => absoluteAddress(sheet, a)).join(',')}`;
  }
  if (typeof reference === 'number') return `=${reference}`;
  if (typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  const text = asText(reference, 'reference');
  return text.startsWith('=') ? acceptedFormula(text, home, { row: 0, col: 0 }) : `="${text.replace(/"/g, '""')}"`;
}

function add(self: NameScope, name: unknown, reference: unknown, comment: unknown): HostObject {
  const { app } = self;
  mayChangeBook(app);
  const text = asText(name, 'name');
  checkName(text);
  if (!self.sheet) checkNameIsFree(app.book, text);
  else if (self.list.some((n) => n.name.toLowerCase() === text.toLowerCase())) {
    throw alreadyExists(`The worksheet "${self.sheet.name}" already has the name "${text}".`);
  }
  const made: DefinedName = { name: text, formula: formulaOf(self, reference), visible: true };
  if (!isOmitted(comment) && comment !== '') made.comment = asText(comment, 'comment');
  self.list.push(made);
  app.book.tell({ kind: 'structure' });
  return itemObject(self, made);
}

export const namesClass: HostClass<NameScope> = {
  type: 'NamedItemCollection',
  items: (self) => self.list.map((name) => itemObject(self, name)),
  getItem: get,
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (self) => self.list.length,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
