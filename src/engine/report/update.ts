import { carry, type Carried, type CarryChoices } from '../../domain/update/carry';
import { copyIn, ownKey, type SourceMemory } from '../../domain/update/memory';
import type { ReportLine, SourceCopy, SourceRow } from '../../domain/update/source-copy';
import { type Answers, compare, type Comparison, NAME } from '../../domain/update/three-way';
import { nameKey } from '../../domain/model/fields';
import type { Typed } from '../../domain/model/model';
import type { CellInput, TablePlan } from '../../sheets/plan';
import type { PlacedReportColumn } from '../../templates/account-report/accounts';
import type { SheetState, TableState } from '../workbook/sheet-state';
import { typedIn } from './accounts';
import { blankTail, type NewRows, place } from '../planning/rows';

/** A source that was read anew, and what was chosen. */
export interface UpdateRequest {
  readonly rows: readonly SourceRow[];
  readonly answers: Answers;
  readonly choices: CarryChoices;
  /** What is remembered from now on. */
  memory(copy: SourceCopy): SourceMemory;
}

/** What an update would do to the table of accounts. */
export interface AccountsUpdate {
  readonly comparison: Comparison;
  readonly carried: Carried;
  readonly memory: SourceMemory;
  readonly table: Pick<TablePlan, 'append' | 'replace' | 'drop'>;
  /** How many rows come, less those that go. */
  readonly more: number;
  /** The table as it will be. */
  readonly after: TableState;
}

/** @param table with its columns as they are placed */
export function updateOf(
  { mark }: SheetState,
  table: TableState,
  columns: readonly PlacedReportColumn[],
  { rows, answers, choices, memory }: UpdateRequest,
): AccountsUpdate {
  const keys = columns.map(({ column, header }) => (column ? (column.input ? column.key : undefined) : ownKey(header)));
  const comparison = compare(copyIn(mark.source as SourceMemory | undefined), rows, linesIn(table, keys), answers);
  const carried = carry(comparison, choices);
  const drop = [...carried.drop].sort((a, b) => a - b);
  const line = (valueOf: (key: string) => Typed | undefined): (CellInput | undefined)[] =>
    keys.map((key) => {
      const value = key === undefined ? undefined : valueOf(key);
      return value === undefined ? undefined : (value ?? '');
    });
  const changed = new Map<number, Map<string, Typed>>();
  for (const { row, key, value } of carried.cells) {
    const cells = changed.get(row) ?? new Map<string, Typed>();
    changed.set(row, cells.set(key, value));
  }
  const replaced = [...changed].map(([row, cells]) => ({ row, values: line((key) => cells.get(key)) }));
  const added = carried.append.map(({ name, values }) => line((key) => (key === NAME ? name : values[key])));
  const typed = table.values.map((cells) => cells.filter((_, i) => keys[i] !== undefined).join(''));
  const { append, replace } = place(added, blankTail(typed, table.values.length), table.values.length);
  const moved = (row: number): number => row - drop.filter((gone) => gone < row).length;
  const kept = [...replaced, ...replace].filter(({ row }) => !drop.includes(row));
  const written = new Map(kept.map(({ row, values }) => [row, values]));
  const filled = (cells: readonly CellInput[], values: readonly (CellInput | undefined)[] = []): CellInput[] =>
    cells.map((cell, i) => values[i] ?? cell);
  const blank = table.headers.map((): CellInput => '');
  const values = [
    ...table.values.flatMap((cells, row) => (drop.includes(row) ? [] : [filled(cells, written.get(row))])),
    ...append.map((cells) => filled(blank, cells)),
  ];
  return {
    comparison,
    carried,
    memory: memory(carried.copy),
    table: { append, replace: kept.map((one) => ({ ...one, row: moved(one.row) })), drop },
    more: append.length - drop.length,
    after: { ...table, values, area: { ...table.area, bottom: table.area.top + values.length } },
  };
}

/** Rows with a name, as the update compares them. */
function linesIn({ values }: TableState, keys: readonly (string | undefined)[]): ReportLine[] {
  const name = keys.indexOf(NAME);
  return values.flatMap((cells, row) => {
    const called = String(cells[name] ?? '').trim();
    if (called === '') return [];
    const entries = keys.flatMap((key, i) =>
      key === undefined || key === NAME ? [] : [[key, typedIn(cells[i])] as const],
    );
    return [{ row, name: called, values: Object.fromEntries(entries) }];
  });
}

/** Rows of another table that name an account which got another name, to be typed anew. */
export function followAccounts(
  rows: readonly { readonly account: string }[],
  columns: readonly { readonly column: { readonly key: string } | null }[],
  renames: Carried['renames'],
): NewRows['replace'] {
  const names = new Map(renames.map(({ from, to }) => [nameKey(from), to]));
  return rows.flatMap(({ account }, row) => {
    const to = names.get(nameKey(account));
    if (to === undefined) return [];
    return [{ row, values: columns.map(({ column }) => (column?.key === 'account' ? to : undefined)) }];
  });
}
