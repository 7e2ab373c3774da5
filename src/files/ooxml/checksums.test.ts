import { strToU8, zipSync } from 'fflate';
import { checksum, checksumsIn } from './checksums';
import { openPackage } from './package';

test('the checksum of a text that everybody knows', () => {
  expect(checksum(strToU8('123456789'))).toBe(0xcbf43926);
  expect(checksum(new Uint8Array())).toBe(0);
});

const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/Übersicht.xml': strToU8('<a>77777</a>') };

test.each([0, 6] as const)('a zip gives the checksum of each of its files (packed by %d)', (level) => {
  const sums = checksumsIn(zipSync(parts, { level, comment: 'of somebody' }));
  expect(sums).toEqual(new Map(Object.entries(parts).map(([name, bytes]) => [name, checksum(bytes)])));
});

test('a file in which something was changed on the way is said to be damaged', () => {
  const bytes = zipSync(parts, { level: 0 });
  expect(openPackage(bytes, 'book.xlsx').text('xl/Übersicht.xml')).toBe('<a>77777</a>');
  const at = Buffer.from(bytes).indexOf('77777');
  bytes[at + 2] = '9'.charCodeAt(0);
  expect(() => openPackage(bytes, 'book.xlsx')).toThrow(
    'book.xlsx is damaged and cannot be unpacked (what xl/Übersicht.xml holds was changed on the way). Get a fresh copy of the file.',
  );
});

test('what is no zip has no checksums', () => {
  expect(checksumsIn(strToU8('no zip, and long enough to be looked at')).size).toBe(0);
});
