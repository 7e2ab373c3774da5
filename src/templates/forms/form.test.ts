import { freshLayout, type SheetLayout } from '../parts';
import type { Form } from './form';
import { partsOfForm } from './layout';
import { planForm } from './plan';

const form: Form = {
  key: 'rates',
  tabColor: '#123456',
  title: 'Rates',
  hint: 'Type.',
  section: { key: 'lines', title: 'Lines' },
  lines: [
    { key: 'rate', name: 'Rate', label: 'Rate', note: 'A year.', value: 0.1 },
    { key: 'kept', name: 'Kept', label: 'Kept', note: '' },
    { key: 'monthly', name: 'Monthly', label: 'Monthly', note: '', formula: '=[rate]/12' },
  ],
  tables: [
    {
      key: 'kinds',
      name: 'Kinds',
      title: 'Kinds',
      holds: 'kinds',
      columns: [
        { key: 'Kind', header: 'Kind', width: 0 },
        {
          key: 'Weight',
          header: 'Weight',
          width: 0,
          amount: { id: 'weight', rule: { type: 'decimal', min: 0 }, error: 'A number.' },
        },
      ],
      values: [
        ['a', 1],
        ['b', 2],
      ],
    },
  ],
  widths: [20, 20, 60],
  footer: 'Rates',
};
const fresh = freshLayout(partsOfForm(form), 'Rates', (name) => `${name}_2`);
const plan = (layout: SheetLayout = fresh) => planForm(form, layout, 'native');

test('a value that is left out is left to its owner, and formulas go by the names that the workbook has', () => {
  const values = plan().cells.filter(({ col, id }) => col === 1 && id === undefined);
  expect(values).toEqual([
    { row: 4, col: 1, input: 0.1 },
    { row: 6, col: 1, input: '=Rate_2/12' },
  ]);
  expect(plan().names.map(({ name }) => name)).toEqual(['Rate_2', 'Kept_2', 'Monthly_2']);
});

test('tables are filled where they are made, and left to their owner otherwise', () => {
  expect(plan().tables[0]).toMatchObject({ name: 'Kinds_2', values: form.tables[0].values });
  expect(plan({ ...fresh, fresh: false }).tables[0].values).toBeUndefined();
});

test('label, note, look and check of a line go where its value stands', () => {
  const made = plan({ ...fresh, cells: { rate: { row: 30, col: 1 } } });
  const at = (id: string) => made.cells.find((cell) => cell.id === id)!.row;
  expect([at('rate.label'), at('rate.note'), at('kept.label')]).toEqual([30, 30, 5]);
  expect(made.looks.find(({ id }) => id === 'rate.value')!.area.top).toBe(30);
  expect(made.validations).toEqual([
    expect.objectContaining({ id: 'kinds.weight', title: 'Weight', error: 'A number.' }),
  ]);
});

test('label, value and note of a line stand on one height, and letters keep their tails', () => {
  const looks = plan().looks.filter(({ id }) => /^rate\.(label|value|note)$/.test(id));
  expect(looks.map(({ look }) => look.vertical)).toEqual(['Center', 'Center', 'Center']);
});
