import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { type ConditionalFormat, overlaps } from '../../model';
import { asChoice, asWhole } from '../core/arguments';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { itemNotFound } from '../core/refusals';
import { newFormatId } from '../ranges/copy';
import { conditionalFormatClass } from './conditional-format';
import { cutConditionalFormats, renumber } from './coverage';
import { FormatRef } from './format-ref';
import { freshRule, TYPE_NAMES, type TypeName } from './rule-types';

const touches = (self: RangeRef, { areas }: ConditionalFormat): boolean =>
  areas.some((a) => self.areas.some((b) => overlaps(a, b)));

/** The formats that touch the range, first applied first. */
const list = (self: RangeRef): ConditionalFormat[] =>
  self.sheet.conditionalFormats.filter((format) => touches(self, format));

const formatObject = (self: RangeRef, format: ConditionalFormat): HostObject =>
  hostObject(conditionalFormatClass, new FormatRef(self.app, self.sheet, format));

function find(self: RangeRef, id: unknown): HostObject | null {
  const format = self.sheet.conditionalFormats.find((f) => f.id === String(id) && touches(self, f));
  return format ? formatObject(self, format) : null;
}

function get(self: RangeRef, id: unknown): HostObject {
  const found = find(self, id);
  if (!found) throw itemNotFound(`The range has no conditional format "${String(id)}".`);
  return found;
}

export const conditionalFormatsClass: HostClass<RangeRef> = {
  type: 'ConditionalFormatCollection',
  items: (self) => list(self).map((format) => formatObject(self, format)),
  getItem: get,
  methods: {
    Add(self, type: unknown) {
      const { app, sheet } = self;
      mayChange(app, sheet, 'allowFormatCells', self.areas);
      const kind = TYPE_NAMES[asChoice(type, Object.keys(TYPE_NAMES) as TypeName[], 'type')];
      const format: ConditionalFormat = {
        id: newFormatId(sheet),
        areas: [...self.areas],
        rule: freshRule(kind),
        priority: sheet.conditionalFormats.length,
        stopIfTrue: false,
      };
      sheet.conditionalFormats.push(format);
      renumber(sheet);
      sheet.book.tell({ kind: 'appearance', sheet });
      return formatObject(self, format);
    },
    ClearAll(self) {
      mayChange(self.app, self.sheet, 'allowFormatCells', self.areas);
      for (const a of self.areas) cutConditionalFormats(self.sheet, a);
      self.sheet.book.tell({ kind: 'appearance', sheet: self.sheet });
      return null;
    },
    GetCount: (self) => list(self).length,
    GetItem: get,
    GetItemOrNullObject: find,
    GetItemAt(self, index: unknown) {
      const format = list(self)[asWhole(index, 'index')];
      if (!format) throw itemNotFound(`The range has no conditional format number ${String(index)}.`);
      return formatObject(self, format);
    },
  },
};
