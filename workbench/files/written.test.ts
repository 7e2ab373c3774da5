import { Workbook as OtherWorkbook } from '@cj-tech-master/excelts';
import { area, CellError, Workbook } from '../model';
import { writeXlsx } from '.';
import { WORKSHEET_ORDER } from './ooxml/parts';
import { attributesOf, children, descendants, parseXml } from './ooxml/xml';
import { sampleWorkbook } from './testing/sample';
import { partsOf } from './testing/zip';

let parts: Record<string, string>;

beforeAll(async () => {
  parts = partsOf(await writeXlsx(sampleWorkbook()));
});

const sheet = (n: number): string => parts[`xl/worksheets/sheet${n}.xml`];

describe('the file as a whole', () => {
  it('is well-formed in every part', () => {
    for (const [name, text] of Object.entries(parts))
      if (!name.endsWith('.bin')) expect(() => parseXml(text)).not.toThrow();
  });

  it('names a content type for every part and leads every relationship to a part', () => {
    const types = parseXml(parts['[Content_Types].xml']);
    const typed = children(types, 'Override').map((e) => e.attrs.PartName.slice(1));
    expect(typed.sort()).toEqual(
      Object.keys(parts)
        .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'))
        .sort(),
    );
    for (const [name, text] of Object.entries(parts).filter(([part]) => part.endsWith('.rels'))) {
      const ids = children(parseXml(text), 'Relationship').map((e) => e.attrs.Id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const e of children(parseXml(text), 'Relationship')) {
        if (e.attrs.TargetMode === 'External') continue;
        const base = new URL(`file:///${name.replace('_rels/', '').replace(/\.rels$/, '')}`);
        expect(Object.keys(parts)).toContain(new URL(e.attrs.Target, base).pathname.slice(1));
      }
    }
  });

  it('puts the elements of every sheet in the order of the format', () => {
    for (let n = 1; n <= 5; n++) {
      const names = parseXml(sheet(n)).children.map((e) => WORKSHEET_ORDER.findIndex((known) => known === e.name));
      expect(names).not.toContain(-1);
      expect(names).toEqual([...names].sort((a, b) => a - b));
    }
  });

  it('asks for a full calculation on opening', () => {
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('is read alike by a library that shares no code with it', async () => {
    const other = new OtherWorkbook();
    await other.xlsx.load((await writeXlsx(sampleWorkbook())) as never);
    const report = other.getWorksheet('Progress Report')!;
    expect(report.getCell('A4').value).toBe('Acme');
    expect(report.getCell('D5').value).toMatchObject({
      formula: "AVERAGE(Accounts[[#This Row],[Use %]:[It''s '#]])",
      result: 5.75,
    });
    expect(report.getCell('B4').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } });
    expect(report.getCell('E4').numFmt).toBe('[$€-407] #,##0.00');
    expect(report.getTables().length).toBe(2);
    expect(other.getWorksheet("It's values")!.getCell('G3').note).toBeDefined();
    expect(other.getWorksheet('Rules')!.conditionalFormattings.length).toBeGreaterThan(20);
  });
});

describe('page, panes and columns', () => {
  it('keeps print area and titles as names, once', () => {
    const names = descendants(parseXml(parts['xl/workbook.xml']), 'definedName').map((e) => [
      e.attrs.name,
      e.attrs.localSheetId,
      e.text,
    ]);
    expect(names).toContainEqual(['_xlnm.Print_Area', '0', "'Progress Report'!$A$1:$F$7,'Progress Report'!$H$1:$I$3"]);
    expect(names).toContainEqual(['_xlnm.Print_Titles', '0', "'Progress Report'!$A:$A,'Progress Report'!$1:$3"]);
    expect(names.filter(([name]) => name === '_xlnm.Print_Area')).toHaveLength(1);
  });

  it('counts widths in digits of the standard font', async () => {
    const book = new Workbook();
    book.addSheet('S').columns.set(0, { size: 48 });
    book.sheets[0].columns.set(1, { size: 51 });
    const xml = partsOf(await writeXlsx(book))['xl/worksheets/sheet1.xml'];
    // 64 and 68 pixels: 8.43 and 9 digits, with 5 pixels of padding.
    expect(xml).toContain('<col min="1" max="1" width="9.140625" customWidth="1"/>');
    expect(xml).toContain('<col min="2" max="2" width="9.7109375" customWidth="1"/>');
  });

  it('closes outline groups at the column right of them only', () => {
    const columns = children(children(parseXml(sheet(1)), 'cols')[0], 'col').map((e) => e.attrs);
    expect(columns.filter((c) => c.collapsed).map((c) => c.min)).toEqual(['4']);
    expect(columns[1]).toMatchObject({ min: '2', max: '3', hidden: '1', outlineLevel: '1' });
    expect(sheet(1)).toContain('outlineLevelRow="1" outlineLevelCol="2"');
    expect(sheet(1)).not.toContain('outlinePr');
  });

  it('freezes panes and keeps the selection in the lower right one', () => {
    expect(sheet(1)).toContain(
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
    );
    expect(sheet(1)).toContain('<selection pane="bottomRight" activeCell="C5" sqref="C5:D6"/>');
  });
});

describe('formulas', () => {
  it('writes formulas that spill as dynamic arrays, and those that take one cell with @ as ordinary ones', () => {
    expect(sheet(2)).toContain('<c r="E1" cm="1"><f t="array" ref="E1:E3">_xlfn.SEQUENCE(3)</f><v>1</v></c>');
    expect(sheet(2)).toContain('<c r="C9"><f>Accounts[Use %]</f>');
    expect(parts['xl/metadata.xml']).toContain('fDynamic="1"');
  });

  it('writes formulas that need it as arrays, in cells and as the formula of a column', async () => {
    const book = new Workbook();
    const s = book.addSheet('S');
    s.put(0, 3, { value: 1, formula: '=A1:A2*2' });
    s.put(1, 0, { value: 0.5, formula: '=AMPR.ROMI([b],2)' });
    s.addTable('T', area(0, 0, 1, 1), ['a', 'b']).columns[0].formula = '=AMPR.ROMI([b],2)';
    const made = partsOf(await writeXlsx(book));
    expect(made['xl/worksheets/sheet1.xml']).toContain('<f t="array" ref="D1">A1:A2*2</f>');
    expect(made['xl/worksheets/sheet1.xml']).toContain('<f t="array" ref="A2">AMPR.ROMI(T[b],2)</f>');
    expect(made['xl/tables/table1.xml']).toContain(
      '<calculatedColumnFormula array="1">AMPR.ROMI(T[b],2)</calculatedColumnFormula>',
    );
  });

  it('writes ordinary formulas plainly, and never a name only Excel may give', () => {
    expect(sheet(2)).toContain('<f>1+2</f><v>3</v>');
    expect(sheet(2)).toContain('t="str"><f>IF(A1=&quot;text&quot;,&quot;&quot;,&quot;no&quot;)</f><v></v>');
    expect(sheet(2)).toContain('>AMPR.ROMI(3,2)</f>');
    expect(sheet(2)).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
  });
});

describe('rules', () => {
  const rulesXml = (): ReturnType<typeof parseXml> => parseXml(sheet(3));

  it('numbers priorities from 1 without a gap', () => {
    const priorities = descendants(rulesXml(), 'cfRule')
      .map((e) => e.attrs.priority)
      .filter((p) => p !== undefined)
      .map(Number);
    expect([...priorities].sort((a, b) => a - b)).toEqual(priorities.map((_, i) => i + 1));
  });

  it('joins the two halves of a data bar, with exact bounds and a plain fill in the extension', () => {
    const bars = descendants(rulesXml(), 'cfRule').filter((e) => e.attrs.type === 'dataBar' && e.attrs.id);
    const ids = descendants(rulesXml(), 'id').map((e) => e.text);
    expect(bars.map((e) => e.attrs.id)).toEqual(ids);
    expect(bars[0].children[0].attrs).toMatchObject({ gradient: '0', minLength: '0', maxLength: '100' });
    expect(descendants(bars[0], 'f').map((e) => e.text)).toEqual(['0', '10']);
  });

  it('gives rules a look with a number format, and whole-column areas both corners', () => {
    expect(parts['xl/styles.xml']).toMatch(
      /<dxf><font><b\/><color rgb="FF9C0006"\/><\/font><numFmt numFmtId="\d+" formatCode="&quot;▼&quot; 0.0"\/>/,
    );
    expect(sheet(3)).toContain('sqref="B1:B1048576"');
    expect(sheet(3)).toContain('<formula>AND($A1&lt;4,_xlfn.XOR(B1&gt;1,FALSE))</formula>');
    expect(sheet(3)).toContain('stopIfTrue="1"');
  });

  it('refuses a typed list that Excel would call damage, and says where', async () => {
    const book = new Workbook();
    const rule = { type: 'list', source: 'x'.repeat(256), inCellDropDown: true } as const;
    book.addSheet('Lists').validations.push({ areas: [area(1, 1, 4, 1)], rule, ignoreBlanks: true });
    await expect(writeXlsx(book)).rejects.toThrow(/Lists!B2:B5 has 256 characters; Excel allows 255/);
  });
});

describe('notes, marks and settings', () => {
  it('gives the notes of each sheet shape numbers of their own', () => {
    const blocks = [1, 2].map(
      (n) => /<o:idmap v:ext="edit" data="(\d+)"\/>/.exec(parts[`xl/drawings/vmlDrawing${n}.vml`])![1],
    );
    expect(blocks).toEqual(['1', '2']);
    const ids = [1, 2].flatMap((n) => parts[`xl/drawings/vmlDrawing${n}.vml`].match(/id="_x0000_s\d+"/g)!);
    expect(ids).toEqual(['id="_x0000_s1025"', 'id="_x0000_s1026"', 'id="_x0000_s2049"']);
  });

  it('writes marks as Excel does: an element, a relationship and a part in UTF-16', () => {
    const part = parseXml(sheet(1));
    const mark = descendants(part, 'customPr')[0];
    const rel = children(parseXml(parts['xl/worksheets/_rels/sheet1.xml.rels']), 'Relationship').find(
      (e) => e.attrs.Id === mark.attrs['r:id'],
    )!;
    expect(mark.attrs.name).toBe('AccountProgress.Sheet');
    expect(rel.attrs).toMatchObject({
      Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty',
      Target: '../customProperty1.bin',
    });
    expect(parts['xl/customProperty1.bin']).toBe([...'report:1'].map((c) => `${c}\0`).join(''));
    expect(parts['[Content_Types].xml']).toContain(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
    );
  });

  it('keeps the settings in a web extension whose pane stays closed', () => {
    const property = descendants(parseXml(parts['xl/webextensions/webextension1.xml']), 'property')[0];
    expect(property.attrs).toEqual({ name: 'report', value: '{"model":"a \\"b\\" & c"}' });
    expect(parts['xl/webextensions/taskpanes1.xml']).toContain('visibility="0"');
    expect(parts['_rels/.rels']).toContain('relationships/webextensiontaskpanes');
  });

  it('proves a password by the hash every Excel knows', () => {
    expect(attributesOf(/<sheetProtection([^>]*)>/.exec(sheet(2))![1]).password).toBe('83AF');
  });

  it('gives errors of formulas still waiting the word a file has for them', async () => {
    const book = new Workbook();
    book.addSheet('S').put(0, 0, { value: new CellError('#BUSY!'), formula: '=1' });
    expect(partsOf(await writeXlsx(book))['xl/worksheets/sheet1.xml']).toContain('<v>#GETTING_DATA</v>');
  });
});
