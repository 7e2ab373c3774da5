import { type Chart, type ChartType, DEFAULT_FORMAT, freshAxis, freshLabels, freshSeries, Workbook } from '../../model';

const DATA = [
  ['Account', 'ARR', 'Score', 'Last score', 'Week'],
  ['Acme', 120_000, 7.5, 7, 46_000],
  ['Bond & Co', 80_000, 3, 4.5, 46_007],
  ['Crown', 45_000, 5, 5, 46_014],
  ['Delta', 20_000, 9, 6, 46_021],
] as const;

/** A workbook with a sheet `Data` and one chart of each kind on a sheet `Board`, for the tests of the file formats. */
export function chartWorkbook(): Workbook {
  const book = new Workbook();
  const data = book.addSheet("Data '26");
  DATA.forEach((row, r) =>
    row.forEach((value, c) => {
      const numberFormat = r > 0 && c === 1 ? '$#,##0' : r > 0 && c === 4 ? 'yyyy-mm-dd' : 'General';
      data.put(r, c, { value, format: { ...DEFAULT_FORMAT, numberFormat } });
    }),
  );
  const board = book.addSheet('Board');
  board.put(0, 0, { value: 'ΔARR against YTD by associate' });
  const place = (n: number) => ({
    left: 10 + (n % 3) * 260,
    top: 30 + Math.floor(n / 3) * 190,
    width: 250,
    height: 180,
  });
  const kinds: [ChartType, (chart: Chart) => void][] = [
    ['ColumnClustered', columns],
    ['BarStacked', bars],
    ['LineMarkers', lines],
    ['XYScatter', points],
    ['AreaStacked', (chart) => void chart.series.push(column(1), column(3))],
    ['Doughnut', doughnut],
  ];
  kinds.forEach(([type, fill], i) => fill(board.addChart(type, type, place(i))));
  return book;
}

const reference = (letter: string): string => `'Data ''26'!$${letter}$2:$${letter}$5`;

const column = (index: number) => ({
  ...freshSeries(),
  name: { formula: `'Data ''26'!$${'ABCDE'[index]}$1` },
  categories: reference('A'),
  values: reference('ABCDE'[index]),
});

function columns(chart: Chart): void {
  chart.title.formula = 'Board!$A$1';
  chart.title.font = { size: 12, bold: true };
  const arr = { ...column(1), fill: '#2F6DA8', gapWidth: 60 };
  arr.labels = {
    ...freshLabels(),
    position: 'OutsideEnd',
    numberFormat: '$#,##0',
    linkNumberFormat: false,
    font: { size: 8 },
  };
  arr.points.set(1, { fill: '#B06D12', marker: {} });
  chart.series.push(arr);
  chart.series.push({
    ...column(2),
    type: 'LineMarkers',
    axisGroup: 'Secondary',
    line: { color: '#44546A', weight: 1.5, style: 'Dash' },
    marker: { style: 'Square', size: 7, background: '#FFFFFF', foreground: '#44546A' },
  });
  chart.axes.secondary = freshAxis(false);
  Object.assign(chart.axes.secondary, { minimum: 0, maximum: 10, majorUnit: 2 });
  Object.assign(chart.axes.secondary.title, { visible: true, text: 'Score (0 to 10)' });
  Object.assign(chart.axes.value.title, { visible: true, text: 'ARR ($)' });
  Object.assign(chart.axes.value, { numberFormat: '#,##0,"k"', linkNumberFormat: false, minimum: 0 });
  Object.assign(chart.axes.category.title, { visible: true, text: 'Account' });
  chart.altText = 'ARR and score of each account';
}

function bars(chart: Chart): void {
  chart.title.text = 'ARR & score\nby account';
  chart.series.push(
    { ...column(1), fill: '#2F6DA8' },
    { ...column(3), fill: '#B06D12', name: { text: 'Before <2026>' } },
  );
  chart.axes.category.reversed = true;
  chart.axes.value.position = 'Maximum';
  chart.axes.category.title.text = 'Account';
  chart.axes.category.title.visible = true;
  chart.legend.position = 'Top';
  chart.area.border = { style: 'None' };
}

function lines(chart: Chart): void {
  chart.title.visible = false;
  chart.series.push(
    { ...column(2), categories: reference('E'), line: { color: '#C0392B', weight: 3 } },
    { ...column(3), categories: reference('E'), marker: { style: 'None' } },
  );
  chart.axes.category.numberFormat = 'd mmm';
  chart.axes.category.linkNumberFormat = false;
  chart.axes.category.tickLabels = 'Low';
  chart.axes.category.textOnly = true;
  chart.axes.category.labelSpacing = 1;
  chart.displayBlanksAs = 'Interplotted';
  chart.plotArea.fill = '#F7F9FB';
}

function points(chart: Chart): void {
  chart.title.text = 'Score against ARR';
  const series = {
    ...column(2),
    name: { text: 'Accounts' },
    categories: reference('B'),
    marker: { style: 'Diamond', size: 8, background: '#2F6DA8', foreground: '#2F6DA8' },
  };
  series.points.set(1, {
    marker: { background: '#C0392B' },
    label: { show: true, text: 'Bond & Co', position: 'Right', font: { size: 8 } },
  });
  chart.series.push(series);
  chart.legend.visible = false;
  Object.assign(chart.axes.category, { numberFormat: '$#,##0', linkNumberFormat: false, majorGridlines: true });
  Object.assign(chart.axes.category.title, { visible: true, text: 'ARR ($)' });
  Object.assign(chart.axes.value.title, { visible: true, text: 'Score (0 to 10)' });
  Object.assign(chart.axes.value, {
    minimum: 0,
    maximum: 10,
    majorGridline: { color: '#CCCCCC', weight: 1, style: 'Dot' },
  });
}

function doughnut(chart: Chart): void {
  chart.title.text = 'Share of ARR';
  chart.legend.position = 'Right';
  const share = { ...column(1), doughnutHole: 60 };
  share.labels = { ...freshLabels(), showValue: false, showPercentage: true };
  share.points.set(0, { fill: '#2F6DA8', marker: {} });
  share.points.set(1, { fill: '#B06D12', border: { color: '#000000', weight: 1 }, marker: {} });
  chart.series.push(share);
}
