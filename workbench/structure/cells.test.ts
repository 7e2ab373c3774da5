import fc from 'fast-check';
import { area, type Change, DEFAULT_FORMAT, MAX_COLS, MAX_ROWS, parseA1, type Sheet, toA1, Workbook } from '../model';
import { deleteCells, insertCells } from './cells';
import { shiftArea } from './shift';

const A = (text: string) => parseA1(text)!;
const rows = (first: number, last = first) => area(first - 1, 0, last - 1, MAX_COLS - 1);
const columns = (text: string) => A(text);

function sample(): { book: Workbook; sheet: Sheet; other: Sheet } {
  const book = new Workbook();
  const sheet = book.addSheet('Data');
  const other = book.addSheet('My other');
  return { book, sheet, other };
}

const set = (sheet: Sheet, address: string, content: string | number) => {
  const { top, left } = A(address);
  const cell = sheet.ensure(top, left);
  if (typeof content === 'string' && content.startsWith('=')) cell.formula = content;
  else cell.value = content;
  return cell;
};
const formula = (sheet: Sheet, address: string) => sheet.cell(A(address).top, A(address).left)?.formula;
const value = (sheet: Sheet, address: string) => sheet.cell(A(address).top, A(address).left)?.value;

describe('inserting and deleting cells', () => {
  test('references keep pointing at the same cells, on every sheet and in names', () => {
    const { book, sheet, other } = sample();
    set(sheet, 'A1', '=SUM(A5:$B$10)+A3+C:C+5:6+"A5"');
    set(other, 'A1', "=Data!A5+A5+'My other'!A5+[Book2.xlsx]Data!A5");
    set(other, 'A2', '=data!a5+Data!a1');
    book.names.push({ name: 'Rate', formula: '=Data!$B$7', visible: true });
    sheet.names.push({ name: 'Here', formula: '=$B$7', visible: true });
    insertCells(sheet, rows(4, 5), 'down');
    expect(formula(sheet, 'A1')).toBe('=SUM(A7:$B$12)+A3+C:C+7:8+"A5"');
    expect(formula(other, 'A1')).toBe("=Data!A7+A5+'My other'!A5+[Book2.xlsx]Data!A5");
    expect(formula(other, 'A2')).toBe('=data!A7+Data!a1');
    expect(book.names[0].formula).toBe('=Data!$B$9');
    expect(sheet.names[0].formula).toBe('=$B$9');
  });

  test('a range grows when rows are inserted inside it and shrinks when rows inside it are deleted', () => {
    const { sheet } = sample();
    set(sheet, 'D1', '=SUM(A2:A9)');
    insertCells(sheet, rows(3, 4), 'down');
    expect(formula(sheet, 'D1')).toBe('=SUM(A2:A11)');
    deleteCells(sheet, rows(2, 3), 'up');
    expect(formula(sheet, 'D1')).toBe('=SUM(A2:A9)');
    deleteCells(sheet, rows(9, 20), 'up');
    expect(formula(sheet, 'D1')).toBe('=SUM(A2:A8)');
    deleteCells(sheet, rows(2, 8), 'up');
    expect(formula(sheet, 'D1')).toBe('=SUM(#REF!)');
  });

  test('cells move sideways with what refers to them', () => {
    const { sheet } = sample();
    set(sheet, 'B2', 7);
    set(sheet, 'A1', '=B2+B3+$B2:C2');
    insertCells(sheet, A('B2:C2'), 'right');
    expect(value(sheet, 'D2')).toBe(7);
    expect(value(sheet, 'B2')).toBeUndefined();
    expect(formula(sheet, 'A1')).toBe('=D2+B3+$D2:E2');
    deleteCells(sheet, A('B2:C2'), 'left');
    expect(value(sheet, 'B2')).toBe(7);
    expect(formula(sheet, 'A1')).toBe('=B2+B3+$B2:C2');
  });

  test('a range that the shift touches on part of its breadth stays', () => {
    const { sheet } = sample();
    set(sheet, 'D1', '=SUM(A2:B9)');
    insertCells(sheet, A('A3:A4'), 'down');
    expect(formula(sheet, 'D1')).toBe('=SUM(A2:B9)');
  });

  test('row heights, column widths, merges, frozen panes and print set-up move along', () => {
    const { sheet } = sample();
    sheet.rowBands.set(6, { size: 40 });
    sheet.columns.set(3, { size: 100, hidden: true });
    sheet.merges = [A('A5:C5'), A('B8:B9')];
    sheet.freeze = { rows: 3, cols: 1 };
    sheet.page.printArea = 'A1:D20';
    sheet.page.titleRows = '1:2';
    sheet.page.breaks = { rows: [1, 10], cols: [3] };
    insertCells(sheet, rows(2, 3), 'down');
    insertCells(sheet, columns('A:A'), 'right');
    expect(sheet.rowBands.get(8)).toEqual({ size: 40 });
    expect(sheet.columns.get(4)).toEqual({ size: 100, hidden: true });
    expect(sheet.merges.map(toA1)).toEqual(['B7:D7', 'C10:C11']);
    expect(sheet.freeze).toEqual({ rows: 5, cols: 2 });
    expect(sheet.page).toMatchObject({ printArea: 'B1:E22', titleRows: '1:4' });
    expect(sheet.page.breaks).toEqual({ rows: [3, 12], cols: [4] });
    deleteCells(sheet, rows(11), 'up');
    expect(sheet.page.breaks).toEqual({ rows: [3, 11], cols: [4] });
    insertCells(sheet, A('H1:I1'), 'down');
    expect(sheet.page.breaks.rows).toEqual([3, 11]);
    expect(sheet.merges.map(toA1)).toEqual(['B7:D7']);
  });

  test('new cells look like those before them', () => {
    const { sheet } = sample();
    const bold = { ...DEFAULT_FORMAT, fill: '#FF0000' };
    set(sheet, 'B2', 1).format = bold;
    sheet.rowBands.set(1, { size: 30, hidden: true });
    insertCells(sheet, rows(3, 4), 'down');
    expect(sheet.formatAt(3, 1)).toBe(bold);
    expect(sheet.rowBands.get(3)).toEqual({ size: 30 });
  });

  test('spilled results move whole, and are emptied where the shift cuts them', () => {
    const { sheet } = sample();
    const anchor = set(sheet, 'A3', '=SEQUENCE(2)');
    Object.assign(anchor, { value: 1, spill: A('A3:A4') });
    Object.assign(set(sheet, 'A4', 2), { spilledFrom: { row: 2, col: 0 } });
    insertCells(sheet, rows(1), 'down');
    expect(sheet.cell(3, 0)).toMatchObject({ value: 1, spill: A('A4:A5') });
    expect(sheet.cell(4, 0)).toMatchObject({ value: 2, spilledFrom: { row: 3, col: 0 } });
    insertCells(sheet, rows(5), 'down');
    expect(sheet.cell(3, 0)).toEqual({ value: 1, formula: '=SEQUENCE(2)' });
    expect(sheet.cell(5, 0)).toEqual({ value: null });
  });

  test('says what was shifted, so that kept rectangles can follow', () => {
    const { book, sheet } = sample();
    const heard: Change[] = [];
    book.onChange((c) => heard.push(c));
    insertCells(sheet, rows(2, 3), 'down');
    expect(heard).toEqual([{ kind: 'structure', sheet, shift: { sheet, area: rows(2, 3), by: 'down' } }]);
    const [change] = heard;
    const kept = change.kind === 'structure' && change.shift ? shiftArea(A('B2:C9'), change.shift) : undefined;
    expect(kept && toA1(kept)).toBe('B4:C11');
  });
});

describe('rules', () => {
  const custom = (sheet: Sheet, areas: string[], text: string) => {
    sheet.conditionalFormats.push({
      id: '1',
      areas: areas.map(A),
      rule: { type: 'custom', formula: text, format: { fill: '#FF0000' } },
      priority: 0,
      stopIfTrue: false,
    });
    return sheet.conditionalFormats[0];
  };
  const look = (cf: { areas: readonly ReturnType<typeof A>[]; rule: unknown }) => [
    cf.areas.map(toA1).join(),
    (cf.rule as { formula: string }).formula,
  ];

  test('move with their cells, keep their distance, follow locked references', () => {
    const { sheet } = sample();
    const cf = custom(sheet, ['A2:C10'], '=$A2>AVERAGE($A$2:$A$10)+D1');
    insertCells(sheet, rows(1, 2), 'down');
    expect(look(cf)).toEqual(['A4:C12', '=$A4>AVERAGE($A$4:$A$12)+D3']);
    insertCells(sheet, rows(6), 'down');
    expect(look(cf)).toEqual(['A4:C13', '=$A4>AVERAGE($A$4:$A$13)+D3']);
    deleteCells(sheet, rows(4), 'up');
    expect(look(cf)).toEqual(['A4:C12', '=$A4>AVERAGE($A$4:$A$12)+D3']);
    insertCells(sheet, columns('A:A'), 'right');
    expect(look(cf)).toEqual(['B4:D12', '=$B4>AVERAGE($B$4:$B$12)+E3']);
  });

  test('go on over rows inserted right after their area, and disappear with their last cell', () => {
    const { sheet } = sample();
    const cf = custom(sheet, ['A2:C10'], '=A2=1');
    insertCells(sheet, rows(11, 12), 'down');
    expect(look(cf)).toEqual(['A2:C12', '=A2=1']);
    deleteCells(sheet, rows(2, 12), 'up');
    expect(sheet.conditionalFormats).toHaveLength(0);
  });

  test('are split where only part of their breadth moves', () => {
    const { sheet } = sample();
    const cf = custom(sheet, ['A2:C4'], '=A2=1');
    insertCells(sheet, A('B3'), 'down');
    expect(look(cf)[0]).toBe('A2:A4,B2:B5,C2:C4');
    const { sheet: sheet2 } = sample();
    const untouched = custom(sheet2, ['A2:C4'], '=A2=1');
    insertCells(sheet2, A('B9'), 'down');
    expect(look(untouched)[0]).toBe('A2:C4');
  });

  test('validations move too, and lists on other sheets follow their cells', () => {
    const { sheet, other } = sample();
    other.validations.push({
      areas: [A('B2:B9')],
      rule: { type: 'list', source: '=Data!$A$1:$A$5', inCellDropDown: true },
      ignoreBlanks: true,
    });
    insertCells(sheet, rows(3), 'down');
    insertCells(other, rows(1), 'down');
    expect(other.validations[0]).toMatchObject({ areas: [A('B3:B10')], rule: { source: '=Data!$A$1:$A$6' } });
  });
});

describe('refusals', () => {
  const table = (sheet: Sheet, text: string) => sheet.addTable('T', A(text), ['a', 'b', 'c']);
  const refusal = (act: () => void): { code: string; message: string } => {
    try {
      act();
    } catch (error) {
      return error as { code: string; message: string };
    }
    throw new Error('nothing was refused');
  };

  test('a part of a table cannot be shifted', () => {
    const { sheet } = sample();
    table(sheet, 'B5:D9');
    for (const [where, by] of [
      ['B2', 'down'],
      ['C6:D6', 'down'],
      ['A6', 'right'],
    ] as const) {
      expect(refusal(() => insertCells(sheet, A(where), by)).code).toBe('InsertDeleteConflict');
    }
    for (const [where, by] of [
      ['D1', 'up'],
      ['A5:A8', 'left'],
      ['B5:D5', 'up'],
    ] as const) {
      expect(refusal(() => deleteCells(sheet, A(where), by)).code).toBe('InsertDeleteConflict');
    }
    expect(refusal(() => deleteCells(sheet, rows(5), 'up')).message).toContain('header row of the table T');
    insertCells(sheet, A('B12'), 'down');
    insertCells(sheet, A('E5'), 'right');
    expect(toA1(sheet.tables[0].area)).toBe('B5:D9');
  });

  test('a part of a merged area cannot be shifted, and contents cannot leave the sheet', () => {
    const { sheet } = sample();
    sheet.merges = [A('B5:D5')];
    expect(refusal(() => insertCells(sheet, A('C2'), 'down')).code).toBe('MergedRangeConflict');
    sheet.ensure(MAX_ROWS - 1, 0).value = 1;
    expect(refusal(() => insertCells(sheet, rows(1), 'down')).code).toBe('NonBlankCellOffSheet');
    expect(toA1(sheet.merges[0])).toBe('B5:D5');
  });
});

describe('properties', () => {
  const shape = (book: Workbook) =>
    book.sheets.map((s) => ({
      cells: [...s.cellsIn(area(0, 0, 60, 30))].filter(([, , c]) => c.value !== null || c.formula !== undefined),
      merges: s.merges.map(toA1),
      rules: s.conditionalFormats.map((c) => [c.areas.map(toA1), c.rule]),
      bands: [[...s.rowBands], [...s.columns]].map((b) => b.sort(([x], [y]) => (x as number) - (y as number))),
      tables: s.tables.map((t) => [toA1(t.area), t.columns.map((c) => [c.name, c.formula])]),
      names: book.names.map((n) => n.formula),
      freeze: s.freeze,
      page: s.page.printArea,
    }));

  const cellText = fc
    .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 8 }))
    .map(([r, c]) => toA1(area(r, c)));
  const filling = fc.array(fc.tuple(cellText, fc.oneof(fc.integer(), fc.tuple(cellText, cellText))), { maxLength: 25 });

  function build(contents: [string, number | [string, string]][]): { book: Workbook; sheet: Sheet } {
    const { book, sheet, other } = sample();
    for (const [at, content] of contents) {
      if (typeof content === 'number') set(sheet, at, content);
      else {
        const whole = toA1(hull(content));
        set(sheet, at, `=SUM(${whole})+$B$3`);
        set(other, at, `=Data!${whole}`);
      }
    }
    sheet.addTable('T', A('D20:F25'), ['a', 'b', 'c']).columns[1].formula = '=D21*2+[@a]';
    sheet.merges = [A('H4:I6')];
    sheet.rowBands.set(7, { size: 33 });
    sheet.freeze = { rows: 2, cols: 1 };
    sheet.page.printArea = 'A1:H30';
    book.names.push({ name: 'N', formula: '=Data!$A$1:$C$9', visible: true });
    sheet.conditionalFormats.push({
      id: 'x',
      areas: [A('B3:D12')],
      rule: { type: 'custom', formula: '=B3>$B$3+C4', format: {} },
      priority: 0,
      stopIfTrue: false,
    });
    return { book, sheet };
  }
  const hull = ([a, b]: [string, string]) =>
    area(
      Math.min(A(a).top, A(b).top),
      Math.min(A(a).left, A(b).left),
      Math.max(A(a).top, A(b).top),
      Math.max(A(a).left, A(b).left),
    );

  test('inserting rows or columns and deleting them again changes nothing', () => {
    fc.assert(
      fc.property(
        filling,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (cells, at, n, down) => {
          const { book, sheet } = build(cells as [string, number | [string, string]][]);
          const before = JSON.stringify(shape(book));
          const where = down ? rows(at + 1, at + n) : area(0, at, MAX_ROWS - 1, at + n - 1);
          insertCells(sheet, where, down ? 'down' : 'right');
          deleteCells(sheet, where, down ? 'up' : 'left');
          expect(JSON.stringify(shape(book))).toBe(before);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a reference to one cell finds the same value after any insertion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom('down', 'right'),
        fc.boolean(),
        (row, col, atRow, atCol, by, locked) => {
          const { sheet, other } = sample();
          sheet.ensure(row, col).value = 4711;
          const address = toA1(area(row, col));
          set(other, 'A1', `=Data!${locked ? address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2') : address}`);
          insertCells(sheet, area(atRow, atCol, atRow + 1, atCol + 2), by as 'down' | 'right');
          const found = A(formula(other, 'A1')!.slice('=Data!'.length));
          expect(sheet.cell(found.top, found.left)?.value).toBe(4711);
        },
      ),
      { numRuns: 300 },
    );
  });
});
