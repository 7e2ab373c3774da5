/** What a workbook and its sheets are besides their cells, taken down so that it can be restored. */
import type {
  Band,
  ConditionalFormat,
  DefinedName,
  Sheet,
  Table,
  TableColumn,
  Validation,
  Workbook,
} from '../../model';

interface TableState {
  readonly table: Table;
  readonly props: Pick<
    Table,
    | 'name'
    | 'area'
    | 'showHeaders'
    | 'showTotals'
    | 'style'
    | 'showBandedRows'
    | 'showBandedColumns'
    | 'highlightFirstColumn'
    | 'highlightLastColumn'
    | 'showFilterButton'
    | 'sort'
  >;
  readonly columns: readonly TableColumn[];
  readonly filters: Table['filters'];
}

/** A sheet without its cells. Sheets, tables and formats keep their identity, all else is copied. */
export interface SheetState {
  readonly props: Pick<
    Sheet,
    | 'name'
    | 'visibility'
    | 'tabColor'
    | 'showGridlines'
    | 'showHeadings'
    | 'standardWidth'
    | 'standardHeight'
    | 'freeze'
    | 'protection'
  >;
  readonly columns: ReadonlyMap<number, Band>;
  readonly rowBands: ReadonlyMap<number, Band>;
  readonly merges: Sheet['merges'];
  /** Which charts there are; what a chart is made of stays with the chart. */
  readonly charts: Sheet['charts'];
  readonly tables: readonly TableState[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly names: readonly DefinedName[];
  readonly autoFilter: Sheet['autoFilter'];
  readonly page: Sheet['page'];
}

export interface BookState {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

const bandsCopy = (bands: ReadonlyMap<number, Band>): Map<number, Band> =>
  new Map([...bands].filter(([, band]) => Object.keys(band).length > 0).map(([index, band]) => [index, { ...band }]));

function tableState(table: Table): TableState {
  const {
    name,
    area,
    showHeaders,
    showTotals,
    style,
    showBandedRows,
    showBandedColumns,
    highlightFirstColumn,
    highlightLastColumn,
    showFilterButton,
    sort,
  } = table;
  return {
    table,
    props: {
      name,
      area,
      showHeaders,
      showTotals,
      style,
      showBandedRows,
      showBandedColumns,
      highlightFirstColumn,
      highlightLastColumn,
      showFilterButton,
      ...(sort && { sort }),
    },
    columns: table.columns.map((column) => ({ ...column })),
    filters: new Map(table.filters),
  };
}

export function captureSheet(sheet: Sheet): SheetState {
  const {
    name,
    visibility,
    tabColor,
    showGridlines,
    showHeadings,
    standardWidth,
    standardHeight,
    freeze,
    protection,
    autoFilter,
  } = sheet;
  return {
    props: {
      name,
      visibility,
      tabColor,
      showGridlines,
      showHeadings,
      standardWidth,
      standardHeight,
      freeze,
      ...(protection && { protection: structuredClone(protection) }),
    },
    columns: bandsCopy(sheet.columns),
    rowBands: bandsCopy(sheet.rowBands),
    merges: [...sheet.merges],
    charts: [...sheet.charts],
    tables: sheet.tables.map(tableState),
    conditionalFormats: sheet.conditionalFormats.map((f) => ({ ...f, areas: [...f.areas] })),
    validations: sheet.validations.map((v) => ({ ...v, areas: [...v.areas] })),
    names: sheet.names.map((n) => ({ ...n })),
    autoFilter: autoFilter && { area: autoFilter.area, columns: new Map(autoFilter.columns) },
    page: structuredClone(sheet.page),
  };
}

export const captureBook = (book: Workbook): BookState => ({
  sheets: [...book.sheets],
  names: book.names.map((n) => ({ ...n })),
});

export function restoreBook(book: Workbook, state: BookState): void {
  const active = book.sheets[book.activeSheet];
  refill(book.sheets, state.sheets);
  refill(
    book.names,
    state.names.map((n) => ({ ...n })),
  );
  book.activeSheet = Math.max(0, book.sheets.indexOf(active));
}

export function restoreSheet(sheet: Sheet, state: SheetState): void {
  Object.assign(sheet, state.props, { merges: [...state.merges], page: structuredClone(state.page) });
  if (state.props.protection) sheet.protection = structuredClone(state.props.protection);
  else delete sheet.protection;
  if (state.autoFilter) sheet.autoFilter = { area: state.autoFilter.area, columns: new Map(state.autoFilter.columns) };
  else delete sheet.autoFilter;
  refillMap(sheet.columns, bandsCopy(state.columns));
  refillMap(sheet.rowBands, bandsCopy(state.rowBands));
  refill(sheet.charts, state.charts);
  refill(sheet.tables, state.tables.map(restoredTable));
  refill(
    sheet.conditionalFormats,
    state.conditionalFormats.map((f) => ({ ...f, areas: [...f.areas] })),
  );
  refill(
    sheet.validations,
    state.validations.map((v) => ({ ...v, areas: [...v.areas] })),
  );
  refill(
    sheet.names,
    state.names.map((n) => ({ ...n })),
  );
}

function restoredTable({ table, props, columns, filters }: TableState): Table {
  Object.assign(table, props);
  if (!props.sort) delete table.sort;
  refill(
    table.columns,
    columns.map((column) => ({ ...column })),
  );
  refillMap(table.filters, filters);
  return table;
}

function refill<T>(target: T[], source: readonly T[]): void {
  target.splice(0, target.length, ...source);
}

function refillMap<K, V>(target: Map<K, V>, source: ReadonlyMap<K, V>): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}

/** Whether two states are the same; objects that keep their identity are compared by it. */
export function sameState(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || b instanceof Map) {
    if (!(a instanceof Map) || !(b instanceof Map) || a.size !== b.size) return false;
    return [...a].every(([key, value]) => b.has(key) && sameState(value, b.get(key)));
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameState(item, b[i]));
  }
  const proto: unknown = Object.getPrototypeOf(a);
  if (proto !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && sameState((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
