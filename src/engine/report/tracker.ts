import type { Account, ReportModel } from '../../domain/model/model';
import { goneIn } from '../../domain/update/gone';
import type { SourceMemory } from '../../domain/update/memory';
import type { CellInput } from '../../sheets/plan';
import { type PlacedReportColumn, reportColumns, type ReportRow } from '../../templates/account-report/accounts';
import type { ReportSituation, RowChanges } from '../../templates/account-report';
import { asDescribed, type SheetLayout } from '../../templates/parts';
import { aligned } from '../columns/place-columns';
import type { SheetState } from '../workbook/sheet-state';
import { accountsIn } from './accounts';
import { type AccountsUpdate, updateOf, type UpdateRequest } from './update';

/** What a new report is made with. */
export interface ReportRequest {
  /** Accounts to type in. */
  readonly rows: readonly ReportRow[];
  readonly ownHeaders?: readonly string[];
  /** Number formats of those columns, by header, where the usual one does not show them. */
  readonly ownFormats?: Readonly<Record<string, string>>;
  readonly blanks?: number;
  /** What is remembered of the source that the rows are a copy of. */
  readonly source?: SourceMemory;
}

/** The table of accounts as a command leaves it. */
export interface Tracker {
  readonly accounts: readonly Account[];
  readonly layout: SheetLayout;
  readonly typed?: RowChanges;
  readonly sheet: Omit<ReportSituation['tracker'], 'takenOver'>;
  /** What an update does, where one was asked for. */
  readonly update?: AccountsUpdate;
}

/** The tracker of a report that stands. */
export function standingTracker(
  model: ReportModel,
  layout: SheetLayout,
  found: SheetState,
  asked: UpdateRequest | undefined,
): Tracker {
  const { columns } = asDescribed(layout.tables.accounts, reportColumns(model));
  const standing = aligned(found.tables.accounts, columns);
  if (!asked) {
    const gone = goneIn(found.mark.source as SourceMemory | undefined);
    const typed = settled(columns, found);
    return { accounts: accountsIn(standing, columns).accounts, layout, sheet: { gone }, ...(typed && { typed }) };
  }
  const update = updateOf(found, standing, columns, asked);
  return {
    accounts: accountsIn(update.after, columns).accounts,
    layout,
    typed: update.table,
    sheet: { source: update.memory, gone: goneIn(update.memory) },
    update,
  };
}

/** The tracker of a report that is to be made: the user's own columns stand behind ours. */
export function newTracker(layout: SheetLayout, request: ReportRequest | undefined): Tracker {
  const { rows = [], blanks = 0, ownHeaders = [], ownFormats, source } = request ?? {};
  const { accounts: table } = layout.tables;
  const own = ownHeaders.map((header) => ({ column: null, header }));
  const count = Math.max(1, rows.length, blanks);
  return {
    accounts: rows.map(({ account }) => account),
    layout: { ...layout, tables: { accounts: { ...table, rows: count, columns: [...table.columns, ...own] } } },
    sheet: { rows, gone: [], ...(ownFormats && { ownFormats }), ...(source && { source }) },
  };
}

/** The score that a step's formula gave is typed in its place where the step is scored directly from now on. */
function settled(columns: readonly PlacedReportColumn[], { mark, tables }: SheetState): RowChanges | undefined {
  const computed = mark.formulas.accounts ?? {};
  const wasComputed = columns.map(({ column }) => column !== null && column.input && column.key in computed);
  if (!wasComputed.includes(true)) return undefined;
  const replace = tables.accounts.values.map((cells, row) => ({
    row,
    values: columns.map(({ from }, i): CellInput | undefined => {
      if (!wasComputed[i] || from === undefined) return undefined;
      const score = cells[from];
      return typeof score === 'number' ? score : '';
    }),
  }));
  return { replace };
}
