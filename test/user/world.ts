import { isDateSerial, todaySerial } from '../../src/domain/calendar/dates';
import { type Area, area, overlaps, type Sheet, type Table, type Workbook } from '../../workbench/model';
import { type SheetMark, MARK_KEY, readMark } from '../../src/engine/workbook/mark';
import type { SheetKey } from '../../src/sheets/plan';
import type { Hands } from './hands';
import type { Random } from './random';

/** The sheets beside the report that hold a table. */
export type Companion = 'actions' | 'history';
const COMPANION_TABLES = { actions: 'actions', history: 'snapshots' } as const;

/** What the person sees of the workbook: which sheets are the add-in's, and which column of the table is which. */
export class World {
  /** Keys of the table's columns by their id, which a rename or a move does not change; as of the last refresh. */
  private keys = new Map<number, string>();
  private companionKeys: Readonly<Record<Companion, ReadonlyMap<number, string>>> = {
    actions: new Map(),
    history: new Map(),
  };
  private readonly marks = new WeakMap<Sheet, { text: string | undefined; mark: SheetMark | undefined }>();

  constructor(
    readonly book: Workbook,
    readonly hands: Hands,
    readonly random: Random,
  ) {}

  mark(sheet: Sheet): SheetMark | undefined {
    const text = sheet.customProperties.get(MARK_KEY);
    const known = this.marks.get(sheet);
    if (known && known.text === text) return known.mark;
    const mark = readMark(text);
    this.marks.set(sheet, { text, mark });
    return mark;
  }

  own(key: SheetKey): Sheet | undefined {
    return this.book.sheets.find((sheet) => this.mark(sheet)?.sheet === key);
  }

  get report(): Sheet {
    return this.own('report')!;
  }

  get accounts(): Table {
    return this.report.tables.find((t) => t.name === this.mark(this.report)!.tables.accounts) ?? this.report.tables[0];
  }

  /** The day that the report speaks of: today, where Settings holds none. */
  get asOf(): number {
    const row = this.rowOfField('asOf');
    const value = row === undefined ? undefined : this.own('settings')!.cell(row, 1)?.value;
    return isDateSerial(value) ? Math.floor(value) : todaySerial();
  }

  /** The row of a line of Settings, found by its name as formulas find it. */
  rowOfField(key: string): number | undefined {
    const settings = this.own('settings');
    const name = settings && this.mark(settings)!.names[key];
    const at = /\$B\$(\d+)$/.exec(this.book.names.find((n) => n.name === name)?.formula ?? '');
    return at ? Number(at[1]) - 1 : undefined;
  }

  get theirSheets(): Sheet[] {
    return this.book.sheets.filter((sheet) => !this.mark(sheet));
  }

  /** The table of actions or of snapshots; undefined where its sheet is gone. */
  companion(key: Companion): Table | undefined {
    const sheet = this.own(key);
    const name = sheet && this.mark(sheet)!.tables[COMPANION_TABLES[key]];
    return sheet?.tables.find((t) => t.name === name) ?? sheet?.tables[0];
  }

  /** Which column of ours a column of the table of actions or snapshots is; undefined for the person's own. */
  companionKeyAt(key: Companion, index: number): string | undefined {
    return this.companionKeys[key].get(this.companion(key)?.columns[index]?.id ?? -1);
  }

  /** Remembers which column is which, as the add-in left them. */
  learn(): void {
    this.keys = this.keysOf(this.accounts, this.report, 'accounts');
    const keysOf = (key: Companion) => this.keysOf(this.companion(key)!, this.own(key)!, COMPANION_TABLES[key]);
    this.companionKeys = { actions: keysOf('actions'), history: keysOf('history') };
  }

  private keysOf(table: Table, sheet: Sheet, key: string): Map<number, string> {
    const headers = Object.entries(this.mark(sheet)!.columns[key]);
    return new Map(
      table.columns.flatMap((c) => headers.filter(([, h]) => h === c.name).map(([k]) => [c.id, k] as const)),
    );
  }

  keyAt(index: number): string | undefined {
    return this.keys.get(this.accounts.columns[index]?.id);
  }

  /** Columns of the table whose key passes, counted from 0 within the table. */
  columns(test: (key: string | undefined) => boolean): number[] {
    return this.accounts.columns.flatMap((_, i) => (test(this.keyAt(i)) ? [i] : []));
  }

  /** A cell of the table's data: any row of the given column. */
  dataCell(column: number): { row: number; col: number } {
    const { bodyArea: body } = this.accounts;
    return { row: this.random.int(body.top, body.bottom), col: body.left + column };
  }

  /** Blank cells of a sheet of the add-in that it has nothing planned for: below the table, or right of it. */
  freeCell(sheet: Sheet): { row: number; col: number } {
    const used = sheet.usedArea() ?? area(0, 0);
    const { random } = this;
    return random.chance(0.5)
      ? { row: used.bottom + random.int(2, 4), col: random.int(0, Math.min(10, used.right)) }
      : { row: random.int(0, used.bottom), col: used.right > 90 ? nothingToDo() : used.right + 2 };
  }

  /** Whether nothing stands in the cells and no table touches them. */
  isFree(sheet: Sheet, a: Area): boolean {
    const filled = [...sheet.cellsIn(a)].some(([, , c]) => c.value !== null || c.formula !== undefined);
    return !filled && !sheet.tables.some((t) => overlaps(t.area, a)) && !sheet.merges.some((m) => overlaps(m, a));
  }
}

export const isScore = (key: string | undefined): boolean => key?.includes('.') === true;
export const INPUTS = ['name', 'associate', 'type', 'endDate', 'scoredOn', 'lastArr', 'deltaArr', 'ytd'];
export const MONEY = ['lastArr', 'deltaArr', 'ytd'];
export const isInput = (key: string | undefined): boolean =>
  key !== undefined && (isScore(key) || INPUTS.includes(key));
export const isComputed = (key: string | undefined): boolean => key !== undefined && !isInput(key);

/** Thrown where there is nothing to do an edit to; the person then does something else. */
export class NothingToDo extends Error {}

export function nothingToDo(): never {
  throw new NothingToDo();
}
