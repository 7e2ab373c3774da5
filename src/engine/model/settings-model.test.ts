import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../../domain/model/model';
import { account, AS_OF, built, sheetOf } from '../testing/report';
import { canDrop, fieldRows, freshModel, modelFromSettings, rememberedModel, settingNamesOf } from './settings-model';

const book = built([account('Acme', 5)]);
const sheet = sheetOf(book, 'settings');

test('the model that the sheet holds is the one it was made with', () => {
  const { model, warnings, keys } = modelFromSettings(sheet, book.inventory, []);
  expect(model.steps).toEqual(DEFAULT_STEPS);
  expect(model.settings).toEqual({ ...DEFAULT_SETTINGS, asOf: AS_OF, asOfFollowsToday: false });
  expect([warnings, keys]).toEqual([[], []]);
});

test('a line whose name is gone is found by its label, and one without either takes its usual value', () => {
  const without = { ...book.inventory, names: book.inventory.names.filter(({ name }) => name !== 'LowBelow') };
  expect(fieldRows(sheet, without)).toEqual(fieldRows(sheet, book.inventory));
  expect(settingNamesOf(without, book.found).lowBelow).toBeUndefined();
  const [label, ...others] = sheet.cells[8];
  expect(label).toBe('Low score: below');
  const cells = sheet.cells.map((line, row) => (row === 8 ? ['My own', ...others] : line));
  const rows = fieldRows({ ...sheet, cells }, without);
  expect(rows.lowBelow).toBeUndefined();
  expect(rows.asOf).toBe(5);
});

test('what is called like a line in a table below is none', () => {
  const steps = sheet.tables.steps.area.top;
  const cells = sheet.cells.map((line, row) =>
    row === 8 ? ['', ...line.slice(1)] : row === steps + 1 ? ['Low score: below', ...line.slice(1)] : line,
  );
  const names = book.inventory.names.filter(({ name }) => name !== 'LowBelow');
  expect(fieldRows({ ...sheet, cells }, { ...book.inventory, names }).lowBelow).toBeUndefined();
});

test('values that have moved to another column are refused, with what to do', () => {
  const names = book.inventory.names.map((n) => ({ ...n, formula: n.formula.replace('$B$', '$D$') }));
  expect(() => fieldRows(sheet, { ...book.inventory, names })).toThrow(
    'have moved to column D. Move them back to column B',
  );
});

test('columns of a table on Settings that were moved are refused', () => {
  const { steps } = sheet.tables;
  const moved = { ...steps, headers: [...steps.headers].reverse(), columnIds: [...steps.columnIds].reverse() };
  const state = { ...sheet, tables: { ...sheet.tables, steps: moved } };
  expect(() => modelFromSettings(state, book.inventory, [])).toThrow('were inserted, moved or deleted');
});

test('where Settings is gone the report’s mark tells names and sub-metrics', () => {
  const { mark } = sheetOf(book, 'report');
  expect(rememberedModel(undefined).steps).toEqual(DEFAULT_STEPS);
  const titles = { accounts: { ...mark.titles!.accounts, launched: 'Set off', 'launched.x': 'Mine' } };
  const columns = { accounts: { ...mark.columns.accounts, 'launched.x': 'Mine' } };
  const { steps } = rememberedModel({ ...mark, titles, columns });
  expect(steps[0].name).toBe('Set off');
  expect(steps[0].subMetrics.map(({ name }) => name)).toContain('Mine');
  expect(steps.slice(1)).toEqual(
    DEFAULT_STEPS.slice(1).map((s) => ({ ...s, subMetrics: s.subMetrics.map((m) => ({ ...m, weight: 1 })) })),
  );
});

test.each([
  [3, false],
  [4, true],
])('a step of %d sub-metrics can do without one: %s', (count, can) => {
  const [step] = DEFAULT_STEPS;
  const subMetrics = Array.from({ length: count }, (_, i) => ({
    id: `launched.${i}`,
    name: `${i}`,
    ask: '',
    weight: 1,
  }));
  const model = { ...freshModel(), steps: [{ ...step, subMetrics }] };
  expect(canDrop(model)('launched.0')).toBe(can);
  expect(canDrop(model)('roi.0')).toBe(false);
});

test('named cells of Settings are known while their names are there', () => {
  expect(settingNamesOf(book.inventory, book.found)).toMatchObject({ asOf: 'AsOfDate', lowBelow: 'LowBelow' });
  expect(settingNamesOf({ ...book.inventory, names: [] }, book.found)).toEqual({});
  expect(settingNamesOf(book.inventory, [])).toEqual({});
});
