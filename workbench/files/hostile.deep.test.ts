import { readXlsx } from '.';
import { fileOf, foreignFile, relationships } from './testing/zip';

/** A part of so many elements, which a zip makes small. */
const elements = (root: string, one: string): string => `<${root}>${one.repeat(3_000_001)}</${root}>`;

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
    `hostile.xlsx is too large to be read here: its part ${part} has more than 3 million elements.`,
  );
});
