import { Workbook } from '../model';
import { openExcel } from './index';
import type { OfficeSession } from './session';
import { excelRun } from './toy';

let session: OfficeSession;
let book: Workbook;
beforeEach(async () => {
  book = new Workbook();
  const sheet = book.addSheet('Board');
  [
    ['Associate', 'ARR', 'YTD'],
    ['Ada', 120, 80],
    ['Ben', 60, 90],
  ].forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, { value })));
  session = await openExcel(book);
});
afterEach(() => session.close());

test('a chart is made, dressed and found again', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getItem('Board');
     const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:C3'), Excel.ChartSeriesBy.columns);
     chart.name = 'ARR against YTD';
     chart.title.text = 'ARR against YTD';
     chart.setPosition('E2', 'J15');
     chart.axes.valueAxis.title.text = 'ARR ($)';
     chart.axes.valueAxis.numberFormat = '#,##0';
     chart.axes.categoryAxis.title.text = 'Associate';
     chart.legend.position = 'Bottom';
     chart.series.getItemAt(0).format.fill.setSolidColor('#2F6DA8');
     await context.sync();
     chart.series.getItemAt(1).chartType = 'Line';
     chart.series.getItemAt(1).format.line.color = '#B06D12';
     const again = sheet.charts.getItem('ARR against YTD');
     again.load('name, chartType, left, top, width, height, title/text, legend/position, axes/valueAxis/title/text');
     again.series.load('items/name, items/chartType');
     const none = sheet.charts.getItemOrNullObject('Other');
     const values = again.series.getItemAt(0).getDimensionValues('Values');
     await context.sync();
     return [
       again.name, again.chartType, again.left, again.top, again.width, again.height, again.title.text,
       again.legend.position, again.axes.valueAxis.title.text,
       again.series.items.map((s) => s.name + ' ' + s.chartType), none.isNullObject, values.value,
     ];`,
  );
  expect(seen).toEqual([
    ...['ARR against YTD', 'ColumnClustered', 192, 15, 288, 210, 'ARR against YTD', 'Bottom', 'ARR ($)'],
    ['ARR ColumnClustered', 'YTD Line'],
    true,
    [120, 60],
  ]);
  expect(book.sheets[0].charts[0].series[0]).toMatchObject({ values: 'Board!$B$2:$B$3', fill: '#2F6DA8' });
});

test('series are replaced one by one, and charts deleted', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getItem('Board');
     const added = [];
     sheet.charts.onAdded.add(async (e) => { added.push(e.type); });
     await context.sync();
     const chart = sheet.charts.add('XYScatter', sheet.getRange('B1:C3'), 'Columns');
     chart.series.getItemAt(0).delete();
     const series = chart.series.add('Accounts');
     series.setXAxisValues(sheet.getRange('B2:B3'));
     series.setValues(sheet.getRange('C2:C3'));
     series.markerBackgroundColor = '#2F6DA8';
     chart.load('id');
     sheet.charts.load('items/name, count');
     chart.series.load('count');
     await context.sync();
     const before = [sheet.charts.items.length, chart.series.count];
     chart.delete();
     const count = sheet.charts.getCount();
     await context.sync();
     await new Promise((done) => setTimeout(done, 20));
     return [before, count.value, added];`,
  );
  expect(seen).toEqual([[1, 1], 0, ['ChartAdded']]);
});
