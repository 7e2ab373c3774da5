/** The panel where something hinders it: a cell that is being edited, readings that fail, sheets and tables that change or go. */
import { STANDING_SHEETS } from '../../src/templates/account-report';
import { EVENT, raiseSheet, raiseTable } from '../../workbench/objects/core/events';
import { deleteSheet, renameSheet } from '../../workbench/structure';
import { until } from './session';
import { built, justBuilt, open, panel, pause, start, state } from './started';

test('while a cell is edited the panel says so; a cancel leaves everything as it was', async () => {
  await built();
  open.session.moods.cellEdit = true;
  const refreshing = panel.actions.refresh();
  await until(() => Boolean(state().busy?.waiting), 'the waiting sentence');
  expect(state().busy).toMatchObject({ cancellable: true, waiting: expect.stringContaining('press Enter or Esc') });
  panel.actions.cancel();
  open.session.moods.cellEdit = false;
  await refreshing;
  expect(state()).toMatchObject({ busy: null, error: null, notice: { message: 'Cancelled. Nothing was written.' } });
});

test('a reading that Excel keeps waiting is told, and the word taken back when it answers', async () => {
  await built();
  open.session.moods.cellEdit = true;
  const reading = panel.actions.reload();
  await until(() => Boolean(state().busy?.waiting), 'the waiting sentence');
  expect(state().busy?.cancellable).toBe(true);
  open.session.moods.cellEdit = false;
  await reading;
  expect(state()).toMatchObject({ busy: null, reading: 'done', error: null });
});

test('a reading that Excel keeps waiting can be left, also where others have overtaken it', async () => {
  await built();
  open.session.moods.cellEdit = true;
  const readings = [panel.actions.reload(), panel.actions.reload(), panel.actions.reload()];
  await until(() => Boolean(state().busy?.waiting), 'the waiting sentence');
  panel.actions.cancel();
  await Promise.all(readings);
  expect(state()).toMatchObject({ busy: null, reading: 'done', error: null });
  expect(state().report).not.toBeNull();
  open.session.moods.cellEdit = false;
});

test('a report that is gone gives way to the choice of sources, right after its build too', async () => {
  await justBuilt();
  expect(state()).toMatchObject({ reading: 'done', refreshed: { message: expect.any(String) } });
  for (const name of STANDING_SHEETS.map(({ name }) => name)) deleteSheet(open.book.sheet(name)!);
  await panel.actions.refresh();
  await panel.actions.reload();
  expect(state()).toMatchObject({ reading: 'done', report: null, refreshed: null });
  await until(() => state().build.sources !== null, 'the sources');
});

test('a reading after a build that fails says so, and is tried again', async () => {
  await start();
  await panel.actions.choose({ kind: 'sample' });
  const building = panel.actions.build();
  await until(() => state().reading === 'first', 'the end of the build');
  const { tables } = open.book.sheet('Progress Report')!;
  const [table] = tables.splice(0, 1);
  await building;
  expect(state()).toMatchObject({ reading: 'failed', error: { retry: true } });
  tables.push(table);
  await panel.actions.reload();
  expect(state()).toMatchObject({ reading: 'done', error: null });
  expect(state().report).not.toBeNull();
});

test('a sheet or a table that gets another name, and a table that goes, are noticed', async () => {
  await built();
  const sheet = open.book.sheet('Progress Report')!;
  renameSheet(sheet, 'Weekly');
  raiseSheet(open.session.app, EVENT.sheetNameChanged, sheet);
  await until(() => state().report?.sheetName === 'Weekly', 'the new name');
  const [table] = sheet.tables.splice(0, 1);
  raiseTable(open.session.app, EVENT.tableDeleted, table);
  await until(() => state().reading === 'failed', 'the loss');
  expect(state().error?.message).toContain('is gone');
});

test('what is typed on other sheets does not read the report anew', async () => {
  await built();
  // The sheets that the build added are heard of a little later.
  await pause();
  open.session.stats.reset();
  const other = open.book.sheet('Sheet1')!;
  const told = {
    changeType: 'RangeEdited',
    source: 'Local',
    worksheetId: other.id,
    address: 'A1',
    triggerSource: 'Unknown',
  };
  open.session.app.events.raise(10, [other.id, 'Workbook'], told);
  await pause();
  expect(open.session.stats.syncs).toBe(1);
});

test('a command of the ribbon is told in the panel, and what it did is read', async () => {
  await built();
  await open.session.command('switchFormulas');
  await until(() => state().report?.model.settings.formulas === 'addin', 'the switched formulas');
  expect(state().notice?.message).toMatch(/^Formulas switched/);
  open.book.sheet('Settings')!.protection = { options: {} };
  await open.session.command('refreshReport');
  await until(() => state().error !== null, 'the error');
  expect(state().error?.message).toMatch(/"Settings" is protected/);
});
