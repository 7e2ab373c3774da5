import type { HostClass, HostObject, ScalarMember } from '../class';

/** Finds the members of a class by the names that come over the wire, whatever their case. */

interface Table {
  readonly scalars: ReadonlyMap<string, readonly [string, ScalarMember<unknown>]>;
  readonly links: ReadonlyMap<string, readonly [string, (self: unknown) => HostObject | null]>;
  readonly methods: ReadonlyMap<string, (self: unknown, ...args: unknown[]) => unknown>;
}

/** Properties that office.js writes under another name than it reads them. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  'Worksheet.gridlines': 'showgridlines',
  'Worksheet.headings': 'showheadings',
  'Style.orientation': 'textorientation',
};

const tables = new WeakMap<object, Table>();

function tableOf(cls: HostClass<unknown>): Table {
  let table = tables.get(cls);
  if (!table) {
    const keyed = <M>(record: Readonly<Record<string, M>> | undefined): Map<string, readonly [string, M]> =>
      new Map(Object.entries(record ?? {}).map(([name, member]) => [name.toLowerCase(), [name, member] as const]));
    const methods = new Map(Object.entries(cls.methods ?? {}).map(([name, run]) => [name.toLowerCase(), run]));
    table = { scalars: keyed(cls.scalars), links: keyed(cls.links), methods };
    tables.set(cls, table);
  }
  return table;
}

/** A scalar property with its wire name. */
export const findScalar = (
  cls: HostClass<unknown>,
  name: string,
): readonly [string, ScalarMember<unknown>] | undefined => tableOf(cls).scalars.get(name.toLowerCase());

/** A scalar property that can be written, also under the name that only writing uses. */
export function findSetter(cls: HostClass<unknown>, name: string): ScalarMember<unknown> | undefined {
  const lower = name.toLowerCase();
  const { scalars } = tableOf(cls);
  return (scalars.get(lower) ?? scalars.get(WRITTEN_AS[`${cls.type}.${lower}`] ?? ''))?.[1];
}

/** A navigation property with its wire name. */
export const findLink = (
  cls: HostClass<unknown>,
  name: string,
): readonly [string, (self: unknown) => HostObject | null] | undefined => tableOf(cls).links.get(name.toLowerCase());

export const findMethod = (
  cls: HostClass<unknown>,
  name: string,
): ((self: unknown, ...args: unknown[]) => unknown) | undefined => tableOf(cls).methods.get(name.toLowerCase());

/** `Class.member` as office.js spells it: the member in lower camel case. */
export const location = (cls: HostClass<unknown>, member: string): string =>
  `${cls.type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
