/** Each kind of issue names places as the sheet has them, whether its list stands upright or lies on its side. */

import { serialOf } from '../calendar/dates';
import { DEFAULT_STEPS } from '../model/model';
import { cellAt, rowName } from './places';
import { readTracker } from './read';
import type { Cell, Grid, IssueCode, TrackerChoices } from './types';

/** Codes that speak of no row and no column of the list, or that no list on its side has. */
type Placeless =
  'nothing' | 'turned' | 'missing-fields' | 'quotes' | 'encoding' | 'column-new' | 'row-hidden' | 'too-many';
type Rows = readonly (readonly Cell[])[];

const HEADER: readonly Cell[] = ['Account', 'Owner', 'Type', 'Weekly users', 'Last year ARR', 'Notes'];
const ALDER: readonly Cell[] = ['Alder', 'Kim', 1, 7, 100000, 'call back'];
const BIRCH: readonly Cell[] = ['Birch', 'Lee', 2, 8, 80000, 'new lead'];
const CEDAR: readonly Cell[] = ['Cedar', 'Kim', 2, 3, 60000, 'on hold'];
/** The list with other cells in one of its columns. */
const withColumn = (column: number, ...cells: readonly Cell[]): Cell[][] =>
  [HEADER, ALDER, BIRCH, CEDAR].map((row, i) => row.with(column, cells[i]));

/** A list from Z3 on, and what begins the sentence of it upright, and on its side from C26 on. */
const CASES: Readonly<
  Record<Exclude<IssueCode, Placeless>, readonly [Rows, upright: string, onItsSide: string, TrackerChoices?]>
> = {
  'no-header': [
    [HEADER, ALDER],
    'Row 99 was chosen as the header, but the data has no such row.',
    'Column CU was chosen as the header, but the data has no such column.',
    { headerRow: 99 },
  ],
  'no-name-column': [
    [
      ['Weekly users', 'ARR'],
      [7, 1000],
    ],
    'Row 3 has no column for the account',
    'Column C has no column for the account',
    { headerRow: 3 },
  ],
  'no-accounts': [
    [HEADER, ALDER],
    'Row 3 is a header, but no account stands under it.',
    'Column C is a header, but no account stands under it.',
    { rows: new Map([[4, 'leftOut']]) },
  ],
  'no-scores': [
    [
      ['Account', 'Weekly users', 'Near-daily users'],
      ['Alder', 'zz', 'yy'],
      ['Birch', 'aa', 'yy'],
      ['Cedar', 'bb', 'bb'],
    ],
    'No account is scored: the columns AA, AB hold no score that can be read.',
    'No account is scored: the rows 27, 28 hold no score that can be read.',
  ],
  'above-header': [
    [['Key accounts', 'Q4'], ['of', 'all'], ['x', 'y'], HEADER, ALDER],
    'Rows 3 to 4 stand above the header and are left out.',
    'Columns C to D stand above the header and are left out.',
  ],
  'header-guessed': [
    [
      ['Foo', 'Bar', 'Weekly users'],
      ['Alder', 'Kim', 7],
      ['Birch', 'Kim', 7],
      ['Cedar', 'Lee', 7],
      ['Dill', 'Lee', 7],
    ],
    'The header in row 3 has no word for the account that is known:',
    'The header in column C has no word for the account that is known:',
  ],
  'second-list': [
    [
      [...HEADER, null, 'Account', 'Owner'],
      [...ALDER, null, 'North', 'Kim'],
      [...BIRCH, null, 'South', 'Lee'],
    ],
    'Columns AG (Account) to AH are a list of their own beside',
    'Rows 33 (Account) to 34 are a list of their own beside',
  ],
  'column-by-content': [
    [
      ['Foo', 'Bar', 'Weekly users'],
      ['Alder', 'Kim', 7],
      ['Birch', 'Kim', 7],
      ['Cedar', 'Lee', 7],
      ['Dill', 'Lee', 7],
    ],
    'Column Z (Foo) is taken as Account by its values:',
    'Row 26 (Foo) is taken as Account by its values:',
  ],
  'column-unsure': [
    withColumn(2, 'Target', 120000, 90000, 70000),
    'Column AB (Target) seems to hold the whole',
    'Row 28 (Target) seems to hold the whole',
  ],
  'column-rival': [
    withColumn(5, 'Customer', 'a', 'b', 'c'),
    'Column AE (Customer) could be Account, for which column Z (Account) is used.',
    'Row 31 (Customer) could be Account, for which row 26 (Account) is used.',
  ],
  'column-computed': [
    withColumn(5, 'Overall score', 1, 2, 3),
    'Column AE (Overall score) is left out:',
    'Row 31 (Overall score) is left out:',
  ],
  'column-chosen-twice': [
    [HEADER, ALDER],
    'Column Z (Account) was chosen as Account, but so was column AA (Owner), which is used.',
    'Row 26 (Account) was chosen as Account, but so was row 27 (Owner), which is used.',
    {
      columns: new Map([
        [1, 'name'],
        [0, 'name'],
      ]),
    },
  ],
  'column-not-money': [
    withColumn(4, 'Last year ARR', '25 %', '30 %', '35 %'),
    'Column AD (Last year ARR) holds percentages',
    'Row 30 (Last year ARR) holds percentages',
  ],
  'column-other-year': [
    withColumn(5, 'ARR 2023', 1000, 2000, 3000).map((row, i) => row.with(4, ['ARR 2025', 10000, 20000, 20000][i])),
    'Column AE (ARR 2023) is of 2023; last year’s ARR is read from column AD (ARR 2025).',
    'Row 31 (ARR 2023) is of 2023; last year’s ARR is read from row 30 (ARR 2025).',
  ],
  'own-scores': [
    withColumn(5, 'Happiness', 5, 6, 7),
    'Column AE (Happiness) holds scores that',
    'Row 31 (Happiness) holds scores that',
  ],
  scale: [
    withColumn(3, 'Weekly users (1-5)', 5, 4, 3),
    'Column AC (Weekly users (1-5)) was read',
    'Row 29 (Weekly users (1-5)) was read',
  ],
  'scale-open': [
    withColumn(3, 'Weekly users', 5, 4, 3),
    'Column AC (Weekly users) may be scored 0',
    'Row 29 (Weekly users) may be scored 0',
  ],
  unit: [
    withColumn(4, 'Last year ARR (k)', 100, 80, 60),
    'Column AD (Last year ARR (k)) counts in thousands:',
    'Row 30 (Last year ARR (k)) counts in thousands:',
  ],
  'mark-open': [
    withColumn(4, 'Last year ARR', '1.200', '3.500', '2.500'),
    'Row 4, column AD (Last year ARR):',
    'Column D, row 30 (Last year ARR):',
  ],
  'day-order-open': [
    withColumn(5, 'Renewal', '03/04/2027', '05/06/2027', '07/08/2027'),
    'Row 4, column AE (Renewal):',
    'Column D, row 31 (Renewal):',
  ],
  'currency-mixed': [
    withColumn(4, 'Last year ARR', '$100', '$200', '£100'),
    'Row 6 has amounts in £, the others are in $. Nothing is converted, so totals would add up different currencies: convert these amounts, or leave the rows out.',
    'Column F has amounts in £, the others are in $. Nothing is converted, so totals would add up different currencies: convert these amounts, or leave the columns out.',
  ],
  value: [
    withColumn(3, 'Weekly users', 'row 3', 4, 8),
    'Row 4, column AC (Weekly users): "row 3" is not a score.',
    'Column D, row 29 (Weekly users): "row 3" is not a score.',
  ],
  'value-guessed': [
    withColumn(4, 'Last year ARR', '~100000', 80000, 70000),
    'Row 4, column AD (Last year ARR):',
    'Column D, row 30 (Last year ARR):',
  ],
  'value-long': [withColumn(5, '', 'x'.repeat(33_000), 'y', 'z'), 'Row 4, column AE:', 'Column D, row 31:'],
  'row-total': [
    [HEADER, ALDER, BIRCH, ['Total', null, null, null, 180000, null]],
    'Row 6 is left out as a total row ("Total").',
    'Column F is left out as a total row ("Total").',
  ],
  'row-header': [
    [HEADER, ALDER, HEADER, BIRCH],
    'Row 5 repeats the header and is left out.',
    'Column E repeats the header and is left out.',
  ],
  'row-empty': [
    [HEADER, ALDER, [], BIRCH, [], CEDAR],
    'Rows 5, 7 are empty and are left out.',
    'Columns E, G are empty and are left out.',
  ],
  'row-group': [
    [HEADER, ['North'], ALDER, [], ['South'], BIRCH],
    'Row 4 is left out as the heading of',
    'Column D is left out as the heading of',
  ],
  'row-note': [
    [HEADER, ALDER, BIRCH, [], ['As of column D']],
    'Row 7 stands under the list and is left out: "As of column D".',
    'Column G stands under the list and is left out: "As of column D".',
  ],
  'row-chosen': [
    [HEADER, ALDER, BIRCH],
    'Row 4 is left out, as you chose.',
    'Column D is left out, as you chose.',
    { rows: new Map([[4, 'leftOut']]) },
  ],
  'row-no-name': [
    [HEADER, ALDER, BIRCH.with(0, null)],
    'Row 5, column Z (Account): the account has no name. Type one, or leave the row out.',
    'Column E, row 26 (Account): the account has no name. Type one, or leave the column out.',
  ],
  'row-same-name': [
    [HEADER, ALDER, BIRCH.with(0, 'alder')],
    'Row 5, column Z (Account): "alder" is already the account of row 4. Rename one of them, or leave the row out.',
    'Column E, row 26 (Account): "alder" is already the account of column D. Rename one of them, or leave the column out.',
  ],
  'row-name-only': [
    [HEADER, ALDER, ['Birch'], CEDAR],
    'Row 5, column Z (Account): "Birch" has a name and nothing else. If it is a note, leave the row out.',
    'Column E, row 26 (Account): "Birch" has a name and nothing else. If it is a note, leave the column out.',
  ],
};

const onSide = (rows: Rows): Cell[][] =>
  Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? null),
  );

/** The first sentence of a kind on a list. */
function told(code: string, grid: Grid, choices: TrackerChoices): string | undefined {
  const asOf = serialOf(2026, 11, 21);
  const { issues } = readTracker(grid, { steps: DEFAULT_STEPS }, { ...choices, asOf });
  return issues.find((one) => one.code === code)?.message;
}

test.each(Object.entries(CASES))('%s', (code, [rows, upright, onItsSide, choices]) => {
  const standing = told(code, { rows, firstRow: 3, firstColumn: 26 }, { ...choices, turned: false });
  expect(standing?.slice(0, upright.length)).toBe(upright);
  const lying = told(code, { rows: onSide(rows), firstRow: 26, firstColumn: 3 }, { ...choices, turned: true });
  expect(lying?.slice(0, onItsSide.length)).toBe(onItsSide);
});

test('a column without a name is kept under its place in the sheet', () => {
  const rows = withColumn(5, null, 'a', 'b', 'c');
  const extras = (grid: Grid, turned: boolean): unknown => {
    const read = readTracker(grid, { steps: DEFAULT_STEPS }, { turned });
    return read.ok && [read.extras.map(({ header }) => header), read.columns.map(({ letters }) => letters)];
  };
  expect(extras({ rows, firstColumn: 2 }, false)).toEqual([['Column G'], ['B', 'C', 'D', 'E', 'F', 'G']]);
  expect(extras({ rows: onSide(rows), firstRow: 2 }, true)).toEqual([['Row 7'], ['2', '3', '4', '5', '6', '7']]);
});

test('rows, columns and cells by themselves', () => {
  const turned = { turned: true };
  const many = Array.from({ length: 12 }, (_, i) => i + 1);
  expect([rowName({}, 5), rowName(turned, 5)]).toEqual(['row 5', 'column E']);
  expect(rowName({}, ...many)).toBe('rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more');
  expect(rowName(turned, ...many)).toBe('columns A, B, C, D, E, F, G, H, I, J and 2 more');
  expect([cellAt({}, 5, 28), cellAt(turned, 5, 28)]).toEqual(['AB5', 'E28']);
});
