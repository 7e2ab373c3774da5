import type { Table } from '../../workbench/model';
import { type Desk, OVERRIDE } from '../faults/commands';
import { Hands } from '../user/hands';
import { contents, differing } from './contents';
import { reportDesk, tableOf, typed } from './desk';

const NEW = { step: 'launched', name: 'Admins active', ask: '', weight: 1 };
const DROP = { confirmed: ['launched.daily'] };

const COMMANDS: readonly (readonly [string, (desk: Desk) => Promise<unknown>])[] = [
  ['a new sub-metric', ({ actions }) => actions.changeModel({ add: [NEW] })],
  [
    'a sub-metric removed with its scores',
    async ({ actions }) => {
      await actions.changeModel({ add: [NEW] });
      await actions.changeModel({ remove: ['launched.daily'] }, DROP);
    },
  ],
  ['one added and one removed', ({ actions }) => actions.changeModel({ add: [NEW], remove: ['launched.daily'] }, DROP)],
];

const MOVES: readonly (readonly [string, (hands: Hands, table: Table) => void])[] = [
  ['one is put in first', (hands, table) => hands.insertTableRow(table, 0)],
  ['one is put in above all', (hands, { sheet, area: a }) => hands.insertSheetRow(sheet, a.top)],
  ['one is deleted', (hands, table) => hands.deleteTableRow(table, 1)],
  ['they are sorted', (hands, table) => hands.sort(table, 0, false)],
];

describe.each(COMMANDS)('rows that move while %s is taken back', (_, run) => {
  test.each(MOVES)('where %s, before whatever request, leave nothing in another row', async (__, move) => {
    const begin = async (): Promise<Desk> => {
      const desk = await reportDesk();
      await run(desk);
      await desk.session.settled();
      return desk;
    };
    const act = (desk: Desk): void => {
      move(new Hands(desk.session.app), tableOf(desk, 'Accounts'));
      desk.session.app.calculation.update();
    };
    const plain = await begin();
    plain.session.stats.reset();
    await plain.actions.restoreLast();
    await plain.session.settled();
    const requests = plain.session.stats.syncs;
    act(plain);
    const undone = contents(plain.book);
    let refused = 0;
    for (let request = 1; request <= requests; request++) {
      const desk = await begin();
      let theirs: ReadonlyMap<string, string> | undefined;
      desk.session.faults.before(request, () => {
        act(desk);
        theirs = contents(desk.book);
      });
      const message = await desk.actions.restoreLast().then(
        () => undefined,
        (error: Error) => error.message,
      );
      await desk.session.settled();
      const left = contents(desk.book);
      if (message === undefined) expect([request, ...differing(undone, left)]).toEqual([request]);
      else {
        refused += 1;
        expect([request, message]).toEqual([request, expect.stringMatching(/Nothing was written/)]);
        expect([request, ...differing(theirs!, left)]).toEqual([request]);
      }
    }
    expect(refused).toBeGreaterThan(2);
  });
});

test('where the undo was not to be after all, formulas elsewhere that named the column are told', async () => {
  const away = /"Admins active": they may show #REF!/;
  const said: [string, boolean][] = [];
  for (let request = 2; request <= 4; request++) {
    const desk = await reportDesk();
    await desk.actions.changeModel({ add: [NEW] });
    await desk.session.settled();
    const own = desk.book.addSheet('Own');
    typed(desk, own, 0, 0, '=COUNTA(Accounts[Admins active])');
    desk.session.faults.before(request, () => new Hands(desk.session.app).sort(tableOf(desk, 'Accounts'), 0, false));
    const message = await desk.actions.restoreLast().then(
      () => '',
      (error: Error) => error.message,
    );
    await desk.session.settled();
    expect(message).toMatch(/Nothing was written/);
    const { formula } = own.cell(0, 0)!;
    said.push([formula!, away.test(message)]);
  }
  expect(said).toEqual([
    ['=COUNTA(Accounts[Admins active])', false],
    ['=COUNTA(#REF!)', true],
    ['=COUNTA(#REF!)', true],
  ]);
});

test('a row that is added and taken back leaves nothing behind, wherever somebody put in a column before it', async () => {
  const next = { ...OVERRIDE, step: 'Generate ROI' };
  let refused = 0;
  for (const col of [0, 4, 8])
    for (let request = 2; request <= 4; request++) {
      const desk = await reportDesk();
      await desk.actions.overrideStep(OVERRIDE);
      await desk.session.settled();
      let theirs: ReadonlyMap<string, string> | undefined;
      desk.session.faults.before(request, () => {
        new Hands(desk.session.app).insertSheetColumn(desk.book.sheet('Score Overrides')!, col);
        desk.session.app.calculation.update();
        theirs = contents(desk.book);
      });
      const message = await desk.actions.overrideStep(next).then(
        () => '',
        (error: Error) => error.message,
      );
      await desk.session.settled();
      if (message === '') continue;
      refused += 1;
      expect([col, request, message]).toEqual([col, request, expect.stringMatching(/Nothing was written/)]);
      expect([col, request, ...differing(theirs!, contents(desk.book))]).toEqual([col, request]);
    }
  expect(refused).toBeGreaterThan(2);
});
