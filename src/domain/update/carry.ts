/** What an update writes, once it is chosen what to do where both sides changed. */

import { nameKey } from '../model/fields';
import type { Typed } from '../model/model';
import { changeKey } from './keys';
import type { KnownRow, SourceCopy, SourceRow } from './source-copy';
import { type Change, type Comparison, NAME } from './three-way';

export type TakenFrom = 'source' | 'report';

export interface CarryChoices {
  /** Where both changed a value and nothing else is chosen; left out, it stays open and is asked again. */
  readonly both?: TakenFrom;
  /** By `changeKey`. */
  readonly each?: ReadonlyMap<string, TakenFrom>;
  /** Accounts that the source has no longer and that go from the report too, by name. */
  readonly remove?: ReadonlySet<string>;
}

export interface Carried {
  /** Cells to write: the place of the account in the report, and the key of the column. */
  readonly cells: readonly { readonly row: number; readonly key: string; readonly value: Typed }[];
  /** Accounts whose actions, history and overrides are to go by another name. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly append: readonly SourceRow[];
  /** Places of accounts that go. */
  readonly drop: readonly number[];
  /** Values that both sides changed and that nobody chose for yet. */
  readonly open: readonly Change[];
  /** What is remembered for the next time. */
  readonly copy: SourceCopy;
}

export function carry(comparison: Comparison, { both, each, remove }: CarryChoices = {}): Carried {
  const sideOf = (change: Change): TakenFrom | undefined => each?.get(changeKey(change)) ?? both;
  const open = comparison.changes.filter((change) => change.kind === 'both' && sideOf(change) === undefined);
  const written = comparison.changes.filter(
    (change) => change.kind === 'taken' || (change.kind === 'both' && sideOf(change) === 'source'),
  );
  const names = new Set([...(remove ?? [])].map(nameKey));
  const goes = (account: string): boolean => names.has(nameKey(account));
  return {
    cells: written.map(({ row, key, now }) => ({ row, key, value: now })),
    renames: written.flatMap(({ key, account, now }) => (key === NAME ? [{ from: account, to: String(now) }] : [])),
    append: comparison.fresh,
    drop: comparison.gone.filter(({ account }) => goes(account)).map(({ row }) => row),
    open,
    copy: { rows: comparison.links.flatMap((link) => known(link, open, written, goes)) },
  };
}

function known(
  { then, now, line, open: waits }: Comparison['links'][number],
  open: readonly Change[],
  written: readonly Change[],
  goes: (account: string) => boolean,
): KnownRow[] {
  if (waits) return then ? [then] : [];
  if (!now) {
    if (!then || !line || goes(line.name)) return [];
    return [{ ...then, ...calledIn(then.name, line.name), gone: true }];
  }
  if (!line) return then ? [{ ...now, removed: true }] : [now];
  const left = open.filter(({ row }) => row === line.row);
  const value = (key: string, is: Typed): Typed =>
    left.some((change) => change.key === key) ? (then?.values[key] ?? null) : is;
  // A name that is still asked about is remembered as it was, so that it is asked about again.
  const name = left.some(({ key }) => key === NAME) ? (then?.name ?? now.name) : now.name;
  const stands = written.some(({ row, key }) => row === line.row && key === NAME) ? now.name : line.name;
  const values = Object.fromEntries(Object.entries(now.values).map(([key, is]) => [key, value(key, is)]));
  return [{ name, values: { ...then?.values, ...values }, ...calledIn(name, stands) }];
}

const calledIn = (source: string, report: string): Pick<KnownRow, 'as'> => (source === report ? {} : { as: report });
