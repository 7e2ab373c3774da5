import { area, type Chart, type Sheet, type Table } from '../../workbench/model';
import type { SheetKey } from '../../src/sheets/plan';
import type { Edit } from './edits';
import type { Input } from './hands';
import { type Companion, nothingToDo, type World } from './world';

let counter = 0;
const unique = (word: string): string => `${word} ${++counter}`;

/** The table of the action plan or of the history, with where its columns are by their keys. */
function place(w: World, key: Companion): { sheet: Sheet; table: Table; column: (key: string) => number } {
  const sheet = w.own(key);
  const table = sheet && w.companion(key);
  if (!sheet || !table) nothingToDo();
  return {
    sheet,
    table,
    column(of) {
      const at = table.columns.findIndex((_, i) => w.companionKeyAt(key, i) === of);
      return at < 0 ? nothingToDo() : at;
    },
  };
}

const rowsOf = (table: Table): number => table.bodyArea.bottom - table.bodyArea.top + 1;

function typeInto(w: World, key: Companion, columns: readonly string[], input: () => Input): void {
  const { sheet, table, column } = place(w, key);
  const { bodyArea: body } = table;
  w.hands.type(sheet, w.random.int(body.top, body.bottom), body.left + column(w.random.pick(columns)), input());
}

function typeUnder(w: World, key: Companion, column: string, input: Input): void {
  const { sheet, table, column: at } = place(w, key);
  const { bodyArea: body } = table;
  if (rowsOf(table) > 140 || !w.isFree(sheet, area(body.bottom + 1, body.left, body.bottom + 1, body.right)))
    nothingToDo();
  w.hands.type(sheet, body.bottom + 1, body.left + at(column), input);
}

const anAccount = (w: World): Input => {
  const at = w.columns((key) => key === 'name')[0];
  if (at === undefined) nothingToDo();
  const { row, col } = w.dataCell(at);
  const name = w.report.cell(row, col)?.value;
  return typeof name === 'string' && !name.startsWith('=') && name.trim() !== '' ? name : unique('Nobody');
};

const either = (w: World): Companion => w.random.pick<Companion>(['actions', 'history']);

/** Working through the action plan. */
const ACTING: readonly Edit[] = [
  {
    name: 'status of an action',
    weight: 6,
    run: (w) => typeInto(w, 'actions', ['status'], () => w.random.pick(['open', 'doing', 'done', 'dropped', 'Done'])),
  },
  {
    name: 'words of an action',
    weight: 5,
    run: (w) => typeInto(w, 'actions', ['action', 'owner', 'result'], () => unique('Call')),
  },
  {
    name: 'day of an action',
    weight: 3,
    run: (w) => typeInto(w, 'actions', ['due', 'opened', 'closed'], () => w.random.int(46_200, 46_500)),
  },
  {
    name: 'account of an action',
    weight: 1,
    run: (w) => typeInto(w, 'actions', ['account'], () => anAccount(w)),
  },
  {
    name: 'wrong type in an action',
    weight: 2,
    run: (w) =>
      typeInto(w, 'actions', ['account', 'step', 'subMetric', 'score', 'due', 'status', 'closed', 'action'], () =>
        w.random.pick<Input>(['soon', true, -4, '=1/0', '#N/A', '=TODAY()', '2026-11-30', "'=x", 7, 'maybe']),
      ),
  },
  {
    name: 'action under the table',
    weight: 2,
    run: (w) => typeUnder(w, 'actions', 'account', anAccount(w)),
  },
];

/** Mending the history. */
const REMEMBERING: readonly Edit[] = [
  {
    name: 'score in the history',
    weight: 1,
    run: (w) => typeInto(w, 'history', ['overall', 'roi'], () => w.random.int(0, 100) / 10),
  },
  {
    name: 'wrong type in the history',
    weight: 1,
    run: (w) =>
      typeInto(w, 'history', ['date', 'overall', 'account', 'ytd'], () =>
        w.random.pick<Input>(['last week', true, '=1/0', '#N/A', -1, 3_000_000, 46_300.5]),
      ),
  },
  {
    name: 'day in the history',
    weight: 1,
    run: (w) => typeInto(w, 'history', ['date'], () => w.random.int(46_200, 46_400)),
  },
  { name: 'row under the history', weight: 0.5, run: (w) => typeUnder(w, 'history', 'account', anAccount(w)) },
];

/** Rows, columns, order and names of both tables. */
const SHAPING: readonly Edit[] = [
  {
    name: 'insert a row of actions or history',
    weight: 1.5,
    run(w) {
      const { table } = place(w, either(w));
      if (rowsOf(table) > 140) nothingToDo();
      w.hands.insertTableRow(table, w.random.int(0, rowsOf(table)));
    },
  },
  {
    name: 'delete a row of actions or history',
    weight: 4,
    run(w) {
      const { table } = place(w, either(w));
      if (rowsOf(table) < 2) nothingToDo();
      w.hands.deleteTableRow(table, w.random.int(0, rowsOf(table) - 1));
    },
  },
  {
    name: 'sort actions or history',
    weight: 1.5,
    run(w) {
      const { table } = place(w, either(w));
      w.hands.sort(table, w.random.int(0, table.columns.length - 1), w.random.chance(0.5));
    },
  },
  {
    name: 'filter actions or history',
    weight: 1,
    run(w) {
      const key = either(w);
      const { table, column } = place(w, key);
      const criteria =
        key === 'actions'
          ? { filterOn: 'Values', values: ['open', 'doing'] }
          : { filterOn: 'Custom', criterion1: `>${w.random.int(1, 6)}` };
      w.hands.filter(table, column(key === 'actions' ? 'status' : 'overall'), criteria);
    },
  },
  { name: 'clear those filters', weight: 1.5, run: (w) => w.hands.clearFilters(place(w, either(w)).table) },
  {
    name: 'clear cells of actions or history',
    weight: 1,
    run(w) {
      const { sheet, table } = place(w, either(w));
      const { bodyArea: body } = table;
      const [row, left] = [w.random.int(body.top, body.bottom), w.random.int(body.left, body.right)];
      w.hands.clear(sheet, area(row, left, row, Math.min(body.right, left + w.random.int(0, 12))));
    },
  },
  {
    name: 'own column in actions or history',
    weight: 0.4,
    run(w) {
      const { table } = place(w, either(w));
      if (table.columns.length > 18) nothingToDo();
      w.hands.insertTableColumn(table, w.random.int(0, table.columns.length), w.random.pick([unique('Own'), 'Note']));
    },
  },
  {
    name: 'value in such a column',
    weight: 2,
    run(w) {
      const key = either(w);
      const { sheet, table } = place(w, key);
      const own = table.columns.flatMap((_, i) => (w.companionKeyAt(key, i) === undefined ? [i] : []));
      if (own.length === 0) nothingToDo();
      const { bodyArea: body } = table;
      const [row, col] = [w.random.int(body.top, body.bottom), body.left + w.random.pick(own)];
      w.hands.type(sheet, row, col, w.random.pick<Input>([unique('note'), 12, '=ROW()', '="a"&1']));
    },
  },
  {
    name: 'rename a header of actions or history',
    weight: 0.2,
    run(w) {
      const { table } = place(w, either(w));
      w.hands.renameTableColumn(table, w.random.int(0, table.columns.length - 1), unique("It's [so] #"));
    },
  },
  {
    name: 'rename the table of actions or history',
    weight: 0.2,
    run: (w) => w.hands.renameTable(place(w, either(w)).table, `Renamed_${++counter}`),
  },
  {
    name: 'insert a row above actions or history',
    weight: 0.2,
    run(w) {
      const { sheet, table } = place(w, either(w));
      if (table.area.top > 12) nothingToDo();
      w.hands.insertSheetRow(sheet, w.random.int(0, table.area.top));
    },
  },
];

const COMPANION_SHEETS: readonly SheetKey[] = ['actions', 'history', 'board'];

function someSheet(w: World, keys: readonly SheetKey[] = COMPANION_SHEETS): Sheet {
  return w.own(w.random.pick(keys)) ?? nothingToDo();
}

function someChart(w: World): Chart {
  const { charts } = someSheet(w, ['board']);
  return charts.length === 0 ? nothingToDo() : w.random.pick(charts);
}

/** The sheets themselves, the page for the board, and sheets of one's own that read from these. */
const AROUND: readonly Edit[] = [
  {
    name: 'text beside actions, history or board',
    weight: 2,
    run(w) {
      const sheet = someSheet(w);
      const { row, col } = w.freeCell(sheet);
      if (!w.isFree(sheet, area(Math.max(0, row - 1), Math.max(0, col - 1), row, col))) nothingToDo();
      w.hands.type(sheet, row, col, w.random.pick<Input>([unique('beside'), 5, '=1+1']));
    },
  },
  {
    name: 'fill on actions, history or board',
    weight: 1,
    run(w) {
      const [row, col] = [w.random.int(0, 40), w.random.int(0, 12)];
      w.hands.fill(someSheet(w), area(row, col), w.random.pick(['#FFF2CC', '#D9EAD3']));
    },
  },
  {
    name: 'move a chart',
    weight: 0.5,
    run(w) {
      const chart = someChart(w);
      chart.place = { ...chart.place, left: w.random.int(0, 900), top: w.random.int(0, 900) };
    },
  },
  {
    name: 'delete a chart',
    weight: 0.1,
    run(w) {
      const chart = someChart(w);
      chart.sheet.charts.splice(chart.sheet.charts.indexOf(chart), 1);
    },
  },
  {
    name: 'rename a sheet of ours',
    weight: 0.3,
    run: (w) => w.hands.renameSheet(someSheet(w, [...COMPANION_SHEETS, 'settings']), unique("Team's")),
  },
  { name: 'delete a sheet of ours', weight: 0.15, run: (w) => w.hands.deleteSheet(someSheet(w)) },
  {
    name: 'formula that points at actions',
    weight: 1,
    run(w) {
      const { table } = place(w, either(w));
      const header = table.columns[0].name.replace(/['#[\]@]/g, "'$&");
      const sheetName = table.sheet.name.replace(/'/g, "''");
      w.hands.type(
        w.random.pick(w.theirSheets),
        w.random.int(0, 8),
        w.random.int(0, 5),
        w.random.pick([
          `=COUNTA(${table.name}[${header}])`,
          `=ROWS(${table.name})`,
          `=COUNTA('${sheetName}'!A1:F2)`,
          `='${sheetName}'!A1`,
        ]),
      );
    },
  },
];

/** What people do on the sheets beside the report. */
export const COMPANIONS: readonly Edit[] = [...ACTING, ...REMEMBERING, ...SHAPING, ...AROUND];
