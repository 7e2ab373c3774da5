import fc from 'fast-check';
import { readCsv } from './csv';
import { decodeText } from './encoding';

const rows = (text: string): unknown => readCsv(text).grid.rows;

describe('CSV text', () => {
  test('what keeps a program from taking a text for a number is no part of it', () => {
    const { grid } = readCsv('a,b,c,d\n="007",\'12,\'tis,="x"&"y"\n');
    expect(grid.rows[1]).toEqual(['007', '12', "'tis", '="x"&"y"']);
  });

  test('quotes, doubled quotes, delimiters and line breaks in quotes', () => {
    expect(rows('Account,Note\r\n"Alder, Ltd","says ""yes""\nand more"\r\n')).toEqual([
      ['Account', 'Note'],
      ['Alder, Ltd', 'says "yes"\nand more'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('line ends %j', (end) => {
    expect(rows(['a,b', 'c,d', ''].join(end))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('line ends of several kinds in one file', () => {
    expect(rows('a,b\r\nc,d\ne,"f\r\ng"\rh,i\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f\ng'],
      ['h', 'i'],
    ]);
  });

  test('a byte order mark is no part of the first header', () => {
    expect(rows('\uFEFFAccount,Type\nA,1')).toEqual([
      ['Account', 'Type'],
      ['A', '1'],
    ]);
  });

  test('empty records keep their place, empty ones at the end go', () => {
    expect(rows('Title\n\nAccount,Type\n\nA,1\n\n,\n')).toEqual([
      ['Title'],
      [''],
      ['Account', 'Type'],
      [''],
      ['A', '1'],
    ]);
  });

  test('nothing gives no rows', () => {
    expect(rows('')).toEqual([]);
    expect(rows('\uFEFF')).toEqual([]);
    expect(rows('\n\n')).toEqual([]);
    expect(rows('sep=;')).toEqual([]);
  });

  test('values stay text: no formula, number or date is made of them', () => {
    expect(rows('a,b\n=1+1,007')).toEqual([
      ['a', 'b'],
      ['=1+1', '007'],
    ]);
  });
});

describe('the delimiter', () => {
  test.each([
    [';', 'Account;Type;ARR\nAlder;1;1,5\nBasalt;2;2,5'],
    [';', 'Account;ARR\nAlder;1,200,000\nBasalt;2,200,000\nCobalt;1,100,000'],
    [';', 'Account;Note\nAlder;likes a, b, c and d\nBasalt;none'],
    ['\t', 'Account\tType\nAlder, Ltd\t1\nBasalt, Inc\t2'],
    ['|', 'Account|Type\nAlder|1'],
    [',', 'Account,Type\nAlder,1'],
    [',', 'Account,Note\nAlder,a;b;c\nBasalt,d'],
    [',', 'Our tracker; as of today\n\nAccount,Type,End date\nAlder,1,2027-01-01\nBasalt,2,2027-01-01'],
    [',', 'Account\nAlder'],
    [';', 'sep=;\nAccount;Type,ARR,YTD\nAlder;1,2,3'],
  ])('%j is found', (delimiter, text) => {
    expect(readCsv(text).delimiter).toBe(delimiter);
  });

  test('a line that names it is no row', () => {
    expect(readCsv('sep=;\r\nAccount;Type').grid.rows).toEqual([['Account', 'Type']]);
  });
});

describe('broken quotes', () => {
  test('one that is never closed is reported with its row', () => {
    const { issues, grid } = readCsv('Account,Note\nA,fine\nB,"open\nC,"not, gone"');
    expect(grid.rows).toEqual([
      ['Account', 'Note'],
      ['A', 'fine'],
      ['B', '"open'],
      ['C', 'not, gone'],
    ]);
    expect(issues).toEqual([expect.objectContaining({ severity: 'warning', row: 3 })]);
    expect(issues[0].message).toContain('Row 3: a quotation mark opens a text that is never closed');
  });

  test('however many there are, no row is swallowed', () => {
    const lines = Array.from({ length: 3001 }, (_, i) => `"Account ${i},${i}`);
    const { issues, grid } = readCsv(lines.join('\n'));
    expect(grid.rows).toEqual(lines.map((line) => line.split(',')));
    expect(issues.length).toBeGreaterThan(0);
  });

  test('one inside a quoted text is reported with its row', () => {
    const { issues } = readCsv('Account,Note\nA,"he said "no" twice"\nB,fine');
    expect(issues).toEqual([expect.objectContaining({ row: 2, message: expect.stringContaining('Double it') })]);
  });
});

test('any table of words comes back as it was written, with every delimiter', () => {
  const value = fc
    .string({ unit: fc.constantFrom(...'ab1 ,;|"\n\té=+-@'), maxLength: 8 })
    // What marks a text as such is no part of it.
    .filter((text) => !text.startsWith('="'));
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), (data, delimiter, end) => {
      const header = data[0].map((_, i) => `Header ${i}`);
      const all = [header, ...data, header];
      const quotedValue = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const text = all.map((row) => row.map(quotedValue).join(delimiter)).join(end);
      expect(readCsv(`sep=${delimiter}${end}${text}`).grid.rows).toEqual(all);
      expect(readCsv(text)).toMatchObject({ grid: { rows: all }, delimiter, issues: [] });
    }),
  );
});

test('whatever the text, reading it ends without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a1,;"\n\r\t|\0\uFEFF'), maxLength: 60 }), (text) => {
      expect(Array.isArray(readCsv(text).grid.rows)).toBe(true);
    }),
  );
});

describe('bytes', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  test('UTF-8, UTF-16 both ways, and Windows Western where it is not valid UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('ΔARR é'))).toBe('ΔARR é');
    expect(decodeText(bytes(0xff, 0xfe, 0x94, 0x03, 0x41, 0x00))).toBe('ΔA');
    expect(decodeText(bytes(0xfe, 0xff, 0x03, 0x94, 0x00, 0x41))).toBe('ΔA');
    expect(decodeText(bytes(0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68))).toBe('Zürich');
    expect(decodeText(bytes())).toBe('');
  });
});
