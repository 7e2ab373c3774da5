import { roundedToMidnight } from './midnight';

const ALMOST = 4018.99999998843; // a thousandth of a second before midnight

test.each([
  ['mm/dd/yyyy hh:mm:ss.00', 4019],
  ['mm/dd/yyyy hh:mm', 4019],
  ['yyyy mmm ddd dd hh:mm:ss', 4019],
  ['hh:mm:ss.000', ALMOST],
  ['yyyy-mm-dd', ALMOST],
  ['0.0000" hours"', ALMOST],
  ['0\\h', ALMOST],
  ['[White]0.0000', ALMOST],
])('under %s a value almost at midnight counts as %d', (pattern, days) => {
  expect(roundedToMidnight(ALMOST, pattern)).toBe(days);
});

test('other times stay as they are', () => {
  for (const days of [4019, 4018.5, 4018.9999, -0.0000001, 2_958_465.99999999])
    expect(roundedToMidnight(days, 'yyyy-mm-dd hh:mm:ss')).toBe(days);
});
