import { DEFAULT_STEPS } from '../../model/model';
import type { Step } from '../../model/model';
import { matchColumns } from './match';
import { findHeader } from '../header/find';
import type { HeaderCell } from '../header/compose';
import { cellText } from '../types';
import type { Cell, ColumnUse } from '../types';

const model = { steps: DEFAULT_STEPS };

const named = (cell: Cell): HeaderCell => ({ text: cellText(cell), band: '', isText: true });

const match = (
  header: Cell[],
  rows: Cell[][],
  choices?: ReadonlyMap<number, ColumnUse>,
  steps: readonly Step[] = DEFAULT_STEPS,
): ReturnType<typeof matchColumns> =>
  matchColumns({ header: header.map(named), rows, firstColumn: 1 }, { steps }, choices);

const usesOf = (...args: Parameters<typeof match>): ColumnUse[] => match(...args).columns.map(({ use }) => use);

describe('the header row', () => {
  test('is found under titles, notes and a band of group names', () => {
    const rows: Cell[][] = [
      ['Customer tracker 2026'],
      [],
      ['As of', 46347],
      ['Account', null, 'Effectively Launched', null, 'Money'],
      ['Customer', 'Owner', 'Weekly users', 'Near-daily users', 'ARR'],
      ['Alder', 'Maya', 7, 8, 1000],
    ];
    expect(findHeader({ rows }, model)?.bottom).toBe(4);
  });

  test('is the first of equal rows', () => {
    expect(
      findHeader(
        {
          rows: [
            ['Account', 'Type'],
            ['A', 1],
            ['Account', 'Type'],
          ],
        },
        model,
      ),
    ).toEqual({ top: 0, bottom: 0 });
  });

  test('may be a single word, if it is the word for the account', () => {
    expect(findHeader({ rows: [['Account'], ['Alder']] }, model)?.bottom).toBe(0);
    expect(findHeader({ rows: [['Accounts of 2026'], ['Alder']] }, model)).toBeUndefined();
  });

  test('needs a name for the account', () => {
    expect(
      findHeader(
        {
          rows: [
            ['Type', 'End date', 'Weekly users'],
            [1, 46500, 7],
          ],
        },
        model,
      ),
    ).toBeUndefined();
    expect(findHeader({ rows: [] }, model)).toBeUndefined();
    expect(findHeader({ rows: [[1, true, null]] }, model)).toBeUndefined();
  });

  test('is not a row of data, though companies may be called like headers', () => {
    const rows: Cell[][] = [
      ['Account', 'Sales associate', 'Type'],
      ['Target', 'Maya', 1],
      ['Progress', 'Omar', 2],
    ];
    expect(findHeader({ rows }, model)?.bottom).toBe(0);
  });
});

describe('the use of columns', () => {
  test('the better header wins, the other is kept and told', () => {
    const { columns, issues } = match(['Account', 'ARR', "Last year's ARR"], [['A', 1, 2]]);
    expect(columns.map(({ use }) => use)).toEqual(['name', 'extra', 'lastArr']);
    expect(issues).toEqual([
      {
        code: 'column-rival',
        severity: 'info',
        column: 'B',
        message:
          "Column B (ARR) could be Last year’s ARR, for which column C (Last year's ARR) is used. It is kept as an extra column.",
      },
    ]);
  });

  test('values count: a column of numbers is not the name when another holds names', () => {
    expect(
      usesOf(
        ['Account', 'Account name'],
        [
          [1001, 'Alder'],
          [1002, 'Basalt'],
        ],
      ),
    ).toEqual(['extra', 'name']);
  });

  test('a header that is only near needs values that fit', () => {
    expect(
      usesOf(
        ['Account', 'Contract value'],
        [
          ['A', 7],
          ['B', 9],
        ],
      ),
    ).toEqual(['name', 'score:monetizes.contract']);
    expect(
      usesOf(
        ['Account', 'Contract value'],
        [
          ['A', 120000],
          ['B', 90000],
        ],
      ),
    ).toEqual(['name', 'extra']);
    expect(usesOf(['Account', 'Sales'], [['A', 120000]])).toEqual(['name', 'extra']);
    expect(usesOf(['Account', 'Sales'], [['A', 'Maya']])).toEqual(['name', 'associate']);
  });

  test("the field's own name holds whatever the values are, less surely", () => {
    const [, good] = match(['Account', 'Weekly users'], [['A', 7]]).columns;
    const [, bad] = match(['Account', 'Weekly users'], [['A', 'many']]).columns;
    expect([good.use, bad.use]).toEqual(['score:launched.weekly', 'score:launched.weekly']);
    expect(good.confidence).toBe(1);
    expect(bad.confidence).toBeLessThan(0.7);
  });

  test('two columns of one header: the first is used', () => {
    expect(usesOf(['Account', 'YTD', 'YTD'], [['A', 1, 2]])).toEqual(['name', 'ytd', 'extra']);
  });

  test('sub-metrics of one name in two steps go to the steps in their order', () => {
    const steps = DEFAULT_STEPS.map((step) => ({
      ...step,
      subMetrics: step.subMetrics.map((sub, i) => (i === 0 ? { ...sub, name: 'Adoption' } : sub)),
    }));
    expect(usesOf(['Account', 'Adoption', 'Adoption'], [['A', 1, 2]], undefined, steps)).toEqual([
      'name',
      'score:launched.users',
      'score:roi.cases',
    ]);
  });

  test('computed columns of the report are left out and told', () => {
    const header = [
      'Account',
      'Weekly users',
      'Effectively Launched',
      'Overall',
      'Weakest step',
      'Change',
      'ΔARR',
      'YTD',
      '% of target',
      'Progress',
    ];
    const row: Cell[] = ['A', 7, 7, 7, 'Generate ROI', '▲ 0.4', 100, 50, 0.5, 'On pace'];
    const { columns, issues } = match(header, [row]);
    expect(columns.filter(({ use }) => use === 'leftOut').map((c) => c.header)).toEqual([
      'Effectively Launched',
      'Overall',
      'Weakest step',
      'Change',
      '% of target',
      'Progress',
    ]);
    expect(issues.map(({ severity }) => severity)).toEqual(Array(6).fill('info'));
    expect(issues[0].message).toBe('Column C (Effectively Launched) is left out: the report computes it.');
  });

  test('but kept where their inputs are missing, or where they hold something else', () => {
    const { columns, issues } = match(
      ['Account', 'Effectively Launched', 'Weekly users', 'Generate ROI', 'Progress', 'ΔARR', 'YTD', 'Change'],
      [['A', 5, 5, 6, 'talks going well', 1, 1, 'new sponsor']],
    );
    expect(columns.filter(({ use }) => use === 'extra').map((c) => c.header)).toEqual(['Progress', 'Change']);
    expect(columns.find(({ header }) => header === 'Generate ROI')?.use).toBe('score:roi');
    expect(issues.map(({ column, severity }) => [column, severity])).toEqual([
      ['B', 'info'],
      ['E', 'info'],
      ['H', 'info'],
    ]);
  });

  test('columns without header are kept where they have values, and no columns where they have none', () => {
    const { columns } = match(['Account', null, '', null], [['A', null, 'note', null, null, 5]]);
    expect(columns.map(({ letters, header, use }) => [letters, header, use])).toEqual([
      ['A', 'Account', 'name'],
      ['C', '', 'extra'],
      ['F', '', 'extra'],
    ]);
  });

  test('what a person chose goes first; the same choice twice keeps the first', () => {
    const choices = new Map<number, ColumnUse>([
      [1, 'name'],
      [2, 'name'],
      [3, 'leftOut'],
    ]);
    const { columns, issues } = match(['Account', 'Group', 'Site', 'YTD'], [['A', 'G', 'S', 5]], choices);
    expect(columns.map(({ use, confidence }) => [use, confidence])).toEqual([
      ['extra', 0],
      ['name', 1],
      ['extra', 1],
      ['leftOut', 1],
    ]);
    expect(issues.map(({ severity, column }) => [severity, column])).toEqual([
      ['warning', 'C'],
      ['info', 'A'],
    ]);
  });

  test('letters follow the place in the sheet', () => {
    const { columns } = matchColumns(
      { header: ['Account', 'YTD'].map(named), rows: [['A', 1]], firstColumn: 26 },
      model,
    );
    expect(columns.map(({ letters }) => letters)).toEqual(['Z', 'AA']);
  });
});
