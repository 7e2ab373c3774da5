import { DEFAULT_STEPS } from '../model/model';
import { readCsvTracker, type TrackerRead } from '../tracker';
import { copyIn, memoryOf, recognised, sourceRows } from './memory';

const model = { steps: DEFAULT_STEPS };

function tracker(text: string, choices = {}): TrackerRead {
  const read = readCsvTracker(text, model, choices);
  if (!read.ok) throw new Error(read.issues[0].message);
  return read;
}

const CSV = ['Account,Weekly users,Generate ROI,ΔARR,Region', 'Alder,7,3,100,North', 'Birch,,8,,007'].join('\n');
const origin = { kind: 'file', name: 'tracker.csv' } as const;

test('what a source said is kept by the keys of the report, and comes back as it was', () => {
  const read = tracker(CSV);
  const rows = sourceRows(read, ['Region']);
  expect(rows[0]).toEqual({
    name: 'Alder',
    values: { 'launched.weekly': 7, roi: 3, deltaArr: 100, 'own:Region': 'North' },
  });
  const memory = memoryOf(origin, read, {
    rows: [
      { ...rows[0], as: 'Alder Inc.' },
      { ...rows[1], gone: true },
    ],
  });
  expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
  expect(copyIn(memory).rows).toEqual([
    { ...rows[0], as: 'Alder Inc.' },
    { ...rows[1], gone: true },
  ]);
  expect(copyIn(undefined).rows).toEqual([]);
});

test('of a source too long to keep only the mapping is kept', () => {
  const read = tracker(CSV);
  const [row] = sourceRows(read, ['Region']);
  const rows = Array.from({ length: 40_000 }, (_, i) => ({ ...row, name: `Account ${i} of many` }));
  expect(memoryOf(origin, read, { rows })).toMatchObject({ rows: [], columns: { length: 5 } });
});

test('a source with the same headers is read as it was last time, in whatever order they stand', () => {
  const chosen = tracker(CSV, { columns: new Map([[4, 'associate']]) });
  const memory = memoryOf(origin, chosen, { rows: sourceRows(chosen, []) });
  const moved = tracker(['Region,Account,ΔARR,Generate ROI,Weekly users', 'Ann,Alder,100,3,7'].join('\n'));
  const { choices, missing, same } = recognised(memory, moved);
  expect({ missing, same }).toEqual({ missing: [], same: true });
  expect(choices.columns?.get(0)).toBe('associate');
  const less = recognised(memory, tracker(['Account,Weekly users', 'Alder,7'].join('\n')));
  expect(less).toMatchObject({ missing: ['Generate ROI', 'ΔARR', 'Region'], same: false });
});

test('what a column of targets holds is remembered with it', () => {
  const csv = ['Account,ARR,Target', 'Alder,100,130', 'Birch,50,60'].join('\n');
  const read = tracker(csv, { targets: new Map([[2, 'whole']]) });
  const memory = memoryOf(origin, read, { rows: sourceRows(read, []) }, { targets: new Map([[2, 'whole']]) });
  const again = tracker(csv, recognised(memory, tracker(csv)).choices);
  expect(again.accounts.map(({ deltaArr }) => deltaArr)).toEqual([30, 10]);
});
