import fc from 'fast-check';
import type { Typed } from '../model/model';
import { changeKey } from './keys';
import { carry, type TakenFrom } from './carry';
import { type KnownRow, type ReportLine, sameValue, type SourceRow } from './source-copy';
import { questionKey } from './keys';
import { compare, type Comparison } from './three-way';

const row = (name: string, values: Record<string, Typed> = {}): SourceRow => ({ name, values });
const lines = (rows: readonly SourceRow[]): ReportLine[] => rows.map((one, i) => ({ ...one, row: i }));
const copy = (rows: readonly KnownRow[]) => ({ rows });
const kinds = ({ changes }: Comparison) => changes.map(({ account, key, kind }) => `${account} ${key} ${kind}`);

const THEN = [
  row('Alder', { arr: 100, type: 1, users: 5 }),
  row('Birch', { arr: 200, type: 2, users: 6 }),
  row('Cedar', { arr: 300, type: 3, users: 7 }),
];

test('what one side changed is taken or kept, what both changed is asked', () => {
  const now = [row('Birch', { arr: 250, type: 2, users: 8 }), row('Alder', { arr: 100, type: 1, users: 5 }), THEN[2]];
  const report = [
    row('Cedar', { arr: 300, type: 3, users: 7 }),
    row('Alder', { arr: 100, type: 4, users: 5 }),
    row('Birch', { arr: 200, type: 2, users: 9 }),
  ];
  const found = compare(copy(THEN), now, lines(report));
  expect(kinds(found)).toEqual(['Alder type kept', 'Birch arr taken', 'Birch users both']);
  expect(carry(found)).toMatchObject({ cells: [{ row: 2, key: 'arr', value: 250 }], open: [{ key: 'users' }] });
  // What nobody chose for is asked again.
  const next = compare(
    carry(found).copy,
    now,
    lines([report[0], report[1], row('Birch', { arr: 250, type: 2, users: 9 })]),
  );
  expect(kinds(next)).toEqual(['Alder type kept', 'Birch users both']);
  expect(carry(found, { both: 'source' }).cells).toContainEqual({ row: 2, key: 'users', value: 8 });
  expect(carry(found, { each: new Map([[changeKey(found.changes[2]), 'report' as const]]) })).toMatchObject({
    open: [],
  });
});

test('a column that the source lost or the report has not is left alone, one that is new fills blank cells', () => {
  const now = [row('Alder', { users: 5, city: 'Graz', note: 'x' })];
  const found = compare(copy([THEN[0]]), now, lines([row('Alder', { arr: 1, type: 1, users: 5, city: null })]));
  expect(kinds(found)).toEqual(['Alder city taken']);
});

test('an account under a new name is asked about, and nothing of it is taken before', () => {
  const now = [THEN[0], THEN[1], row('Cedar Group', { arr: 300, type: 3, users: 9 })];
  const asked = compare(copy(THEN), now, lines(THEN));
  expect(asked).toMatchObject({
    questions: [{ side: 'source', from: 'Cedar', to: 'Cedar Group' }],
    changes: [],
    fresh: [],
    gone: [],
  });
  expect(carry(asked)).toMatchObject({ cells: [], append: [], copy: { rows: THEN } });
  const key = questionKey(asked.questions[0]);
  const yes = carry(compare(copy(THEN), now, lines(THEN), new Map([[key, true]])));
  expect(yes).toMatchObject({
    cells: [
      { row: 2, key: 'name', value: 'Cedar Group' },
      { row: 2, key: 'users', value: 9 },
    ],
    renames: [{ from: 'Cedar', to: 'Cedar Group' }],
  });
  const no = compare(copy(THEN), now, lines(THEN), new Map([[key, false]]));
  expect(no).toMatchObject({ gone: [{ account: 'Cedar', known: false }], fresh: [{ name: 'Cedar Group' }] });
});

test('a name that a person gave in the report stays, and its account goes on being followed', () => {
  const report = lines([row('Alder Inc.', THEN[0].values), THEN[1], THEN[2]]);
  const asked = compare(copy(THEN), THEN, report);
  expect(asked.questions).toEqual([{ side: 'report', from: 'Alder', to: 'Alder Inc.' }]);
  const first = carry(compare(copy(THEN), THEN, report, new Map([[questionKey(asked.questions[0]), true]])));
  expect(first).toMatchObject({ cells: [], append: [] });
  const next = compare(first.copy, [row('Alder', { arr: 111, type: 1, users: 5 }), THEN[1], THEN[2]], report);
  expect(next.questions).toEqual([]);
  expect(carry(next).cells).toEqual([{ row: 0, key: 'arr', value: 111 }]);
});

test('accounts that are gone stay until they are taken out, accounts taken out do not come back', () => {
  const gone = compare(copy(THEN), THEN.slice(0, 2), lines(THEN));
  expect(gone.gone).toEqual([{ row: 2, account: 'Cedar', known: false }]);
  const kept = carry(gone);
  expect(kept).toMatchObject({ cells: [], drop: [] });
  expect(compare(kept.copy, THEN.slice(0, 2), lines(THEN)).gone).toEqual([{ row: 2, account: 'Cedar', known: true }]);
  expect(carry(gone, { remove: new Set(['Cedar']) })).toMatchObject({ drop: [2] });
  const out = compare(copy(THEN), THEN, lines(THEN.slice(1)));
  expect(out.removed).toEqual([{ account: 'Alder', known: false }]);
  expect(carry(out)).toMatchObject({ append: [], cells: [] });
  expect(compare(carry(out).copy, THEN, lines(THEN.slice(1))).removed).toEqual([{ account: 'Alder', known: true }]);
});

test('a name that stands twice is told, and neither row is touched', () => {
  const now = [row('Alder', { arr: 1 }), row('Alder', { arr: 2 }), THEN[1]];
  const found = compare(copy(THEN), now, lines(THEN));
  expect(found.unclear).toEqual(['Alder']);
  expect(found.changes).toEqual([]);
});

const KEYS = ['arr', 'type', 'users', 'weekly', 'note', 'date'] as const;
const value = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null), fc.constantFrom('x', 'y'));
const values = fc.record({
  arr: fc.integer({ min: 1, max: 1e6 }),
  type: value,
  users: value,
  weekly: value,
  note: value,
  date: value,
});
/** What one side does to an account: some values, its name, or all of it. */
const edit = fc.record({
  values: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 2 }),
  rename: fc.boolean(),
  drop: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
});
type Edit = { values: Record<string, Typed>; rename: boolean; drop: boolean };

const world = fc.record({
  accounts: fc.array(fc.tuple(values, edit, edit), { minLength: 1, maxLength: 9 }),
  fresh: fc.array(values, { maxLength: 3 }),
  own: fc.array(values, { maxLength: 2 }),
  order: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
  sides: fc.array(fc.constantFrom<TakenFrom>('source', 'report'), { minLength: 1, maxLength: 6 }),
});

/** A row that knows which account it is, to hold what comes out against. */
type Tagged = SourceRow & { readonly id: string };

const edited = (id: number, was: Record<string, Typed>, { values: some, rename, drop }: Edit, by: string): Tagged[] =>
  drop ? [] : [{ id: `a${id}`, name: rename ? `Account ${id} ${by}` : `Account ${id}`, values: { ...was, ...some } }];

const shuffled = <T>(all: readonly T[], order: readonly number[]): T[] =>
  all
    .map((one, i) => [order[i % order.length], one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

test('whatever both sides do, nothing is lost, no value comes to another account, and a second update finds nothing', () => {
  fc.assert(
    fc.property(world, ({ accounts, fresh, own, order, sides }) => {
      const then = accounts.map(([was], i) => row(`Account ${i}`, was));
      const source: Tagged[] = [
        ...accounts.flatMap(([was, edit], i) => edited(i, was, edit, 'Group')),
        ...fresh.map((one, i) => ({ id: `new${i}`, name: `New ${i}`, values: one })),
      ];
      const book: Tagged[] = shuffled(
        [
          ...accounts.flatMap(([was, , edit], i) => edited(i, was, edit, 'Inc.')),
          ...own.map((one, i) => ({ id: `own${i}`, name: `Own ${i}`, values: one })),
        ],
        order,
      );
      const now = shuffled(source, [...order].reverse());
      const idOf = (name: string): string =>
        [...source, ...book].find((one) => one.name === name)?.id ?? `a${/\d+/.exec(name)![0]}`;
      const answers = new Map<string, boolean>();
      let found = compare(copy(then), now, lines(book), answers);
      for (let round = 0; found.questions.length > 0; round++) {
        expect(round).toBeLessThan(30);
        for (const question of found.questions)
          answers.set(questionKey(question), idOf(question.from) === idOf(question.to));
        found = compare(copy(then), now, lines(book), answers);
      }
      const each = new Map(found.changes.map((change, i) => [changeKey(change), sides[i % sides.length]]));
      const done = carry(found, { each });
      const after = book.map((line, i): Tagged => {
        const cells = done.cells.filter((cell) => cell.row === i);
        const name = cells.find(({ key }) => key === 'name')?.value;
        const written = Object.fromEntries(
          cells.filter(({ key }) => key !== 'name').map(({ key, value: v }) => [key, v]),
        );
        return { ...line, name: name === undefined ? line.name : String(name), values: { ...line.values, ...written } };
      });
      const added = done.append.map((one): Tagged => ({ ...one, id: idOf(one.name) }));

      const agreed = (side: 'source' | 'report', from: string, to: string): boolean =>
        answers.get(questionKey({ side, from, to })) === true;

      // Lines stay where and what they are; what is own is as it was.
      expect(after.map(({ id }) => id)).toEqual(book.map(({ id }) => id));
      for (const [i, line] of after.entries()) {
        const mine = source.find(({ id }) => id === line.id);
        const was = then[Number(line.id.slice(1))];
        // Rows that look like several others are not asked about: such a line is as good as a person's own.
        const sure = !line.id.startsWith('a') || book[i].name === was.name || agreed('report', was.name, book[i].name);
        const followed = line.id.startsWith('a') && mine && sure && !added.some(({ id }) => id === line.id);
        if (!followed) {
          expect(line).toEqual(book[i]);
          continue;
        }
        for (const key of KEYS) {
          const [t, n, r] = [was.values[key], mine.values[key], book[i].values[key]];
          const side = each.get(changeKey({ account: book[i].name, key }));
          const expected = sameValue(t, n) ? r : sameValue(t, r) || side === 'source' ? n : r;
          expect([key, sameValue(line.values[key], expected)]).toEqual([key, true]);
        }
      }
      // Each account of the source is there once, or somebody took it out of the report.
      for (const one of source) {
        const there = [...after, ...added].filter(({ id }) => id === one.id);
        const taken = one.id.startsWith('a') && !book.some(({ id }) => id === one.id);
        if (!taken) expect(there.length).toBeGreaterThanOrEqual(1);
        // Twice only where so much changed beside the name that nobody would have known it again.
        expect(there.length).toBeLessThanOrEqual(2);
      }
      const again = compare(done.copy, shuffled(now, order), lines(shuffled([...after, ...added], order)));
      expect(again.questions).toEqual([]);
      expect(again.fresh).toEqual([]);
      expect(again.changes.filter(({ kind }) => kind !== 'kept')).toEqual([]);
      expect([...again.gone, ...again.removed].filter(({ known }) => !known)).toEqual([]);
      expect(carry(again).cells).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
