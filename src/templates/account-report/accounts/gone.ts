import { columnName } from '../../../sheets/address';
import type { RulePlan } from '../../../sheets/plan';
import { quoted } from '../../../sheets/references';
import { MUTED } from '../../../sheets/theme';
import { ReportPlaces, type ReportLayout } from './layout';

/** A formula of a rule has fewer than 8,192 characters. */
const MOST_CHARACTERS = 7000;

/** Marks accounts that the source of the report has no longer, by their names, wherever their rows are sorted to. */
export function goneRules(layout: ReportLayout, accounts: readonly string[]): RulePlan[] {
  const places = new ReportPlaces(layout);
  const cell = `${columnName(places.col('name'))}${places.firstRow + 1}`;
  const parts: string[][] = [];
  let length = MOST_CHARACTERS;
  for (const account of accounts) {
    const is = `TRIM(${cell})=TRIM(${quoted(account)})`;
    if (length + is.length >= MOST_CHARACTERS) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(is);
    length += is.length + 1;
  }
  return parts.map((part, i) => ({
    id: i === 0 ? 'gone' : `gone${i + 1}`,
    areas: [places.body('name')],
    rule: { type: 'custom', formula: `=OR(${part.join(',')})`, format: { color: MUTED, numberFormat: '@" (gone)"' } },
  }));
}
