import type { App } from '../host/app';
import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../host/class';
import { asText } from './core/arguments';
import { mayChangeBook } from './core/guards';
import { invalidArgument, itemNotFound } from './core/refusals';

interface PropertyRef {
  readonly app: App;
  readonly key: string;
}

/** Excel cuts keys and values of custom properties at this length. */
const LIMIT = 255;

function write({ app, key }: PropertyRef, value: unknown): void {
  mayChangeBook(app);
  app.book.customProperties.set(key, asText(value, 'value').slice(0, LIMIT));
  app.book.tell({ kind: 'appearance' });
}

const customPropertyClass: HostClass<PropertyRef> = {
  type: 'CustomProperty',
  identity: (self) => ({ _Id: self.key }),
  scalars: {
    Key: { get: (self) => self.key },
    Type: { get: () => 'String' },
    Value: { get: (self) => self.app.book.customProperties.get(self.key) ?? '', set: write },
  },
  methods: {
    Delete({ app, key }) {
      mayChangeBook(app);
      app.book.customProperties.delete(key);
      app.book.tell({ kind: 'appearance' });
      return null;
    },
  },
};

const stored = (app: App, key: string): string | undefined =>
  [...app.book.customProperties.keys()].find((k) => k.toLowerCase() === key.toLowerCase());

function find(app: App, given: unknown): HostObject | null {
  const key = stored(app, asText(given, 'key'));
  return key === undefined ? null : hostObject(customPropertyClass, { app, key });
}

function get(app: App, key: unknown): HostObject {
  const found = find(app, key);
  if (!found) throw itemNotFound(`There is no custom property "${String(key)}".`);
  return found;
}

const customPropertiesClass: HostClass<App> = {
  type: 'CustomPropertyCollection',
  items: (app) => [...app.book.customProperties.keys()].map((key) => hostObject(customPropertyClass, { app, key })),
  getItem: get,
  methods: {
    Add(app, given: unknown, value: unknown) {
      const key = asText(given, 'key').slice(0, LIMIT);
      if (key === '') throw invalidArgument('key must not be empty.');
      const property = { app, key: stored(app, key) ?? key };
      write(property, value);
      return hostObject(customPropertyClass, property);
    },
    DeleteAll(app) {
      mayChangeBook(app);
      app.book.customProperties.clear();
      app.book.tell({ kind: 'appearance' });
      return null;
    },
    GetCount: (app) => app.book.customProperties.size,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};

function property(name: keyof App['book']['properties']): ScalarMember<App> {
  return {
    get: (app) => app.book.properties[name] ?? '',
    set(app, value) {
      mayChangeBook(app);
      app.book.properties[name] = asText(value, name);
      app.book.tell({ kind: 'appearance' });
    },
  };
}

export const documentPropertiesClass: HostClass<App> = {
  type: 'DocumentProperties',
  scalars: {
    Title: property('title'),
    Author: property('author'),
    Company: property('company'),
    Subject: property('subject'),
    Keywords: property('keywords'),
    Comments: property('comments'),
    Category: property('category'),
    Manager: property('manager'),
  },
  links: { Custom: (app) => hostObject(customPropertiesClass, app) },
};
