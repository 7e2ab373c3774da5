/** Reading and changing one property of the look of a Range's or RangeAreas' cells. */
import type { ScalarMember } from '../../host/class';
import type { CellFormat } from '../../model';
import { uniform } from '../core/arguments';
import { raiseFormatChanged } from '../core/events';
import { mayChange } from '../core/guards';
import type { RangeRef } from '../core/range-ref';
import { changeFormats, distinctFormats } from './format-store';
import type { FormatChange, Parts } from './parts';

/** Every look that occurs in the cells. */
export function* formatsOf(self: RangeRef): Generator<CellFormat> {
  for (const a of self.areas) yield* distinctFormats(self.sheet, a);
}

/** Changes the look of all cells; refused where protection forbids it. */
export function changeLook(self: RangeRef, change: FormatChange): void {
  const { app, sheet, areas } = self;
  mayChange(app, sheet, 'allowFormatCells', areas);
  for (const a of areas) {
    changeFormats(sheet, a, change);
    raiseFormatChanged(app, sheet, a);
  }
}

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The scalars of a class from the parts of a format; a mixed property reads as null. */
export function scalarsOf(parts: Parts): Record<string, ScalarMember<RangeRef>> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      upperFirst(name),
      {
        get: (self: RangeRef) => uniform([...formatsOf(self)].map((f) => part.read(f))),
        ...(part.change && { set: (self: RangeRef, value: unknown) => changeLook(self, part.change!(value)) }),
      },
    ]),
  );
}
