/** The scale of each column of scores, and what is told of it. */

import { fieldName } from '../model/fields';
import type { Step } from '../model/model';
import { evidenceOf, openToFive, scaleOfColumn } from './scales/detect';
import type { ScaleFound } from './scales/detect';
import { bareNumber, maximumOf, scaleName, TEN } from './scales/scales';
import type { ScaleId } from './scales/scales';
import { labelOf, valuesOf } from './columns/table';
import type { TrackerTable } from './columns/table';
import { cellText, isField } from './types';
import type { ColumnMatch, Issue } from './types';
import { isGiven } from './values/reading';
import { kindOf, readColumn } from './values/values';

export interface ScoreScale {
  readonly scale: ScaleId;
  readonly example?: { readonly text: string; readonly score: number };
}

export interface ScoreScales {
  readonly byColumn: ReadonlyMap<number, ScoreScale>;
  readonly issues: readonly Issue[];
}

/** Finds the scales of all columns of scores, in the light of each other; `chosen` ones go before. */
export function scoreScales(
  table: TrackerTable,
  columns: readonly ColumnMatch[],
  steps: readonly Step[],
  chosen: ReadonlyMap<number, ScaleId> = new Map(),
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
    return { column, given, evidence, found: fromBand };
  });
  const settled = seen.map((one) => ({ ...one, found: asTheOthers(one.found, seen) }));
  const open = openToFive(settled);
  const issues: Issue[] = [];
  const byColumn = new Map<number, ScoreScale>();
  settled.forEach(({ column, given, found }, i) => {
    const scale = chosen.get(column.index) ?? found.scale;
    const example = exampleOf(given, scale);
    byColumn.set(column.index, { scale, ...(example && { example }) });
    if (chosen.has(column.index)) return;
    const label = `Column ${labelOf(table, column.index)}`;
    const shown = example ? ` (${example.text} is ${example.score})` : '';
    const tell = (code: Issue['code'], severity: Issue['severity'], what: string): void => {
      issues.push({ code, severity, column: column.letters, message: `${label} ${what}` });
    };
    if (open[i]) {
      tell(
        'scale-open',
        'warning',
        `may be scored 0 to 10 or 1 to 5: no number in it is above 5. It was read as 0 to 10; choose 1 to 5 if 5 is the best there.`,
      );
    } else if (found.or) {
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

/** Of two scales that the words of a column allow, that which most of the other columns are on. */
function asTheOthers(found: ScaleFound, all: readonly { readonly found: ScaleFound }[]): ScaleFound {
  const { scale, or } = found;
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
      text: isBare && !percent && most && most !== 10 && most !== 1 ? `${text} of ${most}` : text,
      score,
    };
  }
  return undefined;
}

type ColumnValue = ReturnType<typeof valuesOf>['cells'][number];
