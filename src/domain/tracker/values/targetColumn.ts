/** Targets that are written as the whole ARR, or as a share of last year's: what increase they ask for. */

import type { Typed } from '../../model/model';
import { isPercentFormat } from '../scales/detect';
import { cellText } from '../types';
import type { Cell, TargetKind } from '../types';
import { readPlainNumber } from './amounts';
import { isGiven } from './reading';
import type { Reader } from './reading';

const PERCENT = /^(.*\d)\s*%$/;

/** A share such as `15 %`, 0.15, or a cell that Excel shows in per cent; undefined for other values. */
function shareOf(cell: Cell, format: string | undefined): number | undefined {
  if (typeof cell === 'number') return isPercentFormat(format) || Math.abs(cell) <= 1 ? cell : cell / 100;
  if (typeof cell !== 'string') return undefined;
  const percent = PERCENT.exec(cell.normalize('NFKC').trim());
  const n = readPlainNumber(percent?.[1] ?? cell);
  if (n === undefined) return undefined;
  return percent || Math.abs(n) > 1 ? n / 100 : n;
}

/** Whether the values of a column are shown in per cent, for the most part. */
export function isShares(cells: readonly Cell[], formats: readonly (string | undefined)[]): boolean {
  const given = cells.map((cell, i) => ({ cell, format: formats[i] })).filter(({ cell }) => isGiven(cell));
  const shares = given.filter(({ cell, format }) =>
    typeof cell === 'number' ? isPercentFormat(format) : PERCENT.test(cellText(cell).trim()),
  );
  return shares.length > 0 && shares.length * 2 > given.length;
}

export const shareReader =
  (formats: readonly (string | undefined)[]): Reader =>
  (cell, at) => {
    const value = shareOf(cell, formats[at]);
    const text = cellText(cell);
    return value === undefined
      ? { value: text, problem: `"${text}" is no share. Type one such as 15\u00a0%.` }
      : { value };
  };

/** The increase that a target asks for; null where last year's ARR is not known, and as it stands where it cannot be read. */
export function increaseOf(target: Typed, last: Typed | undefined, kind: TargetKind): Typed {
  if (kind === 'increase' || typeof target !== 'number') return target;
  if (typeof last !== 'number') return null;
  return Math.round((kind === 'whole' ? target - last : target * last) * 1e6) / 1e6;
}
