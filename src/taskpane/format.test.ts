import { percent, changed, digitsBetween, moneyAround, moneyChanged, named, score } from './format';

test('a change says its way, and never that something moved by 0.0', () => {
  expect([0.44, -1, 0, null, 0.03, -0.004].map((change) => changed(change))).toEqual([
    '▲ 0.4',
    '▼ 1.0',
    '=',
    '–',
    '▲ 0.03',
    '▼ under 0.01',
  ]);
});

test('two scores and their change have the decimals with which they add up', () => {
  const shown = (before: number, now: number): string => {
    const digits = digitsBetween(before, now);
    return `${score(before, digits)} → ${score(now, digits)} ${changed(now - before, digits)}`;
  };
  expect(shown(4.451, 4.441)).toBe('4.45 → 4.44 ▼ 0.01');
  expect(shown(4, 5.5)).toBe('4.0 → 5.5 ▲ 1.5');
  expect(shown(4.44, 4.56)).toBe('4.44 → 4.56 ▲ 0.12');
  expect(shown(7, 7)).toBe('7.0 → 7.0 =');
  expect(digitsBetween(null, 4)).toBe(1);
});

test('the change of an amount is as short as the amount', () => {
  expect(moneyChanged(9_400, '$')).toBe('▲ $9,400');
  expect(moneyChanged(-1_250_000, '€')).toBe('▼ €1.25M');
  expect([moneyChanged(0, '$'), moneyChanged(null, '$')]).toEqual(['=', '–']);
});

test('of many names the first are said, and how many more there are', () => {
  expect(named(['A', 'B'])).toBe('A, B');
  expect(named(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
});

test.each([
  [2_126_000, 2_131_000, ['$2,126,000', '$2,131,000']],
  [2_126_000, 2_226_000, ['$2.13M', '$2.23M']],
  [-2_126_000, -2_131_000, ['−$2,126,000', '−$2,131,000']],
  [2_126_000, 2_126_000, ['$2.13M', '$2.13M']],
  [5_000, 0, ['$5,000', '$0']],
  [null, 9_000_000, ['–', '$9.00M']],
])('%d and %d are written so that one sees what lies between them', (then, now, words) => {
  const write = moneyAround({ now, change: then === null ? null : now - then });
  expect([then, now].map((amount) => write(amount, '$'))).toEqual(words);
});

test('a share and its sign stay on one line', () => {
  expect([percent(0), percent(0.596), percent(null)]).toEqual(['0\u00a0%', '60\u00a0%', '–']);
});
