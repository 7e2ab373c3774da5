import { copiedSheets } from './copies';
import type { Inventory, SheetEntry } from './inventory';
import type { SheetMark } from './mark';

const sheet = (name: string, key?: string, more: Partial<SheetMark> = {}): SheetEntry => ({
  id: name,
  name,
  protected: false,
  ...(key !== undefined && { mark: { version: 2, sheet: key, tables: {}, names: {}, ...more } as SheetMark }),
});
const book = (...sheets: SheetEntry[]): Inventory => ({ readOnly: false, sheets, tables: [], names: [] });
const KINDS = [{ key: 'report' }, { key: 'board' }];

test('sheets of one kind are no copies of sheets of another, nor are people’s own', () => {
  expect(copiedSheets(book(sheet('Mine'), sheet('Report', 'report'), sheet('Board', 'board')), KINDS)).toEqual([]);
});

test('each copy is named with its original', () => {
  const at = book(sheet('Report', 'report'), sheet('Report (2)', 'report'), sheet('Report (3)', 'report'));
  expect(copiedSheets(at, KINDS)).toEqual([
    { copy: 'Report (2)', original: 'Report' },
    { copy: 'Report (3)', original: 'Report' },
  ]);
});

test('a copy that was told is not told again, unless another sheet is ours by now', () => {
  const twins = { own: 'Board', told: ['Board (2)'] };
  const original = sheet('Board', 'board', { twins });
  expect(copiedSheets(book(original, sheet('Board (2)', 'board', { twins })), KINDS)).toEqual([]);
  expect(copiedSheets(book(original, sheet('Board (2)', 'board'), sheet('Board (3)', 'board')), KINDS)).toEqual([
    { copy: 'Board (3)', original: 'Board' },
  ]);
});
