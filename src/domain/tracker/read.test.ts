import { DEFAULT_STEPS } from '../model/model';
import fc from 'fast-check';
import { serialOf } from '../calendar/dates';
import { readCsvTracker, readTracker } from './read';
import { notFound } from './refusals';
import type { Cell, Grid, Issue, TrackerChoices, TrackerResult } from './types';

const model = { steps: DEFAULT_STEPS };
type Read = Extract<TrackerResult, { ok: true }>;

function read(rows: Cell[][], choices?: TrackerChoices, at: Omit<Grid, 'rows'> = {}): Read {
  const result = readTracker({ rows, ...at }, model, choices);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result;
}

function refusal(rows: Cell[][], choices?: TrackerChoices): string {
  const result = readTracker({ rows }, model, choices);
  expect(result.ok).toBe(false);
  expect(result.issues[0].severity).toBe('error');
  return result.issues[0].message;
}

const messages = ({ issues }: { issues: readonly Issue[] }, severity?: string): string[] =>
  issues.filter((issue) => !severity || issue.severity === severity).map(({ message }) => message);
/** Without the list of fields that a small test table lacks. */
const warnings = (result: Read): string[] =>
  result.issues
    .filter(({ severity, code }) => severity === 'warning' && code !== 'missing-fields' && code !== 'no-scores')
    .map(({ message }) => message);

describe('a tracker', () => {
  const header = [
    'Customer',
    'CSM',
    'Tier',
    'Renewal',
    'Expected users active',
    'Weekly users',
    'ARR',
    'Growth target',
    'Won so far',
    'Notes',
  ];
  const rows: Cell[][] = [
    ['Our customers'],
    [],
    header,
    ['Alder Foods', 'Dana', 'Tier 2', '31.12.2026', '7/10', '70%', '$1.2M', '120k', '(1,200)', 'call back'],
    ['Basalt', 'n/a', 3, serialOf(2027, 1, 31), 5, 'n/a', 1201000, '', null, null],
  ];

  test('becomes accounts, in the order of its rows', () => {
    const { accounts, sourceRows, headerRow, extras } = read(rows);
    expect(accounts).toEqual([
      {
        name: 'Alder Foods',
        associate: 'Dana',
        type: 2,
        endDate: serialOf(2026, 12, 31),
        scores: { 'launched.users': 7, 'launched.weekly': 7 },
        lastArr: 1200000,
        deltaArr: 120000,
        ytd: -1200,
      },
      {
        name: 'Basalt',
        associate: '',
        type: 3,
        endDate: serialOf(2027, 1, 31),
        scores: { 'launched.users': 5, 'launched.weekly': null },
        lastArr: 1201000,
        deltaArr: null,
        ytd: null,
      },
    ]);
    expect(sourceRows).toEqual([4, 5]);
    expect(headerRow).toBe(3);
    expect(extras).toEqual([{ header: 'Notes', kind: 'text', format: '@', values: ['call back', null] }]);
  });

  test('says which fields it lacks and what stands above the header', () => {
    expect(messages(read(rows))).toEqual([
      'Row 1 stands above the header and is left out.',
      expect.stringMatching(/^No column was found for: Near-daily users, Use cases documented, .* They stay blank\.$/),
    ]);
    expect(notFound(['Type'], 4).message).toBe('No column was found for: Type. It stays blank.');
  });

  test('is not changed by being read, and reads the same again', () => {
    const before = structuredClone(rows);
    expect(read(rows)).toEqual(read(rows));
    expect(rows).toEqual(before);
  });

  test('rows and columns are named as in the sheet', () => {
    const { sourceRows, headerRow, issues } = read(
      [
        ['Account', 'Weekly users'],
        ['A', 'abc'],
      ],
      undefined,
      {
        firstRow: 10,
        firstColumn: 5,
      },
    );
    expect([headerRow, sourceRows]).toEqual([10, [11]]);
    expect(issues).toContainEqual({
      code: 'value',
      severity: 'warning',
      text: 'abc',
      row: 11,
      column: 'F',
      message: 'Row 11, column F (Weekly users): "abc" is not a score. Type 0 to 10, or leave it blank.',
    });
  });
});

describe('values that cannot be used', () => {
  test('are kept, and named with row, column and header', () => {
    const result = read([
      ['Account', 'Type', 'End date', 'Weekly users', 'Near-daily users', 'YTD'],
      ['A', 'Gold', 'spring', 12, 'abc', 'lots'],
      ['B', 1, '2027-01-01', 3, 4, 5],
    ]);
    expect(result.accounts[0]).toMatchObject({
      type: 'Gold',
      endDate: 'spring',
      scores: { 'launched.weekly': 12, 'launched.daily': 'abc' },
      ytd: 'lots',
    });
    expect(warnings(result)).toEqual([
      'Row 2, column B (Type): "Gold" is not a type. Type 1, 2, 3 or 4.',
      'Row 2, column C (End date): "spring" is not a date. Type a date such as 2027-12-31.',
      'Row 2, column D (Weekly users): 12 is not between 0 and 10. Type 0 to 10, or leave it blank.',
      'Row 2, column E (Near-daily users): "abc" is not a score. Type 0 to 10, or leave it blank.',
      'Row 2, column F (YTD): "lots" is not an amount. Type a number such as 120000, or leave it blank.',
    ]);
  });

  test('dates that may be read two ways are told once, at the first', () => {
    const result = read([
      ['Account', 'End date'],
      ['A', '2027-01-01'],
      ['B', '05/06/2027'],
      ['C', '06/07/2027'],
    ]);
    expect(warnings(result)).toEqual([expect.stringMatching(/^Row 3, column B \(End date\): "05\/06\/2027" could be/)]);
  });

  test('an amount that a decimal comma elsewhere puts in doubt is told', () => {
    const header = ['Account', 'Weekly users', 'YTD', 'ARR'];
    expect(warnings(read([header, ['A', '7,5', '120.000', '1.201.000']]))).toEqual([]);
    expect(warnings(read([header, ['A', '7,5', '120,000', '5']]))).toEqual([
      expect.stringMatching(/^Row 2, column C \(YTD\): "120,000" was read as 120000/),
    ]);
  });

  test('amounts in thousands are multiplied, and that is told', () => {
    const result = read([
      ['Account', 'ARR (k$)'],
      ['A', 1201],
      ['B', '1.2M'],
    ]);
    expect(result.accounts.map(({ lastArr }) => lastArr)).toEqual([1201000, 1200000]);
    expect(warnings(result)).toEqual(['Column B (ARR (k$)) counts in thousands: its amounts were multiplied by 1000.']);
  });
});

describe('rows that are no accounts', () => {
  test('totals, empty rows and repeated headers are left out and told', () => {
    const result = read([
      ['Account', 'Sales associate', 'YTD'],
      ['A', 'Maya', 1],
      [],
      ['account', 'SALES ASSOCIATE', 'ytd'],
      ['B', 'Omar', 2],
      ['', ' ', null],
      ['Grand Total:', null, 3],
      [null, 'Total', 3],
      ['', ''],
    ]);
    expect(result.accounts.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(result.sourceRows).toEqual([2, 5]);
    expect(messages(result, 'info')).toEqual([
      'Row 4 repeats the header and is left out.',
      'Rows 3, 6 are empty and are left out.',
    ]);
    expect(warnings(result)).toEqual([
      expect.stringMatching(/^Row 7 is left out as a total row \("Grand Total:"\)/),
      expect.stringMatching(/^Row 8 is left out as a total row \("Total"\)/),
    ]);
  });

  test('a company called Total is an account when somebody looks after it', () => {
    expect(
      read([
        ['Account', 'Owner'],
        ['Total', 'Maya'],
      ]).accounts,
    ).toHaveLength(1);
    expect(
      refusal([
        ['Account', 'Owner'],
        ['Total', ''],
      ]),
    ).toContain('no account stands under it');
  });

  test('two accounts of one name, no name, and a name alone are told and kept', () => {
    const result = read([
      ['Account', 'YTD'],
      ['Alder Foods', 1],
      ['ALDER  FOODS', 2],
      [null, 3],
      ['Source: our books', null],
    ]);
    expect(result.accounts.map(({ name }) => name)).toEqual(['Alder Foods', 'ALDER  FOODS', '', 'Source: our books']);
    expect(warnings(result)).toEqual([
      'Row 3, column A (Account): "ALDER FOODS" is already the account of row 2. Rename one of them, or leave the row out.',
      'Row 4, column A (Account): the account has no name. Type one, or leave the row out.',
      expect.stringContaining('Row 5, column A (Account): "Source: our books" has a name and nothing else'),
    ]);
  });
});

describe('what is refused', () => {
  test.each([[[]], [[[]]], [[[null, ''], ['  ']]]])('nothing at all: %j', (rows) => {
    expect(refusal(rows as Cell[][])).toContain('There is nothing to read');
  });

  test('a header alone', () => {
    expect(refusal([['Account', 'Type']])).toBe(
      'Row 1 is a header, but no account stands under it. Pick data with at least one account.',
    );
  });

  test('no header that is known, naming what was found and what is looked for', () => {
    const message = refusal([[null], ['Foo', 'Bar'], [1, 2]]);
    expect(message).toContain('Row 2 reads "Foo", "Bar"');
    expect(message).toContain('Account, Sales associate, Type, End date');
  });

  test('a chosen header without names, or that is not there', () => {
    expect(refusal([['Account'], ['x', 'y'], ['A', 1]], { headerRow: 2 })).toContain(
      'Row 2 has no column for the account’s name, only "x", "y"',
    );
    expect(refusal([['Account'], ['A']], { headerRow: 9 })).toContain('Row 9 was chosen');
    expect(refusal([['Account'], ['A']], { headerRow: 0 })).toContain('Row 0 was chosen');
  });
});

describe('what a person chose', () => {
  test('the header row and the use of columns', () => {
    const rows: Cell[][] = [
      ['Account', 'Type'],
      ['Firma', 'Weekly'],
      ['Alder', 7],
    ];
    const result = read(rows, {
      headerRow: 2,
      columns: new Map([[0, 'name'] as const, [1, 'score:launched.weekly'] as const]),
    });
    expect(result.accounts).toEqual([expect.objectContaining({ name: 'Alder', scores: { 'launched.weekly': 7 } })]);
  });
});

describe('hostile input', () => {
  test.each(['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '=1', '<img src=x>', '__proto__', "'quoted"])(
    'the name %j stays the text it is',
    (name) => {
      const result = readCsvTracker(
        `Account,Sales associate\n"${name.replaceAll('"', '""')}","${name.replaceAll('"', '""')}"\n`,
        model,
      );
      expect(result).toMatchObject({ ok: true, accounts: [{ name, associate: name }] });
    },
  );

  test('headers and ids named like object members do no harm', () => {
    const steps = DEFAULT_STEPS.map((step, i) =>
      i === 0 ? { ...step, subMetrics: [{ id: '__proto__', name: 'Polluted', ask: '', weight: 1 }] } : step,
    );
    const result = readTracker(
      {
        rows: [
          ['Account', 'constructor', '__proto__', 'Polluted'],
          ['A', 1, 2, 3],
        ],
      },
      { steps },
    );
    expect(result).toMatchObject({ ok: true, extras: [{ header: 'constructor' }, { header: '__proto__' }] });
    expect(result.ok && Object.entries(result.accounts[0].scores)).toEqual([['__proto__', 3]]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(result.ok && result.accounts[0].scores)).toBe(Object.prototype);
  });

  test('very long values and very many columns are read in good time', () => {
    const long = 'A,'.repeat(50_000);
    const wide: Cell[] = Array.from({ length: 3000 }, (_, i) => `Weekly user ${i} of many`);
    // Time of the processor, which other programs on the machine do not stretch.
    const start = process.cpuUsage();
    const result = read([
      ['Account', 'YTD', 'Weekly users', 'End date', ...wide],
      [long, '9'.repeat(50_000), ' '.repeat(50_000) + '7', '1/'.repeat(50_000)],
    ]);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
    expect(result.accounts[0].name).toBe(long);
    expect(Math.max(...result.issues.map(({ message }) => message.length))).toBeLessThan(1000);
  });

  test('any grid gives accounts or a reason, loses no row in silence, and never throws', () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        'Account',
        'Type',
        'YTD',
        'Weekly users',
        'Overall',
        'Total',
        '',
        'abc',
        '7/10',
        '1.200',
        '5/6/27',
        '=1',
        '#REF!',
      ),
      fc.constantFrom<Cell>(null, true, 0, 7, 0.5, -1, 1e300, 46500),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (body) => {
        const rows: Cell[][] = [['Account', 'Type', 'Weekly users', 'Notes'], ...body];
        const result = readTracker({ rows }, model);
        expect(result.issues.every(({ message }) => message.endsWith('.'))).toBe(true);
        if (!result.ok) return;
        expect(result.accounts).toHaveLength(result.sourceRows.length);
        const said = result.issues.map(({ message }) => message).join('\n');
        const accountedFor = new Set(result.sourceRows);
        rows.forEach((row, i) => {
          const isBlank = row.every((value) => value === null || (typeof value === 'string' && value.trim() === ''));
          if (i + 1 <= result.headerRow || isBlank || accountedFor.has(i + 1)) return;
          expect(said).toMatch(new RegExp(`Row ${i + 1} `));
        });
        for (const { values } of result.extras) expect(values).toHaveLength(result.accounts.length);
      }),
      { numRuns: 300 },
    );
  });
});

test('a CSV tracker brings what was noticed in its quoting', () => {
  const result = readCsvTracker('Account;Type\n"Alder;1', model);
  expect(result.issues[0]).toMatchObject({ row: 2, message: expect.stringContaining('never closed') });
  expect(readCsvTracker('', model)).toMatchObject({ ok: false });
});

describe('very long lists', () => {
  const rows = (count: number): Cell[][] => [
    [
      'Account',
      ...model.steps[0].subMetrics.map(({ name }) => name),
      ...model.steps[1].subMetrics.map(({ name }) => name),
    ],
    ...Array.from({ length: count }, (_, i): Cell[] => [`Account ${i}`, ...Array<number>(8).fill(i % 11)]),
  ];

  test('are read as long as a report can be made of them', () => {
    expect(read(rows(20_000)).accounts).toHaveLength(20_000);
  });

  test('are refused with their number beyond', () => {
    expect(refusal([['Account', 'ARR'], ...Array.from({ length: 52_000 }, (_, i) => [`A ${i}`, 1])])).toBe(
      'The list has 52,001 lines, and a report takes at most 50,000 accounts. Split it, by team or by year, and build a report of each part.',
    );
  });

  test('with more columns than a sheet has are refused with their number, unless the last are empty', () => {
    const wide = (columns: number, last: Cell): Cell[][] => [
      ['Account', ...Array.from({ length: columns - 1 }, (_, i) => (i === 0 ? 'ARR' : last))],
      ['Alder', 1],
    ];
    expect(refusal(wide(20_000, 'x'))).toBe(
      'The list has 20,000 columns, and a sheet of Excel has 16,384. Take out what the report does not need, and look which sign stands between the values.',
    );
    expect(read(wide(20_000, '')).accounts).toHaveLength(1);
  });
});
