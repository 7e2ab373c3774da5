import { DEFAULT_FORMAT, parseA1, type Sheet, type Table, toA1, Workbook } from '../../model';
import {
  autoExpandTable,
  deleteCells,
  deleteTableColumn,
  deleteTableRows,
  insertCells,
  insertTableColumn,
  insertTableRows,
  removeTable,
  renameTable,
  renameTableColumn,
  resizeTable,
  showTotals,
} from '..';

const A = (text: string) => parseA1(text)!;

/** Accounts in B2:D5 (header row 2, three data rows); C is computed from B. */
function accounts(): { book: Workbook; sheet: Sheet; table: Table } {
  const book = new Workbook();
  const sheet = book.addSheet('Data');
  const table = sheet.addTable('Accounts', A('B2:D5'), ['Name', 'Health score', 'ARR']);
  table.columns.forEach((c, i) => (sheet.ensure(1, 1 + i).value = c.name));
  table.columns[1].formula = '=[@ARR]*2+$A$1+B3';
  for (let row = 2; row <= 4; row++) {
    sheet.ensure(row, 1).value = `n${row}`;
    sheet.ensure(row, 2).formula = `=[@ARR]*2+$A$1+B${row + 1}`;
    sheet.ensure(row, 3).value = row;
  }
  return { book, sheet, table };
}

const put = (sheet: Sheet, address: string, content: string | number) => {
  const cell = sheet.ensure(A(address).top, A(address).left);
  if (typeof content === 'string' && content.startsWith('=')) cell.formula = content;
  else cell.value = content;
  return cell;
};
const at = (sheet: Sheet, address: string) => sheet.cell(A(address).top, A(address).left);
const code = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('names of tables and columns', () => {
  test('a renamed table is renamed in formulas, names and rules, not in texts or variables', () => {
    const { book, sheet, table } = accounts();
    put(sheet, 'F1', '=SUM(accounts[ARR])+ROWS(Accounts)+LET(x,1,x)&"Accounts"');
    put(sheet, 'F2', '=LET(Accounts,1,Accounts+1)');
    book.names.push({ name: 'Total', formula: '=SUM(Accounts[ARR])', visible: true });
    sheet.conditionalFormats.push({
      id: '1',
      areas: [A('B3')],
      rule: { type: 'custom', formula: '=B3>SUM(Accounts)', format: {} },
      priority: 0,
      stopIfTrue: false,
    });
    renameTable(table, 'Clients');
    expect(table.name).toBe('Clients');
    expect(at(sheet, 'F1')?.formula).toBe('=SUM(Clients[ARR])+ROWS(Clients)+LET(x,1,x)&"Accounts"');
    expect(at(sheet, 'F2')?.formula).toBe('=LET(Accounts,1,Accounts+1)');
    expect(book.names[0].formula).toBe('=SUM(Clients[ARR])');
    expect(sheet.conditionalFormats[0].rule).toMatchObject({ formula: '=B3>SUM(Clients)' });
    expect(code(() => renameTable(table, 'TOTAL'))).toBe('ItemAlreadyExists');
    expect(code(() => renameTable(table, 'two words'))).toBe('InvalidArgument');
    expect(code(() => renameTable(table, 'AB12'))).toBe('InvalidArgument');
  });

  test('a renamed column is renamed wherever its table is meant, also without the table name', () => {
    const { sheet, table } = accounts();
    put(sheet, 'F1', '=SUM(Accounts[ARR])+Accounts[[#Headers],[arr]]+SUM(Accounts[[Name]:[ARR]])+Other[ARR]+[@ARR]');
    put(sheet, 'F2', '=Accounts[[#This Row],[ARR]]');
    renameTableColumn(table, 2, "Net [k$] 'A'");
    expect(at(sheet, 'D2')?.value).toBe("Net [k$] 'A'");
    expect(at(sheet, 'C3')?.formula).toBe("=[@[Net '[k$'] ''A'']]*2+$A$1+B3");
    expect(table.columns[1].formula).toBe("=[@[Net '[k$'] ''A'']]*2+$A$1+B3");
    expect(at(sheet, 'F1')?.formula).toBe(
      "=SUM(Accounts[[Net '[k$'] ''A'']])+Accounts[[#Headers],[Net '[k$'] ''A'']]" +
        "+SUM(Accounts[[Name]:[Net '[k$'] ''A'']])+Other[ARR]+[@ARR]",
    );
    expect(at(sheet, 'F2')?.formula).toBe("=Accounts[[#This Row],[Net '[k$'] ''A'']]");
    renameTableColumn(table, 2, 'ARR');
    expect(at(sheet, 'C3')?.formula).toBe('=[@ARR]*2+$A$1+B3');
    expect(at(sheet, 'F1')?.formula).toContain('SUM(Accounts[ARR])');
    expect(code(() => renameTableColumn(table, 2, 'name'))).toBe('InvalidArgument');
    expect(code(() => renameTableColumn(table, 2, ''))).toBe('InvalidArgument');
  });
});

describe('rows', () => {
  test('rows inserted inside get the formulas of their columns and the format of the row above', () => {
    const { sheet, table } = accounts();
    const fill = { ...DEFAULT_FORMAT, fill: '#EEEEEE' };
    at(sheet, 'B3')!.format = fill;
    put(sheet, 'B8', 'below');
    expect(toA1(insertTableRows(table, 1, 2))).toBe('B4:D5');
    expect(toA1(table.area)).toBe('B2:D7');
    expect(at(sheet, 'C4')?.formula).toBe('=[@ARR]*2+$A$1+B4');
    expect(at(sheet, 'C6')?.formula).toBe('=[@ARR]*2+$A$1+B6');
    expect(at(sheet, 'B4')).toEqual({ value: null, format: fill });
    expect(at(sheet, 'B10')?.value).toBe('below');
  });

  test('a row inserted before the first one looks like data, not like the header', () => {
    const { sheet, table } = accounts();
    const header = { ...DEFAULT_FORMAT, fill: '#111111' };
    const body = { ...DEFAULT_FORMAT, fill: '#EEEEEE' };
    at(sheet, 'B2')!.format = header;
    at(sheet, 'B3')!.format = body;
    sheet.validations.push({
      areas: [A('B3:B5')],
      rule: { type: 'custom', formula: '=B3>""' },
      ignoreBlanks: true,
    });
    insertTableRows(table, 0);
    expect(at(sheet, 'B3')?.format).toBe(body);
    expect(sheet.validations[0]).toMatchObject({ areas: [A('B3:B6')], rule: { formula: '=B3>""' } });
    expect(table.columns[1].formula).toBe('=[@ARR]*2+$A$1+B3');
    expect(at(sheet, 'C3')?.formula).toBe('=[@ARR]*2+$A$1+B3');
    expect(at(sheet, 'C4')?.formula).toBe('=[@ARR]*2+$A$1+B4');
  });

  test('rows added at the end move what is below, or take blank cells in', () => {
    const { sheet, table } = accounts();
    put(sheet, 'B6', 'below');
    put(sheet, 'F1', '=SUM(D3:D5)+SUM(D3:D4)+B6');
    insertTableRows(table, 3, 1, false);
    expect(toA1(table.area)).toBe('B2:D6');
    expect(at(sheet, 'B7')?.value).toBe('below');
    expect(at(sheet, 'F1')?.formula).toBe('=SUM(D3:D6)+SUM(D3:D4)+B7');
    deleteCells(sheet, A('B7:D7'), 'up');
    put(sheet, 'B9', 'far');
    insertTableRows(table, 4, 1, false);
    expect(at(sheet, 'B9')?.value).toBe('far');
    insertTableRows(table, 5);
    expect(at(sheet, 'B10')?.value).toBe('far');
    expect(at(sheet, 'C8')?.formula).toBe('=[@ARR]*2+$A$1+B8');
  });

  test('with a totals row, rows at the end go before it', () => {
    const { sheet, table } = accounts();
    showTotals(table, true);
    expect(at(sheet, 'B6')?.value).toBe('Total');
    expect(at(sheet, 'D6')?.formula).toBe('=SUBTOTAL(109,[ARR])');
    insertTableRows(table, 3);
    expect(toA1(table.area)).toBe('B2:D7');
    expect(at(sheet, 'D7')?.formula).toBe('=SUBTOTAL(109,[ARR])');
    showTotals(table, false);
    expect(toA1(table.area)).toBe('B2:D6');
    expect(at(sheet, 'D7')?.formula).toBeUndefined();
    put(sheet, 'C7', 'below');
    showTotals(table, true);
    expect(at(sheet, 'C8')?.value).toBe('below');
    expect(at(sheet, 'D7')?.formula).toBe('=SUBTOTAL(109,[ARR])');
  });

  test('a table keeps one blank row when all are deleted', () => {
    const { sheet, table } = accounts();
    put(sheet, 'B7', 'below');
    deleteTableRows(table, 0, 3);
    expect(toA1(table.area)).toBe('B2:D3');
    expect([...sheet.cellsIn(A('B3:D3'))]).toEqual([]);
    expect(at(sheet, 'B5')?.value).toBe('below');
    deleteCells(sheet, A('1:9'), 'up');
    expect(sheet.tables).toEqual([]);
    expect(code(() => deleteTableRows(table, 1))).toBe('InvalidArgument');
  });

  test('whole sheet rows grow and shrink the table as well', () => {
    const { sheet, table } = accounts();
    insertCells(sheet, A('4:4'), 'down');
    expect(toA1(table.area)).toBe('B2:D6');
    expect(at(sheet, 'C4')?.formula).toBe('=[@ARR]*2+$A$1+B4');
    deleteCells(sheet, A('1:1'), 'up');
    expect(toA1(table.area)).toBe('B1:D5');
    expect(table.columns[1].formula).toBe('=[@ARR]*2+#REF!+B2');
  });
});

describe('columns', () => {
  test('are inserted anywhere with a name of their own; filters and sort stay with their columns', () => {
    const { sheet, table } = accounts();
    put(sheet, 'E3', 'beside');
    table.filters.set(2, { criteria: { filterOn: 'Values' } });
    table.sort = { fields: [{ key: 2, ascending: true }], matchCase: false };
    expect(insertTableColumn(table, 1).name).toBe('Column1');
    expect(insertTableColumn(table, 0, 'Id').name).toBe('Id');
    expect(insertTableColumn(table, 5).name).toBe('Column2');
    expect(toA1(table.area)).toBe('B2:G5');
    expect(table.columns.map((c) => c.name)).toEqual(['Id', 'Name', 'Column1', 'Health score', 'ARR', 'Column2']);
    expect(new Set(table.columns.map((c) => c.id)).size).toBe(6);
    expect(['B2', 'C2', 'D2', 'G2'].map((a) => at(sheet, a)?.value)).toEqual(['Id', 'Name', 'Column1', 'Column2']);
    expect(at(sheet, 'H3')?.value).toBe('beside');
    expect([...table.filters.keys()]).toEqual([4]);
    expect(table.sort?.fields).toEqual([{ key: 4, ascending: true }]);
    expect(code(() => insertTableColumn(table, 1, 'arr'))).toBe('InvalidArgument');
  });

  test('a deleted column is #REF! in formulas; spans keep the rest', () => {
    const { sheet, table } = accounts();
    put(sheet, 'A9', '=SUM(Accounts[ARR])+SUM(Accounts[[Health score]:[ARR]])+COUNTA(Accounts[Name])+Accounts[nobody]');
    table.filters.set(2, { criteria: {} });
    deleteTableColumn(table, 2);
    expect(at(sheet, 'A9')?.formula).toBe(
      '=SUM(#REF!)+SUM(Accounts[Health score])+COUNTA(Accounts[Name])+Accounts[nobody]',
    );
    expect(at(sheet, 'C3')?.formula).toBe('=#REF!*2+$A$1+B3');
    expect(table.filters.size).toBe(0);
    expect(toA1(table.area)).toBe('B2:C5');
    deleteTableColumn(table, 0);
    expect(code(() => deleteTableColumn(table, 0))).toBe('InvalidOperation');
  });

  test('a table that is taken away or deleted is #REF! in formulas', () => {
    for (const act of [removeTable, (t: Table) => deleteCells(t.sheet, t.area, 'up')]) {
      const { sheet, table } = accounts();
      put(sheet, 'F1', '=SUM(Accounts[ARR])+ROWS(Accounts)+Accounts2[ARR]');
      act(table);
      expect(at(sheet, 'F1')?.formula).toBe('=SUM(#REF!)+ROWS(#REF!)+Accounts2[ARR]');
      expect(sheet.tables).toEqual([]);
    }
  });
});

describe('resizing', () => {
  test('rows and columns are taken in and let go', () => {
    const { sheet, table } = accounts();
    put(sheet, 'E2', 'arr');
    put(sheet, 'C6', 99);
    put(sheet, 'F1', '=SUM(Accounts[Name])+SUM(Accounts[ARR])');
    resizeTable(table, A('C2:F7'));
    expect(table.columns.map((c) => c.name)).toEqual(['Health score', 'ARR', 'arr2', 'Column1']);
    expect(at(sheet, 'E2')?.value).toBe('arr2');
    expect(at(sheet, 'C6')).toEqual({ value: 99 });
    expect(at(sheet, 'C7')?.formula).toBe('=[@ARR]*2+$A$1+B7');
    expect(at(sheet, 'F1')?.formula).toBe('=SUM(#REF!)+SUM(Accounts[ARR])');
    resizeTable(table, A('A2:D4'));
    expect(table.columns.map((c) => c.name)).toEqual(['Column1', 'Name', 'Health score', 'ARR']);
    expect(at(sheet, 'C5')?.formula).toBe('=[@ARR]*2+$A$1+B5');
  });

  test('the totals row moves to the new end', () => {
    const { sheet, table } = accounts();
    showTotals(table, true);
    resizeTable(table, A('B2:D8'));
    expect(at(sheet, 'D8')?.formula).toBe('=SUBTOTAL(109,[ARR])');
    expect(at(sheet, 'D6')?.formula).toBeUndefined();
    expect(at(sheet, 'C7')?.formula).toBe('=[@ARR]*2+$A$1+B7');
    expect(toA1(table.bodyArea)).toBe('B3:D7');
    expect(code(() => resizeTable(table, A('B2:D5')))).toBe('InvalidOperation');
    put(sheet, 'B10', 1);
    expect(code(() => resizeTable(table, A('B2:D10')))).toBe('InsertDeleteConflict');
  });

  test('impossible areas are refused', () => {
    const { sheet, table } = accounts();
    sheet.addTable('Other', A('F2:G3'), ['x', 'y']);
    sheet.merges = [A('B9:C9')];
    expect(code(() => resizeTable(table, A('B3:D9')))).toBe('InvalidArgument');
    expect(code(() => resizeTable(table, A('B2:D2')))).toBe('InvalidArgument');
    expect(code(() => resizeTable(table, A('H2:K9')))).toBe('InvalidArgument');
    expect(code(() => resizeTable(table, A('B2:F5')))).toBe('InsertDeleteConflict');
    expect(code(() => resizeTable(table, A('B2:D9')))).toBe('MergedRangeConflict');
    expect(toA1(table.area)).toBe('B2:D5');
  });
});

describe('typing beside a table', () => {
  test('right under it the row joins, with formulas, formats and rules', () => {
    const { sheet, table } = accounts();
    const percent = { ...DEFAULT_FORMAT, numberFormat: '0%' };
    const own = { ...DEFAULT_FORMAT, numberFormat: '0.00' };
    at(sheet, 'C5')!.format = percent;
    at(sheet, 'D5')!.format = percent;
    sheet.ensure(5, 3).format = own;
    sheet.conditionalFormats.push({
      id: '1',
      areas: [A('D3:D5'), A('C3:C4')],
      rule: { type: 'custom', formula: '=D3>MAX(D$3:D$5)', format: {} },
      priority: 0,
      stopIfTrue: false,
    });
    put(sheet, 'B6', 'new');
    expect(autoExpandTable(sheet, 5, 1)).toBe(table);
    expect(toA1(table.area)).toBe('B2:D6');
    expect(at(sheet, 'C6')).toEqual({ value: null, formula: '=[@ARR]*2+$A$1+B6', format: percent });
    expect(at(sheet, 'D6')?.format).toBe(own);
    expect(sheet.conditionalFormats[0].areas.map(toA1)).toEqual(['D3:D6', 'C3:C4']);
    expect(sheet.conditionalFormats[0].rule).toMatchObject({ formula: '=D3>MAX(D$3:D$6)' });
  });

  test('several rows filled together all join', () => {
    const { sheet, table } = accounts();
    for (const a of ['B6', 'D6', 'B7', 'D7']) put(sheet, a, 5);
    expect(autoExpandTable(sheet, 5, 1)).toBeUndefined();
    expect(autoExpandTable(sheet, 5, 1, A('B6:D7'))).toBe(table);
    expect(toA1(table.area)).toBe('B2:D7');
    expect(at(sheet, 'C7')?.formula).toBe('=[@ARR]*2+$A$1+B7');
  });

  test('right beside it the column joins and is named', () => {
    const { sheet, table } = accounts();
    put(sheet, 'E2', 'Score');
    expect(autoExpandTable(sheet, 1, 4)).toBe(table);
    put(sheet, 'F4', 1);
    expect(autoExpandTable(sheet, 3, 5)).toBe(table);
    expect(table.columns.map((c) => c.name).slice(3)).toEqual(['Score', 'Column1']);
    expect(at(sheet, 'F2')?.value).toBe('Column1');
  });

  test('not with a totals row, not over contents, not from further away, not for a cleared cell', () => {
    const { sheet, table } = accounts();
    put(sheet, 'B7', 1);
    expect(autoExpandTable(sheet, 6, 1)).toBeUndefined();
    expect(autoExpandTable(sheet, 5, 1)).toBeUndefined();
    put(sheet, 'D6', 1);
    put(sheet, 'B6', 1);
    expect(autoExpandTable(sheet, 5, 1)).toBeUndefined();
    deleteCells(sheet, A('6:7'), 'up');
    showTotals(table, true);
    put(sheet, 'B7', 1);
    expect(autoExpandTable(sheet, 6, 1)).toBeUndefined();
    expect(toA1(table.area)).toBe('B2:D6');
  });
});
