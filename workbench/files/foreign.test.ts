import { area, CellError, DEFAULT_FORMAT, MAX_COLS, rowSize, Workbook } from '../model';
import { insertCells } from '../structure';
import { lostOnSave, readXlsx, writeXlsx } from '.';
import { fileOf, foreignFile, partsOf, relationships } from './testing/zip';

const open = async (worksheet: string, others: Record<string, string | Uint8Array> = {}) =>
  readXlsx(fileOf(foreignFile(worksheet, others)), 'foreign.xlsx');

const cells = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe('cells as other programs write them', () => {
  it('reads texts in place, without addresses, with runs and with pronunciation', async () => {
    const book = await open(
      cells(
        '<row><c t="inlineStr"><is><t>in place</t></is></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><v>x</v></c></row>',
      ),
      {
        'xl/sharedStrings.xml':
          '<sst><si><r><t>two </t></r><r><rPr><b/></rPr><t>fonts</t></r></si><si><t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh></si></sst>',
      },
    );
    expect([0, 1, 2, 3].map((col) => book.sheets[0].cell(0, col)!.value)).toEqual(['in place', 'two fonts', '漢', 'x']);
    expect(lostOnSave(book)).toEqual([
      expect.stringContaining('several fonts'),
      expect.stringContaining('Readings over Japanese'),
    ]);
  });

  it('expands shared formulas, moving what is relative', async () => {
    const book = await open(
      cells(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A$1+A$1*SUM(A:A)&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    );
    const sheet = book.sheets[0];
    expect(sheet.cell(0, 2)!.formula).toBe('=B1+$A$1+B$1*SUM(B:B)&"A1"');
    expect(sheet.cell(1, 1)!.formula).toBe('=A2+$A$1+A$1*SUM(A:A)&"A1"');
  });

  it('reads array formulas with the cells they fill, blank results and errors', async () => {
    const book = await open(
      cells(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">_xlfn._xlws.SORT(C1:C2)</f><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>' +
          '<row r="2"><c r="A2"><v>2</v></c><c r="B2" t="str"><f>""</f></c></row>',
      ),
    );
    const sheet = book.sheets[0];
    expect(sheet.cell(0, 0)).toMatchObject({
      formula: '=SORT(C1:C2)',
      spill: { top: 0, left: 0, bottom: 1, right: 0 },
    });
    expect(sheet.cell(1, 0)).toMatchObject({ value: 2, spilledFrom: { row: 0, col: 0 } });
    expect(sheet.cell(0, 1)!.value).toEqual(new CellError('#N/A'));
    expect(sheet.cell(1, 1)!.value).toBe('');
  });

  it('counts dates of 1904 from 1900, and leaves other numbers alone', async () => {
    const book = await open(cells('<row><c s="1"><v>100.5</v></c><c><v>100.5</v></c></row>'), {
      'xl/workbook.xml':
        '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="One" r:id="s1"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect([0, 1].map((col) => book.sheets[0].cell(0, col)!.value)).toEqual([1562.5, 100.5]);
  });

  it('reads parts with a namespace prefix and ISO dates', async () => {
    const book = await open('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="C2" t="d"><x:v>2026-01-05T12:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(book.sheets[0].cell(1, 1)).toEqual({ value: 2, formula: '=1+1' });
    expect(book.sheets[0].cell(1, 2)!.value).toBe(46027.5);
  });

  it('writes the short form of references inside a table and keeps the long one outside', async () => {
    const book = await open(
      cells(
        '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>' +
          '<row r="2"><c r="B2"><f>SUM(T[[#This Row],[a]:[b]])+T[[#This Row],[a]]+SUM(T[a])</f></c><c r="D2"><f>T[[#This Row],[a]]+_xldudf_NS_FUNC(1)</f></c></row>',
      ) + '<tableParts count="1"><tablePart r:id="t"/></tableParts>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/t.xml']),
        'xl/tables/t.xml':
          '<table displayName="T" ref="A1:B2"><tableColumns><tableColumn name="a"/><tableColumn name="b"><calculatedColumnFormula>T[[#This Row],[a]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>',
      },
    );
    const sheet = book.sheets[0];
    expect(sheet.cell(1, 1)!.formula).toBe('=SUM(T[@[a]:[b]])+[@a]+SUM([a])');
    expect(sheet.cell(1, 3)!.formula).toBe('=T[@a]+@_xldudf_NS_FUNC(1)');
    expect(sheet.tables[0].columns[1].formula).toBe('=[@a]*2');
    expect(sheet.tables[0]).toMatchObject({ showFilterButton: false, style: '' });
  });

  it('keeps heights that Excel found by itself from becoming fixed ones', async () => {
    const book = await open(
      cells('<row r="1" ht="30"><c r="A1"><v>1</v></c></row><row r="2" ht="40" customHeight="1"/>'),
    );
    expect(book.sheets[0].rowBands.get(0)).toEqual({ size: 30 });
    const xml = partsOf(await writeXlsx(book))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<row r="1" ht="30">');
    expect(xml).toContain('<row r="2" ht="40" customHeight="1"/>');
  });

  it('lets a row with a wrapped text be as high as the file says, and grow when the text does', async () => {
    const book = new Workbook();
    const sheet = book.addSheet('Plan');
    const format = { ...DEFAULT_FORMAT, wrap: true };
    sheet.put(0, 0, { value: 'One line' });
    sheet.put(1, 0, { value: 'Wrapped twice', format });
    sheet.put(2, 0, { value: 'Wrapped twice', format });
    sheet.rowBands.set(2, { size: 60 });
    const rows = async (of: Workbook): Promise<string[]> =>
      partsOf(await writeXlsx(of))['xl/worksheets/sheet1.xml'].match(/<row [^>]*>/g)!;
    const written = ['<row r="1">', '<row r="2" ht="30">', '<row r="3" ht="60" customHeight="1">'];
    expect(await rows(book)).toEqual(written);

    const again = await readXlsx(await writeXlsx(book));
    const opened = again.sheets[0];
    expect([opened.rowBands.get(1), rowSize(opened, 1), opened.rowBands.get(2)]).toEqual([undefined, 30, { size: 60 }]);
    expect(await rows(again)).toEqual(written);
    insertCells(opened, area(1, 0, 1, MAX_COLS - 1), 'down');
    expect([rowSize(opened, 1), rowSize(opened, 2)]).toEqual([15, 30]);
    opened.put(1, 0, { value: 'This text fills more lines than any of the others', format });
    expect(Number((await rows(again))[1].match(/ht="(\d+)"/)![1])).toBeGreaterThan(45);
  });
});

describe('looks', () => {
  it('reads theme colours with tints, the palette, and patterns', async () => {
    const book = await open(cells('<row><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="3"><v>1</v></c></row>'), {
      'xl/_rels/workbook.xml.rels': relationships(
        ['s1', 'worksheet', 'worksheets/sheet1.xml'],
        ['s2', 'styles', 'styles.xml'],
        ['s4', 'theme', 'theme/theme1.xml'],
      ),
      'xl/theme/theme1.xml':
        '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
      'xl/styles.xml':
        '<styleSheet><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b val="0"/><color indexed="10"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill>' +
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/></patternFill></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FF010203"/></patternFill></fill></fills>' +
        '<cellXfs><xf/><xf fillId="1" fontId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>',
    });
    const format = (col: number) => book.sheets[0].formatAt(0, col);
    expect(format(0).fill).toBe('#DAE3F3');
    expect(format(0).font).toMatchObject({ color: '#FF0000', bold: false });
    expect(format(1).fill).toBe('#2F5597');
    expect(format(1).font).toEqual(DEFAULT_FORMAT.font);
    expect(format(2).fill).toBe('#010203');
    expect(lostOnSave(book)).toEqual([expect.stringContaining('gradient fills'), expect.stringContaining('theme')]);
  });

  it('reads rules that stand in the extension only, with their own look', async () => {
    const book = await open(
      cells('') +
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="x14"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="xm">' +
        '<x14:cfRule type="expression" priority="1" id="{A}"><xm:f>Two!$A$1&gt;1</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A1:B2</xm:sqref>' +
        '</x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
        '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="x14"><x14:dataValidations xmlns:xm="xm"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">' +
        '<x14:formula1><xm:f>Two!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    const [sheet] = book.sheets;
    expect(sheet.conditionalFormats[0]).toMatchObject({
      rule: { type: 'custom', formula: '=Two!$A$1>1', format: { font: { bold: true } } },
    });
    expect(sheet.validations[0]).toEqual({
      areas: [{ top: 0, left: 2, bottom: 0, right: 2 }],
      rule: { type: 'list', source: '=Two!$A$1:$A$3', inCellDropDown: true },
      ignoreBlanks: true,
    });
    const xml = partsOf(await writeXlsx(book))['xl/worksheets/sheet1.xml'];
    expect(xml.match(/dataValidation /g)).toHaveLength(1);
    expect(xml).not.toContain('x14:dataValidation');
  });
});

describe('what the model does not hold', () => {
  const withExtras = () =>
    foreignFile(
      '<sheetPr><outlinePr summaryRight="0"/></sheetPr><sheetViews><sheetView zoomScale="80" workbookViewId="0"/></sheetViews>' +
        cells('<row r="1"><c r="A1"><v>1</v></c></row>') +
        '<autoFilter ref="A1:B9"/><rowBreaks count="1"><brk id="5"/></rowBreaks><drawing r:id="d1"/><legacyDrawing r:id="v1"/>' +
        '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="x14"><x14:sparklineGroups/></ext></extLst>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['d1', 'drawing', '../drawings/drawing1.xml'],
          ['v1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['c1', 'comments', '../comments1.xml'],
          ['p1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
        ),
        'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
        'xl/drawings/_rels/drawing1.xml.rels': relationships(['c', 'chart', '../charts/chart1.xml']),
        'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
        'xl/drawings/vmlDrawing1.vml':
          '<xml xmlns:x="x"><x:ClientData ObjectType="Note"/><x:ClientData ObjectType="Button"/></xml>',
        'xl/comments1.xml':
          '<comments><commentList><comment ref="B2"><text><r><t>[Threaded comment]\n\nOld version.\n\nComment:\n    Said</t></r></text></comment></commentList></comments>',
        'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
        'xl/_rels/workbook.xml.rels': relationships(
          ['s1', 'worksheet', 'worksheets/sheet1.xml'],
          ['s9', 'pivotCacheDefinition', 'pivotCache/def1.xml'],
          ['s8', 'vbaProject', 'vbaProject.bin'],
        ),
        'xl/vbaProject.bin': 'code',
        'xl/pivotCache/def1.xml': '<pivotCacheDefinition/>',
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="s1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">One!$A$1:$B$9</definedName></definedNames><pivotCaches><pivotCache cacheId="3" r:id="s9"/></pivotCaches></workbook>',
      },
    );

  it('is kept with its relationships: charts, pivot tables, sparklines, filters, breaks, zoom', async () => {
    const book = await readXlsx(fileOf(withExtras()));
    book.sheets[0].name = 'New name';
    const parts = partsOf(await writeXlsx(book));
    const xml = parts['xl/worksheets/sheet1.xml'];
    for (const kept of [
      '<drawing r:id="d1"/>',
      '<brk id="5" max="16383" man="1"/>',
      'x14:sparklineGroups',
      '<autoFilter ref="A1:B9"/>',
      'zoomScale="80"',
      '<outlinePr summaryRight="0"/>',
    ]) {
      expect(xml).toContain(kept);
    }
    expect(parts['xl/charts/chart1.xml']).toBe('<c:chartSpace xmlns:c="c"/>');
    expect(parts['xl/drawings/_rels/drawing1.xml.rels']).toContain('../charts/chart1.xml');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('../pivotTables/pivotTable1.xml');
    expect(parts['xl/workbook.xml']).toContain('<pivotCaches><pivotCache cacheId="3" r:id="s9"/></pivotCaches>');
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Id="s9"');
    expect(parts['xl/workbook.xml']).toContain(`hidden="1">'New name'!$A$1:$B$9</definedName>`);
  });

  it('is named where it is lost', async () => {
    const book = await readXlsx(fileOf(withExtras()), 'tracker.xlsm');
    expect(book.fileName).toBe('tracker.xlsx');
    expect(book.sheets[0].cell(1, 1)!.note).toBe('Said');
    expect(lostOnSave(book)).toEqual([
      expect.stringContaining('macros'),
      expect.stringContaining('Form controls'),
      expect.stringContaining('Boxes of notes'),
    ]);
    expect(Object.keys(partsOf(await writeXlsx(book)))).not.toContain('xl/vbaProject.bin');
  });

  it.each([
    ['Colours of the theme', `<sheetPr><tabColor theme="5"/></sheetPr>${cells('')}`, {}],
    [
      'Notes without a word',
      cells(''),
      { 'xl/comments1.xml': '<comments><commentList><comment ref="A1"><text/></comment></commentList></comments>' },
    ],
    [
      'Filter buttons',
      `${cells('<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>')}<tableParts><tablePart r:id="t"/></tableParts>`,
      {
        'xl/tables/t.xml':
          '<table id="1" displayName="T" ref="A1:B2"><autoFilter ref="A1:B2"><filterColumn colId="1" hiddenButton="1"/></autoFilter><tableColumns><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
      },
    ],
  ])('is named as well where it is small: %s', async (named, worksheet, others: Record<string, string>) => {
    const all = [
      ['t', 'table', 'tables/t.xml'],
      ['c', 'comments', 'comments1.xml'],
    ] as const;
    const there = all.filter(([, , part]) => `xl/${part}` in others);
    const related = relationships(...there.map(([id, kind, part]) => [id, kind, `../${part}`] as const));
    const book = await open(worksheet, { 'xl/worksheets/_rels/sheet1.xml.rels': related, ...others });
    expect(lostOnSave(book)).toEqual([expect.stringContaining(named)]);
  });

  it('changes only the settings of the add-in that is in the file', async () => {
    const we =
      '<we:webextension xmlns:we="w" id="{1}"><we:reference id="abc"/><we:properties><we:property name="k" value="1"/></we:properties><we:bindings/></we:webextension>';
    const book = await open(cells(''), {
      '_rels/.rels': relationships(
        ['r1', 'officeDocument', 'xl/workbook.xml'],
        ['r2', 'webextensiontaskpanes', 'xl/webextensions/taskpanes.xml'],
      ),
      'xl/webextensions/taskpanes.xml': '<wetp:taskpanes xmlns:wetp="p"/>',
      'xl/webextensions/_rels/taskpanes.xml.rels': relationships(['rId1', 'webextension', 'webextension1.xml']),
      'xl/webextensions/webextension1.xml': we,
    });
    expect([...book.settings]).toEqual([['k', '1']]);
    book.settings.set('k', '$&2');
    expect(partsOf(await writeXlsx(book))['xl/webextensions/webextension1.xml']).toBe(
      we.replace('value="1"', () => 'value="$&amp;2"'),
    );
  });
});

describe('files put together in ways of their own', () => {
  const parts = foreignFile(cells('<row><c><v>7</v></c></row>'));

  it('with the folders of Windows', async () => {
    const renamed = Object.fromEntries(Object.entries(parts).map(([name, p]) => [name.replaceAll('/', '\\'), p]));
    expect((await readXlsx(fileOf(renamed), 'b.xlsx')).sheets[0].cell(0, 0)!.value).toBe(7);
  });

  it.each([
    ['big', false],
    ['little', true],
  ])('in letters of two bytes without a mark, the %s end first', async (_, little) => {
    const wide = (text: string): Uint8Array => {
      const view = new DataView(new ArrayBuffer(2 * text.length));
      [...text].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), little));
      return new Uint8Array(view.buffer);
    };
    const all = Object.fromEntries(Object.entries(parts).map(([name, p]) => [name, wide(p as string)]));
    expect((await readXlsx(fileOf(all), 'b.xlsx')).sheets[0].cell(0, 0)!.value).toBe(7);
  });

  it('in the strict form: saved, its sheets are named in the usual one', async () => {
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, p]) => [
        name,
        String(p)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/',
            'http://purl.oclc.org/ooxml/spreadsheetml/',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/',
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      ]),
    );
    const book = await readXlsx(fileOf(strict), 'b.xlsx');
    expect(book.sheets[0].cell(0, 0)!.value).toBe(7);
    const written = partsOf(await writeXlsx(book));
    for (const name of Object.keys(written))
      expect([name, written[name].includes('purl.oclc.org')]).toEqual([name, false]);
  });

  it('with modules of macros among the sheets', async () => {
    const sheets =
      '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/><sheet name="One" sheetId="7" r:id="s1"/>';
    const book = await open(cells(''), {
      'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${sheets}</sheets></workbook>`,
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['One']);
    expect(lostOnSave(book)).toEqual([expect.stringContaining('Macro sheets')]);
  });
});

describe('a file that cannot be read', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const whole = foreignFile(cells(''));
  it.each([
    ['an empty one', new Uint8Array(), 'b.xlsx is empty'],
    ['text', bytes('a,b\n1,2'), 'not an Excel workbook (.xlsx). If it is text, open it as CSV'],
    [
      'an encrypted or old one',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
      'protected with a password or is in the old .xls format',
    ],
    ['half a file', fileOf(whole).slice(0, 300), 'damaged and cannot be unpacked'],
    [
      'another document',
      fileOf({ ...whole, 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }),
      'holds no Excel workbook',
    ],
    ['a zip', fileOf({ 'a.txt': 'x' }), 'holds no Excel workbook'],
    [
      'a broken sheet',
      fileOf({ ...whole, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
      'part xl/worksheets/sheet1.xml cannot be read',
    ],
    ['a broken cell', fileOf(foreignFile(cells('<row><c r="?1"/></row>'))), '"?1" is no cell address'],
    ['no sheets', fileOf({ ...whole, 'xl/workbook.xml': '<workbook/>' }), 'has no worksheet'],
  ])('is refused with a reason: %s', async (_, file, reason) => {
    await expect(readXlsx(file, 'b.xlsx')).rejects.toThrow(reason);
  });
});
