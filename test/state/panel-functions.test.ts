/** The panel's forms of functions without their views, on a workbook, through the real office.js. */
import { cellsOf } from '../../src/taskpane/state/form/form';
import { until } from './session';
import { cell, open, panel, start, state } from './started';

describe('functions', () => {
  const select = async (sheetName: string, address: string): Promise<void> => {
    await panel.actions.goTo({ sheetId: open.book.sheet(sheetName)!.id, sheetName, address });
  };

  test('a form takes its ranges from the selection, shows the result, and is inserted where it was opened', async () => {
    await start();
    [1_088_430, 822_000].forEach((value, i) => (open.book.sheet('Sheet1')!.ensure(i, 0).value = value));
    const other = open.book.addSheet('My costs');
    other.ensure(0, 0).value = 411_000;
    await select('Sheet1', 'C5');
    await panel.actions.openFunction('ROMI');
    expect(state()).toMatchObject({ tab: 'functions', form: { target: { address: 'C5' }, formula: '' } });
    await select('Sheet1', 'A1');
    await panel.actions.pick(0);
    await select('My costs', 'A1');
    await panel.actions.pick(1);
    expect(state().form?.formula).toBe(`=AMPR.ROMI(IF(A1="","",A1),IF('My costs'!A1="","",'My costs'!A1))`);
    panel.actions.type(2, '50 %');
    await until(() => state().form?.result.kind === 'value', 'the result');
    expect(state().form).toMatchObject({
      result: { text: '32.4\u00a0%' },
      target: { sheetName: 'Sheet1', address: 'C5' },
    });
    await panel.actions.insert();
    await open.session.settled();
    expect(cell('Sheet1', 'C5')).toBeCloseTo(266430 / 822000);
  });

  test('a sheet’s name with blanks needs no quotes, and a formula that Excel refuses is told in plain words', async () => {
    await start();
    open.book.addSheet('My costs').ensure(0, 0).value = 120;
    await select('Sheet1', 'C5');
    await panel.actions.openFunction('ROI');
    panel.actions.type(0, 'My costs!A1');
    panel.actions.type(1, '100');
    expect(state().form?.formula).toBe(`=AMPR.ROI(IF('My costs'!A1="","",'My costs'!A1),100)`);
    await panel.actions.insert();
    await open.session.settled();
    expect([state().error, cell('Sheet1', 'C5')]).toEqual([null, 0.2]);
    panel.actions.type(0, 'SUM(My costs!A1:A2)');
    await panel.actions.insert();
    expect(state().error).toMatchObject({ written: '', details: [state().form?.formula] });
    expect(state().error?.message).toMatch(/^Excel does not take this formula, so nothing was written/);
    expect(cell('Sheet1', 'C5')).toBe(0.2);
  });

  test('a cell that holds something is asked about first', async () => {
    await start();
    open.book.sheet('Sheet1')!.ensure(4, 2).value = 'mine';
    await select('Sheet1', 'C5');
    await panel.actions.openFunction('ROI');
    panel.actions.type(0, '120');
    panel.actions.type(1, '100');
    await panel.actions.insert();
    expect([state().form?.occupied, cell('Sheet1', 'C5')]).toEqual(['mine', 'mine']);
    await panel.actions.insert(true);
    await open.session.settled();
    expect([state().form?.occupied, cell('Sheet1', 'C5')]).toEqual([null, 0.2]);
  });

  test('a cell with one of ours opens filled in, with its result', async () => {
    await start();
    await open.page.insertFormula('=AMPR.ROI(120,100)', { sheetName: 'Sheet1', address: 'B2' });
    panel.actions.show('functions');
    await select('Sheet1', 'B2');
    await until(() => state().form?.result.kind === 'value', 'the result');
    expect(state().form).toMatchObject({
      fromCell: true,
      formula: '=AMPR.ROI(120,100)',
      result: { text: '20.0\u00a0%' },
    });
    panel.actions.type(0, '150');
    await panel.actions.insert();
    await open.session.settled();
    expect(cell('Sheet1', 'B2')).toBe(0.5);
  });

  test('a number is explained from the cells of its arguments, in the words of its declaration', async () => {
    await start();
    [1_088_430, 822_000].forEach((value, i) => (open.book.sheet('Sheet1')!.ensure(i, 0).value = value));
    await open.page.insertFormula('=AMPR.ROMI(A1,A2,50%)', { sheetName: 'Sheet1', address: 'B2' });
    panel.actions.show('functions');
    await select('Sheet1', 'B2');
    await until(() => state().form?.explanation != null, 'the explanation');
    const { explanation } = state().form!;
    expect(explanation!.steps.map(({ label, value }) => [label, value])).toEqual([
      ['Gross profit', 544_215],
      ['Less the cost', -277_785],
      ['Return', -277_785 / 822_000],
    ]);
    panel.actions.type(1, '');
    expect(state().form?.explanation).toBeNull();
  });

  test('a form that opens with something wrong in it knows the numbers and cells that are right', async () => {
    await start();
    open.book.sheet('Sheet1')!.ensure(0, 0).value = 898_860;
    panel.actions.show('functions');
    await open.session.settled();
    await select('Sheet1', 'D9');
    await open.page.insertFormula('=AMPR.ROMI(A1,280000,50)', { sheetName: 'Sheet1', address: 'B2' });
    await select('Sheet1', 'B2');
    await until(() => state().form?.fields[0].hint !== '', 'the hint');
    expect(state().form).toMatchObject({
      numbers: [898_860, 280_000, null, expect.anything()],
      result: { kind: 'fault', says: expect.stringContaining('for 50\u00a0% give 50%') },
    });
  });

  test('a number within a formula is explained, and changed where it stands', async () => {
    await start();
    [120, 100, ''].forEach((value, i) => (open.book.sheet('Sheet1')!.ensure(i, 0).value = value));
    await open.page.insertFormula('=ROUND(AMPR.ROI(A1,A2),1)*2', { sheetName: 'Sheet1', address: 'B2' });
    panel.actions.show('functions');
    await select('Sheet1', 'B2');
    await until(() => state().form?.explanation != null, 'the explanation');
    expect(state().form).toMatchObject({
      formula: '=AMPR.ROI(A1,A2)',
      result: { text: '20.0\u00a0%' },
      explanation: { steps: [{ value: 20 }, { value: 0.2 }] },
    });
    panel.actions.type(1, '50');
    await panel.actions.insert();
    await open.session.settled();
    expect(open.book.sheet('Sheet1')!.cell(1, 1)).toMatchObject({
      formula: '=ROUND(AMPR.ROI(IF(A1="","",A1),50),1)*2',
      value: 2.8,
    });
    // Written into another cell, it is the function alone.
    panel.actions.type(1, '50');
    await select('Sheet1', 'B4');
    await panel.actions.retarget();
    await panel.actions.insert();
    await open.session.settled();
    expect(cell('Sheet1', 'B4')).toBe(1.4);
    // No cell shows whether a blank was taken for 0.
    await open.page.insertFormula('=IFERROR(AMPR.STEPSCORE(A3:A5),0)', { sheetName: 'Sheet1', address: 'B6' });
    open.book.sheet('Sheet1')!.ensure(3, 0).value = 6;
    await select('Sheet1', 'B6');
    await until(() => state().form?.explanation != null, 'the explanation');
    expect(state().form?.result).toEqual({
      kind: 'value',
      text: '6.0',
      says: 'With each blank taken for 0, as Excel may do, it is 2.0.',
    });
  });

  test('a number is explained from names and columns of a table, and one click goes to their cells', async () => {
    await start();
    const costs = open.book.addSheet('My costs');
    costs.ensure(2, 1).value = 300;
    const rows = [
      ['Gain', "Won't [pay]", 'Return', 'Of all'],
      [500, 400, "=AMPR.ROI([@Gain],[@[Won''t '[pay']]])", '=AMPR.ROI([@Gain],Budget)'],
      [900, 600, '', '=AMPR.WEIGHTEDFORECAST(Plan[Gain],{0.5;1})'],
    ];
    await open.session.runScript(`Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      names.add('Budget', worksheets.getItem('My costs').getRange('B3'));
      const range = worksheets.getItem('Sheet1').getRange('A1:D3');
      range.formulas = ${JSON.stringify(rows)}.map((row, r) => row.map((cell, c) => (r > 0 && c > 1 ? '' : cell)));
      worksheets.getItem('Sheet1').tables.add('A1:D3', true).name = 'Plan';
      await context.sync();
      range.formulas = ${JSON.stringify(rows)};
      await context.sync();
      return '';
    })`);
    await open.session.settled();
    panel.actions.show('functions');
    const explained = async (address: string): Promise<unknown[]> => {
      await select('Sheet1', address);
      await until(
        () => state().form?.target?.address === address && state().form?.result.kind !== 'computing',
        'the result',
      );
      const { form } = state();
      const places = form!.fields.map((field) => cellsOf(form!, field));
      return [form!.result.text, ...places.map((place) => place && `${place.sheetName}!${place.address}`)];
    };
    expect(await explained('C2')).toEqual(['25.0\u00a0%', 'Sheet1!A2', 'Sheet1!B2']);
    expect(state().form!.explanation).not.toBeNull();
    expect(await explained('D2')).toEqual(['66.7\u00a0%', 'Sheet1!A2', 'My costs!B3']);
    expect(await explained('D3')).toEqual(['1,150', 'Sheet1!A2:A3', undefined]);
    await select('Sheet1', 'D2');
    await until(() => state().form?.fields[1].place !== undefined, 'the place of the name');
    await panel.actions.goTo(cellsOf(state().form!, state().form!.fields[1])!);
    await until(() => state().cell?.address === 'B3', 'the cell of the name');
    expect(state().cell?.sheetName).toBe('My costs');
    // What is no cells stays with Excel; what its cell holds is shown all the same.
    expect(await left('=AMPR.ROI(Unknown,2*3)', 'F9')).toMatchObject({ kind: 'fault', text: '#VALUE!' });
    expect(await left('=AMPR.ROI(SUM(A2:A3),100*7)', 'F10')).toEqual({ kind: 'value', text: '100.0\u00a0%', says: '' });
    expect(state().form?.explanation?.steps.map(({ value }) => value)).toEqual([700, 1]);
    expect(state().form?.fields.map(({ hint }) => hint)).toEqual(['1,400', '700']);
    // From names and columns of a table, too; a day is a day.
    expect(await left('=AMPR.ROI(SUM(Plan[Gain])-Budget,Budget*2)', 'F11')).toMatchObject({ text: '83.3\u00a0%' });
    expect(state().form?.explanation).not.toBeNull();
    expect(await left('=AMPR.PROGRESS(40,100,DATE(2026,6,30))', 'F12')).toMatchObject({ text: 'On pace' });
    expect([state().form?.explanation?.steps.length, state().form?.fields[2].hint]).toEqual([6, '30 Jun 2026']);
    // What cannot be worked out here is shown as its cell shows it.
    expect(await left('=AMPR.ROI(IF(A2>0,1400,0),Budget)', 'F13')).toEqual({
      kind: 'value',
      text: '366.7\u00a0%',
      says: 'To see its steps, put the argument that is a formula into a cell of its own.',
    });
    expect(state().form?.explanation).toBeNull();
  });

  const left = async (formula: string, address: string): Promise<unknown> => {
    await open.page.insertFormula(formula, { sheetName: 'Sheet1', address });
    await open.session.settled();
    await select('Sheet1', address);
    await until(
      () => state().form?.target?.address === address && !state().form?.result.text.match(/^$|…/),
      'the result',
    );
    return state().form!.result;
  };

  test('a blank is shown as the cell takes it, and as it will be once it is kept blank', async () => {
    await start();
    panel.actions.show('functions');
    expect(await left('=AMPR.ROI(C9,100)', 'B2')).toMatchObject({ kind: 'value', text: '−100.0\u00a0%' });
    expect([cell('Sheet1', 'B2'), state().form?.formula]).toEqual([-1, '=AMPR.ROI(C9,100)']);
    panel.actions.type(1, '200');
    await until(() => state().form?.result.kind === 'fault', 'the result of what was typed');
    await panel.actions.insert();
    await open.session.settled();
    await until(() => state().form?.result.kind === 'fault', 'the result in the cell');
    expect([cell('Sheet1', 'B2'), state().form?.formula]).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^gain is blank/) }),
      '=AMPR.ROI(IF(C9="","",C9),200)',
    ]);
  });

  test('formulas that read a blank where it is not 0 are found, and those that keep it blank are not', async () => {
    await start();
    open.book.sheet('Sheet1')!.ensure(0, 0).value = 100;
    await open.page.insertFormula('=AMPR.ROI(C9,A1)', { sheetName: 'Sheet1', address: 'B2' });
    await open.page.insertFormula('=AMPR.ROI(IF(C9="","",C9),A1)', { sheetName: 'Sheet1', address: 'B3' });
    // Among all cells of a sheet Excel may look for ever, and a sheet may have none in use.
    open.session.app.moods.habits.add('hangsOnSheets');
    open.book.addSheet('Empty');
    await panel.actions.findBlanks();
    expect(state().notice).toMatchObject({
      message: '1 argument of AMPR functions may be read as 0, though blank.',
      notes: [expect.stringMatching(/^Sheet1!B2: ROI reads C9 as gain/)],
    });
  });
});
