import { Workbook as OtherWorkbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { parseA1, type Workbook } from '../../model';
import { insertCells, renameSheet } from '../../structure';
import { readXlsx, writeXlsx } from '..';
import { child, children, descendants, parseXml } from '../ooxml/xml';
import { chartWorkbook } from '../testing/charts';
import { describeWorkbook } from '../testing/describe';
import { fileOf, foreignFile, partsOf, relationships } from '../testing/zip';

const reopen = async (book: Workbook): Promise<Workbook> => readXlsx(await writeXlsx(book));
const chartPart = async (book: Workbook, n: number): Promise<string> =>
  partsOf(await writeXlsx(book))[`xl/charts/chart${n}.xml`];

describe('charts written and read again', () => {
  it('are what they were', async () => {
    const book = chartWorkbook();
    const after = await reopen(book);
    expect(describeWorkbook(after)).toEqual(describeWorkbook(book));
  });

  it.each(['Radar', 'RadarMarkers'] as const)(
    'keep a %s: spokes for categories, and lines that are never curved',
    async (type) => {
      const book = chartWorkbook();
      const [chart] = book.sheets[1].charts;
      chart.type = type;
      for (const series of chart.series) {
        delete series.type;
        series.axisGroup = 'Primary';
        series.marker = {};
      }
      const part = parseXml(await chartPart(book, 1));
      expect(descendants(part, 'radarChart').map((e) => children(e, 'ser').length)).toEqual([2]);
      expect(descendants(part, 'smooth')).toEqual([]);
      const after = (await reopen(book)).sheets[1].charts[0];
      expect([after.type, after.series.map(({ values }) => values)]).toEqual([
        type,
        chart.series.map(({ values }) => values),
      ]);
    },
  );

  it('settle: saving an opened file again changes no byte', async () => {
    const first = await writeXlsx(await reopen(chartWorkbook()));
    expect(Buffer.from(await writeXlsx(await readXlsx(first))).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(await writeXlsx(chartWorkbook())).equals(Buffer.from(first))).toBe(true);
  });

  it('point each series at its cells, with what they hold beside the reference', async () => {
    const book = chartWorkbook();
    const column = parseXml(await chartPart(book, 1));
    const [arr] = descendants(column, 'ser');
    expect(descendants(arr, 'f').map((f) => f.text)).toEqual([
      "'Data ''26'!$B$1",
      "'Data ''26'!$A$2:$A$5",
      "'Data ''26'!$B$2:$B$5",
    ]);
    expect(descendants(child(arr, 'val'), 'v').map((v) => v.text)).toEqual(['120000', '80000', '45000', '20000']);
    expect(descendants(child(arr, 'val'), 'formatCode')[0].text).toBe('$#,##0');
    expect(descendants(child(arr, 'cat'), 'strCache')).toHaveLength(1);
    const scatter = parseXml(await chartPart(book, 4));
    expect(descendants(child(descendants(scatter, 'ser')[0], 'xVal'), 'numRef')).toHaveLength(1);
    book.sheets[0].rowBands.set(2, { hidden: true });
    const hidden = descendants(parseXml(await chartPart(book, 1)), 'ser')[0];
    expect(descendants(child(hidden, 'val'), 'v').map((v) => v.text)).toEqual(['120000', '45000', '20000']);
  });

  it('say of every axis what it counts, and of every line that it is straight', async () => {
    const book = chartWorkbook();
    const texts = async (n: number): Promise<string[]> =>
      descendants(descendants(parseXml(await chartPart(book, n)), 'plotArea')[0], 'title').map(
        (e) => descendants(e, 't')[0].text,
      );
    expect(await texts(1)).toEqual(['Account', 'ARR ($)', 'Score (0 to 10)']);
    expect(await texts(4)).toEqual(['ARR ($)', 'Score (0 to 10)']);
    for (const n of [1, 3, 4]) {
      const series = descendants(parseXml(await chartPart(book, n)), 'ser');
      const paths = series.filter((s) => child(s, 'smooth'));
      expect(paths.map((s) => child(s, 'smooth')!.attrs.val)).toEqual(paths.map(() => '0'));
      expect(paths.length).toBeGreaterThan(0);
    }
  });

  it('are read alike by a library that shares no code with the writer', async () => {
    installChartSupport();
    const other = new OtherWorkbook();
    await other.xlsx.load((await writeXlsx(chartWorkbook())) as never);
    const charts = other.getWorksheet('Board')!.getCharts();
    expect(charts.map((c) => c.chartTypes.map((group) => group.type))).toEqual([
      ['bar', 'line'],
      ['bar'],
      ['line'],
      ['scatter'],
      ['area'],
      ['doughnut'],
    ]);
  });

  it('write elements in the order that Excel wants', async () => {
    const order = [
      'idx',
      'order',
      'tx',
      'spPr',
      'invertIfNegative',
      'marker',
      'dPt',
      'dLbls',
      'cat',
      'xVal',
      'val',
      'yVal',
      'smooth',
    ];
    const axis = [
      'axId',
      'scaling',
      'delete',
      'axPos',
      'majorGridlines',
      'minorGridlines',
      'title',
      'numFmt',
      'majorTickMark',
      'minorTickMark',
      'tickLblPos',
      'spPr',
      'txPr',
      'crossAx',
      'crosses',
      'auto',
      'lblAlgn',
      'lblOffset',
      'tickLblSkip',
      'noMultiLvlLbl',
      'crossBetween',
      'majorUnit',
    ];
    const book = chartWorkbook();
    for (let n = 1; n <= 6; n++) {
      const root = parseXml(await chartPart(book, n));
      const check = (names: string[], known: string[]): void => {
        const places = names.map((name) => known.indexOf(name));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      };
      for (const ser of descendants(root, 'ser'))
        check(
          ser.children.map((e) => e.name),
          order,
        );
      for (const name of ['catAx', 'valAx'])
        for (const e of descendants(root, name))
          check(
            e.children.map((c) => c.name),
            axis,
          );
    }
  });
});

const CHART = `<?xml version="1.0" encoding="UTF-8"?>
<chartSpace xmlns="c" xmlns:a="a" xmlns:r="r"><lang val="de"/><chart><plotArea><layout/><barChart><barDir val="bar"/><grouping val="clustered"/>
<ser><idx val="0"/><order val="0"/><tx><strRef><f>One!$B$1</f><strCache><ptCount val="1"/><pt idx="0"><v>stale</v></pt></strCache></strRef></tx>
<spPr><a:solidFill><a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr></a:solidFill></spPr><trendline><trendlineType val="linear"/></trendline>
<val><numRef><f>One!$B$2:$B$3</f></numRef></val></ser><gapWidth val="182"/><axId val="1"/><axId val="2"/></barChart>
<catAx><axId val="1"/><crossAx val="2"/></catAx><valAx><axId val="2"/><crossAx val="1"/></valAx></plotArea><plotVisOnly val="1"/></chart></chartSpace>`;

const anchor = (frame: string): string =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>63500</xdr:rowOff></xdr:from><xdr:ext cx="2540000" cy="1270000"/>${frame}<xdr:clientData/></xdr:oneCellAnchor>`;

const chartFrame = (id: string, name: string): string =>
  anchor(
    `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="7" name="${name}" descr="Bars"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  );

/** A file of another program: a chart with a trendline, a picture, and a chart in three dimensions. */
const foreign = (): Uint8Array =>
  fileOf(
    foreignFile(
      '<sheetData><row r="1"><c r="B1" t="str"><v>ARR</v></c></row><row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData><drawing r:id="rId1"/>',
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing9.xml']),
        'xl/drawings/drawing9.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r" xmlns:c="c">${chartFrame('c1', 'My bars')}${anchor('<xdr:pic><xdr:blip r:embed="p1"/></xdr:pic>')}${chartFrame('c2', 'Deep')}</xdr:wsDr>`,
        'xl/drawings/_rels/drawing9.xml.rels': relationships(
          ['c1', 'chart', '../charts/chart1.xml'],
          ['p1', 'image', '../media/image1.png'],
          ['c2', 'chart', '../charts/chart2.xml'],
        ),
        'xl/media/image1.png': 'picture',
        'xl/charts/chart1.xml': CHART,
        'xl/charts/_rels/chart1.xml.rels': relationships(['s1', 'chartStyle', 'style1.xml']),
        'xl/charts/style1.xml': '<style/>',
        'xl/charts/chart2.xml': '<c:chartSpace xmlns:c="c"><c:chart><c:view3D/></c:chart></c:chartSpace>',
      },
    ),
  );

describe('charts of other programs', () => {
  it('are in the model where it has a place for them', async () => {
    const { charts } = (await readXlsx(foreign())).sheets[0];
    expect(charts.map((c) => [c.name, c.altText, c.type])).toEqual([['My bars', 'Bars', 'BarClustered']]);
    expect(charts[0].place).toEqual({ left: 48, top: 35, width: 200, height: 100 });
    expect(charts[0].series[0]).toMatchObject({
      values: 'One!$B$2:$B$3',
      name: { formula: 'One!$B$1' },
      fill: '#2F5597',
    });
  });

  it('keep everything they had, and read from the cells that were meant', async () => {
    const book = await readXlsx(foreign());
    insertCells(book.sheets[0], parseA1('1:1')!, 'down');
    renameSheet(book.sheets[0], 'New name');
    const parts = partsOf(await writeXlsx(book));
    const xml = parts['xl/charts/chart3.xml'] ?? parts['xl/charts/chart1.xml'];
    expect(xml).toContain('<trendlineType val="linear"/>');
    expect(xml).toContain('<lang val="de"/>');
    expect(xml).toContain("<f>'New name'!$B$3:$B$4</f>");
    expect(xml).toContain('<v>ARR</v>');
    expect(xml).not.toContain('stale');
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['xl/charts/style1.xml', 'xl/media/image1.png']));
    const drawing = parts['xl/drawings/drawing1.xml'];
    expect(drawing).toContain('<xdr:blip r:embed="p1"/>');
    expect(drawing).toContain('name="Deep"');
    expect(drawing.match(/name="My bars"/g)).toHaveLength(1);
    const links = children(parseXml(parts['xl/drawings/_rels/drawing1.xml.rels']), 'Relationship').map(
      (e) => e.attrs.Target,
    );
    expect(links).toEqual(expect.arrayContaining(['../media/image1.png', '../charts/chart2.xml']));
    expect(links).toHaveLength(3);
    expect(describeWorkbook(await readXlsx(await writeXlsx(book)))).toEqual(describeWorkbook(book));
  });

  it('are written anew once somebody changes them, and gone once they are deleted', async () => {
    const book = await readXlsx(foreign());
    book.sheets[0].charts[0].title.text = 'New';
    book.sheets[0].charts[0].title.visible = true;
    const changed = partsOf(await writeXlsx(book));
    expect(changed['xl/charts/chart1.xml']).toContain('<a:t>New</a:t>');
    expect(changed['xl/charts/chart1.xml']).toContain('One!$B$2:$B$3');
    book.sheets[0].charts.length = 0;
    const parts = partsOf(await writeXlsx(book));
    expect(parts['xl/drawings/drawing1.xml']).not.toContain('My bars');
    expect(parts['xl/drawings/drawing1.xml']).toContain('name="Deep"');
    expect(Object.keys(parts)).not.toContain('xl/charts/style1.xml');
  });

  it('stay beside a chart that is added', async () => {
    const book = await readXlsx(foreign());
    book.sheets[0].addChart('Mine', 'Line', { left: 0, top: 0, width: 100, height: 100 });
    const again = await reopen(book);
    expect(again.sheets[0].charts.map((c) => c.name)).toEqual(['My bars', 'Mine']);
    const drawing = partsOf(await writeXlsx(again))['xl/drawings/drawing1.xml'];
    const ids = [...drawing.matchAll(/cNvPr\b[^>]*? id="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(3);
  });
});
