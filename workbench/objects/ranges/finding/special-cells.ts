/** Cells of a kind: constants, formulas, blanks, visible ones, those with rules. */
import { type Area, area, type Cell, intersect, MAX_COLS, MAX_ROWS, type Sheet, type Scalar } from '../../../model';
import { calculated } from '../../cells/reading';
import { asChoice } from '../../core/arguments';
import { rectanglesOf } from '../../core/geometry';
import { areasObject, type RangeRef } from '../../core/range-ref';
import { itemNotFound, tooLarge } from '../../core/refusals';
import { validationAt } from '../../validation/coverage';
import { usedPart } from './regions';

const KINDS = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** Which values count, from names such as `All` or `ErrorsLogicalNumber`. */
function valueFilter(valueType: unknown): (v: Scalar) => boolean {
  const name = String(valueType ?? 'All');
  if (name === 'All') return () => true;
  return (v) =>
    (typeof v === 'number' && name.includes('Number')) ||
    (typeof v === 'string' && name.includes('Text')) ||
    (typeof v === 'boolean' && name.includes('Logical')) ||
    (typeof v === 'object' && v !== null && name.includes('Errors'));
}

const parts = (areas: readonly Area[], a: Area): Area[] => areas.flatMap((one) => intersect(one, a) ?? []);

function byCell(sheet: Sheet, a: Area, fits: (cell: Cell) => boolean): Area[] {
  const cells: [number, number][] = [];
  for (const [row, col, cell] of sheet.cellsIn(a)) if (fits(cell)) cells.push([row, col]);
  return rectanglesOf(cells);
}

function blanks(sheet: Sheet, a: Area): Area[] {
  const used = sheet.usedArea(true);
  const within = used && intersect(a, used);
  if (!within) return [];
  const cells: [number, number][] = [];
  for (let row = within.top; row <= within.bottom; row++) {
    for (let col = within.left; col <= within.right; col++) {
      const cell = sheet.cell(row, col);
      if (!cell || (cell.value === null && cell.formula === undefined)) cells.push([row, col]);
    }
  }
  return rectanglesOf(cells);
}

/** Runs of shown rows and columns; only those that have settings of their own can be hidden. */
function visible(sheet: Sheet, a: Area): Area[] {
  const runs = (bands: ReadonlyMap<number, { hidden?: boolean }>, from: number, to: number): [number, number][] => {
    const hidden = [...bands].filter(([i, b]) => b.hidden && i >= from && i <= to).map(([i]) => i);
    const shown: [number, number][] = [];
    let start = from;
    for (const i of hidden.sort((x, y) => x - y)) {
      if (i > start) shown.push([start, i - 1]);
      start = i + 1;
    }
    if (start <= to) shown.push([start, to]);
    return shown;
  };
  const cols = runs(sheet.columns, a.left, a.right);
  return runs(sheet.rowBands, a.top, a.bottom).flatMap(([top, bottom]) =>
    cols.map(([left, right]) => area(top, left, bottom, right)),
  );
}

const isWholeSheet = (a: Area): boolean => a.bottom - a.top + 1 === MAX_ROWS && a.right - a.left + 1 === MAX_COLS;

/** The cells of a kind within the areas, as few rectangles as rows allow. */
export function specialCells(self: RangeRef, cellType: unknown, valueType: unknown): Area[] {
  const { sheet } = self;
  const kind = asChoice(cellType, KINDS, 'cellType');
  const counts = valueFilter(valueType);
  if (self.app.moods.habits.has('hangsOnSheets') && self.areas.some(isWholeSheet))
    throw tooLarge('Among all cells of a sheet Excel may look for minutes. Look in the used range.');
  calculated(self.app);
  const { top, left } = self.area;
  return self.areas.flatMap((a) => {
    switch (kind) {
      case 'Constants':
        return byCell(
          sheet,
          a,
          (c) => c.value !== null && c.formula === undefined && !c.spilledFrom && counts(c.value),
        );
      case 'Formulas':
        return byCell(sheet, a, (c) => c.formula !== undefined && counts(c.value));
      case 'Blanks':
        return blanks(sheet, a);
      case 'Visible':
        return visible(sheet, usedPart(sheet, a, false) ?? a);
      case 'ConditionalFormats':
        return sheet.conditionalFormats.flatMap((f) => parts(f.areas, a));
      case 'SameConditionalFormat':
        return sheet.conditionalFormats
          .filter((f) => f.areas.some((one) => intersect(one, area(top, left))))
          .flatMap((f) => parts(f.areas, a));
      case 'DataValidations':
        return sheet.validations.flatMap((v) => parts(v.areas, a));
      case 'SameDataValidation':
        return parts(validationAt(sheet, top, left)?.areas ?? [], a);
    }
  });
}

export const specialCellMethods = {
  GetSpecialCells(self: RangeRef, cellType: unknown, valueType: unknown) {
    const found = specialCells(self, cellType, valueType);
    if (found.length === 0) throw itemNotFound('The range has no cells of that kind.');
    return areasObject(self.app, self.sheet, found);
  },
  GetSpecialCellsOrNullObject(self: RangeRef, cellType: unknown, valueType: unknown) {
    const found = specialCells(self, cellType, valueType);
    return found.length ? areasObject(self.app, self.sheet, found) : null;
  },
};
