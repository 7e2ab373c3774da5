import { serialOf } from '../../calendar/dates';
import type { Cell } from '../types';
import { kindOf, readColumn } from './values';

const one = (kind: Parameters<typeof readColumn>[0], cell: Cell): unknown => {
  const { values, problems } = readColumn(kind, [cell]);
  return problems.length > 0 ? [values[0], problems[0].message] : values[0];
};

describe('scores', () => {
  test.each([
    [7, 7],
    [7.5, 7.5],
    [0, 0],
    ['7', 7],
    ['7/10', 7],
    ['7 / 10', 7],
    ['7 out of 10', 7],
    ['3 of 5', 6],
    ['70/100', 7],
    ['7,5/10', 7.5],
    ['70%', 7],
    ['72.5 %', 7.25],
    ['7 percent', 0.7],
    ['120%', 10],
    ['7,5', 7.5],
    ['7 points', 7],
    ['57%', 5.7],
    ['n/a', null],
    ['-', null],
    ['Not scored', null],
    ['  ', null],
    [null, null],
  ])('%j is %p', (cell, value) => {
    expect(one('score', cell)).toBe(value);
  });

  test.each(['abc', '7/0', '7/10/2026', '$7', '7k', 'TRUE', '#REF!', '1/2 done', '9'.repeat(100) + '%'])(
    '%j stays as it is and is reported',
    (text) => {
      const [value, message] = one('score', text) as [unknown, string];
      expect(value).toBe(text);
      expect(message).toMatch(/^".*" is not a score\. Type 0 to 10, or leave it blank\.$/);
    },
  );

  test.each([
    ['7 (good)', 7],
    ['7 - good start', 7],
    ['8: rolled out', 8],
    ['7 ↑', 7],
    ['~7,5', 7.5],
    ['ca. 7', 7],
    ['5*', 5],
    ['5¹', 5],
    ['7?', 7],
    ['7/10 (was 5)', 7],
    ['4 (of 5)', 8],
  ])('%j is %p, and that something else stood there is told', (text, score) => {
    const { values, problems, notes } = readColumn('score', [text]);
    expect(values).toEqual([score]);
    expect(problems).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['value-guessed']);
  });

  test('true and false are no scores', () => {
    expect(one('score', true)).toEqual(['TRUE', '"TRUE" is not a score. Type 0 to 10, or leave it blank.']);
  });

  test('numbers out of range are kept and reported', () => {
    expect(one('score', 12)).toEqual([12, '12 is not between 0 and 10. Type 0 to 10, or leave it blank.']);
    expect(one('score', '-5%')).toEqual([-0.5, '-0.5 is not between 0 and 10. Type 0 to 10, or leave it blank.']);
    expect((one('score', 46213) as [number, string])[1]).toContain('may have turned a score such as 7/10 into a date');
  });

  test('a column of shares is read as percentages and says so once', () => {
    const { values, notes, problems } = readColumn('score', [null, 0.7, 0.57, 1, 'n/a', '80%', '9/10']);
    expect(values).toEqual([null, 7, 5.7, 10, null, 8, 9]);
    expect(problems).toEqual([]);
    expect(notes).toEqual([expect.objectContaining({ code: 'scale', at: 1, places: [1, 2, 3] })]);
    expect(notes[0].message).toContain('read as percentages');
  });

  test.each([[[0, 1, 1, 0]], [[0.5, 0.7]], [[0.5, 0.7, 8]], [[0, 0, 0, 1, 0.5]]])(
    '%j are scores as they are',
    (cells) => {
      expect(readColumn('score', cells)).toMatchObject({ values: cells, notes: [] });
    },
  );
});

describe('amounts', () => {
  test('cells and texts', () => {
    const { values, problems } = readColumn('amount', [1201000, '$1.2M', '(1,200)', 'n/a', null, 'tbd', -5]);
    expect(values).toEqual([1201000, 1200000, -1200, null, null, null, -5]);
    expect(problems).toEqual([]);
  });

  test.each(['abc', '12%', true])('%j is no amount', (cell) => {
    const [value, message] = one('amount', cell) as [unknown, string];
    expect(value).toBe(String(cell).replace('true', 'TRUE'));
    expect(message).toContain('is not an amount. Type a number');
  });

  test('the column settles what one value leaves open', () => {
    expect(readColumn('amount', ['120.000', '1.234,50'])).toMatchObject({ values: [120000, 1234.5], notes: [] });
    expect(readColumn('amount', ['120.000', '12.5', '7.25', '99.9'])).toMatchObject({
      values: [120, 12.5, 7.25, 99.9],
    });
  });

  test('one odd value never changes how the others are read, and is told', () => {
    for (const [cells, values] of [
      [
        ['120.000', '12.5'],
        [120000, 12.5],
      ],
      [
        ['1,200', '12,5'],
        [1200, 12.5],
      ],
      [
        ['1,200', '3,400', '12,5'],
        [1200, 3400, 12.5],
      ],
      [
        ['€ 950.000', '€ 1.2M', '€ 85.500'],
        [950000, 1200000, 85500],
      ],
    ] as const) {
      const reading = readColumn('amount', cells);
      expect(reading.values).toEqual(values);
      expect(reading.notes).toHaveLength(1);
    }
  });

  test('what nothing settles is said once', () => {
    const { values, notes } = readColumn('amount', ['5', '120.000', '57.500']);
    expect(values).toEqual([5, 120000, 57500]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ at: 1, message: expect.stringContaining('"120.000" was read as 120000') });
  });

  test('a unit in the header counts for numbers that have none of their own', () => {
    expect(readColumn('amount', [1201, '57.5', '1.2M', '5k'], { scale: 1000 }).values).toEqual([
      1201000, 57500, 1200000, 5000,
    ]);
  });
});

describe('dates', () => {
  const day = serialOf(2027, 5, 6);

  test.each([
    [day, day],
    [day + 0.25, day],
    ['2027-05-06', day],
    [String(day), day],
    [20270506, day],
    ['-', null],
  ])('%j is %p', (cell, serial) => {
    expect(one('date', cell)).toBe(serial);
  });

  test.each([2027, 5, -1, 1e9, 'Q5 2027', 'ongoing', false])('%j is kept and reported', (cell) => {
    const [value, message] = one('date', cell) as [unknown, string];
    expect(value).toBe(cell === false ? 'FALSE' : cell);
    expect(message).toContain('is not a date. Type a date such as 2027-12-31.');
  });

  test('day and month follow the column, or month first with a word about it, once', () => {
    expect(readColumn('date', ['05/06/2027', '25/06/2027'])).toMatchObject({
      values: [serialOf(2027, 6, 5), serialOf(2027, 6, 25)],
      notes: [],
    });
    const open = readColumn('date', ['2027-01-01', '05/06/2027', '07/08/2027']);
    expect(open.values).toEqual([serialOf(2027, 1, 1), day, serialOf(2027, 7, 8)]);
    expect(open.notes).toEqual([
      expect.objectContaining({ at: 1, places: [1, 2], message: expect.stringContaining('month first') }),
    ]);
  });
});

describe('types', () => {
  test.each([
    [2, 2],
    ['2', 2],
    ['Tier 2', 2],
    ['tier-2', 2],
    ['Type 2: Potential strategic partner', 2],
    ['2 - Potential', 2],
    ['2. Potential', 2],
    ['T2', 2],
    ['#2', 2],
    ['Modest', 3],
    ['low-level', 4],
    ['Signed strategic partner', 1],
    ['n/a', null],
  ])('%j is %p', (cell, type) => {
    expect(one('type', cell)).toBe(type);
  });

  test.each([
    [5, 5],
    ['Tier 7', 7],
    ['2.5', 2.5],
    ['2-3', '2-3'],
    ['2 or 3', '2 or 3'],
    ['Gold', 'Gold'],
    [true, 'TRUE'],
  ])('%j is kept as %p and reported', (cell, kept) => {
    const [value, message] = one('type', cell) as [unknown, string];
    expect(value).toBe(kept);
    expect(message).toContain('is not a type. Type 1, 2, 3 or 4.');
  });
});

test('each field has its kind', () => {
  expect(
    ['name', 'associate', 'type', 'endDate', 'lastArr', 'deltaArr', 'ytd', 'score:x'].map((f) => kindOf(f as 'name')),
  ).toEqual([undefined, undefined, 'type', 'date', 'amount', 'amount', 'amount', 'score']);
});
