import { createCalculation } from '../calc';
import { area, toA1, type Workbook } from '../model';
import { lostOnSave, readXlsx, writeXlsx } from '.';
import { fileOf, foreignFile, partsOf, relationships } from './testing/zip';

const open = (worksheet: string, others: Record<string, string> = {}): Promise<Workbook> =>
  readXlsx(fileOf(foreignFile(worksheet, others)), 'others.xlsx');

const saved = async (book: Workbook): Promise<Record<string, string>> => {
  createCalculation(book).update();
  return partsOf(await writeXlsx(book));
};

const SHEET = 'xl/worksheets/sheet1.xml';
const workbook = (before: string, after = ''): Record<string, string> => ({
  'xl/workbook.xml': `<workbook xmlns:r="x">${before}<sheets><sheet name="One" sheetId="4" r:id="s1"/></sheets>${after}</workbook>`,
});

describe('what an opened file has comes back', () => {
  it('validations that only show a message', async () => {
    const book = await open(
      '<sheetData/><dataValidations count="2"><dataValidation type="none" showInputMessage="1" prompt="Day" sqref="A1"/>' +
        '<dataValidation type="whole" imeMode="off" showErrorMessage="1" sqref="B1"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>',
    );
    expect(book.sheets[0].validations[0]).toMatchObject({ rule: { type: 'any' }, prompt: { message: 'Day' } });
    const xml = (await saved(book))[SHEET];
    expect(xml).toContain('<dataValidations count="2">');
    expect(xml).toMatch(/<dataValidation showInputMessage="1" prompt="Day" sqref="A1">/);
    expect(xml).toContain('imeMode="off"');
  });

  it('the settings of the printer, whose name hangs on an attribute', async () => {
    const others = {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
        ['rId2', 'hyperlink', 'https://example.com'],
      ).replace('Target="https', 'TargetMode="External" Target="https'),
      'xl/printerSettings/printerSettings1.bin': 'of a printer',
    };
    const sheet = (id: string): string =>
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId2"/></hyperlinks><pageSetup orientation="landscape" r:id="${id}"/>`;
    const parts = await saved(await open(sheet('rId1'), others));
    const id = /<pageSetup[^>]* r:id="(\w+)"/.exec(parts[SHEET])![1];
    const [related] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
      parts['xl/worksheets/_rels/sheet1.xml.rels'],
    )!;
    expect(related).toContain('printerSettings1.bin');
    expect(parts['xl/printerSettings/printerSettings1.bin']).toBe('of a printer');
    // A name that leads nowhere does not lead to another part afterwards.
    expect((await saved(await open(sheet('rId9'), others)))[SHEET]).not.toMatch(/<pageSetup[^>]* r:id/);
  });

  it('how the rows under a filter are sorted, as long as the filter stands there', async () => {
    const sort = '<sortState ref="A2:B3"><sortCondition descending="1" ref="B2:B3"/></sortState>';
    const book = await open(
      `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData><autoFilter ref="$A$1:$B$3">${sort}</autoFilter>`,
    );
    expect((await saved(book))[SHEET]).toContain(`<autoFilter ref="A1:B3">${sort}</autoFilter>`);
    book.sheets[0].autoFilter!.area = area(1, 0, 3, 1);
    expect((await saved(book))[SHEET]).toContain('<autoFilter ref="A2:B4"/>');
  });

  it('the place that a shape leads to', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="d" xmlns:r="r"><xdr:sp><a:hlinkClick xmlns:a="a" r:id="rId1"/></xdr:sp></xdr:wsDr>';
    const book = await open('<sheetData/><drawing r:id="d"/>', {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['d', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'hyperlink', '#One!A1']),
    });
    const related = (await saved(book))['xl/drawings/_rels/drawing1.xml.rels'];
    expect(related).toContain('Target="#One!A1"/>');
  });

  it.each([
    ['M4', 'AllDatesInPeriodApril'],
    ['Q2', 'AllDatesInPeriodQuarter2'],
    ['thisWeek', 'ThisWeek'],
  ])('a filter of the calendar: %s', async (type, dynamicCriteria) => {
    const filter = `<filterColumn colId="0"><dynamicFilter type="${type}"/></filterColumn>`;
    const book = await open(
      `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData><autoFilter ref="A1:A3">${filter}</autoFilter>`,
    );
    expect(book.sheets[0].autoFilter!.columns.get(0)!.criteria).toEqual({ filterOn: 'Dynamic', dynamicCriteria });
    expect((await saved(book))[SHEET]).toContain(filter);
  });

  it('what a link is shown as', async () => {
    const link = '<hyperlink ref="A1" display="Page &amp; place" location="One!B2"/>';
    const book = await open(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><hyperlinks>${link}</hyperlinks>`,
    );
    const [found] = /<hyperlink [^>]*>/.exec((await saved(book))[SHEET])!;
    expect(found).toContain('display="Page &amp; place"');
  });

  it('the numbers of tables and their columns, which slicers refer to', async () => {
    const book = await open(
      '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row></sheetData><tableParts><tablePart r:id="t"/></tableParts>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/t.xml']),
        'xl/tables/t.xml':
          '<table id="7" displayName="T" ref="A1:B2" comment="Ours"><tableColumns><tableColumn id="9" name="a" dataDxfId="0"/><tableColumn id="4" name="b"/></tableColumns></table>',
      },
    );
    const added = book.addSheet('Two');
    added.put(0, 0, { value: 'c' });
    added.addTable('U', { top: 0, left: 0, bottom: 1, right: 0 }, ['c']);
    const parts = await saved(book);
    expect(parts['xl/tables/table1.xml']).toMatch(
      / id="7" .* comment="Ours".*id="9" name="a" dataDxfId="0".*id="4" name="b"/,
    );
    expect(parts['xl/tables/table2.xml']).toMatch(/^[^>]*>\s*<table [^>]*id="1"/);
  });

  it('how it calculates, who may write, views and names for code', async () => {
    const book = await open(
      '<sheetPr codeName="Code"/><sheetData><row r="1"><c r="A1"><f>A1*0.5+1</f><v>7</v></c></row></sheetData>',
      workbook(
        '<fileSharing readOnlyRecommended="1"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView tabRatio="300"/></bookViews>',
        '<calcPr calcMode="manual" refMode="R1C1" iterate="1" iterateCount="50" fullPrecision="0"/><customWorkbookViews><customWorkbookView name="Kim"/></customWorkbookViews>',
      ),
    );
    const parts = await saved(book);
    for (const text of [
      '<fileSharing readOnlyRecommended="1"/>',
      'codeName="ThisWorkbook"',
      'tabRatio="300"',
      'sheetId="4"',
      'refMode="R1C1" iterate="1" iterateCount="50" fullPrecision="0" calcMode="manual"',
      '<customWorkbookView name="Kim"/>',
    ])
      expect(parts['xl/workbook.xml']).toContain(text);
    expect(parts[SHEET]).toContain('<sheetPr codeName="Code"/>');
    expect(book.sheets[0].cell(0, 0)!.value).toBe(7);
  });

  it('divided windows, rows hidden by default, views and print settings', async () => {
    const book = await open(
      '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane xSplit="2000" ySplit="1500" topLeftCell="C5" activePane="bottomRight"/><selection pane="bottomRight" activeCell="C5" sqref="C5"/></sheetView></sheetViews>' +
        '<sheetFormatPr baseColWidth="10" defaultRowHeight="18" customHeight="1" zeroHeight="1"/><sheetData/><customSheetViews><customSheetView guid="{1}" scale="70"/></customSheetViews><pageSetup draft="1" cellComments="atEnd" copies="2"/>',
    );
    const xml = (await saved(book))[SHEET];
    for (const text of [
      '<pane xSplit="2000" ySplit="1500" topLeftCell="C5" activePane="bottomRight"/><selection pane="bottomRight" activeCell="C5" sqref="C5"/>',
      'baseColWidth="10"',
      'zeroHeight="1"',
      '<customSheetView guid="{1}" scale="70"/>',
      'draft="1" cellComments="atEnd" copies="2"',
    ])
      expect(xml).toContain(text);
  });
});

it.each([
  ['activeCell="C5" sqref="C5:D6"', 'C5:D6', ['C5:D6']],
  ['activeCell="A1" sqref="A1:B2 D4"', 'A1:B2', ['A1:B2', 'D4']],
  ['activeCell="D4" activeCellId="1" sqref="A1:B2 D4 F1:F9"', 'D4', ['A1:B2', 'D4', 'F1:F9']],
  ['activeCell="C3" sqref="B2:D4"', 'B2:D4', ['B2:D4']],
  ['activeCell="F4" activeCellId="1" sqref="A1:B2 F1:F9"', 'F1:F9', ['A1:B2', 'F1:F9']],
])('everything that is selected: %s', async (written, active, all) => {
  const book = await open(
    `<sheetViews><sheetView workbookViewId="0"><selection ${written}/></sheetView></sheetViews><sheetData/>`,
  );
  const [sheet] = book.sheets;
  expect([toA1(sheet.selection), sheet.selections.map(toA1)]).toEqual([active, all]);
  expect((await saved(book))[SHEET]).toContain(`<selection ${written}/>`);
});

it.each([
  ['half a sign at the end', 'x\ud83d', 'x_xD83D_'],
  ['half a sign at the beginning', '\ude00x', '_xDE00_x'],
  ['halves in the wrong order', '\ude00\ud83d', '_xDE00__xD83D_'],
  ['a whole sign', 'x\u{1f600}', 'x\u{1f600}'],
])('text that has %s', async (_, text, written) => {
  const book = await open(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${written}</t></is></c></row></sheetData>`,
  );
  expect(book.sheets[0].cell(0, 0)!.value).toBe(text);
  const parts = await saved(book);
  expect(parts['xl/sharedStrings.xml']).toContain(`>${written}</t>`);
  expect((await readXlsx(await writeXlsx(book), 'again.xlsx')).sheets[0].cell(0, 0)!.value).toBe(text);
});

it.each([
  ['', 1],
  ['totalsRowCount="1" ', 2],
])('a table of headers alone has a blank row, as in Excel: %s', async (attributes, bottom) => {
  const cells = '<c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c>';
  const book = await open(
    `<sheetData><row r="1">${cells}</row></sheetData><tableParts><tablePart r:id="t"/></tableParts>`,
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/t.xml']),
      'xl/tables/t.xml': `<table id="1" displayName="T" ref="A1:B${bottom}" ${attributes}><autoFilter ref="A1:B1"/><tableColumns><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`,
    },
  );
  const [table] = book.sheets[0].tables;
  expect([toA1(table.area), toA1(table.bodyArea), table.isEmpty, table.showTotals]).toEqual([
    'A1:B2',
    'A2:B2',
    bottom === 1,
    false,
  ]);
  expect((await saved(book))['xl/tables/table1.xml']).toMatch(/<table [^>]*ref="A1:B2"/);
});

it('a selection that names an area which is not there', async () => {
  const views = '<selection activeCell="A1" activeCellId="7" sqref="A1 C3"/>';
  const book = await open(`<sheetViews><sheetView workbookViewId="0">${views}</sheetView></sheetViews><sheetData/>`);
  expect(toA1(book.sheets[0].selection)).toBe('A1');
});

it.each([
  ['', undefined],
  ['paperSize="1" ', '1'],
  ['paperSize="9" ', '9'],
])('the paper is the printer’s where nobody chose one: %s', async (written, paper) => {
  const book = await open(`<sheetData/><pageSetup ${written}orientation="landscape"/>`);
  const setup = /<pageSetup[^>]*>/.exec((await saved(book))[SHEET])![0];
  expect(/paperSize="(\d+)"/.exec(setup)?.[1]).toBe(paper);
});

it('counts dates of 1904 anew everywhere, and leaves times, durations and numbers alone', async () => {
  const cell = (ref: string, style: number, value: number): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  const book = await open(
    `<sheetData><row r="1">${cell('A1', 1, 45_015)}${cell('B1', 2, 1.5)}${cell('C1', 3, 0.375)}${cell('D1', 0, 45_015)}</row></sheetData>` +
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>45020</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="B1"><cfRule type="cellIs" priority="2" operator="lessThan"><formula>2</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation type="date" operator="greaterThan" sqref="A1"><formula1>44500</formula1></dataValidation></dataValidations>',
    {
      ...workbook('<workbookPr date1904="1"/>'),
      'xl/styles.xml':
        '<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    },
  );
  const [sheet] = book.sheets;
  expect([0, 1, 2, 3].map((col) => sheet.cell(0, col)!.value)).toEqual([46_477, 1.5, 0.375, 45_015]);
  expect(sheet.conditionalFormats.map((f) => f.rule)).toMatchObject([{ formula1: '=46482' }, { formula1: '=2' }]);
  expect(sheet.validations[0].rule).toMatchObject({ formula1: 45_962 });
  expect(lostOnSave(book)).toEqual([expect.stringContaining('1904')]);
});

it('names the looks that a saved file loses, and adds no line ends to texts', async () => {
  const book = await open(
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a\r\nb</t></r></is></c></row></sheetData>' +
      '<extLst><ext><cfIcon iconSet="3Stars"/></ext></extLst>',
    {
      'xl/styles.xml':
        '<styleSheet><fonts><font><sz val="10"/><name val="Arial"/></font><font><vertAlign val="superscript"/><color theme="4"/></font></fonts>' +
        '<cellXfs><xf/><xf quotePrefix="1"><extLst><ext><xfComplement i="0"/></ext></extLst></xf></cellXfs></styleSheet>',
    },
  );
  expect(book.sheets[0].cell(0, 0)!.value).toBe('a\nb');
  expect(lostOnSave(book)).toEqual(
    ['several fonts', 'Superscript', 'Calibri 11', 'theme', 'Checkboxes', 'Icon sets'].map((words) =>
      expect.stringContaining(words),
    ),
  );
});

it('the kinds of the properties of the workbook, until somebody changes them', async () => {
  const property = (pid: number, name: string, value: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" ${name}>${value}</property>`;
  const list = [
    property(2, 'name="Due"', '<vt:filetime>2026-01-02T00:00:00Z</vt:filetime>'),
    property(3, 'name="Rate"', '<vt:r8>1.5</vt:r8>'),
    property(4, 'name="Done"', '<vt:bool>true</vt:bool>'),
    property(5, 'name="Sum" linkTarget="Total"', '<vt:i4>7</vt:i4>'),
  ];
  const book = await open('<sheetData/>', {
    '_rels/.rels': relationships(['r1', 'officeDocument', 'xl/workbook.xml'], ['r2', 'custom-properties', 'own.xml']),
    'own.xml': `<Properties xmlns:vt="v">${list.join('')}</Properties>`,
  });
  const first = (await saved(book))['docProps/custom.xml'];
  for (const one of list) expect(first).toContain(one);
  book.customProperties.set('Rate', 'high');
  const changed = (await saved(book))['docProps/custom.xml'];
  expect(changed).toContain(property(3, 'name="Rate"', '<vt:lpwstr>high</vt:lpwstr>'));
  expect(changed).toContain(list[2]);
});

it('how long the bars of a rule are, also where it says nothing and 10 to 90 is meant', async () => {
  const rule = (lengths: string): string =>
    `<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><dataBar${lengths}><cfvo type="min"/><cfvo type="max"/><color rgb="FF0000FF"/></dataBar></cfRule></conditionalFormatting>`;
  const written = async (lengths: string): Promise<string | undefined> =>
    /<x14:dataBar (minLength="\d+" maxLength="\d+")/.exec(
      (await saved(await open(`<sheetData/>${rule(lengths)}`)))[SHEET],
    )?.[1];
  expect(await written(' minLength="20" maxLength="80"')).toBe('minLength="20" maxLength="80"');
  expect(await written(' minLength="0" maxLength="100"')).toBe('minLength="0" maxLength="100"');
  expect(await written('')).toBe('minLength="10" maxLength="90"');
});

it('groups that are closed up to the edge of the sheet, without a row or column beyond it', async () => {
  const xml = (
    await saved(
      await open(
        '<cols><col min="5" max="16384" width="9" hidden="1" outlineLevel="1"/></cols>' +
          '<sheetData><row r="1048575" hidden="1" outlineLevel="1"/><row r="1048576" hidden="1" outlineLevel="1"/></sheetData>',
      ),
    )
  )[SHEET];
  expect(xml).toMatch(/<col min="5" max="16384" [^>]*outlineLevel="1"/);
  expect(xml).toMatch(/<row r="1048576" [^>]*outlineLevel="1"/);
  expect(xml).not.toMatch(/16385|1048577/);
});

it.each([
  [
    'prompts that are switched off',
    '<dataValidations count="1" disablePrompts="1" xWindow="9" yWindow="8"><dataValidation type="none" prompt="Day" sqref="A1"/></dataValidations>',
    /<dataValidations disablePrompts="1" xWindow="9" yWindow="8" count="1">/,
  ],
  [
    'rules of pivot tables, with the number that these know',
    '<conditionalFormatting sqref="B1"><cfRule type="duplicateValues" priority="2"/></conditionalFormatting>' +
      '<conditionalFormatting pivot="1" sqref="A1"><cfRule type="uniqueValues" priority="5"/></conditionalFormatting>',
    /<conditionalFormatting sqref="B1"><cfRule type="duplicateValues" priority="1"\/>.*<conditionalFormatting pivot="1" sqref="A1"><cfRule type="uniqueValues" priority="5"\/>/,
  ],
  [
    'the ends of pages that nobody put, and the scale besides a number of pages',
    '<sheetPr><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr><pageSetup scale="70" fitToHeight="0"/>',
    /<pageSetUpPr autoPageBreaks="0" fitToPage="1"\/>.*<pageSetup scale="70" fitToHeight="0" fitToWidth="1"/,
  ],
  [
    'the number of pages besides a scale',
    '<pageSetup scale="70" fitToWidth="2" fitToHeight="3"/>',
    /<pageSetup scale="70" fitToWidth="2" fitToHeight="3"/,
  ],
])('keeps %s', async (_, inSheet, found) => {
  expect((await saved(await open(`<sheetData/>${inSheet}`)))[SHEET]).toMatch(found);
});

it('keeps what names say of themselves, and indents that count from others', async () => {
  const book = await open('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', {
    ...workbook(
      '',
      '<definedNames><definedName name="Rate" description="A &amp; B" statusBar="c">0.1</definedName></definedNames>',
    ),
    'xl/styles.xml':
      '<styleSheet><cellXfs><xf/><xf><alignment horizontal="left" relativeIndent="-1"/></xf></cellXfs></styleSheet>',
  });
  const parts = await saved(book);
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName description="A &amp; B" statusBar="c" name="Rate">0.1</definedName>',
  );
  expect(parts['xl/styles.xml']).toContain('<alignment horizontal="left" relativeIndent="-1"/>');
});

it.each([
  [
    'Names that stand for macro functions',
    '',
    '<definedNames><definedName name="F" function="1" vbProcedure="1">1</definedName></definedNames>',
  ],
  ['How rows outside of filters and tables', '<sortState ref="A1:A3"><sortCondition ref="A1:A3"/></sortState>', ''],
  ['Links over very many cells', '<hyperlinks><hyperlink ref="A1:A20000" location="One!B1"/></hyperlinks>', ''],
])('names what is lost: %s', async (words, inSheet, inBook) => {
  const book = await open(`<sheetData/>${inSheet}`, workbook('', inBook));
  expect(lostOnSave(book)).toEqual([expect.stringContaining(words)]);
});

it.each([
  ['Buttons of pivot tables', '<xf pivotButton="1"/>'],
  ['last lines set full', '<xf><alignment horizontal="distributed" justifyLastLine="1"/></xf>'],
])('names what is lost of looks: %s', async (words, xf) => {
  const styles = `<styleSheet><cellXfs><xf/>${xf}</cellXfs></styleSheet>`;
  expect(lostOnSave(await open('<sheetData/>', { 'xl/styles.xml': styles }))).toEqual([expect.stringContaining(words)]);
});

it('names underlines as accountants draw them, which become plain ones', async () => {
  const underlined = (val: string) =>
    open('<sheetData/>', { 'xl/styles.xml': `<styleSheet><fonts><font><u val="${val}"/></font></fonts></styleSheet>` });
  const named = async (val: string) => lostOnSave(await underlined(val)).some((text) => text.includes('underlines'));
  expect([await named('double'), await named('doubleAccounting')]).toEqual([false, true]);
});

it('what is kept word for word is whole where lines end as on Windows, as in every file that Excel saves', async () => {
  const { 'xl/workbook.xml': own } = workbook(
    '<bookViews><workbookView/></bookViews>',
    '<extLst><ext uri="a"/></extLst>',
  );
  const parts = await saved(
    await open('<sheetData/>\r\n<customSheetViews><customSheetView guid="{1}"/></customSheetViews>', {
      'xl/workbook.xml': `<?xml version="1.0"?>\r\n${own}`,
      'xl/styles.xml':
        '<?xml version="1.0"?>\r\n<styleSheet>\r\n<dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>',
    }),
  );
  expect(parts['xl/workbook.xml']).toContain('<extLst><ext uri="a"/></extLst></workbook>');
  expect(parts[SHEET]).toContain('<customSheetViews><customSheetView guid="{1}"/></customSheetViews>');
  expect(parts['xl/styles.xml']).toContain('<dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>');
});
