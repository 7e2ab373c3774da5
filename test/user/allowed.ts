import { contains, type Sheet, type Table } from '../../workbench/model';
import { type Companion, isComputed, type World } from './world';

/** What the person presses. */
export type Press = 'refresh' | 'gaps' | 'snapshot' | 'formulas' | 'copy';

/** What a command may change on a sheet of ours. Everything else, and every other sheet, is the person's. */
export function mayDiffer(
  world: World,
  sheet: Sheet,
  what: string,
  before: ReadonlyMap<string, string>,
  press: Press,
): boolean {
  if (!world.mark(sheet)) return false;
  const [kind, at] = what.split(' ');
  if (['property', 'page', 'freeze', 'table', 'rule', 'validation', 'format', 'chart'].includes(kind)) return true;
  if (kind !== 'cell') return false;
  const [row, col] = at.split(',').map(Number);
  const table = sheet.tables.find((t) => contains(t.area, { row, col }));
  if (table && table === world.companion('actions')) {
    if (row === table.area.top || (press === 'gaps' && isBlankRow(world, 'actions', row, before))) return true;
    // Open actions go by the new names of what they are about.
    return ['step', 'subMetric'].includes(world.companionKeyAt('actions', col - table.area.left) ?? '');
  }
  if (table && table === world.companion('history')) {
    if (row === table.area.top) return true;
    return (
      press === 'snapshot' &&
      (isBlankRow(world, 'history', row, before) || isOfTheDay(world, sheet, table, row, before))
    );
  }
  if (sheet !== world.report) return true;
  if (!table) return row < world.accounts.area.top;
  return row === table.area.top || isComputed(world.keyAt(col - table.area.left));
}

/** Whether our columns of a row held nothing before; what stands in a column of the person's own does not make it theirs. */
function isBlankRow(world: World, key: Companion, row: number, before: ReadonlyMap<string, string>): boolean {
  const { sheet, area, columns } = world.companion(key)!;
  return !columns.some(
    (_, i) => world.companionKeyAt(key, i) !== undefined && before.has(`${sheet.id}|cell ${row},${area.left + i}`),
  );
}

/** Whether a row of the history was of the as-of date, so that a snapshot replaces it. */
export function isOfTheDay(
  world: World,
  sheet: Sheet,
  table: Table,
  row: number,
  before: ReadonlyMap<string, string>,
): boolean {
  const at = table.columns.findIndex((_, i) => world.companionKeyAt('history', i) === 'date');
  const date = /^"(-?[\d.]+)"number$/.exec(before.get(`${sheet.id}|cell ${row},${table.area.left + at}`) ?? '')?.[1];
  return date !== undefined && Math.floor(Number(date)) === world.asOf;
}

/** Where charts of ours stand and which filters are set: a command leaves both as the person left them. */
export function placesAndFilters(world: World): Map<object, string> {
  const ours = world.book.sheets.filter((sheet) => world.mark(sheet));
  return new Map<object, string>([
    ...ours.flatMap(({ charts }) => charts.map((chart) => [chart, JSON.stringify(chart.anchor)] as const)),
    ...ours.flatMap(({ tables }) => tables.map((table) => [table, filtersOf(table)] as const)),
  ]);
}

const filtersOf = (table: Table): string =>
  JSON.stringify([...table.filters].map(([column, { criteria }]) => [table.columns[column]?.id, criteria]));
