import { area } from '../../sheets/address';
import { emptyInventory } from '../testing/report';
import type { Inventory } from '../workbook/inventory';
import type { SheetMark } from '../workbook/mark';
import type { SheetRecord, TableRecord } from './command-record';
import { howFar, isBare, type TableNow } from './half-undone';

const TOKEN = 'undo-1';
const mark = (stamp: number): SheetMark =>
  ({ version: 2, sheet: 'x', tables: {}, columns: {}, names: {}, stamp }) as never;

const record = (id: string, more: Partial<SheetRecord> = {}): SheetRecord => ({
  id,
  name: `Sheet ${id}`,
  added: false,
  cells: [],
  tables: [],
  names: [],
  charts: 0,
  ...more,
});

interface Stands {
  readonly id: string;
  readonly stamp?: number;
  readonly writing?: string;
}

const book = (sheets: readonly Stands[], names: readonly string[] = []): Inventory => ({
  ...emptyInventory,
  sheets: sheets.map(({ id, stamp, writing }) => ({
    id,
    name: `Sheet ${id}`,
    protected: false,
    ...(stamp !== undefined && { mark: mark(stamp) }),
    ...(writing !== undefined && { writing }),
  })),
  names: names.map((name) => ({ name, formula: '=1' })),
});

const MARKED = { marks: { before: mark(1), after: mark(2) } };
const was = book([{ id: 'A', stamp: 2 }, { id: 'B', stamp: 2 }, { id: 'new' }], ['Total']);
const sheets = [
  record('A', { ...MARKED, names: [{ name: 'Total' }] }),
  record('B', MARKED),
  record('new', { added: true }),
];

test.each<[string, Inventory, string, string[] | undefined]>([
  ['all as it was', was, 'nothing', undefined],
  [
    'marked as begun',
    book([{ id: 'A', stamp: 2, writing: TOKEN }, { id: 'B', stamp: 2 }, { id: 'new' }], ['Total']),
    'part',
    ['A', 'B', 'new'],
  ],
  [
    'the mark of another writing',
    book([{ id: 'A', stamp: 2, writing: 'other' }, { id: 'B', stamp: 2 }, { id: 'new' }], ['Total']),
    'nothing',
    undefined,
  ],
  [
    'one sheet over, the other not',
    book([{ id: 'A', stamp: 3 }, { id: 'B', stamp: 2 }, { id: 'new' }], []),
    'part',
    ['B', 'new'],
  ],
  [
    'only the made sheet gone',
    book(
      [
        { id: 'A', stamp: 2 },
        { id: 'B', stamp: 2 },
      ],
      ['Total'],
    ),
    'part',
    ['A', 'B', 'new'],
  ],
  ['only a name gone', book([{ id: 'A', stamp: 2 }, { id: 'B', stamp: 2 }, { id: 'new' }]), 'part', ['A', 'B', 'new']],
  [
    'both over and the made sheet gone',
    book([
      { id: 'A', stamp: 3 },
      { id: 'B', stamp: 3 },
    ]),
    'everything',
    undefined,
  ],
  [
    'both over, the made sheet still there',
    book([{ id: 'A', stamp: 3 }, { id: 'B', stamp: 3 }, { id: 'new' }]),
    'part',
    ['new'],
  ],
])('%s', (_, now, outcome, left) => {
  const far = howFar(sheets, TOKEN, { was, now }, []);
  expect([far.outcome, far.left?.sheets.map(({ id }) => id)]).toEqual([outcome, left]);
});

const table: TableRecord = { name: 'T', area: area(4, 0, 10, 1), before: area(4, 0, 7, 1), added: 3, pushed: true };
const holder = record('A', { ...MARKED, tables: [table] });
const begun = book([{ id: 'A', stamp: 2, writing: TOKEN }]);
const leftWith = (now: TableNow['area'], of = holder) =>
  howFar([of], TOKEN, { was: book([{ id: 'A', stamp: 2 }]), now: begun }, [
    { record: of, table: of.tables[0], ...(now && { area: now }) },
  ]);

test('a table that the undo has not come to yet is left as it is', () => {
  const { left } = leftWith(table.area);
  expect([left?.sheets[0].tables, left?.isGone(holder, 9, 0), left?.unshaped.size]).toEqual([[table], false, 0]);
});

test('rows that are gone already are not to be dropped again, and their cells are not to be put back', () => {
  const { left } = leftWith(table.before);
  expect(left?.sheets[0].tables).toEqual([{ ...table, area: table.before, added: 0 }]);
  const gone = ([row, col]: readonly number[]): boolean => left!.isGone(holder, row, col);
  expect(
    [
      [7, 0],
      [8, 0],
      [10, 1],
      [11, 0],
      [8, 2],
    ].map(gone),
  ).toEqual([false, true, true, false, false]);
  expect(left!.isGone(record('B'), 8, 0)).toBe(false);
});

test.each<[string, TableNow['area']]>([
  ['gone', undefined],
  ['moved', area(5, 0, 11, 1)],
  ['grown', area(4, 0, 11, 1)],
])('what is left cannot be told where a table is %s', (_, now) => {
  expect(leftWith(now)).toEqual({ outcome: 'part', left: undefined });
});

test('a reshaped sheet is done once its table is where it was, columns and all', () => {
  const wide = area(4, 0, 10, 3);
  const reshaped = { tables: [{ name: 'T', before: wide }] } as unknown as SheetRecord['reshaped'];
  const { left } = leftWith(wide, { ...holder, reshaped });
  expect([[...(left?.unshaped ?? [])], left?.isGone(holder, 9, 0)]).toEqual([['A'], false]);
  expect(leftWith(table.area, { ...holder, reshaped }).left?.unshaped.size).toBe(0);
});

test.each<[string, SheetRecord[], boolean]>([
  ['no mark of ours', [record('A')], true],
  ['a mark on one', [record('A'), record('B', MARKED)], false],
  ['a sheet that was made', [record('A'), record('new', { added: true })], false],
  ['nothing at all', [], false],
])('whether cells alone tell: %s', (_, records, expected) => {
  expect(isBare(records)).toBe(expected);
});
