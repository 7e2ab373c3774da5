/** For tests: an open workbook without the protocol, and calls on its objects as the dispatcher would make them. */
import type { App } from '../../host/app';
import { MadeBooks } from '../../host/documents/new-books';
import { Runs } from '../../host/undo-groups';
import { HostError, type HostObject, isHostObject } from '../../host/class';
import { type Area, type Sheet, Workbook } from '../../model';
import { shiftArea } from '../../structure';
import { workbookObject } from '../index';

export interface Raised {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: Record<string, unknown>;
}

export interface Opened {
  readonly app: App;
  readonly book: Workbook;
  readonly root: HostObject;
  /** Sheet1 */
  readonly sheet: HostObject;
  readonly raised: Raised[];
}

/** A workbook with one blank sheet. Formulas keep the value null: nothing calculates. */
export function openBook(): Opened {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const raised: Raised[] = [];
  const kept = new Map<string, { sheet: Sheet; areas: readonly Area[] }>();
  book.onChange((change) => {
    if (change.kind !== 'structure' || !change.shift) return;
    const { shift } = change;
    for (const one of kept.values()) {
      if (one.sheet === shift.sheet) one.areas = one.areas.flatMap((a) => shiftArea(a, shift) ?? []);
    }
  });
  const app: App = {
    book,
    calculation: {
      update: () => undefined,
      settled: () => Promise.resolve(),
      invalidateAll: () => undefined,
      mode: 'Automatic',
      unknownFunctions: new Map(),
      cycles: [],
      doubtful: { resting: [], late: [], kept: [], stopped: [] },
    },
    moods: {
      cellEdit: false,
      blanks: 'desktop',
      delay: 0,
      objectSelected: false,
      elsewhere: false,
      pageLayoutOpened: true,
      failing: new Set(),
      habits: new Set(),
    },
    runs: new Runs(),
    events: {
      register: () => undefined,
      unregister: () => undefined,
      raise: (type, targets, message) => raised.push({ type, targets, message }),
    },
    keepRange(sheet, areas) {
      const id = `kept${kept.size + 1}`;
      kept.set(id, { sheet, areas });
      return id;
    },
    range: (id) => kept.get(id),
    release: (id) => void kept.delete(id),
    newBooks: new MadeBooks(() => undefined),
  };
  const root = workbookObject(app);
  return { app, book, root, raised, sheet: call(link(root, 'worksheets'), 'getItem', 'Sheet1') };
}

function member<M>(table: Readonly<Record<string, M>> | undefined, type: string, name: string): M {
  const found = Object.entries(table ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`${type} has no member ${name}`);
  return found[1];
}

/** Reads a property; `format/fill/color` walks along navigation properties. */
export function get(object: HostObject, path: string): unknown {
  const steps = path.split('/');
  const last = steps.pop()!;
  const at = steps.reduce(link, object);
  return member(at.cls.scalars, at.cls.type, last).get!(at.self);
}

export function set(object: HostObject, path: string, value: unknown): void {
  const steps = path.split('/');
  const last = steps.pop()!;
  const at = steps.reduce(link, object);
  member(at.cls.scalars, at.cls.type, last).set!(at.self, value);
}

export function link(object: HostObject, name: string): HostObject {
  const found = member(object.cls.links, object.cls.type, name)(object.self);
  if (!found) throw new Error(`${object.cls.type}.${name} is null`);
  return found;
}

/** Calls a method that gives any answer; omitted arguments arrive as null. */
export function ask(object: HostObject, name: string, ...args: unknown[]): unknown {
  const given = [...args, null, null, null, null].slice(0, Math.max(5, args.length));
  return member(object.cls.methods, object.cls.type, name)(object.self, ...given);
}

/** Calls a method that gives an object. */
export function call(object: HostObject, name: string, ...args: unknown[]): HostObject {
  const answer = ask(object, name, ...args);
  if (!isHostObject(answer)) throw new Error(`${object.cls.type}.${name} gave no object`);
  return answer;
}

export const range = (sheet: HostObject, address?: string): HostObject => call(sheet, 'getRange', address ?? null);
export const items = (object: HostObject): readonly HostObject[] => object.cls.items!(object.self);
export const address = (object: HostObject | unknown): unknown => get(object as HostObject, 'address');

/** The code with which Excel refuses; fails the test if it does not. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}
