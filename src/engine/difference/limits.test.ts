import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { beyondExcel } from './limits';
import type { SheetChange } from './sheet-change';

const change = (parts: Partial<SheetChange>): SheetChange =>
  ({ values: [], columns: [], formulas: [], tables: [], resizes: [], ...parts }) as unknown as SheetChange;
const cell = (content: CellInput, row = 4, col = 1): SheetChange =>
  change({ values: [{ area: area(row, col), cells: [[content]] }] });

test('what Excel has room for is not spoken of', () => {
  expect(beyondExcel(cell('x'.repeat(32_767)), 'S')).toEqual([]);
  expect(beyondExcel(cell(`'${'='.repeat(32_767)}`), 'S')).toEqual([]);
  expect(beyondExcel(cell(`=${'1'.repeat(8_191)}`), 'S')).toEqual([]);
  expect(beyondExcel(change({ resizes: [{ name: 'T', area: area(0, 0, 1_048_575, 16_383) }] }), 'S')).toEqual([]);
});

test.each<[string, SheetChange, RegExp]>([
  [
    'rows',
    change({ resizes: [{ name: 'T', area: area(9, 0, 1_048_576, 3) }] }),
    /"S" would need 1,048,577 rows, and Excel has 1,048,576/,
  ],
  [
    'columns',
    change({ tables: [{ name: 'T', area: area(0, 0, 2, 16_999) }] }),
    /"S" would need 17,000 columns, and Excel has 16,384/,
  ],
  ['a text', cell('x'.repeat(32_768)), /^B5 on the sheet "S" would hold 32,768 characters, .* at most 32,767/],
  ['a formula', cell(`=${'1'.repeat(8_192)}`), /^B5 .* a formula of 8,193 characters, and Excel takes 8,192/],
  [
    'a header',
    { ...cell('x'.repeat(256)), tables: [{ name: 'T', area: area(4, 0, 9, 3) }] },
    /^B5 .* a header of 256 characters, .* at most 255/,
  ],
])('%s beyond what Excel takes is said with figures', (_, beyond, sentence) => {
  expect(beyondExcel(beyond, 'S')).toEqual([expect.stringMatching(sentence)]);
});
