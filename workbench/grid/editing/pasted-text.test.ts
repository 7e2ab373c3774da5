import { area } from '../../model';
import { readTable, spread } from './pasted-text';

test.each([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"two\nlines"\t"say ""hi"""', [['two\nlines', 'say "hi"']]],
  ['5" pipe\r\n\r\nend', [['5" pipe'], [''], ['end']]],
  ['one', [['one']]],
])('%j is read as cells', (text, cells) => expect(readTable(text)).toEqual(cells));

test('a single text goes into every selected cell, a block keeps its size', () => {
  expect(spread([['x']], area(0, 0, 1, 1))).toEqual([
    ['x', 'x'],
    ['x', 'x'],
  ]);
  expect(spread([['x', 'y']], area(0, 0, 5, 5))).toEqual([['x', 'y']]);
});
