/** Grouping rows and columns into an outline; the row or column after a group carries its button. */
import type { Band, Sheet } from '../../model';
import { asChoice } from '../core/arguments';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { invalidOperation } from '../core/refusals';
import { isWholeColumns, isWholeRows } from '../../model';

const OPTIONS = ['ByRows', 'ByColumns'] as const;
/** Excel shows eight levels, the ungrouped one included. */
const DEEPEST = 7;

interface Axis {
  readonly bands: Map<number, Band>;
  readonly from: number;
  readonly to: number;
}

function axisOf(self: RangeRef, option: unknown): Axis {
  const { sheet, area: a } = self;
  const rows = asChoice(option, OPTIONS, 'groupOption') === 'ByRows';
  mayChange(self.app, sheet, rows ? 'allowFormatRows' : 'allowFormatColumns');
  if (rows ? isWholeColumns(a) : isWholeRows(a))
    throw invalidOperation('All rows or columns of a worksheet cannot be grouped; name some of them.');
  return rows
    ? { bands: sheet.rowBands, from: a.top, to: a.bottom }
    : { bands: sheet.columns, from: a.left, to: a.right };
}

function bandAt(bands: Map<number, Band>, index: number): Band {
  let band = bands.get(index);
  if (!band) bands.set(index, (band = {}));
  return band;
}

const tell = (sheet: Sheet): null => {
  sheet.book.tell({ kind: 'appearance', sheet });
  return null;
};

function group(self: RangeRef, option: unknown): null {
  const { bands, from, to } = axisOf(self, option);
  for (let i = from; i <= to; i++) {
    if ((bands.get(i)?.outline ?? 0) >= DEEPEST)
      throw invalidOperation(`An outline has at most ${DEEPEST + 1} levels.`);
  }
  for (let i = from; i <= to; i++) {
    const band = bandAt(bands, i);
    band.outline = (band.outline ?? 0) + 1;
  }
  return tell(self.sheet);
}

function ungroup(self: RangeRef, option: unknown): null {
  const { bands, from, to } = axisOf(self, option);
  const grouped = [...bands].filter(([i, band]) => i >= from && i <= to && (band.outline ?? 0) > 0);
  if (grouped.length === 0) throw invalidOperation('There is no group here to take apart.');
  for (const [, band] of grouped) {
    const level = band.outline! - 1;
    if (level > 0) band.outline = level;
    else {
      delete band.outline;
      delete band.hidden;
    }
  }
  delete bands.get(to + 1)?.collapsed;
  return tell(self.sheet);
}

function details(self: RangeRef, option: unknown, show: boolean): null {
  const { bands, from, to } = axisOf(self, option);
  for (let i = from; i <= to; i++) {
    const band = bands.get(i);
    if (!band?.outline) continue;
    if (show) delete band.hidden;
    else band.hidden = true;
    const after = bandAt(bands, i + 1);
    if (after.outline === undefined || after.outline < band.outline) {
      if (show) delete after.collapsed;
      else after.collapsed = true;
    }
  }
  return tell(self.sheet);
}

/** Shows rows and columns down to a level: 1 shows the ungrouped ones only, 0 leaves all as they are. */
export function showLevels(sheet: Sheet, rowLevels: number, columnLevels: number): void {
  for (const [bands, level] of [
    [sheet.rowBands, rowLevels],
    [sheet.columns, columnLevels],
  ] as const) {
    if (level === 0) continue;
    for (const [i, band] of [...bands]) {
      if (!band.outline) continue;
      const hidden = band.outline >= level;
      if (hidden) band.hidden = true;
      else delete band.hidden;
      const after = bandAt(bands, i + 1);
      if ((after.outline ?? 0) >= band.outline) continue;
      if (hidden) after.collapsed = true;
      else delete after.collapsed;
    }
  }
  tell(sheet);
}

export const outlineMethods = {
  Group: group,
  Ungroup: ungroup,
  ShowGroupDetails: (self: RangeRef, option: unknown) => details(self, option, true),
  HideGroupDetails: (self: RangeRef, option: unknown) => details(self, option, false),
};
