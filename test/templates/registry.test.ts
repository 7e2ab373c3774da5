/** Every template of the registry, through the real office.js: what holds for one holds for all, with no test of its own. */
import { readFileSync } from 'node:fs';
import { day } from '../../src/templates/gallery/pipeline-tables';
import { TEMPLATES } from '../../src/templates/registry';
import { type Area, parseA1, type Scalar, type Sheet, type Table, type Workbook } from '../../workbench/model';
import { insertTableRows } from '../../workbench/structure';
import { AS_OF, bench, dump, emptyBook, SAMPLE } from '../report/session';

const sheetsOf = (book: Workbook): string[] => book.sheets.map(({ name }) => name);
const dumpAll = (book: Workbook): Record<string, string> =>
  Object.fromEntries(book.sheets.map((sheet) => [sheet.name, dump(sheet)]));

test('keys are told apart by their template, and so are the names of sheets, tables and cells', () => {
  const names: string[] = [];
  for (const { id, sheets } of TEMPLATES)
    for (const { key, name, blocks } of sheets) {
      expect(key === id || key.startsWith(`${id}.`)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(28);
      const keys = blocks.map((block) => block.key);
      expect(new Set(keys).size).toBe(keys.length);
      const columns = blocks.flatMap((block) => (block.type === 'table' ? block.columns.map((c) => c.key) : []));
      expect(new Set(columns).size).toBe(columns.length);
      for (const block of blocks) {
        if (block.type === 'lines') names.push(...block.lines.map((line) => line.name));
        else if ('name' in block) names.push(block.name);
      }
    }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

/** What the last row of a table lacks of the row above it: formulas, formats, validations, rules. */
function unlikeAbove({ sheet, bodyArea: { bottom, left, right } }: Table): string[] {
  const holds = (areas: readonly Area[], row: number, col: number): boolean =>
    areas.some((a) => a.top <= row && row <= a.bottom && a.left <= col && col <= a.right);
  const ruled = (rules: readonly { readonly areas: readonly Area[] }[], row: number, col: number): number =>
    rules.filter(({ areas }) => holds(areas, row, col)).length;
  const factsOf = (row: number, col: number): string => {
    const cell = sheet.cell(row, col);
    const rules = [ruled(sheet.validations, row, col), ruled(sheet.conditionalFormats, row, col)];
    return JSON.stringify([cell?.formula ?? '', cell?.format, rules]);
  };
  return Array.from({ length: right - left + 1 }, (_, i) => left + i).flatMap((col) => {
    const [above, last] = [factsOf(bottom - 1, col), factsOf(bottom, col)];
    return above === last ? [] : [`column ${col}: ${last} in place of ${above}`];
  });
}

/** Series of the charts that begin with a table's first row, and end before its last. */
const cutShort = (sheet: Sheet): string[] =>
  sheet.charts.flatMap(({ name, series }) =>
    series.flatMap(({ values, categories }) =>
      [values, categories].flatMap((reference) => {
        const cells = parseA1((reference ?? '').replace(/^.*!/, '').replaceAll('$', ''));
        const table = cells && sheet.tables.find(({ bodyArea }) => bodyArea.top === cells.top);
        return table && cells.bottom < table.bodyArea.bottom ? [`${name}: ${reference}`] : [];
      }),
    ),
  );

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (id, template) => {
  const wanted = template.sheets.map(({ name }) => name);

  test('is built with its example, answers, and is left alone by a second refresh', async () => {
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    expect(built).toMatchObject({ template: id, instance: '1', sheets: wanted, warnings: [] });
    await session.settled();
    for (const { value } of built.answers) expect([id, typeof value]).toEqual([id, 'number']);
    const errors =
      Object.values(dumpAll(book))
        .join('\n')
        .match(/"#[A-Z/0!?]+[!?A]"/g) ?? [];
    expect(errors).toEqual([]);
    expect(book.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThanOrEqual(1);
    const before = dumpAll(book);
    expect(await actions.refreshTemplate(id)).toMatchObject({
      cells: 0,
      formats: 0,
      rules: 0,
      warnings: [],
      answers: built.answers,
    });
    expect(dumpAll(book)).toEqual(before);
  });

  test('steps around names that are taken, and stands twice in one workbook', async () => {
    const book = emptyBook();
    for (const name of wanted) book.addSheet(name);
    const [{ blocks }] = template.sheets;
    const lines = blocks.flatMap((block) => ('name' in block ? [block.name] : []));
    for (const name of lines) book.names.push({ name, formula: '=Sheet1!$A$1', visible: true });
    const { session, actions } = await bench(book);
    const first = await actions.buildTemplate(id);
    const second = await actions.buildTemplate(id);
    await session.settled();
    expect(first.sheets).toEqual(wanted.map((name) => `${name} 2`));
    expect(second).toMatchObject({ instance: '2', sheets: wanted.map((name) => `${name} 3`) });
    expect(second.answers).toEqual(first.answers);
    const before = dumpAll(book);
    await actions.clearExample(id, { instance: '2' });
    await session.settled();
    const after = dumpAll(book);
    for (const name of [...wanted, ...first.sheets]) expect(after[name]).toBe(before[name]);
    expect(after[second.sheets[0]]).not.toBe(before[second.sheets[0]]);
    for (const instance of ['1', '2'])
      expect(await actions.refreshTemplate(id, { instance })).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  });

  test('gives both kinds of formulas, with the same answers', async () => {
    const { book, session, actions } = await bench();
    const native = await actions.buildTemplate(id);
    await session.settled();
    await actions.switchTemplate(id, 'addin');
    await session.settled();
    const addin = await actions.refreshTemplate(id);
    addin.answers.forEach(({ value }, i) => expect(value).toBeCloseTo(native.answers[i].value as number, 9));
    const before = dumpAll(book);
    await actions.switchTemplate(id, 'native');
    await actions.switchTemplate(id, 'addin');
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
  });

  test('loses its example in one act, with what it says of it, and gets it back', async () => {
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    const before = dumpAll(book);
    expect(before[built.sheets[0]]).toMatch(/Example: /);
    await actions.clearExample(id);
    await session.settled();
    const sheet = book.sheet(built.sheets[0])!;
    const values = [...sheet.cellsIn(sheet.usedArea()!)].map(([, , cell]) => String(cell.value ?? ''));
    expect(values.filter((value) => value.startsWith('Example: '))).toEqual([]);
    expect(values.filter((value) => /^#[A-Z]+/.test(value))).toEqual([]);
    expect(await actions.refreshTemplate(id)).toMatchObject({ cells: 0 });
    await actions.restoreExample(id);
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
  });

  test('is taken back whole, the example and then all of it', async () => {
    const { book, session, actions } = await bench();
    const names = sheetsOf(book);
    await actions.buildTemplate(id);
    await session.settled();
    const before = dumpAll(book);
    await actions.clearExample(id);
    await actions.restoreLast();
    await session.settled();
    expect(dumpAll(book)).toEqual(before);
    const other = await bench();
    await other.actions.buildTemplate(id);
    await other.actions.restoreLast();
    expect(sheetsOf(other.book)).toEqual(names);
  });

  test('is copied to send out, without a formula', async () => {
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    const copy = await actions.copyTemplate(id);
    await session.settled();
    expect(copy.sheets).toHaveLength(built.sheets.length);
    copy.sheets.forEach((name, i) => {
      const sheet = book.sheet(name)!;
      const original = book.sheet(built.sheets[i])!;
      for (const [row, col, cell] of original.cellsIn(original.usedArea()!)) {
        const copied = sheet.cell(row, col);
        expect(copied?.formula).toBeUndefined();
        expect(copied?.value ?? '').toEqual(cell.value ?? '');
      }
      expect(sheet.charts).toHaveLength(original.charts.length);
    });
  });

  test('takes in rows that are put under its tables, and keeps what a person typed over', async () => {
    const { book, session, actions } = await bench();
    const built = await actions.buildTemplate(id);
    await session.settled();
    for (const sheet of built.sheets.map((name) => book.sheet(name)!))
      for (const table of sheet.tables) {
        const rows = table.bodyArea.bottom - table.bodyArea.top + 1;
        insertTableRows(table, rows, 1);
      }
    session.app.calculation.update();
    const refreshed = await actions.refreshTemplate(id);
    await session.settled();
    expect(refreshed.answers).toEqual(built.answers);
    for (const sheet of built.sheets.map((name) => book.sheet(name)!)) {
      for (const table of sheet.tables) expect([table.name, ...unlikeAbove(table)]).toEqual([table.name]);
      expect(cutShort(sheet)).toEqual([]);
    }
    expect(await actions.refreshTemplate(id)).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  });

  test('refuses a protected sheet, and what is not there', async () => {
    const { book, actions } = await bench();
    await expect(actions.refreshTemplate(id)).rejects.toThrow(/has no .* yet/);
    const built = await actions.buildTemplate(id);
    book.sheet(built.sheets[0])!.protection = { options: {} };
    const before = dumpAll(book);
    await expect(actions.clearExample(id)).rejects.toThrow(/is protected, so nothing was written/);
    expect(dumpAll(book)).toEqual(before);
  });
});

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
