import { readCsv } from '.';

const values = (text: string, name?: string): unknown[][] => {
  const sheet = readCsv(text, name).sheets[0];
  const used = sheet.usedArea()!;
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, col) => sheet.cell(row, col)?.value ?? null),
  );
};

describe('readCsv', () => {
  it('reads quotes, line breaks inside them, blanks and a byte order mark', () => {
    expect(values('\ufeffName,Note\r\n"A, ""B""","two\r\nlines"\r\n,3\r\n')).toEqual([
      ['Name', 'Note'],
      ['A, "B"', 'two\nlines'],
      [null, 3],
    ]);
  });

  it('finds the delimiter', () => {
    expect(values('a;b\n1;2')).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(values('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
  });

  it('makes numbers of plain numbers only', () => {
    expect(
      values('x\n1.5\n-2e3\n .5 \n007\n0.5\n1234567890123456\n$5\n1,5\n2026-01-05\n=1+1\nTRUE'.replace('1,5', '"1,5"')),
    ).toEqual(
      ['x', 1.5, -2000, 0.5, '007', 0.5, '1234567890123456', '$5', '1,5', '2026-01-05', '=1+1', 'TRUE'].map((v) => [v]),
    );
    expect(readCsv('x\n=1+1').sheets[0].cell(1, 0)).toEqual({ value: '=1+1' });
  });

  it('names the sheet after the file, as far as sheets may be called so', () => {
    expect(readCsv('a', 'C:\\data\\my [old] accounts.csv').sheets[0].name).toBe('my  old  accounts');
    expect(readCsv('a', `${'n'.repeat(40)}.csv`).sheets[0].name).toHaveLength(31);
    expect(readCsv('a', '.csv').sheets[0].name).toBe('Sheet1');
  });

  it('refuses an empty text and a quotation mark that stays open, with what to do', () => {
    expect(() => readCsv(' \n', 'e.csv')).toThrow('e.csv is empty');
    expect(() => readCsv('a,b\n"open,2\n3,4', 'q.csv')).toThrow(/quotation mark in row 2/);
  });
});
