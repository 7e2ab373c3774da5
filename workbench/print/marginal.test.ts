import { runsOf } from './marginal';

const FACTS = {
  page: 3,
  pages: 7,
  sheetName: 'Plan & more',
  fileName: 'Book1.xlsx',
  now: new Date(2026, 10, 21, 15, 5),
};
const textOf = (text: string): string =>
  runsOf(text, FACTS)
    .map((run) => run.text)
    .join('');

test.each([
  ['Page &P of &N', 'Page 3 of 7'],
  ['&P+2 &P-1', '5 2'],
  ['&A, &F', 'Plan & more, Book1.xlsx'],
  ['&D &T', '11/21/2026 3:05 PM'],
  ['Profit && loss', 'Profit & loss'],
  ['&Z&Gend', 'end'],
  ['&12&P', '3'],
  ['&p of &n', '3 of 7'],
  ['two\nlines', 'two\nlines'],
  ['broken &', 'broken '],
])('%j says %j', (text, said) => {
  expect(textOf(text)).toBe(said);
});

test('fonts, sizes and colours go on until they are changed', () => {
  expect(runsOf('a&"Arial,Bold"&14b&"-,Regular"c&KFF0000&Id&Ie', FACTS)).toEqual([
    { text: 'a', font: {} },
    { text: 'b', font: { name: 'Arial', bold: true, italic: false, size: 14 } },
    { text: 'c', font: { name: 'Arial', bold: false, italic: false, size: 14 } },
    { text: 'd', font: { name: 'Arial', bold: false, italic: true, size: 14, color: '#FF0000' } },
    { text: 'e', font: { name: 'Arial', bold: false, italic: false, size: 14, color: '#FF0000' } },
  ]);
  expect(runsOf('m&X2&X, &Ui&U', FACTS)).toEqual([
    { text: 'm', font: {} },
    { text: '2', font: {}, raised: 'super' },
    { text: ', ', font: {} },
    { text: 'i', font: { underline: 'Single' } },
  ]);
});
