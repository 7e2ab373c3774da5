import type { App } from '../../host/app';
import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { CellError, type DefinedName, errorCodeOf, type Sheet, toWire } from '../../model';
import { acceptedFormula } from '../cells/formula-text';
import { asGivenBack } from '../cells/habits';
import { calculated } from '../cells/reading';
import { placeOf, type Place, splitUnion } from '../core/addresses';
import { asFlag, asText } from '../core/arguments';
import { mayChangeBook } from '../core/guards';
import { areasObject, rangeObject } from '../core/range-ref';
import { itemNotFound } from '../core/refusals';
import { valueTypeOf } from '../core/value-types';
import { worksheetObject } from '../sheets/sheet-ref';

/** A defined name as a script holds it; `sheet` is its scope if it has one. */
export interface NamedRef {
  readonly app: App;
  readonly sheet?: Sheet;
  readonly name: DefinedName;
}

type NameType = 'String' | 'Double' | 'Boolean' | 'Range' | 'Error' | 'Array';

const body = (self: NamedRef): string => self.name.formula.replace(/^=/, '');

function place(self: NamedRef): Place | undefined {
  const home = self.sheet ?? self.app.book.sheets[0];
  return splitUnion(body(self)).every((part) => /^[^()+*/^&=<>"{}-]+$|^'/.test(part))
    ? placeOf(self.app.book, body(self), home)
    : undefined;
}

/** What the name stands for: an address, a constant, or what its formula gives. */
function read(self: NamedRef): { type: NameType; value: unknown } {
  const text = body(self);
  if (place(self)) return { type: 'Range', value: text };
  const code = errorCodeOf(text);
  if (code) return { type: 'Error', value: code };
  if (text.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  if (/^(true|false)$/i.test(text)) return { type: 'Boolean', value: text.toLowerCase() === 'true' };
  if (text.trim() !== '' && Number.isFinite(Number(text))) return { type: 'Double', value: Number(text) };
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(text);
  if (quoted) return { type: 'String', value: quoted[1].replace(/""/g, '"') };
  return computed(self);
}

function computed(self: NamedRef): { type: NameType; value: unknown } {
  const home = self.sheet ?? self.app.book.sheets[0];
  const value = self.app.calculation.evaluate?.(self.name.formula, home, 0, 0) ?? new CellError('#CALC!');
  if (Array.isArray(value)) return { type: 'Array', value: value.map((line) => line.map(toWire)) };
  const type = valueTypeOf(value);
  return { type: type === 'Empty' ? 'String' : type, value: toWire(value) };
}

function range(self: NamedRef): HostObject | null {
  const found = place(self);
  if (!found) return null;
  const { sheet, areas } = found;
  return areas.length === 1 ? rangeObject(self.app, sheet, areas[0]) : areasObject(self.app, sheet, areas);
}

function arrayValues(self: NamedRef, get: (sheet: Sheet, row: number, col: number) => unknown): unknown[][] | null {
  const found = place(self);
  if (!found) return null;
  calculated(self.app);
  const [a] = found.areas;
  return Array.from({ length: a.bottom - a.top + 1 }, (_, r) =>
    Array.from({ length: a.right - a.left + 1 }, (_c, c) => get(found.sheet, a.top + r, a.left + c)),
  );
}

const arrayValuesClass: HostClass<NamedRef> = {
  type: 'NamedItemArrayValues',
  scalars: {
    Values: { get: (self) => arrayValues(self, (s, r, c) => toWire(s.cell(r, c)?.value ?? null)) },
    Types: { get: (self) => arrayValues(self, (s, r, c) => valueTypeOf(s.cell(r, c)?.value ?? null)) },
  },
};

const owners = (self: NamedRef): DefinedName[] => (self.sheet ? self.sheet.names : self.app.book.names);

export const namedItemClass: HostClass<NamedRef> = {
  type: 'NamedItem',
  identity: (self) => ({ _Id: self.name.name }),
  scalars: {
    Name: { get: (self) => self.name.name },
    Formula: {
      get: (self) => asGivenBack(self.app, self.name.formula, true),
      set(self, value) {
        mayChangeBook(self.app);
        const text = asText(value, 'formula');
        const home = self.sheet ?? self.app.book.sheets[self.app.book.activeSheet];
        self.name.formula = acceptedFormula(text.startsWith('=') ? text : `=${text}`, home, { row: 0, col: 0 });
        self.app.book.tell({ kind: 'structure' });
      },
    },
    Value: { get: (self) => read(self).value },
    Type: { get: (self) => read(self).type },
    Scope: { get: (self) => (self.sheet ? 'Worksheet' : 'Workbook') },
    Visible: {
      get: (self) => self.name.visible,
      set(self, value) {
        mayChangeBook(self.app);
        self.name.visible = asFlag(value, 'visible');
      },
    },
    Comment: {
      get: (self) => self.name.comment ?? '',
      set(self, value) {
        mayChangeBook(self.app);
        self.name.comment = asText(value, 'comment');
      },
    },
  },
  links: {
    ArrayValues: (self) => hostObject(arrayValuesClass, self),
    Worksheet(self) {
      if (!self.sheet) throw itemNotFound(`The name "${self.name.name}" belongs to the workbook, not to a worksheet.`);
      return worksheetObject(self, self.sheet);
    },
    WorksheetOrNullObject: (self) => (self.sheet ? worksheetObject(self, self.sheet) : null),
  },
  methods: {
    Delete(self) {
      mayChangeBook(self.app);
      const at = owners(self).indexOf(self.name);
      if (at >= 0) owners(self).splice(at, 1);
      self.app.book.tell({ kind: 'structure' });
      return null;
    },
    GetRange(self) {
      const found = range(self);
      if (!found) throw itemNotFound(`The name "${self.name.name}" does not stand for cells.`);
      return found;
    },
    GetRangeOrNullObject: range,
  },
};
