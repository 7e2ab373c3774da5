import type { Workbook } from '../../workbench/model';
import { describe as factsOf, differences, whereDiffers } from '../user/state';

/** What a workbook holds, without its looks: cells, tables, names, sheets. */
export function contents(book: Workbook): ReadonlyMap<string, string> {
  const sheets = new Map(book.sheets.map((s) => [s.id, s.name]));
  const kept = [...factsOf(book)].flatMap(([key, value]): [string, string][] => {
    if (key === 'names' || key === 'settings') return [[key, value]];
    if (key === 'sheets') return [[key, [...sheets.values()].join()]];
    const [id, what] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
    const told = /^(?:cell|note|table|merges|visibility)\b/.test(what);
    return told
      ? [
          [
            `${sheets.get(id)}|${nameTable(what, value)}`,
            value.replace(/_XLDUDF_/g, '_xldudf_').replace(/"id":\d+,/g, ''),
          ],
        ]
      : [];
  });
  return new Map(kept);
}

export const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  differences(before, after)
    .slice(0, 20)
    .map((difference) => `${difference.sheetId} ${difference.what}: ${whereDiffers(difference)}`);

/** Tables by name: a sheet may hold several, and their numbers are new with them. */
const nameTable = (what: string, value: string): string =>
  what.startsWith('table') ? `table ${/"([^"]*)"/.exec(value)?.[1]}` : what;
