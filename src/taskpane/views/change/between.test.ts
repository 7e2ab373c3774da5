import { changed, score } from '../../format';
import { between, moneyAround, moneyChanged } from './between';

test('two scores and their change have the decimals with which they add up', () => {
  const shown = (before: number, now: number): string => {
    const { digits, change } = between(before, now);
    return `${score(before, digits)} → ${score(now, digits)} ${changed(change, digits)}`;
  };
  expect(shown(4.451, 4.441)).toBe('4.45 → 4.44 ▼\u00a00.01');
  expect(shown(4, 5.5)).toBe('4.0 → 5.5 ▲\u00a01.5');
  expect(shown(4.44, 4.56)).toBe('4.44 → 4.56 ▲\u00a00.12');
  expect(shown(7, 7)).toBe('7.0 → 7.0 =');
  expect(shown(5.3041, 5.30554)).toBe('5.304 → 5.306 ▲\u00a00.002');
  expect(shown(4.0667, 5.33336)).toBe('4.067 → 5.333 ▲\u00a01.266');
  expect(shown(5.30402, 5.3041)).toBe('5.304 → 5.304 ▲\u00a0<0.001');
  expect(shown(0.1 + 0.2, 0.3)).toBe('0.3 → 0.3 =');
  expect(between(null, 4)).toEqual({ digits: 1, change: null });
});

test('the change of an amount is as short as the amount', () => {
  expect(moneyChanged(9_400, '$')).toBe('▲\u00a0$9,400');
  expect(moneyChanged(-1_250_000, '€')).toBe('▼\u00a0€1.25M');
  expect([moneyChanged(0, '$'), moneyChanged(null, '$')]).toEqual(['=', '–']);
});

test.each([
  [2_126_000, 2_131_000, ['$2,126,000', '$2,131,000', '▲\u00a0$5,000']],
  [1_635_500, 1_661_500, ['$1,635,500', '$1,661,500', '▲\u00a0$26,000']],
  [2_126_000, 2_226_000, ['$2.13M', '$2.23M', '▲\u00a0$100K']],
  [-2_126_000, -2_131_000, ['−$2,126,000', '−$2,131,000', '▼\u00a0$5,000']],
  [2_126_000, 2_126_000, ['$2.13M', '$2.13M', '=']],
  [5_000, 0, ['$5,000', '$0', '▼\u00a0$5,000']],
  [null, 9_000_000, ['–', '$9.00M', '–']],
])('%d and %d are written so that one sees what lies between them, which is written alike', (then, now, words) => {
  const change = then === null ? null : now - then;
  const write = moneyAround({ now, change });
  expect([write(then, '$'), write(now, '$'), moneyChanged(change, '$', write)]).toEqual(words);
});
