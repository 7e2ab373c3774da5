import type { ChartConfiguration } from 'chart.js';
import type { ChartType, Workbook } from '../../model';
import { chartWorkbook } from '../../files/testing/charts';
import { drawnChart } from './chart-config';
import { dataColor, shade } from './chart-looks';

interface Plain {
  type: string;
  data: { labels: string[]; datasets: Record<string, unknown>[] };
  options: {
    indexAxis: string;
    scales: Record<
      string,
      Record<string, never> & { ticks: { callback(v: number): string }; title: { text: string[] } }
    >;
    plugins: { title: { display: boolean; text: string[] }; legend: { display: boolean; position: string } };
  };
}

const drawn = (book: Workbook, n: number, dark = false) => {
  const { config, extras } = drawnChart(book, book.sheets[1].charts[n], dark);
  return { config: config as ChartConfiguration as unknown as Plain, extras };
};

describe('what is drawn of a chart', () => {
  it('is what its cells hold, under its names, categories and colours', () => {
    const { config } = drawn(chartWorkbook(), 0);
    expect(config.type).toBe('bar');
    expect(config.data.labels).toEqual(['Acme', 'Bond & Co', 'Crown', 'Delta']);
    expect(config.data.datasets.map((d) => [d.type, d.label, d.data, d.yAxisID])).toEqual([
      ['bar', 'ARR', [120_000, 80_000, 45_000, 20_000], undefined],
      ['line', 'Score', [7.5, 3, 5, 9], 'second'],
    ]);
    expect(config.data.datasets[0].backgroundColor).toEqual(['#2F6DA8', '#B06D12', '#2F6DA8', '#2F6DA8']);
    expect(config.data.datasets[1]).toMatchObject({ borderColor: '#44546A', borderDash: [6, 4], pointStyle: 'rect' });
  });

  it('has one round scale where it is a radar, with the bounds of its axis of values', () => {
    const book = chartWorkbook();
    const [chart] = book.sheets[1].charts;
    chart.type = 'RadarMarkers';
    delete chart.series[0].type;
    Object.assign(chart.axes.value, { minimum: 0, maximum: 5 });
    const { config } = drawn(book, 0);
    const { type, options } = config as unknown as { type: string; options: { scales: Record<string, unknown> } };
    expect([type, Object.keys(options.scales)]).toEqual(['radar', ['r']]);
    expect(options.scales.r).toMatchObject({ min: 0, max: 5 });
    expect(config.data.labels).toEqual(['Acme', 'Bond & Co', 'Crown', 'Delta']);
  });

  it('follows the cells: values, gaps, hidden rows', () => {
    const book = chartWorkbook();
    book.sheets[0].ensure(1, 1).value = null;
    book.sheets[0].rowBands.set(3, { hidden: true });
    expect(drawn(book, 0).config.data.datasets[0].data).toEqual([null, 80_000, 20_000]);
    book.sheets[1].charts[0].displayBlanksAs = 'Zero';
    expect(drawn(book, 0).config.data.datasets[0].data).toEqual([0, 80_000, 20_000]);
  });

  it('has titles, units and bounds', () => {
    const { plugins, scales } = drawn(chartWorkbook(), 0).config.options;
    expect(plugins.title).toMatchObject({ display: true, text: ['ΔARR against YTD by associate'] });
    expect([scales.x.title.text, scales.y.title.text, scales.second.title.text]).toEqual([
      ['Account'],
      ['ARR ($)'],
      ['Score (0 to 10)'],
    ]);
    expect(scales.y.ticks.callback(40_000)).toBe('40k');
    expect(scales.second).toMatchObject({ min: 0, max: 10, position: 'right', axis: 'y' });
  });

  it('lies for bars, with the first category at the bottom unless they are reversed', () => {
    const book = chartWorkbook();
    const { options } = drawn(book, 1).config;
    expect([options.indexAxis, options.scales.y.reverse, options.scales.x.position]).toEqual(['y', false, 'top']);
    book.sheets[1].charts[1].axes.category.reversed = false;
    expect(drawn(book, 1).config.options.scales.y.reverse).toBe(true);
  });

  it('has the first series leftmost, or nearest the axis, and lying bars in the order of their categories', () => {
    const orders = (type: ChartType, reversed = false) => {
      const book = chartWorkbook();
      const chart = book.sheets[1].charts[1];
      chart.type = type;
      chart.axes.category.reversed = reversed;
      const [first, second] = drawn(book, 1).config.data.datasets.map(({ order }) => order!);
      return first < second ? 'first, second' : 'second, first';
    };
    expect(orders('ColumnClustered')).toBe('first, second');
    expect(orders('ColumnStacked')).toBe('first, second');
    expect(orders('BarStacked')).toBe('first, second');
    expect(orders('BarClustered')).toBe('second, first');
    expect(orders('BarClustered', true)).toBe('first, second');
    // Later points lie before earlier ones: what Chart.js takes last it draws first.
    expect(orders('XYScatter')).toBe('second, first');
  });

  it('is a point for each pair of numbers in a scatter chart, labelled where a label is asked for', () => {
    const { config, extras } = drawn(chartWorkbook(), 3);
    expect(config.data.datasets[0].data).toEqual([
      { x: 120_000, y: 7.5 },
      { x: 80_000, y: 3 },
      { x: 45_000, y: 5 },
      { x: 20_000, y: 9 },
    ]);
    expect(config.data.datasets[0].showLine).toBe(false);
    // A point that the other axis leaves out counts too.
    expect(config.options.scales.x).toMatchObject({ suggestedMax: 120_000 });
    expect(extras.labels[0].map((label) => label?.text)).toEqual([undefined, 'Bond & Co', undefined, undefined]);
    expect(config.options.plugins.legend.display).toBe(false);
  });

  it('shows labels in their number format, and shares of a pie', () => {
    const book = chartWorkbook();
    expect(drawn(book, 0).extras.labels[0].map((label) => label?.text)).toEqual([
      '$120,000',
      '$80,000',
      '$45,000',
      '$20,000',
    ]);
    expect(drawn(book, 5).extras.labels[0].map((label) => label?.text)).toEqual(['45%', '30%', '17%', '8%']);
  });

  it('counts shares of the whole where bars are stacked to 100 %', () => {
    const book = chartWorkbook();
    const [chart] = book.sheets[1].charts.slice(1);
    chart.type = 'BarStacked100';
    const [arr, before] = drawn(book, 1).config.data.datasets.map((d) => (d.data as number[])[1]);
    expect(arr + before).toBeCloseTo(1, 12);
    expect(arr).toBeCloseTo(80_000 / 80_004.5, 12);
  });

  it('turns ground and text on a dark screen and leaves colours', () => {
    expect(drawn(chartWorkbook(), 0).extras.ground).toBe('#FFFFFF');
    expect(drawn(chartWorkbook(), 0, true).extras.ground).toBe('#1e1e1e');
    expect(shade('#2F6DA8', true)).toBe('#2F6DA8');
    expect(shade('#595959', false)).toBe('#595959');
  });

  it('keeps data that is nearly black in sight on a dark screen', () => {
    const book = chartWorkbook();
    const [bars] = book.sheets[1].charts;
    bars.series[0].fill = '#16233A';
    const fills = (dark: boolean): unknown => drawn(book, 0, dark).config.data.datasets[0].backgroundColor;
    expect(fills(false)).toContain('#16233A');
    expect(fills(true)).not.toContain('#16233A');
    expect(fills(true)).toContain(dataColor('#16233A', true));
    // What has a colour of its own keeps it, light or not.
    expect(['#1F5F9E', '#B7D0EC', 'transparent'].map((color) => dataColor(color, true))).toEqual([
      '#1F5F9E',
      '#B7D0EC',
      'transparent',
    ]);
    expect(dataColor('#16233A', true)).toBe('#cfcfcf');
  });
});
