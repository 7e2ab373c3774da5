import { ask, address, call, get, items, link, openBook, range, refusal, set } from './testing/direct';
import { area } from '../model';

describe('names', () => {
  test('cells, constants and formulas', () => {
    const { root, sheet } = openBook();
    const names = link(root, 'names');
    call(names, 'add', 'Cells', range(sheet, 'A1:B2'), 'two by two');
    call(names, 'add', 'Limit', '=4');
    call(names, 'add', 'Title', '="a ""b"""');
    call(names, 'add', 'Next', '=Limit+1');
    const read = (name: string) =>
      ['type', 'value', 'formula', 'scope'].map((p) => get(call(names, 'getItem', name), p));
    expect(read('cells')).toEqual(['Range', 'Sheet1!$A$1:$B$2', '=Sheet1!$A$1:$B$2', 'Workbook']);
    expect(read('Limit')).toEqual(['Double', 4, '=4', 'Workbook']);
    expect(read('Title').slice(0, 2)).toEqual(['String', 'a "b"']);
    expect(get(call(names, 'getItem', 'Cells'), 'comment')).toBe('two by two');
    expect(address(call(call(names, 'getItem', 'Cells'), 'getRange'))).toBe('Sheet1!A1:B2');
    expect(ask(call(names, 'getItem', 'Next'), 'getRangeOrNullObject')).toBeNull();
    set(call(names, 'getItem', 'Cells'), 'formula', '=Sheet1!$C$3');
    expect(address(call(call(names, 'getItem', 'Cells'), 'getRange'))).toBe('Sheet1!C3');
    ask(call(names, 'getItem', 'Limit'), 'delete');
    expect(items(names).map((n) => get(n, 'name'))).toEqual(['Cells', 'Title', 'Next']);
  });

  test('rules of names; a sheet has its own', () => {
    const { root, sheet } = openBook();
    const names = link(root, 'names');
    set(range(sheet, 'A1'), 'values', 'h');
    call(link(sheet, 'tables'), 'add', 'A1', true);
    call(names, 'add', 'Rate', '=1');
    for (const bad of ['two words', 'A1', 'R1C1', '1st', '']) {
      expect(refusal(() => ask(names, 'add', bad, '=1'))).toBe('InvalidArgument');
    }
    for (const taken of ['RATE', 'table1'])
      expect(refusal(() => ask(names, 'add', taken, '=1'))).toBe('ItemAlreadyExists');
    expect(refusal(() => ask(names, 'add', 'Broken', '=SUM('))).toBe('InvalidArgument');
    const own = call(link(sheet, 'names'), 'add', 'Rate', '=Sheet1!$B$2');
    expect(get(own, 'scope')).toBe('Worksheet');
    expect(address(range(sheet, 'Rate'))).toBe('Sheet1!B2');
    expect(refusal(() => ask(link(sheet, 'names'), 'add', 'rate', '=2'))).toBe('ItemAlreadyExists');
  });
});

test('settings keep values of any kind as text in the workbook', () => {
  const { root, book } = openBook();
  const settings = link(root, 'settings');
  ask(settings, 'add', 'map', { a: [1, true, 'x'] });
  expect(book.settings.get('map')).toBe('{"a":[1,true,"x"]}');
  expect(get(call(settings, 'getItem', 'map'), 'value')).toEqual({ a: [1, true, 'x'] });
  set(call(settings, 'getItem', 'map'), 'value', 5);
  expect(get(call(settings, 'getItem', 'map'), 'value')).toBe(5);
  ask(call(settings, 'getItem', 'map'), 'delete');
  expect(ask(settings, 'getItemOrNullObject', 'map')).toBeNull();
  expect(refusal(() => ask(settings, 'getItem', 'map'))).toBe('ItemNotFound');
});

test('document properties', () => {
  const { root } = openBook();
  const properties = link(root, 'properties');
  set(properties, 'title', 'Progress');
  expect(get(properties, 'title')).toBe('Progress');
  ask(link(properties, 'custom'), 'add', 'Ref', 12);
  expect(get(call(link(properties, 'custom'), 'getItem', 'ref'), 'value')).toBe('12');
  ask(link(properties, 'custom'), 'deleteAll');
  expect(ask(link(properties, 'custom'), 'getCount')).toBe(0);
});

test('application', () => {
  const { root, app } = openBook();
  const application = link(root, 'application');
  expect(get(application, 'cultureInfo/numberFormat/numberDecimalSeparator')).toBe('.');
  set(application, 'calculationMode', 'Manual');
  expect(app.calculation.mode).toBe('Manual');
  ask(application, 'calculate', 'Full');
  expect(get(application, 'calculationState')).toBe('Done');
  expect(refusal(() => ask(application, 'calculate', 'Sometimes'))).toBe('InvalidArgument');
});

test('references of kept ranges and of events lead back to cells', () => {
  const { root, sheet } = openBook();
  const kept = range(sheet, 'B2');
  const { _ReferenceId: id } = kept.cls.identity!(kept.self);
  ask(range(sheet, '1:1'), 'insert', 'Down');
  const again = call(root, '_GetRangeForEventByReferenceId', id);
  expect(address(again)).toBe('Sheet1!B3');
  expect(again.cls.identity!(again.self)._ReferenceId).toBe(id);
  expect(address(call(root, '_GetRangeForEventByReferenceId', `${String(get(sheet, 'id'))}|C4:D5`))).toBe(
    'Sheet1!C4:D5',
  );
  expect(refusal(() => ask(root, '_GetRangeForEventByReferenceId', 'gone'))).toBe('InvalidReference');
  expect(ask(root, '_GetRangeOrNullObjectForEventByReferenceId', 'gone')).toBeNull();
});

test('of several selected areas only all of them can be asked for at once', () => {
  const { root, book } = openBook();
  book.sheets[0].select([area(0, 0, 1, 1), area(3, 3)]);
  expect(get(call(root, 'getSelectedRanges'), 'address')).toBe('Sheet1!A1:B2,Sheet1!D4');
  expect(address(call(root, 'getActiveCell'))).toBe('Sheet1!D4');
  expect(refusal(() => ask(root, 'getSelectedRange'))).toBe('InvalidSelection');
  book.sheets[0].select([area(0, 0, 1, 1), area(3, 3)], 0, { row: 1, col: 0 });
  expect(address(call(root, 'getActiveCell'))).toBe('Sheet1!A2');
  book.sheets[0].selection = area(2, 0);
  expect(address(call(root, 'getActiveCell'))).toBe('Sheet1!A3');
  expect(address(call(root, 'getSelectedRange'))).toBe('Sheet1!A3');
});
