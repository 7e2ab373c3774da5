import { area } from '../../sheets/address';
import type { LookPlan, SheetPlan } from '../../sheets/plan';
import { inOrder, sheetPlan, standing, tablePlan } from '../testing/sheet';
import { looksOfNew, mergesOfNew, widthsOfNew } from './new-columns';
import { reshaped } from './reshape';

const line = { color: '#111111', weight: 'Thin' } as const;
const table = tablePlan('t', [
  ['a', 'A'],
  ['b', 'B'],
]);
const found = standing(sheetPlan({ tables: [table] }));
const wide = tablePlan('t', [
  ['a', 'A'],
  ['n', 'New'],
  ['b', 'B'],
]);
const [a, n, b] = wide.columns;
const looks: readonly LookPlan[] = [
  { id: 'body', area: area(5, 2, 7, 4), look: { size: 10, fits: true, lines: { EdgeBottom: line } } },
  { id: 'a', area: area(5, 2, 7, 2), look: { lines: { EdgeRight: line } } },
  { id: 'n', area: area(5, 3, 7, 3), look: { bold: true } },
  { id: 'b', area: area(5, 4, 7, 4), look: { lines: { EdgeLeft: line } } },
];
const plan: SheetPlan = sheetPlan({
  tables: [{ ...wide, columns: [a, { ...n, from: undefined }, { ...b, from: 1 }] }],
  looks,
  columns: [
    { col: 2, width: 20 },
    { col: 3, width: 11 },
    { col: 4, width: 20 },
  ],
});
const state = reshaped(plan, found);

test('without a new column there is nothing to paint', () => {
  expect(looksOfNew(plan, found, inOrder(plan))).toEqual([]);
  expect(mergesOfNew(plan, found)).toEqual([]);
});

test('a new column is made plain first, then gets what lies over it, and its neighbours their lines to it', () => {
  const made = looksOfNew(plan, state, inOrder(plan));
  expect(made.map(({ id, area: at }) => [id, at.left, at.right])).toEqual([
    ['plain', 3, 3],
    ['a', 2, 2],
    ['body', 3, 3],
    ['n', 3, 3],
    ['b', 4, 4],
  ]);
  expect(made[0].look).toMatchObject({ fill: '', bold: false, numberFormat: 'General' });
  expect(made[1].look).toEqual({ lines: { EdgeRight: line } });
  expect(made[2]).toMatchObject({ area: area(5, 3, 7, 3), look: { size: 10, lines: { EdgeBottom: line } } });
});

test('heights of rows that stand are left alone where a column comes', () => {
  expect(looksOfNew(plan, state, inOrder(plan)).filter(({ look }) => look.fits)).toEqual([]);
});

test('a new column gets its own width and no other does', () => {
  expect(widthsOfNew(plan, state.shift!)).toEqual([{ col: 3, width: 11 }]);
});

test('merged cells that end at a new column are grown over it only where nothing of a person’s stands in them', () => {
  const cell = { row: 1, col: 2, input: 'Both', id: 'tile' };
  const tile: LookPlan = { id: 'tile', cell: 'tile', area: area(1, 2, 1, 3), merge: true, look: { bold: true } };
  const merged = { ...plan, cells: [cell], looks: [...looks, tile] };
  const seen = reshaped(merged, standing(sheetPlan({ tables: [table], cells: [cell] })));
  expect(mergesOfNew(merged, seen).map(({ id }) => id)).toEqual(['tile']);
  const painted = (mergeable: ReadonlySet<string>) =>
    looksOfNew(merged, seen, inOrder(merged, { mergeable })).filter(({ id }) => id === 'tile');
  expect(painted(new Set())).toEqual([]);
  expect(painted(new Set(['tile']))).toMatchObject([{ merge: true, area: area(1, 2, 1, 3) }]);
});
