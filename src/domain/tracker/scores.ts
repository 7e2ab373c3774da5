/** The scale of each column of scores, and what is told of it. */

import { fieldName } from '../model/fields';
import type { Step } from '../model/model';
import { evidenceOf, openToFive, scaleByBest, scaleOfColumn } from './scales/detect';
import type { ScaleFound } from './scales/detect';
import { bareNumber, isDown, maximumOf, scaleName, scoreOf, TEN } from './scales/scales';
import type { ScaleId } from './scales/scales';
import { labelOf, valuesOf } from './columns/table';
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
    const marks = fromBand.by === 'usual' && language === 'de' && isSchoolMark(header, evidence.bare);
    return { column, given, evidence, found: marks ? SCHOOL_MARKS : fromBand };
  });
  const said = note ?? saidByMost(seen.map(({ found }) => found)) ?? scaleByBest(seen.map(({ evidence }) => evidence));
  const settled = seen.map((one) => {
    const found = asTheOthers(one.found, seen);
    const takesNote = said !== undefined && found.by === 'usual' && fitsScale(one.evidence.bare, said);
    return { ...one, found: takesNote ? ({ scale: said, by: 'note' } as const) : found };
  });
  const [example] = chosen.values();
  const isOpen = openToFive(settled);
  const open = isOpen.map((one, i) => one && !(example && fitsScale(settled[i].evidence.bare, example)));
  const below = belowZero(settled.map(({ evidence }) => evidence.bare));
  const issues: Issue[] = [];
  const byColumn = new Map<number, ScoreScale>();
  settled.forEach(({ column, given, found }, i) => {
    const asked = isOpen[i] || found.or !== undefined;
    const scale = chosen.get(column.index) ?? (asked && !open[i] && example ? example : found.scale);
    const shownBy = exampleOf(given, scale);
    byColumn.set(column.index, { scale, ...(shownBy && { example: shownBy }) });
    if (chosen.has(column.index)) return;
    const label = `Column ${labelOf(table, column.index)}`;
    const shown = shownBy ? ` (${shownBy.text} is ${shownBy.score})` : '';
    const tell = (code: Issue['code'], severity: Issue['severity'], what: string): void => {
      issues.push({ code, severity, column: column.letters, message: `${label} ${what}` });
    };
    if (below && found.by === 'usual') {
      tell(
        'scale-open',
        'warning',
        'may be scored from below 0: several numbers beside it are. It was read as 0 to 10; put the numbers right, or score it from 0.',
      );
    } else if (given.some(({ cell }) => isPlus(cell))) {
      tell(
        'scale-open',
        'warning',
        'holds plus signs: a minus beside them was read as no score. Put the signs right, or replace them by numbers in the tracker.',
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

/** Whether a scale runs from below 0, as from -2 to 2: several numbers do, and none is high. */
function belowZero(columns: readonly (readonly number[])[]): boolean {
  const all = columns.flat();
  const low = all.filter((n) => n < 0).length;
  return low > 1 && low * 10 >= all.length && Math.max(...all.slice(0, MOST_LOOKED_AT)) <= 5;
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

/** Of two scales that the words of a column allow, that which the other columns are on. */
function asTheOthers(found: ScaleFound, all: readonly { readonly found: ScaleFound }[]): ScaleFound {
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
  for (const { cell, format } of given.slice(0, 20)) {
    const { values, problems } = readColumn('score', [cell], { scores: scale, formats: [format] });
    const score = values[0];
    if (problems.length > 0 || typeof score !== 'number') continue;
    const most = maximumOf(scale);
    const isBare = typeof cell === 'number' || bareNumber(cellText(cell)) !== undefined;
    const percent = typeof cell === 'number' && /%/.test(format ?? '');
    const text = percent ? `${Math.round(cell * 1000) / 10} %` : cellText(cell).trim();
    return {
      text: isBare && !percent && most && most !== 10 && most !== 1 && !isDown(scale) ? `${text} of ${most}` : text,
      score,
    };
  }
  return undefined;
}

type ColumnValue = ReturnType<typeof valuesOf>['cells'][number];
