import { DEFAULT_STEPS } from '../../model/model';
import { readCsv } from '../cells/csv';
import { readTracker } from '../read';
import type { Grid, TrackerChoices, TrackerRead } from '../types';
import { type MappingChange, withChange } from './choices';
import { mappingOf, type MappedColumn } from './mapping';

const model = { steps: DEFAULT_STEPS };

/** How a text is shown after some choices, made one after the other. */
function shown(csv: string, ...changes: MappingChange[]) {
  const { grid } = readCsv(csv);
  const choices = changes.reduce(withChange, {} as TrackerChoices);
  const result = readTracker(grid, model, choices);
  return { result, mapping: mappingOf(grid, result, model, choices) };
}

const accounts = (csv: string, ...changes: MappingChange[]): TrackerRead['accounts'] => {
  const { result } = shown(csv, ...changes);
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.accounts;
};

const column = (csv: string, index: number, ...changes: MappingChange[]): MappedColumn =>
  shown(csv, ...changes).mapping.columns.find((one) => one.index === index)!;

const CSV = `Key accounts
Account,Owner,Tier,End date,Generate ROI,Happiness,Last ARR
Alder,Kim,Gold,03/04/2027,5,4,"1,200"
Birch,Lee,Gold,05/06/2027,4,5,"3,400"
Cedar,Kim,Silver,07/08/2027,2,2,"2,500"
Total,,,,,,"7,100"`;

test('what is to be answered is asked at its column, and is settled by the answer', () => {
  const [date, roi] = [column(CSV, 3), column(CSV, 4)];
  expect([date.certainty, date.dayOrder, roi.certainty, roi.scaleOpen]).toEqual(['asked', null, 'asked', true]);
  expect(accounts(CSV)[0].endDate).toBe(46_450);
  const dayFirst: MappingChange = { kind: 'dayOrder', index: 3, order: 'day first' };
  expect(column(CSV, 3, dayFirst)).toMatchObject({ certainty: 'sure', dayOrder: 'day first', remarks: [] });
  expect(accounts(CSV, dayFirst)[0].endDate).toBe(46_480);
  const ofFive: MappingChange = { kind: 'scale', index: 4, scale: 'of:5' };
  expect(column(CSV, 4, ofFive)).toMatchObject({ scaleOpen: false, example: { text: '5 of 5', score: 10 } });
  expect(accounts(CSV, ofFive).map(({ scores }) => scores.roi)).toEqual([10, 8, 4]);
});

test('scores that are none of the model’s can become a step or a new sub-metric, and few of them are remarked on', () => {
  expect(column(CSV, 5)).toMatchObject({ use: 'extra', certainty: 'asked', looksLikeScores: true });
  const step: MappingChange = { kind: 'use', index: 5, use: 'score:partner' };
  expect(accounts(CSV, step)[0].scores).toEqual({ roi: 5, partner: 4 });
  const own: MappingChange = { kind: 'use', index: 5, use: 'score:partner+' };
  const { result, mapping } = shown(CSV, own);
  expect(result.ok && result.steps.at(-1)!.subMetrics).toMatchObject([{ id: 'partner.own1', name: 'Happiness' }]);
  expect(mapping.remarks.map(({ message }) => message).join(' ')).toMatch(/1 sub-metric. 3 to 5 are recommended/);
  const names = mapping.targets.flatMap(({ targets }) => targets);
  expect(names.find(({ use }) => use === 'score:partner.own1')).toMatchObject({ name: 'Happiness', takenBy: 'F' });
});

test('a value that cannot be used is shown once with its rows, and what is put in its place holds for all', () => {
  expect(shown(CSV).mapping.toFix).toMatchObject([
    { text: 'Gold', rows: 2, cell: 'C3', column: 'Tier', kind: 'type' },
    { text: 'Silver', rows: 1 },
  ]);
  const gold: MappingChange = { kind: 'value', indexes: [2], text: 'Gold', to: 1 };
  expect(accounts(CSV, gold).map(({ type }) => type)).toEqual([1, 1, 'Silver']);
  expect(shown(CSV, gold).mapping.toFix[0]).toMatchObject({ text: 'Gold', fixed: 1 });
  // What is typed is read as the column is; what still cannot be used says so.
  const wrong: MappingChange = { kind: 'value', indexes: [2], text: 'Silver', to: 'second' };
  expect(shown(CSV, gold, wrong).mapping.toFix[1]).toMatchObject({
    fixed: 'second',
    problem: expect.stringMatching(/not a type/),
  });
});

test('scores that are written in the same way are shown once for all their columns, and put right in all at once', () => {
  const levels = 'Account,Launched,ROI\nAlder,seed,tree\nBirch,tree,seed\nCedar,seed,tree';
  const { toFix } = shown(levels).mapping;
  expect(toFix).toMatchObject([
    { text: 'seed', rows: 3, indexes: [1, 2], column: '2 columns', cell: 'B2' },
    { text: 'tree', rows: 3, indexes: [1, 2] },
  ]);
  const changes = [2, 9].map((to, i): MappingChange => ({
    kind: 'value',
    indexes: toFix[i].indexes,
    text: toFix[i].text,
    to,
  }));
  expect(accounts(levels, ...changes).map(({ scores }) => Object.values(scores))).toEqual([
    [2, 9],
    [9, 2],
    [2, 9],
  ]);
  expect(shown(levels, ...changes).mapping.toFix).toMatchObject([
    { rows: 3, fixed: 2 },
    { rows: 3, fixed: 9 },
  ]);
});

test('a target that seems to be the whole is asked about at its column, and settled by the answer', () => {
  const whole = 'Account,ARR,Target\nAlder,100,130\nBirch,80,95\nCedar,50,55';
  expect(column(whole, 2)).toMatchObject({ certainty: 'asked', target: null });
  const answer: MappingChange = { kind: 'target', index: 2, target: 'whole' };
  expect(column(whole, 2, answer)).toMatchObject({ certainty: 'sure', target: 'whole', remarks: [] });
  expect(accounts(whole, answer).map(({ deltaArr }) => deltaArr)).toEqual([30, 15, 5]);
  expect(column(whole, 2, answer, { kind: 'use', index: 2, use: 'extra' }).target).toBeUndefined();
});

test('rows are left out or taken as accounts, as a person says', () => {
  const { mapping } = shown(CSV);
  expect(mapping.rows).toMatchObject([{ row: 6, code: 'row-total', as: 'leftOut', chosen: false }]);
  expect(mapping.counts).toEqual({ accounts: 3, scores: 3, amounts: 3, leftOut: 1, extras: 1 });
  const taken: MappingChange = { kind: 'row', row: 6, as: 'account' };
  expect(accounts(CSV, taken).map(({ name }) => name)).toEqual(['Alder', 'Birch', 'Cedar', 'Total']);
  expect(shown(CSV, taken).mapping.rows).toMatchObject([{ row: 6, as: 'account', chosen: true }]);
  const out: MappingChange = { kind: 'row', row: 4, as: 'leftOut' };
  expect(accounts(CSV, out).map(({ name }) => name)).toEqual(['Alder', 'Cedar']);
});

test('amounts follow the mark and the unit that are chosen', () => {
  const comma: MappingChange = { kind: 'mark', index: 6, mark: ',' };
  expect(accounts(CSV, comma).map(({ lastArr }) => lastArr)).toEqual([1.2, 3.4, 2.5]);
  const thousands: MappingChange = { kind: 'unit', index: 6, unit: 1000 };
  expect(accounts(CSV, thousands)[0].lastArr).toBe(1_200_000);
  expect(column(CSV, 6, thousands).unit).toBe(1000);
});

test('where nothing can be read yet, there is something to choose with', () => {
  const nameless = 'Owner,End date,Weekly users\nDana,2027-01-31,7\nPriya,2027-02-28,5\n';
  const { result, mapping } = shown(nameless);
  expect(result.ok).toBe(false);
  expect(mapping.columns.map(({ header }) => header)).toEqual(['Owner', 'End date', 'Weekly users']);
  expect(accounts(nameless, { kind: 'use', index: 0, use: 'name' }).map(({ name }) => name)).toEqual(['Dana', 'Priya']);
  const numbers = shown('1,2\n3,4\n').mapping;
  expect(numbers.headerRows).toEqual([
    { row: 1, name: 'Row 1', text: '1 · 2' },
    { row: 2, name: 'Row 2', text: '3 · 4' },
  ]);
});

test('rows to choose from show a day as the sheet does', () => {
  const grid: Grid = {
    rows: [
      ['Account', 'Type', 'End date', 'Renewal'],
      ['Aster', 1, 47_026, 47_026],
    ],
    formats: [[], ['General', '0 "d"', 'dd/mm/yyyy', 'General']],
  };
  const result = readTracker(grid, model);
  expect(mappingOf(grid, result, model, {}).dataRows).toEqual([
    { row: 2, name: 'Row 2', text: 'Aster · 1 · 30 Sep 2028 · 47026' },
  ]);
});

test('another header row is another source: what was chosen of columns is forgotten', () => {
  const choices: TrackerChoices = { columns: new Map([[1, 'extra']]), leaveOutHidden: true };
  expect(withChange(choices, { kind: 'headerRow', row: 3 })).toEqual({ headerRow: 3, asOf: undefined });
});

test('the first accounts are shown in the order of the report', () => {
  const { columns, rows } = shown(CSV).mapping.preview;
  expect(columns.map(({ header }) => header)).toEqual([
    'Account',
    'Sales associate',
    'Type',
    'End date',
    'Generate ROI',
    'Last year’s ARR',
    'Happiness',
  ]);
  expect(rows[1]).toEqual(['Birch', 'Lee', 'Gold', 46_513, 4, 3400, 5]);
});

test('one answer holds for the columns that leave the same open', () => {
  const low = 'Account,Launch,ROI,Recognition\nAlder,4,5,3\nBirch,0,3,4\nCedar,5,4,2';
  const asked = (...changes: MappingChange[]): number[] =>
    shown(low, ...changes).mapping.columns.flatMap(({ index, certainty }) => (certainty === 'asked' ? [index] : []));
  expect(asked()).toEqual([1, 2, 3]);
  const outOfFive: MappingChange = { kind: 'scale', index: 2, scale: 'of:5' };
  expect(asked(outOfFive)).toEqual([]);
  expect(Object.values(accounts(low, outOfFive)[0].scores)).toEqual([8, 10, 6]);
});

test('a scale that is on no list can be left as it is, by its name', () => {
  const own = 'Account,Launch (1 = best - 8 = worst),ROI (0-8)\nAlder,1,8\nBirch,8,4\nCedar,2,2';
  const { mapping } = shown(own);
  expect(mapping.scales.slice(-2).map(({ name }) => name)).toEqual(['1 (best) to 8', '0 to 8']);
  expect(Object.values(accounts(own)[0].scores)).toEqual([10, 10]);
});
