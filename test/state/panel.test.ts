/** The panel without its views, on a workbook, through the real office.js. */
import { STANDING_SHEETS } from '../../src/templates/account-report';
import { parseA1 } from '../../workbench/model';
import { deleteTableColumn } from '../../workbench/structure';
import { trackerBook, until } from './session';
import { built, cell, open, panel, start, state, typed } from './started';

describe('without a report', () => {
  test('the start offers the trackers of the workbook, shows what will be made, and makes it', async () => {
    await start(trackerBook());
    expect(state()).toMatchObject({ host: 'excel', report: null, overview: null });
    await until(() => state().build.sources !== null, 'the sources');
    const [source] = state().build.sources!;
    await panel.actions.choose({ kind: 'workbook', source });
    expect(state().build.preview).toMatchObject({
      accounts: 24,
      known: 23,
      sheets: STANDING_SHEETS.map(({ name }) => name),
    });
    await panel.actions.build();
    expect(state()).toMatchObject({
      busy: null,
      error: null,
      build: { chosen: null },
      notice: { message: expect.stringMatching(/^Report built: 24 accounts/) },
    });
    // The sheets that were added are heard of too, and only the last reading of several counts.
    await until(() => state().overview !== null, 'the report');
    expect(state().overview).toMatchObject({ count: 24 });
  });

  test('of choices made faster than they are looked at, the last one counts', async () => {
    await start(trackerBook());
    await until(() => state().build.sources !== null, 'the sources');
    const [source] = state().build.sources!;
    const choices = [
      panel.actions.choose({ kind: 'workbook', source }),
      panel.actions.choose({ kind: 'blank', accounts: 5 }),
      panel.actions.choose({ kind: 'sample' }),
      panel.actions.choose({ kind: 'blank', accounts: 7 }),
    ];
    expect(state().build).toMatchObject({ chosen: { kind: 'blank', accounts: 7 }, preview: null });
    await Promise.all(choices);
    expect(state()).toMatchObject({
      busy: null,
      error: null,
      notice: null,
      build: { chosen: { kind: 'blank', accounts: 7 }, preview: { accounts: 7 } },
    });
    const dropped = panel.actions.choose({ kind: 'workbook', source });
    await panel.actions.choose(null);
    await dropped;
    expect(state()).toMatchObject({ notice: null, error: null, build: { chosen: null, preview: null } });
  });

  test('columns that are changed one after the other all keep their use', async () => {
    await start(trackerBook());
    await until(() => state().build.sources !== null, 'the sources');
    await panel.actions.choose({ kind: 'workbook', source: state().build.sources![0] });
    const extra = 'extra';
    await Promise.all([
      panel.actions.map({ kind: 'use', index: 4, use: extra }),
      panel.actions.map({ kind: 'use', index: 5, use: extra }),
    ]);
    expect([...state().build.choices.columns!]).toEqual([
      [4, extra],
      [5, extra],
    ]);
    expect(state().build.preview!.extras).toHaveLength(2);
  });

  test('a file is read and chosen; one that is no tracker says so and can be left', async () => {
    await start();
    const PageFile = open.session.window.File as unknown as typeof File;
    const file = new PageFile(['a;b\n1;2\n'], 'other.csv');
    Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode('a;b\n1;2\n').buffer) });
    await panel.actions.chooseFile(file);
    expect(state().build).toMatchObject({
      chosen: { kind: 'csv', name: 'other.csv' },
      preview: { refusal: expect.stringContaining('No header row') },
    });
    await panel.actions.choose(null);
    expect(state().build).toMatchObject({ chosen: null, preview: null });
  });

  test('a refused build says so, leaves the workbook alone and the choice in place', async () => {
    await start();
    await panel.actions.choose({ kind: 'blank', accounts: 5 });
    open.book.readOnly = true;
    await panel.actions.build();
    expect(state()).toMatchObject({
      busy: null,
      error: { message: expect.stringMatching(/read-only, so nothing was written/), written: '' },
      build: { chosen: { kind: 'blank' } },
    });
    expect(open.book.sheets).toHaveLength(1);
  });
});

describe('with the report', () => {
  test('a second refresh writes nothing and says so', async () => {
    await built();
    await panel.actions.refresh();
    expect(state().refreshed?.message).toBe('Nothing had changed.');
    expect(state().notice?.message).toMatch(
      /^Report refreshed: 24 accounts, \d+ below the limit\. Nothing had changed\.$/,
    );
  });

  test('the panel follows what is typed into the sheet, and the sheet what is typed into the panel', async () => {
    await built();
    const before = state().overview!.accounts[0].steps[0].score;
    typed('E10', 0);
    await until(() => state().overview!.accounts[0].account.scores['launched.users'] === 0, 'the typed score');
    expect(state().overview!.accounts[0].steps[0].score).not.toBe(before);
    const edits = ['users', 'weekly', 'daily'].map((id) => panel.actions.editScore(0, `launched.${id}`, 10));
    await Promise.all(edits);
    expect(state().overview!.accounts[0].steps[0].score).toBe(10);
    await open.session.settled();
    expect(['E10', 'F10', 'G10', 'H10'].map((at) => cell('Progress Report', at))).toEqual([10, 10, 10, 10]);
  });

  test('an override of a step score is written, shown with what is computed, and read again', async () => {
    await built();
    const { account, steps } = state().overview!.accounts[0];
    const row = { account: account.name, step: 'Generate ROI', score: 1.5, reason: 'Not agreed', author: 'Anna' };
    const asOf = state().report!.model.settings.asOf;
    expect(await panel.actions.overrideStep({ ...row, until: asOf - 1 })).toBe(false);
    expect(state().error?.message).toMatch(/end date is past.*Nothing was written\.$/);
    expect(await panel.actions.overrideStep({ ...row, until: asOf + 5 })).toBe(true);
    expect(state().notice?.message).toMatch(/^Step score overridden/);
    expect(state().overview!.accounts[0].steps[1]).toMatchObject({
      score: 1.5,
      computed: steps[1].score,
      override: { author: 'Anna', replaced: 0 },
    });
    await panel.actions.goToOverrides();
    expect(state().cell?.sheetName).toBe('Score Overrides');
  });

  test('the account follows the selection', async () => {
    await built();
    const sheet = open.book.sheet('Progress Report')!;
    sheet.selection = parseA1('B14')!;
    open.session.app.events.raise(14, [sheet.id, 'Workbook'], { address: 'B14', worksheetId: sheet.id });
    await until(() => state().account === 4, 'the account');
    expect(state().cell).toMatchObject({ address: 'B14', columnKey: 'associate' });
  });

  test('a click on an account or a data problem goes to its cell', async () => {
    await built();
    const issue = state().overview!.check.issues[0];
    await panel.actions.goToIssue(issue);
    // Sheets that the build added may be heard of only now, and of readings at once the last one counts.
    await until(() => state().cell?.account === issue.account, 'the cell of the issue');
    expect(state().cell).toMatchObject({ account: issue.account, columnKey: issue.field.replace('score:', '') });
    await panel.actions.goToAccount(7, 'roi.cases');
    expect(state()).toMatchObject({ account: 7, cell: { account: 7, columnKey: 'roi.cases' } });
    await panel.actions.goToSettings();
    expect(state().cell?.sheetName).toBe('Settings');
  });

  test('an error says that nothing was written, and Retry does it', async () => {
    await built();
    typed('H10', 3);
    open.session.faults.set({ at: 1, kind: 'fail' });
    await panel.actions.refresh();
    open.session.faults.clear();
    expect(state().error).toMatchObject({
      message: expect.stringMatching(/Nothing was written\.$/),
      written: '',
      retry: true,
    });
    expect(panel.actions.diagnosticsText()).toContain(`Last error: ${state().lastFailure}`);
    await panel.actions.retry();
    expect(state()).toMatchObject({ error: null, notice: { message: expect.stringMatching(/^Report refreshed/) } });
  });

  test('a draft of the model is told, applied and gone', async () => {
    await built();
    panel.actions.draft({ settings: { lowBelow: 6 } });
    const { belowAfter } = state().draftPreview!;
    await panel.actions.applyDraft();
    expect(state()).toMatchObject({ draft: {}, draftPreview: null, overview: { below: belowAfter } });
    expect(state().report?.model.settings.lowBelow).toBe(6);
    expect(state().notice?.message).toContain(`${belowAfter} below`);
  });

  test('sub-metrics that come and go are drafted, said and applied, and what was agreed to is lost', async () => {
    await built();
    panel.actions.draft({ add: [{ step: 'roi', name: 'Payback agreed', ask: 'Is it?', weight: 1 }] });
    panel.actions.removeSubMetric('roi.cases', 'keep');
    panel.actions.keepSubMetric('roi.cases');
    panel.actions.removeSubMetric('roi.return', 'delete');
    expect(state()).toMatchObject({ draft: { remove: ['roi.return'] }, draftKept: [] });
    expect(state().draftPreview!.losses).toMatchObject([{ id: 'roi.return', scores: 23 }]);
    await panel.actions.applyDraft();
    expect(state()).toMatchObject({ draft: {}, draftPreview: null, error: null });
    const ids = state().report!.model.steps[1].subMetrics.map(({ id }) => id);
    expect(ids).toEqual(['roi.cases', 'roi.ontime', 'roi.s1']);
    expect(open.book.table('Accounts')!.columns.map(({ name }) => name)).not.toContain('Return above cost');
  });

  test.each(['restore', 'drop'] as const)(
    'deleted columns are asked about, and the answer is carried out: %s',
    async (lost) => {
      await built();
      panel.actions.draft({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] });
      await panel.actions.applyDraft();
      const table = open.book.table('Accounts')!;
      deleteTableColumn(table, table.columnIndex('Use cases documented'));
      await panel.actions.refresh();
      expect(state().error).toMatchObject({ lost: { droppable: true }, written: '' });
      await panel.actions.answerLost(lost);
      expect(state()).toMatchObject({ error: null, reading: 'done' });
      const names = table.columns.map(({ name }) => name);
      expect(names.includes('Use cases documented')).toBe(lost === 'restore');
      expect(state().report!.model.steps[1].subMetrics).toHaveLength(lost === 'restore' ? 4 : 3);
    },
  );

  test('a report that cannot be read says so, and is read again once it can', async () => {
    await built();
    open.book.readOnly = true;
    await panel.actions.reload();
    await until(() => state().report?.locked !== undefined, 'the reading');
    expect(state()).toMatchObject({
      reading: 'done',
      error: null,
      report: { locked: expect.stringContaining('read-only') },
    });
    // A reading that is under way would meet the fault in place of the next one.
    await open.session.settled();
    open.session.faults.set({ at: 1, kind: 'fail' });
    await panel.actions.reload();
    expect(state()).toMatchObject({ reading: 'failed', error: { retry: true, written: '' } });
    open.session.faults.clear();
    await panel.actions.retry();
    expect(state()).toMatchObject({ reading: 'done', error: null });
  });
});
