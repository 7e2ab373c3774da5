/** Where the report and the templates meet in one workbook, through the real office.js. */
import { readFileSync } from 'node:fs';
import { day } from '../../src/templates/gallery/pipeline-tables';
import { parseA1, type Scalar, type Sheet, type Table } from '../../workbench/model';
import { deleteSheet } from '../../workbench/structure';
import { AS_OF, bench, SAMPLE } from '../report/session';
import { dumpAll } from './walks';

test('accounts of the report can be chosen, and a score of the report reads the value ledger', async () => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await session.settled();
  await actions.buildTemplate('value-ledger');
  await session.settled();
  const [accounts, ledger] = [book.table('Accounts')!, book.table('ValueLedger')!];
  const lists = ledger.sheet.validations
    .map(({ rule }) => JSON.stringify(rule))
    .filter((rule) => rule.includes('Progress Report'));
  expect(lists).toHaveLength(1);
  const named = String(accounts.sheet.cell(accounts.bodyArea.top, accounts.bodyArea.left)!.value);
  const put = (sheet: Sheet, row: number, col: number, to: { value?: string; formula?: string }): void => {
    Object.assign(sheet.ensure(row, col), to);
    sheet.changed({ top: row, left: col, bottom: row, right: col });
    session.app.calculation.update();
  };
  put(ledger.sheet, ledger.bodyArea.top, ledger.area.left + ledger.columnIndex('Account'), { value: named });
  const page = readFileSync(new URL('../../docs/templates/value-ledger.md', import.meta.url), 'utf8');
  const formula = /```text\n(=.*)\n```/.exec(page)![1];
  const score = accounts.area.left + accounts.columnIndex('Return above cost');
  put(accounts.sheet, accounts.bodyArea.top, score, { formula });
  expect(accounts.sheet.cell(accounts.bodyArea.top, score)!.value).toBeCloseTo(9.5, 9);
  await actions.refreshReport();
  await session.settled();
  expect(accounts.sheet.cell(accounts.bodyArea.top, score)!.formula).toBe(formula);
  expect(await actions.refreshTemplate('value-ledger')).toMatchObject({ cells: 0, formats: 0, rules: 0 });
});

test('one act lets blank scores of the report read the value ledger, and leaves typed ones alone', async () => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await actions.buildTemplate('value-ledger');
  await session.settled();
  await expect(actions.scoreFromLedger()).rejects.toThrow(/No account of the report has a measure in the ledger/);
  const [accounts, ledger] = [book.table('Accounts')!, book.table('ValueLedger')!];
  const { top, left } = accounts.bodyArea;
  const put = (table: Table, row: number, header: string, value: Scalar): void => {
    const at = [table.bodyArea.top + row, table.area.left + table.columnIndex(header)] as const;
    table.sheet.ensure(...at).value = value;
    table.sheet.changed({ top: at[0], left: at[1], bottom: at[0], right: at[1] });
  };
  const score = (row: number, header: string) => accounts.sheet.cell(top + row, left + accounts.columnIndex(header));
  const names = [0, 1].map((row) => accounts.sheet.cell(top + row, left)!.value);
  names.forEach((name, row) => put(ledger, row, 'Account', name));
  for (const header of ['Return above cost', 'Sponsor confirms the value']) put(accounts, 0, header, null);
  session.app.calculation.update();
  const typed = score(1, 'Return above cost')!.value;

  expect(await actions.scoreFromLedger()).toEqual({
    written: 2,
    accounts: 2,
    kept: [
      `${String(names[1])} keeps ${String(typed)} for Return above cost: clear it to have it read the ledger.`,
      expect.stringMatching(/ for Sponsor confirms the value: /),
    ],
  });
  await session.settled();
  expect(score(0, 'Return above cost')!.value).toBeCloseTo(9.5, 9);
  expect(score(0, 'Sponsor confirms the value')!.formula).toBe(score(0, 'Return above cost')!.formula);
  expect([score(1, 'Return above cost')!.value, score(1, 'Return above cost')!.formula]).toEqual([typed, undefined]);
  expect(score(2, 'Return above cost')?.formula).toBeUndefined();
  expect(await actions.scoreFromLedger()).toMatchObject({ written: 0 });
  await actions.refreshReport();
  await session.settled();
  expect(score(0, 'Return above cost')!.value).toBeCloseTo(9.5, 9);
});

test('marketing plan, nurturing and pipeline read each other where they stand, in formulas of plain Excel', async () => {
  const { book, session, actions } = await bench();
  const named = (name: string): Scalar => {
    const [, sheet, address] = /^='?(.*?)'?!(.*)$/.exec(book.names.find((one) => one.name === name)!.formula)!;
    const { top, left } = parseA1(address.replaceAll('$', ''))!;
    return book.sheet(sheet)!.cell(top, left)?.value ?? '';
  };
  const links = (): Scalar[] => ['NurturingMarketingPlan', 'PipelineMarketingPlan', 'PipelineNurturing'].map(named);
  await actions.buildTemplate('pipeline');
  await actions.buildTemplate('lead-nurturing');
  await session.settled();
  expect(links()).toEqual(['', '', '']);
  await actions.buildTemplate('marketing-plan');
  const refresh = async (): Promise<void> => {
    for (const id of ['lead-nurturing', 'pipeline']) await actions.refreshTemplate(id);
    await session.settled();
  };
  await refresh();
  // 7,548 clicks, 5,000 and 2,000 contacts in 12 months; 211, 100 and 400 customers at 4,260.
  const [leads, revenue, gain] = links() as number[];
  expect(leads).toBeCloseTo((7548 + 5000 + 2000) / 12, 9);
  expect([revenue, gain]).toEqual([711 * 4260, 87_000]);
  for (const id of ['lead-nurturing', 'pipeline'])
    expect(await actions.refreshTemplate(id)).toMatchObject({ cells: 0, formats: 0, rules: 0 });

  const channels = book.table('MarketingChannels')!;
  const at = [channels.bodyArea.top + 1, channels.area.left + channels.columnIndex('Audience (people)')] as const;
  channels.sheet.ensure(...at).value = 11_000;
  channels.sheet.changed({ top: at[0], left: at[1], bottom: at[0], right: at[1] });
  session.app.calculation.update();
  expect(named('NurturingMarketingPlan')).toBeCloseTo((7548 + 11_000 + 2000) / 12, 9);
  for (const table of book.tables) {
    const formulas = [...table.sheet.cellsIn(table.sheet.usedArea()!)].map(([, , { formula }]) => formula ?? '');
    expect(formulas.filter((formula) => formula.includes('AMPR.'))).toEqual([]);
  }

  deleteSheet(book.sheet('Marketing Plan')!);
  session.app.calculation.update();
  await refresh();
  expect(links()).toEqual(['', '', 87_000]);
});

test('a deal of an account is seen beside the report, and its next step goes into the action plan once', async () => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  expect((await actions.readReport())!.pipeline).toEqual({ sheets: [], deals: [] });
  await actions.buildTemplate('pipeline');
  await actions.buildTemplate('pipeline');
  await session.settled();
  const accounts = book.table('Accounts')!;
  const name = String(accounts.sheet.cell(accounts.bodyArea.top, accounts.bodyArea.left)!.value);
  for (const table of [book.table('PipelineDeals')!, book.table('PipelineDeals_2')!]) {
    const at = [table.bodyArea.top + 2, table.area.left + table.columnIndex('Account')] as const;
    table.sheet.ensure(...at).value = name;
    table.sheet.changed({ top: at[0], left: at[1], bottom: at[0], right: at[1] });
  }
  session.app.calculation.update();

  const { pipeline } = (await actions.readReport())!;
  expect(pipeline.sheets.map((sheet) => sheet.name)).toEqual(['Pipeline', 'Pipeline 2']);
  const own = pipeline.deals.filter((deal) => deal.account === name);
  const deals = book.table('PipelineDeals')!;
  expect(own).toHaveLength(2);
  expect(own[0]).toEqual({
    deal: 'Data services',
    account: name,
    stage: 'Qualified',
    outcome: 'Open',
    value: 200_000,
    weighted: 20_000,
    owner: 'Lee',
    close: day(10, 31),
    slippedBy: null,
    next: 'Meet the sponsor',
    verified: day(4, 10),
    drifts: true,
    sheetId: pipeline.sheets[0].id,
    sheetName: 'Pipeline',
    address: `A${deals.bodyArea.top + 3}`,
  });
  const marked = (which: keyof (typeof own)[number]): string[] =>
    pipeline.deals.slice(0, 8).flatMap((deal) => (deal[which] ? [deal.deal] : []));
  expect(marked('drifts')).toEqual(['Data services']);
  expect(marked('slippedBy')).toEqual(['Support contract']);

  const plan = book.table('Actions')!;
  await actions.refreshReport();
  await session.settled();
  const before = dumpAll(book);
  expect(await actions.planDeals([own[0]])).toMatchObject({ added: 1 });
  await session.settled();
  const cells = (header: string): unknown[] => {
    const { top, bottom } = plan.bodyArea;
    const col = plan.area.left + plan.columnIndex(header);
    return Array.from({ length: bottom - top + 1 }, (_, i) => plan.sheet.cell(top + i, col)?.value ?? null);
  };
  const row = cells('Action').indexOf('Data services: Meet the sponsor');
  expect(['Account', 'Step', 'Owner', 'Due', 'Status'].map((header) => cells(header)[row])).toEqual([
    name,
    null,
    'Lee',
    AS_OF + 14,
    'open',
  ]);
  const gaps = (await actions.readReport())!.review.actions;
  expect(gaps).toHaveLength(1);
  expect(await actions.planDeals(own)).toMatchObject({ added: 0, cells: 0, formats: 0, rules: 0 });
  await actions.restoreLast();
  await session.settled();
  expect(dumpAll(book)).toEqual(before);
});
