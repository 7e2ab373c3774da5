/** Small workbooks for the tests of the engine. */
import { area, isError, parseA1, type Scalar, type Sheet, Workbook } from '../model';
import type { CustomSource } from './custom';
import { type CalculationOptions, createCalculation, type Engine } from './engine';

export interface Fixture {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly calc: Engine;
  /** Writes values and formulas (texts with `=`) from a cell on, and calculates. */
  write(address: string, rows: readonly (readonly Scalar[])[], on?: Sheet): void;
  /** What the cells of an address show; errors as their text, one cell as itself. */
  read(address: string, on?: Sheet): unknown;
  /** The value of a formula computed in no cell; several as rows. */
  value(formula: string): unknown;
}

/** A workbook with one sheet `Sheet1` holding the rows from A1 on. */
export function workbookWith(
  rows: readonly (readonly Scalar[])[] = [],
  custom?: CustomSource,
  options?: CalculationOptions,
): Fixture {
  const book = new Workbook();
  const sheet = book.addSheet('Sheet1');
  const calc = createCalculation(book, custom, options);
  const fixture: Fixture = {
    book,
    sheet,
    calc,
    write(address, values, on = sheet) {
      put(on, address, values);
      calc.update();
    },
    read(address, on = sheet) {
      const { top, left, bottom, right } = parseA1(address)!;
      const found = Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (_, c) => shown(on.cell(top + r, left + c)?.value ?? null)),
      );
      return top === bottom && left === right ? found[0][0] : found;
    },
    value(formula) {
      const result = calc.evaluate(formula, sheet, 40, 25);
      return Array.isArray(result) ? result.map((row) => row.map(shown)) : shown(result);
    },
  };
  put(sheet, 'A1', rows);
  calc.update();
  return fixture;
}

function put(sheet: Sheet, address: string, rows: readonly (readonly Scalar[])[]): void {
  if (rows.length === 0) return;
  const { top, left } = parseA1(address)!;
  rows.forEach((row, r) =>
    row.forEach((v, c) => {
      const isFormula = typeof v === 'string' && v.startsWith('=');
      if (v === null) sheet.put(top + r, left + c, undefined);
      else sheet.put(top + r, left + c, isFormula ? { value: null, formula: v } : { value: v });
    }),
  );
  sheet.changed(area(top, left, top + rows.length - 1, left + Math.max(...rows.map((r) => r.length)) - 1));
}

const shown = (v: Scalar): unknown => (isError(v) ? v.code : v);
