import { formatIso } from '../../calendar/dates';
import { readPeriodText } from './periodText';

test.each([
  ['Mar-27', '2027-03-31'],
  ['Feb 2028', '2028-02-29'],
  ['Dezember 2026', '2026-12-31'],
  ['03/2027', '2027-03-31'],
  ['2027-04', '2027-04-30'],
  ['end of March 2027', '2027-03-31'],
  ['Ende März 2027', '2027-03-31'],
  ['fin mars 2027', '2027-03-31'],
  ['fin de marzo de 2027', '2027-03-31'],
  ['fine marzo 2027', '2027-03-31'],
  ['eind maart 2027', '2027-03-31'],
  ['fim de março de 2027', '2027-03-31'],
])('a month without a day is its last day: %s', (text, day) => {
  const reading = readPeriodText(text)!;
  expect(formatIso(reading.serial)).toBe(day);
  expect(reading.period).toBe('month');
});

test.each([
  ['FY26 Q3', '2026-09-30'],
  ['Q4 2027', '2027-12-31'],
  ['Q1/27', '2027-03-31'],
  ['2027-Q2', '2027-06-30'],
  ['2027Q2', '2027-06-30'],
  ['Q3 FY26', '2026-09-30'],
  ['3rd quarter 2026', '2026-09-30'],
  ['3. Quartal 2026', '2026-09-30'],
  ['GJ27 Q1', '2027-03-31'],
  ['T3 2026', '2026-09-30'],
  ['3e trimestre 2026', '2026-09-30'],
  ['2.º trimestre de 2027', '2027-06-30'],
  ['K1 2027', '2027-03-31'],
])('a quarter is its last day: %s', (text, day) => {
  const reading = readPeriodText(text)!;
  expect(formatIso(reading.serial)).toBe(day);
  expect(reading.period).toBe('quarter');
});

test.each(['soon', '13/2027', '27', 'Max 27', 'Q5 2027', 'Q3', 'T3', 'FY26', 'evergreen'])(
  '%s names neither',
  (text) => {
    expect(readPeriodText(text)).toBeUndefined();
  },
);
