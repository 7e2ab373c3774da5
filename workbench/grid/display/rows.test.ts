import { lowRowHeadings } from './rows';

test('rows too low for their number show none, so that it does not lie over the next', () => {
  expect(lowRowHeadings({ 1: { h: 20 }, 2: { h: 4 }, 3: {}, 6: { h: 11 }, 7: { h: 12 } })).toEqual({ 2: ' ', 6: ' ' });
});
