import { area, type Sheet } from '../../workbench/model';
import type { Edit } from './edits';
import type { Input } from './hands';
import { isComputed, isScore, nothingToDo, type World } from './world';

const table = (sheet: Sheet, key: 'steps' | 'subMetrics', world: World) =>
  sheet.tables.find((t) => t.name === world.mark(sheet)!.tables[key]);

/** Types into a line of Settings, found by its name as the report's formulas find it. */
function setField(world: World, key: string, input: Input): void {
  const row = world.rowOfField(key);
  if (row === undefined) nothingToDo();
  world.hands.type(world.own('settings')!, row, 1, input);
}

function typeInTable(world: World, key: 'steps' | 'subMetrics', column: number, input: Input): void {
  const settings = world.own('settings');
  const found = settings && table(settings, key, world);
  if (!found) nothingToDo();
  const { bodyArea: body } = found;
  world.hands.type(settings, world.random.int(body.top, body.bottom), body.left + column, input);
}

let counter = 0;

/** Changes to the model through the Settings sheet, right and wrong ones. */
export const SETTINGS: readonly Edit[] = [
  { name: 'threshold', weight: 0.6, run: (w) => setField(w, 'lowBelow', w.random.pick<Input>([3, 4, 5, 4.5])) },
  {
    name: 'other setting',
    weight: 0.8,
    run: (w) =>
      w.random.pick([
        () => setField(w, 'paceBand', w.random.pick([0.05, 0.1, 0.2])),
        () => setField(w, 'endSoonDays', w.random.int(10, 200)),
        () => setField(w, 'staleDays', w.random.int(10, 200)),
        () => setField(w, 'fiscalMonth', w.random.int(1, 12)),
        () => setField(w, 'currency', w.random.pick<Input>(['€', '$', 'EUR', 'a long one', ''])),
        () => setField(w, 'company', w.random.pick<Input>(['Acme "Q" Ltd', '', 2024, '=1+1'])),
        () => {
          // Where it follows the day, a refresh moves the date.
          setField(w, 'asOfFollowsToday', w.random.pick(['No', 'no']));
          setField(w, 'asOf', w.random.int(46_000, 47_000));
        },
        () => setField(w, 'formulas', w.random.pick(['Native', 'native', 'Add-in functions'])),
      ])(),
  },
  {
    name: 'wrong setting',
    weight: 0.3,
    run: (w) =>
      setField(
        w,
        w.random.pick(['lowBelow', 'paceBand', 'endSoonDays', 'fiscalMonth', 'formulas', 'asOf']),
        w.random.pick<Input>(['four', -1, 99_999_999, true, '#N/A', '=1/0']),
      ),
  },
  {
    name: 'name of a sub-metric in Settings',
    weight: 0.4,
    run: (w) =>
      typeInTable(
        w,
        'subMetrics',
        1,
        w.random.pick([`Named ${++counter}`, 'Region', 'Weekly users', 'Progress', "a'b[c]#@"]),
      ),
  },
  {
    name: 'name of a step in Settings',
    weight: 0.2,
    run: (w) => typeInTable(w, 'steps', 0, w.random.pick([`Step ${++counter}`, 'Overall', 'Generate ROI', ''])),
  },
  {
    name: 'weight',
    weight: 0.5,
    run(w) {
      const weight = w.random.pick<Input>([1, 1, 1, 2, 0.5, 3, 'heavy', -1]);
      if (w.random.chance(0.5)) typeInTable(w, 'steps', 1, weight);
      else typeInTable(w, 'subMetrics', 3, weight);
    },
  },
  {
    name: 'own text on Settings',
    weight: 0.4,
    run(w) {
      const settings = w.own('settings');
      if (!settings) nothingToDo();
      const { row, col } = w.freeCell(settings);
      if (!w.isFree(settings, area(Math.max(0, row - 1), Math.max(0, col - 1), row, col))) nothingToDo();
      w.hands.type(settings, row, col, `mine ${++counter}`);
    },
  },
  {
    name: 'insert a row on Settings',
    weight: 0.2,
    run(w) {
      const settings = w.own('settings');
      if (!settings || (settings.usedArea()?.bottom ?? 99) > 60) nothingToDo();
      w.hands.insertSheetRow(settings, w.random.int(0, 16));
    },
  },
  {
    name: 'delete Settings',
    weight: 0.06,
    run(w) {
      const settings = w.own('settings');
      if (!settings) nothingToDo();
      w.hands.deleteSheet(settings);
    },
  },
];

/** What the report cannot live with: a refresh has to refuse, write nothing and say what to do. */
export const STRUCTURAL: readonly Edit[] = [
  {
    name: 'delete a column of ours',
    weight: 3,
    run: (w) => w.hands.deleteTableColumn(w.accounts, w.random.pick(w.columns((k) => isScore(k) || isComputed(k)))),
  },
  {
    name: 'delete a row of the heading',
    weight: 2,
    run: (w) => w.hands.deleteSheetRow(w.report, w.random.int(0, w.accounts.area.top - 1)),
  },
  {
    name: 'add a sub-metric to Settings',
    weight: 1,
    run(w) {
      const settings = w.own('settings');
      const found = settings && table(settings, 'subMetrics', w);
      if (!found) nothingToDo();
      const { bodyArea: body } = found;
      w.hands.insertTableRow(found, body.bottom - body.top + 1);
      ['ROI', `Extra ${++counter}`, 'How?', 1, `roi.extra${counter}`].forEach((input, i) =>
        w.hands.type(settings, body.bottom + 1, body.left + i, input),
      );
    },
  },
  {
    name: 'take a sub-metric off Settings',
    weight: 1,
    run(w) {
      const settings = w.own('settings');
      const found = settings && table(settings, 'subMetrics', w);
      if (!found) nothingToDo();
      w.hands.deleteTableRow(found, w.random.int(0, found.bodyArea.bottom - found.bodyArea.top));
    },
  },
  {
    name: 'insert a column on Settings',
    weight: 1,
    run(w) {
      const settings = w.own('settings');
      if (!settings) nothingToDo();
      w.hands.insertSheetColumn(settings, w.random.int(0, 5));
    },
  },
];
