import { TEMPLATES } from '../../templates/registry';
import { tablesOf } from '../../templates/layout';
import { updateSheet } from '../difference/diff';
import { isEmpty } from '../difference/sheet-change';
import { bookOf, emptyInventory } from '../testing/report';
import { inOrder } from '../testing/sheet';
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
