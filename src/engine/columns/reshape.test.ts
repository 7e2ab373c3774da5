import fc from 'fast-check';
import { area } from '../../sheets/address';
import type { SheetPlan, TableColumnPlan, TablePlan } from '../../sheets/plan';
import { sheetPlan, standing, tablePlan } from '../testing/sheet';
import { groupsTouched, regrouped, reshaped } from './reshape';

const keys = ['a', 'b', 'c', 'd'];
const table = tablePlan(
  't',
  keys.map((key) => [key, key.toUpperCase()]),
);
/** Each column has its own key over it, as bands have. */
const over = (t: TablePlan): SheetPlan['cells'] =>
  t.columns.map(({ key }, i) => ({ row: 1, col: t.area.left + i, input: `over ${key}`, id: `over.${key}` }));
const plan = sheetPlan({ tables: [table], cells: over(table) });
const rows = [
  ['a1', 'b1', 'c1', 'd1'],
  ['a2', 'b2', 'c2', 'd2'],
  ['a3', 'b3', 'c3', 'd3'],
];
const found = standing(plan, { t: rows });

function planWith(columns: readonly (Partial<TableColumnPlan> & { key: string })[], more: Partial<TablePlan> = {}) {
  const made = columns.map((c): TableColumnPlan => ({ header: String(c.key).toUpperCase(), ...c }));
  const wide = { ...table, columns: made, area: { ...table.area, right: table.area.left + made.length - 1 }, ...more };
  return sheetPlan({ tables: [wide], cells: over(wide) });
}
const stay = keys.map((key, from) => ({ key, from }));

test('where nothing comes or goes, a sheet is what was read', () => {
  expect(reshaped(plan, found)).toBe(found);
});

test('a column that comes stands empty in its place, what is right of it moves, and what is over them goes along', () => {
  const wanted = planWith([stay[0], { key: 'n' }, ...stay.slice(1)]);
  const { tables, cells, shift } = reshaped(wanted, found);
  expect(tables.t.headers).toEqual(['A', '', 'B', 'C', 'D']);
  expect(tables.t.values[1]).toEqual(['a2', '', 'b2', 'c2', 'd2']);
  expect(cells[1].slice(2, 7)).toEqual(['over a', '', 'over b', 'over c', 'over d']);
  expect(shift!.steps.addColumns).toEqual([{ table: 'T', key: 'n', index: 1, area: area(4, 3, 7, 3), whole: true }]);
  expect([...shift!.touched]).toEqual([3]);
});

test('a column that goes takes what is over it along', () => {
  const { tables, cells, shift } = reshaped(planWith([stay[0], stay[2], stay[3]]), found);
  expect(tables.t.values[0]).toEqual(['a1', 'c1', 'd1']);
  expect(cells[1].slice(2, 6)).toEqual(['over a', 'over c', 'over d', '']);
  expect(shift!.steps.dropColumns).toEqual([{ table: 'T', area: area(4, 3, 7, 3), hollow: false }]);
});

test('rows go from the last to the first, and those below them close up', () => {
  const { tables, shift } = reshaped(planWith(stay, { drop: [0, 2], area: { ...table.area, bottom: 5 } }), found);
  expect(tables.t.values).toEqual([rows[1]]);
  expect(shift!.steps.dropRows).toEqual([area(7, 2, 7, 5), area(5, 2, 5, 5)]);
  expect(shift!.before(area(5, 2, 5, 2))).toEqual(area(6, 2, 6, 2));
  expect(shift!.after(area(5, 2, 7, 2))).toEqual([area(5, 2, 5, 2)]);
  expect(shift!.after(area(5, 2, 5, 2))).toEqual([]);
});

test('a column deleted with the table’s cells alone comes back with these alone', () => {
  // The person deleted the cells of b: c and d moved left, and what is over them stayed.
  const kept = [0, 2, 3];
  const seen = found.tables.t;
  const pick = <T>(line: readonly T[]): T[] => kept.map((i) => line[i]);
  const state = {
    ...found,
    tables: {
      t: {
        ...seen,
        area: { ...seen.area, right: 4 },
        headers: pick(seen.headers),
        columnIds: pick(seen.columnIds),
        values: seen.values.map(pick),
        firstFormulas: pick(seen.firstFormulas),
        lastFormulas: pick(seen.lastFormulas),
      },
    },
  };
  const wanted = planWith([{ key: 'a', from: 0 }, { key: 'b' }, { key: 'c', from: 1 }, { key: 'd', from: 2 }]);
  const { shift, cells } = reshaped(wanted, state);
  expect(shift!.steps.addColumns[0]).toMatchObject({ index: 1, whole: false });
  expect(cells[1].slice(2, 6)).toEqual(['over a', 'over b', 'over c', 'over d']);
});

test('one column deleted and one of a person’s own put in, both in the table alone: each is told from the other', () => {
  // a, c, own, d under what stood over a, b, c and d.
  const seen = found.tables.t;
  const pick = <T>(line: readonly T[], blank: T): T[] => [line[0], line[2], blank, line[3]];
  const state = {
    ...found,
    tables: {
      t: {
        ...seen,
        headers: pick(seen.headers, 'Own'),
        columnIds: pick(seen.columnIds, 9),
        values: seen.values.map((line) => pick(line, '')),
        firstFormulas: pick(seen.firstFormulas, ''),
        lastFormulas: pick(seen.lastFormulas, ''),
      },
    },
  };
  const own = { key: null, header: 'Own', from: 2 } as unknown as { key: string };
  const columns = [{ key: 'a', from: 0 }, { key: 'b' }, { key: 'c', from: 1 }, own, { key: 'd', from: 3 }];
  const made = reshaped(planWith(columns), state);
  expect(made.shift!.steps.addColumns).toEqual([
    expect.objectContaining({ index: 1, whole: false }),
    expect.objectContaining({ index: 3, whole: true, hollow: true }),
  ]);
  expect(made.cells[1].slice(2, 7)).toEqual(['over a', 'over b', 'over c', '', 'over d']);
});

test('cells of columns that stay are found again there and back, whatever comes and goes', () => {
  const columns = fc
    .tuple(fc.subarray([0, 1, 2, 3], { minLength: 1 }), fc.array(fc.nat({ max: 4 }), { maxLength: 3 }))
    .map(([kept, fresh]) => {
      const made: (Partial<TableColumnPlan> & { key: string })[] = kept.map((from) => ({ key: keys[from], from }));
      fresh.forEach((at, i) => made.splice(Math.min(at, made.length), 0, { key: `n${i}` }));
      return made;
    });
  fc.assert(
    fc.property(columns, (made) => {
      const state = reshaped(planWith(made), found);
      made.forEach(({ from }, index) => {
        const cells = area(5, 2 + index, 7, 2 + index);
        const { shift } = state;
        if (!shift) return expect(from).toBe(index);
        expect(shift.isNew(2 + index)).toBe(from === undefined);
        if (from === undefined) return expect(shift.before(cells)).toBeUndefined();
        expect(shift.before(cells)).toEqual(area(5, 2 + from, 7, 2 + from));
        expect(shift.after(area(5, 2 + from, 7, 2 + from))).toEqual([cells]);
      });
      expect(state.tables.t.values[0]).toEqual(made.map(({ from }) => (from === undefined ? '' : rows[0][from])));
      made.forEach(({ key, from }, i) => {
        if (from !== undefined) expect(state.cells[1][2 + i]).toBe(`over ${key}`);
      });
    }),
  );
});

test('groups beside a column that comes are made anew, closed as they were; neighbours that it stands between together', () => {
  const outline = (id: string, left: number, right: number) => ({ id, left, right, closed: true });
  const groups = [outline('a', 2, 2), outline('c', 4, 5), outline('far', 9, 9)];
  const { shift } = reshaped(planWith([stay[0], { key: 'n' }, ...stay.slice(1)]), found);
  expect(groupsTouched(groups, shift!).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(regrouped(groups, shift!, new Set(['c']))).toEqual([
    {
      left: 2,
      right: 5,
      spans: [
        { left: 2, right: 2, closed: false },
        { left: 4, right: 5, closed: true },
      ],
    },
  ]);
});
