import type { HostClass, HostObject, ScalarMember } from '../class';
import { findLink, findScalar } from './members';
import type { QueryInfo } from './wire';

/** What a load asks of one level: its standard properties, single members, and what is below them. */
interface Selection {
  standard: boolean;
  readonly members: Map<string, Selection>;
}

/** A selection worked out for one class. */
interface Plan {
  readonly scalars: readonly (readonly [string, (self: unknown) => unknown])[];
  readonly links: readonly { name: string; follow: (self: unknown) => HostObject | null; below: Selection }[];
  readonly items?: Selection;
}

export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;

const nothing = (): Selection => ({ standard: false, members: new Map() });

/**
 * The value of a load: identity, the selected properties and, for a collection, `_Items`.
 * Names that the class does not have are left out, as Excel does.
 */
export function project(object: HostObject, query: QueryInfo, identify: Identify): Record<string, unknown> {
  const selection = nothing();
  for (const path of query.Select ?? []) add(selection, path);
  for (const path of query.Expand ?? []) add(selection, path);
  if (!query.Select?.length) selection.standard = true;
  return new Projection(identify).read(object, selection, query);
}

function add(selection: Selection, path: string): void {
  let level = selection;
  for (const part of path.split(/[/.]/)) {
    const name = part.trim().toLowerCase();
    if (name === '' || name === '*') continue;
    let below = level.members.get(name);
    if (!below) level.members.set(name, (below = nothing()));
    level = below;
  }
  // A path that ends in a navigation property, and `*`, mean the standard properties of that level.
  level.standard = true;
}

class Projection {
  private readonly plans = new Map<Selection, Map<HostClass<unknown>, Plan>>();

  constructor(private readonly identify: Identify) {}

  read(object: HostObject, selection: Selection, page: Pick<QueryInfo, 'Top' | 'Skip'> = {}): Record<string, unknown> {
    const plan = this.planFor(object.cls, selection);
    const value: Record<string, unknown> = { ...this.identify(object) };
    for (const [name, get] of plan.scalars) {
      const property = get(object.self);
      if (property !== undefined) value[name] = property;
    }
    for (const { name, follow, below } of plan.links) {
      const target = follow(object.self);
      value[name] = target ? this.read(target, below) : null;
    }
    if (plan.items && object.cls.items) {
      const first = page.Skip ?? 0;
      const items = object.cls.items(object.self);
      const shown = items.slice(first, page.Top === undefined ? undefined : first + page.Top);
      value._Items = shown.map((item) => this.read(item, plan.items!));
    }
    return value;
  }

  private planFor(cls: HostClass<unknown>, selection: Selection): Plan {
    let byClass = this.plans.get(selection);
    if (!byClass) this.plans.set(selection, (byClass = new Map<HostClass<unknown>, Plan>()));
    let plan = byClass.get(cls);
    if (!plan) byClass.set(cls, (plan = makePlan(cls, selection)));
    return plan;
  }
}

function makePlan(cls: HostClass<unknown>, selection: Selection): Plan {
  const scalars = new Map<string, (self: unknown) => unknown>();
  const links: { name: string; follow: (self: unknown) => HostObject | null; below: Selection }[] = [];
  const items = nothing();
  let wantsItems = false;
  const take = (name: string, member: ScalarMember<unknown>): void => {
    if (member.get) scalars.set(name, (self) => member.get!(self));
  };
  if (selection.standard) {
    for (const [name, member] of Object.entries(cls.scalars ?? {})) if (member.byDefault !== false) take(name, member);
    items.standard = true;
    wantsItems = true;
  }
  for (const [name, below] of selection.members) {
    const scalar = findScalar(cls, name);
    const link = scalar ? undefined : findLink(cls, name);
    if (scalar) take(...scalar);
    else if (link) links.push({ name: link[0], follow: link[1], below });
    else if (cls.items) {
      // office.js strips `items/` only in the string form of a load, so a name may mean the items either way.
      wantsItems = true;
      if (name === 'items') mergeInto(items, below);
      else mergeMember(items, name, below);
    }
  }
  return { scalars: [...scalars], links, items: wantsItems ? items : undefined };
}

function mergeInto(target: Selection, source: Selection): void {
  target.standard ||= source.standard;
  for (const [name, below] of source.members) mergeMember(target, name, below);
}

function mergeMember(target: Selection, name: string, below: Selection): void {
  const known = target.members.get(name);
  if (known) mergeInto(known, below);
  else {
    const copy = nothing();
    mergeInto(copy, below);
    target.members.set(name, copy);
  }
}
