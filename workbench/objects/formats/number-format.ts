import { isValidFormat } from 'numfmt';
import { colCount, rowCount, toA1 } from '../../model';
import { shaped } from '../cells/matrix';
import { isUnbounded } from '../cells/reading';
import { asText } from '../core/arguments';
import { raiseFormatChanged } from '../core/events';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { invalidArgument } from '../core/refusals';
import { rectanglesOf } from '../core/geometry';
import { changeFormats } from './format-store';

const LENGTH_LIMIT = 255;

/** A number format that Excel would accept; "" means General. */
export function asNumberFormat(value: unknown, what: string): string {
  const pattern = asText(value, what);
  if (pattern === '' || pattern.toLowerCase() === 'general') return 'General';
  if (pattern.length > LENGTH_LIMIT || !isValidFormat(pattern)) {
    throw invalidArgument(`${what}: "${pattern}" is no number format.`);
  }
  return pattern;
}

/**
 * Sets one number format, bare or as an array of one, or an array of the range's size, in which null leaves a cell as it
 * is. Microsoft's tutorial formats a column with an array of one; values and formulas do not take that.
 */
export function setNumberFormats(self: RangeRef, given: unknown): void {
  const { app, sheet, area: a } = self;
  mayChange(app, sheet, 'allowFormatCells', [a]);
  const value = isOne(given) ? given[0][0] : given;
  if (value === null || value === undefined) return;
  if (!Array.isArray(value)) {
    const numberFormat = asNumberFormat(value, 'numberFormat');
    changeFormats(sheet, a, (f) => ({ ...f, numberFormat }));
    raiseFormatChanged(app, sheet, a);
    return;
  }
  if (isUnbounded(a))
    throw invalidArgument(`Single cells of the unbounded range ${toA1(a)} cannot be set; give one format for all.`);
  const wanted = shaped(value, rowCount(a), colCount(a), 'numberFormat');
  const byFormat = new Map<unknown, [number, number][]>();
  for (let r = 0; r < rowCount(a); r++) {
    for (let c = 0; c < colCount(a); c++) {
      const given = wanted.at(r, c);
      if (given === null) continue;
      const cells = byFormat.get(given);
      if (cells) cells.push([a.top + r, a.left + c]);
      else byFormat.set(given, [[a.top + r, a.left + c]]);
    }
  }
  const checked = [...byFormat].map(([given, cells]) => [asNumberFormat(given, 'numberFormat'), cells] as const);
  for (const [numberFormat, cells] of checked) {
    for (const part of rectanglesOf(cells)) changeFormats(sheet, part, (f) => ({ ...f, numberFormat }));
  }
  raiseFormatChanged(app, sheet, a);
}

const isOne = (given: unknown): given is [[unknown]] =>
  Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) && given[0].length === 1;
