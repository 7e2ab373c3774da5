/** What every template says of itself: of its example, of what it cannot know yet, and of the day it is read. */
import { todaySerial } from '../../src/domain/calendar/dates';
import { asksOf } from '../../src/templates/kinds';
import { day } from '../../src/templates/gallery/pipeline-tables';
import { TEMPLATES, templateOf } from '../../src/templates/registry';
import type { Block, Template } from '../../src/templates/template';
import { CellError } from '../../workbench/model';
import { changed, made } from './sheet';

const blank = (template: Template): Template =>
  changed(
    template,
    (table) => ({ ...table, example: [] }),
    (line) => ({ ...line, example: undefined }),
  );

const isExample = (block: Block): boolean =>
  block.type === 'table' ? !block.usual : block.type === 'lines' && block.lines.some(({ example }) => example);

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('says on every sheet that shows the example that it does', () => {
    const sheet = made(template);
    const none = made(blank(template));
    for (const { key, blocks } of template.sheets) {
      const isUsual = blocks.some(({ type }) => type === 'table') && !blocks.some(isExample);
      expect([key, sheet.example(key).slice(0, 9)]).toEqual([key, isUsual ? '' : 'Example: ']);
      expect([key, none.example(key)]).toEqual([key, '']);
    }
  });

  test('ticks nothing where nothing is filled in', () => {
    const said = made(blank(template)).checks();
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((one) => !/^[–▼] /.test(one))).toEqual([]);
  });

  test('has every unit stand for a measure, and none for a day that may be another', () => {
    const lines = template.sheets.flatMap(({ blocks }) => blocks.flatMap((b) => (b.type === 'lines' ? b.lines : [])));
    for (const { label, kind, unit } of lines) {
      expect([label, unit !== undefined]).toEqual([label, true]);
      if (kind === 'date') expect([label, unit]).toEqual([label, 'else today']);
    }
  });
});

test.each([
  ['lead-nurturing', 'leads'],
  ['customer-value', 'retention'],
])('%s: the sentence says of an error that there is one, not which', (id, key) => {
  const sheet = made(templateOf(id));
  sheet.put(key, new CellError('#N/A'));
  expect(sheet.answer()).toBe('A cell below holds an error, such as #N/A. Correct it first.');
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s: an entry that is an error',
  (_, template) => {
    const lines = template.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'lines' ? block.lines.filter(({ ask }) => ask).map(({ key }) => key) : [],
      ),
    );
    const columns = template.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'table'
          ? block.columns.filter(({ ask }) => ask).map(({ key }) => [block.key, key] as const)
          : [],
      ),
    );

    test('is no error of what is said', () => {
      for (const at of [...lines, ...columns]) {
        const sheet = made(template);
        if (typeof at === 'string') sheet.put(at, new CellError('#N/A'));
        else sheet.type(at[0], 0, at[1], new CellError('#N/A'));
        const said = [...sheet.checks(), ...template.sheets.map(({ key }) => sheet.example(key))];
        expect([at, said.filter((text) => String(text).startsWith('#'))]).toEqual([at, []]);
      }
    });
  },
);

test('alignment: what is agreed nowhere and dated nowhere is not ticked', () => {
  const sheet = made(templateOf('alignment'));
  expect(sheet.checks()).toEqual([
    '▼ 9 questions have no owner.',
    '✓ Every question is asked from both sides.',
    '– Unknown: what is agreed has a measure.',
    '– Unknown: no day to look again has passed.',
    '✓ Every entry is as asked for.',
  ]);
  sheet.type('cells', 0, 'due', 46_300);
  expect(sheet.checks()[3]).toBe('✓ No day to look again has passed.');
});

test('what still is as in the example is named, once the rest is typed over', () => {
  const sheet = made(templateOf('lead-nurturing'));
  for (const key of ['leads', 'contacts']) sheet.put(key, 12);
  const rest = 'Conversion today, Average sales price (ASP), Cost at the start, Running cost.';
  for (const key of ['lead-nurturing', 'lead-nurturing.months'])
    expect(sheet.example(key)).toBe(`Still as in the example: ${rest}`);
  // One may be as a person has it.
  for (const key of ['asp', 'setUp', 'running']) sheet.put(key, 12);
  expect(sheet.example('lead-nurturing')).toBe('');
});

test.each([
  ['value-ledger', 'ledgerAsOf', 'ledger', 'confirmedOn', 'counts', 'stale', 'yes'],
  ['pipeline', 'asOf', 'deals', 'verified', 'unverified', 400, 1],
])('%s: a day that is blank is today, and what is old is old', (id, asOf, table, old, shown, then, now) => {
  const sheet = made(templateOf(id));
  sheet.put(asOf, null);
  for (const row of [0, 1]) sheet.type(table, row, old, todaySerial() - (row === 0 ? 400 : 1));
  expect(sheet.column(table, shown).slice(0, 2)).toEqual([then, now]);
});

test('what is confirmed or verified after the day that is read is not by then', () => {
  const ledger = made(templateOf('value-ledger'));
  const counted = ledger.shown('ledgerAll.1') as number;
  // 30 June is the day, in the afternoon too; 1 July is not.
  ledger.type('ledger', 0, 'confirmedOn', day(6, 30) + 0.75);
  expect(ledger.column('ledger', 'counts')[0]).toBe('yes');
  ledger.type('ledger', 0, 'confirmedOn', day(7, 1));
  expect([ledger.column('ledger', 'counts')[0], ledger.column('ledger', 'points')[0]]).toEqual(['not by then', '']);
  expect(ledger.shown('ledgerAll.1')).toBe(counted - 1);
  expect(ledger.odd('checks')).toContain('▼ 2 measures are unconfirmed by that day.');
  ledger.put('ledgerAsOf', day(7, 1));
  expect(ledger.column('ledger', 'counts')[0]).toBe('yes');

  const pipeline = made(templateOf('pipeline'));
  pipeline.type('deals', 0, 'verified', day(6, 30) + 0.75);
  expect(pipeline.column('deals', 'unverified')[0]).toBe(0);
  pipeline.type('deals', 0, 'verified', day(7, 1));
  expect(pipeline.column('deals', 'unverified')[0]).toBe('not yet');
  expect(pipeline.shown('verified.0')).toBe(3);
  expect(pipeline.odd('checks')).toContain('▼ 2 open deals were not verified in time');
});

test('a number that is whole is asked for as one', () => {
  const at = { top: 0, left: 0, bottom: 0, right: 0 };
  const of = (max?: number) =>
    asksOf('n', { cells: at, heading: at }, { kind: 'whole', title: 'N', ask: { min: 1, max } })[0];
  expect(of()).toMatchObject({ rule: { type: 'whole', min: 1 }, error: 'Type a whole number, 1 or more.' });
  expect(of(24)).toMatchObject({
    rule: { type: 'whole', min: 1, max: 24 },
    error: 'Type a whole number from 1 to 24.',
  });
});
