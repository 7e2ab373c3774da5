import { isCalendarFormat } from './dates';

test('a number format of more letters than Excel takes is no date, and is not looked through', () => {
  expect(isCalendarFormat(`${'['.repeat(1_000_000)}yyyy`)).toBe(false);
  expect(isCalendarFormat('yyyy-mm-dd')).toBe(true);
});
