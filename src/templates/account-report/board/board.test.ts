import { type Account, DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../../../domain/model/model';
import type { Snapshot } from '../../../domain/review/snapshots';
import { contains, covers, overlaps, parseA1, rowCount, toA1 } from '../../../sheets/address';
import { freshReport, USUAL_NAMES as names } from '../testing/fresh-report';
import { ASSOCIATES, DATES, PAGE } from './layout';
import { planPage } from '../../pages/plan';
import { boardFacts, type BoardFacts, boardPage } from '.';
import { tableRef } from '../../../sheets/tables';
import type { ReportLayout } from '../accounts';

const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46347 } };
const history = {
  name: 'Snapshots_2',
  headers: { account: 'Account', date: 'Date', overall: 'Overall' },
  lastSnapshot: 'LastSnapshot_2',
};
const report = freshReport(model, 40, 'Accounts_2', names, { history });
const few: BoardFacts = { accounts: 40, associates: 3, unassigned: false, untyped: false, snapshotDates: 5 };
const many: BoardFacts = { accounts: 5000, associates: 60, unassigned: true, untyped: true, snapshotDates: 200 };
const none: BoardFacts = { accounts: 1, associates: 0, unassigned: false, untyped: false, snapshotDates: 0 };
const plan = (facts: BoardFacts, at: ReportLayout = report) => {
  const past = at.related?.history;
  return planPage(boardPage(model, at, facts, '21 Nov 2026'), 'Board Summary', {
    mode: 'native',
    cells: { ...names, fiscalMonth: 'FiscalMonth', ...(past && { lastSnapshot: past.lastSnapshot }) },
    tables: { accounts: { ref: tableRef(at) }, ...(past && { snapshots: { ref: past } }) },
  });
};

describe.each([
  ['few', few],
  ['many', many],
  ['no', none],
])('with %s accounts', (_, facts) => {
  const made = plan(facts);

  test('it prints as one page, with nothing computed for the charts on it', () => {
    expect(made.print).toMatchObject({ landscape: true, fitTall: true, printArea: 'A1:X46' });
    expect(parseA1(made.print.printArea!)).toEqual(PAGE);
    for (const { area } of made.fills) expect(overlaps(area, PAGE)).toBe(false);
    for (const { area } of made.charts) expect(covers(PAGE, area)).toBe(true);
  });

  test('charts hide neither cells nor each other', () => {
    made.charts.forEach((chart, i) => {
      made.charts.slice(i + 1).forEach((other) => expect(overlaps(chart.area, other.area)).toBe(false));
      for (const cell of made.cells) expect(contains(chart.area, cell) ? toA1(chart.area) : '').toBe('');
    });
  });

  test('no cell is planned twice, by itself or by a fill, and none under a merged tile', () => {
    const cells = made.cells.map((c) => `${c.row},${c.col}`);
    expect(new Set(cells).size).toBe(cells.length);
    for (const { area } of made.fills) expect(made.cells.some((c) => contains(area, c))).toBe(false);
    for (const { area } of made.looks.filter((l) => l.merge)) {
      expect(made.cells.filter((c) => contains(area, c))).toHaveLength(1);
    }
  });

  test('fills are the same text everywhere: no reference is relative', () => {
    for (const { formula } of made.fills) expect(formula).not.toMatch(/(?<![$A-Z\d_.])[A-Z]{1,3}\$?\d+(?![\d(])/);
  });

  test('each series covers as many values as categories, with titles and units on both axes', () => {
    for (const chart of made.charts) {
      expect([chart.title, chart.xTitle, chart.yTitle].every((text) => text !== '')).toBe(true);
      for (const { values, categories } of chart.series) {
        expect(rowCount(values.area)).toBe(rowCount(categories.area));
        expect(values.sheetName).toBe('Board Summary');
      }
    }
    expect(made.charts.find((c) => c.type === 'scatter')!.xTitle).toContain('($)');
  });

  test('what is compared cell by cell stands among the first 80 rows and columns', () => {
    for (const { row, col } of made.cells) expect(Math.max(row, col)).toBeLessThan(80);
  });
});

test('charts cover exactly the rows that are filled', () => {
  const rows = (facts: BoardFacts) => plan(facts).charts.map(({ series }) => rowCount(series[0].values.area));
  expect(rows(few)).toEqual([5, 4, 40, 3, 6]);
  expect(rows(many)).toEqual([5, 5, 5000, ASSOCIATES + 2, DATES + 1]);
  expect(rows(none)).toEqual([5, 4, 1, 1, 1]);
});

test('without a history the page speaks of none', () => {
  const alone = { ...report, related: undefined };
  const made = plan(few, alone);
  expect(JSON.stringify(made)).not.toMatch(/Snapshots?_2/);
  expect(rowCount(made.charts.find((c) => c.type === 'line')!.series[0].values.area)).toBe(1);
});

test('facts count what there is to show', () => {
  const account = (more: Partial<Account>): Account => ({
    name: 'x',
    associate: 'Ann',
    type: 1,
    endDate: null,
    scores: {},
    lastArr: null,
    deltaArr: null,
    ytd: null,
    ...more,
  });
  const day = (date: number | null) => ({ date }) as Snapshot;
  const accounts = [
    account({}),
    account({ associate: 'ANN', type: 5 }),
    account({ associate: 'Bo' }),
    account({ associate: '', ytd: 3 }),
  ];
  expect(boardFacts(accounts, [day(46347), day(46340), day(46340), day(46300.5), day(null)], 46347)).toEqual({
    accounts: 4,
    associates: 2,
    unassigned: true,
    untyped: true,
    snapshotDates: 2,
  });
  expect(boardFacts([], [], 46347)).toEqual(none);
});
