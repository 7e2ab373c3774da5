/** What an update found and did, as sentences. */

import { brief } from '../model/fields';
import type { Carried } from './carry';
import { type Change, type Comparison, NAME } from './three-way';

/** What a column is called where people read it, by its key. */
export type NameColumn = (key: string) => string;

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const shown = (value: Change['now']): string => (value === null ? 'blank' : brief(value));
const listed = (names: readonly string[]): string =>
  names.slice(0, 10).join(', ') + (names.length > 10 ? ` and ${names.length - 10} more` : '');

/** A change of one value: `Alder Mills, YTD: 100 → 120`. */
export const changeText = ({ account, key, then, now, report, kind }: Change, nameOf: NameColumn): string => {
  const where = `${brief(account)}, ${key === NAME ? 'name' : nameOf(key)}`;
  if (kind === 'both')
    return `${where}: was ${shown(then)}, is ${shown(now)} in the source and ${shown(report)} in the report`;
  return `${where}: ${shown(report)} → ${shown(now)}`;
};

/** What was done, or would be, in the order of weight; one sentence that says so where there is nothing new. */
export function updateSentences(
  { gone, removed, unclear, questions }: Comparison,
  { cells, append, drop, open }: Carried,
  nameOf: NameColumn,
): string[] {
  const fresh = gone.filter(({ known, row }) => !known && !drop.includes(row));
  const out = removed.filter(({ known }) => !known);
  const accounts = new Set(cells.map(({ row }) => row)).size;
  const said = [
    ...(cells.length > 0
      ? [
          `${counted(cells.length, 'value', 'values')} of ${counted(accounts, 'account', 'accounts')} taken from the source.`,
        ]
      : []),
    ...(append.length > 0
      ? [`${counted(append.length, 'account', 'accounts')} added: ${listed(append.map(({ name }) => brief(name)))}.`]
      : []),
    ...(drop.length > 0 ? [`${counted(drop.length, 'account', 'accounts')} taken out.`] : []),
    ...(fresh.length > 0
      ? [`No longer in the source, kept in the report: ${listed(fresh.map(({ account }) => brief(account)))}.`]
      : []),
    ...(out.length > 0
      ? [
          `In the source, but taken out of the report, so not added: ${listed(out.map(({ account }) => brief(account)))}.`,
        ]
      : []),
    ...questions.map(
      ({ side, from, to }) =>
        `Is "${brief(to)}" the account that was "${brief(from)}" ${side === 'source' ? 'in the source' : 'in the report'}? Nothing of it is taken before that is answered.`,
    ),
    ...(unclear.length > 0
      ? [`More than once in the source or the report, so nothing of it is taken: ${listed(unclear.map(brief))}.`]
      : []),
    ...open.map((change) => `Changed on both sides, kept as it is in the report: ${changeText(change, nameOf)}.`),
  ];
  return said.length > 0 ? said : ['Nothing new in the source.'];
}
