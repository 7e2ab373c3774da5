import { area } from '../../model';
import { address, ask, call, get, items, link, openBook, range, refusal, set } from '../testing/direct';

const withTable = () => {
  const opened = openBook();
  set(range(opened.sheet, 'B2:C4'), 'values', [['Name', 'Qty'], ['a', 3], ['b', 1]]); // prettier-ignore
  const table = call(link(opened.sheet, 'tables'), 'add', 'B2:C4', true);
  return { ...opened, table };
};

describe('making tables', () => {
  test('names, headers and events', () => {
    const { table, raised, sheet, root } = withTable();
    expect([get(table, 'name'), get(table, 'style'), get(table, 'showTotals')]).toEqual([
      'Table1',
      'TableStyleMedium2',
      false,
    ]);
    expect(raised.some((e) => e.type === 102 && e.message.tableId === get(table, 'id'))).toBe(true);
    set(range(sheet, 'F1:H1'), 'values', [['x', 'X', '']]);
    const second = call(link(root, 'tables'), 'add', 'Sheet1!F1:H1', true);
    expect(get(second, 'name')).toBe('Table2');
    expect(items(link(second, 'columns')).map((c) => get(c, 'name'))).toEqual(['x', 'X2', 'Column3']);
    expect(address(call(second, 'getDataBodyRange'))).toBe('Sheet1!F2:H2');
    expect(ask(link(root, 'tables'), 'getCount')).toBe(2);
  });

  test('without headers a row of them is put in', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1:B2'), 'values', [[1, 2], [3, 4]]); // prettier-ignore
    const table = call(link(sheet, 'tables'), 'add', range(sheet, 'A1:B2'), false);
    expect(address(call(table, 'getRange'))).toBe('Sheet1!A1:B3');
    expect(get(range(sheet, 'A1:B3'), 'values')).toEqual([['Column1', 'Column2'], [1, 2], [3, 4]]); // prettier-ignore
  });

  test('overlaps and merged cells are refused', () => {
    const { sheet } = withTable();
    expect(refusal(() => ask(link(sheet, 'tables'), 'add', 'C4:D6', true))).toBe('InvalidArgument');
    ask(range(sheet, 'A8:B8'), 'merge');
    expect(refusal(() => ask(link(sheet, 'tables'), 'add', 'A8:B9', true))).toBe('MergedRangeConflict');
  });

  test('renaming follows the rules of names', () => {
    const { table, root, sheet } = withTable();
    set(range(sheet, 'E1'), 'formulas', '=SUM(Table1[Qty])');
    set(table, 'name', 'Accounts');
    expect(get(range(sheet, 'E1'), 'formulas')).toEqual([['=SUM(Accounts[Qty])']]);
    call(link(root, 'names'), 'add', 'Taken', '=1');
    expect(refusal(() => set(table, 'name', 'taken'))).toBe('ItemAlreadyExists');
    expect(refusal(() => set(table, 'name', 'has space'))).toBe('InvalidArgument');
    expect(refusal(() => set(table, 'name', 'A1'))).toBe('InvalidArgument');
    expect(refusal(() => set(table, 'style', 'Fancy'))).toBe('InvalidArgument');
  });
});

describe('rows and columns', () => {
  test('the first rows of a table over a header take the place of its blank one', () => {
    const { sheet, book } = openBook();
    set(range(sheet, 'A1:B1'), 'values', [['Name', 'Qty']]);
    const table = call(link(sheet, 'tables'), 'add', 'A1:B1', true);
    const rows = (): unknown => get(call(table, 'getRange'), 'values');
    ask(link(table, 'rows'), 'add', null, [['a', 1], ['b', 2]]); // prettier-ignore
    ask(link(table, 'rows'), 'add', null, [['c', 3]]);
    expect(rows()).toEqual([['Name', 'Qty'], ['a', 1], ['b', 2], ['c', 3]]); // prettier-ignore
    for (let row = 3; row > 0; row--) ask(call(link(table, 'rows'), 'getItemAt', 0), 'delete');
    ask(link(table, 'rows'), 'add', null, [['d', 4]]);
    expect(rows()).toEqual([['Name', 'Qty'], ['d', 4]]); // prettier-ignore
    // What somebody typed into the blank row stays, and so does a blank row that was given.
    ask(call(link(table, 'rows'), 'getItemAt', 0), 'delete');
    set(range(sheet, 'A2'), 'values', 'typed');
    ask(link(table, 'rows'), 'add', null, [['e', 5]]);
    expect(rows()).toEqual([['Name', 'Qty'], ['typed', ''], ['e', 5]]); // prettier-ignore
    set(range(sheet, 'E1'), 'values', 'One');
    const given = call(link(sheet, 'tables'), 'add', 'E1:E2', true);
    ask(link(given, 'rows'), 'add', null, [['f']]);
    expect(get(call(given, 'getRange'), 'values')).toEqual([['One'], [''], ['f']]);
    expect(book.sheets).toHaveLength(1);
  });

  test('rows are added at the end or between, and deleted', () => {
    const { table, sheet, book } = withTable();
    set(range(sheet, 'B6'), 'values', 'below');
    ask(link(table, 'rows'), 'add', null, [['c', 5], ['d', 6]]); // prettier-ignore
    ask(link(table, 'rows'), 'add', 0, [['first', 0]]);
    expect(get(call(table, 'getDataBodyRange'), 'values')).toEqual([['first', 0], ['a', 3], ['b', 1], ['c', 5], ['d', 6]]); // prettier-ignore
    expect(get(range(sheet, 'B9'), 'values')).toEqual([['below']]);
    ask(link(table, 'rows'), 'deleteRows', [0, 2]);
    ask(call(link(table, 'rows'), 'getItemAt', 0), 'delete');
    expect(get(call(table, 'getDataBodyRange'), 'values')).toEqual([['c', 5], ['d', 6]]); // prettier-ignore
    expect(book.tables[0].area).toEqual(area(1, 1, 3, 2));
    expect(refusal(() => ask(link(table, 'rows'), 'add', null, [['too', 'many', 1]]))).toBe('InvalidArgument');
    expect(refusal(() => ask(link(table, 'rows'), 'getItemAt', 9))).toBe('ItemNotFound');
  });

  test('columns by name, id and place; adding and deleting', () => {
    const { table } = withTable();
    const columns = link(table, 'columns');
    ask(columns, 'add', 1, [['Mid'], [7], [8]]);
    expect(items(columns).map((c) => get(c, 'name'))).toEqual(['Name', 'Mid', 'Qty']);
    const qty = call(columns, 'getItem', 'qty');
    expect(get(call(columns, 'getItem', get(qty, 'id')), 'name')).toBe('Qty');
    expect(get(qty, 'values')).toEqual([['Qty'], [3], [1]]);
    expect(address(call(qty, 'getDataBodyRange'))).toBe('Sheet1!D3:D4');
    set(qty, 'name', 'Mid');
    expect(get(qty, 'name')).toBe('Mid2');
    ask(call(columns, 'getItemAt', 1), 'delete');
    expect(get(qty, 'index')).toBe(1);
    expect(ask(columns, 'getItemOrNullObject', 'gone')).toBeNull();
    expect(refusal(() => ask(columns, 'getItem', 'gone'))).toBe('ItemNotFound');
  });

  test('columns named by numbers are told from ids', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1:B1'), 'values', [['2', '1']]);
    const columns = link(call(link(sheet, 'tables'), 'add', 'A1:B2', true), 'columns');
    const first = call(columns, 'getItem', '2');
    expect(get(first, 'index')).toBe(0);
    expect(get(call(columns, 'getItem', first.cls.identity!(first.self).Id), 'name')).toBe('2');
  });

  test('totals row, resizing, converting and deleting', () => {
    const { table, sheet, book, raised } = withTable();
    expect(refusal(() => ask(table, 'getTotalRowRange'))).toBe('ItemNotFound');
    set(table, 'showTotals', true);
    expect(address(call(table, 'getTotalRowRange'))).toBe('Sheet1!B5:C5');
    set(table, 'showTotals', false);
    ask(table, 'resize', 'B2:D6');
    expect(address(call(table, 'getRange'))).toBe('Sheet1!B2:D6');
    expect(refusal(() => ask(table, 'resize', 'F9:G12'))).toBe('InvalidArgument');
    expect(address(call(table, 'convertToRange'))).toBe('Sheet1!B2:D6');
    expect(get(range(sheet, 'B2'), 'values')).toEqual([['Name']]);
    expect(refusal(() => get(table, 'name'))).toBe('ItemNotFound');
    const again = call(link(sheet, 'tables'), 'add', 'B2:C4', true);
    raised.length = 0;
    ask(again, 'delete');
    expect(get(range(sheet, 'B2:C4'), 'values')).toEqual([['', ''], ['', ''], ['', '']]); // prettier-ignore
    expect(book.tables).toEqual([]);
    expect(raised.some((e) => e.type === 103)).toBe(true);
  });

  test('header row hidden and shown', () => {
    const { table, sheet } = withTable();
    set(table, 'showHeaders', false);
    expect(refusal(() => ask(table, 'getHeaderRowRange'))).toBe('ItemNotFound');
    expect(get(range(sheet, 'B2:C2'), 'values')).toEqual([['', '']]);
    set(table, 'showHeaders', true);
    expect(get(call(table, 'getHeaderRowRange'), 'values')).toEqual([['Name', 'Qty']]);
  });

  test('clearing everything of a table takes the table away', () => {
    const { sheet, book } = withTable();
    ask(range(sheet, 'A1:Z9'), 'clear');
    expect(book.tables).toEqual([]);
    expect(ask(sheet, 'getUsedRangeOrNullObject')).toBeNull();
  });
});

describe('filters and sorting', () => {
  const shown = (sheet: Parameters<typeof range>[0]) =>
    (get(call(range(sheet, 'B3:B6'), 'getVisibleView'), 'values') as string[][]).flat();
  const wider = () => {
    const opened = withTable();
    ask(link(opened.table, 'rows'), 'add', null, [['c', 9], ['d', '']]); // prettier-ignore
    const filter = (name: string) => link(call(link(opened.table, 'columns'), 'getItem', name), 'filter');
    return { ...opened, filter };
  };

  test.each([
    ['applyValuesFilter', [['a', 'C']], ['a', 'c']],
    ['applyCustomFilter', ['>=3'], ['a', 'c']],
    ['applyCustomFilter', ['<2', '>5', 'Or'], ['b', 'c']],
    ['applyCustomFilter', ['='], ['d']],
    ['applyTopItemsFilter', [1], ['c']],
    ['applyBottomItemsFilter', [2], ['a', 'b']],
    ['applyDynamicFilter', ['AboveAverage'], ['c']],
  ])('%s %j', (method, args, expected) => {
    const { sheet, filter, table } = wider();
    ask(filter(method === 'applyValuesFilter' ? 'Name' : 'Qty'), method, ...args);
    expect(shown(sheet)).toEqual(expected);
    expect(get(link(table, 'autoFilter'), 'isDataFiltered')).toBe(true);
    ask(table, 'clearFilters');
    expect(shown(sheet)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('two filters work together; a filtered table takes no rows', () => {
    const { sheet, filter, table } = wider();
    ask(filter('Qty'), 'applyCustomFilter', '>0');
    ask(filter('Name'), 'applyValuesFilter', ['a', 'd']);
    expect(shown(sheet)).toEqual(['a']);
    expect(refusal(() => ask(link(table, 'rows'), 'add', null, [['e', 1]]))).toBe('InvalidOperation');
    ask(filter('Name'), 'clear');
    expect(shown(sheet)).toEqual(['a', 'b', 'c']);
    expect(refusal(() => ask(filter('Name'), 'apply', { filterOn: 'Icon' }))).toBe('UnsupportedOperation');
  });

  test('sorting the data rows, and again', () => {
    const { table, sheet } = withTable();
    ask(link(table, 'sort'), 'apply', [{ key: 1, ascending: true }]);
    expect(get(range(sheet, 'B2:B4'), 'values')).toEqual([['Name'], ['b'], ['a']]);
    expect(get(link(table, 'sort'), 'fields')).toEqual([{ key: 1, ascending: true, sortOn: 'Value' }]);
    set(range(sheet, 'C4'), 'values', 0);
    ask(link(table, 'sort'), 'reapply');
    expect(get(range(sheet, 'B3'), 'values')).toEqual([['a']]);
    ask(link(table, 'sort'), 'clear');
    expect(get(link(table, 'sort'), 'fields')).toEqual([]);
  });

  test('a filter on plain cells moves with inserted rows', () => {
    const { sheet } = openBook();
    set(range(sheet, 'A1:A4'), 'values', [['h'], ['x'], ['y'], ['x']]);
    const filter = link(sheet, 'autoFilter');
    ask(filter, 'apply', range(sheet, 'A1:A4'), 0, { filterOn: 'Values', values: ['y'] });
    expect(get(range(sheet, '2:2'), 'rowHidden')).toBe(true);
    expect(get(range(sheet, '3:3'), 'rowHidden')).toBe(false);
    ask(range(sheet, '1:1'), 'insert', 'Down');
    expect(address(call(link(sheet, 'autoFilter'), 'getRange'))).toBe('Sheet1!A2:A5');
    ask(link(sheet, 'autoFilter'), 'remove');
    expect(get(range(sheet, '2:5'), 'rowHidden')).toBe(false);
    expect(get(link(sheet, 'autoFilter'), 'enabled')).toBe(false);
  });
});

test('tables that a range touches', () => {
  const { sheet } = withTable();
  expect(ask(call(range(sheet, 'A1:B3'), 'getTables'), 'getCount')).toBe(1);
  expect(ask(call(range(sheet, 'A1:B3'), 'getTables', true), 'getCount')).toBe(0);
  expect(refusal(() => ask(call(range(sheet, 'A1'), 'getTables'), 'getFirst'))).toBe('ItemNotFound');
});
