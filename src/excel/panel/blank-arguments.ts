import { areasOf, parseA1, splitSheet, toA1 } from '../../sheets/address';
import { inExcel } from '../host/conversation';
import { cellsWithFormulas } from '../host/ranges';

/** A cell in which a function of ours reads blanks, which Excel may send as 0. */
export interface BlankArgument {
  /** `Sheet1!H2` */
  readonly where: string;
  readonly fn: string;
  readonly argument: string;
  /** The blank cells, `C3` or `B2:B9 (2 blank)`. */
  readonly blank: string;
}

/** An argument of a function of ours as it stands in a formula, where a blank is not 0. */
export interface ArgumentText {
  readonly fn: string;
  readonly argument: string;
  readonly text: string;
}

/** Formulas looked at; a workbook with more is told to be looked at in part. */
const MOST = 2000;

/**
 * The cells in which a function of ours gets a blank where blank and 0 are not the same, and which do not keep it blank
 * with `IF(B2="","",B2)`.
 */
export function findBlankArguments(
  argumentsIn: (formula: string) => readonly ArgumentText[],
): Promise<{ readonly found: readonly BlankArgument[]; readonly all: boolean }> {
  return inExcel('looking for blanks', async (talk) => {
    const { worksheets } = talk.workbook;
    worksheets.load('items/name');
    await talk.sync();
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      cells: cellsWithFormulas(sheet),
    }));
    for (const { cells } of sheets) cells.load('areas/items/formulas,areas/items/address');
    await talk.sync();
    const reads = sheets.flatMap(({ sheet, cells }) =>
      cells.isNullObject ? [] : cells.areas.items.flatMap((area) => readsIn(sheet.name, area, argumentsIn)),
    );
    const asked = reads.slice(0, MOST).map((read) => {
      const { sheet, address } = splitSheet(read.reference);
      const range = worksheets.getItemOrNullObject(sheet ?? read.sheet).getRange(address);
      range.load('values');
      return { read, range };
    });
    if (asked.length > 0) await talk.sync();
    const found = asked.flatMap(({ read, range }): BlankArgument[] => {
      const cells = range.isNullObject ? [] : range.values.flat();
      const blank = cells.filter((value) => value === '').length;
      if (blank === 0) return [];
      const { where, fn, argument, reference } = read;
      return [{ where, fn, argument, blank: cells.length === 1 ? reference : `${reference} (${blank} blank)` }];
    });
    return { found, all: reads.length <= MOST };
  });
}

interface Read extends Omit<ArgumentText, 'text'> {
  readonly sheet: string;
  readonly where: string;
  readonly reference: string;
}

/** What the functions in these cells read straight from cells. */
function readsIn(sheet: string, area: Excel.Range, argumentsIn: (formula: string) => readonly ArgumentText[]): Read[] {
  const [place] = areasOf(area.address);
  return (area.formulas as unknown[][]).flatMap((row, r) =>
    row.flatMap((formula, c) => {
      if (typeof formula !== 'string' || !place) return [];
      const [top, left] = [place.top + r, place.left + c];
      const where = `${sheet}!${toA1({ top, left, bottom: top, right: left })}`;
      return argumentsIn(formula).flatMap(({ fn, argument, text }) => {
        const reference = text.trim().replaceAll('$', '');
        const plain = parseA1(splitSheet(reference).address) !== undefined;
        return plain ? [{ sheet, where, fn, argument, reference }] : [];
      });
    }),
  );
}
