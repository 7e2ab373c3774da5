import type { EventHub } from '../app';
import { type HostClass, HostError, type HostObject, hostObject } from '../class';
import { type BatchServices, runBatch } from './dispatcher';
import type { Action, BatchResponse, ObjectPath } from './wire';

interface Box {
  id: string;
  size: number;
  rule?: unknown;
  lid?: Box;
  inside: Box[];
}

const box: HostClass<Box> = {
  type: 'Box',
  identity: (b) => ({ Id: b.id }),
  scalars: {
    Size: {
      get: (b) => b.size,
      set(b, size: number) {
        if (size < 0) throw new HostError('InvalidArgument', 'too small');
        b.size = size;
      },
    },
    Weight: { get: (b) => b.size * 2, byDefault: false },
    Rule: { set: (b, rule: unknown) => void (b.rule = rule) },
    Fixed: { get: () => 1 },
  },
  links: {
    Inside: (b) => hostObject(boxes, b),
    Lid: (b) => (b.lid ? hostObject(box, b.lid) : null),
  },
  methods: {
    Put: (b, size: number) => {
      const made: Box = { id: `${b.id}/${b.inside.length}`, size, inside: [] };
      b.inside.push(made);
      return hostObject(box, made);
    },
    Sum: (_b, values: (number | HostObject)[]) =>
      values.reduce<number>((sum, v) => sum + (typeof v === 'number' ? v : (v.self as Box).size), 0),
    Bare: () => 5,
    Break: () => {
      throw new RangeError('oops');
    },
  },
};

const boxes: HostClass<Box> = {
  type: 'BoxCollection',
  scalars: { Count: { get: (b) => b.inside.length } },
  items: (b) => b.inside.map((inner) => hostObject(box, inner)),
  getItem(b, key) {
    const found = b.inside.find((inner) => inner.id === key);
    if (!found) throw new HostError('ItemNotFound', `no box ${key}`, 404);
    return hostObject(box, found);
  },
};

const registered: [number, string][] = [];
const defects: unknown[] = [];
const released: string[] = [];
const events: EventHub = {
  register: (type, target) => void registered.push([type, target]),
  unregister: (type, target) => void registered.push([-type, target]),
  raise: () => undefined,
};
const services: BatchServices = {
  service: () => hostObject({ type: 'OpenService' }, null),
  runtime: hostObject({ type: 'Runtime' }, null),
  events,
  release: (id) => void released.push(id),
  keptTypes: new Map(),
  onDefect: (error) => void defects.push(error),
};

let root: Box;
beforeEach(() => {
  root = { id: 'root', size: 1, inside: [] };
  for (const list of [registered, defects, released]) list.length = 0;
});

const path = (
  Id: number,
  ObjectPathType: number,
  Name = '',
  parent?: number,
  args?: unknown[],
  refs?: unknown[],
): ObjectPath => ({
  Id,
  ObjectPathType,
  Name,
  ParentObjectPathId: parent,
  ArgumentInfo: args && { Arguments: args, ReferencedObjectPathIds: refs },
});
const ROOT = path(1, 1);
const action = (Id: number, ActionType: number, ObjectPathId: number, more: Partial<Action> = {}): Action => ({
  Id,
  ActionType,
  ObjectPathId,
  Name: '',
  ...more,
});
const load = (Id: number, ObjectPathId: number, Select?: string[], Expand?: string[]): Action =>
  action(Id, 2, ObjectPathId, { QueryInfo: { Select, Expand } });
function run(paths: ObjectPath[], ...Actions: Action[]): BatchResponse {
  const ObjectPaths = Object.fromEntries(paths.map((p) => [p.Id, p]));
  return runBatch({ Actions, ObjectPaths }, hostObject(box, root), services);
}
const values = (response: BatchResponse): unknown[] => response.Results.map((r) => r.Value);

test('a path that several actions name is evaluated once, in the order of the actions', () => {
  const put = path(2, 3, 'Put', 1, [7]);
  const response = run(
    [ROOT, put],
    action(10, 1, 2),
    action(11, 3, 2, { Name: '_KeepReference' }),
    action(12, 1, 2),
    load(13, 2),
  );
  expect(values(response)).toEqual([{ Id: 'root/0' }, null, { Id: 'root/0' }, { Id: 'root/0', Size: 7, Fixed: 1 }]);
  expect(root.inside).toHaveLength(1);
});

test('names match whatever their case; properties are set one by one', () => {
  const set = action(10, 4, 1, { Name: 'size', ArgumentInfo: { Arguments: [9] } });
  expect(values(run([ROOT], set, load(11, 1, ['SIZE', 'weight'])))).toEqual([
    null,
    { Id: 'root', Size: 9, Weight: 18 },
  ]);
});

test('arguments: proxies, nested proxies, and proxies inside plain objects', () => {
  const put = path(2, 3, 'Put', 1, [4]);
  const sum = action(10, 3, 1, {
    Name: 'Sum',
    ArgumentInfo: { Arguments: [[2, 1]], ReferencedObjectPathIds: [[2, 0]] },
  });
  const rule = { list: { source: { _ObjectPathId: 2 }, more: [1, { a: null }] } };
  const set = action(11, 4, 1, { Name: 'Rule', ArgumentInfo: { Arguments: [rule] } });
  expect(values(run([ROOT, put], sum, set))).toEqual([5, null]);
  const source = (root.rule as { list: { source: HostObject; more: unknown } }).list;
  expect([(source.source.self as Box).id, source.more]).toEqual(['root/0', [1, { a: null }]]);
});

describe('loads', () => {
  beforeEach(() => {
    root.inside = [
      { id: 'a', size: 1, inside: [{ id: 'aa', size: 3, inside: [] }] },
      { id: 'b', size: 2, inside: [], lid: { id: 'l', size: 5, inside: [] } },
    ];
  });
  const INSIDE = path(2, 4, 'Inside', 1);
  const loaded = (select?: string[], expand?: string[]): unknown =>
    values(run([ROOT, INSIDE], load(10, 2, select, expand)))[0];

  test('nested, with and without "items/"', () => {
    const nested = {
      _Items: [
        { Id: 'a', Size: 1, Inside: { _Items: [{ Id: 'aa', Size: 3 }] } },
        { Id: 'b', Size: 2, Inside: { _Items: [] } },
      ],
    };
    expect(loaded(['size', 'inside/size'])).toEqual(nested);
    expect(loaded(['items/size', 'items.inside.items.size'])).toEqual(nested);
  });

  test('star, nothing selected, expand, a navigation property alone', () => {
    const plain = {
      _Items: [
        { Id: 'a', Size: 1, Fixed: 1 },
        { Id: 'b', Size: 2, Fixed: 1 },
      ],
    };
    expect(loaded(['*'])).toEqual({ Count: 2, ...plain });
    expect(loaded()).toEqual({ Count: 2, ...plain });
    expect(loaded(['size'], ['lid'])).toEqual({
      _Items: [
        { Id: 'a', Size: 1, Lid: null },
        { Id: 'b', Size: 2, Lid: { Id: 'l', Size: 5, Fixed: 1 } },
      ],
    });
    expect(values(run([ROOT], load(10, 1, ['lid'])))).toEqual([{ Id: 'root', Lid: null }]);
  });

  test('own properties of the collection need no items; unknown names are ignored', () => {
    expect(loaded(['count'])).toEqual({ Count: 2 });
    expect(loaded(['no-properties-needed'])).toEqual({ _Items: [{ Id: 'a' }, { Id: 'b' }] });
  });

  test('top and skip', () => {
    const query = action(10, 2, 2, { QueryInfo: { Select: ['size'], Top: 1, Skip: 1 } });
    expect(values(run([ROOT, INSIDE], query))).toEqual([{ _Items: [{ Id: 'b', Size: 2 }] }]);
  });
});

test('whatever hangs on a null object is null', () => {
  const paths = [ROOT, path(2, 4, 'Lid', 1), path(3, 3, 'Put', 2, [1]), path(4, 7)];
  const acts = [
    action(10, 1, 2),
    action(11, 1, 3),
    load(12, 3),
    action(13, 3, 4, { Name: 'Sum' }),
    action(14, 4, 2, { Name: 'Size' }),
  ];
  expect(values(run(paths, ...acts))).toEqual([null, null, null, null, null]);
});

test('stops at the first refusal, keeping what was done', () => {
  const set = (Id: number, value: number): Action =>
    action(Id, 4, 1, { Name: 'Size', ArgumentInfo: { Arguments: [value] } });
  const response = run([ROOT], action(10, 5, 0), set(11, 2), set(12, -1), set(13, 8));
  expect(response.Error).toEqual({
    Code: 'InvalidArgument',
    Message: 'too small',
    Location: 'Box.size',
    ActionIndex: 2,
    HttpStatusCode: 400,
  });
  expect(response.Results.map((r) => r.ActionId)).toEqual([10, 11]);
  expect(response.TraceIds).toEqual([10]);
  expect(root.size).toBe(2);
});

test.each<[string, ObjectPath, string, string]>([
  ['method', path(2, 3, 'Fly', 1, []), 'ApiNotFound', 'Box.fly'],
  ['property', path(2, 4, 'Wings', 1), 'ApiNotFound', 'Box.wings'],
  ['item', path(2, 5, '', 3, ['x']), 'ItemNotFound', 'BoxCollection.getItem'],
  ['indexer', path(2, 5, '', 1, ['x']), 'ApiNotFound', 'Box.getItem'],
  ['method without an object', path(2, 3, 'Bare', 1, []), 'GeneralException', 'Box.bare'],
  ['path', path(2, 99, '', 1), 'NotImplemented', ''],
])('an unknown %s is refused with its place', (_, second, Code, Location) => {
  expect(run([ROOT, second, path(3, 4, 'Inside', 1)], action(10, 1, 2)).Error).toMatchObject({
    Code,
    Location,
    ActionIndex: 0,
  });
});

test('writing what cannot be written, or is not there', () => {
  const set = (Name: string): Action => action(10, 4, 1, { Name, ArgumentInfo: { Arguments: [1] } });
  expect(run([ROOT], set('Fixed')).Error).toMatchObject({ Code: 'InvalidOperation', Location: 'Box.fixed' });
  expect(run([ROOT], set('Colour')).Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Box.colour' });
});

test('a fault of the workbench is told apart from a refusal', () => {
  const response = run([ROOT], action(10, 3, 1, { Name: 'Break' }));
  expect(response.Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500, Location: 'Box.break' });
  expect(defects).toEqual([expect.any(RangeError)]);
});

test('a service that nobody offers accepts everything', () => {
  const paths = [path(1, 2, 'Microsoft.Unknown'), path(2, 3, 'GetButton', 1, ['b'])];
  const acts = [
    action(10, 1, 1),
    action(11, 3, 1, { Name: 'Go' }),
    action(12, 4, 2, { Name: 'Enabled', ArgumentInfo: { Arguments: [true] } }),
  ];
  expect(run(paths, ...acts)).toEqual({
    Results: [10, 11, 12].map((ActionId) => ({ ActionId, Value: ActionId === 10 ? {} : null })),
    TraceIds: [],
  });
});

test('events are registered under the id of the object, its sheet, or the workbook', () => {
  const part = (type: string, Id?: string): HostClass<null> => ({ type, identity: () => ({ Id }) });
  const tables = hostObject({ type: 'TableCollection' }, null);
  const sheet = hostObject({ ...part('Worksheet', '{S1}'), links: { Tables: () => tables } }, null);
  const book = hostObject({ type: 'Workbook', links: { Tables: () => tables, Sheet: () => sheet } }, null);
  const paths = [ROOT, path(2, 4, 'Sheet', 1), path(3, 4, 'Tables', 2), path(4, 4, 'Tables', 1)];
  const register = (Id: number, on: number, Name: string): Action => action(Id, 3, on, { Name });
  const Actions = [
    register(10, 2, '_RegisterDataChangedEvent'),
    register(11, 2, '_RegisterEventNameChanged'),
    register(12, 3, '_RegisterDataChangedEvent'),
    register(13, 4, '_RegisterAddedEvent'),
    register(14, 1, '_UnregisterActivatedEvent'),
    action(15, 3, 1, { Name: '_RemoveReference', ArgumentInfo: { Arguments: ['r1'] } }),
    register(16, 1, '_RegisterNoSuchEvent'),
  ];
  const request = { Actions, ObjectPaths: Object.fromEntries(paths.map((p) => [p.Id, p])) };
  const response = runBatch(request, book, services);
  expect(registered).toEqual([
    [10, '{S1}'],
    [25, '{S1}'],
    [101, '{S1}'],
    [102, 'Workbook'],
    [-2203, 'Workbook'],
  ]);
  expect(released).toEqual(['r1']);
  expect(response.Error).toMatchObject({ Code: 'ApiNotFound', ActionIndex: 6 });
});

test('a kept reference keeps its name and is found through the root', () => {
  const range = (identity: string): HostObject =>
    hostObject({ type: 'RangeAreas', identity: () => ({ _ReferenceId: identity }) }, null);
  const book = hostObject(
    {
      type: 'Workbook',
      methods: {
        GetAreas: () => range('A|1'),
        _GetRangesForEventByReferenceId: (_: unknown, id: string) => (id === 'A|1' ? range('other') : null),
      },
    },
    null,
  );
  const kept = { Actions: [action(10, 1, 2)], ObjectPaths: { 1: ROOT, 2: path(2, 3, 'GetAreas', 1) } };
  expect(values(runBatch(kept, book, services))).toEqual([{ _ReferenceId: 'A|1' }]);
  const used = { Actions: [action(10, 1, 2)], ObjectPaths: { 2: path(2, 6, 'A|1') } };
  expect(values(runBatch(used, book, services))).toEqual([{ _ReferenceId: 'A|1' }]);
  services.keptTypes.set('A|2', 'RangeAreas');
  const gone = { Actions: [action(10, 1, 2)], ObjectPaths: { 2: path(2, 6, 'A|2') } };
  expect(runBatch(gone, book, services).Error).toMatchObject({ Code: 'InvalidReference' });
});
