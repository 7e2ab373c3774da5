import { changed, date, named, percent } from './format';

test('a change says its way, and never that something moved by 0.0', () => {
  expect([0.44, -1, 0, null, 0.03, -0.004].map((change) => changed(change))).toEqual([
    '▲\u00a00.4',
    '▼\u00a01.0',
    '=',
    '–',
    '▲\u00a00.03',
    '▼\u00a0<0.01',
  ]);
});

test('of many names the first are said, and how many more there are', () => {
  expect(named(['A', 'B'])).toBe('A, B');
  expect(named(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
});

test('a share and its sign stay on one line, and so does a day', () => {
  expect(date(46_354)).toBe('28\u00a0Nov\u00a02026');
  expect([percent(0), percent(0.596), percent(null)]).toEqual(['0\u00a0%', '60\u00a0%', '–']);
});
