import { DEFAULT_STEPS } from '../../src/domain/model/model';
import { area, MAX_ROWS } from '../../workbench/model';
import { deleteCells, deleteTableColumn } from '../../workbench/structure';
import type { Desk } from '../faults/commands';
import { Hands } from '../user/hands';
import { contents, differing } from './contents';
import { columnOf, reportDesk, tableOf, typed } from './desk';

const NEW = { step: 'launched', name: 'Admins active', ask: 'How many?', weight: 1 };

/** Deletes a column of the accounts as a person does: with the column's letter, or the table's cells alone. */
function remove(desk: Desk, header: string, how: 'whole' | 'cells'): void {
  const table = tableOf(desk, 'Accounts');
  const col = columnOf(table, header);
  if (how === 'cells') deleteTableColumn(table, col - table.area.left);
  else deleteCells(table.sheet, area(0, col, MAX_ROWS - 1, col), 'left');
  desk.session.app.calculation.update();
}

/** A step has three sub-metrics at least, so that one can go only where there is another. */
async function another({ actions, session }: Desk): Promise<void> {
  await actions.changeModel({ add: [{ ...NEW, name: 'Logs in' }] });
  await session.settled();
}

const CASES: readonly (readonly [
  string,
  (desk: Desk) => Promise<unknown> | void,
  (desk: Desk) => Promise<unknown>,
  /** Columns that come back without the notes and colours of their own. */
  bare: number,
])[] = [
  ['a sub-metric is added', () => undefined, ({ actions }) => actions.changeModel({ add: [NEW] }), 0],
  [
    'two sub-metrics are added',
    () => undefined,
    ({ actions }) => actions.changeModel({ add: [NEW, { ...NEW, step: DEFAULT_STEPS[4].id, name: 'Invites us' }] }),
    0,
  ],
  [
    'a sub-metric is removed with its scores',
    another,
    ({ actions }) => actions.changeModel({ remove: ['launched.weekly'] }, { confirmed: ['launched.weekly'] }),
    1,
  ],
  [
    'one is added and one removed',
    () => undefined,
    ({ actions }) => actions.changeModel({ add: [NEW], remove: ['launched.daily'] }, { confirmed: ['launched.daily'] }),
    1,
  ],
  [
    'a deleted column comes back',
    (desk) => remove(desk, 'Weekly users', 'whole'),
    ({ actions }) => actions.refreshReport({ lost: 'restore' }),
    0,
  ],
  [
    'the deleted cells of a column come back',
    (desk) => remove(desk, 'Weekly users', 'cells'),
    ({ actions }) => actions.refreshReport({ lost: 'restore' }),
    0,
  ],
  [
    'the model does without a deleted column',
    async (desk) => {
      await another(desk);
      remove(desk, 'Weekly users', 'whole');
    },
    ({ actions }) => actions.refreshReport({ lost: 'drop' }),
    0,
  ],
  [
    'the model does without the deleted cells of a column',
    async (desk) => {
      await another(desk);
      remove(desk, 'Weekly users', 'cells');
    },
    ({ actions }) => actions.refreshReport({ lost: 'drop' }),
    0,
  ],
];

describe.each(CASES)('where %s', (_, prepare, run, bare) => {
  test('all cells come back where they were', async () => {
    const desk = await reportDesk();
    const { sheet, area: table } = tableOf(desk, 'Accounts');
    await prepare(desk);
    typed(desk, sheet, table.bottom + 5, table.left + 1, 'Mine');
    typed(desk, sheet, table.top, table.right + 3, 'Beside');
    const before = contents(desk.book);
    await run(desk);
    await desk.session.settled();
    expect(differing(before, contents(desk.book))).not.toEqual([]);
    expect(await desk.actions.restoreLast()).toMatchObject({ stayed: 0, bare });
    await desk.session.settled();
    expect(differing(before, contents(desk.book))).toEqual([]);
  });
});

test('a score typed over the formula of its step is kept, and comes back as typed', async () => {
  const desk = await reportDesk();
  const table = tableOf(desk, 'Accounts');
  const step = () => columnOf(table, DEFAULT_STEPS[0].name);
  const row = table.bodyArea.top + 1;
  typed(desk, table.sheet, row, step(), 0);
  await desk.actions.refreshReport();
  await desk.session.settled();
  const before = contents(desk.book);
  await desk.actions.changeModel({ add: [NEW] });
  await desk.session.settled();
  expect(table.sheet.cell(row, step())).toMatchObject({ value: 0 });
  expect(await desk.actions.restoreLast()).toMatchObject({ stayed: 0 });
  await desk.session.settled();
  expect(differing(before, contents(desk.book))).toEqual([]);
});

test('what was typed since beside an added column stays', async () => {
  const desk = await reportDesk();
  await desk.actions.changeModel({ add: [NEW] });
  await desk.session.settled();
  const table = tableOf(desk, 'Accounts');
  const [row, col] = [table.bodyArea.top, columnOf(table, 'Type')];
  typed(desk, table.sheet, row, col, 4);
  await desk.actions.restoreLast();
  await desk.session.settled();
  expect(table.sheet.cell(row, col)?.value).toBe(4);
  expect(table.columns.map(({ name }) => name)).not.toContain('Admins active');
});

test('a column in which somebody typed scores since is not deleted', async () => {
  const desk = await reportDesk();
  await desk.actions.changeModel({ add: [NEW] });
  await desk.session.settled();
  const table = tableOf(desk, 'Accounts');
  typed(desk, table.sheet, table.bodyArea.top, columnOf(table, 'Admins active'), 7);
  await expect(desk.actions.restoreLast()).rejects.toThrow(
    /added to the sheet "Progress Report" holds something since, in H10/,
  );
});

test('an account that somebody typed right under the others since stays among them', async () => {
  const desk = await reportDesk();
  await desk.actions.changeModel({ add: [NEW] });
  await desk.session.settled();
  const table = tableOf(desk, 'Accounts');
  const { bottom } = table.area;
  new Hands(desk.session.app).type(table.sheet, bottom + 1, table.area.left, 'Zed Works');
  desk.session.app.calculation.update();
  await desk.actions.restoreLast();
  await desk.session.settled();
  expect(table.area.bottom).toBe(bottom + 1);
  expect(table.sheet.cell(bottom + 1, table.area.left)?.value).toBe('Zed Works');
  const step = columnOf(table, DEFAULT_STEPS[2].name);
  await desk.actions.refreshReport();
  await desk.session.settled();
  expect(table.sheet.cell(bottom + 1, step)?.formula).toBe(table.sheet.cell(bottom, step)?.formula);
});
