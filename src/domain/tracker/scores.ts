/** The scale of each column of scores, and what is told of it. */

import { fieldName } from '../model/fields';
import type { Step } from '../model/model';
import {
  areFlags,
  evidenceOf,
  isPercentFormat,
  largest,
  openToFive,
  scaleByBest,
  scaleByTexts,
  scaleInFormats,
  scaleOfColumn,
} from './scales/detect';
import type { ScaleFound } from './scales/detect';
import { bareNumber, maximumOf, scaleName, scoreOf, TEN, WORD_SCALES, wordScore } from './scales/scales';
import type { ScaleId, WordScale } from './scales/scales';
import { columnIssue, valuesOf } from './columns/table';
import type { TrackerTable } from './columns/table';
import { cellText, isField } from './types';
import type { ColumnMatch, Issue } from './types';
import { isGiven } from './values/reading';
import { kindOf, readColumn } from './values/values';
import type { LanguageCode } from './vocabulary/languages';
import { plainWords } from './vocabulary/words';

export interface ScoreScale {
  readonly scale: ScaleId;
  readonly example?: { readonly text: string; readonly score: number };
}

export interface ScoreScales {
  readonly byColumn: ReadonlyMap<number, ScoreScale>;
  readonly issues: readonly Issue[];
}

/** What is known of the scales before the columns are looked at. */
export interface SaidOfScales {
  readonly language: LanguageCode;
  /** The scale that a line above the header, or under the list, explains. */
  readonly note?: ScaleId;
  /** What a person chose, by the column's `index`. */
  readonly chosen?: ReadonlyMap<number, ScaleId>;
}

/**
 * Finds the scales of all columns of scores, in the light of each other. What a person chose goes first, and holds for the
 * columns beside it that nothing else settles.
 */
export function scoreScales(
  table: TrackerTable,
  columns: readonly ColumnMatch[],
  steps: readonly Step[],
  { language, note, chosen = new Map() }: SaidOfScales,
): ScoreScales {
  const scored = columns.filter(({ use }) => isField(use) && kindOf(use) === 'score');
  const seen = scored.map((column) => {
    const { cells, formats } = valuesOf(table, column.index);
    const given = cells.flatMap((cell, i) => (isGiven(cell) ? [{ cell, format: formats[i] }] : []));
    const evidence = evidenceOf(
      given.map(({ cell }) => cell),
      given.map(({ format }) => format),
    );
    const header = table.header[column.index];
    const found = scaleOfColumn(header.text, evidence);
    const fromBand = found.by === 'usual' && header.band !== '' ? scaleOfColumn(header.band, evidence) : found;
    const shown = fromBand.by === 'usual' ? scaleInFormats(given.map(({ format }) => format)) : undefined;
    const marks = fromBand.by === 'usual' && language === 'de' && isSchoolMark(header, evidence.bare);
    const byFormat: ScaleFound = { scale: shown ?? TEN, by: 'format' };
    return { column, cells, given, evidence, found: marks ? SCHOOL_MARKS : shown ? byFormat : fromBand };
  });
  const all = seen.map(({ evidence }) => evidence);
  const said = note ?? saidByMost(seen.map(({ found }) => found)) ?? scaleByBest(all) ?? scaleByTexts(all);
  const settled = seen.map((one) => {
    const found = loneWords(one, seen) ?? asTheOthers(one.found, seen);
    const takesNote = said !== undefined && found.by === 'usual' && fitsScale(one.evidence.bare, said);
    return { ...one, found: takesNote ? ({ scale: said, by: 'note' } as const) : found };
  });
  const [example] = chosen.values();
  const isOpen = openToFive(settled);
  const open = isOpen.map((one, i) => one && !(example && fitsScale(settled[i].evidence.bare, example)));
  const flags = areFlags(settled);
  const below = belowZero(settled.map(({ evidence }) => evidence.bare));
  const signs = signsOf(seen.flatMap(({ cells }) => cells));
  const issues: Issue[] = [];
  const byColumn = new Map<number, ScoreScale>();
  settled.forEach(({ column, cells, given, found: seenAs, evidence }, i) => {
    const isFlag = flags && seenAs.by === 'usual' && evidence.bare.length > 0;
    const found: ScaleFound = isFlag ? { ...seenAs, or: 'of:1' } : seenAs;
    const isBelow = below !== undefined && found.by === 'usual';
    const hasSigns = signs !== undefined && maximumOf(found.scale) !== 1 && areSigns(cells, signs);
    const asked = isOpen[i] || found.or !== undefined;
    const usual = isBelow ? below : hasSigns ? signs : found.scale;
    const scale = chosen.get(column.index) ?? (asked && !open[i] && example ? example : usual);
    const shownBy = exampleOf(given, scale);
    byColumn.set(column.index, { scale, ...(shownBy && { example: shownBy }) });
    if (chosen.has(column.index)) return;
    const shown = shownBy ? ` (${shownBy.text} is ${shownBy.score})` : '';
    const tell = (code: Issue['code'], severity: Issue['severity'], what: string): void => {
      issues.push(columnIssue(table, code, severity, column.index, what));
    };
    if (isBelow) {
      tell(
        'scale-open',
        'warning',
        `seems to be scored from below 0, as several numbers are: it was read on the scale ${scaleName(scale)}${shown}. Choose its scale, or its lowest and its highest.`,
      );
    } else if (hasSigns) {
      tell(
        'scale-open',
        'warning',
        `holds plus and minus signs: it was read on the scale ${scaleName(scale)}${shown}, and a minus is a score. Choose its scale if they mean something else.`,
      );
    } else if (open[i]) {
      tell(
        'scale-open',
        'warning',
        `may be scored 0 to 10 or 1 to 5: no number in it is above 5. It was read as 0 to 10; choose 1 to 5 if 5 is the best there.`,
      );
    } else if (found.or && scale === found.scale) {
      tell(
        'scale-open',
        'warning',
        `was read on the scale ${scaleName(scale)}${shown}, but could also be ${scaleName(found.or)}. Choose the scale it is on.`,
      );
    } else if (scale !== TEN) {
      const sure = found.by === 'header' || found.by === 'format';
      tell(
        'scale',
        sure ? 'info' : 'warning',
        `was read on the scale ${scaleName(scale)}${shown} as ${fieldName(column.use as `score:${string}`, steps)}.`,
      );
    }
  });
  return { byColumn, issues };
}

/** `+`, `++`: a mark, so that a minus beside it is one too. */
const isPlus = (cell: ColumnValue): boolean => typeof cell === 'string' && /^\+{1,3}$/.test(cell.trim());

/** The scale of signs that a tracker is scored in; undefined where it has no plus. */
function signsOf(cells: readonly ColumnValue[]): ScaleId | undefined {
  if (!cells.some(isPlus)) return undefined;
  return cells.some((cell) => typeof cell === 'string' && wordScore(cell, 'signs') === undefined && isDouble(cell))
    ? 'doubleSigns'
    : 'signs';
}

/** Whether a column of a tracker that is scored in signs holds them: a plus, or nothing but signs and what is not given. */
const areSigns = (cells: readonly ColumnValue[], signs: ScaleId): boolean =>
  cells.some(isPlus) ||
  (cells.some((cell) => typeof cell === 'string' && wordScore(cell, signs as WordScale) !== undefined) &&
    cells.every(
      (cell) => typeof cell === 'string' && (wordScore(cell, signs as WordScale) !== undefined || !isGiven(cell)),
    ));

const isDouble = (text: string): boolean => wordScore(text, 'doubleSigns') !== undefined;

/** The scale that runs from below 0, as from -2 to 2, as far up as down: several numbers are below, and none is high. */
function belowZero(columns: readonly (readonly number[])[]): ScaleId | undefined {
  const all = columns.flat();
  const low = all.filter((n) => n < 0).length;
  const some = all.slice(0, MOST_LOOKED_AT);
  if (low < 2 || low * 10 < all.length || largest(some) > 5) return undefined;
  const most = largest(some.map(Math.abs));
  return most <= 10 ? `from:${-Math.ceil(most)}:${Math.ceil(most)}` : undefined;
}

const MOST_LOOKED_AT = 10_000;

const SCHOOL_MARKS: ScaleFound = { scale: 'down:6', by: 'values', or: TEN };

/** Whether a column is called a mark in German and holds what schools give: 1, the best, to 6. */
function isSchoolMark({ text, band }: { text: string; band: string }, bare: readonly number[]): boolean {
  const isCalled = plainWords(`${band} ${text}`).some((word) => /^(?:schul)?noten?$/.test(word));
  return isCalled && bare.length > 0 && bare.every((n) => n >= 1 && n <= 6);
}

/** The scale that most columns name in their headers, for those whose own name a slip of the keyboard spoiled. */
function saidByMost(all: readonly ScaleFound[]): ScaleId | undefined {
  const named = all.filter(({ by, scale }) => by === 'header' && scale !== TEN);
  const [first] = named;
  return first && named.length * 2 > all.length && named.every(({ scale }) => scale === first.scale)
    ? first.scale
    : undefined;
}

const fitsScale = (bare: readonly number[], scale: ScaleId): boolean =>
  bare.length > 0 && bare.every((n) => scoreOf(n, scale) !== undefined);

interface SeenColumn {
  readonly found: ScaleFound;
  readonly evidence: ReturnType<typeof evidenceOf>;
}

/** The scale of a column that has too few words to show one, where they are of the scale that most other columns are on. */
function loneWords({ found, evidence }: SeenColumn, all: readonly SeenColumn[]): ScaleFound | undefined {
  if (found.by !== 'usual' || evidence.given === 0) return undefined;
  const counts = new Map<WordScale, number>();
  for (const { found: one } of all) {
    const scale = WORD_SCALES.find((word) => word === one.scale);
    if (scale) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || second?.[1] === first[1]) return undefined;
  return evidence.words.get(first[0]) === evidence.given ? { scale: first[0], by: 'values' } : undefined;
}

/** Of two scales that the words of a column allow, that which the other columns are on. */
function asTheOthers(found: ScaleFound, all: readonly Pick<SeenColumn, 'found'>[]): ScaleFound {
  const { scale, or } = found;
  // High is not the best where a column beside it has a "very high".
  if (scale === 'highLow' && all.some((one) => one.found.scale === 'fiveLevels'))
    return { ...found, scale: 'fiveLevels' };
  if (or === undefined) return found;
  const sure = all.filter((one) => one.found.or === undefined);
  const count = (id: ScaleId): number => sure.filter((one) => one.found.scale === id).length;
  return count(or) > count(scale) ? { ...found, scale: or, or: scale } : found;
}

function exampleOf(
  given: readonly { readonly cell: ColumnValue; readonly format?: string }[],
  scale: ScaleId,
): ScoreScale['example'] {
  // What says its scale itself needs no example as much as a number beside it does.
  const bare = given.filter(({ cell, format }) => isBareValue(cell) && !isPercentFormat(format));
  for (const { cell, format } of [...bare.slice(0, 20), ...given.slice(0, 20)]) {
    const { values, problems } = readColumn('score', [cell], { scores: scale, formats: [format] });
    const score = values[0];
    if (problems.length > 0 || typeof score !== 'number') continue;
    const most = maximumOf(scale);
    const isBare = isBareValue(cell);
    const percent = typeof cell === 'number' && /%/.test(format ?? '');
    const text = percent ? `${Math.round(cell * 1000) / 10} %` : cellText(cell).trim();
    return {
      text:
        isBare && !percent && scale.startsWith('of:') && most && most !== 10 && most !== 1
          ? `${text} of ${most}`
          : text,
      score,
    };
  }
  return undefined;
}

const isBareValue = (cell: ColumnValue): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && bareNumber(cell) !== undefined);

type ColumnValue = ReturnType<typeof valuesOf>['cells'][number];
