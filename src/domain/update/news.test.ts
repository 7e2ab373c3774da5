import { newsText } from './news';
import type { SourceRow } from './source-copy';
import { compare } from './three-way';

const row = (name: string, arr: number): SourceRow => ({ name, values: { arr, users: arr / 100 } });

const THEN = [row('Alder', 100), row('Birch', 200), row('Cedar Foods', 300), row('Dune', 400)];

const news = (...now: SourceRow[]): string =>
  newsText(
    compare(
      { rows: THEN },
      now,
      THEN.map((one, i) => ({ ...one, row: i })),
    ),
  );

test('accounts that came, went or may have another name are told apart from values', () => {
  expect(news(...THEN)).toBe('');
  expect(news({ name: 'Alder', values: { arr: 101, users: 2 } }, THEN[1], THEN[2], THEN[3])).toBe('2 values changed');
  expect(
    news({ name: 'Alder', values: { arr: 100, users: 2 } }, row('Cedar Foods Group', 300), THEN[3], row('Elm', 1)),
  ).toBe('1 account new, 1 account gone, 1 account perhaps renamed, 1 value changed');
});
