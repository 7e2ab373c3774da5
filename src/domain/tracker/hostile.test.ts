import { DEFAULT_STEPS } from '../model/model';
import { readCsvTracker } from './read';

const read = (text: string) => readCsvTracker(text, { steps: DEFAULT_STEPS });

const accountsIn = (result: ReturnType<typeof read>): number => (result.ok ? result.accounts.length : 0);

/** Each of these took minutes, with the square of a length. */
describe('small files that take long to read', () => {
  test('long runs of spaces in names, headers and values', () => {
    const gap = ' '.repeat(100_000);
    const result = read(`Account,Weekly users,End${gap}date\n${`A${gap}x,5,${gap}x\n`.repeat(10)}`);
    expect(accountsIn(result)).toBe(10);
    expect(read(`Account${gap}x,Weekly${gap}users,x${gap}\nA,5,6`)).toMatchObject({ ok: false });
  });

  test('headings of groups by the thousand', () => {
    const groups = Array.from({ length: 12_000 }, (_, i) => `Team number ${i},,\nAlder ${i},5,3\n\n`).join('');
    const result = read(`Account,Weekly users,Near-daily users\n${groups}`);
    expect(accountsIn(result)).toBe(12_000);
  });
});
