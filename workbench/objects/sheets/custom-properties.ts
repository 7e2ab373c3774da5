import { type HostClass, type HostObject, hostObject } from '../../host/class';
import { asText } from '../core/arguments';
import { mayChangeBook } from '../core/guards';
import { invalidArgument, itemNotFound } from '../core/refusals';
import type { SheetRef } from './sheet-ref';

const KEY_LIMIT = 255;

interface PropertyRef {
  readonly owner: SheetRef;
  readonly key: string;
}

/** Keys are compared without case. */
const storedKey = (self: SheetRef, key: string): string | undefined =>
  [...self.sheet.customProperties.keys()].find((k) => k.toLowerCase() === key.toLowerCase());

const propertyClass: HostClass<PropertyRef> = {
  type: 'WorksheetCustomProperty',
  identity: (self) => ({ _Id: self.key }),
  scalars: {
    Key: { get: (self) => self.key },
    Value: {
      get: (self) => self.owner.sheet.customProperties.get(self.key) ?? '',
      set: (self, value) => put(self, value),
    },
  },
  methods: {
    Delete(self) {
      mayChangeBook(self.owner.app);
      self.owner.sheet.customProperties.delete(self.key);
      return self.owner.repaint();
    },
  },
};

function put(self: PropertyRef, value: unknown): void {
  mayChangeBook(self.owner.app);
  self.owner.sheet.customProperties.set(self.key, asText(value, 'value'));
  self.owner.repaint();
}

function find(self: SheetRef, key: unknown): HostObject | null {
  const stored = storedKey(self, asText(key, 'key'));
  return stored === undefined ? null : hostObject(propertyClass, { owner: self, key: stored });
}

function get(self: SheetRef, key: unknown): HostObject {
  const found = find(self, key);
  if (!found) throw itemNotFound(`The worksheet "${self.sheet.name}" has no custom property "${String(key)}".`);
  return found;
}

export const sheetPropertiesClass: HostClass<SheetRef> = {
  type: 'WorksheetCustomPropertyCollection',
  items: (self) =>
    [...self.sheet.customProperties.keys()].map((key) => hostObject(propertyClass, { owner: self, key })),
  getItem: get,
  methods: {
    Add(self, key: unknown, value: unknown) {
      const name = asText(key, 'key');
      if (name === '' || name.length > KEY_LIMIT) throw invalidArgument(`key must have 1 to ${KEY_LIMIT} characters.`);
      const property = { owner: self, key: storedKey(self, name) ?? name };
      put(property, value);
      return hostObject(propertyClass, property);
    },
    GetCount: (self) => self.sheet.customProperties.size,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
