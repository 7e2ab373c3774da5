import { address, ask, call, get, items, link, openBook, range, refusal, set } from '../testing/direct';

const opened = () => {
  const book = openBook();
  const add = (a: string, type: string) => call(link(range(book.sheet, a), 'conditionalFormats'), 'add', type);
  return { ...book, add };
};

test('a custom rule with its look', () => {
  const { add, book } = opened();
  const format = add('B2:B9', 'Custom');
  set(format, 'custom/rule/formula', '=$b2<4');
  set(format, 'custom/format/font/color', 'red');
  set(format, 'custom/format/fill/color', '#FFEEEE');
  set(call(link(link(link(format, 'custom'), 'format'), 'borders'), 'getItem', 'EdgeTop'), 'style', 'Dot');
  expect(book.sheets[0].conditionalFormats[0].rule).toEqual({
    type: 'custom',
    formula: '=$B2<4',
    format: {
      font: { color: '#FF0000' },
      fill: '#FFEEEE',
      borders: { top: { style: 'Dot', weight: 'Thin', color: '#000000' } },
    },
  });
  expect(get(format, 'type')).toBe('Custom');
  expect(refusal(() => set(format, 'custom/rule/formula', '=SUM('))).toBe('InvalidArgument');
  expect(refusal(() => get(format, 'cellValue/rule'))).toBe('ItemNotFound');
  expect(format.cls.links!.CellValueOrNullObject(format.self)).toBeNull();
});

test.each([
  ['CellValue', 'cellValue', { operator: 'Between', formula1: '=1', formula2: '=5' }],
  ['ContainsText', 'textComparison', { operator: 'BeginsWith', text: 'At' }],
  ['TopBottom', 'topBottom', { rank: 3, type: 'BottomPercent' }],
  ['PresetCriteria', 'preset', { criterion: 'DuplicateValues' }],
])('%s rules read back as set', (type, branch, rule) => {
  const { add } = opened();
  const format = add('A1:A9', type);
  set(format, `${branch}/rule`, rule);
  set(format, `${branch}/format/font/bold`, true);
  expect(get(format, `${branch}/rule`)).toEqual(rule);
  expect(get(format, `${branch}/format/font/bold`)).toBe(true);
  expect(refusal(() => set(format, `${branch}/rule`, {}))).toBe('InvalidArgument');
});

test('scales, bars and icons', () => {
  const { add } = opened();
  const scale = add('A1:A9', 'ColorScale');
  const criteria = {
    minimum: { type: 'Number', formula: '0', color: '#FF0000' },
    midpoint: { type: 'Percentile', formula: '50', color: '#FFFF00' },
    maximum: { type: 'HighestValue', color: '#00FF00' },
  };
  set(scale, 'colorScale/criteria', criteria);
  expect(get(scale, 'colorScale/criteria')).toEqual(criteria);
  expect(get(scale, 'colorScale/threeColorScale')).toBe(true);
  const bar = add('B1:B9', 'DataBar');
  set(bar, 'dataBar/lowerBoundRule', { type: 'Number', formula: '0' });
  set(bar, 'dataBar/barDirection', 'LeftToRight');
  set(bar, 'dataBar/positiveFormat/fillColor', 'blue');
  set(bar, 'dataBar/positiveFormat/gradientFill', false);
  expect(get(bar, 'dataBar/lowerBoundRule')).toEqual({ type: 'Number', formula: '0' });
  expect(get(bar, 'dataBar/barDirection')).toBe('LeftToRight');
  expect(get(bar, 'dataBar/positiveFormat/fillColor')).toBe('#0000FF');
  expect(refusal(() => set(bar, 'dataBar/lowerBoundRule', { type: 'Number' }))).toBe('InvalidArgument');
  const icons = add('C1:C9', 'IconSet');
  set(icons, 'iconSet/style', 'ThreeArrows');
  const limits = [
    {},
    { type: 'Number', formula: '4', operator: 'GreaterThanOrEqual' },
    { type: 'Number', formula: '7', operator: 'GreaterThan' },
  ];
  set(icons, 'iconSet/criteria', limits);
  expect((get(icons, 'iconSet/criteria') as unknown[]).slice(1)).toEqual(limits.slice(1));
  expect(refusal(() => set(icons, 'iconSet/criteria', limits.slice(1)))).toBe('InvalidArgument');
  expect(get(icons, 'stopIfTrue')).toBeNull();
});

test('the order of adding is the priority; it can be changed', () => {
  const { add, sheet } = opened();
  const [a, b, c] = ['Custom', 'CellValue', 'TopBottom'].map((type) => add('A1:A9', type));
  expect([a, b, c].map((f) => get(f, 'priority'))).toEqual([0, 1, 2]);
  set(c, 'priority', 0);
  expect([a, b, c].map((f) => get(f, 'priority'))).toEqual([1, 2, 0]);
  set(c, 'priority', -1);
  expect(get(c, 'priority')).toBe(2);
  set(a, 'stopIfTrue', true);
  const formats = link(range(sheet, 'A5'), 'conditionalFormats');
  expect(items(formats).map((f) => get(f, 'type'))).toEqual(['Custom', 'CellValue', 'TopBottom']);
  expect(get(call(formats, 'getItem', get(b, 'id')), 'type')).toBe('CellValue');
  ask(a, 'delete');
  expect(ask(formats, 'getCount')).toBe(2);
  expect(refusal(() => get(a, 'priority'))).toBe('ItemNotFound');
});

test('clearing a part keeps the rest, whose formula still means the same', () => {
  const { add, sheet } = opened();
  const format = add('A1:A9', 'Custom');
  set(format, 'custom/rule/formula', '=A1>$C$1');
  ask(link(range(sheet, 'A1:A3'), 'conditionalFormats'), 'clearAll');
  expect(address(call(format, 'getRange'))).toBe('Sheet1!A4:A9');
  expect(get(format, 'custom/rule/formula')).toBe('=A4>$C$1');
  ask(range(sheet, 'A6'), 'clear', 'Formats');
  expect(address(call(format, 'getRanges'))).toBe('Sheet1!A4:A5,Sheet1!A7:A9');
  expect(ask(format, 'getRangeOrNullObject')).toBeNull();
  ask(format, 'setRanges', 'B1:B2');
  expect(get(format, 'custom/rule/formula')).toBe('=B1>$C$1');
  ask(format, 'changeRuleToCellValue', { operator: 'LessThan', formula1: '4' });
  expect(get(format, 'type')).toBe('CellValue');
});
