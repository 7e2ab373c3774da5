import { area, MAX_COLS } from '../../workbench/model';
import { insertCells, insertTableRows, renameTable } from '../../workbench/structure';
import { type Desk, measure, OVERRIDE } from '../faults/commands';
import { contents, differing } from './contents';
import { columnOf, reportDesk, tableOf, typed } from './desk';

/** Which request of a command writes: the one after which the sheets first bear other marks. */
async function requestsOf(desk: Desk, run: () => Promise<unknown>): Promise<number> {
  const { stats, app } = desk.session;
  const marks = (): string => JSON.stringify(desk.book.sheets.map(({ customProperties }) => [...customProperties]));
  const before = marks();
  let written: number | undefined;
  const look = (): void => void (marks() === before || (written ??= stats.syncs));
  stats.reset();
  const end = app.runs.onBegin(look);
  await run();
  await desk.session.settled();
  look();
  end();
  return written ?? stats.syncs;
}

/** Two overall scores that somebody emptied, so that a refresh has cells to write. */
function emptied(desk: Desk): { row: number; col: number } {
  const table = tableOf(desk, 'Accounts');
  const [row, col] = [table.bodyArea.top, columnOf(table, 'Overall')];
  for (const at of [row, row + 2]) typed(desk, table.sheet, at, col, null);
  return { row, col };
}

test('what somebody else typed while the report was refreshed is kept and told', async () => {
  const plain = await reportDesk();
  emptied(plain);
  const requests = await requestsOf(plain, () => plain.actions.refreshReport());

  const desk = await reportDesk();
  const { row, col } = emptied(desk);
  const { sheet } = tableOf(desk, 'Accounts');
  desk.session.stats.reset();
  desk.session.faults.before(requests, () => typed(desk, sheet, row, col, 7));
  const { warnings, syncs } = await desk.actions.refreshReport();
  await desk.session.settled();
  expect(sheet.cell(row, col)?.value).toBe(7);
  expect(sheet.cell(row + 2, col)?.formula).toMatch(/^=/);
  expect(warnings[0]).toMatch(
    /^Changed by someone else while refreshing the report, and kept: \w+ on "Progress Report"\.$/,
  );
  expect([requests, syncs]).toEqual([requests, requests + 1]);

  // Taking the refresh back leaves the cell alone too.
  const restored = await desk.actions.restoreLast();
  expect(restored).toMatchObject({ stayed: 0 });
  expect(sheet.cell(row, col)?.value).toBe(7);
  expect(sheet.cell(row + 2, col)?.value ?? null).toBeNull();
});

test.each(['Accounts', 'Actions'])(
  'rows that came into the table %s meanwhile leave everything as it was',
  async (name) => {
    const plain = await reportDesk();
    emptied(plain);
    const requests = await requestsOf(plain, () => plain.actions.findGaps());

    const desk = await reportDesk();
    emptied(desk);
    let theirs: ReadonlyMap<string, string> | undefined;
    desk.session.faults.before(requests, () => {
      insertTableRows(tableOf(desk, name), 0, 1);
      desk.session.app.calculation.update();
      theirs = contents(desk.book);
    });
    await expect(desk.actions.findGaps()).rejects.toThrow(
      /someone else .* everything was put back\. Nothing was written/i,
    );
    await desk.session.settled();
    expect(differing(theirs!, contents(desk.book))).toEqual([]);
    const { added } = await desk.actions.findGaps();
    expect(added).toBeGreaterThan(0);
  },
);

test('a score that somebody types while others are made to read the ledger stays', async () => {
  const measured = async (): Promise<Desk> => {
    const desk = await reportDesk();
    await measure(desk);
    return desk;
  };
  const plain = await measured();
  plain.session.stats.reset();
  await plain.actions.scoreFromLedger();
  await plain.session.settled();
  const requests = plain.session.stats.syncs;

  const desk = await measured();
  const table = tableOf(desk, 'Accounts');
  const [row, col] = [table.bodyArea.top, columnOf(table, 'Return above cost')];
  // The last request looks whether Excel filled the column.
  desk.session.faults.before(requests, () => typed(desk, table.sheet, row + 1, col, 9));
  expect(await desk.actions.scoreFromLedger()).toMatchObject({ written: 2 });
  await desk.session.settled();
  expect(table.sheet.cell(row, col)?.formula).toMatch(/^=/);
  expect(table.sheet.cell(row + 1, col)?.value).toBe(9);
});

test('what stands where rows are to be added is kept', async () => {
  const desk = await reportDesk();
  const table = tableOf(desk, 'Actions');
  const below = table.area.bottom + 2;
  desk.session.faults.before(4, () => typed(desk, table.sheet, below, table.area.left, 'Call Mia'));
  await expect(desk.actions.findGaps()).rejects.toThrow(/everything was put back/);
  expect(table.sheet.cell(below, table.area.left)?.value).toBe('Call Mia');
  expect(table.area.bottom).toBe(below - 2);
});

test('two people who refresh at once do not stand in each other’s way', async () => {
  const desk = await reportDesk();
  const { row, col } = emptied(desk);
  const { sheet } = tableOf(desk, 'Accounts');
  const formula = sheet.cell(row + 1, col)!.formula!;
  desk.session.faults.before(4, () => typed(desk, sheet, row, col, formula));
  const { warnings } = await desk.actions.refreshReport();
  expect(warnings.filter((w) => /someone else/.test(w))).toEqual([]);
});

test.each(['refreshReport', 'switchFormulas', 'findGaps', 'takeSnapshot'] as const)(
  '%s that breaks off in the middle of a request is put back',
  async (name) => {
    const plain = await reportDesk();
    emptied(plain);
    const requests = await requestsOf(plain, () => plain.actions[name]());

    const desk = await reportDesk();
    emptied(desk);
    const before = contents(desk.book);
    desk.session.faults.set({ at: requests, kind: 'half' });
    await expect(desk.actions[name]()).rejects.toThrow(/Nothing was written/);
    desk.session.faults.clear();
    await desk.session.settled();
    expect(differing(before, contents(desk.book))).toEqual([]);
    await desk.actions[name]();
    await desk.session.settled();
    expect(differing(contents(plain.book), contents(desk.book))).toEqual([]);
  },
);

test('what somebody types into a sheet as it goes is told, with its place', async () => {
  const desk = await reportDesk();
  const board = desk.book.sheet('Board Summary')!;
  desk.session.stats.reset();
  await desk.actions.restoreLast();
  await desk.session.settled();
  const requests = desk.session.stats.syncs;
  expect(desk.book.sheet('Board Summary')).toBeUndefined();

  const other = await reportDesk();
  const sheet = other.book.sheet('Board Summary')!;
  expect(sheet.name).toBe(board.name);
  const [[row, col]] = [...sheet.cellsIn(sheet.usedArea()!)].filter(([, , { formula }]) => formula !== undefined);
  other.session.faults.before(requests, () => typed(other, sheet, row, col, 'Call Mia'));
  const { gone } = await other.actions.restoreLast();
  expect(gone).toEqual([expect.stringMatching(/^[A-Z]+\d+ on "Board Summary": "Call Mia"$/)]);
});

const ADDED = { add: [{ step: 'launched', name: 'Admins active', ask: '', weight: 1 }] };

describe.each<[string, (desk: Desk) => Promise<unknown>]>([
  ['a new sub-metric', ({ actions }) => actions.changeModel(ADDED)],
  ['a switch of the formulas', ({ actions }) => actions.switchFormulas('addin')],
])('%s', (_, run) => {
  test.each<[string, (desk: Desk) => void]>([
    ['a sheet is protected', ({ book }) => void (book.sheet('Settings')!.protection = { options: {} })],
    ['a table has another name', (desk) => renameTable(tableOf(desk, 'SubMetrics'), 'Theirs_1')],
    [
      'a row comes into a sheet',
      ({ book }) => insertCells(book.sheet('Settings')!, area(7, 0, 7, MAX_COLS - 1), 'down'),
    ],
  ])('is done or writes nothing where %s meanwhile', async (__, edit) => {
    const plain = await reportDesk();
    const requests = await requestsOf(plain, () => run(plain));
    let refused = 0;
    for (let request = 1; request <= requests; request++) {
      const desk = await reportDesk();
      let theirs: ReadonlyMap<string, string> | undefined;
      desk.session.faults.before(request, () => {
        edit(desk);
        desk.session.app.calculation.update();
        theirs = contents(desk.book);
      });
      const message = await run(desk).then(
        () => undefined,
        (error: Error) => error.message,
      );
      await desk.session.settled();
      if (message === undefined) continue;
      refused += 1;
      expect([request, message]).toEqual([request, expect.stringMatching(/[Nn]othing was written/)]);
      expect([request, ...differing(theirs!, contents(desk.book))]).toEqual([request]);
    }
    expect(refused).toBeGreaterThan(0);
  });
});

test('an undo that takes a sheet away writes nothing where its table gets another name meanwhile', async () => {
  const overridden = async (): Promise<Desk> => {
    const desk = await reportDesk();
    await desk.actions.overrideStep(OVERRIDE);
    await desk.session.settled();
    return desk;
  };
  const plain = await overridden();
  const requests = await requestsOf(plain, () => plain.actions.restoreLast());
  for (let request = 1; request <= requests; request++) {
    const desk = await overridden();
    let theirs: ReadonlyMap<string, string> | undefined;
    desk.session.faults.before(request, () => {
      const table = desk.book.table('Overrides');
      if (!table) return;
      renameTable(table, 'Theirs_1');
      desk.session.app.calculation.update();
      theirs = contents(desk.book);
    });
    const message = await desk.actions.restoreLast().then(
      () => undefined,
      (error: Error) => error.message,
    );
    await desk.session.settled();
    if (theirs === undefined) continue;
    expect([request, message]).toEqual([request, expect.stringMatching(/[Nn]othing was written/)]);
    expect([request, ...differing(theirs, contents(desk.book))]).toEqual([request]);
  }
});
