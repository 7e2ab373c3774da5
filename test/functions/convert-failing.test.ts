/** A conversion that Excel breaks off, or that somebody else types into. */
import { WAYS } from '../../src/functions';
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
