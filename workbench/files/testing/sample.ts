import { area, CellError, DEFAULT_FORMAT, type CellFormat, type Sheet, Workbook } from '../../model';

/** A workbook that uses everything the model holds, for the tests of the file formats. */
export function sampleWorkbook(): Workbook {
  const book = new Workbook();
  book.properties = {
    title: 'Progress & "more"',
    author: 'Ada <Lovelace>',
    company: 'Analytical',
    keywords: 'a, b',
    comments: 'c',
    manager: 'M',
    subject: 'S',
    category: 'K',
  };
  book.settings.set('report', '{"model":"a \\"b\\" & c"}');
  book.settings.set('second', '"ü"');
  book.customProperties.set('Owner', 'Board');
  reportSheet(book.addSheet('Progress Report'));
  valuesSheet(book.addSheet("It's values"));
  rulesSheet(book.addSheet('Rules'));
  const hidden = book.addSheet('Hidden');
  hidden.visibility = 'Hidden';
  hidden.put(0, 0, { value: 'x', note: 'second sheet with a note' });
  book.addSheet('Very').visibility = 'VeryHidden';
  book.names.push(
    { name: 'Limit', formula: '=4', visible: true, comment: 'Where green begins' },
    { name: 'Scores', formula: "='Progress Report'!$B$4:$D$6", visible: true },
    { name: 'Growth', formula: '=SUM(Accounts[ARR])*1.1', visible: false },
  );
  book.sheets[1].names.push({ name: 'Limit', formula: "='It''s values'!$A$1", visible: true });
  book.activeSheet = 1;
  return book;
}

const look = (changes: Partial<CellFormat>): CellFormat => ({ ...DEFAULT_FORMAT, ...changes });

function reportSheet(sheet: Sheet): void {
  const header = look({
    font: { ...DEFAULT_FORMAT.font, bold: true, color: '#FFFFFF', name: 'Arial', size: 12 },
    fill: '#2F6DA8',
    horizontal: 'Center',
    wrap: true,
  });
  sheet.put(0, 0, {
    value: 'Progress',
    format: look({ font: { ...DEFAULT_FORMAT.font, size: 18, underline: 'Double' } }),
  });
  ['Account', 'Use %', "It's #", 'Step', 'ARR', 'End date'].forEach((value, i) => {
    sheet.put(2, i, { value, format: header });
  });
  const rows = [
    ['Acme', 7, 3, 1_200_000, 46_000.5],
    ['Bond & Co', 2.5, 9, 80_000, 46_200],
    ['Crown', 0, 10, 45_000.25, 46_400],
  ] as const;
  const input = look({ fill: '#FFF8E1', locked: false, numberFormat: '0.0' });
  const money = look({ numberFormat: '[$€-407] #,##0.00', indent: 1, horizontal: 'Right' });
  const date = look({ numberFormat: 'yyyy-mm-dd' });
  const formula = "=AVERAGE(Accounts[@[Use %]:[It''s '#]])";
  rows.forEach(([name, a, b, arr, end], i) => {
    const row = 3 + i;
    sheet.put(row, 0, { value: name });
    sheet.put(row, 1, { value: a, format: input });
    sheet.put(row, 2, { value: b, format: input });
    sheet.put(row, 3, { value: (a + b) / 2, formula });
    sheet.put(row, 4, { value: arr, format: money });
    sheet.put(row, 5, { value: end, format: date });
  });
  sheet.put(6, 0, { value: 'Total' });
  sheet.put(6, 4, { value: 1_325_000.25, formula: '=SUBTOTAL(109,[ARR])', format: money });
  const table = sheet.addTable('Accounts', area(2, 0, 6, 5), ['Account', 'Use %', "It's #", 'Step', 'ARR', 'End date']);
  table.showTotals = true;
  table.columns[0].totals = 'Total';
  table.columns[3].formula = formula;
  table.columns[4].totals = '=SUBTOTAL(109,[ARR])';
  table.style = 'TableStyleLight9';
  table.highlightFirstColumn = true;
  table.filters.set(0, { criteria: { filterOn: 'Values', values: ['', 'Acme', 'Bond & Co'] } });
  table.filters.set(4, {
    criteria: { filterOn: 'Custom', criterion1: '>=50000', criterion2: '<2000000', operator: 'And' },
  });
  table.sort = { fields: [{ key: 4, ascending: false }], matchCase: false };
  const small = sheet.addTable('Plain', area(10, 1, 11, 2), ['k', 'v']);
  sheet.put(10, 1, { value: 'k' });
  sheet.put(10, 2, { value: 'v' });
  small.showFilterButton = false;
  small.showBandedRows = false;
  sheet.tabColor = '#2F6DA8';
  sheet.showGridlines = false;
  sheet.columns.set(0, { size: 150 });
  sheet.columns.set(1, { size: 51, outline: 1, hidden: true });
  sheet.columns.set(2, { size: 51, outline: 1, hidden: true });
  sheet.columns.set(3, { collapsed: true });
  sheet.columns.set(7, { outline: 1 });
  sheet.columns.set(8, { outline: 2, format: date });
  sheet.rowBands.set(0, { size: 30 });
  sheet.rowBands.set(5, { outline: 1, hidden: true });
  sheet.rowBands.set(6, { collapsed: true });
  sheet.rowBands.set(20, { format: input });
  sheet.freeze = { rows: 3, cols: 1 };
  sheet.selection = area(4, 2, 5, 3);
  sheet.merges.push(area(0, 0, 0, 3), area(15, 0, 16, 1));
  sheet.customProperties.set('AccountProgress.Sheet', 'report:1');
  sheet.customProperties.set('Model', '{"steps":["Δ","ü"]}');
  sheet.page = {
    ...sheet.page,
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    margins: { top: 36, bottom: 54, left: 28.8, right: 28.8, header: 21.6, footer: 18 },
    centerHorizontally: true,
    printOrder: 'OverThenDown',
    firstPageNumber: 3,
    printArea: 'A1:F7,H1:I3',
    titleRows: '1:3',
    titleColumns: 'A:A',
    breaks: { rows: [4, 6], cols: [3] },
    headerFooter: {
      leftHeader: '&"Arial,Bold"Progress',
      centerHeader: '',
      rightHeader: '&D',
      leftFooter: 'R && D',
      centerFooter: 'Page &P of &N',
      rightFooter: '',
    },
  };
  sheet.protection = { options: { allowSort: true, allowAutoFilter: true, selectionMode: 'Normal' } };
}

function valuesSheet(sheet: Sheet): void {
  const values = [
    'text',
    ' space  d\n<b>&"',
    1.5,
    -1e-300,
    123_456_789_012_345,
    true,
    false,
    '007',
    '_x0041_ \u0001',
    '#N/A',
  ];
  values.forEach((value, row) => sheet.put(row, 0, { value }));
  (['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#BUSY!'] as const).forEach((code, row) => {
    sheet.put(row, 1, { value: new CellError(code) });
  });
  sheet.put(0, 2, { value: 3, formula: '=1+2' });
  sheet.put(1, 2, { value: '', formula: '=IF(A1="text","","no")' });
  sheet.put(2, 2, { value: 'a&b', formula: '="a"&"&b"' });
  sheet.put(3, 2, { value: true, formula: '=XLOOKUP("a",A1:A3,A1:A3,"none")="none"' });
  sheet.put(4, 2, { value: new CellError('#DIV/0!'), formula: '=1/0' });
  sheet.put(5, 2, { value: 4, formula: '=LET(x,1,f,LAMBDA(y,x+y),f(3))' });
  sheet.put(6, 2, { value: 0.5, formula: '=AMPR.ROMI(3,2)' });
  sheet.put(7, 2, { value: null, formula: '=_xldudf_AMPR_ROI(1,2)' });
  sheet.put(8, 2, { value: 7, formula: '=@Accounts[Use %]' });
  sheet.put(9, 2, { value: 9.5, formula: "=SUM('Progress Report'!$B$4:$C$4,Accounts[[#Totals],[ARR]])" });
  sheet.put(0, 4, { value: 1, formula: '=SEQUENCE(3)', spill: area(0, 4, 2, 4) });
  sheet.put(1, 4, { value: 2, spilledFrom: { row: 0, col: 4 } });
  sheet.put(2, 4, { value: 3, spilledFrom: { row: 0, col: 4 } });
  sheet.put(4, 4, { value: 6, formula: '=SUM(E1#)' });
  sheet.put(0, 6, { value: 12, link: { target: 'https://example.com/a?b=1&c=2', tip: 'Go "there"' } });
  sheet.put(1, 6, { value: 'inside', link: { target: "#'Progress Report'!A1" } });
  sheet.put(2, 6, { value: true, note: 'First line\nsecond <line>' });
  sheet.put(3, 6, { value: null, note: 'on an empty cell' });
  const side = { style: 'Continuous', weight: 'Thin', color: '#FF0000' } as const;
  sheet.put(0, 8, {
    value: 'look',
    format: look({
      borders: {
        top: side,
        bottom: { style: 'Double', weight: 'Thick', color: '#000000' },
        left: { ...side, style: 'Dash', weight: 'Medium' },
      },
      vertical: 'Top',
      rotation: -45,
      shrink: true,
      formulaHidden: true,
      font: { ...DEFAULT_FORMAT.font, italic: true, strikethrough: true, underline: 'Single', color: '#112233' },
    }),
  });
  sheet.put(1, 8, {
    value: null,
    format: look({ fill: '#00FF00', rotation: 180, horizontal: 'CenterAcrossSelection' }),
  });
  sheet.standardWidth = 60;
  sheet.protection = { options: { allowFormatCells: true, selectionMode: 'Unlocked' }, password: 'password' };
  sheet.showHeadings = false;
  sheet.freeze = { rows: 2, cols: 0 };
}

function rulesSheet(sheet: Sheet): void {
  for (let row = 0; row < 10; row++)
    for (let col = 0; col < 8; col++) sheet.put(row, col, { value: (row * 3 + col) % 11 });
  const red = { font: { bold: true, color: '#9C0006' }, fill: '#FFC7CE' };
  const number = (formula: string, color?: string) => ({ type: 'number', formula, ...(color && { color }) }) as const;
  const rules: Sheet['conditionalFormats'][number]['rule'][] = [
    { type: 'custom', formula: '=AND($A1<4,XOR(B1>1,FALSE))', format: { ...red, numberFormat: '"▼" 0.0' } },
    { type: 'cellValue', operator: 'between', formula1: '=1', formula2: '=$A$1+2', format: red },
    { type: 'cellValue', operator: 'greaterThanOrEqual', formula1: '=9', format: { font: { italic: true } } },
    { type: 'text', operator: 'contains', text: 'a "b"', format: red },
    { type: 'text', operator: 'notContains', text: 'c', format: red },
    { type: 'text', operator: 'beginsWith', text: 'd', format: red },
    { type: 'text', operator: 'endsWith', text: 'e', format: red },
    { type: 'topBottom', rank: 3, bottom: false, percent: false, format: red },
    { type: 'topBottom', rank: 10, bottom: true, percent: true, format: red },
    ...[
      'Blanks',
      'NonBlanks',
      'Errors',
      'NonErrors',
      'UniqueValues',
      'DuplicateValues',
      'Today',
      'LastSevenDays',
      'NextMonth',
    ]
      .concat(['AboveAverage', 'BelowAverage', 'EqualOrAboveAverage', 'TwoStdDevBelowAverage'])
      .map((criterion) => ({ type: 'preset', criterion, format: red }) as const),
    {
      type: 'colorScale',
      minimum: { type: 'lowest', color: '#F8696B' },
      maximum: { type: 'highest', color: '#63BE7B' },
    },
    {
      type: 'colorScale',
      minimum: number('0', '#C65911'),
      midpoint: { type: 'percentile', formula: '50', color: '#FFFFFF' },
      maximum: number('10', '#2F6DA8'),
    },
    { type: 'dataBar', lower: number('0'), upper: number('10'), color: '#2F6DA8', gradient: false, showValue: true },
    {
      type: 'dataBar',
      lower: { type: 'automatic' },
      upper: { type: 'formula', formula: '=$B$2*2' },
      color: '#1F8A7A',
      gradient: true,
      border: '#1F8A7A',
      showValue: false,
      negativeColor: '#FF0000',
      negativeBorder: '#00FF00',
      direction: 'RightToLeft',
      axis: 'CellMidPoint',
      axisColor: '#0000FF',
    },
    {
      type: 'iconSet',
      style: 'ThreeTrafficLights1',
      reverse: true,
      showValue: false,
      criteria: [
        { type: 'Percent', formula: '0', operator: 'greaterThanOrEqual' },
        { type: 'Number', formula: '4', operator: 'greaterThan' },
        { type: 'Formula', formula: '=$A$1+7', operator: 'greaterThanOrEqual' },
      ],
    },
    {
      type: 'iconSet',
      style: 'ThreeTriangles',
      reverse: false,
      showValue: true,
      criteria: [
        { type: 'Percent', formula: '0', operator: 'greaterThanOrEqual' },
        { type: 'Number', formula: '4', operator: 'greaterThanOrEqual' },
        { type: 'Number', formula: '7', operator: 'greaterThanOrEqual' },
      ],
    },
  ];
  rules.forEach((rule, i) => {
    const areas = i === 0 ? [area(0, 0, 9, 1), area(0, 4, 9, 4)] : [area(0, i % 8, 9, i % 8)];
    sheet.conditionalFormats.push({ id: `rule${i}`, areas, rule, priority: i, stopIfTrue: i === 1 });
  });
  sheet.validations.push(
    {
      areas: [area(0, 0, 9, 0)],
      rule: { type: 'list', source: '1,2,"3",4', inCellDropDown: true },
      ignoreBlanks: true,
    },
    {
      areas: [area(0, 1, 1_048_575, 1)],
      rule: { type: 'list', source: "='It''s values'!$A$1:$A$3", inCellDropDown: false },
      ignoreBlanks: false,
    },
    {
      areas: [area(0, 2, 9, 2), area(0, 5, 3, 5)],
      rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: 10 },
      ignoreBlanks: true,
      prompt: { show: true, title: 'Score', message: 'Type 0 to 10,\nor leave it blank.' },
      error: { show: true, style: 'warning', title: 'Not a "score"', message: 'Use 0 to 10.' },
    },
    {
      areas: [area(0, 3)],
      rule: { type: 'wholeNumber', operator: 'greaterThan', formula1: '=$A$1' },
      ignoreBlanks: true,
    },
    { areas: [area(1, 3)], rule: { type: 'date', operator: 'lessThanOrEqual', formula1: 46_000 }, ignoreBlanks: true },
    { areas: [area(2, 3)], rule: { type: 'time', operator: 'notEqualTo', formula1: 0.5 }, ignoreBlanks: true },
    { areas: [area(3, 3)], rule: { type: 'textLength', operator: 'lessThan', formula1: 20 }, ignoreBlanks: true },
    {
      areas: [area(4, 3)],
      rule: { type: 'custom', formula: '=ISNUMBER(D5)' },
      ignoreBlanks: true,
      error: { show: false, style: 'stop', title: '', message: '' },
    },
  );
  sheet.tabColor = '#B06D12';
  const columns = new Map([[2, { criteria: { filterOn: 'TopItems', criterion1: '3' } }]]);
  sheet.autoFilter = { area: area(0, 0, 9, 7), columns };
}
