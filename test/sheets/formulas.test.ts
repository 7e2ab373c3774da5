import fc from 'fast-check';
import { ACTION_STATUSES, actionCounts, nextAction, openActions } from '../../src/domain/actions/actions';
import { attentionOf, isBelow } from '../../src/domain/review/attention';
import type { Account } from '../../src/domain/model/model';
import { changesSince, movers } from '../../src/domain/review/movers';
import { cellKey, isScoredIn, overrideStates, withOverrides } from '../../src/domain/model/overrides';
import { overviewOf } from '../../src/domain/review/overview';
import { datesOf, lastBefore } from '../../src/domain/review/snapshots';
import {
  BELOW,
  BELOW_COLUMNS,
  DATES,
  MOVER_COLUMNS,
  MOVERS,
  ROW,
} from '../../src/templates/account-report/board/layout';
import { needsArrayEvaluation } from '../../workbench/calc/arrays/arrays';
import { cellsOf, close, type Given, series } from './given';
import { checkNamedPoints } from './named-points';
import { account, action, AS_OF, formulasOf, model, snapshot, type World, world } from './world';

const NAMES = [
  'Acme',
  'A',
  'A*',
  'A?',
  'AB',
  '~*',
  'a~b',
  '=SUM(1)',
  '>5',
  '<>',
  'O"Neil & Söhne',
  "d'Or",
  'Ümlaut',
  '*',
];
const ASSOCIATES = ['', 'Ann', 'ann', 'B*', 'B?', '=Kim', 'Zoë'];
const score = fc.option(fc.constantFrom(0, 1, 3, 3.5, 4, 5, 7, 8, 10), { freq: 6 });
const money = fc.constantFrom(null, 0, 1000, 120000, 250000.25);

const accounts = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 14 }).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc
        .record({
          steps: fc.array(score, { minLength: 5, maxLength: 5 }),
          associate: fc.constantFrom(...ASSOCIATES),
          type: fc.constantFrom(1, 2, 3, 4, null, 'x'),
          endDate: fc.constantFrom(null, AS_OF - 3, AS_OF + 30, AS_OF + 31),
          scoredOn: fc.constantFrom(null, 'May', 0, AS_OF - 91, AS_OF - 90.5, AS_OF - 90, AS_OF, AS_OF + 3),
          lastArr: fc.constantFrom(null, 0, 100, 100, 250, 90000),
          deltaArr: money,
          ytd: money,
        })
        .map(({ steps, ...more }) => account(name, steps, more)),
    ),
  ),
);
const actions = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES, ''),
    status: fc.constantFrom(...ACTION_STATUSES),
    due: fc.constantFrom(null, 'soon', AS_OF - 1, AS_OF, AS_OF + 1, AS_OF + 1.5),
    closed: fc.constantFrom(null, AS_OF - 20, AS_OF - 7, AS_OF, AS_OF + 1),
    text: fc.constantFrom('Call', '=Call', 'Visit *', ''),
  }),
  { maxLength: 12 },
);
const snapshots = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    date: fc.constantFrom(AS_OF - 40, AS_OF - 14, AS_OF - 7, AS_OF, AS_OF + 3, null),
    overall: score,
  }),
  { maxLength: 25 },
);

const overrides = fc.option(
  fc.array(
    fc.record({
      account: fc.constantFrom(...NAMES, ...NAMES.map((name) => ` ${name.toUpperCase()} `), 'nobody', ''),
      step: fc.constantFrom('Generate ROI', ' generate  roi', 'Effectively Launched', 'Expand', ''),
      score: fc.constantFrom<number | string | null>(0, 2.5, 7, 10, 11, -1, 'high', null),
      reason: fc.constantFrom('Audit', 'Audit', ' ', ''),
      author: fc.constantFrom('Anna', ''),
      until: fc.constantFrom<number | string | null>(
        AS_OF - 1,
        AS_OF - 0.5,
        AS_OF,
        AS_OF + 0.5,
        AS_OF + 9,
        'soon',
        'first score',
        null,
      ),
    }),
    { maxLength: 16 },
  ),
  { nil: undefined },
);

const worlds: fc.Arbitrary<Given> = fc
  .tuple(accounts, actions, snapshots, overrides)
  .map(([some, todo, past, rows]) => ({
    accounts: withOverrides(some as Account[], rows ?? [], model),
    overrides: rows,
    actions: todo.map(({ name, text, ...more }) => action(name, { ...more, action: text })),
    snapshots: past.map(({ name, date, overall }) => snapshot(name, 0, overall, { date })),
  }));

/** Step scores and overall in both kinds of formulas' common part, and what the sheet of overrides says of itself. */
function checkScores(w: World, given: Given): void {
  const { report, overrides: sheet } = w.plans;
  const all = overviewOf(given.accounts, model);
  const shows = (found: unknown, wanted: number | null): void =>
    wanted === null ? expect(found).toBe('') : close(found, wanted);
  model.steps.forEach(({ id }, i) => {
    const column = w.column(report, id);
    all.accounts.forEach(({ steps }, row) => shows(column[row], steps[i].score));
  });
  const overall = w.column(report, 'overall');
  all.accounts.forEach((one, row) => shows(overall[row], one.overall));
  if (!sheet || !given.overrides?.length) return;
  const names = given.accounts.map(({ name }) => name);
  const states = overrideStates(
    given.overrides,
    names,
    model,
    isScoredIn(model, (i, id) => given.accounts[i].scores[id]),
  );
  expect(w.column(sheet, 'state')).toEqual(states);
  const computed = w.column(sheet, 'computed');
  given.overrides.forEach(({ account: name, step }, row) => {
    const one = all.accounts.find((a) => cellKey(a.account.name) === cellKey(name) && cellKey(name) !== '');
    const at = model.steps.findIndex((s) => cellKey(s.name) === cellKey(step));
    shows(computed[row], one?.steps[at]?.computed ?? null);
  });
  const said = all.overridden === 0 ? expect.not.stringContaining('in force') : expect.stringContaining('in force');
  expect(w.at(report, 1, 0)).toEqual(said);
}

function checkReport(w: World, given: Given): void {
  const { report, history, actions: plan } = w.plans;
  const { changes, since } = changesSince(given.accounts, model, given.snapshots);
  const [cell] = history.names;
  expect(w.at(history, cell.row, cell.col)).toBe(lastBefore(given.snapshots, AS_OF)?.date ?? 0);
  const change = w.column(report, 'change');
  const count = w.column(report, 'openActions');
  const next = w.column(report, 'nextAction');
  given.accounts.forEach(({ name }, i) => {
    const { change: wanted } = changes[i];
    if (wanted === null) expect(change[i]).toBe('–');
    else close(change[i], wanted);
    expect(count[i]).toBe(openActions(given.actions, name).length);
    expect(next[i]).toBe(nextAction(given.actions, name)?.action ?? '');
  });
  const { stale } = overviewOf(given.accounts, model);
  const said =
    stale === 0 ? expect.not.stringContaining('stale') : expect.stringContaining(` · ${stale} with stale scores`);
  expect(w.at(report, 1, 0)).toEqual(said);
  expect(w.at(w.plans.board, ROW.sentence, 0)).toEqual(said);
  const counts = actionCounts(given.actions, AS_OF, since ?? 0);
  expect(w.at(plan, 1, 0)).toContain(`${counts.open} open, ${counts.overdue} overdue, ${counts.done} done`);
}

function checkBoardLists(w: World, given: Given): void {
  const { board } = w.plans;
  const overview = overviewOf(given.accounts, model);
  const { risers, fallers } = movers(changesSince(given.accounts, model, given.snapshots).changes, MOVERS);
  for (const [top, moved] of [
    [ROW.risers, risers],
    [ROW.fallers, fallers],
  ] as const) {
    for (let i = 0; i < MOVERS; i++) {
      const [name, change] = [
        w.at(board, top + 1 + i, MOVER_COLUMNS.name),
        w.at(board, top + 1 + i, MOVER_COLUMNS.change),
      ];
      expect(name).toBe(moved[i]?.name ?? (i === 0 ? 'None' : ''));
      if (moved[i]) close(change, moved[i].change!);
      else expect(change).toBe('');
    }
  }
  // Where all else is equal the sheet keeps the table's order, and the domain goes by name.
  const nameless = overview.accounts.map((one) => ({ ...one, account: { ...one.account, name: '' } }));
  const low = attentionOf(nameless, model.settings).entries.filter(({ reasons }) => isBelow(reasons));
  for (let i = 0; i < BELOW; i++) {
    const cell = (key: keyof typeof BELOW_COLUMNS): unknown => w.at(board, ROW.below + 1 + i, BELOW_COLUMNS[key]);
    const wanted = low[i] && overview.accounts[low[i].index];
    expect(cell('name')).toBe(wanted?.account.name ?? '');
    if (!wanted) continue;
    if (wanted.overall !== null) close(cell('score'), wanted.overall);
    const { lastArr } = wanted.account;
    if (typeof lastArr !== 'number') expect(cell('arr')).toBe('–');
    else expect(Math.abs(Number(cell('arr')) - lastArr)).toBeLessThan(0.0051);
    expect(cell('next')).toBe(nextAction(given.actions, wanted.account.name)?.action ?? '');
    expect(cell('associate')).toBe(wanted.account.associate);
    expect(String(cell('weakest')).startsWith(model.steps[wanted.weakestStep].name)).toBe(true);
  }
  const said = String(w.at(board, ROW.more, 0));
  const { below, arrBelow } = attentionOf(overview.accounts, model.settings);
  if (below === 0) expect(said).toBe('No account or step is below 4.');
  else {
    const rest = below > BELOW ? `and ${below - BELOW} more: in all ` : '';
    const accounts = below === 1 ? '1 account' : `${below} accounts`;
    expect(said).toMatch(/ below 4, overall or in a step, with \$[\d,]+ of last year’s ARR$/);
    expect(said.startsWith(`${rest}${accounts} below`)).toBe(true);
    expect(Math.abs(Number(said.replace(/^.*\$|[^\d]/g, '')) - arrBelow)).toBeLessThan(1);
  }
}

function checkBoardCharts(w: World, given: Given): void {
  const overview = overviewOf(given.accounts, model);
  const steps = series(w, 'steps');
  expect(steps.categories).toEqual(model.steps.map(({ name }) => name).reverse());
  [...overview.stepMeans]
    .reverse()
    .forEach((mean, i) => (mean === null ? expect(steps.values[i]).toBe('–') : close(steps.values[i], mean)));

  const band = (s: number | null): number => (s === null ? 3 : s < 4 ? 0 : s < 7 ? 1 : 2);
  const untyped = given.accounts.some(({ type }) => typeof type !== 'number');
  [0, 1, 2, 3].forEach((b) => {
    const counted = [1, 2, 3, 4, ...(untyped ? [null] : [])].map(
      (type) =>
        overview.accounts.filter(
          ({ account: a, overall }) => (typeof a.type === 'number' ? a.type : null) === type && band(overall) === b,
        ).length,
    );
    expect(series(w, 'types', b).values).toEqual(counted);
  });

  const points = series(w, 'portfolio');
  expect(points.values).toHaveLength(Math.max(1, given.accounts.length));
  overview.accounts.forEach(({ account: { lastArr }, overall }, i) => {
    expect(points.categories[i]).toBe(lastArr ?? 0);
    close(points.values[i], overall === null || lastArr === null ? -1 : overall);
  });
  checkNamedPoints(w, given);

  const dates = datesOf(given.snapshots)
    .filter((date) => date < AS_OF)
    .slice(-DATES);
  const trend = series(w, 'trend');
  expect(trend.categories).toHaveLength(dates.length + 1);
  dates.forEach((date, i) => {
    const scores = given.snapshots.flatMap((row) => (row.date === date ? (row.overall ?? []) : []));
    close(trend.values[i], scores.length === 0 ? -1 : scores.reduce((a, b) => a + b, 0) / scores.length);
  });
  close(trend.values.at(-1), overview.mean ?? -1);
  expect(trend.categories.at(-1)).toBe('21 Nov 26');
}

function checkAssociates(w: World, given: Given): void {
  const keys = [...new Set(given.accounts.map(({ associate }) => associate.toLowerCase()))].filter((key) => key !== '');
  const total = (key: string, field: 'deltaArr' | 'ytd'): number =>
    given.accounts.reduce((sum, a) => (a.associate.toLowerCase() === key ? sum + Number(a[field] ?? 0) : sum), 0);
  const wanted = keys
    .map((key) => ({ key, delta: total(key, 'deltaArr'), ytd: total(key, 'ytd') }))
    .sort((a, b) => b.delta - a.delta);
  const [delta, ytd] = [series(w, 'associates', 0), series(w, 'associates', 1)];
  wanted.forEach((row, i) => {
    expect(String(delta.categories[i]).toLowerCase()).toBe(row.key);
    close(delta.values[i], row.delta);
    close(ytd.values[i], row.ytd);
  });
  const sum = (values: unknown[]): number => values.reduce<number>((all, v) => all + Number(v), 0);
  const all = overviewOf(given.accounts, model);
  close(sum(delta.values), all.deltaArr);
  close(sum(ytd.values), all.ytd);
}

test('every figure that the sheets compute is the one that the domain computes', () => {
  fc.assert(
    fc.property(worlds, (given) => {
      const w = world(given.accounts, given.actions, given.snapshots, model, given.overrides);
      checkScores(w, given);
      checkReport(w, given);
      checkBoardLists(w, given);
      checkBoardCharts(w, given);
      checkAssociates(w, given);
    }),
    { numRuns: 60 },
  );
});

test('no cell shows an error, with accounts and without any', () => {
  const worst = [
    account('One', [11, null, null, null, null], { lastArr: 'much' }),
    account('', [null, null, null, null, null]),
  ];
  for (const w of [
    world([]),
    world(worst),
    world([account('One', [5, 5, 5, 5, 5])], [], [snapshot('One', AS_OF - 1, 4)]),
  ]) {
    const errors = w.plans.board.cells.flatMap(({ row, col }) => {
      const value = w.at(w.plans.board, row, col);
      return typeof value === 'string' && value.startsWith('#') ? [`${row},${col}: ${value}`] : [];
    });
    expect(errors).toEqual([]);
    expect([...w.column(w.plans.report, 'change'), ...w.column(w.plans.report, 'nextAction')].join()).not.toContain(
      '#',
    );
  }
});

test('more accounts below the limit than the page has rows for are counted', () => {
  const many = Array.from({ length: 15 }, (_, i) => account(`Account ${i}`, [1, 1, 1, 1, 1], { lastArr: 100 }));
  const w = world(many);
  expect(w.at(w.plans.board, ROW.more, 0)).toBe(
    'and 3 more: in all 15 accounts below 4, overall or in a step, with $1,500 of last year’s ARR',
  );
  expect(w.at(w.plans.board, ROW.below + 1, BELOW_COLUMNS.name)).toBe('Account 0');
  expect(w.at(w.plans.board, ROW.below + BELOW, BELOW_COLUMNS.name)).toBe('Account 11');
});

test('more associates than the chart has room for share its last column, and those without one have their own', () => {
  const many = Array.from({ length: 15 }, (_, i) =>
    account(`Account ${i}`, [5, 5, 5, 5, 5], { associate: `S${i}`, deltaArr: i + 1, ytd: 1 }),
  );
  const w = world([...many, account('Nobody’s', [5, 5, 5, 5, 5], { deltaArr: 7, ytd: 2 })]);
  const { categories, values } = series(w, 'associates');
  expect(categories.slice(0, 2)).toEqual(['S14', 'S13']);
  expect(categories.slice(-2)).toEqual(['3 others', 'No associate']);
  expect(values.slice(-2)).toEqual([6, 7]);
});

test('accounts close to each other do not bear their names one over another, and long names are shortened', () => {
  const names = (w: World): unknown[] =>
    w.plans.board.charts
      .find(({ id }) => id === 'Board portfolio')!
      .series.flatMap(({ labelled, named }) => (labelled ? cellsOf(w, named) : []))
      .filter((name) => name !== '');
  const at = (name: string, score: number, lastArr: number) => account(name, Array(5).fill(score), { lastArr });
  const crowd = Array.from({ length: 200 }, (_, i) => at(`Account ${i}`, 3 + (i % 7) / 100, 1000 - i / 10));
  expect(names(world(crowd))).toEqual(['Account 0', 'Account 7']);
  const apart = [at('Largest Handelsgesellschaft m. b. H.', 8, 1000), at('Lowest', 1, 200), at('First', 3.5, 700)];
  expect(names(world(apart))).toEqual(['Largest Handelsgesellsc…', 'Lowest', 'First']);
});

test('long names in the lists of the board page end with the sign of what is left out', () => {
  const w = world([account('Handelsgesellschaft m. b. H.', [2, 2, 2, 2, 2], { associate: 'Maximiliane Wolkenstein' })]);
  const shown = (key: keyof typeof BELOW_COLUMNS): unknown => w.at(w.plans.board, ROW.below + 1, BELOW_COLUMNS[key]);
  expect([shown('name'), shown('associate')]).toEqual(['Handelsgesellschaft m…', 'Maximiliane Wolk…']);
});

test('the trend shows the last twelve snapshot days and now', () => {
  const past = Array.from({ length: 20 }, (_, i) => snapshot('One', AS_OF - 7 * (i + 1), i % 10));
  const { values, categories } = series(world([account('One', [6, 6, 6, 6, 6])], [], past), 'trend');
  expect(values).toEqual([1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 6]);
  expect(categories.slice(-2)).toEqual(['14 Nov 26', '21 Nov 26']);
});

test('the tiles show what the report shows', () => {
  const w = world([
    account('One', [3, 3, 3, 3, 3], { lastArr: 10, deltaArr: 8, ytd: 4 }),
    account('Two', [6, 6, 6, 6, 6]),
  ]);
  const tiles = (plan: typeof w.plans.report, row: number): unknown[] =>
    plan.cells.filter((c) => c.row === row).map((c) => w.at(plan, c.row, c.col));
  expect(tiles(w.plans.board, ROW.tileValue).slice(0, 8)).toEqual(tiles(w.plans.report, 4));
});

test('no formula needs more than Excel 2016 has', () => {
  const override = { account: 'One', step: 'Generate ROI', score: 7, reason: 'x', author: 'y', until: AS_OF };
  const w = world([account('One', [5, 5, 5, 5, 5])], [action('One')], [snapshot('One', AS_OF - 1, 4)], model, [
    override,
  ]);
  const names = new Set(w.book.names.map(({ name }) => name));
  for (const { where, formula } of formulasOf(w.plans)) {
    expect(`${where}: ${needsArrayEvaluation(formula, (name) => names.has(name))}`).toBe(`${where}: false`);
    expect(formula).not.toMatch(
      /\b(MAXIFS|MINIFS|UNIQUE|FILTER|XLOOKUP|XMATCH|LET|SORT|SEQUENCE|TEXTJOIN|CONCAT|IFS|SWITCH)\(/,
    );
    expect(formula.length).toBeLessThan(8000);
  }
});
