import { area } from '../../sheets/address';
import { sheetPlan } from '../testing/sheet';
import { createSheet } from './diff';
import { isEmpty, measure, type SheetChange, total } from './sheet-change';

const nothing: SheetChange = {
  ...createSheet(sheetPlan()),
  sheet: { id: 'S1' },
  page: undefined,
  footer: undefined,
  mark: undefined,
};

test('a change is counted by cells, formats and rules; a cell that is left alone is none', () => {
  const change: SheetChange = {
    ...nothing,
    values: [{ area: area(0, 0, 0, 2), cells: [['a', null, 'b']] }],
    formulas: [{ area: area(1, 0), cells: [['=1']] }],
    columns: [{ area: area(3, 0, 7, 1), formula: '=2' }],
    looks: [{ id: 'x', area: area(0, 0), look: { bold: true } }],
    footer: { left: '', right: '' },
    dropRules: [{ id: 'r', signature: 's' }],
  };
  expect(measure(change)).toEqual({ cells: 3 + 10, formats: 2, rules: 1 });
  expect(total([measure(change), measure(change), measure(nothing)])).toEqual({ cells: 26, formats: 4, rules: 2 });
});

test.each<[string, Partial<SheetChange>]>([
  ['a sheet', { sheet: { add: 'New' } }],
  ['a mark', { mark: createSheet(sheetPlan()).mark }],
  ['a name', { names: [{ name: 'N', row: 0, col: 0 }] }],
  ['a table that grows', { resizes: [{ name: 'T', area: area(0, 0) }] }],
  ['a column that goes', { reshape: { dropRows: [], dropColumns: [], addColumns: [], regroup: [] } }],
])('%s is something to write', (_, part) => {
  expect(isEmpty(nothing)).toBe(true);
  expect(isEmpty({ ...nothing, ...part })).toBe(false);
});
