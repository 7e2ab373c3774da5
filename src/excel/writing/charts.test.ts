import { area } from '../../sheets/address';
import { toAddOver } from './charts';

test.each([
  ['one value', area(5, 2), area(4, 2, 5, 2)],
  ['one value in the first row', area(0, 2), area(0, 2, 1, 2)],
  ['several values', area(5, 2, 9, 2), area(5, 2, 9, 2)],
  ['several values from the first row on', area(0, 2, 3, 2), area(0, 2, 3, 2)],
])('a chart of %s is added over more than one cell, of one column', (_, cells, over) => {
  expect(toAddOver({ sheetName: 'Figures', area: cells })).toEqual({ sheetName: 'Figures', area: over });
});
