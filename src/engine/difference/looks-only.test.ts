import { area } from '../../sheets/address';
import { sheetPlan } from '../testing/sheet';
import { createSheet } from './diff';
import { looksOnly, paintedOtherwise } from './looks-only';
import type { SheetChange } from './sheet-change';

const made = createSheet(sheetPlan());
const before = made.mark!;
const change: SheetChange = {
  ...made,
  sheet: { id: 'S1' },
  values: [{ area: area(0, 0), cells: [['a']] }],
  dropRules: [{ id: 'r', signature: 's' }],
  tables: [],
  newCharts: [],
  mark: { ...before, rules: { low: 'said.looks' }, cells: { A1: 'else' }, stamp: 5 },
};

test('of a change only what is seen is left, and the mark says no more than that', () => {
  const bare = looksOnly(change, before)!;
  expect(bare).toMatchObject({ values: [], formulas: [], columns: [], names: [], dropRules: [{ id: 'r' }] });
  expect(bare.mark).toEqual({ ...before, rules: { low: 'said.looks' }, stamp: 5 });
  expect(Object.keys(bare.doubtful!.rules)).toContain('next low');
});

test('nothing is done where nothing is painted, and where rows or columns would have to move', () => {
  const unpainted = { looks: [], rules: [], dropRules: [], validations: [], page: undefined, footer: undefined };
  expect(looksOnly({ ...change, ...unpainted }, before)).toBeUndefined();
  expect(looksOnly({ ...change, room: [area(3, 0)] }, before)).toBeUndefined();
});

test('sheets differ in how they are painted, whatever their cells hold', () => {
  expect(paintedOtherwise(before, { ...before, cells: { A1: 'else' }, stamp: 9 })).toBe(false);
  expect(paintedOtherwise(before, { ...before, rules: { gone: 'x.y' } })).toBe(true);
});
