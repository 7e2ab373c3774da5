/** Scores of one column, on the scale that it is on. */

import { serialOf } from '../../calendar/dates';
import { quoted } from '../../model/fields';
import { evidenceOf, isPercentFormat, scaleOfColumn } from '../scales/detect';
import {
  bareNumber,
  isSignScale,
  maximumOf,
  scaleName,
  scoreOf,
  selfScored,
  snapped,
  TEN,
  tenth,
  withoutRemark,
  wordScore,
} from '../scales/scales';
import type { ScaleId, WordScale } from '../scales/scales';
import { cellText } from '../types';
import type { Cell } from '../types';
import { isGiven } from './reading';
import type { ColumnHints, Reader, Reading } from './reading';

/** From here up a number that should be a score looks like a date (1990 on). */
const LIKELY_FROM = serialOf(1990, 1, 1);
const LIKELY_TO = serialOf(2199, 12, 31);
export const isLikelyDate = (n: number): boolean => n >= LIKELY_FROM && n < LIKELY_TO + 1;

const HELP = 'Type 0 to 10, or leave it blank.';
const SHARES =
  'all numbers are between 0 and 1, so they were read as percentages (0.7 is 70\u00a0%, a score of 7). If they are scores out of 10, type them with text such as 0.7/10.';

export function scoreReader(cells: readonly Cell[], { scores, formats = [] }: ColumnHints): Reader {
  if (scores !== undefined) return (cell, at) => readScore(cell, formats[at], scores, undefined);
  const given = cells.flatMap((cell, at) => (isGiven(cell) ? [{ cell, format: formats[at] }] : []));
  const found = scaleOfColumn(
    '',
    evidenceOf(
      given.map(({ cell }) => cell),
      given.map(({ format }) => format),
    ),
  );
  // Told here only where nobody has named the scale: whoever names it tells it.
  const told = found.scale === 'share' && found.by === 'values' ? SHARES : undefined;
  return (cell, at) => readScore(cell, formats[at], found.scale, told);
}

function readScore(cell: Cell, format: string | undefined, scale: ScaleId, told: string | undefined): Reading {
  const text = cellText(cell);
  const sign = isSignScale(scale) ? wordScore(text, scale) : undefined;
  if (sign !== undefined) return { value: sign };
  if (typeof cell === 'number') {
    if (isPercentFormat(format)) return percent(cell * 10, `${tenth(cell * 100)} %`);
    return bare(cell, text, scale, told);
  }
  if (typeof cell === 'boolean') {
    return scale === 'yesNo'
      ? { value: cell ? 10 : 0 }
      : { value: text, problem: `${quoted(text)} is not a score. ${HELP}` };
  }
  const self = selfScored(text);
  if (self) {
    return self.kind === 'percent' ? percent(self.score, text.trim()) : within(self.score, text);
  }
  const n = bareNumber(text);
  if (n !== undefined && Number.isFinite(n)) return bare(n, text, scale, told);
  const score = maximumOf(scale) === undefined ? wordScore(text, scale as WordScale) : undefined;
  if (score !== undefined) return { value: score };
  const core = withoutRemark(text);
  const rest: Reading = core === undefined ? { value: null } : readScore(core, undefined, scale, undefined);
  if (typeof rest.value !== 'number' || rest.problem !== undefined)
    return { value: text, problem: `${quoted(text)} is not a score. ${HELP}` };
  const message = `${quoted(text)} was read as ${rest.value}; what is written beside the score, here and in others like it, is left out.`;
  return { value: rest.value, doubt: { code: 'value-guessed', message } };
}

/** More than 100 % of what was agreed is the most there is, and that is told. */
function percent(score: number, text: string): Reading {
  const rounded = tenth(score);
  if (rounded > 10 + 1e-9)
    return {
      value: 10,
      doubt: { code: 'value-guessed', message: `${text} is more than all of it and counts as 10, the most there is.` },
    };
  return within(rounded, text);
}

function within(score: number, text: string): Reading {
  const value = snapped(score);
  if (value !== undefined) return { value };
  return { value: score, problem: outside(score, text, TEN) };
}

function bare(n: number, text: string, scale: ScaleId, told: string | undefined): Reading {
  // On a scale of words a number is out of place; it is taken for what it is on 0 to 10.
  const most = maximumOf(scale) === undefined ? TEN : scale;
  const value = scoreOf(n, most);
  if (value === undefined) {
    // A number above 1 among shares is a score as it stands, or a percentage: either way it is told.
    return { value: most === TEN ? n : text, problem: outside(n, text, most) };
  }
  return { value, ...(told !== undefined && { doubt: { code: 'scale', message: told } }) };
}

function outside(n: number, text: string, scale: ScaleId): string {
  const guess = isLikelyDate(n) ? '; the sheet may have turned a score such as 7/10 into a date' : '';
  if (scale === TEN) return `${n} is not between 0 and 10${guess}. ${HELP}`;
  return `${quoted(text)} is not on the scale ${scaleName(scale)}${guess}. ${HELP}`;
}
