import { DEFAULT_STEPS } from '../../model/model';
import { withChange } from '../mapping/choices';
import { mappingOf } from '../mapping/mapping';
import { readTracker } from '../read';
import { turnedPlaces } from './turned';
import type { Cell, Grid, TrackerChoices } from '../types';

const model = { steps: DEFAULT_STEPS };

const SIDE: Cell[][] = [
  ['Key accounts 2026', null, null, null],
  [],
  ['Account', 'Alder', 'Birch', 'Cedar'],
  ['Owner', 'Kim', 'Lee', 'Kim'],
  ['Type', 'Type 1', 'Gold', 2],
  ['Effectively Launched', 7, 8, 3],
  ['Generate ROI', 0.6, 0.7, 0.4],
  ['Last year ARR', 100000, 80000, 60000],
];
const grid: Grid = {
  rows: SIDE,
  firstRow: 1,
  firstColumn: 2,
  formats: SIDE.map((row, r) => row.map((_, c) => (r === 6 && c > 0 ? '0%' : undefined))),
};

function shown(choices: TrackerChoices = {}) {
  const read = readTracker(grid, model, choices);
  return { read, mapping: mappingOf(grid, read, model, choices) };
}

test('a list on its side is read upright, with its formats, and its cells are named as they stand in the sheet', () => {
  const { read, mapping } = shown();
  expect(read.ok && read.accounts.map(({ name, scores, lastArr }) => [name, scores, lastArr])).toEqual([
    ['Alder', { launched: 7, roi: 6 }, 100000],
    ['Birch', { launched: 8, roi: 7 }, 80000],
    ['Cedar', { launched: 3, roi: 4 }, 60000],
  ]);
  expect(read.issues[0]).toMatchObject({ code: 'turned', severity: 'warning' });
  expect(mapping.toFix).toMatchObject([{ text: 'Gold', rows: 1, cell: 'D5' }]);
  expect(mapping).toMatchObject({ turned: true, headerRow: 2 });
  expect(mapping.headerRows[0].name).toBe('Column B');
});

test('what is told names rows and columns as they stand in the sheet', () => {
  const { read, mapping } = shown({ rows: new Map([[5, 'leftOut']]) });
  const gold = read.issues.find(({ code }) => code === 'value')!;
  expect(gold.message).toMatch(/^Column D, row 5 \(Type\): "Gold" is not a type/);
  expect(turnedPlaces(gold)).toMatchObject({ row: 5, column: 'D', text: 'Gold' });
  expect(mapping.columns.map(({ letters, header }) => [letters, header]).slice(0, 2)).toEqual([
    ['3', 'Account'],
    ['4', 'Owner'],
  ]);
  expect(read.issues.find(({ code }) => code === 'above-header')?.message).toMatch(/^Row 1 is a line beside the list/);
  expect(mapping.rows).toEqual([
    expect.objectContaining({ row: 5, name: 'Column E', cell: 'E1', message: 'Column E is left out, as you chose.' }),
  ]);
  const taken = shown({ rows: new Map([[5, 'account']]) }).mapping.rows;
  expect(taken).toMatchObject([{ name: 'Column E', message: 'Column E is an account, as you chose.' }]);
});

test('whether it lies on its side can be said, and taken back', () => {
  const upright = shown(withChange({ columns: new Map([[0, 'extra']]) }, { kind: 'turned', turned: false }));
  expect(upright.mapping).toMatchObject({ turned: false });
  expect(upright.read.issues[0]).toMatchObject({ code: 'turned', severity: 'warning' });
  const said = shown({ turned: true });
  expect(said.read.issues.map(({ code }) => code)).not.toContain('turned');
  expect(said.mapping.counts.accounts).toBe(3);
  // Another header within it stays turned.
  expect(withChange({ turned: true }, { kind: 'headerRow', row: 2 })).toMatchObject({ turned: true, headerRow: 2 });
});

test('an upright list is not turned, and one that cannot be read may be', () => {
  const rows: Cell[][] = [
    ['Account', 'Owner', 'Generate ROI'],
    ['Owner', 'Kim', 5],
    ['Target', 'Lee', 6],
    ['Renewal date', 'Kim', 7],
  ];
  const read = readTracker({ rows }, model);
  expect(read.turned).toBeUndefined();
  expect(mappingOf({ rows }, read, model, {}).turned).toBeUndefined();
  const numbers: Grid = { rows: [[1, 2]] };
  expect(mappingOf(numbers, readTracker(numbers, model), model, {}).turned).toBe(false);
});
