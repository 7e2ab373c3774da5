import { createCalculation } from '../calc';
import { contentsLostOnSave, lostOnSave, readXlsx, writeXlsx } from '.';
import { fileOf, foreignFile, relationships } from './testing/zip';

const open = (worksheet: string, others: Record<string, string | Uint8Array> = {}) =>
  readXlsx(fileOf(foreignFile(worksheet, others)), 'hostile.xlsx');

const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** The parts of a workbook with a second sheet of that name. */
const withSheet = (name: string, worksheet = '', part = 'worksheets/sheet2.xml'): Record<string, string> => {
  const usual = Object.entries(foreignFile(worksheet)).map(([path, text]) => [path, String(text)] as const);
  const { 'xl/workbook.xml': book, 'xl/_rels/workbook.xml.rels': related, ...parts } = Object.fromEntries(usual);
  return {
    'xl/workbook.xml': book.replace('</sheets>', `<sheet name="${name}" sheetId="8" r:id="s8"/></sheets>`),
    'xl/_rels/workbook.xml.rels': related.replace(
      '</Relationships>',
      relationships(['s8', 'worksheet', part]).slice(relationships().indexOf('</')),
    ),
    'xl/worksheets/sheet2.xml': parts['xl/worksheets/sheet1.xml'],
  };
};

/** Reads, computes and saves; every kind of file ends, with a sentence or with a workbook. */
async function walk(worksheet: string, others: Record<string, string | Uint8Array> = {}): Promise<string> {
  try {
    const book = await open(worksheet, others);
    createCalculation(book).update();
    return (await writeXlsx(book)).length > 0 ? 'saved' : 'empty';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('small files that ask for much', () => {
  test.each<[string, string, string | RegExp]>([
    [
      'a row beyond the sheet',
      data('<row r="4294967294"><c><v>1</v></c></row>'),
      /row 4294967294 lies outside a sheet/,
    ],
    ['a cell beyond the sheet', data('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), /ZZZZ1 lies outside a sheet/],
    ['a cell in row 0', data('<row r="1"><c r="A0"><v>1</v></c></row>'), /A0 lies outside a sheet/],
    [
      'a text that the file does not have',
      data('<row r="3"><c t="s"><v>7</v></c></row>'),
      /a cell in row 3 shows text number 7, and the file has 0/,
    ],
    ['a text before the first', data('<row r="3"><c t="s"><v>-1</v></c></row>'), /row 3 shows text number -1/],
    ['a text of no number', data('<row r="3"><c t="s"><v>x</v></c></row>'), /row 3 shows text number x/],
    ['many attributes', data(`<row r="1" ${many(160_000, (i) => `a${i}="1" `)}><c><v>1</v></c></row>`), 'saved'],
    ['attributes without values', data(`<row r="1" ${'a'.repeat(300_000)}><c><v>1</v></c></row>`), 'saved'],
    ['signs that open a name', data('<'.repeat(300_000)), /cannot be read \(<{61}…? ?.{0,20}\)/],
    ['deep nesting', `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`, /nested more than 500 deep/],
    [
      'an array formula over the sheet',
      data('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c></row>'),
      'saved',
    ],
    [
      'many array formulas over much',
      data(many(50, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A${i + 1}:ZZ9999">1</f></c></row>`)),
      'saved',
    ],
    [
      'a formula of many values',
      data('<row r="1"><c r="A1"><f>SUM(_xlfn.SEQUENCE(1000000,100))</f></c></row>'),
      'saved',
    ],
    [
      'columns again and again',
      `<cols>${many(5000, () => '<col min="1" max="16384" width="9" hidden="1"/>')}</cols>${data('')}`,
      'saved',
    ],
    [
      'a rule of many areas',
      `${data('')}<conditionalFormatting sqref="${many(150_000, (i) => `A${2 * i + 1} `)}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`,
      'saved',
    ],
    [
      'many validations',
      `${data('')}<dataValidations>${many(150_000, (i) => `<dataValidation type="list" sqref="A${i + 1}"><formula1>"a,b"</formula1></dataValidation>`)}</dataValidations>`,
      'saved',
    ],
    [
      'links over much',
      `${data('')}<hyperlinks>${many(200, () => '<hyperlink ref="A1:J1000" location="A1"/>')}</hyperlinks>`,
      'saved',
    ],
  ])('%s', async (_, worksheet, expected) => {
    const result = await walk(worksheet);
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatch(expected);
  });
});

test.each([
  ['One', /two sheets called "One"/],
  ['oNE', /two sheets called "oNE"/],
  ['', /a sheet called "", which no sheet can be called/],
  ['a/b', /a sheet called "a\/b", which no sheet can be called/],
  ["'quoted", /a sheet called "'quoted", which no sheet can be called/],
  ['two&#10;lines', /a sheet called "two\nlines", which no sheet can be called/],
  ['Two', 'saved'],
])('the second of two sheets is called "%s"', async (name, expected) => {
  const said = await walk(data('<row r="1"><c><v>1</v></c></row>'), withSheet(name));
  expect(said).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
});

test('what Excel does not take is kept and told', async () => {
  const text = 'a'.repeat(32_768);
  const cell = data(`<row r="1"><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
  const long = 'A name that is too long for Excel';
  const book = await open(cell, withSheet(long, cell));
  expect(lostOnSave(book)).toEqual([
    expect.stringContaining('31 characters that Excel takes'),
    expect.stringContaining('32,767 characters that Excel takes'),
  ]);
  const again = await readXlsx(await writeXlsx(book), 'again.xlsx');
  expect(again.sheet(long)!.cell(0, 0)!.value).toBe(text);
  expect(lostOnSave(await open(data(''), withSheet(long.slice(0, 31))))).toEqual([]);
});

test.each([
  ['whose part is missing', relationships(['s1', 'worksheet', 'worksheets/gone.xml'])],
  ['that no part is named for', relationships(['s2', 'worksheet', 'worksheets/sheet1.xml'])],
])('a sheet %s is said, not left out', async (_, related) => {
  const said = await walk(data(''), { 'xl/_rels/workbook.xml.rels': related });
  expect(said).toMatch(/^hostile\.xlsx is damaged: what stands on its sheet "One" is missing\. Open it in Excel/);
});

test('two sheets that are one part are said before what stands there is read again', async () => {
  expect(await walk(data(''), withSheet('Two', '', 'worksheets/sheet1.xml'))).toMatch(
    /^hostile\.xlsx is damaged: what stands on its sheet "Two" stands on another one too\./,
  );
});

test('names are read up to a limit', async () => {
  const named = (count: number): Record<string, string> => ({
    'xl/workbook.xml': String(foreignFile('')['xl/workbook.xml']).replace(
      '</sheets>',
      `</sheets><definedNames>${many(count, (i) => `<definedName name="n.${i}">One!$A$1</definedName>`)}</definedNames>`,
    ),
  });
  expect(await walk(data(''), named(3000))).toBe('saved');
  expect(await walk(data(''), named(100_001))).toBe(
    'hostile.xlsx is too large to be read here: its part xl/workbook.xml defines more than 100,000 names.',
  );
});

test('formulas that cells share are written out up to a limit for the whole file', async () => {
  const shared = (row: number, text = ''): string =>
    `<row r="${row}"><c r="A${row}"><f t="shared" si="0">${text}</f></c></row>`;
  const long = `A1${'+1'.repeat(500_000)}`;
  expect(await walk(data(shared(1, long) + many(110, (i) => shared(i + 2))))).toBe(
    'hostile.xlsx is too large to be read here: its part xl/worksheets/sheet1.xml has formulas that cells share, of more than 100 million characters written out.',
  );
});

test('as many rows of their own height as Excel has are saved', async () => {
  expect(await walk(data(many(150_000, (i) => `<row r="${i + 1}" ht="20" customHeight="1"/>`)))).toBe('saved');
});

test('of two parts of one name none is taken for the other', async () => {
  const two = Buffer.from(fileOf({ ...foreignFile(data('')), 'xl/workbooK.xml': '<workbook/>' })).toString('latin1');
  const bytes = Buffer.from(two.replaceAll('xl/workbooK.xml', 'xl/workbook.xml'), 'latin1');
  await expect(readXlsx(new Uint8Array(bytes), 'twice.xlsx')).rejects.toThrow(
    'twice.xlsx is damaged and cannot be unpacked (it has xl/workbook.xml twice).',
  );
});

test('a part that is named and not there is told as lost', async () => {
  const related = (target: string): Record<string, string> => ({
    'xl/_rels/workbook.xml.rels': relationships(['s1', 'worksheet', 'worksheets/sheet1.xml'], ['s2', 'styles', target]),
  });
  expect(contentsLostOnSave(await open(data(''), related('styles.xml')))).toEqual([]);
  expect(contentsLostOnSave(await open(data(''), related('gone.xml')))).toEqual([
    expect.stringContaining('Parts that the file names are not in it'),
  ]);
});

test.each([
  ['ISO-8859-1', 'B\u00e4cker & S\u00f6hne', 'Bäcker & Söhne'],
  ['windows-1252', 'B\u00e4cker', 'Bäcker'],
])('texts in %s are read as what they are', async (encoding, spelt, expected) => {
  const cell = data(`<row r="1"><c t="inlineStr"><is><t>${spelt.replace('&', '&amp;')}</t></is></c></row>`);
  const part = `<?xml version="1.0" encoding="${encoding}"?><worksheet>${cell}</worksheet>`;
  const book = await open('', { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(part, 'latin1')) });
  expect(book.sheets[0].cell(0, 0)!.value).toBe(expected);
  const unknown = part.replace(encoding, 'klingon');
  await expect(open('', { 'xl/worksheets/sheet1.xml': unknown })).rejects.toThrow(/klingon|encoding/);
});
