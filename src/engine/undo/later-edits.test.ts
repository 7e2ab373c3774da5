import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { SheetRecord } from './command-record';
import { addedRows, isBack, LaterAdditions, LaterEdits, OwnWriting } from './later-edits';

const record: SheetRecord = {
  id: 'S1',
  name: 'Sheet',
  added: false,
  cells: [
    {
      area: area(5, 2, 6, 3),
      before: { all: '' },
      after: {
        cells: [
          ['a', 1],
          [null, 2],
        ],
      },
    },
    { area: area(5, 9, 7, 9), before: { all: '' }, after: { all: '=ROW()' } },
  ],
  tables: [{ name: 'T', area: area(4, 2, 7, 3), before: area(4, 2, 6, 3), added: 1, pushed: false }],
  names: [],
  charts: 0,
};
const edits = (...cells: [part: number, row: number, col: number, holds: CellInput][]): LaterEdits => {
  const later = new LaterEdits(record);
  for (const [part, row, col, holds] of cells) later.take(part, { row, col, holds });
  return later;
};

test.each<[CellInput, CellInput, boolean]>([
  ['a', 'a', true],
  ["'007", "'007", true],
  // A text and a formula that read alike are not the same.
  ["'=A1", '=A1', false],
  ['=[@A]+1', '=T[@A] + 1', true],
  ['=[@A]+1', '=[@A]+2', false],
  [1, 2, false],
])('%j, which holds %j now, is still ours: %s', (written, now, same) => {
  expect(new OwnWriting(record).holds(written, now)).toBe(same);
});

test('the rows that a command added', () => {
  expect(addedRows(record)).toEqual([area(7, 2, 7, 3)]);
});

test('a cell that holds what was written is nobody’s edit; one that was left alone is none either', () => {
  expect(edits([0, 5, 2, 'a'], [0, 5, 3, 1], [0, 6, 2, 'theirs']).cells).toEqual([]);
});

test('a changed cell stays, and no other', () => {
  const later = edits([0, 5, 3, 7]);
  expect(later.cells).toEqual([{ row: 5, col: 3, holds: 7 }]);
  expect([later.keeps(5, 3), later.keeps(5, 2)]).toEqual([true, false]);
});

test('of an undo that is begun, cells that are as they were before are nobody’s edits', () => {
  const cell = { row: 5, col: 2, holds: '' };
  expect(edits([0, 5, 2, '']).cells).toEqual([cell]);
  const begun = new LaterEdits(record, true);
  begun.take(0, cell);
  begun.take(0, { row: 5, col: 3, holds: 7 });
  expect(begun.cells).toEqual([{ row: 5, col: 3, holds: 7 }]);
});

test('a command is taken back where all that it changed is as before, and some of it was changed', () => {
  expect(isBack([edits([0, 5, 2, ''], [0, 5, 3, ''])])).toBe(true);
  expect(isBack([edits([0, 5, 2, '']), edits()])).toBe(true);
  expect(isBack([edits([0, 5, 2, '']), edits([0, 5, 3, 1])])).toBe(false);
  expect(isBack([edits([0, 6, 2, 'left alone'])])).toBe(false);
});

test('a block of one formula outside of tables stays as a whole', () => {
  const later = edits([1, 6, 9, 'x']);
  expect([5, 6, 7].map((row) => later.keeps(row, 9))).toEqual([true, true, true]);
});

test('an added row in which somebody typed stays whole; formulas fill themselves in', () => {
  const later = edits([9, 7, 3, 'theirs']);
  expect([later.keeps(7, 2), later.keeps(7, 3)]).toEqual([true, true]);
  expect(edits([9, 7, 3, '=1'], [9, 7, 2, '']).cells).toEqual([]);
});

test('on a sheet that a command made, all that it did not write is an addition', () => {
  const additions = new LaterAdditions(record);
  additions.take({ row: 5, col: 2, holds: 'a' });
  additions.take({ row: 6, col: 9, holds: '=row()' });
  additions.take({ row: 20, col: 20, holds: '' });
  expect(additions.cells).toEqual([]);
  additions.take({ row: 20, col: 20, holds: 'theirs' });
  additions.take({ row: 6, col: 2, holds: 'theirs too' });
  expect(additions.cells).toHaveLength(2);
});
