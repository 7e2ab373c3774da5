import { address, ask, call, get, items, link, openBook, range, refusal, set } from '../testing/direct';

describe('worksheets', () => {
  test('adding, finding, counting, events', () => {
    const { root, raised } = openBook();
    const sheets = link(root, 'worksheets');
    const added = call(sheets, 'add', 'Report');
    expect(raised.at(-1)).toMatchObject({
      type: 13,
      targets: ['Workbook'],
      message: { worksheetId: get(added, 'id') },
    });
    expect(get(call(sheets, 'add'), 'name')).toBe('Sheet3');
    expect(refusal(() => ask(sheets, 'add', 'report'))).toBe('ItemAlreadyExists');
    expect(refusal(() => ask(sheets, 'add', 'a/b'))).toBe('InvalidArgument');
    expect(items(sheets).map((s) => get(s, 'name'))).toEqual(['Sheet1', 'Report', 'Sheet3']);
    expect(get(call(sheets, 'getItem', get(added, 'id')), 'name')).toBe('Report');
    expect(ask(sheets, 'getItemOrNullObject', 'none')).toBeNull();
    expect(refusal(() => ask(sheets, 'getItem', 'none'))).toBe('ItemNotFound');
    expect(get(call(call(sheets, 'getFirst'), 'getNext'), 'name')).toBe('Report');
    expect(ask(call(sheets, 'getLast'), 'getNextOrNullObject')).toBeNull();
  });

  test('activating, hiding, moving, renaming, deleting', () => {
    const { root, sheet, raised } = openBook();
    const sheets = link(root, 'worksheets');
    const report = call(sheets, 'add', 'Report');
    raised.length = 0;
    ask(report, 'activate');
    expect(raised.map((e) => e.type)).toEqual([12, 11]);
    expect(get(call(sheets, 'getActiveWorksheet'), 'name')).toBe('Report');
    set(report, 'visibility', 'Hidden');
    expect(get(call(sheets, 'getActiveWorksheet'), 'name')).toBe('Sheet1');
    expect(refusal(() => set(sheet, 'visibility', 'Hidden'))).toBe('InvalidOperation');
    expect(refusal(() => ask(sheet, 'delete'))).toBe('InvalidOperation');
    expect(refusal(() => ask(report, 'activate'))).toBe('InvalidOperation');
    set(report, 'visibility', 'Visible');
    set(report, 'position', 0);
    expect(get(sheet, 'position')).toBe(1);
    set(report, 'name', 'Board');
    expect(raised.at(-1)).toMatchObject({ type: 25, message: { nameBefore: 'Report', nameAfter: 'Board' } });
    ask(report, 'delete');
    expect(raised.at(-1)).toMatchObject({ type: 15 });
    expect(refusal(() => get(report, 'name'))).toBe('ItemNotFound');
    expect(refusal(() => range(report, 'A1'))).toBe('ItemNotFound');
  });

  test('selecting activates the sheet and tells handlers', () => {
    const { root, raised } = openBook();
    const report = call(link(root, 'worksheets'), 'add', 'Report');
    ask(range(report, 'B2:C3'), 'select');
    expect(address(call(root, 'getSelectedRange'))).toBe('Report!B2:C3');
    expect(address(call(root, 'getActiveCell'))).toBe('Report!B2');
    expect(raised.at(-1)).toMatchObject({ type: 14, message: { address: 'B2:C3' } });
  });

  test('a copy has the cells, looks, rules and a table of its own', () => {
    const { root, sheet } = openBook();
    set(range(sheet, 'A1:A2'), 'values', [['h'], [1]]);
    set(range(sheet, 'A2'), 'format/font/bold', true);
    call(link(sheet, 'tables'), 'add', 'A1:A2', true);
    call(link(range(sheet, 'A2'), 'conditionalFormats'), 'add', 'DataBar');
    const copy = call(sheet, 'copy', 'Before', sheet);
    expect([get(copy, 'name'), get(copy, 'position')]).toEqual(['Sheet1 (2)', 0]);
    expect(get(call(link(root, 'worksheets'), 'getActiveWorksheet'), 'name')).toBe('Sheet1');
    set(range(copy, 'A2'), 'values', 5);
    expect(get(range(sheet, 'A2'), 'values')).toEqual([[1]]);
    expect(get(range(copy, 'A2'), 'format/font/bold')).toBe(true);
    expect(items(link(copy, 'tables')).map((t) => get(t, 'name'))).toEqual(['Table2']);
    expect(ask(link(range(copy, 'A2'), 'conditionalFormats'), 'getCount')).toBe(1);
  });
});

test('frozen panes', () => {
  const { sheet } = openBook();
  const panes = link(sheet, 'freezePanes');
  expect(ask(panes, 'getLocationOrNullObject')).toBeNull();
  ask(panes, 'freezeRows', 3);
  expect(address(call(panes, 'getLocation'))).toBe('Sheet1!1:3');
  ask(panes, 'freezeColumns', 2);
  expect(address(call(panes, 'getLocation'))).toBe('Sheet1!A:B');
  ask(panes, 'freezeAt', range(sheet, 'A1:B4'));
  expect(address(call(panes, 'getLocation'))).toBe('Sheet1!A1:B4');
  ask(panes, 'unfreeze');
  expect(refusal(() => ask(panes, 'getLocation'))).toBe('ItemNotFound');
});

test('protection with options and password', () => {
  const { sheet, raised } = openBook();
  const protection = link(sheet, 'protection');
  ask(protection, 'protect', { allowFormatCells: true }, 'secret');
  expect(get(protection, 'protected')).toBe(true);
  expect(get(protection, 'options')).toMatchObject({ allowFormatCells: true, allowSort: false });
  expect(raised.at(-1)).toMatchObject({ type: 24, message: { isProtected: true } });
  set(range(sheet, 'A1'), 'format/font/bold', true);
  expect(refusal(() => set(range(sheet, 'A1'), 'format/rowHeight', 20))).toBe('AccessDenied');
  expect(refusal(() => ask(range(sheet, '1:1'), 'insert', 'Down'))).toBe('AccessDenied');
  expect(refusal(() => ask(protection, 'protect'))).toBe('InvalidOperation');
  expect(refusal(() => ask(protection, 'unprotect', 'wrong'))).toBe('AccessDenied');
  ask(protection, 'unprotect', 'secret');
  expect(get(protection, 'protected')).toBe(false);
});

test('page layout', () => {
  const { sheet } = openBook();
  const page = link(sheet, 'pageLayout');
  set(page, 'orientation', 'Landscape');
  set(page, 'paperSize', 'A4');
  set(page, 'zoom', { horizontalFitToPages: 1, verticalFitToPages: null });
  expect(get(page, 'zoom')).toEqual({ horizontalFitToPages: 1 });
  set(page, 'zoom', { scale: 80 });
  expect(get(page, 'zoom')).toEqual({ scale: 80 });
  expect(refusal(() => set(page, 'zoom', { scale: 500 }))).toBe('InvalidArgument');
  expect(refusal(() => set(page, 'paperSize', 'A99'))).toBe('InvalidArgument');
  ask(page, 'setPrintMargins', 'Inches', { left: 0.5, top: 1 });
  expect([get(page, 'leftMargin'), get(page, 'topMargin')]).toEqual([36, 72]);
  ask(page, 'setPrintArea', 'A1:C9');
  expect(address(call(page, 'getPrintArea'))).toBe('Sheet1!A1:C9');
  ask(page, 'setPrintTitleRows', '$1:$2');
  expect(address(call(page, 'getPrintTitleRows'))).toBe('Sheet1!1:2');
  expect(refusal(() => ask(page, 'setPrintTitleRows', 'A1:B2'))).toBe('InvalidArgument');
  expect(ask(page, 'getPrintTitleColumnsOrNullObject')).toBeNull();
  set(page, 'headersFooters/defaultForAllPages/centerFooter', 'Page &P of &N');
  expect(get(page, 'headersFooters/defaultForAllPages/centerFooter')).toBe('Page &P of &N');
  set(page, 'printOrder', 'OverThenDown');
  expect(get(page, 'printOrder')).toBe('OverThenDown');
});

test('custom properties of a sheet', () => {
  const { sheet } = openBook();
  const properties = link(sheet, 'customProperties');
  ask(properties, 'add', 'Kind', 'report');
  ask(properties, 'add', 'kind', 'report 2');
  expect(ask(properties, 'getCount')).toBe(1);
  expect(get(call(properties, 'getItem', 'KIND'), 'value')).toBe('report 2');
  ask(call(properties, 'getItem', 'Kind'), 'delete');
  expect(ask(properties, 'getItemOrNullObject', 'Kind')).toBeNull();
  expect(refusal(() => ask(properties, 'getItem', 'Kind'))).toBe('ItemNotFound');
});

test('charts and the like are there and empty', () => {
  const { sheet } = openBook();
  for (const name of ['charts', 'shapes', 'comments', 'pivotTables']) expect(get(link(sheet, name), 'count')).toBe(0);
  expect(refusal(() => ask(link(sheet, 'comments'), 'add', 'A1', 'x'))).toBe('UnsupportedOperation');
});
