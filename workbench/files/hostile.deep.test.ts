import { readXlsx } from '.';
import { fileOf, foreignFile, relationships } from './testing/zip';

/** A part of so many elements, which a zip makes small. */
const elements = (root: string, one: string): string => `<${root}>${one.repeat(1_500_001)}</${root}>`;

test.each([
  ['a sheet', 'xl/worksheets/sheet1.xml', elements('worksheet', '<a/>')],
  ['texts', 'xl/sharedStrings.xml', elements('sst', '<si/>')],
])('%s of more elements than can be held: said, and not called damaged', async (_, part, xml) => {
  const related = relationships(
    ['s1', 'worksheet', 'worksheets/sheet1.xml'],
    ['s2', 'sharedStrings', 'sharedStrings.xml'],
  );
  const file = fileOf({ ...foreignFile('<sheetData/>'), 'xl/_rels/workbook.xml.rels': related, [part]: xml });
  await expect(readXlsx(file, 'hostile.xlsx')).rejects.toThrow(
    `hostile.xlsx is too large to be read here: its part ${part} has more than 1.5 million elements.`,
  );
});

test('more cells than can be held: said before they are read', async () => {
  const data = `<sheetData><row>${'<c/>'.repeat(16_000)}</row>${`<row>${'<c/>'.repeat(16_000)}</row>`.repeat(437)}</sheetData>`;
  await expect(readXlsx(fileOf(foreignFile(data)), 'hostile.xlsx')).rejects.toThrow(
    'hostile.xlsx is too large to be read here: its part xl/worksheets/sheet1.xml brings the cells of the file to more than 7 million.',
  );
});

test('settings of all columns on hundreds of sheets: said once they are too many', async () => {
  const sheets = Array.from({ length: 250 }, (_, i) => i + 1);
  const workbook = `<sheets>${sheets.map((i) => `<sheet name="S${i}" sheetId="${i}" r:id="s${i}"/>`).join('')}</sheets>`;
  const parts = foreignFile('<sheetData/>');
  const xml = String(parts['xl/worksheets/sheet1.xml']).replace(
    '<sheetData',
    '<cols><col min="1" max="16384" width="20" customWidth="1"/></cols><sheetData',
  );
  const file = fileOf({
    ...parts,
    'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(/<sheets>[^]*<\/sheets>/, workbook),
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((i) => [`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`] as const),
    ),
    ...Object.fromEntries(sheets.map((i) => [`xl/worksheets/sheet${i}.xml`, xml])),
  });
  await expect(readXlsx(file, 'hostile.xlsx')).rejects.toThrow(
    'hostile.xlsx is too large to be read here: its part xl/worksheets/sheet245.xml brings the columns with settings of the file to more than 4 million.',
  );
});
