import type { SheetMark } from '../workbook/mark';
import { doubtfulMark } from './doubtful-mark';
import { UNBORN } from './rules';
import type { SheetChange } from './sheet-change';

const before = {
  version: 2,
  sheet: 'report',
  stamp: 3,
  tables: {},
  columns: {},
  names: {},
  looks: { head: 'a', body: 'b' },
  rules: { low: 'said.looks' },
  formulas: {},
  fills: {},
  charts: { one: 'c', two: 'd' },
  outlines: [],
  page: 'p',
  footer: 'f',
} as SheetMark;

const nothing = { looks: [], rules: [], dropRules: [], charts: [] } as unknown as SheetChange;

test('what is painted is in doubt, and what is not stays remembered', () => {
  const change = {
    ...nothing,
    looks: [{ id: 'head' }, { id: 'new' }],
    charts: [{ plan: { id: 'two' } }],
    footer: { left: '', right: '' },
  } as unknown as SheetChange;
  expect(doubtfulMark(before, change)).toMatchObject({
    stamp: 3,
    looks: { head: '', body: 'b' },
    charts: { one: 'c', two: '' },
    rules: { low: 'said.looks' },
    page: 'p',
    footer: '',
  });
  expect(doubtfulMark(before, change).looks).not.toHaveProperty('new');
});

test('a page that is set up is in doubt, and the footer is not', () => {
  const change = { ...nothing, page: { print: {}, freeze: {} } } as unknown as SheetChange;
  expect(doubtfulMark(before, change)).toMatchObject({ page: '', footer: 'f' });
});

test('rules are known by what they say, as they were and as they were to be, and so are those that say nothing yet', () => {
  const mark = { ...before, rules: { low: 'other.looks', high: 'third.looks' } };
  const { rules } = doubtfulMark(before, { ...nothing, rules: [{}], mark } as unknown as SheetChange);
  const said = Object.values(rules).map((text) => text.split('.'));
  expect(said.map(([what]) => what)).toEqual(expect.arrayContaining(['said', 'other', 'third', ...UNBORN]));
  expect(said.every(([, looks]) => looks === '')).toBe(true);
});

test('columns that are put in, or back after a person deleted them, may be there already', () => {
  const columns = { accounts: { name: 'Account', 'a.1': 'Users' } };
  const change = {
    ...nothing,
    reshape: {
      addColumns: [
        { key: 'a.1', index: 1 },
        { key: 'name', index: 0 },
      ],
    },
    mark: { ...before, columns },
  } as unknown as SheetChange;
  const stood = { ...before, columns: { accounts: { name: 'Account' } } };
  expect(doubtfulMark(stood, change).coming).toEqual({
    accounts: { 'a.1': { header: 'Users', index: 1 }, name: { header: 'Account', index: 0 } },
  });
  expect(doubtfulMark(before, nothing)).not.toHaveProperty('coming');
});
