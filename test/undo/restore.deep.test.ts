import { COMMANDS, SETTINGS, TRACKER } from '../faults/commands';
import { bench } from '../report/session';
import { area, type Workbook } from '../../workbench/model';
import { changeFormats } from '../../workbench/objects/formats/format-store';
import { describe as factsOf } from '../user/state';
import { contents, differing } from './contents';
import { begun, columnOf, reportDesk, tableOf, typed } from './desk';

test.each(COMMANDS.flatMap((command) => (command.first ? [] : [[command.name, command] as const])))(
  '%s is undone cell by cell',
  async (_, command) => {
    const desk = await bench();
    const { session, actions, book } = desk;
    if (command.onReport) await actions.buildFromCsv(TRACKER, SETTINGS);
    await session.settled();
    const before = await begun(command, desk);
    await command.run(desk);
    await session.settled();
    expect(differing(before, contents(book))).not.toEqual([]);
    const restored = await actions.restoreLast();
    await session.settled();
    expect(restored).toMatchObject({ stayed: 0, where: [] });
    expect(differing(before, contents(book))).toEqual([]);
    await expect(actions.restoreLast()).rejects.toThrow(/already/);
  },
);

test('rows that somebody changed stay, the others go', async () => {
  const desk = await reportDesk();
  const actions = tableOf(desk, 'Actions');
  const rows = actions.bodyArea.bottom - actions.bodyArea.top;
  typed(desk, actions.sheet, actions.area.bottom + 6, actions.area.left, 'Mine');
  await desk.actions.findGaps();
  await desk.session.settled();
  const mine = actions.area.bottom + 6;
  const third = actions.bodyArea.bottom - 2;
  typed(desk, actions.sheet, third, columnOf(actions, 'Owner'), 'Dana');
  const restored = await desk.actions.restoreLast();
  await desk.session.settled();
  expect(restored).toMatchObject({
    doing: 'finding gaps',
    stayed: 1,
    where: [expect.stringMatching(/^\w+ on "Action Plan"$/)],
  });
  expect(actions.bodyArea.bottom - actions.bodyArea.top).toBe(rows + 1);
  expect(actions.sheet.cell(actions.bodyArea.bottom, columnOf(actions, 'Owner'))?.value).toBe('Dana');
  expect(
    [...actions.sheet.cellsIn({ top: 0, left: actions.area.left, bottom: mine + 50, right: actions.area.left })].filter(
      ([, , cell]) => cell.value === 'Mine',
    ),
  ).toHaveLength(1);
});

test('a blank cell somebody coloured under the history keeps its colour, and its place', async () => {
  const desk = await reportDesk();
  const { sheet, area } = tableOf(desk, 'Snapshots');
  const cell = { top: area.bottom + 3, left: area.left, bottom: area.bottom + 3, right: area.left };
  changeFormats(sheet, cell, (format) => ({ ...format, fill: '#D9EAD3' }));
  const before = [...factsOf(desk.book)];
  await desk.actions.takeSnapshot();
  await desk.session.settled();
  await desk.actions.restoreLast();
  await desk.session.settled();
  const after = factsOf(desk.book);
  expect(before.filter(([key]) => key.startsWith(`${sheet.id}|format`))).toEqual(
    [...after].filter(([key]) => key.startsWith(`${sheet.id}|format`)),
  );
  expect(sheet.formatAt(cell.top, cell.left).fill).toBe('#D9EAD3');
});

test('a sheet on which somebody put something of their own is not deleted', async () => {
  const desk = await reportDesk();
  const before = contents(desk.book);
  const { sheet } = tableOf(desk, 'Accounts');
  typed(desk, sheet, 60, 1, 'Mine');
  await expect(desk.actions.restoreLast()).rejects.toThrow(
    /"Progress Report" holds something .* in B61, so it is not deleted/,
  );
  typed(desk, sheet, 60, 1, null);
  expect(differing(before, contents(desk.book))).toEqual([]);
  await desk.actions.restoreLast();
  expect(desk.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('what was brought up to date since is not undone', async () => {
  const desk = await reportDesk();
  await desk.actions.switchFormulas('addin');
  await desk.session.settled();
  const { sheet } = tableOf(desk, 'Accounts');
  const key = 'AccountProgress';
  sheet.customProperties.set(key, sheet.customProperties.get(key)!.replace(/"stamp":\d+/, '"stamp":9'));
  await expect(desk.actions.restoreLast()).rejects.toThrow(/brought up to date again since.*Nothing was written/);
});

test('what was taken back otherwise is not undone once more', async () => {
  const desk = await reportDesk();
  const cells = desk.book.sheets.flatMap((sheet) =>
    [...sheet.cellsIn(area(0, 0, 999, 99))].map(([row, col, { value, formula }]) => ({
      sheet,
      row,
      col,
      value,
      formula,
    })),
  );
  await desk.actions.changeSettings({ lowBelow: 5 });
  await desk.session.settled();
  expect(await desk.actions.wasTakenBack()).toBe(false);
  for (const { sheet, row, col, value, formula } of cells) {
    const now = sheet.cell(row, col)!;
    if (now.formula !== formula || (formula === undefined && now.value !== value))
      typed(desk, sheet, row, col, formula ?? (value as string | number | null));
  }
  expect(await desk.actions.wasTakenBack()).toBe(true);
  const typedBack = contents(desk.book);
  await expect(desk.actions.restoreLast()).rejects.toThrow(
    'Changing the model was undone already. Nothing was written.',
  );
  await desk.session.settled();
  expect(differing(typedBack, contents(desk.book))).toEqual([]);
});

test('rows that a command added and that are gone are not deleted once more', async () => {
  const desk = await reportDesk();
  await desk.actions.findGaps();
  const table = tableOf(desk, 'Actions');
  // One of them stands; had all gone, there would be nothing to undo.
  table.area = { ...table.area, bottom: table.area.top + 1 };
  table.sheet.changed(table.area);
  const before = contents(desk.book);
  await expect(desk.actions.restoreLast()).rejects.toThrow(/rows or columns were moved, added or deleted since/);
  expect(differing(before, contents(desk.book))).toEqual([]);
});

test.each(['switchFormulas', 'findGaps', 'takeSnapshot', 'changeSettings'] as const)(
  'after %s and its undoing a refresh makes the workbook that it would have made before',
  async (name) => {
    const [plain, desk] = [await reportDesk(), await reportDesk()];
    if (name === 'changeSettings') await desk.actions.changeSettings({ lowBelow: 5, currency: '€' });
    else await desk.actions[name]();
    await desk.actions.restoreLast();
    await desk.session.settled();
    for (const { actions, session } of [plain, desk]) {
      await actions.refreshReport();
      await session.settled();
    }
    expect(differing(everything(plain.book), everything(desk.book))).toEqual([]);
    expect(await desk.actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  },
);

/** All that is in a workbook and on it, less what counts the writing. */
function everything(book: Workbook): ReadonlyMap<string, string> {
  const names = new Map(book.sheets.map((s) => [s.id, s.name]));
  return new Map(
    [...factsOf(book)].flatMap(([key, value]): [string, string][] => {
      const at = key.indexOf('|');
      const where = names.get(key.slice(0, at));
      if (where === undefined) return key === 'sheets' ? [] : [[key, value]];
      return key.includes('|property') ? [] : [[where + key.slice(at), plainly(value)]];
    }),
  );
}

/** The line between two cells may be kept with either of them. */
const plainly = (value: string): string =>
  value.replace(/\{0000[^}]*\}/g, 'id').replace(/"borders":\{(?:"\w+":\{[^}]*\},?)*\},?/, '');
