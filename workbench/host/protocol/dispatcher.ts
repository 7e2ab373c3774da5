import type { EventHub } from '../app';
import { HostError, type HostObject, isHostObject } from '../class';
import { registrationOf } from '../events';
import type { Refusing } from '../refused';
import { findLink, findMethod, findSetter, location } from './members';
import { project } from './query';
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  PathType,
} from './wire';

/** What a batch needs beside the tree of objects. */
export interface BatchServices {
  /** The object behind a service name such as `Microsoft.ExcelServices.CustomFunctions`. */
  service(name: string): HostObject;
  /** `context.runtime`, where the root does not offer one of its own. */
  readonly runtime: HostObject;
  readonly events: EventHub;
  /** Lets a kept range go. */
  release(referenceId: string): void;
  /** Class names of kept references; the batch adds to it. */
  readonly keptTypes: Map<string, string>;
  /** Hears of failures that are no refusals of Excel but faults of this workbench. */
  onDefect?(error: unknown): void;
}

type Identity = Readonly<Record<string, unknown>>;

/** Class type of objects that accept every member and answer null; used for services nobody depends on. */
export const OPEN_TYPE = 'OpenService';

/**
 * Runs the actions of one request in order and stops at the first refusal.
 * @param refused what this Excel refuses whatever it is given
 * @returns results of the actions run so far, the traces passed, and the error if there was one; never throws
 */
export function runBatch(
  request: BatchRequest,
  root: HostObject,
  services: BatchServices,
  refused?: Refusing,
): BatchResponse {
  return new Batch(request, root, services, refused).run();
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly identities = new WeakMap<HostObject, Identity>();
  private place = '';

  constructor(
    private readonly request: BatchRequest,
    private readonly root: HostObject,
    private readonly services: BatchServices,
    private readonly refused: Refusing = () => undefined,
  ) {}

  run(): BatchResponse {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      this.place = '';
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      } catch (error) {
        return { Error: this.describe(error, index), Results: results, TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private perform(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identify(object);
      case ActionType.Query:
        this.place = object.cls.type;
        return project(object, action.QueryInfo ?? {}, (target) => this.identify(target));
      case ActionType.Method: {
        const result = this.call(object, action.Name, action.ArgumentInfo, action.ObjectPathId);
        return isHostObject(result) ? this.identify(result) : result;
      }
      case ActionType.SetProperty:
        this.set(object, action.Name, action.ArgumentInfo);
        return null;
      default:
        throw new HostError('NotImplemented', `Actions of type ${action.ActionType} are not supported.`, 501);
    }
  }

  /** The object a path leads to; evaluated once a request, since evaluating `Add` twice would add twice. */
  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path)
      throw new HostError('InvalidObjectPath', `The request names object path ${pathId} but does not hold it.`);
    const object = this.evaluate(path);
    this.objects.set(pathId, object);
    return object;
  }

  private evaluate(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.root;
      case PathType.NewObject:
        return this.services.service(path.Name);
      case PathType.Null:
        return null;
      case PathType.Reference:
        return this.kept(path.Name);
      default: {
        const parent = this.object(path.ParentObjectPathId ?? 0);
        return parent && this.follow(parent, path);
      }
    }
  }

  private follow(parent: HostObject, path: ObjectPath): HostObject | null {
    if (parent.cls.type === OPEN_TYPE) return parent;
    if (path.ObjectPathType === PathType.Property) {
      const link = findLink(parent.cls, path.Name);
      this.place = location(parent.cls, path.Name);
      if (link) return link[1](parent.self);
      if (parent === this.root && path.Name === '_Runtime') return this.services.runtime;
      throw this.unknown();
    }
    if (path.ObjectPathType === PathType.Indexer) {
      const [key] = this.arguments(path.ArgumentInfo);
      this.place = `${parent.cls.type}.getItem`;
      if (!parent.cls.getItem) throw this.unknown();
      return parent.cls.getItem(parent.self, key as string | number);
    }
    if (path.ObjectPathType !== PathType.Method) {
      throw new HostError('NotImplemented', `Object paths of type ${path.ObjectPathType} are not supported.`, 501);
    }
    const result = this.call(parent, path.Name, path.ArgumentInfo, path.ParentObjectPathId ?? 0);
    if (result === null || isHostObject(result)) return result;
    throw new HostError('GeneralException', `${this.place} gave no object.`, 500);
  }

  /** A range kept by an earlier request keeps its name, so that the add-in releases what it holds. */
  private kept(referenceId: string): HostObject | null {
    const type = this.services.keptTypes.get(referenceId);
    const method = type === 'RangeAreas' ? '_GetRangesForEventByReferenceId' : '_GetRangeForEventByReferenceId';
    this.place = location(this.root.cls, method);
    const find = findMethod(this.root.cls, method);
    if (!find) throw this.unknown();
    const object = find(this.root.self, referenceId);
    if (!isHostObject(object)) {
      throw new HostError('InvalidReference', 'The range this object stands for does not exist any more.', 400);
    }
    this.identities.set(object, { _ReferenceId: referenceId });
    return object;
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined, pathId: number): unknown {
    const args = this.arguments(info);
    this.place = location(object.cls, name);
    this.checkRefused();
    const method = findMethod(object.cls, name);
    if (method) return method(object.self, ...args);
    if (object.cls.type === OPEN_TYPE || name === '_KeepReference' || name === '_ValidateArraySize') return null;
    if (name === '_RemoveReference') {
      this.services.release(String(args[0]));
      return null;
    }
    const parentId = this.request.ObjectPaths[pathId]?.ParentObjectPathId;
    const parent = parentId === undefined ? undefined : this.object(parentId);
    const registration = registrationOf(object, parent ?? undefined, name);
    if (!registration) throw this.unknown();
    const { events } = this.services;
    if (registration.add) events.register(registration.type, registration.targetId);
    else events.unregister(registration.type, registration.targetId);
    return null;
  }

  private set(object: HostObject, name: string, info: ArgumentInfo | undefined): void {
    const [value] = this.arguments(info);
    this.place = location(object.cls, name);
    this.checkRefused();
    const member = findSetter(object.cls, name);
    if (member?.set) member.set(object.self, value);
    else if (member) throw new HostError('InvalidOperation', `${this.place} is read-only.`);
    else if (object.cls.type !== OPEN_TYPE) throw this.unknown();
  }

  private checkRefused(): void {
    const refusal = this.refused(this.place);
    if (refusal) throw refusal;
  }

  private identify(object: HostObject): Identity {
    let identity = this.identities.get(object);
    if (!identity) {
      const made = object.cls.identity?.(object.self) ?? {};
      if (made._ReferenceId !== undefined) this.services.keptTypes.set(made._ReferenceId, object.cls.type);
      this.identities.set(object, (identity = { ...made }));
    }
    return identity;
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return values.map((value, i) => this.argument(value, references?.[i]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const inner = Array.isArray(reference) ? reference : undefined;
      return value.map((item, i) => this.argument(item, inner?.[i]));
    }
    const record = value as Record<string, unknown>;
    if (typeof record._ObjectPathId === 'number') return this.object(record._ObjectPathId);
    return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, this.argument(item, undefined)]));
  }

  private unknown(): HostError {
    return new HostError('ApiNotFound', `The API you are trying to use could not be found: ${this.place}.`, 404);
  }

  private describe(error: unknown, index: number): BatchError {
    const at = { Location: this.place, ActionIndex: index };
    if (error instanceof HostError)
      return { Code: error.code, Message: error.message, HttpStatusCode: error.http, ...at };
    this.services.onDefect?.(error);
    const message = error instanceof Error ? error.message : String(error);
    return { Code: 'GeneralException', Message: `The workbench failed: ${message}`, HttpStatusCode: 500, ...at };
  }
}
