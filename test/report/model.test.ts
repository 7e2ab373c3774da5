import fc from 'fast-check';
import type { ModelChange } from '../../src/domain/model/model-change';
import { readMark } from '../../src/engine/workbook/mark';
import type { Cell, Sheet, Workbook } from '../../workbench/model';
import { AS_OF, bench, dump, SAMPLE } from './session';

const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };
const ACCOUNTS = SAMPLE.split('\n').slice(0, 7).join('\n');

async function built() {
  const opened = await bench();
  await opened.actions.buildFromCsv(ACCOUNTS, SETTINGS);
  await opened.session.settled();
  const { book, session, actions } = opened;
  const settle = async (): Promise<void> => {
    session.app.calculation.update();
    await session.settled();
    const before = book.sheets.map(dump);
    const again = await actions.refreshReport();
    expect(again).toMatchObject({ cells: 0, formats: 0, rules: 0 });
    expect(again.warnings.filter((warning) => !warning.endsWith('3 to 5 are recommended.'))).toEqual([]);
    expect(book.sheets.map(dump)).toEqual(before);
  };
  return { ...opened, report: book.sheet('Progress Report')!, settle };
}

const accounts = (book: Workbook) => book.table('Accounts')!;
const headers = (book: Workbook): string[] => accounts(book).columns.map(({ name }) => name);

/** The cells of a column of the table, header included. */
function column(book: Workbook, header: string): (Cell | undefined)[] {
  const { area: a, sheet } = accounts(book);
  const col = a.left + accounts(book).columnIndex(header);
  return Array.from({ length: a.bottom - a.top + 1 }, (_, r) => sheet.cell(a.top + r, col));
}

/** Every score, by account and key of its column; a column is known by the mark on the sheet. */
function scores(book: Workbook): Record<string, unknown[]> {
  const known = readMark(accounts(book).sheet.customProperties.get('AccountProgress'))!.columns.accounts;
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, header]) =>
      key.includes('.')
        ? [
            [
              key,
              column(book, header)
                .slice(1)
                .map((cell) => cell?.value ?? null),
            ],
          ]
        : [],
    ),
  );
}

/** What stands in the band above the table over each column. */
const band = (book: Workbook, sheet: Sheet): string[] =>
  headers(book).map((_, i) => String(sheet.cell(accounts(book).area.top - 1, i)?.value ?? ''));

test('a new sub-metric gets a column beside the others of its step, which looks and works like theirs', async () => {
  const { book, actions, report, settle } = await built();
  const kept = scores(book);
  const did = await actions.changeModel({
    add: [{ step: 'roi', name: 'Payback agreed', ask: 'Is the payback agreed?', weight: 2 }],
  });
  expect(did.warnings).toEqual(['The column "Payback agreed" was added.']);
  const at = headers(book).indexOf('Payback agreed');
  expect(headers(book).slice(at - 1, at + 2)).toEqual(['Results delivered on time', 'Payback agreed', 'Generate ROI']);
  expect(scores(book)).toEqual({ ...kept, 'roi.s1': kept['roi.cases'].map(() => null) });
  const [fresh, beside] = [column(book, 'Payback agreed'), column(book, 'Results delivered on time')];
  expect(fresh.map((cell) => cell?.format)).toEqual(beside.map((cell) => cell?.format));
  expect(report.columns.get(at)).toEqual(report.columns.get(at - 1));
  expect(band(book, report).indexOf('3 · ROI Recognized')).toBe(at + 2);
  const validation = report.validations.find((v) => v.error?.title === 'Payback agreed');
  expect(validation?.areas).toEqual([{ top: 9, left: at, bottom: 14, right: at }]);
  const formula = column(book, 'Generate ROI')[1]!.formula!;
  expect(formula).toContain('Accounts[@[Use cases documented]:[Payback agreed]]');
  expect(formula).toContain('{1,1,1,2}');
  const row = book.table('SubMetrics')!;
  const cells = Array.from({ length: 5 }, (_, c) => row.sheet.cell(row.area.bottom, row.area.left + c)?.value);
  expect(cells).toEqual(['Generate ROI', 'Payback agreed', 'Is the payback agreed?', 2, 'roi.s1']);
  await settle();
});

test('removing a sub-metric with scores is refused until somebody agreed, and lists what would be lost', async () => {
  const { book, session, actions } = await built();
  await actions.changeModel({ add: [{ step: 'launched', name: 'Admins active', ask: '', weight: 1 }] });
  await actions.findGaps();
  await session.settled();
  const before = book.sheets.map(dump);
  await expect(actions.changeModel({ remove: ['launched.users'] })).rejects.toThrow(
    /^Scores would be lost\. "Expected users active": 6 accounts have a score.*Nothing was written\.$/,
  );
  expect(book.sheets.map(dump)).toEqual(before);
});

test('a removed sub-metric goes with its scores, and what stands over the columns stays over them', async () => {
  const { book, actions, report, settle } = await built();
  await actions.changeModel({ add: [{ step: 'launched', name: 'Admins active', ask: '', weight: 1 }] });
  const kept = scores(book);
  const id = 'launched.users';
  await actions.changeModel({ remove: [id] }, { confirmed: [id] });
  const { [id]: _gone, ...others } = kept;
  expect(scores(book)).toEqual(others);
  expect(headers(book)).not.toContain('Expected users active');
  const at = headers(book).indexOf('Weekly users');
  expect(band(book, report)[at]).toBe('1 · Effectively Launched');
  const step = headers(book).indexOf('Effectively Launched');
  expect(report.cell(accounts(book).area.top - 5, step)?.value).toBe('ARR');
  expect(column(book, 'Effectively Launched')[1]!.formula).toContain('Accounts[@[Weekly users]:[Admins active]]');
  const table = book.table('SubMetrics')!;
  expect(table.area.bottom - table.area.top).toBe(15);
  await settle();
});

test('the key of a sub-metric that is gone is never given to another', async () => {
  const { book, actions } = await built();
  const add = (name: string) => actions.changeModel({ add: [{ step: 'launched', name, ask: '', weight: 1 }] });
  await add('Admins active');
  await actions.changeModel({ remove: ['launched.s1'] });
  await actions.refreshReport();
  await add('Pilots over');
  expect(Object.keys(scores(book)).filter((key) => key.startsWith('launched.s'))).toEqual(['launched.s2']);
});

test('the scores of a removed sub-metric can stay as a column of one’s own', async () => {
  const { book, actions, settle } = await built();
  await actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] });
  const kept = column(book, 'Use cases documented').map((cell) => cell?.value);
  const did = await actions.changeModel({ remove: ['roi.cases'] }, { kept: ['roi.cases'] });
  expect(did.warnings.join()).toMatch(/"Use cases documented" is no longer in Settings\. It stays/);
  expect(column(book, 'Use cases documented').map((cell) => cell?.value)).toEqual(kept);
  expect(Object.keys(scores(book))).not.toContain('roi.cases');
  await settle();
});

test('what a person keeps in the column of a sub-metric, outside the table, is not deleted with it', async () => {
  const { book, session, actions, report } = await built();
  await actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] });
  const col = headers(book).indexOf('Use cases documented');
  report.ensure(40, col).value = 'mine';
  report.changed({ top: 40, left: col, bottom: 40, right: col });
  session.app.calculation.update();
  await expect(actions.changeModel({ remove: ['roi.cases'] }, { confirmed: ['roi.cases'] })).rejects.toThrow(
    /Column I would go, and it holds something of your own: I41 under it\. .*Nothing was written\./,
  );
  await actions.changeModel({ remove: ['roi.cases'] }, { kept: ['roi.cases'] });
  expect(report.cell(40, col)?.value).toBe('mine');
});

describe('rows typed into the table of sub-metrics', () => {
  const typed = async (rows: readonly (readonly (string | number)[])[]) => {
    const opened = await built();
    const table = opened.book.table('SubMetrics')!;
    rows.forEach((cells, r) => {
      cells.forEach((value, c) => (table.sheet.ensure(table.area.bottom + 1 + r, c).value = value));
    });
    table.area = { ...table.area, bottom: table.area.bottom + rows.length };
    table.sheet.changed(table.area);
    opened.session.app.calculation.update();
    return { ...opened, table, did: await opened.actions.refreshReport() };
  };

  test('are new sub-metrics where they have no key', async () => {
    const { book, did, table, settle } = await typed([['roi recognized', 'Board knows', 'Does it?', 2]]);
    expect(did.warnings).toEqual([
      '"Board knows" is a new sub-metric of the step "ROI Recognized".',
      'The column "Board knows" was added.',
    ]);
    expect(table.sheet.cell(table.area.bottom, 4)?.value).toBe('recognized.s1');
    expect(headers(book).indexOf('Board knows')).toBe(headers(book).indexOf('ROI Recognized') - 1);
    await settle();
  });

  test('that cannot be used stay, and it is said what to do', async () => {
    const many = ['a', 'b', 'c'].map((name) => ['Generate ROI', name, '', 1]);
    const { book, did, table } = await typed([
      ...many,
      ['Retention', 'Churn', '', 1],
      ['ROI Recognized', 'Weekly users', '', 1],
      ['ROI Recognized', '', 'What?', 1],
    ]);
    const said = did.warnings.join('\n');
    expect(said).toMatch(/"c": the step "Generate ROI" has 5 sub-metrics already/);
    expect(said).toMatch(/"Churn": "Retention" is not one of the steps\. Type one of "Effectively Launched"/);
    expect(said).toMatch(/"Weekly users": there is a sub-metric of this name already/);
    expect(said).toMatch(/"ROI Recognized": the name is missing/);
    const keys = Array.from({ length: 6 }, (_, r) => table.sheet.cell(table.area.bottom - 5 + r, 4)?.value ?? '');
    expect(keys).toEqual(['roi.s1', 'roi.s2', '', '', '', '']);
    expect(headers(book).filter((h) => ['a', 'b', 'c', 'Churn'].includes(h))).toEqual(['a', 'b']);
  });
});

test('open actions follow new names, closed ones keep the old', async () => {
  const { book, session, actions } = await built();
  await actions.findGaps();
  const table = book.table('Actions')!;
  const cell = (row: number, header: string) =>
    table.sheet.ensure(table.area.top + 1 + row, table.area.left + table.columnIndex(header));
  const [step, subMetric] = [String(cell(0, 'Step').value), String(cell(0, 'Sub-metric').value)];
  const about = Array.from({ length: table.area.bottom - table.area.top }, (_, r) => r).filter(
    (r) => cell(r, 'Step').value === step,
  );
  cell(about.at(-1)!, 'Status').value = 'done';
  table.sheet.changed(table.area);
  session.app.calculation.update();
  const model = book.table('Steps')!;
  const row = Array.from({ length: 5 }, (_, r) => model.area.top + 1 + r).find(
    (r) => model.sheet.cell(r, 0)!.value === step,
  )!;
  const id = String(model.sheet.cell(row, 2)!.value);
  const did = await actions.changeModel({ steps: { [id]: { name: 'First step' } } });
  expect(did.warnings).toContain(
    `${about.length - 1} open actions go by the new names. Closed actions keep the old ones.`,
  );
  expect(about.map((r) => cell(r, 'Step').value)).toEqual(
    about.map((_, i) => (i < about.length - 1 ? 'First step' : step)),
  );
  expect(cell(0, 'Sub-metric').value).toBe(subMetric);
  expect((await actions.findGaps()).added).toBe(1);
  expect(book.table('Snapshots')!.columns.map(({ name }) => name)).toContain('First step');
});

const STEPS = ['launched', 'roi', 'recognized', 'monetizes', 'partner'];
const act = fc.record({
  kind: fc.constantFrom('add', 'remove', 'keep', 'rename', 'weight'),
  step: fc.nat(4),
  place: fc.nat(4),
  weight: fc.constantFrom(1, 2, 0.5),
});

test('whatever sub-metrics come, go, and change, every score of the others stays with its own', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 6 }), async (acts) => {
      const { book, actions, settle } = await built();
      let expected = scores(book);
      for (const { kind, step, place, weight } of acts) {
        const ids = Object.keys(expected).filter((key) => key.startsWith(`${STEPS[step]}.`));
        const id = ids[place % ids.length];
        const name = `Name ${++count}`;
        const change: ModelChange =
          kind === 'add'
            ? { add: [{ step: STEPS[step], name, ask: '', weight }] }
            : kind === 'rename'
              ? { subMetrics: { [id]: { name } }, steps: { [STEPS[step]]: { name: `Step ${count}` } } }
              : kind === 'weight'
                ? { subMetrics: { [id]: { weight } } }
                : { remove: [id] };
        if ('remove' in change && ids.length === 1) continue;
        const allowed = kind !== 'add' || ids.length < 5;
        const options = kind === 'keep' ? { kept: [id] } : { confirmed: [id] };
        const done = actions.changeModel(change, options);
        if (!allowed) {
          await expect(done).rejects.toThrow('a step has at most 5');
          continue;
        }
        await done;
        const now = scores(book);
        if ('remove' in change) expected = Object.fromEntries(Object.entries(expected).filter(([key]) => key !== id));
        const added = Object.keys(now).filter((key) => !(key in expected));
        expect(added).toHaveLength(kind === 'add' ? 1 : 0);
        expect(now).toEqual({
          ...expected,
          ...Object.fromEntries(added.map((key) => [key, now[key].map(() => null)])),
        });
        expected = now;
        await settle();
      }
    }),
    { numRuns: 5, seed: 11, endOnFailure: true },
  );
}, 300_000);
