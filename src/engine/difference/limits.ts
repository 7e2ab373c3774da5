import { grouped } from '../../domain/model/words';
import { area, type Area, MAX_COLS, MAX_ROWS, toA1 } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import { isFormula } from '../../sheets/texts';
import { cellsWritten, type Contents } from '../undo/command-record';
import type { SheetChange } from './sheet-change';

/** What Excel has no room for. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_HEADER = 255;

/** Why Excel would not take a change to a sheet of that name, with figures, as sentences; none where it would. */
export function beyondExcel(change: SheetChange, sheet: string): string[] {
  const written = cellsWritten(change);
  const areas = [...written.map((cells) => cells.area), ...[...change.tables, ...change.resizes].map((t) => t.area)];
  const [rows, columns] = [furthest(areas, 'bottom'), furthest(areas, 'right')];
  const where = `The sheet "${sheet}"`;
  if (rows > MAX_ROWS)
    return [`${where} would need ${grouped(rows)} rows, and Excel has ${grouped(MAX_ROWS)}. Take rows out first.`];
  if (columns > MAX_COLS)
    return [
      `${where} would need ${grouped(columns)} columns, and Excel has ${grouped(MAX_COLS)}. Take columns out first.`,
    ];
  const headers = new Set(change.tables.map((table) => table.area.top));
  return written.flatMap(({ area: a, after }) => {
    const found = tooLong(a, after, headers);
    return found ? [`${toA1(found.at)} on the sheet "${sheet}" ${found.why}`] : [];
  });
}

const furthest = (areas: readonly Area[], side: 'bottom' | 'right'): number =>
  areas.reduce((most, a) => Math.max(most, a[side] + 1), 0);

/** The first text that is too long for its cell. */
function tooLong(
  a: Area,
  after: Contents,
  headers: ReadonlySet<number>,
): { readonly at: Area; readonly why: string } | undefined {
  const lines = 'all' in after ? [[after.all]] : after.cells;
  for (const [r, line] of lines.entries())
    for (const [c, content] of line.entries()) {
      const why = whyTooLong(content, headers.has(a.top + r));
      if (why !== undefined) return { at: area(a.top + r, a.left + c), why };
    }
  return undefined;
}

function whyTooLong(content: CellInput | null, isHeader: boolean): string | undefined {
  if (typeof content !== 'string' || content.length <= MAX_HEADER) return undefined;
  const { length } = content.startsWith("'") ? content.slice(1) : content;
  if (isFormula(content))
    return length > MAX_FORMULA
      ? `would hold a formula of ${grouped(length)} characters, and Excel takes ${grouped(MAX_FORMULA)}. Use fewer or shorter names.`
      : undefined;
  if (isHeader && length > MAX_HEADER)
    return `would be a header of ${grouped(length)} characters, and the header of a table has at most ${MAX_HEADER}. Shorten it.`;
  return length > MAX_TEXT
    ? `would hold ${grouped(length)} characters, and a cell of Excel holds at most ${grouped(MAX_TEXT)}. Shorten the text.`
    : undefined;
}
