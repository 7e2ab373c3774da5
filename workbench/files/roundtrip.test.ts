import fc from 'fast-check';
import { area, CellError, DEFAULT_FORMAT, Workbook } from '../model';
import { lostOnSave, readXlsx, writeXlsx } from '.';
import { describeWorkbook } from './testing/describe';
import { sampleWorkbook } from './testing/sample';

const reopen = async (book: Workbook): Promise<Workbook> => readXlsx(await writeXlsx(book), 'again.xlsx');

describe('a workbook written and read again', () => {
  it('holds everything it held', async () => {
    const before = sampleWorkbook();
    const after = await reopen(before);
    expect(describeWorkbook(after)).toEqual(describeWorkbook(before));
    expect(lostOnSave(after)).toEqual([]);
    expect(after.fileName).toBe('again.xlsx');
  });

  it('keeps that texts were typed with an apostrophe before them', async () => {
    const before = new Workbook();
    const sheet = before.addSheet('S');
    sheet.put(0, 0, { value: '=1+1', quoted: true });
    sheet.put(0, 1, { value: '=1+1', quoted: true, format: { ...DEFAULT_FORMAT, wrap: true } });
    sheet.put(0, 2, { value: '=1+1' });
    const after = await reopen(before);
    expect([0, 1, 2].map((col) => after.sheets[0].cell(0, col)?.quoted)).toEqual([true, true, undefined]);
    expect(after.sheets[0].cell(0, 1)).toMatchObject({ value: '=1+1', format: { wrap: true } });
    expect(after.sheets[0].cell(0, 0)?.format).toBeUndefined();
  });

  it('says of a protected sheet what is allowed', async () => {
    const after = await reopen(sampleWorkbook());
    expect(after.sheets[0].protection?.options).toMatchObject({
      allowSort: true,
      allowAutoFilter: true,
      allowFormatCells: false,
      allowEditObjects: false,
      selectionMode: 'Normal',
    });
    expect(after.sheets[1].protection?.options).toMatchObject({ allowFormatCells: true, selectionMode: 'Unlocked' });
    expect(after.sheets[2].protection).toBeUndefined();
  });

  it('settles: saving an opened file again changes no byte', async () => {
    const first = await writeXlsx(await reopen(sampleWorkbook()));
    const second = await writeXlsx(await readXlsx(first));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(await writeXlsx(sampleWorkbook())).equals(Buffer.from(await writeXlsx(sampleWorkbook())))).toBe(
      true,
    );
  });

  it('shares one format object among the cells that look alike', async () => {
    const sheet = (await reopen(sampleWorkbook())).sheets[0];
    expect(sheet.cell(3, 1)!.format).toBe(sheet.cell(4, 2)!.format);
  });

  it('keeps any text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', 'A', '\r', '\n', '\t', ' ', '&', '\u0001') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const book = new Workbook();
        const sheet = book.addSheet('S');
        texts.forEach((value, row) => {
          sheet.put(row, 0, { value });
          sheet.put(row, 1, { value, formula: '=A1' });
          if (value !== '') sheet.put(row, 2, { value: 1, note: value });
        });
        const after = (await reopen(book)).sheets[0];
        expect(texts.map((_, row) => after.cell(row, 0)!.value)).toEqual(texts);
        expect(texts.map((_, row) => after.cell(row, 1)!.value)).toEqual(texts);
        expect(texts.map((_, row) => after.cell(row, 2)?.note ?? '')).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps any number to the last bit', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('S');
    const numbers = fc
      .sample(fc.double({ noNaN: true, noDefaultInfinity: true }), { numRuns: 500, seed: 7 })
      .map((n) => n + 0);
    numbers.forEach((value, row) => sheet.put(row, 0, { value }));
    const after = (await reopen(book)).sheets[0];
    numbers.forEach((value, row) => expect(after.cell(row, 0)!.value).toBe(value));
  });

  it('keeps columns and rows with a format of their own apart from their cells', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('S');
    const bold = { ...DEFAULT_FORMAT, font: { ...DEFAULT_FORMAT.font, bold: true } };
    sheet.columns.set(1, { format: bold });
    sheet.put(0, 1, { value: 'takes the look of its column' });
    sheet.put(1, 1, { value: 'plain', format: DEFAULT_FORMAT });
    const after = (await reopen(book)).sheets[0];
    expect(after.formatAt(0, 1).font.bold).toBe(true);
    expect(after.cell(0, 1)!.format).toBeUndefined();
    expect(after.formatAt(1, 1).font.bold).toBe(false);
    expect(after.formatAt(99, 1).font.bold).toBe(true);
  });

  it('writes errors no file knows as one it knows, and infinite numbers as #NUM!', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('S');
    sheet.put(0, 0, { value: new CellError('#SPILL!'), formula: '=SEQUENCE(3)' });
    sheet.put(0, 1, { value: Infinity });
    const after = (await reopen(book)).sheets[0];
    expect(after.cell(0, 0)!.value).toEqual(new CellError('#VALUE!'));
    expect(after.cell(0, 1)!.value).toEqual(new CellError('#NUM!'));
  });

  it('marks a closed group at its summary column, so that Excel shows the button', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('S');
    sheet.columns.set(2, { outline: 1, hidden: true });
    sheet.columns.set(5, { outline: 1 });
    sheet.rowBands.set(2, { outline: 2, hidden: true });
    sheet.rowBands.set(3, { outline: 1, hidden: true });
    const after = (await reopen(book)).sheets[0];
    expect(after.columns.get(3)).toEqual({ collapsed: true });
    expect(after.columns.get(6)).toBeUndefined();
    expect(after.rowBands.get(3)).toEqual({ outline: 1, hidden: true });
    expect(after.rowBands.get(4)).toEqual({ collapsed: true });
  });

  it('opens on a sheet that can be seen', async () => {
    const book = new Workbook();
    book.addSheet('A').visibility = 'Hidden';
    book.addSheet('B');
    expect((await reopen(book)).activeSheet).toBe(1);
    book.sheets[1].visibility = 'Hidden';
    await expect(writeXlsx(book)).rejects.toThrow('no visible sheet');
  });

  it('writes header cells with the very text of their columns', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('S');
    sheet.addTable('T', area(1, 1, 2, 3), ['a', '2026', 'two\nlines']);
    sheet.put(1, 2, { value: 2026 });
    sheet.put(2, 1, { value: 1 });
    const after = (await reopen(book)).sheets[0];
    expect([1, 2, 3].map((col) => after.cell(1, col)!.value)).toEqual(['a', '2026', 'two\nlines']);
    expect(after.tables[0].columns.map((c) => c.name)).toEqual(['a', '2026', 'two\nlines']);
    expect(sheet.cell(1, 1)).toBeUndefined();
  });
});

describe('speed', () => {
  it('writes and reads 5,000 rows of 40 columns', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('Big');
    const looks = Array.from({ length: 40 }, (_, i) => ({
      ...DEFAULT_FORMAT,
      numberFormat: i % 2 ? '0.0' : '#,##0',
      indent: i % 5,
    }));
    const names = Array.from({ length: 40 }, (_, i) => `Column ${i}`);
    for (let row = 1; row <= 5000; row++) {
      for (let col = 0; col < 40; col++) {
        if (col === 0) sheet.put(row, col, { value: `Account ${row}`, format: looks[col] });
        else if (col % 5 === 0)
          sheet.put(row, col, { value: row, formula: '=AVERAGE(Big[@[Column 1]:[Column 4]])', format: looks[col] });
        else sheet.put(row, col, { value: row / col, format: looks[col] });
      }
    }
    sheet.addTable('Big', area(0, 0, 5000, 39), names);
    const after = await readXlsx(await writeXlsx(book));
    expect(after.sheets[0].cell(5000, 39)!.value).toBe(5000 / 39);
    expect(after.sheets[0].cell(4000, 5)!.formula).toBe('=AVERAGE(Big[@[Column 1]:[Column 4]])');
  });
});
