import { isOpen } from '../../domain/actions/actions';
import { nameKey } from '../../domain/model/fields';
import type { ReportModel } from '../../domain/model/model';
import type { ReviewAction } from '../../domain/review/review';
import { datesOf, type Snapshot } from '../../domain/review/snapshots';
import { type Inventory, ownSheet, type SheetEntry } from '../../engine/workbook/inventory';
import { ACTION_COLUMNS, readActions } from '../../templates/account-report/action-plan';
import { historyColumns, readSnapshots } from '../../templates/account-report/score-history';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { MOST_SNAPSHOTS } from '../host/limits';
import { askColumns, type ColumnCells } from '../reading/ask-columns';
import type { Reader } from '../reading/reader';

/** An open action of the action plan, with the address of its cell there. */
export interface ActionView extends ReviewAction {
  readonly address: string;
  /** Its row in the table, from 0. */
  readonly row: number;
}

export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** What the panel shows of action plan and history. */
export interface ReviewView {
  /** undefined where the sheet is gone; the next refresh makes it anew. */
  readonly actionsSheet?: SheetRef;
  readonly historySheet?: SheetRef;
  /** Open actions in the order of the sheet. */
  readonly actions: readonly ActionView[];
  /** Rows of the last day before the as-of date that has a snapshot. */
  readonly snapshots: readonly Snapshot[];
  /** All days that have a snapshot, in order. */
  readonly snapshotDays: readonly number[];
  /** Overall scores of the newest snapshots before the as-of date, oldest first; accounts go by the keys of their names. */
  readonly history: readonly PastScore[];
}

/** The overall score that an account had on a day. */
export interface PastScore {
  readonly key: string;
  readonly day: number;
  readonly overall: number;
}

const ACTION_KEYS = ['account', 'step', 'subMetric', 'score', 'action', 'owner', 'due', 'status'] as const;

/** Has open actions read, and the snapshot to compare with; the model is asked for when they are there. */
export function askReview(
  talk: Conversation,
  reader: Reader,
  book: Inventory,
): (model: ReportModel) => Promise<ReviewView> {
  const actionsSheet = ownSheet(book, 'actions');
  const historySheet = ownSheet(book, 'history');
  const actions = actionsSheet && askColumns(talk, reader, book, actionsSheet, 'actions', ACTION_KEYS);
  const { days, rows } = askHistory(talk, reader, book, historySheet);
  const ref = (sheet: SheetRef | undefined) => sheet && { id: sheet.id, name: sheet.name };
  return async (model) => {
    const past = days && rows && (await snapshotsBefore(await days(), await rows(), model));
    return {
      actionsSheet: ref(actionsSheet),
      historySheet: ref(historySheet),
      actions: actions ? openActions(await actions()) : [],
      snapshots: past?.rows ?? [],
      snapshotDays: past?.days ?? [],
      history: past?.history ?? [],
    };
  };
}

/** All days, and the newest rows. */
function askHistory(talk: Conversation, reader: Reader, book: Inventory, sheet: SheetEntry | undefined) {
  if (!sheet) return {};
  const columns = Object.keys(sheet.mark?.columns['snapshots'] ?? {});
  return {
    days: askColumns(talk, reader, book, sheet, 'snapshots', ['date']),
    rows: askColumns(talk, reader, book, sheet, 'snapshots', columns, MOST_SNAPSHOTS),
  };
}

function openActions(seen: ColumnCells): ActionView[] {
  const layout = { columns: ACTION_COLUMNS.map((column) => ({ column, header: column.header })) };
  const columns = ACTION_COLUMNS.map(({ key }) => (isAsked(key) ? seen.values(key) : []));
  const letters = seen.letters('action') ?? seen.letters('account') ?? 'A';
  return readActions(layout, lines(columns, seen.rows)).flatMap((action, i) => {
    if (!isOpen(action)) return [];
    const { account, step, subMetric, score, action: what, owner, due, status } = action;
    const address = `${letters}${seen.firstRow + i}`;
    return [{ account, step, subMetric, score, action: what, owner, due, status, address, row: i }];
  });
}

const isAsked = (key: string): boolean => ACTION_KEYS.some((asked) => asked === key);

/** Columns as rows; what a column does not have is an empty cell. */
const lines = (columns: readonly (readonly CellInput[])[], rows: number): CellInput[][] =>
  Array.from({ length: rows }, (_, r) => columns.map((cells) => cells[r] ?? ''));

/** The rows of the day to compare with. They stand among the last ones, unless a person has sorted a long history. */
async function snapshotsBefore(
  dates: ColumnCells,
  newest: ColumnCells,
  model: ReportModel,
): Promise<{ days: number[]; rows: Snapshot[]; history: PastScore[] }> {
  const dated = dates.values('date').map((cell) => ({ date: typeof cell === 'number' ? cell : null }));
  const days = datesOf(dated);
  const day = days.findLast((one) => one < Math.floor(model.settings.asOf));
  if (day === undefined) return { days, rows: [], history: [] };
  const first = dated.findIndex(({ date }) => date === day);
  const count = dated.findLastIndex(({ date }) => date === day) - first + 1;
  const { from } = newest;
  const columns =
    first >= from
      ? (key: string) => newest.values(key).slice(first - from, first - from + count)
      : await newest.readRows(first, count).then((read) => (key: string) => read.get(key) ?? []);
  const wanted = historyColumns(model);
  const layout = { columns: wanted.map((column) => ({ column, header: column.header })) };
  const rows = readSnapshots(
    layout,
    model,
    lines(
      wanted.map(({ key }) => columns(key)),
      count,
    ),
  );
  return { days, rows: rows.filter(({ date }) => date === day), history: pastScores(newest, model) };
}

function pastScores(newest: ColumnCells, { settings }: ReportModel): PastScore[] {
  const [accounts, dates, overalls] = ['account', 'date', 'overall'].map((key) => newest.values(key));
  return dates
    .flatMap((date, row): PastScore[] => {
      const overall = overalls[row];
      const day = typeof date === 'number' ? Math.floor(date) : Infinity;
      const isPast = day < Math.floor(settings.asOf) && typeof overall === 'number';
      return isPast ? [{ key: nameKey(String(accounts[row] ?? '')), day, overall }] : [];
    })
    .sort((a, b) => a.day - b.day);
}
