/** Which scale a column of scores is on, from what its header says and from its values. */

import { LANGUAGES, phrasesIn } from '../vocabulary/languages';
import { keysOf, phraseKey, plainWords } from '../vocabulary/words';
import { cellText } from '../types';
import type { Cell } from '../types';
import { bareNumber, selfScored, TEN, withoutRemark, WORD_SCALES, wordScore } from './scales';
import type { ScaleId, WordScale } from './scales';

export interface ScaleFound {
  readonly scale: ScaleId;
  /** What it was seen by. */
  readonly by: 'header' | 'note' | 'format' | 'values' | 'usual';
  /** Another scale that the values allow as well, to be asked. */
  readonly or?: ScaleId;
}

const UP_TO = LANGUAGES.flatMap(({ upTo }) => phrasesIn(upTo)).join('|');
const OUT_OF = LANGUAGES.flatMap(({ outOf }) => phrasesIn(outOf)).join('|');
const RANGE = new RegExp(`(?:^|[\\s([{])([01])\\s*(?:[-–—]|\\.\\.+|\\b(?:${UP_TO})\\b)\\s*(\\d{1,3})(?!\\d)`, 'i');
const LIMIT = new RegExp(`(?:/|\\b(?:${OUT_OF}|max\\.?)\\s)\\s*(\\d{1,3})\\s*[)\\]}]?\\s*$`, 'i');
/** `-2 to +2`, `(−5…5)`: both ends of a scale that begins below zero. */
const BELOW_ZERO = new RegExp(
  `(?:^|[\\s([{:])[-–−](\\d{1,3})\\s*(?:[-–—/]|\\.\\.+|…|\\b(?:${UP_TO})\\b)\\s*\\+?(\\d{1,3})(?!\\d)`,
  'iu',
);
/** `(0-12)`, `(max 12)`, `max. 15 points`: said so plainly that it may be a seldom one. */
const WHOLE_RANGE = /[([{]\s*0\s*(?:[-–—]|\.\.+|to)\s*(\d{1,3})\s*[)\]}]/i;
const SAID_LIMIT = /[([{,;]\s*max(?:imum)?\.?\s*(?:of\s*)?(\d{1,3})(?:\s*\p{L}+)?\s*[)\]}]?\s*$/iu;
const LIKELY_MAXIMA = [3, 4, 5, 6, 7, 8, 10, 20, 100];
/** Where they are said plainly; others, such as 110, are rather a slip of the keyboard. */
const SELDOM_MAXIMA = [2, 9, 12, 15, 25, 30, 40, 50];

const BEST = keysOf(({ best }) => best);
/** `1 = poor, 5 = great`: both ends of a scale with what they mean. */
const ENDS = /(?:^|\D)([01])\s*[=:]\s*([^\d=]+?)\W*\s(\d{1,3})\s*[=:]\s*\p{L}/u;
const SAYS_SCALE = keysOf(({ score }) => score.replaceAll(' ', ' | '));

/** The scale that a line above a list explains: `Scale: 1 = poor - 5 = great`, `Scores 1-5`, `1 = sehr gut, 6 = ungenügend`. */
export function scaleInNote(note: string): ScaleId | undefined {
  const text = note.normalize('NFKC').trim();
  if (text.length > 200) return undefined;
  const ends = ENDS.exec(text);
  const most = Number(ends?.[3] ?? 0);
  if (ends && LIKELY_MAXIMA.includes(most)) {
    const isDown = ends[1] === '1' && BEST.has(phraseKey(ends[2]));
    return isDown ? `down:${most}` : `of:${most}`;
  }
  const said = plainWords(text).some((word) => SAYS_SCALE.has(word)) ? scaleInHeader(text) : undefined;
  return said === 'percent' ? undefined : said;
}

/** The scale that a header names: `(1-5)`, `/5`, `of 10`, `0 bis 100`, `%`. */
export function scaleInHeader(header: string): ScaleId | 'percent' | undefined {
  const text = header.normalize('NFKC').trim();
  if (text.length > 100) return undefined;
  const explained = ENDS.test(text) ? scaleInNote(text) : undefined;
  if (explained !== undefined) return explained;
  const below = BELOW_ZERO.exec(text);
  if (below) return `from:${-Number(below[1])}:${Number(below[2])}`;
  const whole = Number(WHOLE_RANGE.exec(text)?.[1] ?? SAID_LIMIT.exec(text)?.[1] ?? 0);
  if ([...LIKELY_MAXIMA, ...SELDOM_MAXIMA].includes(whole)) return `of:${whole}`;
  const most = Number((RANGE.exec(text)?.[2] ?? LIMIT.exec(text)?.[1]) || 0);
  if (LIKELY_MAXIMA.includes(most)) return `of:${most}`;
  return /%|\bpercent\b|\bprozent\b/i.test(text) ? 'percent' : undefined;
}

export const isPercentFormat = (format: string | undefined): boolean =>
  /%/.test((format ?? '').replace(/"[^"]*"/g, ''));

/** Whether a number format shows its number as a day. */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The scale that number formats show behind their numbers: `0"/5"`, `0 "of 5"`. All formats say the same. */
export function scaleInFormats(formats: readonly (string | undefined)[]): ScaleId | undefined {
  const literals = new Set(
    formats.map((format = '') => [...format.matchAll(/"([^"]*)"/g)].map(([, one]) => one).join('')),
  );
  const [literal, ...others] = literals;
  const said = others.length === 0 && literal ? scaleInHeader(`0 ${literal}`) : undefined;
  return said === 'percent' ? undefined : said;
}

interface Evidence {
  /** Numbers that say no scale themselves. */
  readonly bare: readonly number[];
  /** Cells that Excel shows as percentages. */
  readonly percentCells: number;
  readonly selfScored: number;
  /** What the texts such as `4 of 5` are out of, and how many of them there are; percentages are out of 100. */
  readonly outOf: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<WordScale, number>;
  readonly given: number;
  /** The number beside which a value says that it is the best, as in `5 – excellent`. */
  readonly best?: number;
}

/** What a text shows of its scale, without what is written beside the score. */
interface SeenText {
  /** What a value that says its scale is out of. */
  readonly outOf?: number;
  readonly bare?: number;
  readonly words: readonly WordScale[];
  readonly isBest?: boolean;
}

/** `5 – excellent`, `1: sehr gut`: the best, by what stands beside its number. */
const saysBest = (text: string): boolean => BEST.has(phraseKey(text.replace(/^[\d.,\s]+[-–—:=(.)]*/, '')));

function seeText(text: string, isCore = false): SeenText {
  const self = selfScored(text);
  if (self) return { outOf: self.of ?? 100, words: [] };
  const bare = bareNumber(text);
  if (bare !== undefined) return { bare, words: [] };
  const words = WORD_SCALES.filter((scale) => wordScore(text, scale) !== undefined);
  const core = isCore || words.length > 0 ? undefined : withoutRemark(text);
  if (core === undefined) return { words };
  return { ...seeText(core, true), isBest: saysBest(text) };
}

/** @param formats the number format of each value, where there are any */
export function evidenceOf(values: readonly Cell[], formats: readonly (string | undefined)[] = []): Evidence {
  const bare: number[] = [];
  const words = new Map<WordScale, number>();
  let percentCells = 0;
  const outOf = new Map<number, number>();
  let best: number | undefined;
  const known = new Map<string, SeenText>();
  values.forEach((cell, i) => {
    if (typeof cell === 'number') {
      if (isPercentFormat(formats[i])) percentCells++;
      else bare.push(cell);
      return;
    }
    const text = cellText(cell);
    const seen = known.get(text) ?? seeText(text);
    known.set(text, seen);
    if (seen.outOf !== undefined) outOf.set(seen.outOf, (outOf.get(seen.outOf) ?? 0) + 1);
    if (seen.bare !== undefined) bare.push(seen.bare);
    if (seen.isBest) best = seen.bare;
    for (const scale of seen.words) words.set(scale, (words.get(scale) ?? 0) + 1);
  });
  const self = [...outOf.values()].reduce((sum, count) => sum + count, 0);
  return {
    bare,
    percentCells,
    selfScored: self,
    outOf,
    words,
    given: values.length,
    ...(best !== undefined && { best }),
  };
}

/**
 * The scale of a column. What its header says goes before what its values show; percentage cells and texts such as
 * `4 of 5` are read by themselves whatever the scale.
 */
export function scaleOfColumn(header: string, evidence: Evidence): ScaleFound {
  const { bare } = evidence;
  const said = scaleInHeader(header);
  if (said === 'percent') return percentIn(bare);
  if (said !== undefined) return { scale: said, by: 'header' };
  const words = wordsOf(evidence);
  if (words) return words;
  const beside = besideOthers(evidence);
  if (beside) return beside;
  if (areShares(bare)) return { scale: 'share', by: 'values' };
  const above = bare.filter((n) => n > 10);
  const percents = bare.filter((n) => n >= 0 && n <= 100);
  if (above.length >= 2 && above.length * 2 >= bare.length && percents.length * 10 >= bare.length * 8) {
    return { scale: 'of:100', by: 'values', ...(above.length * 10 < bare.length * 7 && { or: TEN }) };
  }
  if (bare.length === 0 && evidence.percentCells > 0) return { scale: 'share', by: 'format' };
  return { scale: TEN, by: 'usual' };
}

/**
 * What numbers without a scale are where most other values of their column say theirs: `3` beside `4 of 5`, `0.7` or `70`
 * beside percentages. What could be either is asked.
 */
function besideOthers({ bare, percentCells, outOf }: Evidence): ScaleFound | undefined {
  if (bare.every((n) => n === 0)) return undefined;
  const percents = percentCells + (outOf.get(100) ?? 0);
  if (percents > 0 && percents >= bare.length) {
    if (bare.every((n) => n >= 0 && n <= 1))
      return { scale: 'share', by: 'values', ...(bare.every((n) => n === 0 || n === 1) && { or: TEN }) };
    const isHundred = bare.every((n) => n >= 0 && n <= 100) && bare.some((n) => n > 10);
    return isHundred ? { scale: 'of:100', by: 'values' } : { scale: TEN, by: 'values', or: 'of:100' };
  }
  const most = onlyMaximum(outOf);
  const fits = most !== undefined && (outOf.get(most) ?? 0) >= bare.length && bare.every((n) => n >= 0 && n <= most);
  return fits && most !== 10 ? { scale: `of:${most}`, by: 'values' } : undefined;
}

/** What all texts such as `4 of 5` are out of; undefined where there are none, or they differ. */
function onlyMaximum(outOf: ReadonlyMap<number, number>): number | undefined {
  const [most, ...others] = outOf.keys();
  return others.length === 0 && Number.isInteger(most) && most >= 2 && most < 1000 ? most : undefined;
}

/** The scale of a column of bare numbers where most values beside it are texts such as `4 of 5`, all out of the same. */
export function scaleByTexts(all: readonly Pick<Evidence, 'outOf' | 'given'>[]): ScaleId | undefined {
  const outOf = new Map<number, number>();
  for (const one of all) for (const [most, count] of one.outOf) outOf.set(most, (outOf.get(most) ?? 0) + count);
  const most = onlyMaximum(outOf);
  const given = all.reduce((sum, one) => sum + one.given, 0);
  if (most === undefined || most === 10 || (outOf.get(most) ?? 0) * 2 < given) return undefined;
  return most === 100 ? 'share' : `of:${most}`;
}

/** Under a per cent sign numbers up to 1 are shares of 1; where none is between 0 and 1, they may be either. */
function percentIn(bare: readonly number[]): ScaleFound {
  const isShare = bare.length > 0 && bare.every((n) => n >= 0 && n <= 1);
  if (!isShare && !areShares(bare)) return { scale: 'of:100', by: 'header' };
  return { scale: 'share', by: 'header', ...(bare.every((n) => n === 0 || n === 1) && { or: 'of:100' as const }) };
}

/** Most values are words of one scale. Where two scales have the same words, it is asked. */
function wordsOf({ words, bare, given }: Evidence): ScaleFound | undefined {
  // Without a "very" before any of them, high and low are the ends of their scale.
  const isThree = (words.get('highLow') ?? 0) === (words.get('fiveLevels') ?? 0);
  const [first, second] = [...words]
    .filter(([scale]) => !isThree || scale !== 'fiveLevels')
    .sort((a, b) => b[1] - a[1]);
  if (!first || first[1] <= bare.length || first[1] * 2 < given || given < 2) return undefined;
  return { scale: first[0], by: 'values', ...(second?.[1] === first[1] && { or: second[0] }) };
}

/** Shares of 1, as percentage cells lose their format in a file: three numbers or more, most of them strictly within. */
function areShares(bare: readonly number[]): boolean {
  const within = bare.filter((n) => n > 0 && n < 1).length;
  const outside = bare.filter((n) => n < 0 || n > 1).length;
  if (bare.length < 3) return false;
  return outside === 0 ? within * 2 >= bare.length : outside * 4 <= bare.length && within * 3 >= bare.length * 2;
}

/** Not by arguments of one call: of those an engine takes some hundred thousand at most. */
export const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** The scale whose best is named beside one of its numbers: `5 – excellent` where no number is above 5. */
export function scaleByBest(all: readonly Pick<Evidence, 'bare' | 'best'>[]): ScaleId | undefined {
  const [best, ...others] = new Set(all.flatMap((one) => one.best ?? []));
  const most = largest(all.flatMap(({ bare }) => bare));
  if (others.length > 0 || !LIKELY_MAXIMA.includes(most)) return undefined;
  return best === most ? `of:${most}` : best === 1 ? `down:${most}` : undefined;
}

/** Whether a tracker's numbers without a scale are nothing but 0 and 1, which may as well be no and yes. */
export function areFlags(columns: readonly { readonly found: ScaleFound; readonly evidence: Evidence }[]): boolean {
  const all = columns.flatMap(({ found, evidence }) => (found.by === 'usual' ? evidence.bare : []));
  return all.length >= 3 && all.includes(1) && all.every((n) => n === 0 || n === 1);
}

/**
 * Columns whose numbers could also be out of 5 or less: all whole or half, up to 5. Asked where the whole tracker has no
 * number above 5, and for a single column where it runs from 1 to 5 while others go beyond.
 */
export function openToFive(columns: readonly { readonly found: ScaleFound; readonly evidence: Evidence }[]): boolean[] {
  const usual = columns.map(({ found, evidence }) => (found.by === 'usual' ? evidence.bare : []));
  const all = usual.flat();
  const isLow = (bare: readonly number[], least: number): boolean =>
    bare.every((n) => Number.isInteger(n * 2) && n >= least && n <= 5);
  // One column of bad scores is likelier than a scale of its own.
  const least = usual.filter((bare) => bare.length > 0).length > 1 ? 0 : 1;
  const whole =
    all.length >= 3 &&
    isLow(all, least) &&
    largest(all) > 1 &&
    columns.every(({ evidence }) => evidence.selfScored === 0);
  return usual.map(
    (bare) =>
      bare.length > 0 &&
      (whole || (isLow(bare, 1) && bare.length >= 5 && largest(bare) === 5 && new Set(bare).size > 2)),
  );
}
