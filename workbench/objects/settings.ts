import type { App } from '../host/app';
import { type HostClass, type HostObject, hostObject } from '../host/class';
import { asText, isOmitted } from './core/arguments';
import { mayChangeBook } from './core/guards';
import { invalidArgument, itemNotFound } from './core/refusals';

interface SettingRef {
  readonly app: App;
  readonly key: string;
}

function read({ app, key }: SettingRef): unknown {
  const text = app.book.settings.get(key);
  if (text === undefined) throw itemNotFound(`There is no setting "${key}".`);
  return JSON.parse(text) as unknown;
}

function write({ app, key }: SettingRef, value: unknown): void {
  mayChangeBook(app);
  if (isOmitted(value)) throw invalidArgument('value must be given.');
  app.book.settings.set(key, JSON.stringify(value));
  app.book.tell({ kind: 'appearance' });
}

const settingClass: HostClass<SettingRef> = {
  type: 'Setting',
  identity: (self) => ({ _Id: self.key }),
  scalars: { Key: { get: (self) => self.key }, Value: { get: read, set: write } },
  methods: {
    Delete({ app, key }) {
      mayChangeBook(app);
      app.book.settings.delete(key);
      app.book.tell({ kind: 'appearance' });
      return null;
    },
  },
};

function find(app: App, given: unknown): HostObject | null {
  const key = asText(given, 'key');
  return app.book.settings.has(key) ? hostObject(settingClass, { app, key }) : null;
}

function get(app: App, key: unknown): HostObject {
  const found = find(app, key);
  if (!found) throw itemNotFound(`There is no setting "${String(key)}".`);
  return found;
}

/** The add-in's settings in the document; keys differ by case. */
export const settingsClass: HostClass<App> = {
  type: 'SettingCollection',
  items: (app) => [...app.book.settings.keys()].map((key) => hostObject(settingClass, { app, key })),
  getItem: get,
  methods: {
    Add(app, given: unknown, value: unknown) {
      const key = asText(given, 'key');
      if (key === '') throw invalidArgument('key must not be empty.');
      write({ app, key }, value);
      return hostObject(settingClass, { app, key });
    },
    GetCount: (app) => app.book.settings.size,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
