/** The gallery in the panel, on a workbook, through the real office.js. */
import { until } from './session';
import { built, open, panel, start, state } from './started';

const standing = () => state().gallery.standing ?? [];

test('a template is added, found, opened, cleared and reset, and taken back', async () => {
  await start();
  await panel.actions.findTemplates();
  expect(standing()).toEqual([]);
  await panel.actions.addTemplate('pipeline');
  await open.session.settled();
  expect(state().notice).toMatchObject({
    message: expect.stringMatching(/^Pipeline is added on "Pipeline" and "Pipeline Stages"\. \d+ cells written\.$/),
    undo: true,
  });
  expect(standing()).toMatchObject([{ template: 'pipeline', instance: '1', sheets: [{ name: 'Pipeline' }, {}] }]);

  const [one] = standing();
  await panel.actions.onTemplate('clear', one);
  await open.session.settled();
  const deals = open.book.table('PipelineDeals')!;
  const first = () => deals.sheet.cell(deals.bodyArea.top, deals.bodyArea.left)?.value ?? '';
  expect(first()).toBe('');
  await panel.actions.onTemplate('restore', one);
  await open.session.settled();
  expect(first()).toBe('Platform, first site');
  await panel.actions.onTemplate('refresh', one);
  expect(state().notice?.message).toMatch(/^Pipeline is up to date on .* Nothing had changed\.$/);

  open.book.activeSheet = 0;
  await panel.actions.openTemplate(one);
  await until(() => open.book.sheets[open.book.activeSheet].name === 'Pipeline', 'the sheet to be shown');
  await panel.actions.addTemplate('pipeline');
  expect(standing().map(({ instance }) => instance)).toEqual(['1', '2']);
  await panel.actions.undo();
  await panel.actions.findTemplates();
  expect(standing().map(({ instance }) => instance)).toEqual(['1']);
});

test('a template that cannot be written says why, and nothing is there', async () => {
  await start();
  await panel.actions.addTemplate('readiness');
  await open.session.settled();
  const [one] = standing();
  open.book.sheet('Readiness')!.protection = { options: {} };
  await panel.actions.onTemplate('clear', one);
  expect(state().error?.message).toMatch(/is protected, so nothing was written/);
});

test('deals of an account follow the sheet of the pipeline, and a next step is planned once', async () => {
  await built();
  await panel.actions.addTemplate('pipeline');
  await until(() => state().report?.pipeline.sheets.length === 1, 'the pipeline to be read');
  const deals = open.book.table('PipelineDeals')!;
  const name = state().report!.accounts[0].name;
  const at = { row: deals.bodyArea.top, col: deals.area.left + deals.columnIndex('Account') };
  deals.sheet.ensure(at.row, at.col).value = name;
  deals.sheet.changed({ top: at.row, left: at.col, bottom: at.row, right: at.col });
  open.session.app.calculation.update();
  const address = `B${at.row + 1}`;
  const told = { changeType: 'RangeEdited', source: 'Local', worksheetId: deals.sheet.id, address };
  open.session.app.events.raise(10, [deals.sheet.id, 'Workbook'], { ...told, triggerSource: 'Unknown' });
  const own = () => state().report!.pipeline.deals.filter((deal) => deal.account === name);
  await until(() => own().length === 1, 'the deal to be seen');

  await panel.actions.planDeal(own()[0]);
  expect(state().notice).toMatchObject({
    message: '1 next step added to the action plan.',
    opens: { key: 'actions' },
  });
  const planned = () => state().report!.review.actions.map(({ action }) => action);
  expect(planned()).toEqual(['Platform, first site: Agree the scope with IT']);
  await panel.actions.planDeal(own()[0]);
  expect(state().notice?.message).toBe('The action plan has the next step already.');
  expect(planned()).toHaveLength(1);
});
