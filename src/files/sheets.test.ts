import { readSheets } from './sheets';

const bytesOf = (...codes: number[]): Uint8Array => new Uint8Array(codes);

test.each([
  ['protected or old', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /protected with a password or is in the old .xls format/],
  ['empty', bytesOf(), /is empty/],
  ['text', new TextEncoder().encode('Account,ARR'), /is not an Excel workbook/],
  ['damaged', bytesOf(0x50, 0x4b, 3, 4, 1, 2, 3), /damaged/],
])('a file that is %s is refused with a sentence that names it', (_, bytes, message) => {
  expect(() => readSheets(bytes, 'Trackers.xlsx')).toThrow(message);
  expect(() => readSheets(bytes, 'Trackers.xlsx')).toThrow(/^Trackers\.xlsx /);
});
