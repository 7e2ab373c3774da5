/** The sheets that are kept of a file stand as they stood, and nothing of the others is left anywhere in it. */
import { keepSheets } from '../../src/files';
import type { Workbook } from '../model';
import { area } from '../model';
import { readXlsx, writeXlsx } from '.';
import { child, children, descendants, parseXml } from './ooxml/xml';
import { chartWorkbook } from './testing/charts';
import { sampleWorkbook } from './testing/sample';
import { fileOf, foreignFile, partsOf, relationships } from './testing/zip';

const SECRET = 'Jour fixe with Mia';

/** The sample with secrets wherever another sheet, or the workbook, can hold one. */
function withSecrets(): Workbook {
  const book = sampleWorkbook();
  book.properties = { ...book.properties, title: SECRET };
  book.settings.set(SECRET, '1');
  book.customProperties.set('Remark', SECRET);
  const sheet = book.addSheet(SECRET);
  sheet.put(0, 0, { value: SECRET, note: `${SECRET}, in a note`, link: { target: `https://a.b/${SECRET}` } });
  for (const [i, name] of ['Who', SECRET].entries()) sheet.put(3, i, { value: name });
  sheet.put(4, 0, { value: `${SECRET} 2` });
  sheet.addTable('Secrets', area(3, 0, 4, 1), ['Who', SECRET]);
  sheet.names.push({ name: 'Theirs', formula: `="${SECRET}"`, visible: true });
  book.names.push({ name: 'Ours', formula: `='${SECRET}'!$A$1`, visible: true });
  return book;
}

const cellsOf = (book: Workbook, name: string) => {
  const sheet = book.sheet(name)!;
  return [...sheet.cellsIn(sheet.usedArea()!)].flatMap(([row, col, { value, format, note, link }]) => {
    const given = link?.target.startsWith('#') ? undefined : link;
    const bare = value === null || value === '';
    return bare && !format && !note && !given ? [] : [[row, col, bare ? null : value, format, note, given]];
  });
};

test.each([[['Progress Report']], [['Rules', "It's values"]], [['Hidden']]])(
  '%s stay as they stood, without their formulas, and nothing of the others is left',
  async (names) => {
    const bytes = await writeXlsx(withSecrets());
    const [whole, alone] = [await readXlsx(bytes), await readXlsx(keepSheets(bytes, names))];
    expect(alone.sheets.map(({ name }) => name)).toEqual(
      whole.sheets.map(({ name }) => name).filter((name) => names.includes(name)),
    );
    for (const name of names) {
      expect(cellsOf(alone, name)).toEqual(cellsOf(whole, name));
      const [was, is] = [whole.sheet(name)!, alone.sheet(name)!];
      expect(is.conditionalFormats.length).toBe(was.conditionalFormats.length);
      expect(is.page).toEqual(was.page);
      expect(is.tables.map((table) => [table.name, table.area])).toEqual(
        was.tables.map((table) => [table.name, table.area]),
      );
      for (const [, , { formula }] of is.cellsIn(is.usedArea()!)) expect(formula).toBeUndefined();
    }
    expect(alone.names).toEqual([]);
    expect(alone.sheets[alone.activeSheet].visibility).toBe('Visible');
    const parts = partsOf(keepSheets(bytes, names));
    const others = whole.sheets.map(({ name }) => name).filter((name) => !names.includes(name) && name !== 'Rules');
    for (const [part, text] of Object.entries(parts))
      for (const left of [SECRET, 'Theirs', ...others.filter((name) => name.length > 5)])
        expect([part, left, text.includes(left)]).toEqual([part, left, false]);
    // What each part leads to is there, and nothing else is.
    const led = new Set(
      Object.entries(parts).flatMap(([part, text]) =>
        part.endsWith('.rels')
          ? children(parseXml(text), 'Relationship').flatMap(({ attrs }) =>
              attrs.TargetMode === 'External' ? [] : [attrs.Target.slice(1)],
            )
          : [],
      ),
    );
    const own = Object.keys(parts).filter((part) => !part.endsWith('.rels') && part !== '[Content_Types].xml');
    expect([...led].sort()).toEqual(own.sort());
    const typed = children(parseXml(parts['[Content_Types].xml']), 'Override');
    expect(typed.map(({ attrs }) => attrs.PartName.slice(1)).sort()).toEqual(own);
  },
);

test('charts go along with what they show', async () => {
  const bytes = await writeXlsx(chartWorkbook());
  const [whole, book] = [await readXlsx(bytes), chartWorkbook()];
  for (const { name, charts } of book.sheets.filter((sheet) => sheet.charts.length > 0)) {
    const alone = await readXlsx(keepSheets(bytes, [name]));
    expect(alone.sheets[0].charts.map((chart) => [chart.name, chart.type, chart.series.length])).toEqual(
      whole.sheet(name)!.charts.map((chart) => [chart.name, chart.type, chart.series.length]),
    );
    expect(charts.length).toBeGreaterThan(0);
  }
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A file of another program with macros, a rich value, links and much else, and a second sheet. */
const crowded = (): Record<string, string | Uint8Array> =>
  foreignFile(
    `<sheetPr codeName="One"/><sheetViews><sheetView workbookViewId="0"/><sheetView tabSelected="1" workbookViewId="1"/></sheetViews>` +
      `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" cm="1" vm="2"><f t="array" ref="B1:B2">Two!A1&amp;"&gt;"</f><v>5</v></c><c r="C1"><f t="shared" si="0"/><v>6</v></c></row></sheetData>` +
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>'Tw''o, again'!$A$1&gt;1</formula></cfRule></conditionalFormatting>` +
      `<conditionalFormatting sqref="B1"><cfRule type="expression" priority="2"><formula>NoTwo!$A$1&gt;1</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>Two!$A$1:$A$9</formula1></dataValidation><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>` +
      `<hyperlinks><hyperlink ref="A1" location="Two!A1"/><hyperlink ref="B1" r:id="h1"/></hyperlinks>` +
      `<customProperties><customPr name="Mark" r:id="c1"/></customProperties><legacyDrawing r:id="v1"/><controls><control shapeId="1" r:id="k1" name="Box"/></controls>` +
      `<extLst><ext uri="a"><x14:slicerList xmlns:x14="x"><x14:slicer r:id="l1"/></x14:slicerList></ext><ext uri="b"><kept/></ext></extLst>`,
    {
      '[Content_Types].xml':
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`,
      '_rels/.rels': relationships(
        ['r1', 'officeDocument', 'xl/workbook.xml'],
        ['r2', 'custom-properties', 'docProps/custom.xml'],
      ),
      'docProps/custom.xml': '<secret/>',
      'xl/workbook.xml':
        `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="m"><x:fileVersion appName="xl"/><x:workbookPr date1904="1"/>` +
        `<mc:AlternateContent><path secret="C:\\"/></mc:AlternateContent><x:workbookProtection lockStructure="1"/>` +
        `<x:bookViews><x:workbookView firstSheet="2" activeTab="2"/><x:workbookView activeTab='1'/></x:bookViews>` +
        `<x:sheets><x:sheet name="Two" sheetId="1" r:id="s4"/><x:sheet name="One" sheetId="7" state="hidden" r:id="s1"/><x:sheet name="Tw'o, again" sheetId="9" r:id="s4"/></x:sheets>` +
        `<x:externalReferences><x:externalReference r:id="e1"/></x:externalReferences>` +
        `<x:definedNames><x:definedName name="_xlnm.Print_Area" localSheetId="1">One!$A$1:$B$2</x:definedName><x:definedName name="_xlnm.Print_Area" localSheetId="0">Two!$A$1</x:definedName>` +
        `<x:definedName name="Far" localSheetId="1">Two!$A$1</x:definedName><x:definedName name="Away" localSheetId="1">'[1]One'!$A$1</x:definedName><x:definedName name="All">One!$A$1</x:definedName></x:definedNames>` +
        `<x:calcPr calcId="1"/><x:pivotCaches><x:pivotCache cacheId="1" r:id="p1"/></x:pivotCaches></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['s1', 'worksheet', 'worksheets/sheet1.xml'],
        ['s2', 'styles', 'styles.xml'],
        ['s3', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['s4', 'worksheet', 'worksheets/sheet2.xml'],
        ['e1', 'externalLink', 'externalLinks/one.xml'],
        ['p1', 'pivotCacheDefinition', 'pivotCache/one.xml'],
        ['m1', 'vbaProject', 'vbaProject.bin'],
        ['k1', 'calcChain', 'calcChain.xml'],
        ['w1', 'person', 'persons/person.xml'],
      ),
      ...Object.fromEntries(
        ['externalLinks/one.xml', 'pivotCache/one.xml', 'vbaProject.bin', 'calcChain.xml', 'persons/person.xml'].map(
          (part) => [`xl/${part}`, '<secret/>'],
        ),
      ),
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="9" uniqueCount="3"><si><t>secret</t></si><si><r><t>own</t></r></si><si><t>secret too</t></si></sst>`,
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        ['c1', 'customProperty', '../mark.bin'],
        ['v1', 'vmlDrawing', '../drawings/one.vml'],
        ['k1', 'control', '../ctrl.bin'],
        ['l1', 'slicer', '../slicer.xml'],
        ['t1', 'threadedComment', '../threaded.xml'],
      ).replace(
        '</Relationships>',
        `<Relationship Id="h1" Type="${OFFICE}/hyperlink" Target="https://a.b/?c=d&amp;e" TargetMode="External"/></Relationships>`,
      ),
      'xl/drawings/one.vml': '<xml/>',
      ...Object.fromEntries(
        ['mark.bin', 'ctrl.bin', 'slicer.xml', 'threaded.xml'].map((part) => [`xl/${part}`, '<secret/>']),
      ),
    },
  );

test('of a file of another program with macros, one sheet is kept and all that is not its own goes', async () => {
  const bytes = fileOf(crowded());
  const parts = partsOf(keepSheets(bytes, ['One']));
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/drawings/one.vml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  for (const text of Object.values(parts)) expect(text).not.toMatch(/secret|(?<!No)Two!|Tw''o|macroEnabled/);
  const workbook = parseXml(parts['xl/workbook.xml']);
  expect(workbook.children.map(({ name }) => name)).toEqual([
    'fileVersion',
    'workbookPr',
    'bookViews',
    'sheets',
    'definedNames',
    'calcPr',
  ]);
  expect(descendants(workbook, 'workbookView').map(({ attrs }) => attrs)).toEqual([{ activeTab: '0' }]);
  expect(descendants(workbook, 'sheet').map(({ attrs }) => attrs)).toEqual([
    { name: 'One', sheetId: '7', 'r:id': 's1' },
  ]);
  expect(descendants(workbook, 'definedName').map(({ attrs, text }) => [attrs, text])).toEqual([
    [{ name: '_xlnm.Print_Area', localSheetId: '0' }, 'One!$A$1:$B$2'],
  ]);
  const sheet = parseXml(parts['xl/worksheets/sheet1.xml']);
  expect(sheet.children.map(({ name }) => name)).toEqual([
    'sheetPr',
    'sheetViews',
    'sheetData',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'legacyDrawing',
    'extLst',
  ]);
  expect(descendants(sheet, 'sheetView').map(({ attrs }) => attrs)).toEqual([
    { workbookViewId: '0', tabSelected: '1' },
  ]);
  expect(descendants(sheet, 'c').map(({ attrs, children: [value] }) => [attrs, value.name, value.text])).toEqual([
    [{ r: 'A1', t: 's' }, 'v', '1'],
    [{ r: 'B1' }, 'v', '5'],
    [{ r: 'C1' }, 'v', '6'],
  ]);
  expect(child(sheet, 'dataValidations')!.attrs).toEqual({});
  expect(descendants(sheet, 'ext').map(({ attrs }) => attrs.uri)).toEqual(['b']);
  expect(descendants(parseXml(parts['xl/sharedStrings.xml']), 't').map(({ text }) => text)).toEqual(['', 'own', '']);
  const book = await readXlsx(keepSheets(bytes, ['One']));
  expect(book.sheets[0].cell(0, 0)?.value).toBe('own');
});

test('what cannot be kept is said', async () => {
  const bytes = await writeXlsx(sampleWorkbook());
  expect(() => keepSheets(bytes, ['Rules', 'Gone'])).toThrow('The file of this workbook has no sheet "Gone".');
  expect(() => keepSheets(bytes.slice(0, 900), ['Rules'])).toThrow(/^The file of this workbook is damaged/);
});
