import { area, type Cell, type Chart, MAX_COLS, MAX_ROWS } from '../../workbench/model';
import type { Area, Sheet, Table, Workbook } from '../../workbench/model';

const EVERYWHERE = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
const SHEET_PARTS = [
  'name',
  'visibility',
  'tabColor',
  'showGridlines',
  'showHeadings',
  'freeze',
  'protection',
  'page',
] as const;
const TABLE_PARTS = [
  'name',
  'area',
  'showHeaders',
  'showTotals',
  'style',
  'showBandedRows',
  'showFilterButton',
  'sort',
] as const;

/** Everything in a workbook, taken down so that it can be put back as it was: what Ctrl+Z gives a person. */
export interface BookState {
  readonly sheets: readonly { readonly sheet: Sheet; readonly restore: () => void }[];
  readonly restore: () => void;
}

const clone = <T>(value: T): T => structuredClone(value);

/**
 * Cells, tables and sheets keep their identity through a restore, so that whoever remembers one still has the right one;
 * cells remembered in `typed` are so again as they were.
 */
export function capture(book: Workbook, typed?: WeakSet<Cell>): BookState {
  const names = clone(book.names);
  const settings = [...book.settings];
  const active = book.activeSheet;
  const sheets = book.sheets.map((sheet) => ({ sheet, restore: captureSheet(sheet, typed) }));
  return {
    sheets,
    restore() {
      refill(
        book.sheets,
        sheets.map((s) => s.sheet),
      );
      refill(book.names, clone(names));
      refillMap(book.settings, settings);
      book.activeSheet = active;
      for (const { restore } of sheets) restore();
      book.tell({ kind: 'structure' });
    },
  };
}

function captureSheet(sheet: Sheet, typed: WeakSet<Cell> | undefined): () => void {
  const parts = clone({ ...Object.fromEntries(SHEET_PARTS.map((part) => [part, sheet[part]])), merges: sheet.merges });
  const cells = [...sheet.cellsIn(EVERYWHERE)].map(([row, col, cell]) => ({
    row,
    col,
    cell,
    held: { ...cell },
    own: typed?.has(cell),
  }));
  const tables = sheet.tables.map((table) => ({ table, restore: captureTable(table) }));
  const [columns, rowBands, properties] = [sheet.columns, sheet.rowBands, sheet.customProperties].map((map) =>
    clone([...(map as Map<unknown, unknown>)]),
  );
  const rules = clone(sheet.conditionalFormats);
  const validations = clone(sheet.validations);
  const charts = sheet.charts.map((chart) => ({ chart, restore: captureChart(chart) }));
  return () => {
    Object.assign(sheet, clone(parts));
    for (const [row, col] of [...sheet.cellsIn(EVERYWHERE)]) sheet.put(row, col, undefined);
    for (const { row, col, cell, held, own } of cells) {
      if (own) typed!.add(cell);
      else typed?.delete(cell);
      for (const key of Object.keys(cell)) delete (cell as unknown as Record<string, unknown>)[key];
      sheet.put(row, col, Object.assign(cell, held));
    }
    refill(
      sheet.tables,
      tables.map((t) => t.table),
    );
    for (const { restore } of tables) restore();
    refillMap(sheet.columns as Map<unknown, unknown>, clone(columns) as [unknown, unknown][]);
    refillMap(sheet.rowBands as Map<unknown, unknown>, clone(rowBands) as [unknown, unknown][]);
    refillMap(sheet.customProperties as Map<unknown, unknown>, clone(properties) as [unknown, unknown][]);
    refill(sheet.conditionalFormats, clone(rules));
    refill(sheet.validations, clone(validations));
    refill(
      sheet.charts,
      charts.map((c) => c.chart),
    );
    for (const { restore } of charts) restore();
  };
}

/** What a chart says and where it stands; its sheet and its number are its own. */
function partsOf(chart: Chart): object {
  const { sheet: _sheet, id: _id, ...parts } = chart as Chart & Record<string, unknown>;
  return parts;
}

function captureChart(chart: Chart): () => void {
  const parts = clone(partsOf(chart));
  return () => void Object.assign(chart, clone(parts));
}

function captureTable(table: Table): () => void {
  const parts = Object.fromEntries(TABLE_PARTS.map((part) => [part, clone(table[part])]));
  const columns = table.columns.map((column) => ({ column, held: { ...column } }));
  const filters = [...table.filters];
  return () => {
    Object.assign(table, clone(parts));
    refill(
      table.columns,
      columns.map(({ column, held }) => {
        delete column.formula;
        delete column.totals;
        return Object.assign(column, held);
      }),
    );
    refillMap(table.filters, filters);
  };
}

function refill<T>(target: T[], source: readonly T[]): void {
  target.splice(0, target.length, ...source);
}

function refillMap<K, V>(target: Map<K, V>, source: Iterable<readonly [K, V]>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}

const text = (value: unknown): string => JSON.stringify(value) ?? '';

/** Formats never change, they are replaced: the text of one is made once. */
const formatTexts = new WeakMap<object, string>();

function textOfFormat(format: object): string {
  const known = formatTexts.get(format) ?? text(format);
  formatTexts.set(format, known);
  return known;
}

/** What a cell holds: its formula, or its value. */
export const contentOf = (cell: Cell | undefined): string =>
  cell?.formula ?? (cell?.value == null ? '' : text(String(cell.value)) + typeof cell.value);

/** The workbook as a list of facts, each under a name that says where it is; two workbooks are the same if their lists are. */
export function describe(book: Workbook): Map<string, string> {
  const facts = new Map<string, string>();
  facts.set('sheets', text(book.sheets.map((s) => s.id)));
  facts.set('names', text(book.names));
  facts.set('settings', text([...book.settings]));
  for (const sheet of book.sheets) describeSheet(sheet, (what, value) => facts.set(`${sheet.id}|${what}`, value));
  return facts;
}

function describeSheet(sheet: Sheet, add: (what: string, value: string) => void): void {
  for (const part of SHEET_PARTS) add(part, text(sheet[part]));
  add('merges', text(sheet.merges.map((m) => text(m)).sort()));
  add('columns', text([...sheet.columns].sort(byIndex)));
  add('rows', text([...sheet.rowBands].filter(([, band]) => Object.keys(band).length > 0).sort(byIndex)));
  for (const [key, value] of sheet.customProperties) add(`property ${key}`, value);
  for (const table of sheet.tables) {
    const parts = TABLE_PARTS.map((part) => table[part]);
    add(`table ${table.id}`, text([parts, table.columns, [...table.filters]]));
  }
  sheet.conditionalFormats.forEach((f) => add(`rule ${f.priority}`, text([f.areas, f.rule, f.stopIfTrue])));
  validationFacts(sheet).forEach((v, i) => add(`validation ${i}`, v));
  sheet.charts.forEach((chart) => add(`chart ${chart.name}`, text(partsOf(chart))));
  for (const [row, col, cell] of sheet.cellsIn(EVERYWHERE)) {
    const content = contentOf(cell);
    if (content !== '' && !cell.spilledFrom) add(`cell ${row},${col}`, content);
    if (cell.format) add(`format ${row},${col}`, textOfFormat(cell.format));
    if (cell.note !== undefined) add(`note ${row},${col}`, cell.note);
    if (cell.link) add(`link ${row},${col}`, text(cell.link));
  }
}

/** Validations by what they ask for: the same for neighbouring cells is one, however it was set piece by piece. */
function validationFacts(sheet: Sheet): string[] {
  const places = new Map<string, Area[]>();
  for (const { areas, rule, prompt, error } of sheet.validations) {
    const asks = text([rule, prompt, error]);
    places.set(asks, [...(places.get(asks) ?? []), ...areas]);
  }
  return [...places].map(([asks, areas]) => `${text(stacked(areas.flatMap(columnsOf)))} ${asks}`).sort();
}

const columnsOf = ({ left, right, ...rows }: Area): Area[] =>
  Array.from({ length: right - left + 1 }, (_, i) => ({ ...rows, left: left + i, right: left + i }));

/** Areas of the same columns that follow each other without a gap, as one. */
function stacked(areas: readonly Area[]): Area[] {
  const found: Area[] = [];
  for (const a of [...areas].sort(
    (one, other) => one.left - other.left || one.right - other.right || one.top - other.top,
  )) {
    const last = found.at(-1);
    const follows = last && last.left === a.left && last.right === a.right && last.bottom + 1 === a.top;
    if (follows) found[found.length - 1] = { ...last, bottom: a.bottom };
    else found.push(a);
  }
  return found;
}

const byIndex = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];

export interface Difference {
  readonly sheetId: string;
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a fact was and became, each from shortly before where they begin to differ. */
export function whereDiffers({ before: was = 'nothing', after: is = 'nothing' }: Difference): string {
  const from = Math.max(0, [...was].findIndex((char, i) => char !== is[i]) - 40);
  return [was, is].map((text) => text.slice(from, from + 160)).join(' became ');
}

/** Facts that are not the same in both, with the sheet they are about ('' for the workbook's own). */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    if (before.get(key) === after.get(key)) return [];
    const at = key.indexOf('|');
    return [
      {
        sheetId: key.slice(0, Math.max(0, at)),
        what: key.slice(at + 1),
        before: before.get(key),
        after: after.get(key),
      },
    ];
  });
}
