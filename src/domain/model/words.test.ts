import { counted, grouped } from './words';

test('numbers have thousands apart, and words the number that they stand by', () => {
  expect([0, 999, 1511, -1234567].map(grouped)).toEqual(['0', '999', '1,511', '-1,234,567']);
  expect([0, 1, 2, 1000].map((n) => counted(n, 'cell', 'cells'))).toEqual([
    '0 cells',
    '1 cell',
    '2 cells',
    '1,000 cells',
  ]);
});
