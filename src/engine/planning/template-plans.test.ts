import { TEMPLATES } from '../../templates/registry';
import { tablesOf } from '../../templates/layout';
import type { GridBlock, Lines, Sheet, Table, Template } from '../../templates/template';
import { updateSheet } from '../difference/diff';
import { isEmpty } from '../difference/sheet-change';
import { bookOf, emptyInventory } from '../testing/report';
import { inOrder } from '../testing/sheet';
import type { Inventory } from '../workbook/inventory';
import type { SheetState } from '../workbook/sheet-state';
import { answerPlaces, planTemplate } from './template-plans';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const first = planTemplate(emptyInventory, [], { template, instance: '1' });
  const book = bookOf(first.planned.map(({ plan }) => plan));
  const again = (more: object = {}) => planTemplate(book.inventory, book.found, { template, instance: '1', ...more });
  const names = new Set(book.inventory.names.map(({ name }) => name.toLowerCase()));

  test('a second refresh changes nothing', () => {
    const { planned, warnings } = again();
    expect(warnings).toEqual([]);
    for (const { plan, found } of planned) expect(isEmpty(updateSheet(plan, found!, inOrder(plan), names))).toBe(true);
  });

  test('a second one in the workbook steps around all names of the first', () => {
    const { planned } = planTemplate(book.inventory, book.found, { template, instance: '2' });
    const called = (plans: typeof planned) =>
      plans.flatMap(({ plan }) => [plan.name, ...plan.tables.map((t) => t.name), ...plan.names.map((n) => n.name)]);
    const all = [...called(first.planned), ...called(planned)].map((name) => name.toLowerCase());
    expect(new Set(all).size).toBe(all.length);
    for (const { plan, found } of planned) {
      expect(found).toBeUndefined();
      expect(plan.owner).toMatchObject({ template: template.id, instance: '2' });
    }
  });

  test('the example is cleared where a person types, and put back', () => {
    const rows = template.sheets
      .flatMap(tablesOf)
      .filter(({ usual }) => !usual)
      .reduce((sum, { example }) => sum + example.length, 0);
    expect(again({ task: 'clear' }).added).toBe(rows);
    expect(again({ task: 'restore' }).added).toBe(rows);
  });

  test('each answer has a cell', () => {
    expect(answerPlaces(first.situation)).toHaveLength(template.answers.length);
  });
});

describe('two tables of a sheet with the same columns', () => {
  const columns: Table['columns'] = [
    { key: 'name', header: 'Name', kind: 'text', width: 12, ask: 'Name' },
    { key: 'cost', header: 'Cost', kind: 'money', width: 8, ask: 'Cost', folds: true },
    { key: 'double', header: 'Double', kind: 'money', width: 8, formula: '=2*[cost]' },
  ];
  const table = (key: string, more: Partial<Table> = {}): Table => ({
    type: 'table',
    key,
    name: `Twin${key}`,
    columns,
    example: [{ name: `of ${key}`, cost: 3 }],
    ...more,
  });
  const template: Template = {
    id: 'twins',
    title: 'Twins',
    question: 'Which?',
    needs: '',
    source: '',
    answers: [],
    sheets: [
      {
        key: 'twins',
        name: 'Twins',
        title: 'Twins',
        landscape: false,
        blocks: [table('one'), table('two', { beside: true, left: 4 })],
      },
    ],
  };
  const plan = (book: Inventory, found: readonly SheetState[]) =>
    planTemplate(book, found, { template, instance: '1' });
  const [first] = plan(emptyInventory, []).planned;
  const { inventory, found } = bookOf([first.plan]);
  const names = new Set(inventory.names.map(({ name }) => name.toLowerCase()));

  test('are two in the plan and in the mark, and a second refresh changes nothing', () => {
    const ids = [first.plan.looks, first.plan.validations, first.plan.outlines].map((all) => all.map(({ id }) => id));
    for (const one of ids) expect(new Set(one).size).toBe(one.length);
    expect(found[0].mark.formulas).toEqual({
      one: { double: expect.any(String) },
      two: { double: expect.any(String) },
    });
    const { planned, warnings } = plan(inventory, found);
    expect(warnings).toEqual([]);
    const [again] = planned;
    expect(isEmpty(updateSheet(again.plan, again.found!, inOrder(again.plan), names))).toBe(true);
  });

  test('keep each their own headers, and formulas follow those of their table', () => {
    const { two } = found[0].tables;
    const headers = two.headers.map((header) => (header === 'Cost' ? 'Spent' : header));
    const renamed = { ...found[0], tables: { ...found[0].tables, two: { ...two, headers } } };
    const { tables } = plan(inventory, [renamed]).planned[0].plan;
    expect(tables.map((t) => t.columns.map(({ header, formula }) => formula ?? header))).toEqual([
      ['Name', 'Cost', '=2*[@[Cost]]'],
      ['Name', 'Spent', '=2*[@[Spent]]'],
    ]);
  });

  test('lose a column each for itself', () => {
    const { two } = found[0].tables;
    const without = <T>(line: readonly T[]): T[] => line.slice(0, 2);
    const left = {
      ...two,
      headers: without(two.headers),
      columnIds: without(two.columnIds),
      values: two.values.map(without),
      area: { ...two.area, right: two.area.right - 1 },
    };
    const { planned, warnings } = plan(inventory, [{ ...found[0], tables: { ...found[0].tables, two: left } }]);
    expect(warnings).toEqual(['The column "Double" was deleted. It is put back.']);
    expect(planned[0].plan.tables.map((t) => t.columns.map(({ from }) => from))).toEqual([
      [0, 1, 2],
      [0, 1, undefined],
    ]);
  });
});

test('a sheet that takes over parts of another is said to be new, with what becomes of those that stand', () => {
  const months: GridBlock = {
    type: 'grid',
    key: 'months',
    name: 'PartedMonths',
    corner: 'Month',
    columns: [{ head: 'Gain', kind: 'money' }],
    rows: [{ head: 1, cells: ['=[rate]'] }],
  };
  const rate: Lines = {
    type: 'lines',
    key: 'inputs',
    lines: [{ key: 'rate', name: 'PartedRate', label: 'Rate', kind: 'number', ask: 'Rate', example: 3 }],
  };
  const sheet = (key: string, name: string, blocks: Sheet['blocks']): Sheet => ({
    key,
    name,
    title: name,
    landscape: true,
    blocks,
  });
  const parted = (...sheets: Sheet[]): Template => ({
    id: 'parted',
    title: 'Parted',
    question: 'When?',
    needs: '',
    source: '',
    answers: [],
    sheets,
  });
  const whole = parted(sheet('parted', 'Parted', [rate, months]));
  const apart = parted(sheet('parted', 'Parted', [rate]), sheet('parted.months', 'Parted Months', [months]));
  const { inventory, found } = bookOf(
    planTemplate(emptyInventory, [], { template: whole, instance: '1' }).planned.map(({ plan }) => plan),
  );
  const refreshed = planTemplate(inventory, found, { template: apart, instance: '1' });
  expect(refreshed.warnings).toEqual([
    'The sheet "Parted Months" is new: it holds what stood on "Parted" before. What is left of that there is yours now and is no longer kept up to date; delete it if you do not need it.',
  ]);
  // Its names stay with what stands, so that nobody's formula reads something else.
  expect(refreshed.planned[1].plan.names.map(({ name }) => name)).toEqual(['PartedMonths_2']);

  const again = bookOf(refreshed.planned.map(({ plan }) => plan));
  const deleted = again.found.filter(({ mark }) => mark.sheet !== 'parted.months');
  expect(planTemplate(again.inventory, deleted, { template: apart, instance: '1' }).warnings).toEqual([
    'The sheet "Parted Months" was gone and is made anew.',
  ]);
});
