import { area } from '../../sheets/address';
import type { LookPlan } from '../../sheets/plan';
import { inDoubt, lastRow, leftDressed, lookPrint } from './look-prints';

const figures = (bottom: number): LookPlan => ({
  id: 'figures.weakest',
  area: area(2, 40, bottom, 44),
  look: { size: 8 },
  grows: true,
});

test('of a look that grows the last row is remembered, of others it is not', () => {
  expect(lastRow(lookPrint(figures(12)))).toBe(12);
  const { grows: _grows, ...fixed } = figures(12);
  expect(lookPrint(fixed)).toBe(lookPrint({ ...fixed, area: area(2, 40, 99, 44) }));
});

test('rows that a longer look left behind are undressed', () => {
  expect(leftDressed(figures(12), lookPrint(figures(14)))).toEqual([
    { id: 'figures.weakest', area: area(13, 40, 14, 44), look: { none: true } },
  ]);
  for (const was of [lookPrint(figures(12)), lookPrint(figures(5)), '', undefined])
    expect(leftDressed(figures(12), was)).toEqual([]);
});

test('what was not finished is neither the one look nor the other, and may be as long as the longer', () => {
  const doubt = inDoubt(lookPrint(figures(12)), lookPrint(figures(20)));
  expect(doubt).not.toBe(lookPrint(figures(20)));
  expect(leftDressed(figures(12), doubt)).toEqual([
    { id: 'figures.weakest', area: area(13, 40, 20, 44), look: { none: true } },
  ]);
  expect(inDoubt('1a2b', undefined)).toBe('');
});
