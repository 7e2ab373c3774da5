import fc from 'fast-check';
import { blankTail, place, together } from './rows';

const rows = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 2 }), { maxLength: 9 });

test('rows fill what is blank at the end first, from its top, and go below the table then', () => {
  fc.assert(
    fc.property(rows, fc.nat(9), fc.nat(9), (typed, blank, full) => {
      const { replace, append } = place(typed, blank, full + blank);
      expect([...replace.map(({ values }) => values), ...append]).toEqual(typed);
      expect(replace.map(({ row }) => row)).toEqual(replace.map((_, i) => full + i));
      if (append.length > 0) expect(replace).toHaveLength(blank);
    }),
  );
});

test.each<[string[], number, number]>([
  [['a', '', ' '], 3, 2],
  [['', 'a'], 2, 0],
  [['', ''], 2, 2],
  [[], 1, 1],
])('of %j, %d rows, the last %d are blank', (texts, count, blank) => {
  expect(blankTail(texts, count)).toBe(blank);
});

test('what two parts of a command type goes together', () => {
  const one = { append: [['a']], replace: [], added: 1, warnings: [] };
  const other = { append: [['b']], replace: [{ row: 0, values: ['c'] }], added: 2, warnings: [] };
  expect(together(one, undefined)).toEqual(one);
  expect(together(one, other)).toMatchObject({ append: [['a'], ['b']], replace: [{ row: 0, values: ['c'] }] });
});
