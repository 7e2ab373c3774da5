import fc from 'fast-check';
import { formatIso, partsOf } from '../../calendar/dates';
import { dayOrder, readDateText } from './dayText';

const iso = (text: string, order?: 'day first' | 'month first'): string | undefined => {
  const reading = readDateText(text, order);
  return reading && formatIso(reading.serial);
};

test.each([
  ['2026-12-31', '2026-12-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026.12.31', '2026-12-31'],
  ['20261231', '2026-12-31'],
  ['2026-12-31 00:00:00', '2026-12-31'],
  ['2026-12-31T23:00:00.000Z', '2026-12-31'],
  ['12/31/2026 12:00 AM', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['1.2.2026', '2026-02-01'],
  ['31. 12. 2026', '2026-12-31'],
  ['12.31.2026', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['31/12/2026', '2026-12-31'],
  ['31-12-26', '2026-12-31'],
  ['14 Nov 2027', '2027-11-14'],
  ['14-Nov-27', '2027-11-14'],
  ['14. November 2027', '2027-11-14'],
  ['14th of November, 2027', '2027-11-14'],
  ['14Nov2027', '2027-11-14'],
  ['Nov 14, 2027', '2027-11-14'],
  ['November 14th 2027', '2027-11-14'],
  ['Sept. 3, 2027', '2027-09-03'],
  ['2027-Nov-14', '2027-11-14'],
  ['Sunday, 14 Nov 2027', '2027-11-14'],
  ['29 Feb 2028', '2028-02-29'],
  ['２０２６-12-31', '2026-12-31'],
])('%j is %s', (text, expected) => {
  expect(iso(text)).toBe(expected);
  expect(readDateText(text)?.doubtful).toBe(false);
});

test.each([
  '',
  'soon',
  'Nov 2027',
  'Q4 2027',
  '2027',
  '29 Feb 2027',
  '31/31/2026',
  '13/13/2026',
  '2026-13-01',
  '31.12',
  '14 Foo 2027',
  '1/2/3/4',
  '31.12/2026',
  '31.12.202',
  'renews 31.12.2026',
  '9'.repeat(500),
])('%j is no day', (text) => {
  expect(iso(text)).toBeUndefined();
});

test('day or month first is settled by the order, else month first and doubtful', () => {
  expect(readDateText('05/06/2027')?.doubtful).toBe(true);
  expect(iso('05/06/2027')).toBe('2027-05-06');
  expect(iso('05/06/2027', 'day first')).toBe('2027-06-05');
  expect(readDateText('05/06/2027', 'day first')?.doubtful).toBe(false);
  expect(readDateText('05/05/2027')?.doubtful).toBe(false);
  expect(iso('25/06/2027', 'month first')).toBe('2027-06-25');
});

test('a column tells its order by values that can be read one way only', () => {
  expect(dayOrder(['05/06/2027', '25/06/2027'])).toBe('day first');
  expect(dayOrder(['05/06/2027', '06-25-2027'])).toBe('month first');
  expect(dayOrder(['05/06/2027'])).toBeUndefined();
  expect(dayOrder(['25/06/2027', '06/25/2027'])).toBeUndefined();
  expect(dayOrder(['25.06.2027', 'soon'])).toBeUndefined();
});

test('reads every day of two centuries in each form it is written in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32874, max: 109574 }), (serial) => {
      const { year, month, day } = partsOf(serial);
      const utc = new Date(Date.UTC(year, month - 1, day));
      const format = (options: Intl.DateTimeFormatOptions, locale = 'en-US'): string =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(utc);
      const forms = [
        formatIso(serial),
        `${day}.${month}.${year}`,
        format({ year: 'numeric', month: 'numeric', day: 'numeric' }),
        format({ year: 'numeric', month: 'short', day: 'numeric' }),
        format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }),
        format({ year: 'numeric', month: 'long', day: 'numeric' }, 'en-GB'),
      ];
      for (const form of forms) expect(readDateText(form, 'month first')?.serial).toBe(serial);
    }),
  );
});
