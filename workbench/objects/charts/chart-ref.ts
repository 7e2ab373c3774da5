import type { App } from '../../host/app';
import type { ScalarMember } from '../../host/class';
import type { Chart, Sheet } from '../../model';
import { mayChange } from '../core/guards';
import { itemNotFound } from '../core/refusals';

/** A chart as a script holds it: it may be deleted while the script still does. */
export class ChartRef {
  constructor(
    readonly app: App,
    private readonly held: Chart,
  ) {}

  get chart(): Chart {
    const { sheet } = this.held;
    if (!this.app.book.sheets.includes(sheet) || !sheet.charts.includes(this.held)) {
      throw itemNotFound(`The chart "${this.held.name}" is no longer there.`);
    }
    return this.held;
  }

  get id(): string {
    return this.held.id;
  }

  get sheet(): Sheet {
    return this.chart.sheet;
  }

  /** Runs a change of the chart where it is allowed, and has the chart drawn anew. */
  change(act: (chart: Chart) => void): null {
    const { chart, sheet } = this;
    mayChange(this.app, sheet, 'allowEditObjects');
    act(chart);
    this.app.book.tell({ kind: 'appearance', sheet });
    return null;
  }
}

/** A part of a chart: a title, an axis, a series … */
export interface PartRef<T> {
  readonly ref: ChartRef;
  /** The part itself; refuses where it is no longer there. */
  part(): T;
}

/** A property of a part: read as it is, checked when written. */
export function field<T, K extends keyof T>(
  name: K,
  check: (value: unknown, what: string) => T[K],
  what = String(name),
): ScalarMember<PartRef<T>> {
  return {
    get: (self) => self.part()[name],
    set: (self, value) => {
      const checked = check(value, what);
      self.ref.change(() => (self.part()[name] = checked));
    },
  };
}

/** A property that is always the same here. */
export const constant = <T>(value: unknown): ScalarMember<T> => ({ get: () => value });
