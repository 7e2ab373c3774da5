import fc from 'fast-check';
import { formulaByKey, type TableNames } from './by-key';

const accounts = (names: { table: string; name: string; score: string }): TableNames => ({
  key: 'accounts',
  name: names.table,
  columns: [
    { key: 'name', header: names.name },
    { key: 'score', header: names.score },
    { key: null, header: 'Mine' },
  ],
});
const usual = accounts({ table: 'Accounts', name: 'Name', score: 'Score' });
const keyed = (formula: string, names = usual): string => formulaByKey(formula, [names], names);

test.each([
  ['=[@Name]', '=[@§NAME]'],
  ['=Accounts[@Score]', '=[@§SCORE]'],
  ['=SUM(Accounts[Score])', '=SUM(§ACCOUNTS[§SCORE])'],
  ['=SUM([Score])', '=SUM(§ACCOUNTS[§SCORE])'],
  ['=SUM([[Name]:[Score]])', '=SUM(§ACCOUNTS[[§NAME]:[§SCORE]])'],
  ['=[[#This Row],[Score]]', '=[@§SCORE]'],
  ['=SUM(Accounts[[Name]:[Score]])', '=SUM(§ACCOUNTS[[§NAME]:[§SCORE]])'],
  ['=[@Mine]', '=[@MINE]'],
  ['=Other[Name]', '=OTHER[NAME]'],
  ['="[@Name]"', '="[@Name]"'],
])('%s by keys is %s', (formula, text) => {
  expect(keyed(formula)).toBe(text);
});

test('a formula stays the same text whatever tables and columns are called', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 3 }), ([table, name, score]) => {
      fc.pre(![table, name, score].some((one) => ['Mine', 'Accounts', 'Name', 'Score'].includes(one)));
      const names = accounts({ table: `T${table}`, name, score });
      const formula = (of: TableNames): string =>
        `=SUM(${of.name}[[${of.columns[0].header}]:[${of.columns[1].header}]])+[@${of.columns[1].header}]`;
      expect(keyed(formula(names), names)).toBe(keyed(formula(usual)));
    }),
  );
});

test('a bracket in a header does not end the reference', () => {
  const odd = accounts({ table: 'Accounts', name: 'Name ]x', score: 'Score' });
  const other: TableNames = { key: 'other', name: 'Other', columns: [] };
  expect(formulaByKey("=Accounts[[Name ']x]:[Score]]", [odd, other], other)).toBe('=§ACCOUNTS[[§NAME]:[§SCORE]]');
});

test('a header with brackets is read as Excel escapes it', () => {
  const odd = accounts({ table: 'Accounts', name: 'Name [x]', score: 'Score' });
  expect(keyed("=[@[Name '[x']]]", odd)).toContain('§NAME');
});
