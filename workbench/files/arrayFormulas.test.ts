import { createCalculation } from '../calc';
import type { Scalar, Sheet } from '../model';
import { readXlsx, writeXlsx } from '.';
import { fileOf, foreignFile, partsOf } from './testing/zip';

const book = (rows: string, others: Record<string, string> = {}) =>
  readXlsx(fileOf(foreignFile(`<sheetData>${rows}</sheetData>`, others)), 'old.xlsx');

const values = (sheet: Sheet, col: number): (Scalar | undefined)[] =>
  [0, 1, 2].map((row) => sheet.cell(row, col)?.value);

const inSheet = (bytes: Uint8Array): string[] => partsOf(bytes)['xl/worksheets/sheet1.xml'].match(/<f.*?<\/f>/g) ?? [];

const NUMBERS = [1, 2, 3];
const row = (n: number, cells: string): string => `<row r="${n}"><c r="A${n}"><v>${n}</v></c>${cells}</row>`;

describe('formulas from before formulas could spill', () => {
  const names =
    '<workbook xmlns:r="x"><sheets><sheet name="One" r:id="s1"/></sheets><definedNames><definedName name="Rate">0.1</definedName></definedNames></workbook>';
  const old = () =>
    book(
      NUMBERS.map((n) =>
        row(
          n,
          `<c r="B${n}"><f>A:A*Rate</f><v>9</v></c><c r="C${n}"><f>IF(A$1:A$3&gt;1,1,0)</f></c>` +
            `<c r="D${n}"><f>SUM(ROUND(A1:A3,0))</f></c><c r="E${n}"><f>VLOOKUP(A:A,A:B,1,FALSE)</f></c>`,
        ),
      ).join(''),
      { 'xl/workbook.xml': names },
    );

  it('take the value of their own row', async () => {
    const read = await old();
    createCalculation(read).update();
    const [sheet] = read.sheets;
    expect(values(sheet, 1)).toEqual([0.1, 0.2, expect.closeTo(0.3)]);
    expect(values(sheet, 2)).toEqual([0, 1, 1]);
    expect(values(sheet, 3)).toEqual([1, 2, 3].map((n) => (n === 1 ? 1 : n)));
    expect(values(sheet, 4)).toEqual(NUMBERS);
    expect(sheet.cell(0, 1)!.formula).toBe('=@A:A*Rate');
  });

  it('are saved as they were, also after another sheet got such a formula', async () => {
    const read = await old();
    createCalculation(read).update();
    read.sheets[0].put(3, 1, { value: null, formula: '=@A$1:A$9*2' });
    const written = inSheet(await writeXlsx(read));
    expect(written.slice(0, 4)).toEqual([
      '<f>A:A*Rate</f>',
      '<f>IF(A$1:A$3&gt;1,1,0)</f>',
      '<f>SUM(ROUND(A1:A3,0))</f>',
      '<f>VLOOKUP(A:A,A:B,1,FALSE)</f>',
    ]);
    expect(written.at(-1)).toBe('<f>A$1:A$9*2</f>');
  });
});

describe('array formulas entered over a rectangle', () => {
  const entered = () =>
    book(
      row(
        1,
        '<c r="B1"><f t="array" ref="B1:B3">A1:A2*10</f><v>10</v></c><c r="C1"><f t="array" ref="C1">SUM(A1:A3*A1:A3)</f></c>',
      ) +
        row(2, '<c r="B2"><v>20</v></c><c r="D2"><f t="array" ref="D2:E3">A1</f></c>') +
        row(3, '<c r="B3"><v>0</v></c>'),
    );

  it('always fill it: one value everywhere, #N/A beyond the results', async () => {
    const read = await entered();
    createCalculation(read).update();
    const [sheet] = read.sheets;
    expect(values(sheet, 1)).toEqual([10, 20, expect.objectContaining({ code: '#N/A' })]);
    expect(sheet.cell(0, 2)!.value).toBe(14);
    expect([sheet.cell(1, 3)!.value, sheet.cell(2, 4)!.value]).toEqual([1, 1]);
  });

  it('come back over the same cells, and not as formulas that spill', async () => {
    const read = await entered();
    createCalculation(read).update();
    const bytes = await writeXlsx(read);
    expect(inSheet(bytes)).toEqual([
      '<f t="array" ref="B1:B3">A1:A2*10</f>',
      '<f t="array" ref="C1">SUM(A1:A3*A1:A3)</f>',
      '<f t="array" ref="D2:E3">A1</f>',
    ]);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toContain('cm=');
    expect((await readXlsx(bytes)).sheets[0].cell(1, 3)!.array).toEqual({ rows: 2, cols: 2 });
  });
});

describe('formulas that are hard to read', () => {
  const text = "T[it''s '[x'] '#1]+T[a@b]+SUM(_xlfn.ANCHORARRAY(OFFSET(E1,0,0)))+[1]Other!A1";
  it('come back word for word', async () => {
    const read = await book(row(1, `<c r="B1"><f>${text}</f><v>3</v></c>`));
    expect(read.sheets[0].cell(0, 1)!.formula).toBe("=@T[it''s '[x'] '#1]+@T[a'@b]+SUM(OFFSET(E1,0,0)#)+[1]Other!A1");
    expect(inSheet(await writeXlsx(read))).toEqual([`<f>${text}</f>`]);
  });

  it('are computed: what a call spills', async () => {
    const read = await book(row(1, '') + row(2, '<c r="B2"><f>SUM(_xlfn.ANCHORARRAY(OFFSET(C1,0,0)))</f></c>'));
    read.sheets[0].put(0, 2, { value: null, formula: '=SEQUENCE(4)' });
    createCalculation(read).update();
    expect(read.sheets[0].cell(1, 1)!.value).toBe(10);
  });

  it('are computed: `#` in ordinary formulas, wherever it stands', async () => {
    const written = [
      ['_xlfn.ANCHORARRAY(A1)', '=@A1#', 2],
      ['A1#*2', '=@A1#*2', 4],
      ['_xlfn.SINGLE(_xlfn.ANCHORARRAY($A$1))', '=@$A$1#', 2],
      ['One!A1#', '=@One!A1#', 2],
      ['First#', '=@First#', 2],
      ['IF(A1#&gt;1,8,9)', '=IF(@A1#>1,8,9)', 8],
      ['SUM(A1#:B2)', '=SUM(A1#:B2)', 6],
      ['SUM(A1 #)', '=SUM(A1 #)', 6],
    ] as const;
    const column = (i: number): string => 'CDEFGHIJ'[i];
    const read = await book(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c></row>' +
        `<row r="2"><c r="A2"><v>2</v></c>${written.map(([text], i) => `<c r="${column(i)}2"><f>${text}</f><v>99</v></c>`).join('')}</row>`,
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="x"><sheets><sheet name="One" r:id="s1"/></sheets><definedNames><definedName name="First">One!$A$1</definedName></definedNames></workbook>',
      },
    );
    const calculation = createCalculation(read);
    calculation.update();
    const cells = written.map((_, i) => read.sheets[0].cell(1, 2 + i)!);
    expect(cells.map(({ formula, value }) => [formula, value])).toEqual(written.map(([, ...rest]) => rest));
    expect(calculation.unknownFunctions.size).toBe(0);
    expect(inSheet(await writeXlsx(read)).slice(1)).toEqual(written.map(([text]) => `<f>${text}</f>`));
  });
});
