/** A conversion that Excel breaks off, or that somebody else types into. */
import { WAYS } from '../../src/functions';
import { CellError } from '../../workbench/model';
import { bench } from '../report/session';
import { put, read } from './cells';

const CELLS = { B1: 120, C1: 100, B2: 90, C2: 120, H1: '=AMPR.ROI(B1,C1)', H2: '=AMPR.ROI(B1:B2,C1:C2)' };

async function started(cells: Readonly<Record<string, string | number>> = CELLS) {
  const opened = await bench();
  await put(opened.session, cells);
  opened.session.stats.reset();
  return opened;
}

/** The request that writes, counted from 1: looking for formulas, looking at each of them, writing. */
const WRITES = 4;

test.each([
  ['refused', { kind: 'fail' }],
  ['broken off', { kind: 'half', share: 0.6 }],
  ['done, and not told', { kind: 'drop' }],
] as const)('one that is %s is put back, and says so', async (_, fault) => {
  const { session, actions } = await started();
  const before = await read(session, 'H1:H3', 'formulas');
  session.faults.set({ at: WRITES, ...fault });
  await expect(actions.convertFormulas(WAYS.plain, 'workbook')).rejects.toThrow(/Nothing was written/);
  expect(session.faults.fired).toBe(true);
  session.faults.clear();
  await session.settled();
  expect(await read(session, 'H1:H3', 'formulas')).toEqual(before);
  expect((await actions.convertFormulas(WAYS.plain, 'workbook')).converted).toBe(2);
});

test('formulas are looked for where cells are in use: among all cells of a sheet Excel may never end', async () => {
  const { session, actions, book } = await started();
  session.app.moods.habits.add('hangsOnSheets');
  book.addSheet('Empty');
  expect((await actions.convertFormulas(WAYS.plain, 'workbook')).converted).toBe(2);
});

test('what somebody else typed into a cell meanwhile stays, and is named', async () => {
  const { session, actions, book } = await started();
  session.faults.before(WRITES, () => {
    const cell = book.sheet('Sheet1')!.ensure(0, 7);
    delete cell.formula;
    cell.value = 'mine';
  });
  const { converted, kept } = await actions.convertFormulas(WAYS.plain, 'workbook');
  expect(kept).toEqual(['Sheet1!H1 stays: somebody else changed it meanwhile.']);
  expect(converted).toBe(1);
  await session.settled();
  expect((await read(session, 'H1:H2', 'formulas')).flat()).toEqual(['mine', '=(B1-C1)/C1']);
});

test('a result that is still being computed is waited for, and the formula is not said to give another one', async () => {
  const { session, actions, book } = await started();
  const sheet = book.sheet('Sheet1')!;
  sheet.cell(0, 1)!.value = 150;
  sheet.changed({ top: 0, left: 1, bottom: 0, right: 1 });
  session.app.calculation.update();
  expect(sheet.cell(0, 7)?.value).toMatchObject({ code: '#BUSY!' });
  expect(await actions.convertFormulas(WAYS.plain, 'workbook')).toEqual({ converted: 2, kept: [] });
  await session.settled();
  expect(await read(session, 'H1:H3')).toEqual([[0.5], [0.5], [-0.25]]);
});

test('where a result does not come, its formula stays, and that is said', async () => {
  const { session, actions, book } = await started();
  book.sheet('Sheet1')!.cell(0, 7)!.value = new CellError('#BUSY!');
  expect(await actions.convertFormulas(WAYS.plain, 'workbook')).toEqual({
    converted: 1,
    kept: ['Sheet1!H1 stays: its result is still being computed. Convert again once it is there.'],
  });
  expect((await read(session, 'H1', 'formulas'))[0][0]).toBe(CELLS.H1);
});
