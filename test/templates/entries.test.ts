/** What is pasted over what cells ask for is told, and never taken for a figure, a yes or a blank. */
import type { FormulaMode } from '../../src/domain/model/model';
import { asked, isText, limitsOf } from '../../src/templates/kinds';
import { TEMPLATES, templateOf } from '../../src/templates/registry';
import type { Ask, Kind, Template } from '../../src/templates/template';
import { isError, type Scalar } from '../../workbench/model';
import { changed, type Made, made } from './sheet';

type Typed = { readonly ask?: Ask; readonly kind: Kind };

/** What a cell does not ask for: a word, and numbers beyond its limits. */
function wrongFor({ ask, kind }: Typed): Scalar[] {
  if (ask === undefined) return [];
  const more = asked(ask);
  if (more.choices) return ['Nope', 7];
  if (isText(kind)) return [];
  const { min, max } = limitsOf(kind, more);
  return ['n/a', ...(min === undefined ? [] : [min - 5]), ...(max === undefined ? [] : [max + 5])];
}

interface Cell {
  readonly what: string;
  readonly typed: Typed;
  readonly was: Scalar;
  readonly put: (value: Scalar) => void;
}

/** All cells of lines, and those of the first row of each table. */
const cellsOf = ({ sheets }: Template, sheet: Made): Cell[] =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): Cell[] => {
      if (block.type === 'lines')
        return block.lines.map((line) => ({
          what: line.key,
          typed: line,
          was: line.example ?? line.value ?? null,
          put: (value) => sheet.put(line.key, value),
        }));
      if (block.type !== 'table') return [];
      return block.columns.map((column) => ({
        what: `${block.key}.${column.key}`,
        typed: column,
        was: block.example[0][column.key] ?? null,
        put: (value) => sheet.type(block.key, 0, column.key, value),
      }));
    }),
  );

const errorsIn = ({ book }: Made): string[] =>
  book.sheets.flatMap((sheet) =>
    [...sheet.cellsIn(sheet.usedArea()!)].flatMap(([row, col, { value }]) =>
      isError(value) ? [`${sheet.name} ${row} ${col}: ${value.code}`] : [],
    ),
  );

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('tells of every cell that it holds what nobody asked for', () => {
    const sheet = made(template);
    expect(sheet.checks()).toContain('✓ Every entry is as asked for.');
    const wrong = cellsOf(template, sheet).flatMap(({ what, typed, was, put }) => {
      const silent = wrongFor(typed).filter((value) => {
        put(value);
        return !sheet.checks().includes('▼ 1 entry is a wrong word or number.') || errorsIn(sheet).length > 0;
      });
      put(was);
      return silent.map((value) => `${what}: ${String(value)}`);
    });
    expect(wrong).toEqual([]);
    expect(sheet.checks()).toContain('✓ Every entry is as asked for.');
  });

  test.each<FormulaMode>(['native', 'addin'])('has no formula that is longer than people follow, %s', (mode) => {
    const formulas = made(template, mode).plans.flatMap(({ cells, tables, fills }) => [
      ...cells.map(({ input }) => String(input)),
      ...tables.flatMap(({ columns }) => columns.map(({ formula = '' }) => formula)),
      ...fills.map(({ formula }) => formula),
    ]);
    // Names that are taken are longer; Excel would take 8,192 letters.
    expect(formulas.filter((formula) => formula.length > 1500)).toEqual([]);
  });

  test('counts names that are numbers as it does words', () => {
    const numbers = new Map<Scalar, number>();
    for (const { blocks } of template.sheets)
      for (const block of blocks)
        if (block.type === 'table')
          for (const row of block.example) {
            const name = row[block.columns[0].key];
            if (!block.usual && !numbers.has(name)) numbers.set(name, 1001 + numbers.size);
          }
    const numbered = made(
      changed(template, (table) => ({
        ...table,
        example: table.example.map((row) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numbers.get(value) ?? value])),
        ),
      })),
    );
    const sheet = made(template);
    expect(numbered.answer()).toBe(sheet.answer());
    expect(numbered.checks()).toEqual(sheet.checks());
  });
});

test('marketing plan: a word in place of a rate is no rate, and not the whole audience', () => {
  const sheet = made(templateOf('marketing-plan'));
  sheet.type('channels', 0, 'clickThrough', 'n/a');
  expect(sheet.column('channels', 'romiLow')[0]).toBe('');
  sheet.type('channels', 1, 'conversionLow', 'low');
  expect(['romiLow', 'romiMean'].map((key) => sheet.column('channels', key)[1])).toEqual(['', expect.closeTo(0.5, 9)]);
});

test('pipeline: a deal whose value is a word is left out, and told', () => {
  const sheet = made(templateOf('pipeline'));
  sheet.type('deals', 0, 'value', 'tbd');
  expect(sheet.shown('open.2')).toBe(153_000 - 30_000);
  expect(sheet.odd('checks')).toContain('▼ 1 open deal lacks value or probability of its stage: left out.');
  sheet.type('deals', 1, 'outcome', 'Closed won');
  expect(sheet.odd('checks')).toContain('▼ 1 deal has no outcome, such as Open, and is left out.');
});

test('an answer that is neither Yes nor No is none', () => {
  const readiness = made(templateOf('readiness'));
  readiness.type('areas', 0, 'works', 'N');
  expect(readiness.column('areas', 'verdict')[0]).toBe('not answered');
  expect(readiness.odd('checks')).toContain('▼ 1 area has a question open.');
  const cases = made(templateOf('ai-use-cases'));
  cases.type('useCases', 0, 'user', 'N');
  expect(cases.column('useCases', 'lens')[0]).toBe('not answered');
});

test('AI use cases: a wave that is none, and a use case of the same name, are told', () => {
  const sheet = made(templateOf('ai-use-cases'));
  sheet.type('useCases', 0, 'wave', 4);
  expect(sheet.odd('checks')).toContain('▼ 1 use case lacks a score, wave or money.');
  sheet.type('useCases', 0, 'wave', 1);
  sheet.type('useCases', 1, 'useCase', 'Customer support');
  expect(sheet.odd('checks')).toContain('▼ 1 use case more than AI Ranking lists.');
});

test('customer value: a time that is none leaves the stream out, and is told', () => {
  const sheet = made(templateOf('customer-value'));
  sheet.type('streams', 0, 'when', 'Monthly');
  expect(sheet.odd('checks')).toContain('▼ 1 stream lacks its time or its margin, and is left out.');
});
