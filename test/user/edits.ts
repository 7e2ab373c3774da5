import { area, type Sheet, toA1 } from '../../workbench/model';
import type { Input } from './hands';
import { INPUTS, isComputed, isInput, isScore, MONEY, nothingToDo, type World } from './world';

/** One thing a person does. */
export interface Edit {
  readonly name: string;
  readonly weight: number;
  run(world: World): void;
}

let counter = 0;
const unique = (word: string): string => `${word} ${++counter}`;
const COLORS = ['#FFF2CC', '#D9EAD3', '#F4CCCC', '#CFE2F3'];

function typeInto(world: World, keys: (key: string | undefined) => boolean, input: (key: string) => Input): void {
  const columns = world.columns(keys);
  if (columns.length === 0) nothingToDo();
  const column = world.random.pick(columns);
  const { row, col } = world.dataCell(column);
  world.hands.type(world.report, row, col, input(world.keyAt(column) ?? ''));
}

const oneOf =
  (...keys: string[]) =>
  (key: string | undefined): boolean =>
    key !== undefined && keys.includes(key);

/** Typing into the table of accounts. */
const TYPING: readonly Edit[] = [
  {
    name: 'score',
    weight: 22,
    run: (w) => typeInto(w, isScore, () => (w.random.chance(0.2) ? w.random.int(0, 100) / 10 : w.random.int(0, 10))),
  },
  {
    name: 'not scored, in words',
    weight: 2,
    run: (w) => typeInto(w, isScore, () => w.random.pick(['n/a', '-', 'not scored', 'N/A'])),
  },
  {
    name: 'unreadable score',
    weight: 4,
    run: (w) =>
      typeInto(w, isScore, () =>
        w.random.pick<Input>(['good', 11, -3, true, '#N/A', '7/10', '70%', '=5/0', 1e9, '=1/4']),
      ),
  },
  { name: 'account name', weight: 4, run: (w) => typeInto(w, oneOf('name', 'associate'), () => unique('Name')) },
  {
    name: 'odd name',
    weight: 1,
    run: (w) =>
      typeInto(w, oneOf('name', 'associate'), () => w.random.pick<Input>(["'=SUM(A1)", "'007", 42, true, '1-2', ' '])),
  },
  {
    name: 'type',
    weight: 2,
    run: (w) => typeInto(w, oneOf('type'), () => w.random.pick<Input>([1, 2, 3, 4, 7, 'two'])),
  },
  {
    name: 'end date',
    weight: 4,
    run: (w) =>
      typeInto(w, oneOf('endDate', 'scoredOn'), () =>
        w.random.pick<Input>([w.random.int(45_000, 48_000), '2027-03-31', 'soon']),
      ),
  },
  {
    name: 'amount',
    weight: 6,
    run: (w) => typeInto(w, oneOf(...MONEY), () => w.random.int(0, 500) * 1000),
  },
  {
    name: 'unreadable amount',
    weight: 2,
    run: (w) =>
      typeInto(w, oneOf(...MONEY), () => w.random.pick<Input>(['a lot', -5, '#DIV/0!', '=SUM(1,2)*1000', true])),
  },
  {
    name: 'formula of their own in an input',
    weight: 2,
    run: (w) => typeInto(w, isInput, () => w.random.pick(['=2+3', '=AVERAGE(3,4)', '=ROW()', '="t"&1'])),
  },
  {
    name: 'value over a computed cell',
    weight: 2,
    run: (w) => typeInto(w, isComputed, () => w.random.pick<Input>([5, 'override', 0])),
  },
  {
    name: 'formula over a computed cell',
    weight: 1,
    run: (w) => typeInto(w, isComputed, () => w.random.pick(['=1+1', '=ROUND(7.7,0)', '="own"'])),
  },
  {
    name: 'clear an input',
    weight: 5,
    run(w) {
      const { row, col } = w.dataCell(w.random.pick(w.columns(isInput)));
      w.hands.clear(w.report, area(row, col));
    },
  },
  {
    name: 'clear a block',
    weight: 2,
    run(w) {
      const { bodyArea: body } = w.accounts;
      const [top, left] = [w.random.int(body.top, body.bottom), w.random.int(body.left, body.right)];
      const block = area(top, left, Math.min(body.bottom, top + 1), Math.min(body.right, left + w.random.int(0, 5)));
      w.hands.clear(w.report, block);
    },
  },
  {
    name: 'value in a column of their own',
    weight: 4,
    run: (w) =>
      typeInto(
        w,
        (key) => key === undefined,
        () => w.random.pick<Input>([unique('note'), w.random.int(1, 99), '=ROW()*2']),
      ),
  },
];

/** Rows, columns, order and filters of the table of accounts. */
const SHAPING: readonly Edit[] = [
  {
    name: 'sort',
    weight: 2,
    run: (w) => w.hands.sort(w.accounts, w.random.int(0, w.accounts.columns.length - 1), w.random.chance(0.5)),
  },
  {
    name: 'filter',
    weight: 1.5,
    run(w) {
      const column = w.random.pick(w.columns(oneOf('overall', 'ytd', 'lastArr')));
      w.hands.filter(w.accounts, column, { filterOn: 'Custom', criterion1: `>${w.random.int(1, 6)}` });
    },
  },
  { name: 'clear filters', weight: 2, run: (w) => w.hands.clearFilters(w.accounts) },
  {
    name: 'insert a table row',
    weight: 2,
    run(w) {
      const { bodyArea: body } = w.accounts;
      if (body.bottom - body.top > 24) nothingToDo();
      w.hands.insertTableRow(w.accounts, w.random.int(0, body.bottom - body.top + 1));
    },
  },
  {
    name: 'delete a table row',
    weight: 2,
    run(w) {
      const { bodyArea: body } = w.accounts;
      if (body.bottom - body.top < 5 && w.random.chance(0.9)) nothingToDo();
      w.hands.deleteTableRow(w.accounts, w.random.int(0, body.bottom - body.top));
    },
  },
  {
    name: 'type right under the table',
    weight: 2,
    run(w) {
      const { bodyArea: body } = w.accounts;
      if (body.bottom - body.top > 24) nothingToDo();
      const column = w.random.pick(w.columns(oneOf(...INPUTS)));
      if (!w.isFree(w.report, area(body.bottom + 1, body.left, body.bottom + 1, body.right))) nothingToDo();
      w.hands.type(w.report, body.bottom + 1, body.left + column, w.keyAt(column) === 'name' ? unique('New') : 3);
    },
  },
  {
    name: 'insert a column of their own',
    weight: 0.5,
    run(w) {
      if (w.columns((key) => key === undefined).length > 5) nothingToDo();
      const name = w.random.pick([unique('Own'), 'Region', 'Owner', 'Note']);
      w.hands.insertTableColumn(w.accounts, w.random.int(0, w.accounts.columns.length), name);
    },
  },
  {
    name: 'delete a column of their own',
    weight: 0.3,
    run(w) {
      const columns = w.columns((key) => key === undefined);
      if (columns.length === 0) nothingToDo();
      w.hands.deleteTableColumn(w.accounts, w.random.pick(columns));
    },
  },
  {
    name: 'insert a sheet column',
    weight: 0.3,
    run(w) {
      if (w.accounts.area.right > 44) nothingToDo();
      w.hands.insertSheetColumn(w.report, w.random.int(0, w.accounts.area.right + 2));
    },
  },
  {
    name: 'insert a sheet row',
    weight: 0.5,
    run(w) {
      if (w.accounts.area.top > 16) nothingToDo();
      w.hands.insertSheetRow(w.report, w.random.int(0, w.accounts.area.bottom + 2));
    },
  },
  {
    name: 'delete a blank sheet row',
    weight: 0.5,
    run(w) {
      const row = w.random.int(0, w.accounts.area.top - 1);
      if (!w.isFree(w.report, area(row, 0, row, 80)) || w.accounts.area.top < 9) nothingToDo();
      w.hands.deleteSheetRow(w.report, row);
    },
  },
  {
    name: 'rename the header of a sub-metric',
    weight: 0.4,
    run(w) {
      const header = w.random.pick([unique('Metric'), "It's [new] #1 @home", 'Region', 'Owner']);
      w.hands.renameTableColumn(w.accounts, w.random.pick(w.columns(isScore)), header);
    },
  },
  {
    name: 'rename another header',
    weight: 0.2,
    run: (w) => w.hands.renameTableColumn(w.accounts, w.random.pick(w.columns((k) => !isScore(k))), unique('Header')),
  },
  { name: 'rename the table', weight: 0.15, run: (w) => w.hands.renameTable(w.accounts, `Tracker_${++counter}`) },
  { name: 'rename the report', weight: 0.15, run: (w) => w.hands.renameSheet(w.report, unique("It's mine")) },
];

/** Looks, notes and rules, which a refresh has to leave alone. */
const DRESSING: readonly Edit[] = [
  {
    name: 'fill',
    weight: 2,
    run(w) {
      const { area: a } = w.accounts;
      const [row, col] = [w.random.int(0, a.bottom + 2), w.random.int(a.left, a.right)];
      w.hands.fill(w.report, area(row, col, row + w.random.int(0, 2), col), w.random.pick(COLORS));
    },
  },
  {
    name: 'note',
    weight: 1,
    run: (w) => w.hands.note(w.report, w.random.int(0, 30), w.random.int(0, 20), unique('Note')),
  },
  { name: 'column width', weight: 1, run: (w) => w.hands.width(w.report, w.random.int(0, 30), w.random.int(10, 150)) },
  {
    name: 'hide or show a row',
    weight: 1,
    run: (w) => w.hands.hideRow(w.report, w.random.int(0, 30), w.random.chance(0.4)),
  },
  {
    name: 'rule of their own',
    weight: 0.3,
    run(w) {
      if (w.report.conditionalFormats.length > 18) nothingToDo();
      const { bodyArea: body } = w.accounts;
      const a = area(body.top, w.random.int(body.left, body.right), body.bottom, body.right);
      w.hands.addRule(w.report, a, `=${toA1(area(a.top, a.left))}="x${++counter}"`, w.random.pick(COLORS));
    },
  },
  {
    name: 'validation of their own',
    weight: 0.3,
    run(w) {
      const { bodyArea: body } = w.accounts;
      const col = w.random.int(body.left, body.right);
      const top = w.random.int(body.top, body.bottom);
      const rule = { wholeNumber: { formula1: w.random.int(1, 5), operator: 'GreaterThan' } };
      w.hands.validate(w.report, area(top, col, w.random.int(top, body.bottom), col), rule);
    },
  },
  {
    name: 'delete one of our rules',
    weight: 0.3,
    run(w) {
      if (w.report.conditionalFormats.length === 0) nothingToDo();
      const ours = w.report.conditionalFormats.flatMap((f, i) => (f.id.startsWith('{own') ? [] : [i]));
      if (ours.length === 0) nothingToDo();
      w.hands.deleteRule(w.report, w.random.pick(ours));
    },
  },
];

const FORMULAS = (table: string, header: string, sheet: Sheet): string[] => [
  `=SUM(${table}[${header}])`,
  `=INDEX(${table}[${header}],2)`,
  `='${sheet.name.replace(/'/g, "''")}'!A12`,
  `=COUNTA('${sheet.name.replace(/'/g, "''")}'!A1:Z40)`,
  `=ROWS(${table})`,
];

/** Cells and sheets that have nothing to do with the report, or only point at it. */
const AROUND: readonly Edit[] = [
  {
    name: 'own text beside or below the table',
    weight: 3,
    run(w) {
      const { row, col } = w.freeCell(w.report);
      if (!w.isFree(w.report, area(row - 1 < 0 ? 0 : row - 1, Math.max(0, col - 1), row, col))) nothingToDo();
      w.hands.type(
        w.report,
        row,
        col,
        w.random.chance(0.3) ? `=${toA1(w.accounts.area).split(':')[0]}` : unique('mine'),
      );
    },
  },
  {
    name: 'own text above the table',
    weight: 1,
    run(w) {
      const [row, col] = [w.random.int(0, w.accounts.area.top - 1), w.random.int(0, w.accounts.area.right)];
      if (!w.isFree(w.report, area(row, col))) nothingToDo();
      w.hands.type(w.report, row, col, unique('above'));
    },
  },
  {
    name: 'own sheet',
    weight: 0.3,
    run(w) {
      if (w.theirSheets.length > 4) nothingToDo();
      w.hands.addSheet(unique('Mine'));
    },
  },
  {
    name: 'cell of their own sheet',
    weight: 3,
    run(w) {
      const sheet = w.random.pick(w.theirSheets);
      const header = w.accounts.columns[w.columns(oneOf('ytd'))[0]].name;
      const input = w.random.chance(0.4) ? w.random.pick(FORMULAS(w.accounts.name, header, w.report)) : unique('text');
      w.hands.type(sheet, w.random.int(0, 8), w.random.int(0, 5), input);
    },
  },
  {
    name: 'rename their own sheet',
    weight: 0.3,
    run: (w) => w.hands.renameSheet(w.random.pick(w.theirSheets), unique('Sheet')),
  },
];

export const EVERYDAY: readonly Edit[] = [...TYPING, ...SHAPING, ...DRESSING, ...AROUND];
