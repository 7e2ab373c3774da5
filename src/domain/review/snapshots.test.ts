import fc from 'fast-check';
import { nameKey } from '../model/fields';
import { DEFAULT_SETTINGS, DEFAULT_STEPS } from '../model/model';
import type { Account, ReportModel } from '../model/model';
import { datesOf, lastBefore, rowsNamed, takeSnapshot } from './snapshots';
import type { Snapshot } from './snapshots';

const AS_OF = 46347;
const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: AS_OF } };

const account = (name: string, score: number | null, more: Partial<Account> = {}): Account => ({
  name,
  associate: 'Dana',
  type: 1,
  endDate: null,
  scores: { 'launched.users': score },
  lastArr: 100,
  deltaArr: 20,
  ytd: 5,
  ...more,
});

const row = (name: string, date: number | null, score: number | null = 5, more: Partial<Snapshot> = {}): Snapshot => ({
  account: name,
  date,
  steps: [score, null, null, null, null],
  overall: score,
  lastArr: 100,
  deltaArr: 20,
  ytd: 5,
  associate: 'Dana',
  ...more,
});

/** The history after a snapshot was written into it. */
function written(existing: readonly Snapshot[], taken: ReturnType<typeof takeSnapshot>): Snapshot[] {
  const rows = [...existing];
  for (const { index, row: r } of taken.replaced) rows[index] = r;
  return [...rows.filter((_, i) => !taken.surplus.includes(i)), ...taken.added];
}

test('one row an account, with its steps, its overall score and its money', () => {
  expect(takeSnapshot([account('Acme', 3)], model, AS_OF + 0.4, []).added).toEqual([row('Acme', AS_OF, 3)]);
});

test('the same day is replaced, other days and accounts that are gone stay', () => {
  const existing = [row('Acme', AS_OF - 7), row('Acme', AS_OF), row('Gone', AS_OF), row('ACME ', AS_OF + 0.5)];
  const taken = takeSnapshot([account('Acme', 9), account('New', 1)], model, AS_OF, existing);
  expect(taken.replaced).toEqual([{ index: 1, row: row('Acme', AS_OF, 9) }]);
  expect(taken.surplus).toEqual([3]);
  expect(taken.added.map((r) => r.account)).toEqual(['New']);
  expect(written(existing, taken)).toEqual([existing[0], row('Acme', AS_OF, 9), existing[2], row('New', AS_OF, 1)]);
});

test('the last day before the as-of date, never the day itself', () => {
  const rows = [row('A', AS_OF - 7), row('A', AS_OF), row('B', AS_OF - 7), row('A', AS_OF - 30), row('C', null)];
  expect(lastBefore(rows, AS_OF)).toEqual({ date: AS_OF - 7, rows: [rows[0], rows[2]] });
  expect(lastBefore(rows, AS_OF - 30)).toBeUndefined();
  expect(datesOf(rows)).toEqual([AS_OF - 30, AS_OF - 7, AS_OF]);
});

describe('the accounts against those of the last snapshot', () => {
  const roster = (now: Account[], before: Snapshot[]) => takeSnapshot(now, model, AS_OF, before).roster;

  test('nothing is said without one', () => {
    expect(roster([account('A', 1)], [])).toEqual({ since: null, removed: [], added: [], renames: [] });
  });

  test('who is gone, who is new, and who looks renamed', () => {
    const before = [row('Acme', AS_OF - 7), row('Beta', AS_OF - 7, 5, { lastArr: 50 }), row('Old', AS_OF - 30)];
    const now = [account('Acme International', 5), account('Gamma', 5, { lastArr: 70 })];
    expect(roster(now, before)).toEqual({
      since: AS_OF - 7,
      removed: ['Acme', 'Beta'],
      added: ['Acme International', 'Gamma'],
      renames: [{ from: 'Acme', to: 'Acme International' }],
    });
  });

  test('a rename on the day of the snapshot is seen too', () => {
    expect(roster([account('New name', 5)], [row('Old name', AS_OF)]).renames).toEqual([
      { from: 'Old name', to: 'New name' },
    ]);
  });

  test.each([
    ['two fit', [account('X', 1), account('Y', 1)], [row('Acme', 1)]],
    ['two are gone', [account('X', 1)], [row('Acme', 1), row('Beta', 1)]],
    ['another associate', [account('X', 1, { associate: 'Tom' })], [row('Acme', 1)]],
    ['no ARR', [account('X', 1, { lastArr: null })], [row('Acme', 1, 5, { lastArr: null })]],
  ])('no guess where %s', (_, now, before) => {
    expect(roster(now, before).renames).toEqual([]);
  });
});

test('rows of an account are found under any spelling of its name', () => {
  expect(rowsNamed([row('Acme', 1), row('B', 1), row('acme ', 2), row('', 2)], 'ACME')).toEqual([0, 2]);
  expect(rowsNamed([row('', 2)], '')).toEqual([]);
});

const name = fc.constantFrom('A', 'a', 'B', 'C', '');
const days = fc.constantFrom(AS_OF - 7, AS_OF, AS_OF + 0.5, null);

test('after a snapshot the day has one row an account, other rows are as they were, and a second one changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, fc.option(fc.nat({ max: 10 })))),
      fc.array(fc.tuple(name, days)),
      (now, before) => {
        const accounts = now.map(([n, score]) => account(n, score));
        const existing = before.map(([n, date]) => row(n, date));
        const rows = written(existing, takeSnapshot(accounts, model, AS_OF, existing));
        const keys = new Set(accounts.map((a) => nameKey(a.name)).filter((key) => key !== ''));
        const today = rows.filter(({ date }) => date !== null && Math.floor(date) === AS_OF);
        for (const key of keys) expect(today.filter((r) => nameKey(r.account) === key)).toHaveLength(1);
        const others = (list: readonly Snapshot[]): Snapshot[] =>
          list.filter((r) => r.date === null || Math.floor(r.date) !== AS_OF || !keys.has(nameKey(r.account)));
        expect(others(rows)).toEqual(others(existing));
        expect(written(rows, takeSnapshot(accounts, model, AS_OF, rows))).toEqual(rows);
      },
    ),
  );
});
