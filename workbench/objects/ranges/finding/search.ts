/** Finding and replacing text in cells. */
import type { App } from '../../../host/app';
import { type Area, area, type Cell, type Sheet, toWire } from '../../../model';
import { entryOf } from '../../cells/entries';
import { calculated, shownText } from '../../cells/reading';
import { headerParts, renameColumns } from '../../cells/headers';
import { finishWrite, putEntry } from '../../cells/writing';
import { asChoice, asRecord, asText, isOmitted } from '../../core/arguments';
import { around } from '../../core/geometry';
import { mayChange } from '../../core/guards';
import type { RangeRef } from '../../core/range-ref';
import { invalidArgument, itemNotFound } from '../../core/refusals';

interface Criteria {
  readonly complete: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

export function criteriaOf(given: unknown): Criteria {
  const c = isOmitted(given) ? {} : asRecord(given, 'criteria');
  return {
    complete: c.completeMatch === true,
    matchCase: c.matchCase === true,
    backwards:
      asChoice(c.searchDirection ?? 'Forward', ['Forward', 'Backwards'], 'criteria.searchDirection') === 'Backwards',
  };
}

function matcher(text: unknown, { complete, matchCase }: Criteria): (candidate: string) => boolean {
  const wanted = asText(text, 'text');
  if (wanted === '') throw invalidArgument('text must not be empty.');
  const fold = (s: string): string => (matchCase ? s : s.toLowerCase());
  const sought = fold(wanted);
  return (candidate) => (complete ? fold(candidate) === sought : fold(candidate).includes(sought));
}

/** Cells, in the order of search, whose shown text matches. */
export function* matches(sheet: Sheet, a: Area, text: unknown, criteria: Criteria): Generator<Area> {
  const fits = matcher(text, criteria);
  const cells = [...sheet.cellsIn(a)];
  if (criteria.backwards) cells.reverse();
  for (const [row, col, cell] of cells) {
    if (cell.value !== null && fits(shownText(cell.value, sheet.formatAt(row, col).numberFormat))) yield area(row, col);
  }
}

function find(self: RangeRef, text: unknown, criteria: unknown): Area | undefined {
  calculated(self.app);
  const [first] = matches(self.sheet, self.area, text, criteriaOf(criteria));
  return first;
}

/** What replacing looks at: the formula, or the constant as it would be typed. */
const written = (cell: Cell): string => cell.formula ?? String(toWire(cell.value));

/** Replaces in formulas and constants of all areas. Returns the number of replacements made. */
export function replaceIn(
  app: App,
  sheet: Sheet,
  areas: readonly Area[],
  text: unknown,
  replacement: unknown,
  given: unknown,
): number {
  const criteria = criteriaOf(given);
  const fits = matcher(text, criteria);
  const by = asText(replacement, 'replacement');
  mayChange(app, sheet, 'edit', areas);
  const pattern = new RegExp(
    asText(text, 'text').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    criteria.matchCase ? 'g' : 'gi',
  );
  let count = 0;
  const changed: Area[] = [];
  for (const a of areas) {
    for (const [row, col, cell] of [...sheet.cellsIn(a)]) {
      if (cell.spilledFrom || (cell.value === null && cell.formula === undefined) || !fits(written(cell))) continue;
      count += written(cell).match(pattern)?.length ?? 0;
      const after = written(cell).replace(pattern, () => by);
      const [header] = headerParts(sheet, area(row, col));
      if (header) renameColumns(header.table, new Map([[col - header.table.area.left, after]]));
      else putEntry(sheet, row, col, entryOf(after, sheet, { row, col }, sheet.formatAt(row, col).numberFormat, 'A1'));
      changed.push(area(row, col));
    }
  }
  if (changed.length > 0) finishWrite(app, sheet, around(changed));
  return count;
}

export const searchMethods = {
  Find(self: RangeRef, text: unknown, criteria: unknown) {
    const a = find(self, text, criteria);
    if (!a) throw itemNotFound(`No cell of the range holds "${String(text)}".`);
    return self.to(a);
  },
  FindOrNullObject(self: RangeRef, text: unknown, criteria: unknown) {
    const a = find(self, text, criteria);
    return a ? self.to(a) : null;
  },
  ReplaceAll: (self: RangeRef, text: unknown, replacement: unknown, criteria: unknown) =>
    replaceIn(self.app, self.sheet, [self.area], text, replacement, criteria),
};
