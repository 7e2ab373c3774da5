/**
 * How an Excel object is offered to the protocol: one table a class, with the members under their wire names
 * (UpperCamel; the dispatcher compares them without case). The dispatcher knows no Excel, the tables know no protocol.
 */
export interface HostClass<T> {
  /** Office.js class name, e.g. `Range`; the error location starts with it. */
  readonly type: string;
  /** What Instantiate and Query carry so that office.js can address the object again. */
  identity?(self: T): { Id?: string; _Id?: string; _ReferenceId?: string };
  readonly scalars?: Readonly<Record<string, ScalarMember<T>>>;
  /** Navigation properties; null is a null object. */
  readonly links?: Readonly<Record<string, (self: T) => HostObject | null>>;
  /** Methods. Returns a HostObject (office.js then holds a proxy), null (a null object) or a plain value (a ClientResult). */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments come from the wire; each method checks its own
  readonly methods?: Readonly<Record<string, (self: T, ...args: any[]) => unknown>>;
  /** Collections: the items in order, and the indexer. */
  items?(self: T): readonly HostObject[];
  getItem?(self: T, key: string | number): HostObject;
}

export interface ScalarMember<T> {
  /** Absent where the property can only be set. */
  get?(self: T): unknown;
  /** Absent where the property is read-only. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- values come from the wire; each setter checks its own
  set?(self: T, value: any): void;
  /** False where a load without a selection leaves it out because it is costly. */
  readonly byDefault?: boolean;
}

export interface HostObject<T = unknown> {
  readonly cls: HostClass<T>;
  readonly self: T;
}

export const hostObject = <T>(cls: HostClass<T>, self: T): HostObject => ({ cls, self }) as HostObject;

export const isHostObject = (v: unknown): v is HostObject =>
  typeof v === 'object' && v !== null && 'cls' in v && 'self' in v;

/** A refusal as Excel makes it. The dispatcher adds the location. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly http = 400,
  ) {
    super(message);
  }
}
