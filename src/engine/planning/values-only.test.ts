import { area } from '../../sheets/address';
import type { ChartPlan, RulePlan, SheetPlan } from '../../sheets/plan';
import { emptyInventory } from '../testing/report';
import { sheetPlan, tablePlan } from '../testing/sheet';
import { copyNames, extentOf, namedValues, valuesOnly } from './values-only';

const custom = (formula: string): RulePlan => ({
  id: formula,
  areas: [area(0, 0)],
  rule: { type: 'custom', formula, format: {} },
});
const chart = (sheetName: string): ChartPlan => {
  const cells = { sheetName, area: area(0, 0, 2, 0) };
  return { title: 'Scores', series: [{ named: cells, values: cells, categories: cells }] } as never;
};

const plan = (parts: Partial<SheetPlan> = {}): SheetPlan =>
  sheetPlan({
    name: 'Plan',
    tables: [
      tablePlan('t', [
        ['a', 'A'],
        ['b', 'B', '=1+1'],
      ]),
    ],
    ...parts,
  });

const copied = (
  parts: Partial<SheetPlan>,
  values: (string | number)[][] = [['']],
  literals: [string, number][] = [],
  live: string[] = [],
) => valuesOnly(plan(parts), new Map([['Plan', 'Plan 2026-11-27']]), values, literals, live);

test('a copy holds what is shown, as it has to be typed, and nothing that computes', () => {
  const copy = copied({}, [
    ['=1+1', 5],
    ['', '007'],
    ['-5', '+x'],
  ]);
  expect(copy.values.map(({ cells }) => cells)).toEqual([
    [
      ["'=1+1", 5],
      [null, "'007"],
      ["'-5", "'+x"],
    ],
  ]);
  expect([copy.formulas, copy.columns, copy.tables, copy.names, copy.validations, copy.mark]).toEqual([
    [],
    [],
    [],
    [],
    [],
    undefined,
  ]);
  expect(copy.sheet).toEqual({ add: 'Plan 2026-11-27' });
});

test.each<[string, string, string]>([
  ['a name', '=A1<LowBelow', '=A1<4'],
  ['twice', '=OR(A1<LowBelow,B1=LowBelow)', '=OR(A1<4,B1=4)'],
  ['within a longer name', '=A1<LowBelowAll', '=A1<LowBelowAll'],
  ['behind a dot', '=A1<My.LowBelow', '=A1<My.LowBelow'],
  ['within a text', '=A1="LowBelow"', '=A1="LowBelow"'],
])('a rule of a copy has figures for names: %s', (_, formula, expected) => {
  const [{ rule }] = copied({ rules: [custom(formula)] }, [['']], [['LowBelow', 4]]).rules;
  expect(rule).toEqual({ type: 'custom', formula: expected, format: {} });
});

test('rules that read what only the report has are left out', () => {
  const rules = [custom('=COUNTIF(Overrides[Account],A1)>0'), custom('=A1>1')];
  expect(copied({ rules }, [['']], [], ['Overrides']).rules).toMatchObject([rules[1]]);
});

test('charts read from the copies, and one that cannot is refused with its name', () => {
  expect(copied({ charts: [chart('Plan')] }).newCharts[0].series[0].values.sheetName).toBe('Plan 2026-11-27');
  expect(() => copied({ charts: [chart('Elsewhere')] })).toThrow(/"Scores" reads A1:A3 .*not copied with it/);
});

test('names of copies bear the day, are free, differ, and are at most 31 letters', () => {
  const book = { ...emptyInventory, sheets: [{ id: '1', name: 'Plan 2026-11-27', protected: false }] };
  const names = copyNames(book, ['Plan', 'Plan', 'A very long name of a sheet, indeed'], '2026-11-27');
  expect(names[0]).not.toBe('Plan 2026-11-27');
  expect(new Set([...names, 'Plan 2026-11-27']).size).toBe(4);
  for (const name of names) {
    expect(name).toContain('2026-11-27');
    expect(name.length).toBeLessThanOrEqual(31);
  }
});

test('the extent reaches from A1 to the last cell that is filled', () => {
  expect(extentOf(plan())).toEqual(area(0, 0, 7, 3));
  expect(extentOf(plan({ cells: [{ row: 20, col: 9, value: 'x' }] as never }))).toEqual(area(0, 0, 20, 9));
});

test('names of cells stand for the numbers that these show', () => {
  const names = [
    { key: 'a', name: 'Cost', row: 0, col: 0 },
    { key: 'b', name: 'Word', row: 0, col: 1 },
    { key: 'c', name: 'Far', row: 9, col: 9 },
  ];
  expect(namedValues(plan({ names }), [[5, 'x']])).toEqual([['Cost', 5]]);
});
