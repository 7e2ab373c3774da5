import fc from 'fast-check';
import { area } from '../../sheets/address';
import type { ChartPlan, SheetPlan } from '../../sheets/plan';
import { inOrder, sheetPlan, standing, tablePlan } from '../testing/sheet';
import type { Details, SheetState } from '../workbook/sheet-state';
import { appended, createSheet, updateSheet, without } from './diff';
import { isEmpty, measure, type SheetChange } from './sheet-change';

const chart: ChartPlan = {
  id: 'Chart',
  type: 'bar',
  title: 'A chart',
  area: area(10, 0, 15, 5),
  series: [],
  xTitle: 'x',
  yTitle: 'y',
  legend: false,
};
const table = tablePlan('t', [
  ['a', 'A'],
  [null, 'Mine'],
  ['sum', 'Sum', '=[@A]*2'],
]);
const plan = sheetPlan({
  cells: [
    { row: 0, col: 0, input: 'Title', id: 'title' },
    { row: 1, col: 0, input: '=SUM(T[A])', id: 'sum' },
  ],
  tables: [table],
  looks: [{ id: 'title', cell: 'title', area: area(0, 0), look: { bold: true } }],
  rules: [{ id: 'low', areas: [area(5, 2, 7, 2)], rule: { type: 'custom', formula: '=C6<1', format: { bold: true } } }],
  validations: [
    { id: 'a', area: area(5, 2, 7, 2), rule: { type: 'decimal', min: 0 }, title: 'A', prompt: '', error: 'No.' },
  ],
  fills: [{ id: 'f', area: area(9, 9, 12, 9), formula: '=ROW()' }],
  outlines: [{ id: 'a', left: 2, right: 2, closed: true }],
  names: [{ key: 'n', name: 'Name', row: 0, col: 0 }],
  charts: [chart],
});
const names = new Set(['name']);
const held = standing(plan, {
  t: [
    [1, 'x'],
    [2, 'y'],
    [3, 'z'],
  ],
});
const change = (to: SheetPlan, found: SheetState = held, details: Partial<Details> = {}): SheetChange =>
  updateSheet(to, found, inOrder(to, details), names);

test('a sheet as we left it needs nothing', () => {
  expect(isEmpty(change(plan))).toBe(true);
});

test('of a sheet that is complete, but whose writing broke off, the mark is written, and nothing else', () => {
  const made = change(plan, { ...held, brokeOff: true });
  expect(isEmpty(made)).toBe(false);
  expect(measure(made)).toEqual({ cells: 0, formats: 0, rules: 0 });
  expect(made.mark).toEqual({ ...held.mark, stamp: (held.mark.stamp ?? 0) + 1 });
});

test('what a person types into a column of their own, or as data, is not ours to write', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.integer()), { minLength: 3, maxLength: 3 }), (rows) => {
      const found = standing(plan, { t: rows.map(([text, n]) => [n, text]) });
      expect(isEmpty(change(plan, found))).toBe(true);
    }),
  );
});

test('a new sheet gets all of it: texts before the table, formulas after, and a mark', () => {
  const made = createSheet(plan);
  expect(made.sheet).toEqual({ add: 'Sheet' });
  expect(made.values[0]).toEqual({ area: area(0, 0), cells: [['Title']] });
  expect(made.values[1].cells[0]).toEqual(['A', 'Mine', 'Sum']);
  expect(made.formulas).toEqual([{ area: area(1, 0), cells: [['=SUM(T[A])']] }]);
  expect(made.columns).toEqual([
    { area: area(5, 4, 7, 4), formula: '=[@A]*2' },
    { id: 'f', area: area(9, 9, 12, 9), formula: '=ROW()' },
  ]);
  expect(made.mark).toMatchObject({ sheet: 'sheet', stamp: 1, tables: { t: 'T' }, names: { n: 'Name' } });
  expect(made.mark!.columns.t).toEqual({ a: 'A', sum: 'Sum' });
});

test.each<[string, Partial<SheetPlan>, (made: SheetChange) => unknown, unknown]>([
  [
    'a text that changed',
    { cells: [{ row: 0, col: 0, input: 'Other', id: 'title' }, plan.cells[1]] },
    ({ values }) => values,
    [{ area: area(0, 0), cells: [['Other']] }],
  ],
  [
    'a look that changed',
    { looks: [{ ...plan.looks[0], look: { bold: false } }] },
    ({ looks }) => looks.map(({ look }) => look),
    [{ bold: false }],
  ],
  [
    'a rule that changed: ours go, the planned come',
    { rules: [{ ...plan.rules[0], rule: { type: 'custom', formula: '=C6<2', format: {} } }] },
    ({ dropRules, rules }) => [dropRules.map(({ id }) => id), rules.length],
    [['low'], 1],
  ],
  [
    'a validation that changed',
    { validations: [{ ...plan.validations[0], rule: { type: 'decimal', min: 1 } }] },
    ({ validations }) => validations.length,
    1,
  ],
  ['a footer that changed', { footer: { left: 'New', right: '' } }, ({ footer }) => footer?.left, 'New'],
  ['a chart that reads other cells', { charts: [{ ...chart, title: 'B' }] }, ({ charts }) => charts.length, 1],
  [
    'a new chart',
    { charts: [chart, { ...chart, id: 'Two' }] },
    ({ newCharts }) => newCharts.map(({ id }) => id),
    ['Two'],
  ],
  [
    'a fill that became shorter is emptied below',
    { fills: [{ ...plan.fills[0], area: area(9, 9, 10, 9) }] },
    ({ values }) => values,
    [{ area: area(11, 9, 12, 9), cells: [[''], ['']] }],
  ],
  ['a name that is not there', { names: [{ key: 'm', name: 'More', row: 0, col: 0 }] }, (c) => c.names.length, 1],
])('%s is written', (_, part, of, expected) => {
  const made = change({ ...plan, ...part });
  expect(of(made)).toEqual(expected);
  expect(made.mark!.stamp).toBe(2);
});

test('a chart that a person deleted stays deleted, and a group that they opened is not made again', () => {
  const found = { ...held, charts: {} };
  expect(change({ ...plan, charts: [{ ...chart, title: 'B' }] }, found).charts).toEqual([]);
  expect(change({ ...plan, outlines: [{ id: 'a+b', left: 2, right: 3, closed: true }] }).outlines).toEqual([]);
});

test('a group that is not planned for a while is not put into itself when it is planned again', () => {
  const without = { ...plan, outlines: [] };
  const { mark = held.mark } = change(without);
  expect(change(plan, { ...held, mark }).outlines).toEqual([]);
  // Where its columns are gone the group is too, and a new one is made.
  const other = { ...plan, outlines: [], tables: [tablePlan('t', [['sum', 'Sum', '=1']])] };
  const found = { ...standing(other), mark: { ...standing(other).mark, outlines: ['a'] } };
  expect(change(other, found).mark!.outlines).toEqual([]);
});

test('a validation is put where none is, and what a person put in its place stays', () => {
  const unvalidated = new Map([['a', [area(6, 2)]]]);
  expect(change(plan, held, { unvalidated }).validations.map((v) => v.area)).toEqual([area(6, 2)]);
});

test('rows that are added make the table larger; rows that follow each other are typed in one block', () => {
  const grown = {
    ...table,
    area: { ...table.area, bottom: 9 },
    append: [
      [4, undefined],
      [5, undefined],
    ],
    replace: [
      { row: 1, values: [8] },
      { row: 0, values: [7] },
    ],
  };
  const made = change({ ...plan, tables: [grown] });
  expect(appended(grown)).toEqual(area(8, 2, 9, 4));
  expect(made.resizes).toEqual([{ name: 'T', area: grown.area }]);
  expect(made.values).toEqual([
    {
      area: area(5, 2, 6, 4),
      cells: [
        [7, null, null],
        [8, null, null],
      ],
    },
    {
      area: area(8, 2, 9, 4),
      cells: [
        [4, null, null],
        [5, null, null],
      ],
    },
  ]);
  expect(change({ ...plan, tables: [grown] }, held, { hemmedIn: new Set(['t']) }).room).toEqual([area(8, 2, 9, 4)]);
});

test('headers that pass their names on step aside first', () => {
  const swapped = tablePlan('t', [
    ['a', 'B'],
    ['b', 'A'],
  ]);
  const before = tablePlan('t', [
    ['a', 'A'],
    ['b', 'B'],
  ]);
  const found = standing(sheetPlan({ tables: [before] }));
  const texts = change(sheetPlan({ tables: [swapped] }), found).values.map(({ cells }) => cells[0][0]);
  expect(texts).toEqual(['B (column 1)', 'A (column 2)', 'B', 'A']);
});

test('the cells of a column less some of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 20 })), (rows) => {
      const left = without(
        area(0, 3, 20, 3),
        rows.map((row) => area(row, 3)),
      );
      const kept = left.flatMap((a) => Array.from({ length: a.bottom - a.top + 1 }, (_, i) => a.top + i));
      expect([...kept, ...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, i) => i));
    }),
  );
});
