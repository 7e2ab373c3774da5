import { insertTableRows } from '../../workbench/structure';
import type { Table } from '../../workbench/model';
import { breakFunctions, type Desk } from '../faults/commands';
import { contents, differing } from './contents';
import { columnOf, reportDesk, tableOf, typed } from './desk';

/** How many requests an undo makes. */
async function requestsOf(desk: Desk): Promise<number> {
  desk.session.stats.reset();
  await desk.actions.restoreLast();
  await desk.session.settled();
  return desk.session.stats.syncs;
}

/** A report of which a refresh wrote two overall scores. */
async function refreshed(named?: string): Promise<{ desk: Desk; row: number; col: number }> {
  const desk = await reportDesk();
  const table = tableOf(desk, 'Accounts');
  const [row, col] = [table.bodyArea.top, columnOf(table, 'Overall')];
  if (named !== undefined) table.sheet.ensure(row + 2, columnOf(table, 'Account')).value = named;
  for (const at of [row, row + 2]) typed(desk, table.sheet, at, col, null);
  await desk.actions.refreshReport();
  await desk.session.settled();
  return { desk, row, col };
}

describe('what somebody types while a command is taken back', () => {
  test.each([7, 'Call Mia', '=1+1'])('%p over a cell that it wrote stays, before whatever request', async (input) => {
    const requests = await requestsOf((await refreshed()).desk);
    expect(requests).toBeGreaterThan(2);
    for (let request = 1; request <= requests; request++) {
      const { desk, row, col } = await refreshed();
      const { sheet } = tableOf(desk, 'Accounts');
      desk.session.faults.before(request, () => typed(desk, sheet, row, col, input));
      const { stayed, where } = await desk.actions.restoreLast();
      await desk.session.settled();
      const { value, formula } = sheet.cell(row, col)!;
      expect([request, formula ?? value]).toEqual([request, input]);
      expect([request, stayed, where]).toEqual([request, 1, [expect.stringMatching(/^\w+ on "Progress Report"$/)]]);
      expect(sheet.cell(row + 2, col)?.value ?? null).toBeNull();
    }
  });

  test('in a row that the command added is told, where the row goes', async () => {
    const gaps = async (): Promise<Desk> => {
      const desk = await reportDesk();
      await desk.actions.findGaps();
      await desk.session.settled();
      return desk;
    };
    const requests = await requestsOf(await gaps());
    for (let request = 1; request <= requests; request++) {
      const desk = await gaps();
      const table = tableOf(desk, 'Actions');
      const [row, col] = [table.area.bottom, columnOf(table, 'Action')];
      desk.session.faults.before(request, () => typed(desk, table.sheet, row, col, 'Call Mia'));
      const { where, gone } = await desk.actions.restoreLast();
      await desk.session.settled();
      const stands = [...table.sheet.cellsIn(table.sheet.usedArea()!)].some(([, , { value }]) => value === 'Call Mia');
      expect([request, stands, [...where, ...gone]]).toEqual([
        request,
        expect.any(Boolean),
        [expect.stringMatching(stands ? /^\w+ on "Action Plan"$/ : /^\w+ on "Action Plan": "Call Mia"$/)],
      ]);
    }
  });
});

test('what somebody types into a sheet whose columns come back in place stays theirs', async () => {
  const widened = async (): Promise<Desk> => {
    const desk = await reportDesk();
    await desk.actions.changeModel({ add: [{ step: 'launched', name: 'Admins active', ask: '', weight: 1 }] });
    await desk.session.settled();
    return desk;
  };
  const requests = await requestsOf(await widened());
  const told: number[] = [];
  for (let request = 1; request <= requests; request++) {
    const desk = await widened();
    const table = tableOf(desk, 'Accounts');
    const row = table.bodyArea.top + 1;
    desk.session.faults.before(request, () =>
      typed(desk, table.sheet, row, columnOf(table, 'Results delivered on time'), 1.25),
    );
    const { where } = await desk.actions.restoreLast();
    await desk.session.settled();
    expect(table.columns.map(({ name }) => name)).not.toContain('Admins active');
    const { value } = table.sheet.cell(row, columnOf(table, 'Results delivered on time'))!;
    expect([request, value]).toEqual([request, 1.25]);
    told.push(where.length);
  }
  // The third request writes; what is typed after it is nothing that stayed.
  expect(told.slice(0, 3)).toEqual([1, 1, 1]);
});

test('a repair and its undo leave what somebody types over a formula meanwhile', async () => {
  const broken = async (): Promise<Desk> => {
    const desk = await reportDesk();
    await breakFunctions(desk);
    return desk;
  };
  const plain = await broken();
  plain.session.stats.reset();
  await plain.actions.repairFunctions();
  await plain.session.settled();
  const requests = plain.session.stats.syncs;
  for (let request = 1; request <= requests; request++) {
    const desk = await broken();
    const sheet = desk.book.sheet('Sheet1')!;
    desk.session.faults.before(request, () => typed(desk, sheet, 0, 0, 'Call Mia'));
    const { repaired, skipped } = await desk.actions.repairFunctions();
    await desk.session.settled();
    expect([request, sheet.cell(0, 0)?.value, repaired]).toEqual([request, 'Call Mia', 1]);
    expect(sheet.cell(1, 0)?.formula).toMatch(/^=AMPR\.ROI/);
    if (request === requests) expect(skipped).toEqual(['Changed by someone else meanwhile, and kept: A1 on "Sheet1".']);
  }
  const undo = await requestsOf(plain);
  for (let request = 1; request <= undo; request++) {
    const desk = await broken();
    const sheet = desk.book.sheet('Sheet1')!;
    await desk.actions.repairFunctions();
    desk.session.faults.before(request, () => typed(desk, sheet, 0, 0, 'Call Mia'));
    const { where } = await desk.actions.restoreLast();
    await desk.session.settled();
    expect([request, sheet.cell(0, 0)?.value, where]).toEqual([request, 'Call Mia', ['A1 on "Sheet1"']]);
    expect(sheet.cell(1, 0)?.formula).toMatch(/^=_XLDUDF/i);
  }
});

test.each([
  ['put in', (table: Table) => insertTableRows(table, 0, 1), undefined],
  ['sorted', (table: Table) => turn(table), undefined],
  ['sorted beside a name that reads like a formula', (table: Table) => turn(table), '=1+1'],
])('where rows were %s since, nothing is taken back over what belongs to others', async (_, move, named) => {
  const { desk } = await refreshed(named);
  const table = tableOf(desk, 'Accounts');
  move(table);
  desk.session.app.calculation.update();
  const before = contents(desk.book);
  await expect(desk.actions.restoreLast()).rejects.toThrow(
    'On the sheet "Progress Report" rows or columns were moved, added or deleted since, so refreshing the report cannot be undone. Nothing was written.',
  );
  await desk.session.settled();
  expect(differing(before, contents(desk.book))).toEqual([]);
});

/** Exchanges the first two accounts, as sorting does: what is typed goes along, formulas stay the same. */
function turn({ sheet, bodyArea: { top, left, right } }: Table): void {
  for (let col = left; col <= right; col++) {
    const [one, other] = [sheet.ensure(top, col), sheet.ensure(top + 1, col)];
    if (one.formula === undefined && other.formula === undefined) [one.value, other.value] = [other.value, one.value];
  }
  sheet.changed({ top, left, bottom: top + 1, right });
}
