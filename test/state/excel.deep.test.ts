/** What the panel asks of Excel in a workbook that has the report, through the real office.js. */
import type { ReportView } from '../../src/excel/panel/report-places';
import { area, parseA1, type Sheet, type Workbook } from '../../workbench/model';
import { deleteTableRows, insertTableRows } from '../../workbench/structure';
import { openPanel, type PanelSession, SAMPLE, until } from './session';

const AS_OF = 46347;

function cellAt(sheet: Sheet, address: string): unknown {
  const { top, left } = parseA1(address)!;
  return sheet.cell(top, left)?.value ?? null;
}

const hidden = (sheet: Sheet, ...letters: string[]): boolean[] =>
  letters.map((c) => sheet.columns.get(parseA1(`${c}1`)!.left)?.hidden ?? false);

/** Every value and formula of a workbook, to see that nothing was written. */
const contents = (book: Workbook): string =>
  JSON.stringify(
    book.sheets.map((s) =>
      [...s.cellsIn(area(0, 0, 200, 60))].map(([r, c, cell]) => [r, c, cell.formula ?? null, cell.value]),
    ),
  );

let open: PanelSession;
let view: ReportView;
let sheet: Sheet;

beforeEach(async () => {
  open = await openPanel();
  const settings = { company: 'Acme', asOf: AS_OF, asOfFollowsToday: false };
  await open.page.buildFromInput({ kind: 'csv', text: SAMPLE }, settings);
  await open.session.settled();
  view = (await open.page.readReport())!;
  sheet = open.book.sheet(view.sheetName)!;
});
afterEach(() => open.session.close());

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as Error).message;
  }
  return 'was not refused';
};

describe('reading', () => {
  test('the report is read with its model, accounts, rows and columns, in two round trips', async () => {
    expect(view).toMatchObject({ sheetName: 'Progress Report', settingsSheet: { name: 'Settings' }, warnings: [] });
    expect(view.model.settings).toMatchObject({ company: 'Acme', asOf: AS_OF });
    expect(view.accounts).toHaveLength(24);
    expect([view.rows[0], view.rows[23]]).toEqual([10, 33]);
    expect(view.columns).toMatchObject({ name: 'A', 'launched.users': 'E', launched: 'H' });
    expect(cellAt(sheet, `A${view.rows[3]}`)).toBe(view.accounts[3].name);
    open.session.stats.reset();
    await open.page.readReport();
    expect(open.session.stats.syncs).toBe(2);
  });

  test('room for accounts to come is no account', async () => {
    for (const letters of Object.values(view.columns)) {
      const cell = sheet.cell(12, parseA1(`${letters}1`)!.left);
      if (cell && !cell.formula) cell.value = null;
    }
    const again = (await open.page.readReport())!;
    expect([again.accounts.length, again.rows[2], again.rows[3]]).toEqual([23, 12, 14]);
  });

  test('a read-only workbook and a protected sheet can be read, and say that they are', async () => {
    open.book.readOnly = true;
    expect((await open.page.readReport())!.locked).toMatch(/read-only/);
    open.book.readOnly = false;
    sheet.protection = { options: {} };
    expect((await open.page.readReport())!.locked).toMatch(/"Progress Report" is protected/);
  });

  test('ranges are read on the sheet that is meant, and what cannot be read is said', async () => {
    const read = await open.page.readRanges(
      ['A10:B10', "'Settings'!A1", 'Nowhere!A1', 'A1:Z999', 'what'],
      view.sheetId,
    );
    expect(read[0]).toEqual({ ok: true, rows: [[view.accounts[0].name, view.accounts[0].associate]] });
    expect(read[1]).toEqual({ ok: true, rows: [['Settings']] });
    expect(read.slice(2).map((one) => !one.ok && one.message)).toEqual([
      'There is no sheet "Nowhere".',
      '"A1:Z999" has more than 5,000 cells; its result shows once it is inserted.',
      '"what" is not the address of a range.',
    ]);
  });
});

describe('going to a cell', () => {
  test('opens the closed columns of its step and no others', async () => {
    const { page } = open;
    expect(hidden(sheet, 'E', 'F', 'G', 'I')).toEqual([true, true, true, true]);
    expect(await page.goTo(page.accountPlace(view, 2, 'launched.weekly')!, view)).toBeUndefined();
    expect(hidden(sheet, 'E', 'F', 'G', 'I')).toEqual([false, false, false, true]);
    expect(await page.activeCell(view)).toMatchObject({ address: 'F12', account: 2, columnKey: 'launched.weekly' });
  });

  test('shows a hidden sheet, and says where a filter hides the row', async () => {
    const { page, book } = open;
    const settings = book.sheet('Settings')!;
    settings.visibility = 'Hidden';
    await page.goTo({ sheetName: 'Settings', address: 'B6' });
    expect([settings.visibility, (await page.activeCell()).sheetName]).toEqual(['Visible', 'Settings']);
    sheet.rowBands.set(11, { hidden: true });
    expect(await page.goTo(page.accountPlace(view, 2)!, view)).toMatch(/hidden, mostly by a filter/);
    expect(await refusal(page.goTo({ sheetName: 'Gone', address: 'A1' }))).toMatch(/no longer in this workbook/);
  });
});

test('going to a cell says that another workbook is in front', async () => {
  open.session.moods.elsewhere = true;
  expect(await refusal(open.page.goTo({ sheetName: 'Settings', address: 'B6' }))).toBe(
    'Another workbook seems to be in front. Go back to the one where you started and try again.',
  );
});

describe('editing a score', () => {
  test('types it into the cell, and clears it', async () => {
    await open.page.editScore(view, 2, 'launched.users', 9.5);
    expect(cellAt(sheet, 'E12')).toBe(9.5);
    await open.page.editScore(view, 2, 'launched.users', null);
    expect(cellAt(sheet, 'E12')).toBeNull();
  });

  test('dates the scores, unless a formula does that', async () => {
    const { asOf } = view.model.settings;
    expect(cellAt(sheet, 'AF12')).not.toBe(asOf);
    await open.page.editScore(view, 2, 'launched.users', 9);
    expect(cellAt(sheet, 'AF12')).toBe(asOf);
    Object.assign(sheet.ensure(12, 31), { formula: '=46000+1', value: 46001 });
    await open.page.editScore(view, 3, 'launched.users', 9);
    expect([cellAt(sheet, 'E13'), sheet.cell(12, 31)!.formula]).toEqual([9, '=46000+1']);
  });

  test('finds the account again where its row has moved', async () => {
    insertTableRows(
      open.book.tables.find((t) => t.sheet === sheet)!,
      0,
    );
    await open.page.editScore(view, 2, 'launched.users', 1);
    expect([cellAt(sheet, 'A13'), cellAt(sheet, 'E13')]).toEqual([view.accounts[2].name, 1]);
  });

  test('refuses what it must not do, and writes nothing', async () => {
    const { page, book } = open;
    const before = contents(book);
    expect(await refusal(page.editScore(view, 2, 'launched.users', 11))).toBe(
      '11 is not a score. A score is a number from 0 to 10, or nothing.',
    );
    sheet.protection = { options: {} };
    expect(await refusal(page.editScore(view, 2, 'launched.users', 1))).toMatch(/protected, so nothing was written/);
    sheet.protection = undefined;
    book.readOnly = true;
    expect(await refusal(page.editScore(view, 2, 'launched.users', 1))).toMatch(/read-only, so nothing was written/);
    book.readOnly = false;
    expect(contents(book)).toBe(before);
    Object.assign(sheet.ensure(11, 4), { formula: '=5+1', value: 6 });
    expect(await refusal(page.editScore(view, 2, 'launched.users', 1))).toMatch(/computed by a formula/);
    deleteTableRows(
      book.tables.find((t) => t.sheet === sheet)!,
      2,
    );
    expect(await refusal(page.editScore(view, 2, 'launched.users', 1))).toMatch(/no longer in the report/);
    expect(cellAt(sheet, 'E12')).not.toBe(1);
  });
});

describe('inserting a formula', () => {
  test('writes into an empty cell and gives its value; a full one is left alone unless told', async () => {
    const { page } = open;
    const place = { sheetId: view.sheetId, address: 'AK40' };
    expect(await page.insertFormula('=AMPR.ROI(120,100)', place)).toMatchObject({ ok: true });
    await open.session.settled();
    expect(cellAt(sheet, 'AK40')).toBeCloseTo(0.2);
    expect(await page.insertFormula('=1+1', place)).toEqual({ ok: false, holds: '=AMPR.ROI(120,100)' });
    expect(await page.insertFormula('=1+1', place, true)).toEqual({ ok: true, value: 2 });
    await page.goTo({ sheetId: view.sheetId, address: 'AK41' });
    await page.insertFormula('=1+2');
    expect(cellAt(sheet, 'AK41')).toBe(3);
  });
});

describe('changing the model', () => {
  test('writes Settings and report as one command; a refresh afterwards writes nothing', async () => {
    const { page } = open;
    await page.changeModel({
      settings: { lowBelow: 6, currency: '€' },
      steps: { roi: { weight: 3 }, launched: { name: 'Launched well' } },
      subMetrics: { 'roi.cases': { name: 'Cases written down', weight: 0 } },
    });
    await open.session.settled();
    const after = (await page.readReport())!;
    expect(after.model.settings).toMatchObject({ lowBelow: 6, currency: '€', company: 'Acme', asOf: AS_OF });
    expect(after.model.steps[0].name).toBe('Launched well');
    expect(after.model.steps[1]).toMatchObject({
      weight: 3,
      subMetrics: [{ name: 'Cases written down', weight: 0 }, {}, {}],
    });
    expect(after.headers).toMatchObject({ launched: 'Launched well', 'roi.cases': 'Cases written down' });
    expect([after.accounts, after.warnings]).toEqual([view.accounts, []]);
    expect(await page.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  });

  test('the sheet computes with the new weights as the panel says it will', async () => {
    await open.page.changeModel({ steps: { roi: { weight: 3 } }, subMetrics: { 'launched.users': { weight: 2 } } });
    await open.session.settled();
    const { accounts, columns, rows } = (await open.page.readReport())!;
    const scores = (ids: readonly string[], weights: readonly number[]): number => {
      const known = ids.flatMap((id, i) =>
        typeof accounts[0].scores[id] === 'number' ? [[accounts[0].scores[id], weights[i]]] : [],
      );
      return known.reduce((sum, [score, w]) => sum + score * w, 0) / known.reduce((sum, [, w]) => sum + w, 0);
    };
    const launched = scores(['launched.users', 'launched.weekly', 'launched.daily'], [2, 1, 1]);
    expect(cellAt(sheet, `${columns.launched}${rows[0]}`)).toBeCloseTo(launched);
  });

  test('refuses with nothing written', async () => {
    const before = contents(open.book);
    expect(await refusal(open.page.changeSettings({ lowBelow: 12 }))).toBe(
      'The limit of low scores is a number from 0 to 10. Nothing was written.',
    );
    expect(contents(open.book)).toBe(before);
  });
});

describe('progress and cancel', () => {
  const parts = (): { steps: string[]; options: (stopAt?: string) => object; controller: AbortController } => {
    const steps: string[] = [];
    const PageController = open.session.runScript('AbortController') as typeof AbortController;
    const controller = new PageController();
    const options = (stopAt?: string): object => ({
      signal: controller.signal,
      onProgress: (step: string, done: number, of: number, cancellable: boolean) => {
        steps.push(`${step} ${done}/${of}${cancellable ? '' : ' !'}`);
        if (step === stopAt) controller.abort();
      },
    });
    return { steps, options, controller };
  };

  test('the parts are told, and from which on there is no way back', async () => {
    const { steps, options } = parts();
    sheet.ensure(9, 7).formula = undefined;
    sheet.ensure(9, 7).value = null;
    await open.page.refreshReport(options());
    expect(steps).toEqual(['Looking at the workbook 0/4', 'Reading the report 1/4', 'Comparing 2/4', 'Writing 3/4 !']);
  });

  test('a cancel before writing writes nothing; one while writing lets it complete', async () => {
    const revise = { settings: { lowBelow: 7 } };
    const before = contents(open.book);
    expect(await refusal(open.page.changeModel(revise, parts().options('Comparing')))).toBe(
      'Cancelled. Nothing was written.',
    );
    await open.session.settled();
    expect(contents(open.book)).toBe(before);
    await open.page.changeModel(revise, parts().options('Writing'));
    expect((await open.page.readReport())!.model.settings.lowBelow).toBe(7);
  });

  test('a cancel while a cell is edited answers at once, and nothing is written when the cell is left', async () => {
    const before = contents(open.book);
    open.session.moods.cellEdit = true;
    const { options, controller } = parts();
    const changed = refusal(open.page.changeSettings({ lowBelow: 7 }, options()));
    await new Promise((resolve) => setTimeout(resolve, 30));
    controller.abort();
    expect(await changed).toBe('Cancelled. Nothing was written.');
    open.session.moods.cellEdit = false;
    await open.session.settled();
    expect(contents(open.book)).toBe(before);
  });
});

describe('events', () => {
  test('selection, changes and sheets are told, own writes are not, and nothing after stop', async () => {
    const heard: string[] = [];
    const { page, session, book } = open;
    const stop = page.watch({
      onSelection: () => void heard.push('selection'),
      onChange: ({ address }) => void heard.push(address),
      onSheets: () => void heard.push('sheets'),
    });
    await session.settled();
    const typed = {
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet.id,
      address: 'E10',
      triggerSource: 'Unknown',
    };
    session.app.events.raise(10, [sheet.id, 'Workbook'], typed);
    await until(() => heard.includes('E10'), 'the change');
    await page.editScore(view, 2, 'launched.users', 4);
    await page.goTo({ sheetId: view.sheetId, address: 'A11' });
    await until(() => heard.includes('selection'), 'the selection');
    session.app.events.raise(13, ['Workbook'], { source: 'Local', worksheetId: book.sheets[0].id });
    await until(() => heard.includes('sheets'), 'the sheets');
    expect(heard.filter((one) => one.startsWith('E'))).toEqual(['E10']);
    stop();
    await session.settled();
    heard.length = 0;
    session.app.events.raise(10, [sheet.id, 'Workbook'], typed);
    await session.settled();
    expect(heard).toEqual([]);
  });
});

test('the diagnostics name host and requirement sets, and nothing of the workbook', () => {
  const diagnostics = open.page.readDiagnostics();
  expect(diagnostics).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  expect(diagnostics.sets).toEqual(
    expect.arrayContaining(['ExcelApi 1.15', 'SharedRuntime 1.2', 'CustomFunctionsRuntime 1.4']),
  );
});
