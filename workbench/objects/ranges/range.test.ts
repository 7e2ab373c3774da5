import fc from 'fast-check';
import { area, parseA1, toA1 } from '../../model';
import { rectanglesOf, without } from '../core/geometry';
import { address, ask, call, get, items, link, openBook, range, refusal, set } from '../testing/direct';

const filled = (rows: unknown[][], at = 'A1') => {
  const opened = openBook();
  const start = parseA1(at)!;
  const a = toA1(area(start.top, start.left, start.top + rows.length - 1, start.left + rows[0].length - 1));
  set(range(opened.sheet, a), 'values', rows);
  return { ...opened, cells: range(opened.sheet, a) };
};

describe('where things are', () => {
  test.each([
    ['getCell', [1, 1], 'C3'],
    ['getRow', [1], 'B3:C3'],
    ['getColumn', [0], 'B2:B4'],
    ['getRowsAbove', [null], 'B1:C1'],
    ['getRowsBelow', [2], 'B5:C6'],
    ['getColumnsBefore', [1], 'A2:A4'],
    ['getColumnsAfter', [2], 'D2:E4'],
    ['getOffsetRange', [1, 2], 'D3:E5'],
    ['getResizedRange', [-1, 1], 'B2:D3'],
    ['getAbsoluteResizedRange', [1, 1], 'B2'],
    ['getBoundingRect', ['E1'], 'B1:E4'],
    ['getIntersection', ['A1:B9'], 'B2:B4'],
    ['getLastRow', [], 'B4:C4'],
    ['getLastColumn', [], 'C2:C4'],
    ['getLastCell', [], 'C4'],
    ['getEntireRow', [], '2:4'],
    ['getEntireColumn', [], 'B:C'],
  ])('%s %j', (method, args, expected) => {
    const { sheet } = openBook();
    expect(address(call(range(sheet, 'B2:C4'), method, ...args))).toBe(`Sheet1!${expected}`);
  });

  test('beyond the sheet is refused; no common cells is null or not found', () => {
    const { sheet } = openBook();
    expect(refusal(() => ask(range(sheet, 'A1'), 'getOffsetRange', -1, 0))).toBe('InvalidArgument');
    expect(refusal(() => ask(range(sheet, 'A1'), 'getRow', 1))).toBe('InvalidArgument');
    expect(refusal(() => ask(range(sheet, 'A1'), 'getIntersection', 'B2'))).toBe('ItemNotFound');
    expect(ask(range(sheet, 'A1'), 'getIntersectionOrNullObject', 'B2')).toBeNull();
    expect(refusal(() => range(sheet, 'A1,B2'))).toBe('InvalidArgument');
    expect(refusal(() => range(sheet, 'not a range'))).toBe('InvalidArgument');
  });

  test('used range with and without formats, region, edges', () => {
    const { sheet } = filled([[1, 2], [3, 4]], 'B2'); // prettier-ignore
    set(range(sheet, 'E6'), 'format/fill/color', 'red');
    expect(address(call(sheet, 'getUsedRange'))).toBe('Sheet1!B2:E6');
    expect(address(call(sheet, 'getUsedRange', true))).toBe('Sheet1!B2:C3');
    expect(address(call(range(sheet, 'A1:B9'), 'getUsedRange', true))).toBe('Sheet1!B2:B3');
    expect(ask(range(sheet, 'Z1:Z9'), 'getUsedRangeOrNullObject', true)).toBeNull();
    expect(address(call(range(sheet, 'C3'), 'getSurroundingRegion'))).toBe('Sheet1!B2:C3');
    expect(address(call(range(sheet, 'B2'), 'getRangeEdge', 'Down'))).toBe('Sheet1!B3');
    expect(address(call(range(sheet, 'B3'), 'getRangeEdge', 'Down'))).toBe('Sheet1!B1048576');
    expect(address(call(range(sheet, 'A2'), 'getRangeEdge', 'Right'))).toBe('Sheet1!B2');
  });

  test('names, tables and other sheets in addresses', () => {
    const { sheet, root, book } = filled([['Name', 'Qty'], ['a', 1], ['b', 2]]); // prettier-ignore
    call(link(sheet, 'tables'), 'add', 'A1:B3', true);
    call(link(root, 'names'), 'add', 'Here', range(sheet, 'C3'));
    expect(address(range(sheet, 'Here'))).toBe('Sheet1!C3');
    expect(address(range(sheet, 'Table1'))).toBe('Sheet1!A2:B3');
    expect(address(range(sheet, 'Table1[Qty]'))).toBe('Sheet1!B2:B3');
    expect(address(range(sheet, 'Table1[[#Headers],[Qty]]'))).toBe('Sheet1!B1');
    book.addSheet('My data');
    expect(refusal(() => range(sheet, "'My data'!A1"))).toBe('InvalidArgument');
    expect(address(range(call(link(root, 'worksheets'), 'getItem', 'my data'), '$B$2'))).toBe("'My data'!B2");
  });
});

describe('what moves cells', () => {
  test('a kept range follows inserted rows and refuses when its cells are gone', () => {
    const { sheet, raised } = filled([[1], [2], [3]]);
    const kept = range(sheet, 'A2');
    kept.cls.identity!(kept.self);
    raised.length = 0;
    expect(address(call(range(sheet, '1:1'), 'insert', 'Down'))).toBe('Sheet1!1:1');
    expect(address(kept)).toBe('Sheet1!A3');
    expect(get(kept, 'values')).toEqual([[2]]);
    expect(raised[0]).toMatchObject({ type: 10, message: { changeType: 'RowInserted', address: '1:1' } });
    ask(range(sheet, '3:3'), 'delete', 'Up');
    expect(refusal(() => get(kept, 'values'))).toBe('InvalidReference');
  });

  test('merging keeps the first value; tables refuse it', () => {
    const { sheet } = filled([['', 'b'], ['c', 'd']]); // prettier-ignore
    ask(range(sheet, 'A1:B2'), 'merge');
    expect(get(range(sheet, 'A1:B2'), 'values')).toEqual([['b', ''], ['', '']]); // prettier-ignore
    expect(address(call(range(sheet, 'A1:C9'), 'getMergedAreasOrNullObject'))).toBe('Sheet1!A1:B2');
    ask(range(sheet, 'D4:E5'), 'merge');
    expect(address(call(range(sheet, 'C3:E9'), 'getUsedRangeOrNullObject', false))).toBe('Sheet1!D4:E5');
    expect(ask(range(sheet, 'C3:E9'), 'getUsedRangeOrNullObject', true)).toBeNull();
    ask(range(sheet, 'D4'), 'unmerge');
    ask(range(sheet, 'A1'), 'unmerge');
    expect(ask(range(sheet, 'A1:C9'), 'getMergedAreasOrNullObject')).toBeNull();
    call(link(sheet, 'tables'), 'add', 'A1:B2', true);
    expect(refusal(() => ask(range(sheet, 'A2:B2'), 'merge'))).toBe('InvalidOperation');
  });

  test('sorting rows by a column', () => {
    const { sheet, cells } = filled([['n', 'v'], ['b', 2], ['a', 3], ['c', 1]]); // prettier-ignore
    ask(link(cells, 'sort'), 'apply', [{ key: 1, ascending: false }], false, true);
    expect(get(range(sheet, 'A1:A4'), 'values')).toEqual([['n'], ['a'], ['b'], ['c']]);
    expect(refusal(() => ask(link(cells, 'sort'), 'apply', [{ key: 2 }]))).toBe('InvalidArgument');
  });

  test('duplicates go, the rest moves up', () => {
    const { cells } = filled([['k', 1], ['x', 1], ['K', 2], ['y', 3]]); // prettier-ignore
    const result = call(cells, 'removeDuplicates', [0], false);
    expect([get(result, 'removed'), get(result, 'uniqueRemaining')]).toEqual([1, 3]);
    expect(get(cells, 'values')).toEqual([['k', 1], ['x', 1], ['y', 3], ['', '']]); // prettier-ignore
  });
});

describe('copying and filling', () => {
  test('copyFrom shifts formulas, copies looks and repeats in a larger target', () => {
    const { sheet } = filled([[1, '=A1*2']]);
    set(range(sheet, 'B1'), 'format/font/bold', true);
    ask(range(sheet, 'A3:B4'), 'copyFrom', 'A1:B1');
    expect(get(range(sheet, 'A3:B4'), 'formulas')).toEqual([[1, '=A3*2'], [1, '=A4*2']]); // prettier-ignore
    expect(get(range(sheet, 'B3:B4'), 'format/font/bold')).toBe(true);
    ask(range(sheet, 'D1'), 'copyFrom', range(sheet, 'A1:B1'), 'Formats');
    expect(get(range(sheet, 'D1:E1'), 'values')).toEqual([['', '']]);
    expect(get(range(sheet, 'E1'), 'format/font/bold')).toBe(true);
  });

  test('values, skipped blanks and transposing', () => {
    const { sheet } = filled([[1, '', 3]]);
    set(range(sheet, 'A2:C2'), 'values', [[7, 8, 9]]);
    ask(range(sheet, 'A2'), 'copyFrom', 'A1:C1', 'Values', true);
    expect(get(range(sheet, 'A2:C2'), 'values')).toEqual([[1, 8, 3]]);
    ask(range(sheet, 'E1'), 'copyFrom', 'A2:C2', 'Values', false, true);
    expect(get(range(sheet, 'E1:E3'), 'values')).toEqual([[1], [8], [3]]);
  });

  test.each([
    [[[1], [3]], 'FillDefault', [5, 7]],
    [[[4]], 'FillDefault', [4, 4, 4]],
    [[[4]], 'FillSeries', [5, 6, 7]],
    [[['Mon']], 'FillDefault', ['Tue', 'Wed', 'Thu']],
    [[['Week 09']], 'FillDefault', ['Week 10', 'Week 11', 'Week 12']],
    [[['x'], ['y']], 'FillDefault', ['x', 'y']],
    [[[1], [2]], 'FillCopy', [1, 2]],
  ])('filling %j by %s', (rows, type, expected) => {
    const { sheet, cells } = filled(rows);
    ask(cells, 'autoFill', 'A1:A4', type);
    const after = get(range(sheet, `A${rows.length + 1}:A4`), 'values') as unknown[][];
    expect(after.map(([v]) => v)).toEqual(expected);
  });

  test('formulas follow when filled; a wrong target is refused', () => {
    const { sheet } = filled([['=B1']]);
    ask(range(sheet, 'A1'), 'autoFill', 'A1:A3');
    expect(get(range(sheet, 'A3'), 'formulas')).toEqual([['=B3']]);
    expect(refusal(() => ask(range(sheet, 'A1'), 'autoFill', 'B1:B3'))).toBe('InvalidArgument');
  });
});

describe('finding cells', () => {
  test('find, in both directions, whole or part', () => {
    const { cells } = filled([['apple', 'pear'], ['Apple pie', 'plum']]); // prettier-ignore
    expect(address(ask(cells, 'find', 'apple', {}))).toBe('Sheet1!A1');
    expect(address(ask(cells, 'find', 'apple', { searchDirection: 'Backwards' }))).toBe('Sheet1!A2');
    expect(ask(cells, 'findOrNullObject', 'Pear', { matchCase: true })).toBeNull();
    expect(refusal(() => ask(cells, 'find', 'app', { completeMatch: true }))).toBe('ItemNotFound');
    expect(ask(cells, 'replaceAll', 'p', 'b', { matchCase: true })).toBe(7);
    expect(get(cells, 'values')).toEqual([['abble', 'bear'], ['Abble bie', 'blum']]); // prettier-ignore
  });

  test('special cells by kind and value', () => {
    const { sheet, cells } = filled([[1, 'a', true], ['', '=A1', '#N/A']]); // prettier-ignore
    const found = (kind: string, values?: string) => address(call(cells, 'getSpecialCells', kind, values ?? null));
    expect(found('Constants')).toBe('Sheet1!A1:C1,Sheet1!C2');
    expect(found('Constants', 'Numbers')).toBe('Sheet1!A1');
    expect(found('Constants', 'ErrorsLogicalText')).toBe('Sheet1!B1:C1,Sheet1!C2');
    expect(found('Formulas')).toBe('Sheet1!B2');
    expect(found('Blanks')).toBe('Sheet1!A2');
    set(range(sheet, 'B:B'), 'columnHidden', true);
    expect(found('Visible')).toBe('Sheet1!A1:A2,Sheet1!C1:C2');
    expect(ask(cells, 'getSpecialCellsOrNullObject', 'DataValidations')).toBeNull();
    expect(refusal(() => found('ConditionalFormats'))).toBe('ItemNotFound');
  });

  test('several areas at once', () => {
    const { sheet } = filled([[1, 2, 3]]);
    const areas = call(sheet, 'getRanges', 'A1,C1');
    expect([get(areas, 'areaCount'), get(areas, 'cellCount'), address(areas)]).toEqual([2, 2, 'Sheet1!A1,Sheet1!C1']);
    set(areas, 'format/fill/color', '#ffff00');
    expect(get(range(sheet, 'A1:C1'), 'format/fill/color')).toBeNull();
    expect(items(link(areas, 'areas')).map(address)).toEqual(['Sheet1!A1', 'Sheet1!C1']);
    ask(areas, 'clear', 'Contents');
    expect(get(range(sheet, 'A1:C1'), 'values')).toEqual([['', 2, '']]);
  });
});

test('grouping, folding and levels', () => {
  const { sheet, book } = openBook();
  ask(range(sheet, '2:5'), 'group', 'ByRows');
  ask(range(sheet, '3:4'), 'group', 'ByRows');
  expect([1, 2, 3, 4].map((r) => book.sheets[0].rowBands.get(r)?.outline)).toEqual([1, 2, 2, 1]);
  ask(range(sheet, '3:4'), 'hideGroupDetails', 'ByRows');
  expect(get(range(sheet, '2:5'), 'rowHidden')).toBeNull();
  expect(get(range(sheet, '3:4'), 'rowHidden')).toBe(true);
  ask(sheet, 'showOutlineLevels', 1, 0);
  expect(get(range(sheet, '2:5'), 'rowHidden')).toBe(true);
  ask(sheet, 'showOutlineLevels', 8, 0);
  expect(get(range(sheet, '2:5'), 'rowHidden')).toBe(false);
  ask(range(sheet, '2:5'), 'ungroup', 'ByRows');
  ask(range(sheet, '2:5'), 'ungroup', 'ByRows');
  expect(refusal(() => ask(range(sheet, '2:5'), 'ungroup', 'ByRows'))).toBe('InvalidOperation');
});

test('links carry their target, tip and text', () => {
  const { sheet } = openBook();
  set(range(sheet, 'A1'), 'hyperlink', { documentReference: 'Sheet1!B2', screenTip: 'go', textToDisplay: 'Jump' });
  expect(get(range(sheet, 'A1'), 'hyperlink')).toEqual({
    documentReference: 'Sheet1!B2',
    screenTip: 'go',
    textToDisplay: 'Jump',
  });
  expect(get(range(sheet, 'A1'), 'format/font/underline')).toBe('Single');
  ask(range(sheet, 'A1'), 'clear', 'Hyperlinks');
  expect(get(range(sheet, 'A1'), 'hyperlink')).toBeNull();
});

const anyArea = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(5), fc.nat(5))
  .map(([top, left, h, w]) => area(top, left, top + h, left + w));
const cellsOf = (areas: readonly { top: number; left: number; bottom: number; right: number }[]) =>
  areas.flatMap((a) => {
    const cells: string[] = [];
    for (let r = a.top; r <= a.bottom; r++) for (let c = a.left; c <= a.right; c++) cells.push(`${r},${c}`);
    return cells;
  });

test('taking a rectangle out leaves every other cell exactly once', () => {
  fc.assert(
    fc.property(anyArea, anyArea, (a, cut) => {
      const gone = new Set(cellsOf([cut]));
      const rest = cellsOf(without(a, cut));
      expect(rest.sort()).toEqual(
        cellsOf([a])
          .filter((c) => !gone.has(c))
          .sort(),
      );
    }),
  );
});

test('rectangles of cells cover them exactly once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: ([r, c]) => `${r},${c}` }), (cells) => {
      const ordered = cells.sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2);
      expect(cellsOf(rectanglesOf(ordered)).sort()).toEqual(ordered.map(([r, c]) => `${r},${c}`).sort());
    }),
  );
});
