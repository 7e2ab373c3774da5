/** What holds for every template whatever is typed: through its cells, with examples that are scaled, shuffled and spread. */
import fc from 'fast-check';
import { FIRST_BLOCK } from '../../src/templates/heading';
import { TEMPLATES } from '../../src/templates/registry';
import type { Line, Table, Template } from '../../src/templates/template';
import { changed, made } from './sheet';

const answersOf = (template: Template): unknown[] => {
  const sheet = made(template);
  return template.answers.map(({ cell }) => sheet.shown(cell));
};
const same = (one: readonly unknown[], other: readonly unknown[]): void =>
  one.forEach((value, i) =>
    typeof value === 'number' ? expect(other[i]).toBeCloseTo(value, 6) : expect(other[i]).toBe(value),
  );
const keep = <T>(one: T): T => one;

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const answers = answersOf(template);

  test('rows in another order, and blank ones between them, come to the same', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat({ max: 3 }), (order, blanks) => {
        const spread = (table: Table): Table => {
          const rows = table.example.map((row) => ({ row, at: order.next().value as number }));
          const sorted = rows.sort((a, b) => a.at - b.at).map(({ row }) => row);
          const [first, ...rest] = sorted;
          return { ...table, example: [first, ...Array.from({ length: blanks }, () => ({})), ...rest, {}] };
        };
        same(answers, answersOf(changed(template, spread, keep)));
      }),
      { numRuns: 5 },
    );
  });

  test('money in another currency: money is scaled, and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.5, 2, 100, 1024), (by) => {
        const scaled = (value: unknown): number | undefined => (typeof value === 'number' ? value * by : undefined);
        const table = (one: Table): Table => {
          const money = one.columns.filter(({ kind }) => kind === 'money').map(({ key }) => key);
          const example = one.example.map((row) => ({
            ...row,
            ...Object.fromEntries(money.flatMap((key) => (key in row ? [[key, scaled(row[key])!]] : []))),
          }));
          return { ...one, example };
        };
        const line = (one: Line): Line =>
          one.kind === 'money' ? { ...one, example: scaled(one.example), value: scaled(one.value) } : one;
        const wanted = answers.map((value, i) =>
          template.answers[i].kind === 'money' ? (value as number) * by : value,
        );
        same(wanted, answersOf(changed(template, table, line)));
      }),
      { numRuns: 4 },
    );
  });

  test('without its example nothing is odd and no cell shows an error', () => {
    const bare = made(
      changed(
        template,
        (table) => (table.usual ? table : { ...table, example: [] }),
        (line) => ({ ...line, example: undefined }),
      ),
    );
    for (const sheet of bare.book.sheets)
      for (const [, , { value }] of sheet.cellsIn(sheet.usedArea()!))
        expect(typeof value === 'object' && value !== null ? JSON.stringify(value) : '').toBe('');
    // The answer says what is missing, and gives no figures of nothing.
    const [{ blocks }] = template.sheets;
    const answer = bare.book.sheets[0].cell(FIRST_BLOCK, 0)!.value;
    if (!blocks.some((block) => block.type === 'table' && block.usual)) expect(answer).toMatch(/^No .* yet\.$/);
  });
});
