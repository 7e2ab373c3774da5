import { area } from '../../sheets/address';
import type { CellInput, SheetPlan } from '../../sheets/plan';
import { inOrder, sheetPlan, standing, tablePlan } from '../testing/sheet';
import type { SheetState } from '../workbook/sheet-state';
import { foreignCells, formerFormulas, formulaColumns, formulaTexts, inDoubt, staleColumns } from './computed-columns';

const planWith = (formula: string): SheetPlan =>
  sheetPlan({
    tables: [
      tablePlan('t', [
        ['a', 'A'],
        ['b', 'B'],
        ['sum', 'Sum', formula],
      ]),
    ],
  });
const plan = planWith('=[@A]+[@B]');
const [table] = plan.tables;
const [sum] = formulaColumns(table);
const held = standing(plan);
const body = area(5, 4, 7, 4);
const formulas = (...cells: CellInput[]) => new Map([[sum.id, cells]]);

test('a column that computes is known by its key and its cells', () => {
  expect(formulaColumns(table)).toEqual([{ id: 't/sum', key: 'sum', index: 2, formula: '=[@A]+[@B]', body }]);
});

test('formulas are remembered by keys: the same whatever the table and its columns are called', () => {
  const renamed = sheetPlan({
    tables: [
      {
        ...tablePlan('t', [
          ['a', 'Eins'],
          ['b', 'Zwei'],
          ['sum', 'Summe', '=[@Eins]+[@Zwei]'],
        ]),
        name: 'Tabelle',
      },
    ],
  });
  expect(formulaTexts(renamed)).toEqual(formulaTexts(plan));
});

test('a column in order is not in doubt; one that is to compute something else, or shows a lost column, is', () => {
  expect(inDoubt(plan, held, table)).toEqual([]);
  const other = planWith('=[@A]*[@B]');
  expect(inDoubt(other, held, other.tables[0])).toHaveLength(1);
  const seen = held.tables.t;
  const broken: SheetState = { ...held, tables: { t: { ...seen, values: seen.values.map(() => [1, 2, '#REF!']) } } };
  expect(inDoubt(plan, broken, table)).toHaveLength(1);
});

test.each<[string, CellInput[], number[]]>([
  ['the planned one, however it is spelled', ['=[@A]+[@B]', '=T[@A] + T[@B]', '=[@a]+[@b]'], []],
  ['a person’s own', ['=[@A]+[@B]', '=[@A]-[@B]', '=1'], [6, 7]],
  ['one of ours that lost a column', ['=[@A]+#REF!', '=#REF!+[@B]', '=#REF!+#REF!'], []],
  ['values are no formulas', [5, '', 'x'], []],
])('whose a formula is: %s', (_, cells, rows) => {
  const areas = foreignCells(plan, held, table, sum, cells);
  expect(areas.flatMap((a) => Array.from({ length: a.bottom - a.top + 1 }, (_r, i) => a.top + i))).toEqual(rows);
});

test('a formula that another program spelled with addresses is nobody’s own, and becomes the planned one again', () => {
  const cells = [`='${plan.name}'!$C6+'${plan.name}'!$D6`, '=C7+D7', '=C9+D8'];
  expect(foreignCells(plan, held, table, sum, cells)).toEqual([area(7, 4)]);
  const typedOver = new Map([[sum.id, [area(7, 4)]]]);
  const details = inOrder(plan, { formulas: formulas(...cells), typedOver });
  expect(staleColumns(plan, held, details).map(({ area: a }) => a)).toEqual([area(5, 4, 6, 4)]);
});

describe('what is written', () => {
  const stale = (to: SheetPlan, found: SheetState, details = inOrder(to)) =>
    staleColumns(to, found, details).map(({ area: a }) => a);

  test('where nothing was to be looked at: blank cells and rows that are added', () => {
    const grown = { ...table, area: { ...table.area, bottom: 8 }, append: [[1, 2, undefined]] };
    const to = sheetPlan({ tables: [grown] });
    expect(stale(plan, held)).toEqual([]);
    expect(stale(to, held, inOrder(to, { blanks: new Map([[sum.id, [area(6, 4)]]]) }))).toEqual([
      area(6, 4),
      area(8, 4),
    ]);
  });

  test('a new formula fills the column as a whole while nobody typed over it, and else only what is ours', () => {
    const to = planWith('=[@A]*[@B]');
    const old = '=[@A]+[@B]';
    expect(stale(to, held, inOrder(to, { formulas: formulas(old, old, old) }))).toEqual([body]);
    const typed = inOrder(to, {
      formulas: formulas(old, '=7', old),
      typedOver: new Map([[sum.id, [area(6, 4)]]]),
    });
    expect(stale(to, held, typed)).toEqual([area(5, 4), area(7, 4)]);
    expect(Object.keys(formerFormulas(to, held, typed).t)).toEqual(['sum']);
    expect(formerFormulas(to, held, inOrder(to))).toEqual({});
  });
});
