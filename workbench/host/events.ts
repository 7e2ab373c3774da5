import type { EventHub } from './app';
import { type HostClass, type HostObject, hostObject } from './class';

/** Category of Excel's own events among the messages pushed to an add-in. */
const EVENT_CATEGORY = 65_536;
/** The target under which handlers on the workbook and its collections listen. */
export const WORKBOOK_TARGET = 'Workbook';
/** Worksheet.onSelectionChanged; the older document-wide selection event follows it. */
export const SELECTION_CHANGED = 14;

/** One message to an add-in: category, type, target, JSON text, number, whether it comes from another person. */
export type PushEntry = readonly [number, number, string, string, number, boolean];

const WORKSHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: SELECTION_CHANGED,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  SingleClicked: 21,
  RowHiddenChanged: 22,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
};
const SHAPE_EVENTS = { Activated: 2101, Deactivated: 2102 };

/** Event numbers by class and by the middle part of `_Register…Event` (or `_RegisterEvent…`). */
const EVENT_TYPES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Workbook: { AutoSaveSettingChanged: 2200, Activated: 2203 },
  Worksheet: WORKSHEET_EVENTS,
  WorksheetCollection: { ...WORKSHEET_EVENTS, Added: 13, Deleted: 15, Moved: 27 },
  Table: { SelectionChanged: 100, DataChanged: 101 },
  TableCollection: { DataChanged: 101, Added: 102, Deleted: 103 },
  Chart: { Activated: 51, Deactivated: 52 },
  ChartCollection: { Added: 50, Activated: 51, Deactivated: 52, Deleted: 53 },
  CommentCollection: { Added: 250, Deleted: 251, Changed: 252 },
  Shape: SHAPE_EVENTS,
  GeometricShape: SHAPE_EVENTS,
  Image: SHAPE_EVENTS,
  Line: SHAPE_EVENTS,
  ShapeGroup: SHAPE_EVENTS,
};

const REGISTRATION = /^_(Un)?Register(?:Event)?(.+?)(?:Event)?$/i;

/**
 * What a `_Register…` or `_Unregister…` method of an object asks for; undefined where the class has no such event.
 * Single objects listen under their id, collections of a sheet under the id of the sheet, all others as `Workbook`.
 */
export function registrationOf(
  object: HostObject,
  parent: HostObject | undefined,
  method: string,
): { add: boolean; type: number; targetId: string } | undefined {
  const match = REGISTRATION.exec(method);
  const types = EVENT_TYPES[object.cls.type];
  if (!match || !types) return undefined;
  const type = types[match[2]];
  if (type === undefined) return undefined;
  const owner = parent?.cls.type === 'Worksheet' ? parent : undefined;
  const targetId = object.cls.identity?.(object.self).Id ?? owner?.cls.identity?.(owner.self).Id ?? WORKBOOK_TARGET;
  return { add: !match[1], type, targetId };
}

/** Collects events for the targets that asked for them and hands them over together, a moment later. */
export class Events implements EventHub {
  /** False while the add-in has switched its events off (context.runtime.enableEvents). */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private queue: PushEntry[] = [];
  private selectionMoved = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private counter = 0;

  /** @param send takes the entries of one push; `selectionMoved` where the selection is among what happened */
  constructor(private readonly send: (entries: readonly PushEntry[], selectionMoved: boolean) => void) {}

  register(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) this.listeners.set(key, left);
    else this.listeners.delete(key);
  }

  raise(type: number, targetIds: readonly string[], message: Record<string, unknown>): void {
    if (!this.enabled) return;
    const targets = targetIds.filter((target) => this.listeners.has(`${type}|${target}`));
    if (type === SELECTION_CHANGED) this.selectionMoved = true;
    else if (targets.length === 0) return;
    const text = JSON.stringify(message);
    for (const target of targets) this.enqueue(type, target, text, message.source === 'Remote');
    this.schedule();
  }

  /** Sends a message that needs no registration, such as a change of the pane's visibility. */
  announce(type: number, targetId: string, message: Record<string, unknown>): void {
    this.enqueue(type, targetId, JSON.stringify(message), false);
    this.schedule();
  }

  /** True while events wait to be sent. */
  get pending(): boolean {
    return this.timer !== undefined;
  }

  /** Forgets every registration, as when the page of the add-in is loaded anew. */
  reset(): void {
    this.listeners.clear();
    this.queue = [];
    this.selectionMoved = false;
    this.enabled = true;
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private enqueue(type: number, targetId: string, text: string, remote: boolean): void {
    this.queue.push([EVENT_CATEGORY, type, targetId, text, ++this.counter, remote]);
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      const entries = this.queue;
      const moved = this.selectionMoved;
      this.timer = undefined;
      this.queue = [];
      this.selectionMoved = false;
      this.send(entries, moved);
    }, 0);
  }
}

const runtimeClass: HostClass<Events> = {
  type: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (events) => events.enabled,
      set: (events, value: boolean) => {
        events.enabled = value;
      },
    },
  },
};

/** `context.runtime`: lets the add-in switch its events off and on. */
export const runtimeObject = (events: Events): HostObject => hostObject(runtimeClass, events);
