import { counted, grouped } from './words';

test('numbers have thousands apart, and words the number that they stand by', () => {
  expect([0, 999, 1511, -1234567].map((n) => grouped(n))).toEqual(['0', '999', '1,511', '−1,234,567']);
  expect(grouped(1234.5678, 2)).toBe('1,234.57');
  expect(grouped(0.5, 4, 1)).toBe('0.5');
  expect(grouped(12, 2, 1)).toBe('12.0');
  // What is shown as 0 has no sign.
  expect([grouped(-0), grouped(-0.001, 2), grouped(-0.01, 2)]).toEqual(['0', '0', '−0.01']);
  expect([0, 1, 2, 1000].map((n) => counted(n, 'cell', 'cells'))).toEqual([
    '0 cells',
    '1 cell',
    '2 cells',
    '1,000 cells',
  ]);
});
