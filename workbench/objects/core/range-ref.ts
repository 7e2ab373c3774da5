import type { App } from '../../host/app';
import { type HostObject, hostObject } from '../../host/class';
import { type Area, area, colCount, MAX_COLS, MAX_ROWS, rowCount, type Sheet } from '../../model';
import { sharedClass } from './classes';
import { invalidArgument, invalidReference } from './refusals';

/**
 * The cells behind a Range, a RangeAreas, or one of their parts (format, fill, validation …). Once a reference id was
 * handed out, the rectangles follow inserted and deleted cells.
 */
export class RangeRef {
  /** @param kept the reference id, where these cells already have one */
  constructor(
    readonly app: App,
    private readonly startSheet: Sheet,
    private readonly startAreas: readonly Area[],
    private kept?: string,
  ) {}

  private place(): { sheet: Sheet; areas: readonly Area[] } {
    const place = this.kept === undefined ? undefined : this.app.range(this.kept);
    if (this.kept !== undefined && !place) throw invalidReference('The cells of this range are no longer there.');
    const now = place ?? { sheet: this.startSheet, areas: this.startAreas };
    if (now.areas.length === 0 || !this.app.book.sheets.includes(now.sheet)) {
      throw invalidReference('The cells of this range were deleted.');
    }
    return now;
  }

  get sheet(): Sheet {
    return this.place().sheet;
  }

  get areas(): readonly Area[] {
    return this.place().areas;
  }

  /** The first (for a Range: the only) rectangle. */
  get area(): Area {
    return this.place().areas[0];
  }

  /** The name by which office.js finds these cells again in a later request. */
  get referenceId(): string {
    return (this.kept ??= this.app.keepRange(this.startSheet, this.startAreas));
  }

  /** Another rectangle of the same sheet. */
  to(a: Area): HostObject {
    return rangeObject(this.app, this.sheet, a);
  }
}

export function rangeObject(app: App, sheet: Sheet, a: Area): HostObject {
  return hostObject(sharedClass('range'), new RangeRef(app, sheet, [a]));
}

export function areasObject(app: App, sheet: Sheet, areas: readonly Area[]): HostObject {
  return hostObject(sharedClass('rangeAreas'), new RangeRef(app, sheet, areas));
}

export const cellCount = (a: Area): number => rowCount(a) * colCount(a);

/** The rectangle if it lies on a sheet; refuses with InvalidArgument otherwise. */
export function onSheet(top: number, left: number, bottom: number, right: number): Area {
  const whole = [top, left, bottom, right].every(Number.isInteger);
  if (!whole || top < 0 || left < 0 || bottom < top || right < left || bottom >= MAX_ROWS || right >= MAX_COLS) {
    throw invalidArgument('The rows or columns asked for lie outside the worksheet.');
  }
  return area(top, left, bottom, right);
}

export const WHOLE_SHEET: Area = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
