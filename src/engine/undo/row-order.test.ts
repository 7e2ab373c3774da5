import fc from 'fast-check';
import { rowsMoved } from './row-order';

test.each([
  ['as they were', ['A', 'B', 'C'], ['A', 'B', 'C'], false],
  ['one more at the end', ['A', 'B'], ['A', 'B', 'C'], false],
  ['another name', ['A', 'B', 'C'], ['A', 'Bee', 'C'], false],
  ['two other names', ['A', 'B', 'C'], ['X', 'B', 'Y'], false],
  ['a name emptied', ['A', 'B'], ['', 'B'], false],
  ['blank rows filled', ['A', '', ''], ['A', 'B', 'C'], false],
  ['a blank row moved down', ['A', '', 'B'], ['A', 'B', ''], true],
  ['sorted', ['B', 'A', 'C'], ['A', 'B', 'C'], true],
  ['one put in between', ['A', 'B'], ['A', 'X', 'B'], true],
  ['one put in first', ['A', 'B'], ['X', 'A', 'B'], true],
  ['equal ones', ['A', 'A', 'B'], ['A', 'A', 'B'], false],
  ['equal ones apart', ['A', 'A', 'B'], ['A', 'B', 'A'], true],
  ['numbers', [1, 2], [2, 1], true],
])('%s', (_, then, now, moved) => {
  expect(rowsMoved(then, now)).toBe(moved);
});

test('any other order of different rows is seen, and no order is seen in new names', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(names, fc.nat(), (then, by) => {
      const turned = [...then.slice(by % then.length), ...then.slice(0, by % then.length)];
      expect(rowsMoved(then, turned)).toBe(by % then.length !== 0);
      expect(
        rowsMoved(
          then,
          then.map((name, i) => (i % 2 === by % 2 ? `${name}\n` : name)),
        ),
      ).toBe(false);
    }),
  );
});
