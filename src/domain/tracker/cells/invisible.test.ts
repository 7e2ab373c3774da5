import { withoutInvisible } from './invisible';

test('signs that nobody sees are taken out of texts, and a grid without any is the same', () => {
  const clean = { rows: [['Alder', 7, null]] };
  expect(withoutInvisible(clean)).toBe(clean);
  expect(withoutInvisible({ rows: [['Al\u00ADder\u200B', 7, '\u200E31.12.2026']], firstRow: 3 })).toEqual({
    rows: [['Alder', 7, '31.12.2026']],
    firstRow: 3,
  });
  // What joins the parts of one emoji is seen.
  const joined = { rows: [['👩\u200D💼']] };
  expect(withoutInvisible(joined)).toBe(joined);
});
