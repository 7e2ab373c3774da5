/** Small trackers that once failed, read as a careful person reads them. They lie beside the project; without them this says so. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../../src/domain/calendar/dates';
import { DEFAULT_STEPS } from '../../src/domain/model/model';
import { decodeFile, type IssueCode, readCsvTracker, readTracker, type TrackerRead } from '../../src/domain/tracker';
import { readXlsx } from '../../workbench/files';
import { gridOf } from '../../workbench/files/grid';

const FOLDER = join(__dirname, '../../../shared/data/trials/import');
const present = existsSync(FOLDER);
if (!present) console.log('The trial trackers do not lie beside the project: only kinds.test.ts covers their kinds.');
const over = present ? describe : describe.skip;

const model = { steps: DEFAULT_STEPS };
const asOf = serialOf(2026, 11, 21);

async function trial(name: string): Promise<TrackerRead> {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const result = name.endsWith('.csv')
    ? readCsvTracker(decodeFile(bytes), model, { asOf })
    : readTracker(gridOf((await readXlsx(bytes, name)).sheets[0]), model, { asOf });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result;
}

const names = ({ accounts }: TrackerRead): string[] => accounts.map(({ name }) => name);
const amounts = ({ accounts }: TrackerRead, field: 'lastArr' | 'deltaArr' | 'ytd'): unknown[] =>
  accounts.map((account) => account[field]);
const sum = (values: readonly unknown[]): number => values.reduce<number>((total, value) => total + Number(value), 0);
const scores = ({ accounts }: TrackerRead): unknown[][] => accounts.map((account) => Object.values(account.scores));
/** The rows or columns that a code is told of. */
const told = ({ issues }: TrackerRead, code: IssueCode): unknown[] =>
  issues.filter((issue) => issue.code === code).flatMap(({ rows, row, column }) => rows ?? row ?? column);

over('trial trackers', () => {
  test('accounting formats', async () => {
    const read = await trial('c01_accounting_csv.csv');
    expect(amounts(read, 'ytd')).toEqual([-4500, 0, 2500]);
    expect(amounts(read, 'lastArr')).toEqual([120000, 80000, 64500.5]);
  });

  test('dashes for no cents, and two currencies', async () => {
    const read = await trial('c02_dutch_dash.csv');
    expect(amounts(read, 'lastArr')).toEqual([120000, 80000, 64500]);
    expect(amounts(read, 'deltaArr')).toEqual([30000, 20000, 10000]);
    expect(amounts(read, 'ytd')).toEqual([4500, 950, 500]);
    expect(told(read, 'currency-mixed')).toEqual([4]);
  });

  test('totals in words', async () => {
    const read = await trial('c03_totals_words.csv');
    expect(names(read)).toEqual(['Alder Mills', 'Birch Works', 'Cedar Foods']);
    expect(sum(amounts(read, 'lastArr'))).toBe(175000);
    expect(told(read, 'row-total')).toEqual([4, 6, 7]);
  });

  test('lines under the list', async () => {
    const read = await trial('c05_salesforce_footer.csv');
    expect(names(read)).toEqual(['Alder Mills', 'Birch Works']);
    expect(told(read, 'row-note')).toEqual([6, 7, 8, 9, 10]);
  });

  test.each(['c06_two_row_header.csv', 's04_two_row_merged.xlsx'])('two header rows: %s', async (name) => {
    const read = await trial(name);
    expect(scores(read).map((all) => all.slice(0, 3))).toEqual([
      [8, 7, 6],
      [5, 4, 3],
    ]);
    expect(amounts(read, 'lastArr')).toEqual([100000, 50000]);
    expect(read.accounts[0].associate).toMatch(/^Kim/);
  });

  test('scores out of 5', async () => {
    expect(scores(await trial('c07_scale5.csv'))).toEqual([
      [10, 10, 10],
      [8, 6, 8],
      [6, 4, 2],
    ]);
  });

  test("last year's column by its year", async () => {
    const read = await trial('c08_fy_order.csv');
    expect(sum(amounts(read, 'lastArr'))).toBe(150000);
    expect(read.extras.map(({ header }) => header)).toEqual(['FY26 ARR']);
    expect(told(read, 'column-other-year')).toEqual(['F']);
  });

  test('marks and units mixed', async () => {
    const read = await trial('c10_mixed_marks.csv');
    expect(amounts(read, 'lastArr')).toEqual([1200000, 950000, 85500]);
    expect(amounts(read, 'deltaArr')).toEqual([30000, 20000, 12500]);
    expect(amounts(read, 'ytd')).toEqual([4500, 2500, 2500]);
  });

  test('the noise of a calculation', async () => {
    expect(scores(await trial('c11_noise.csv'))).toEqual([[10]]);
  });

  test('a note that is longer than a cell', async () => {
    const read = await trial('d02_long_note.csv');
    expect(names(read)[0]).toBe('Alder Mills');
    expect(told(read, 'value-long')).toEqual([2]);
    expect(read.extras[0].values[0]).toBeNull();
  });

  test('Shift-JIS', async () => {
    const read = await trial('d03_sjis.csv');
    expect(names(read)).toEqual(['東京精密機器', '大阪商会']);
    expect(read.accounts.map(({ associate }) => associate)).toEqual(['佐藤', '鈴木']);
  });

  test('semicolons in notes', async () => {
    const read = await trial('e18_semicolon_in_notes.csv');
    expect(names(read)).toEqual(['Alder', 'Birch', 'Cedar']);
    expect(read.extras[0].values).toEqual(['a; b; c', 'd; e; f', 'g; h; i']);
    expect(told(read, 'no-scores')).toHaveLength(1);
  });

  test.each(['e20_ten_percent.csv', 's03_growth_percent.xlsx'])('percentages are no money: %s', async (name) => {
    const read = await trial(name);
    expect(amounts(read, 'deltaArr').every((value) => value === null)).toBe(true);
    expect(told(read, 'column-not-money').length).toBeGreaterThan(0);
  });

  test('several currencies', async () => {
    const read = await trial('e22_euro.csv');
    expect(read.currency).toBe('€');
    expect(amounts(read, 'lastArr')).toEqual([120000, 80000]);
    expect(told(read, 'currency-mixed')).toEqual([3]);
  });

  test('percentage cells', async () => {
    expect(scores(await trial('s01_percent_scores.xlsx'))).toEqual([
      [10, 7, 9],
      [10, 0, 10],
      [0, 10, 10],
      [5, 10, 2],
    ]);
  });

  test('an owner merged over rows', async () => {
    const read = await trial('s05_owner_merged.xlsx');
    expect(read.accounts.map(({ associate }) => associate)).toEqual(['Kim', 'Kim', 'Kim', 'Lee']);
  });

  test('a hidden row', async () => {
    expect(told(await trial('s06_hidden_row.xlsx'), 'row-hidden')).toEqual([3]);
  });

  test('amounts shown in thousands', async () => {
    expect(amounts(await trial('s07_shown_in_k.xlsx'), 'lastArr')).toEqual([120000, 80000]);
  });

  test('headings of groups', async () => {
    const read = await trial('s11_group_headings.xlsx');
    expect(names(read)).toEqual(['Alder', 'Birch']);
    expect(sum(amounts(read, 'lastArr'))).toBe(150000);
    expect([...told(read, 'row-group'), ...told(read, 'row-total')]).toEqual([2, 5, 7]);
  });

  test('a second list', async () => {
    const read = await trial('s13_two_lists.xlsx');
    expect(names(read)).toEqual(['Alder', 'Birch', 'Cedar']);
    expect(amounts(read, 'deltaArr')).toEqual([null, null, null]);
    expect(told(read, 'second-list')).toEqual(['F']);
  });
});
