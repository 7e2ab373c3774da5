/** What number formats, headers and a file's bytes say of the values, beside the values themselves. */

import { DEFAULT_STEPS } from '../../src/domain/model/model';
import {
  type Cell,
  decodeFile,
  type Grid,
  readCsvTracker,
  readTracker,
  type TrackerRead,
} from '../../src/domain/tracker';

const model = { steps: DEFAULT_STEPS };

function read(rows: Cell[][], more: Partial<Grid> = {}): TrackerRead {
  const result = readTracker({ rows, ...more }, model);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result;
}

const scores = ({ accounts }: TrackerRead): unknown[][] => accounts.map((account) => Object.values(account.scores));
const told = ({ issues }: TrackerRead, code: string): unknown[] =>
  issues.filter((issue) => issue.code === code).flatMap(({ rows, row, column }) => rows ?? row ?? column);

/** The formats of a column of a list with a header, the others without any. */
const column = (index: number, formats: (string | undefined)[]): (string | undefined)[][] => [
  [],
  ...formats.map((format) => Object.assign(new Array<string | undefined>(index).fill(undefined), { [index]: format })),
];

describe('the currency', () => {
  test.each([
    ['#,##0 "€"', '€'],
    ['#,##0.00\\ [$€-407]', '€'],
    ['[$£-809]#,##0', '£'],
    ['_-* #,##0.00\\ [$CHF]_-;-* #,##0.00\\ [$CHF]_-', 'CHF'],
    ['"$"#,##0_);[Red]("$"#,##0)', '$'],
    ['#,##0,"T€"', '€'],
    ['#,##0', undefined],
  ])('of the number format %s', (format, currency) => {
    const rows = [
      ['Account', 'ARR'],
      ['North', 120000],
    ];
    expect(read(rows, { formats: column(1, [format]) }).currency).toBe(currency);
  });

  test.each([
    ['ARR (T€)', '€'],
    ['ARR in EUR', '€'],
    ['ARR TEUR', '€'],
    ['ARR $k', '$'],
    ['ARR (tkr)', 'kr'],
    ['ARR', undefined],
    ['Won', undefined],
  ])('of the header %s', (header, currency) => {
    const rows = [
      ['Account', header],
      ['North', 120000],
    ];
    expect(read(rows).currency).toBe(currency);
  });

  test('of a line above the list, a column that says another and a row that is shown in another, which are told', () => {
    const rows: Cell[][] = [
      ['All amounts in €'],
      ['Account', 'ARR last year', 'Target (GBP)'],
      ['North', 120000, null],
      ['Oak', 80000, 5000],
      ['Pine', 50000, null],
      ['Reed', 1000, null],
    ];
    const formats = [[], ...column(1, [undefined, undefined, undefined, '[$$-409]#,##0'])];
    const result = read(rows, { formats });
    expect(result.currency).toBe('€');
    expect(told(result, 'currency-mixed')).toEqual([4, 6]);
  });
});

test('numbers that are shown in thousands are whole, those beside them are not', () => {
  const rows = [
    ['Account', 'ARR (k)'],
    ['North', 120000],
    ['Oak', 80],
  ];
  const result = read(rows, { formats: column(1, ['#,##0,"k"', undefined]) });
  expect(result.accounts.map(({ lastArr }) => lastArr)).toEqual([120000, 80000]);
  expect(told(result, 'unit')).toEqual(['B']);
});

test('a share without its format among percentage cells is a share, and that is told', () => {
  const rows = [
    ['Account', 'Weekly users'],
    ['North', 0.7],
    ['Oak', 0.8],
    ['Pine', 1],
  ];
  const result = read(rows, { formats: column(1, ['0%', undefined, '0%']) });
  expect(scores(result)).toEqual([[7], [8], [10]]);
  expect(told(result, 'scale')).toEqual(['B']);
});

test.each([['0"/5"'], ['0 "of 5"'], ['0" von 5"']])('the number format %s says the scale', (format) => {
  const rows = [
    ['Account', 'Weekly users'],
    ['North', 4],
    ['Oak', 3],
  ];
  expect(scores(read(rows, { formats: column(1, [format, format]) }))).toEqual([[8], [6]]);
});

test('a merged band ends with its cell', () => {
  const rows: Cell[][] = [
    ['Customer', 'Scores', 'Revenue in k€', '', ''],
    ['Account', 'Weekly users', 'ARR last year', 'Target', 'Won'],
    ['North', 7, 120, 30, 12000],
  ];
  const merges = [{ top: 0, left: 2, bottom: 0, right: 3 }];
  expect(read(rows, { merges }).accounts[0]).toMatchObject({ lastArr: 120000, deltaArr: 30000, ytd: 12000 });
  expect(read(rows).accounts[0]).toMatchObject({ lastArr: 120000, deltaArr: 30000, ytd: 12000000 });
});

test('an error where a name should be is told, and is the name as long as there is no other', () => {
  const result = read([
    ['Account', 'Owner', 'Weekly users'],
    ['North', 'Kim', 4],
    ['#REF!', 'Lee', 7],
  ]);
  expect(told(result, 'row-no-name')).toEqual([3]);
  // What is said of the row is what becomes of it.
  expect(result.accounts.map(({ name }) => name)).toEqual(['North', '#REF!']);
  expect(result.issues.find(({ code }) => code === 'row-no-name')!.message).toMatch(/"#REF!".* counts as the name/);
});

test('the euro and other signs of a file from Windows', () => {
  const text = 'Kunde;Betreuer;Umsatz Vorjahr (T_);Einf~hrung\nNord ^ AG;Kim;120;7\n';
  const bytes = Uint8Array.from(text, (char) => ({ _: 0x80, '~': 0xfc, '^': 0x96 })[char] ?? char.charCodeAt(0));
  const decoded = decodeFile(bytes);
  expect(decoded.text).toContain('(T€)');
  const result = readCsvTracker(decoded, model);
  expect(result).toMatchObject({
    ok: true,
    currency: '€',
    accounts: [{ name: 'Nord – AG', lastArr: 120000, scores: { launched: 7 } }],
  });
});
