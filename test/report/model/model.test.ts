import { dump } from '../session';
import { accounts, band, built, column, headers, scores } from './sub-metrics';

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
