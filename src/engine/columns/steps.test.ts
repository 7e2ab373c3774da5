import { area } from '../../sheets/address';
import { afterSteps, isPutIn, type Steps } from './steps';

const none: Steps = { dropRows: [], dropColumns: [], addColumns: [] };
const table = area(5, 2, 9, 6);
const column = (col: number) => ({ table: 'T', index: col - 2, area: area(5, col, 9, col) });

test.each<[string, Steps, [number, number], [number, number] | undefined]>([
  ['nothing moves', none, [7, 3], [7, 3]],
  ['a row of the table goes', { ...none, dropRows: [area(7, 2, 7, 6)] }, [7, 3], undefined],
  ['what is under it moves up', { ...none, dropRows: [area(7, 2, 7, 6)] }, [8, 3], [7, 3]],
  ['what is over it stays', { ...none, dropRows: [area(7, 2, 7, 6)] }, [6, 3], [6, 3]],
  ['beside the table nothing moves', { ...none, dropRows: [area(7, 2, 7, 6)] }, [8, 9], [8, 9]],
  ['a column goes', { ...none, dropColumns: [{ ...column(3), hollow: false }] }, [7, 3], undefined],
  ['and those right of it close up', { ...none, dropColumns: [{ ...column(3), hollow: false }] }, [7, 4], [7, 3]],
  ['hollow: the table stays', { ...none, dropColumns: [{ ...column(3), hollow: true }] }, [7, 3], [7, 3]],
  ['hollow: what is over it closes up', { ...none, dropColumns: [{ ...column(3), hollow: true }] }, [1, 4], [1, 3]],
  ['a whole column comes', { ...none, addColumns: [{ ...column(3), whole: true }] }, [1, 3], [1, 4]],
  ['in the table alone', { ...none, addColumns: [{ ...column(3), whole: false }] }, [1, 3], [1, 3]],
  ['in the table alone, within', { ...none, addColumns: [{ ...column(3), whole: false }] }, [7, 3], [7, 4]],
  ['left of it nothing moves', { ...none, addColumns: [{ ...column(3), whole: true }] }, [7, 2], [7, 2]],
])('%s', (_, steps, [row, col], to) => {
  expect(afterSteps(steps, table, { row, col })).toEqual(to && { row: to[0], col: to[1] });
});

test.each([
  [{ whole: true }, true, true],
  [{ whole: true }, false, true],
  [{ whole: false }, false, false],
  [{ whole: true, hollow: true }, true, false],
  [{ whole: true, hollow: true }, false, true],
])('%j puts cells in within the table (%s): %s', (added, within, put) => {
  expect(isPutIn(added, within)).toBe(put);
});
