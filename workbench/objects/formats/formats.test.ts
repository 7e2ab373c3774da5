import { ask, call, get, items, link, openBook, range, refusal, set } from '../testing/direct';

test('mixed looks read as null, equal ones as their value', () => {
  const { sheet } = openBook();
  set(range(sheet, 'A1'), 'format/font/bold', true);
  expect(get(range(sheet, 'A1'), 'format/font/bold')).toBe(true);
  expect(get(range(sheet, 'A1:A2'), 'format/font/bold')).toBeNull();
  expect(get(range(sheet, 'A1:A2'), 'format/font/name')).toBe('Calibri');
  expect(get(range(sheet, 'B1'), 'format/fill/color')).toBe('#FFFFFF');
});

test('colours by name or number; anything else is refused', () => {
  const { sheet } = openBook();
  set(range(sheet, 'A1'), 'format/fill/color', 'LightGray');
  expect(get(range(sheet, 'A1'), 'format/fill/color')).toBe('#D3D3D3');
  set(range(sheet, 'A1'), 'format/fill/color', 'ff0000');
  expect(get(range(sheet, 'A1'), 'format/fill/color')).toBe('#FF0000');
  expect(refusal(() => set(range(sheet, 'A1'), 'format/fill/color', 'nocolor'))).toBe('InvalidArgument');
  ask(link(link(range(sheet, 'A1'), 'format'), 'fill'), 'clear');
  expect(get(range(sheet, 'A1'), 'format/fill/pattern')).toBe('None');
});

test('whole columns and rows use bands; a row passes over a column, later columns over the row', () => {
  const { sheet, book } = openBook();
  set(range(sheet, 'B:C'), 'format/fill/color', '#111111');
  set(range(sheet, '2:2'), 'format/fill/color', '#222222');
  expect(book.sheets[0].usedArea()).toBeUndefined();
  expect(get(range(sheet, 'B1'), 'format/fill/color')).toBe('#111111');
  expect(get(range(sheet, 'B2'), 'format/fill/color')).toBe('#222222');
  expect(get(range(sheet, 'A2:C2'), 'format/fill/color')).toBe('#222222');
  set(range(sheet, 'C:C'), 'format/fill/color', '#333333');
  expect(get(range(sheet, 'C:C'), 'format/fill/color')).toBe('#333333');
  expect(get(range(sheet, 'A2:C2'), 'format/fill/color')).toBeNull();
  ask(range(sheet, 'B1:B3'), 'clear', 'Formats');
  expect(get(range(sheet, 'B1:B3'), 'format/fill/color')).toBe('#FFFFFF');
  expect(get(range(sheet, 'B4'), 'format/fill/color')).toBe('#111111');
});

test('five thousand cells share one format object', () => {
  const { sheet, book } = openBook();
  set(range(sheet, 'A1:A5000'), 'format/font/bold', true);
  set(range(sheet, 'A1:A5000'), 'numberFormat', '0.00');
  const [model] = book.sheets;
  const formats = new Set(Array.from({ length: 5000 }, (_, row) => model.cell(row, 0)!.format));
  expect(formats.size).toBe(1);
  expect(Object.isFrozen([...formats][0])).toBe(true);
  set(range(sheet, 'B7'), 'numberFormat', '0.00');
  set(range(sheet, 'B7'), 'format/font/bold', true);
  expect(formats.has(model.cell(6, 1)!.format)).toBe(true);
});

test('taking a look back leaves no trace in the used range', () => {
  const { sheet } = openBook();
  set(range(sheet, 'D4'), 'format/font/italic', true);
  set(range(sheet, 'D4'), 'format/font/italic', false);
  expect(ask(sheet, 'getUsedRangeOrNullObject')).toBeNull();
});

test('number formats: arrays, null, and what is none', () => {
  const { sheet } = openBook();
  set(range(sheet, 'A1:B2'), 'numberFormat', [['0%', null], ['yyyy-mm-dd', '0%']]); // prettier-ignore
  expect(get(range(sheet, 'A1:B2'), 'numberFormat')).toEqual([['0%', 'General'], ['yyyy-mm-dd', '0%']]); // prettier-ignore
  set(range(sheet, 'A1'), 'values', [[0.256]]);
  expect(get(range(sheet, 'A1'), 'text')).toEqual([['26%']]);
  expect(refusal(() => set(range(sheet, 'A1'), 'numberFormat', '0"'))).toBe('InvalidArgument');
  expect(refusal(() => set(range(sheet, 'A1:C1'), 'numberFormat', [['0', '0']]))).toBe('InvalidArgument');
  set(range(sheet, 'C:C'), 'numberFormat', '0.0');
  expect(get(range(sheet, 'C9'), 'numberFormat')).toEqual([['0.0']]);
  set(range(sheet, 'D1:D2'), 'numberFormat', [['0%']]);
  set(range(sheet, 'E:E'), 'numberFormat', [['0%']]);
  expect(get(range(sheet, 'D1:E2'), 'numberFormat')).toEqual([['0%', '0%'], ['0%', '0%']]); // prettier-ignore
  expect(refusal(() => set(range(sheet, 'D1:D2'), 'values', [[1]]))).toBe('InvalidArgument');
});

describe('borders', () => {
  const border = (sheet: Parameters<typeof range>[0], a: string, index: string) =>
    call(link(link(range(sheet, a), 'format'), 'borders'), 'getItem', index);

  test('edges and insides, style, weight and colour', () => {
    const { sheet } = openBook();
    set(border(sheet, 'B2:C3', 'EdgeBottom'), 'style', 'Continuous');
    set(border(sheet, 'B2:C3', 'EdgeBottom'), 'color', 'red');
    set(border(sheet, 'B2:C3', 'InsideVertical'), 'weight', 'Medium');
    expect(get(border(sheet, 'B3', 'EdgeBottom'), 'color')).toBe('#FF0000');
    expect(get(border(sheet, 'B2', 'EdgeBottom'), 'style')).toBe('None');
    expect(get(border(sheet, 'B2:B3', 'EdgeRight'), 'weight')).toBe('Medium');
    expect(get(border(sheet, 'C2:C3', 'EdgeRight'), 'style')).toBe('None');
    expect(get(border(sheet, 'B2', 'InsideVertical'), 'style')).toBe('None');
    expect(items(link(link(range(sheet, 'B2'), 'format'), 'borders'))).toHaveLength(8);
  });

  test('one line lies between two cells', () => {
    const { sheet } = openBook();
    set(border(sheet, 'A1', 'EdgeBottom'), 'style', 'Continuous');
    set(border(sheet, 'A2', 'EdgeTop'), 'style', 'None');
    expect(get(border(sheet, 'A1', 'EdgeBottom'), 'style')).toBe('None');
    expect(refusal(() => set(border(sheet, 'A1', 'DiagonalUp'), 'style', 'Continuous'))).toBe('UnsupportedOperation');
  });
});

describe('widths and heights', () => {
  test('set, mixed, hidden and standard', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1:B1'), 'format/columnWidth', 100);
    expect(get(range(sheet, 'B7'), 'format/columnWidth')).toBe(100);
    expect(get(range(sheet, 'B1:C1'), 'format/columnWidth')).toBeNull();
    set(range(sheet, '3:3'), 'format/rowHeight', 40);
    expect(get(range(sheet, 'A4'), 'top')).toBe(15 + 15 + 40);
    set(range(sheet, '3:3'), 'rowHidden', true);
    expect(get(range(sheet, 'A4'), 'top')).toBe(30);
    expect(get(range(sheet, 'A3'), 'hidden')).toBe(true);
    expect(refusal(() => set(range(sheet, 'A1'), 'format/rowHeight', 500))).toBe('InvalidArgument');
  });

  test('autofit follows the longest text, and lines of wrapped text', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1:B2'), 'values', [['short', 'a much longer text than that'], ['x', '']]); // prettier-ignore
    ask(link(range(sheet, 'A:B'), 'format'), 'autofitColumns');
    const [a, b] = ['A1', 'B1'].map((cell) => get(range(sheet, cell), 'format/columnWidth') as number);
    expect(b).toBeGreaterThan(2 * a);
    set(range(sheet, 'B:B'), 'format/columnWidth', 60);
    set(range(sheet, 'B1'), 'format/wrapText', true);
    ask(link(range(sheet, '1:2'), 'format'), 'autofitRows');
    expect(get(range(sheet, 'A1'), 'format/rowHeight')).toBeGreaterThanOrEqual(30);
    expect(get(range(sheet, 'A2'), 'format/rowHeight')).toBe(15);
    // Nor does it keep the height once less is typed.
    set(range(sheet, 'A1:B1'), 'values', [['short', 'short']]);
    expect(get(range(sheet, 'A1'), 'format/rowHeight')).toBe(15);
  });
});

test('properties of many cells, rows and columns in one call', () => {
  const { sheet } = openBook();
  ask(range(sheet, 'A1:B1'), 'setCellProperties', [
    [
      { format: { font: { bold: true }, fill: { color: '#00FF00' }, borders: { bottom: { style: 'Continuous' } } } },
      {},
    ],
  ]);
  const asked = {
    address: true,
    format: { font: { bold: true }, fill: { color: true }, borders: { bottom: { style: true } } },
  };
  const [[a, b]] = ask(range(sheet, 'A1:B1'), 'getCellProperties', asked) as Record<string, never>[][];
  expect(a).toMatchObject({ address: 'Sheet1!A1', format: { font: { bold: true }, fill: { color: '#00FF00' } } });
  expect(b).toMatchObject({ format: { font: { bold: false }, borders: { bottom: { style: 'None' } } } });
  ask(range(sheet, 'A1:A2'), 'setRowProperties', [{ format: { rowHeight: 33 } }, { rowHidden: true }]);
  expect(ask(range(sheet, 'A1:A2'), 'getRowProperties', { rowHidden: true, format: { rowHeight: true } })).toEqual([
    { rowHidden: false, format: { rowHeight: 33 } },
    { rowHidden: true, format: { rowHeight: 15 } },
  ]);
  expect(refusal(() => ask(range(sheet, 'A1:A2'), 'setRowProperties', [{}]))).toBe('InvalidArgument');
});
