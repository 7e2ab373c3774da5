import fc from 'fast-check';
import { fingerprint, isNewerMark, MARK_VERSION, migrated, readMark } from './mark';

const mark = (changes: object = {}): string => JSON.stringify({ version: 2, sheet: 'report', tables: {}, ...changes });

test('a mark of ours is read, and what is none is left alone', () => {
  expect(readMark(mark())).toMatchObject({ version: 2, sheet: 'report' });
  for (const text of [
    undefined,
    '',
    'x',
    'null',
    '[]',
    '5',
    mark({ sheet: 1 }),
    mark({ tables: 1 }),
    mark({ version: '1' }),
    mark({ tables: null }),
    mark({ looks: null }),
    mark({ columns: 5 }),
    mark({ columns: { accounts: null } }),
    mark({ version: 1, columns: { accounts: 'x' }, formulas: { roi: '=1' } }),
    mark({ names: [] }),
    mark({ outlines: 'x' }),
  ])
    expect(readMark(text)).toBeUndefined();
});

test('a mark of a version to come is not read, and is told', () => {
  for (const version of [3, 4, 99]) {
    expect(readMark(mark({ version }))).toBeUndefined();
    expect(isNewerMark(mark({ version }))).toBe(true);
  }
  for (const text of [undefined, 'x', mark(), mark({ version: 0 }), '{}']) expect(isNewerMark(text)).toBe(false);
});

test('a mark is brought to a later version step by step, and not at all where a step is missing', () => {
  const steps = {
    1: (old: object) => ({ ...old, version: 2, added: [] }),
    2: (old: object) => ({ ...old, version: 3, more: 'added' in old }),
  };
  expect(migrated({ version: 1, sheet: 'report' }, 1, 2, steps)).toEqual({ version: 2, sheet: 'report', added: [] });
  expect(migrated({ version: 1 }, 1, 3, steps)).toEqual({ version: 3, added: [], more: true });
  expect(migrated({ version: 2 }, 2, 2, steps)).toEqual({ version: 2 });
  expect(migrated({ version: 1 }, 1, 2, {})).toBeUndefined();
});

test('a mark of version 1 is read as one of version 2: formulas go by their tables', () => {
  const old = mark({
    version: 1,
    columns: { steps: { weight: 'Weight' }, channels: { cost: 'Cost', roi: 'ROI' } },
    formulas: { roi: '=[@§COST]*2', weight: '=1', gone: '=2' },
    former: { roi: ['=[@§COST]'] },
    stamp: 4,
  });
  expect(readMark(old)).toEqual({
    version: 2,
    sheet: 'report',
    tables: {},
    columns: { steps: { weight: 'Weight' }, channels: { cost: 'Cost', roi: 'ROI' } },
    formulas: { channels: { roi: '=[@§COST]*2' }, steps: { weight: '=1' } },
    former: { channels: { roi: ['=[@§COST]'] } },
    stamp: 4,
  });
  expect(isNewerMark(old)).toBe(false);
  expect(readMark(mark({ version: 1 }))).toEqual({ version: 2, sheet: 'report', tables: {} });
});

test('a mark of version 1 becomes the very text that is written now, so that a refresh has nothing to write', () => {
  const columns = { accounts: { a: 'A', b: 'B' } };
  const now = {
    version: MARK_VERSION,
    sheet: 'report',
    tables: {},
    columns,
    formulas: { accounts: { a: '=1', b: '=2' } },
  };
  const old = mark({ ...now, version: 1, formulas: { a: '=1', b: '=2' } });
  expect(JSON.stringify(readMark(old))).toBe(JSON.stringify(now));
});

test('equal data has equal fingerprints, and other data hardly ever', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(fingerprint(structuredClone(a))).toBe(fingerprint(a));
      if (JSON.stringify(a) !== JSON.stringify(b)) expect(fingerprint(a)).not.toBe(fingerprint(b));
    }),
  );
});
