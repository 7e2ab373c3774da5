import { area, type Area } from '../../sheets/address';
import type { CellInput, OutlinePlan, SheetPlan, TablePlan } from '../../sheets/plan';
import type { AddedColumn, DroppedColumn, Regroup } from '../difference/sheet-change';
import { fingerprint, type SheetMark } from '../workbook/mark';
import type { SheetState, TableState } from '../workbook/sheet-state';
import { aligned, columnKeys, rememberedColumns } from './place-columns';
import { afterSteps, type Steps } from './steps';

/** How the cells of a sheet lie now, seen from how they will lie when rows and columns of its tables came and went. */
export interface Shift {
  readonly steps: Steps;
  /** The cells around the tables, and the tables, as they stand. */
  readonly cells: SheetState['cells'];
  readonly tables: SheetState['tables'];
  /** Columns of the sheet at which something came or went, afterwards. */
  readonly touched: ReadonlySet<number>;
  /** Whether a column of a table is not there yet. */
  isNew(col: number): boolean;
  /** Where cells of a table stand now; undefined where none of their columns is there yet. */
  before(cells: Area): Area | undefined;
  /** Where cells of one column of a table will stand that stand there now. */
  after(cells: Area): Area[];
}

/**
 * A sheet as it will be once the rows and columns of its tables are as planned. A whole column of the sheet comes or goes, not
 * only the table's cells: what stands over the table, its groups of columns, widths, merged cells and the areas of rules then
 * stay with the columns they belong to, and what a person put beside or under it moves along, as when they insert one
 * themselves. Only where a person deleted the table's cells alone do these alone come back.
 */
export function reshaped(plan: SheetPlan, found: SheetState): SheetState {
  const rows = plan.tables.flatMap((table) => dropRows(table, found.tables[table.key]));
  const table = plan.tables.find((t) => found.tables[t.key] && t.columns.some(({ from }) => from !== undefined));
  const columns = table && columnSteps(plan, table, found);
  if (rows.length === 0 && !columns) return found;
  const steps = { dropRows: rows, dropColumns: columns?.drop ?? [], addColumns: columns?.add ?? [] };
  const seen = table && found.tables[table.key];
  const tables = Object.entries(found.tables).map(([key, one]) => {
    const planned = plan.tables.find((t) => t.key === key);
    const kept = withoutRows(one, planned?.drop ?? []);
    return [key, columns && table.key === key ? aligned(kept, table.columns) : kept] as const;
  });
  const cells = movedCells(found.cells, steps, seen?.area);
  const shift = {
    steps,
    cells: found.cells,
    tables: found.tables,
    touched: columns?.touched ?? new Set<number>(),
    ...places(steps, table),
  };
  return { ...found, cells, tables: Object.fromEntries(tables), shift };
}

function dropRows(table: TablePlan, found: TableState | undefined): Area[] {
  if (!found || !table.drop) return [];
  const { top, left, right } = found.area;
  return [...table.drop].sort((a, b) => b - a).map((row) => area(top + 1 + row, left, top + 1 + row, right));
}

function withoutRows(table: TableState, drop: readonly number[]): TableState {
  if (drop.length === 0) return table;
  const values = table.values.filter((_, row) => !drop.includes(row));
  return { ...table, values, area: { ...table.area, bottom: table.area.bottom - drop.length } };
}

interface ColumnSteps {
  readonly drop: readonly DroppedColumn[];
  readonly add: readonly AddedColumn[];
  readonly touched: ReadonlySet<number>;
}

function columnSteps(plan: SheetPlan, table: TablePlan, found: SheetState): ColumnSteps | undefined {
  const seen = found.tables[table.key];
  const { top, left, bottom } = seen.area;
  const cellsAt = (index: number): Area => area(top, left + index, bottom, left + index);
  const stay = new Set(table.columns.flatMap(({ from }) => from ?? []));
  const gone = seen.headers.flatMap((_, i) => (stay.has(i) ? [] : [i]));
  const gaps = gapsOf(table, seen, found);
  const known = found.mark.columns[table.key] ?? {};
  const fresh = table.columns.flatMap(({ key, from }, index) =>
    from === undefined ? [{ key: key ?? '', index }] : [],
  );
  const { alone, aside } = evidenceOf(plan, table, found, gaps);
  const hollow = alone && gone.length + fresh.length === 0 ? gaps : [];
  if (gone.length + fresh.length + hollow.length + aside.length === 0 && gaps.length === 0) return undefined;
  const drop = [
    ...hollow.map(({ index }) => ({ table: table.name, area: cellsAt(index), hollow: true })),
    ...[...gone].reverse().map((index) => ({ table: table.name, area: cellsAt(index), hollow: false })),
  ];
  const last = table.columns.findLastIndex(({ from }) => from !== undefined);
  const added = fresh.map(({ key, index }): AddedColumn => {
    const whole = !(alone && key in known);
    const wide = { ...seen.area, right: left + index };
    // The first column and those after the last stand beside the table at first.
    const first = table.columns.findIndex(({ from }) => from !== undefined);
    const resize = index < first ? { ...wide, right: left + stay.size + index } : index > last ? wide : undefined;
    return { table: table.name, key, index, area: cellsAt(index), whole, ...(whole && resize && { resize }) };
  });
  const beside = aside.map((index): AddedColumn => ({
    table: table.name,
    index,
    area: cellsAt(index),
    whole: true,
    hollow: true,
  }));
  const add = [...added, ...beside].sort((a, b) => a.index - b.index);
  const after = (index: number): number => table.columns.findIndex(({ from }) => from !== undefined && from >= index);
  const touched = new Set([
    ...add.filter(({ whole }) => whole).map(({ area: a }) => a.left),
    ...[...gone, ...gaps.map(({ index }) => index)].map((index) => left + after(index)),
  ]);
  return { drop, add, touched };
}

/** Columns that a person deleted and that do not come back: before which column of the table as it stands they were. */
function gapsOf(table: TablePlan, seen: TableState, { mark }: SheetState): { index: number }[] {
  const remembered = rememberedColumns(mark, table.key);
  const order = Object.keys(remembered.headers);
  const keys = columnKeys(seen, remembered);
  const planned = new Set(table.columns.map(({ key }) => key));
  return order.flatMap((key, i) => {
    if (keys.includes(key) || planned.has(key)) return [];
    const next = order.slice(i + 1).find((other) => keys.includes(other));
    return [{ index: next === undefined ? seen.headers.length : keys.indexOf(next) }];
  });
}

/** How the columns of a table came to stand as they do, told by the texts over it, whose places are remembered with them. */
interface Evidence {
  /** Whether a person who deleted columns deleted the table's cells only: what stands over the others is then where it was. */
  readonly alone: boolean;
  /**
   * Places of the columns of a person's own that were put into the table alone: what stands over the columns right of them, their
   * widths and groups were then left behind.
   */
  readonly aside: readonly number[];
}

function evidenceOf(
  plan: SheetPlan,
  table: TablePlan,
  found: SheetState,
  gaps: readonly { index: number }[],
): Evidence {
  const texts = textsFound(plan, table, found, gaps);
  const own = table.columns.flatMap(({ key, from }, i) => (key === null && from !== undefined ? [i] : []));
  const [whole, alone] = [false, true].map((isAlone) => told(texts, own, isAlone));
  // Where nothing was deleted, both ways of deleting come to the same.
  const isAlone = texts.some(({ deleted }) => deleted > 0) && alone.agree > whole.agree;
  return { alone: isAlone, aside: (isAlone ? alone : whole).aside };
}

/** A text over the table. */
interface TextFound {
  /** How far right of where it stands its column is: by each place at which such a text stands. */
  readonly distances: readonly number[];
  /** Columns left of it that a person deleted. */
  readonly deleted: number;
  /** Columns of people's own left of it. */
  readonly owned: number;
  /** Whether its own column was deleted: it stands there only if the table's cells alone were. */
  readonly orphan: boolean;
}

function textsFound(
  plan: SheetPlan,
  table: TablePlan,
  { mark, cells }: SheetState,
  gaps: readonly { index: number }[],
): TextFound[] {
  const known = mark.columns[table.key] ?? {};
  const { left } = table.area;
  const above = printsAbove(table, cells);
  return textsAbove(plan, table, mark).flatMap(({ col, print }): TextFound[] => {
    const place = col - left;
    const column = table.columns[place];
    if (!column?.key || (column.from === undefined && !(column.key in known))) return [];
    const before = table.columns.slice(0, place);
    const next = table.columns.slice(place).find(({ from }) => from !== undefined)?.from;
    const at = column.from ?? next ?? 1 + Math.max(-1, ...before.flatMap(({ from }) => from ?? []));
    const places = above.flatMap((line) => line.flatMap((p, c) => (p === print ? [c] : [])));
    const back = before.filter(({ key, from }) => from === undefined && key !== null && key in known).length;
    return [
      {
        distances: places.map((c) => left + at - c),
        deleted: back + gaps.filter(({ index }) => index <= at).length + Number(column.from === undefined),
        owned: before.filter(({ key, from }) => key === null && from !== undefined).length,
        orphan: column.from === undefined,
      },
    ];
  });
}

/** What the texts tell if columns were deleted in one of the two ways, and how many of them agree. */
function told(texts: readonly TextFound[], own: readonly number[], alone: boolean): { agree: number; aside: number[] } {
  const behind = texts.flatMap(({ distances, deleted, owned, orphan }) => {
    if (distances.length === 0 || (orphan && !alone)) return [];
    const left = distances.map((one) => one + (alone ? deleted - Number(orphan) : 0));
    return [{ owned, by: left.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)) }];
  });
  const aside: number[] = [];
  let [last, agree] = [0, 0];
  for (const count of [...new Set(behind.map(({ owned }) => owned))].sort((a, b) => a - b)) {
    const by = behind.filter(({ owned }) => owned === count).map((one) => one.by);
    aside.push(...own.slice(last, count).slice(0, Math.max(0, mostCommon(by) - aside.length)));
    agree += by.filter((one) => one === aside.length).length;
    last = count;
  }
  return { agree, aside };
}

/** What is remembered of the texts that stand over a table, and the columns that they are planned for. */
const textsAbove = (plan: SheetPlan, table: TablePlan, { cells }: SheetMark): { col: number; print: string }[] =>
  plan.cells.flatMap(({ id, row, col }) => {
    const print = id === undefined ? undefined : cells?.[id];
    return print && row < table.area.top ? [{ col, print }] : [];
  });

/** The same of all that stands there now, by row and column; of an empty cell nothing. */
const printsAbove = (table: TablePlan, cells: SheetState['cells']): (string | undefined)[][] =>
  cells.slice(0, table.area.top).map((line) => line.map((c) => (c === '' ? undefined : fingerprint(c))));

const mostCommon = (numbers: readonly number[]): number => {
  const count = (n: number): number => numbers.filter((other) => other === n).length;
  return numbers.reduce((a, b) => (count(b) > count(a) ? b : a));
};

/** What stands around tables after the steps. */
function movedCells(cells: SheetState['cells'], steps: Steps, table: Area | undefined): SheetState['cells'] {
  const made: CellInput[][] = cells.map((line) => line.map(() => ''));
  cells.forEach((line, row) =>
    line.forEach((content, col) => {
      const at = content === '' ? undefined : afterSteps(steps, table, { row, col });
      if (at && at.col < line.length) made[at.row][at.col] = content;
    }),
  );
  return made;
}

function places(
  { dropRows: rows }: Shift['steps'],
  table: TablePlan | undefined,
): Pick<Shift, 'isNew' | 'before' | 'after'> {
  const left = table?.area.left ?? 0;
  const within = (col: number): boolean => table !== undefined && col >= left && col <= table.area.right;
  const source = (col: number): number | undefined => {
    const from = within(col) ? table!.columns[col - left].from : col - left;
    return from === undefined ? undefined : left + from;
  };
  const rowBefore = (row: number, { left: from, right: to }: Area): number =>
    [...rows]
      .reverse()
      .filter((r) => r.left <= to && r.right >= from)
      .reduce((at, r) => (r.top <= at ? at + 1 : at), row);
  return {
    isNew: (col) => source(col) === undefined,
    before(cells) {
      const cols = Array.from({ length: cells.right - cells.left + 1 }, (_, i) => source(cells.left + i) ?? []).flat();
      if (cols.length === 0) return undefined;
      return area(rowBefore(cells.top, cells), Math.min(...cols), rowBefore(cells.bottom, cells), Math.max(...cols));
    },
    after(cells) {
      const index = table ? table.columns.findIndex(({ from }) => from === cells.left - left) : cells.left;
      const col = table ? left + index : cells.left;
      const here = rows.filter((r) => r.left <= cells.left && r.right >= cells.left);
      const top = cells.top - here.filter((r) => r.top < cells.top).length;
      const bottom = cells.bottom - here.filter((r) => r.top <= cells.bottom).length;
      return index < 0 || bottom < top ? [] : [area(top, col, bottom, col)];
    },
  };
}

/**
 * Groups of columns to make anew around columns that were put in: Excel takes a new column into a group or leaves it out by
 * rules of its own, and does not tell.
 */
export function regrouped(outlines: readonly OutlinePlan[], shift: Shift, closed: ReadonlySet<string>): Regroup[] {
  const cols = shift.steps.addColumns.filter(({ whole }) => whole).map((a) => a.area.left);
  const clusters: { left: number; right: number; spans: OutlinePlan[] }[] = [];
  for (const outline of groupsTouched(outlines, shift)) {
    const cluster = clusters.find(({ right }) => cols.includes(right + 1) && outline.left === right + 2);
    if (cluster) {
      cluster.right = outline.right;
      cluster.spans.push(outline);
    } else clusters.push({ left: outline.left, right: outline.right, spans: [outline] });
  }
  return clusters.map(({ left, right, spans }) => ({
    left,
    right,
    spans: spans.map((o) => ({ left: o.left, right: o.right, closed: closed.has(o.id) })),
  }));
}

/** The groups that `regrouped` makes anew. */
export const groupsTouched = (outlines: readonly OutlinePlan[], shift: Shift): OutlinePlan[] =>
  outlines.filter((o) =>
    shift.steps.addColumns.some(({ whole, area: a }) => whole && a.left >= o.left - 1 && a.left <= o.right + 1),
  );
