import fc from 'fast-check';
import {
  LAST_SERIAL,
  dayWords,
  findSerial,
  fiscalYearShare,
  fiscalYearStart,
  formatIso,
  isDateSerial,
  parseIso,
  partsOf,
  serialOf,
  todaySerial,
} from './dates';

describe('day serials', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36526, '2000-01-01'],
    [36585, '2000-02-29'],
    [45292, '2024-01-01'],
    [46347, '2026-11-21'],
    [2958465, '9999-12-31'],
  ])('%i is %s', (serial, iso) => {
    expect(formatIso(serial)).toBe(iso);
    expect(parseIso(iso)).toBe(serial);
  });

  test('every serial goes to a day and back, one day after the one before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST_SERIAL }), (serial) => {
        const { year, month, day } = partsOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
        expect(parseIso(formatIso(serial))).toBe(serial);
        if (serial > 1) expect(formatIso(serial - 1) < formatIso(serial)).toBe(true);
      }),
    );
  });

  test('a time of day is left aside', () => {
    expect(partsOf(46347.99)).toEqual({ year: 2026, month: 11, day: 21 });
    expect(formatIso(LAST_SERIAL + 0.5)).toBe('9999-12-31');
  });

  test.each([
    [2026, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 4, 31],
    [2026, 1, 0],
    [1899, 12, 31],
    [10000, 1, 1],
    [1900, 2, 30],
  ])('there is no day %i-%i-%i', (year, month, day) => {
    expect(findSerial(year, month, day)).toBeUndefined();
    expect(() => serialOf(year, month, day)).toThrow(RangeError);
  });

  test('parts of a day that is no whole number are no day', () => {
    expect(findSerial(2026, 1.5, 1)).toBeUndefined();
    expect(findSerial(Number.NaN, 1, 1)).toBeUndefined();
  });

  test.each([0, 0.5, -1, LAST_SERIAL + 1, Number.NaN, Number.POSITIVE_INFINITY])('%d is not a date', (serial) => {
    expect(isDateSerial(serial)).toBe(false);
    expect(() => partsOf(serial)).toThrow(/is not a date/);
  });

  test('text is no date serial', () => {
    expect(isDateSerial('46347')).toBe(false);
    expect(isDateSerial(null)).toBe(false);
  });

  test.each(['2026-2-1', '2026-02-30', '20260201', '2026-02-01T00:00', ' 2026-02-01', 'soon', ''])(
    '%j is not a day in the form read here',
    (text) => {
      expect(parseIso(text)).toBeUndefined();
    },
  );

  test('today is the day on the local clock, late at night too', () => {
    expect(todaySerial(new Date(2026, 10, 21, 23, 59))).toBe(46347);
    expect(todaySerial(new Date(2026, 10, 22, 0, 0))).toBe(46348);
  });
});

describe('fiscal year', () => {
  const asOf = serialOf(2026, 11, 21);

  test('starts in its first month, this year or last', () => {
    expect(formatIso(fiscalYearStart(asOf, 1))).toBe('2026-01-01');
    expect(formatIso(fiscalYearStart(asOf, 11))).toBe('2026-11-01');
    expect(formatIso(fiscalYearStart(asOf, 12))).toBe('2025-12-01');
  });

  test('the as-of day counts as gone', () => {
    expect(fiscalYearShare(asOf, 1)).toBeCloseTo(325 / 365, 12);
    expect(fiscalYearShare(serialOf(2026, 1, 1), 1)).toBeCloseTo(1 / 365, 12);
    expect(fiscalYearShare(serialOf(2026, 12, 31), 1)).toBe(1);
    expect(fiscalYearShare(serialOf(2026, 6, 30), 7)).toBe(1);
    expect(fiscalYearShare(asOf + 0.75, 1)).toBe(fiscalYearShare(asOf, 1));
  });

  test('a leap day makes the year 366 days long', () => {
    expect(fiscalYearShare(serialOf(2028, 1, 1), 1)).toBeCloseTo(1 / 366, 12);
    expect(fiscalYearShare(serialOf(2027, 4, 1), 4)).toBeCloseTo(1 / 366, 12);
  });

  test('every last day of a fiscal year is 100 %, every first day starts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1901, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const start = serialOf(year, month, 1);
        expect(fiscalYearShare(start - 1, month)).toBe(1);
        expect(fiscalYearStart(start, month)).toBe(start);
        expect(fiscalYearStart(start - 1, month)).toBeLessThan(start);
      }),
    );
  });

  test('holds at the ends of the calendar', () => {
    expect(fiscalYearShare(LAST_SERIAL, 1)).toBe(1);
    const share = fiscalYearShare(1, 7);
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.51);
  });

  test.each([0, 13, 1.5, Number.NaN])('month %d is refused', (month) => {
    expect(() => fiscalYearStart(asOf, month)).toThrow(/is not a month/);
  });
});

test('a day as words for print', () => {
  expect([dayWords(46347), dayWords(45351)]).toEqual(['21 Nov 2026', '29 Feb 2024']);
});
