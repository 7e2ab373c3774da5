import { changedModel, type ModelChange } from '../../domain/model/model-change';
import { account, AS_OF, built, sheetOf } from '../testing/report';
import { freshModel } from './settings-model';
import { modelRows, stillKept } from './model-cells';

const sheet = sheetOf(built([account('Acme', 5)]), 'settings');
const model = freshModel({ asOf: AS_OF });
const { steps, subMetrics } = sheet.tables;
const [first, second] = model.steps;
const [sub] = first.subMetrics;
const after = (change: ModelChange) => modelRows(model, changedModel(model, change), sheet, []);

test('a model that stays types nothing', () => {
  expect(after({})).toEqual({ cells: [], drop: [], append: [] });
});

test.each<[string, ModelChange, [row: number, col: number, input: unknown][]]>([
  ['a weight', { subMetrics: { [sub.id]: { weight: 2 } } }, [[subMetrics.area.top + 1, 3, 2]]],
  ['a weight of a step', { steps: { [second.id]: { weight: 2 } } }, [[steps.area.top + 2, 1, 2]]],
  ['a name', { subMetrics: { [sub.id]: { name: 'Other' } } }, [[subMetrics.area.top + 1, 1, 'Other']]],
])('%s is typed in its own cell', (_, change, cells) => {
  expect(after(change).cells.map(({ row, col, input }) => [row, col, input])).toEqual(cells);
});

test('a step’s new name is typed beside each of its sub-metrics too', () => {
  const { cells } = after({ steps: { [first.id]: { name: 'Set off' } } });
  expect(cells).toHaveLength(1 + first.subMetrics.length);
  expect(new Set(cells.map(({ input }) => input))).toEqual(new Set(['Set off']));
});

test('a name of a step from before gives way beside its sub-metrics, and what else a person typed there stays', () => {
  const renamed = changedModel(model, { steps: { [first.id]: { name: 'Set off' } } });
  const formerly = (name: string) =>
    modelRows(renamed, renamed, sheet, [], (id) => (id === first.id ? name : undefined));
  expect(formerly(first.name).cells.map(({ col, input }) => [col, input])).toEqual(
    first.subMetrics.map(() => [0, 'Set off']),
  );
  expect(formerly('Another').cells).toEqual([]);
});

test('a sub-metric that goes takes its row out, and cells below are counted without it', () => {
  const last = first.subMetrics.at(-1)!;
  const { drop, cells } = modelRows(
    model,
    changedModel(model, { remove: [sub.id], subMetrics: { [last.id]: { weight: 7 } } }),
    sheet,
    [],
  );
  expect(drop).toEqual([0]);
  expect(cells).toEqual([{ row: subMetrics.area.top + first.subMetrics.length - 1, col: 3, input: 7 }]);
});

test('a new sub-metric comes as a row, and a key that was missing is typed beside its row', () => {
  const added = changedModel(model, { add: [{ step: first.id, name: 'New', ask: 'What?', weight: 1 }] });
  const { append } = modelRows(model, added, sheet, []);
  expect(append).toEqual([[first.name, 'New', 'What?', 1, expect.stringContaining(`${first.id}.`)]]);
  const keys = modelRows(model, model, sheet, [{ row: 2, key: 'launched.9' }]).cells;
  expect(keys).toEqual([{ row: subMetrics.area.top + 3, col: 4, input: 'launched.9' }]);
});

test('lines that the change does not touch stay as their owner typed them', () => {
  const other = changedModel(model, { settings: { lowBelow: 5 } });
  expect(stillKept(['lowBelow', 'company', 'expected'], model, other)).toEqual(['company', 'expected']);
});
