import { freshSeries, parseA1, type Sheet, Workbook } from '../model';
import { deleteCells, deleteSheet, insertCells, insertTableRows, renameSheet, resizeTable } from '.';

const A = (text: string) => parseA1(text)!;

/** A table in A1:B4 of Data; a chart of its second column on Board. */
function withChart(): { book: Workbook; data: Sheet; board: Sheet; values: () => string | undefined } {
  const book = new Workbook();
  const data = book.addSheet('Data');
  const board = book.addSheet('Board');
  data.addTable('Scores', A('A1:B4'), ['Account', 'Score']);
  const chart = board.addChart('Scores', 'ColumnClustered', { left: 48, top: 30, width: 96, height: 60 });
  chart.series.push({
    ...freshSeries(),
    name: { formula: 'Data!$B$1' },
    categories: 'Data!$A$2:$A$4',
    values: 'Data!$B$2:$B$4',
  });
  chart.title.formula = 'Data!$D$1';
  return { book, data, board, values: () => chart.series[0].values };
}

describe('what a chart reads', () => {
  it('follows inserted and deleted cells', () => {
    const { data, board, values } = withChart();
    insertCells(data, A('1:2'), 'down');
    expect(values()).toBe('Data!$B$4:$B$6');
    expect(board.charts[0].title.formula).toBe('Data!$D$3');
    deleteCells(data, A('5:5'), 'up');
    expect(values()).toBe('Data!$B$4:$B$5');
    deleteCells(data, A('D:D'), 'left');
    expect(board.charts[0].title.formula).toBe('#REF!');
  });

  it('follows a renamed sheet, and is lost with a deleted one', () => {
    const { data, board, values } = withChart();
    renameSheet(data, "It's new");
    expect(values()).toBe("'It''s new'!$B$2:$B$4");
    deleteSheet(data);
    expect(board.charts[0].series[0]).toMatchObject({
      name: { formula: '#REF!' },
      categories: '#REF!',
      values: '#REF!',
    });
  });

  it('grows with its table, also from one row', () => {
    const { data, board, values } = withChart();
    insertTableRows(data.tables[0], 3, 2);
    expect(values()).toBe('Data!$B$2:$B$6');
    expect(board.charts[0].series[0].categories).toBe('Data!$A$2:$A$6');
    resizeTable(data.tables[0], A('A1:B9'));
    expect(values()).toBe('Data!$B$2:$B$9');
    const single = withChart();
    deleteCells(single.data, A('3:4'), 'up');
    expect(single.values()).toBe('Data!$B$2');
    insertTableRows(single.data.tables[0], 1, 2);
    expect(single.values()).toBe('Data!$B$2:$B$4');
    expect(single.board.charts[0].series[0].name.formula).toBe('Data!$B$1');
  });
});

describe('where a chart lies', () => {
  it('moves and stretches with whole rows and columns, and not with a few cells', () => {
    const { board } = withChart();
    const [chart] = board.charts;
    insertCells(board, A('A1:C1'), 'down');
    expect(chart.place).toEqual({ left: 48, top: 30, width: 96, height: 60 });
    insertCells(board, A('A:A'), 'right');
    insertCells(board, A('4:4'), 'down');
    expect(chart.place).toEqual({ left: 96, top: 30, width: 96, height: 75 });
    deleteCells(board, A('1:4'), 'up');
    expect(chart.place).toEqual({ left: 96, top: 0, width: 96, height: 45 });
    deleteCells(board, A('A:Z'), 'left');
    expect(chart.place).toMatchObject({ left: 0, width: 0 });
  });
});
