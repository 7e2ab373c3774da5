import { parseA1 } from '../../model';
import { insertCells } from '../../structure';
import { ask, call, get, items, link, openBook, type Opened, range, refusal, set } from '../testing/direct';

/** Names in A, ARR in B, scores in C of Sheet1, with a header row. */
function withData(): Opened {
  const opened = openBook();
  const rows = [
    ['Account', 'ARR', 'Score'],
    ['Acme', 120_000, 7.5],
    ['Bond', 80_000, 3],
    ['Crown', 45_000, 5],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => opened.book.sheets[0].put(r, c, { value })));
  return opened;
}

const add = ({ sheet }: Opened, type: string, address: string, by: string | null = null) =>
  call(link(sheet, 'charts'), 'add', type, range(sheet, address), by);

const sources = ({ book }: Opened) =>
  book.sheets[0].charts[0].series.map((s) => [s.name.formula, s.categories, s.values]);

describe('series that a range gives', () => {
  it('are its columns, with the header row and the column of names', () => {
    const opened = withData();
    add(opened, 'ColumnClustered', 'A1:C4');
    expect(sources(opened)).toEqual([
      ['Sheet1!$B$1', 'Sheet1!$A$2:$A$4', 'Sheet1!$B$2:$B$4'],
      ['Sheet1!$C$1', 'Sheet1!$A$2:$A$4', 'Sheet1!$C$2:$C$4'],
    ]);
  });

  it('are its rows where asked, or where it is broader than high', () => {
    const asked = withData();
    add(asked, 'Line', 'A1:C3', 'Rows');
    expect(sources(asked)[1]).toEqual(['Sheet1!$A$3', 'Sheet1!$B$1:$C$1', 'Sheet1!$B$3:$C$3']);
    const broad = withData();
    add(broad, 'Line', 'A1:C2');
    expect(sources(broad)).toEqual([['Sheet1!$A$2', 'Sheet1!$B$1:$C$1', 'Sheet1!$B$2:$C$2']]);
  });

  it('have neither name nor categories where the cells are numbers only', () => {
    const opened = withData();
    add(opened, 'ColumnClustered', 'B2:C4', 'Columns');
    expect(sources(opened)).toEqual([
      [undefined, undefined, 'Sheet1!$B$2:$B$4'],
      [undefined, undefined, 'Sheet1!$C$2:$C$4'],
    ]);
    const chart = items(link(opened.sheet, 'charts'))[0];
    expect(items(link(chart, 'series')).map((s) => get(s, 'name'))).toEqual(['Series1', 'Series2']);
    expect(ask(items(link(chart, 'series'))[0], 'getDimensionValues', 'Categories')).toEqual([1, 2, 3]);
  });

  it('take the first column as X values in a scatter chart', () => {
    const opened = withData();
    add(opened, 'XYScatter', 'B1:C4', 'Columns');
    expect(sources(opened)).toEqual([['Sheet1!$C$1', 'Sheet1!$B$2:$B$4', 'Sheet1!$C$2:$C$4']]);
  });

  it('take dates, and numbers under a blank corner, as categories', () => {
    const opened = withData();
    const [sheet] = opened.book.sheets;
    const date = { ...sheet.formatAt(0, 0), numberFormat: 'yyyy-mm-dd' };
    [46_000, 46_007].forEach((value, i) => {
      sheet.put(10 + i, 0, { value, format: date });
      sheet.put(10 + i, 1, { value: i });
      sheet.put(21 + i, 0, { value: 2025 + i });
      sheet.put(21 + i, 1, { value: i });
    });
    sheet.put(20, 1, { value: 'ARR' });
    add(opened, 'Line', 'A11:B12', 'Columns');
    expect(sources(opened)).toEqual([[undefined, 'Sheet1!$A$11:$A$12', 'Sheet1!$B$11:$B$12']]);
    call(link(opened.sheet, 'charts'), 'add', 'Line', range(opened.sheet, 'A21:B23'), null);
    expect(opened.book.sheets[0].charts[1].series[0].categories).toBe('Sheet1!$A$22:$A$23');
  });

  it('change with setData and keep their looks', () => {
    const opened = withData();
    const chart = add(opened, 'ColumnClustered', 'A1:C4');
    ask(link(link(items(link(chart, 'series'))[0], 'format'), 'fill'), 'setSolidColor', '#2F6DA8');
    ask(chart, 'setData', range(opened.sheet, 'A1:B3'), 'Columns');
    expect(sources(opened)).toEqual([['Sheet1!$B$1', 'Sheet1!$A$2:$A$3', 'Sheet1!$B$2:$B$3']]);
    expect(opened.book.sheets[0].charts[0].series[0].fill).toBe('#2F6DA8');
  });
});

describe('a chart', () => {
  it('is found by name, id and number, and tells of its coming and going', () => {
    const opened = withData();
    const chart = add(opened, 'BarStacked', 'A1:C4');
    const charts = link(opened.sheet, 'charts');
    expect(get(chart, 'name')).toBe('Chart 1');
    set(chart, 'name', 'ARR by account');
    for (const key of ['arr BY account', get(chart, 'id')]) {
      expect(get(call(charts, 'getItem', key), 'name')).toBe('ARR by account');
    }
    expect(get(call(charts, 'getItemAt', 0), 'id')).toBe(get(chart, 'id'));
    expect(ask(charts, 'getItemOrNullObject', 'Other')).toBeNull();
    expect(refusal(() => ask(charts, 'getItem', 'Other'))).toBe('ItemNotFound');
    ask(chart, 'delete');
    expect(get(charts, 'count')).toBe(0);
    expect(refusal(() => get(chart, 'name'))).toBe('ItemNotFound');
    const id = opened.book.sheets[0].id;
    expect(opened.raised.map((e) => [e.type, e.targets])).toEqual([
      [50, [id]],
      [53, [id]],
    ]);
  });

  it('lies over the cells it was put on and moves with them', () => {
    const opened = withData();
    const chart = add(opened, 'Line', 'A1:C4');
    ask(chart, 'setPosition', 'E2', 'H11');
    const place = () => ['left', 'top', 'width', 'height'].map((side) => get(chart, side));
    expect(place()).toEqual([192, 15, 192, 150]);
    insertCells(opened.book.sheets[0], parseA1('1:2')!, 'down');
    expect(place()).toEqual([192, 45, 192, 150]);
    set(chart, 'width', 300);
    set(chart, 'left', 10);
    expect(place()).toEqual([10, 45, 300, 150]);
    ask(chart, 'setPosition', range(opened.sheet, 'B1'));
    expect(place()).toEqual([48, 0, 300, 150]);
  });

  it('has a title of its own, from a cell, or from its only series', () => {
    const opened = withData();
    const chart = add(opened, 'ColumnClustered', 'A1:B4');
    expect(get(chart, 'title/text')).toBe('ARR');
    set(chart, 'title/visible', false);
    set(chart, 'title/text', 'ARR by account');
    expect([get(chart, 'title/text'), get(chart, 'title/visible')]).toEqual(['ARR by account', true]);
    ask(link(chart, 'title'), 'setFormula', '=Sheet1!A2');
    expect(get(chart, 'title/text')).toBe('Acme');
    expect(refusal(() => ask(link(chart, 'title'), 'setFormula', '=nothing'))).toBe('InvalidArgument');
  });

  it('keeps what is said of axes, legend, fonts and colours', () => {
    const opened = withData();
    const chart = add(opened, 'ColumnClustered', 'A1:C4');
    const values = link(link(chart, 'axes'), 'valueAxis');
    set(values, 'title/text', 'ARR ($)');
    set(values, 'numberFormat', '#,##0');
    set(values, 'minimum', 0);
    set(values, 'majorGridlines/visible', false);
    set(values, 'format/font/color', '#44546a');
    set(chart, 'legend/position', 'Top');
    set(chart, 'title/format/font/size', 12);
    ask(link(link(chart, 'format'), 'fill'), 'setSolidColor', 'white');
    ask(link(link(chart, 'format'), 'border'), 'clear');
    const model = opened.book.sheets[0].charts[0];
    expect(model.axes.value).toMatchObject({
      title: { text: 'ARR ($)', visible: true },
      numberFormat: '#,##0',
      linkNumberFormat: false,
      minimum: 0,
      majorGridlines: false,
      font: { color: '#44546A' },
    });
    expect(model.legend.position).toBe('Top');
    expect(model.title.font.size).toBe(12);
    expect(model.area).toMatchObject({ fill: '#FFFFFF', border: { style: 'None' } });
    expect(get(values, 'maximum')).toBe(140_000);
    set(values, 'minimum', '');
    expect(model.axes.value.minimum).toBeUndefined();
  });

  it('refuses types it cannot draw, mixtures of them and pictures', () => {
    const opened = withData();
    const chart = add(opened, 'ColumnClustered', 'A1:C4');
    expect(refusal(() => add(opened, 'Treemap', 'A1:C4'))).toBe('UnsupportedOperation');
    const series = items(link(chart, 'series'))[1];
    expect(refusal(() => set(series, 'chartType', 'XYScatter'))).toBe('InvalidArgument');
    set(series, 'chartType', 'LineMarkers');
    expect(get(series, 'chartType')).toBe('LineMarkers');
    expect(refusal(() => ask(chart, 'getImage'))).toBe('UnsupportedOperation');
    expect(refusal(() => link(link(chart, 'axes'), 'seriesAxis'))).toBe('ItemNotFound');
  });

  it('cannot be changed on a protected sheet', () => {
    const opened = withData();
    const chart = add(opened, 'Line', 'A1:C4');
    opened.book.sheets[0].protection = { options: {} };
    expect(refusal(() => set(chart, 'title/text', 'x'))).toBe('AccessDenied');
    expect(refusal(() => add(opened, 'Line', 'A1:C4'))).toBe('AccessDenied');
  });
});

describe('a series', () => {
  it('can be added, filled from ranges and read', () => {
    const opened = withData();
    const chart = add(opened, 'XYScatter', 'B1:C4', 'Columns');
    ask(items(link(chart, 'series'))[0], 'delete');
    const series = call(link(chart, 'series'), 'add', 'Accounts');
    ask(series, 'setXAxisValues', range(opened.sheet, 'B2:B4'));
    ask(series, 'setValues', range(opened.sheet, 'C2:C4'));
    expect(get(series, 'name')).toBe('Accounts');
    expect(ask(series, 'getDimensionValues', 'XValues')).toEqual([120_000, 80_000, 45_000]);
    expect(ask(series, 'getDimensionValues', 'YValues')).toEqual([7.5, 3, 5]);
    expect(ask(series, 'getDimensionStringValues', 'Values')).toEqual(['7.5', '3', '5']);
    expect(ask(series, 'getDimensionDataSourceString', 'Values')).toBe('Sheet1!$C$2:$C$4');
    expect(refusal(() => ask(series, 'setValues', range(opened.sheet, 'B2:C4')))).toBe('InvalidArgument');
    opened.book.sheets[0].rowBands.set(2, { hidden: true });
    expect(ask(series, 'getDimensionValues', 'YValues')).toEqual([7.5, 5]);
  });

  it('has a colour, markers, labels and an axis of its own', () => {
    const opened = withData();
    const chart = add(opened, 'ColumnClustered', 'A1:C4');
    const [arr, score] = items(link(chart, 'series'));
    expect(get(arr, 'format/line/color')).toBe('#4472C4');
    expect(get(arr, 'gapWidth')).toBe(219);
    set(arr, 'gapWidth', 80);
    expect(get(score, 'gapWidth')).toBe(80);
    set(score, 'axisGroup', 'Secondary');
    expect(get(call(link(chart, 'axes'), 'getItem', 'Value', 'Secondary'), 'axisGroup')).toBe('Secondary');
    set(arr, 'hasDataLabels', true);
    set(arr, 'dataLabels/numberFormat', '#,##0');
    const point = call(link(arr, 'points'), 'getItemAt', 1);
    expect([get(point, 'value'), get(point, 'dataLabel/text')]).toEqual([80_000, '80000']);
    ask(link(link(point, 'format'), 'fill'), 'setSolidColor', '#B06D12');
    set(point, 'dataLabel/text', 'Bond: below 4');
    const [model] = opened.book.sheets[0].charts[0].series;
    expect(model.labels).toMatchObject({ showValue: true, numberFormat: '#,##0', linkNumberFormat: false });
    expect(model.points.get(1)).toMatchObject({ fill: '#B06D12', label: { text: 'Bond: below 4' } });
    expect(model.points.size).toBe(1);
    expect(refusal(() => call(link(arr, 'points'), 'getItemAt', 3))).toBe('ItemNotFound');
  });

  it('is copied with its sheet and then reads from the copy', () => {
    const opened = withData();
    add(opened, 'ColumnClustered', 'A1:C4');
    const copy = call(opened.sheet, 'copy', 'End', null);
    const [chart] = opened.book.sheet(get(copy, 'name') as string)!.charts;
    expect(chart.series[0].values).toBe("'Sheet1 (2)'!$B$2:$B$4");
    expect(chart.id).not.toBe(opened.book.sheets[0].charts[0].id);
  });
});
