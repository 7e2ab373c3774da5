import { brief, fieldName, isNotGiven, nameKey, quoted, scoreField, subMetricIdOf } from './fields';
import { DEFAULT_STEPS } from './model';

test.each(['', '  ', '-', '—', '--', 'n/a', 'N/A', ' Not  Scored ', 'TBD', '?'])('%j is not given', (text) => {
  expect(isNotGiven(text)).toBe(true);
});

test.each(['0', '-1', 'no', 'none at all', 'n', '#N/A', 'false'])('%j is something', (text) => {
  expect(isNotGiven(text)).toBe(false);
});

test('field names are those of the report', () => {
  expect(fieldName('deltaArr', DEFAULT_STEPS)).toBe('ΔARR');
  expect(fieldName(scoreField('launched.weekly'), DEFAULT_STEPS)).toBe('Weekly users');
  expect(fieldName('score:gone', DEFAULT_STEPS)).toBe('gone');
  expect(subMetricIdOf('score:a:b')).toBe('a:b');
  expect(subMetricIdOf('ytd')).toBeUndefined();
});

test('names are the same beyond case, spaces and encoding', () => {
  expect(nameKey(' Caf\u00e9  NERO ')).toBe(nameKey('cafe\u0301 nero'));
  expect(nameKey('A-B')).not.toBe(nameKey('AB'));
});

test('values in messages are on one line and not long', () => {
  expect(quoted('a\n b')).toBe('"a b"');
  expect(Array.from(brief('😀'.repeat(100)))).toHaveLength(58);
});
