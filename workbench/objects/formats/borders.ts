import { type HostClass, type HostObject, hostObject } from '../../host/class';
import {
  type Area,
  area,
  type Border,
  type BorderSide,
  isWholeColumns,
  isWholeRows,
  MAX_COLS,
  MAX_ROWS,
} from '../../model';
import { asChoice, asWhole, uniform } from '../core/arguments';
import { asColor } from '../core/colors';
import type { RangeRef } from '../core/range-ref';
import { unsupported } from '../core/refusals';
import { mayChange } from '../core/guards';
import { raiseFormatChanged } from '../core/events';
import { changeFormats, distinctFormats } from './format-store';

export const BORDER_INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const OPPOSITE: Record<BorderSide, BorderSide> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

interface BorderRef {
  readonly range: RangeRef;
  readonly index: BorderIndex;
}

/** Cells whose `side` draws the border; the cells beyond it draw nothing there. Undefined where there is none. */
function strip(a: Area, index: BorderIndex): { cells: Area; side: BorderSide; beyond?: Area } | undefined {
  switch (index) {
    case 'EdgeTop':
      return {
        cells: area(a.top, a.left, a.top, a.right),
        side: 'top',
        ...(a.top > 0 && { beyond: area(a.top - 1, a.left, a.top - 1, a.right) }),
      };
    case 'EdgeBottom':
      return {
        cells: area(a.bottom, a.left, a.bottom, a.right),
        side: 'bottom',
        ...(a.bottom < MAX_ROWS - 1 && { beyond: area(a.bottom + 1, a.left, a.bottom + 1, a.right) }),
      };
    case 'EdgeLeft':
      return {
        cells: area(a.top, a.left, a.bottom, a.left),
        side: 'left',
        ...(a.left > 0 && { beyond: area(a.top, a.left - 1, a.bottom, a.left - 1) }),
      };
    case 'EdgeRight':
      return {
        cells: area(a.top, a.right, a.bottom, a.right),
        side: 'right',
        ...(a.right < MAX_COLS - 1 && { beyond: area(a.top, a.right + 1, a.bottom, a.right + 1) }),
      };
    case 'InsideHorizontal':
      if (isWholeColumns(a)) return { cells: a, side: 'bottom' };
      if (a.top === a.bottom) return undefined;
      return {
        cells: area(a.top, a.left, a.bottom - 1, a.right),
        side: 'bottom',
        beyond: area(a.top + 1, a.left, a.bottom, a.right),
      };
    case 'InsideVertical':
      if (isWholeRows(a)) return { cells: a, side: 'right' };
      if (a.left === a.right) return undefined;
      return {
        cells: area(a.top, a.left, a.bottom, a.right - 1),
        side: 'right',
        beyond: area(a.top, a.left + 1, a.bottom, a.right),
      };
    default:
      return undefined;
  }
}

function bordersAt(self: BorderRef): (Border | undefined)[] {
  const { sheet, areas } = self.range;
  return areas.flatMap((a) => {
    const at = strip(a, self.index);
    return at ? [...distinctFormats(sheet, at.cells)].map((f) => f.borders[at.side]) : [];
  });
}

/** Draws, changes or (for undefined) removes one border of an area. */
export function changeBorder(
  self: RangeRef,
  a: Area,
  index: BorderIndex,
  change: (before: Border | undefined) => Border | undefined,
): void {
  const at = strip(a, index);
  if (!at) return;
  const put = (cells: Area, side: BorderSide, make: (b: Border | undefined) => Border | undefined): void =>
    changeFormats(self.sheet, cells, (f) => {
      const { [side]: before, ...others } = f.borders;
      const after = make(before);
      return { ...f, borders: after ? { ...others, [side]: after } : others };
    });
  put(at.cells, at.side, change);
  // A line between two cells is one line: the neighbour gives up its own.
  if (at.beyond && [...distinctFormats(self.sheet, at.beyond)].some((f) => f.borders[OPPOSITE[at.side]])) {
    put(at.beyond, OPPOSITE[at.side], () => undefined);
  }
}

const LINE: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** What a style, weight or colour given by a script makes of a border. */
export const borderChange = {
  style(value: unknown): (b: Border | undefined) => Border | undefined {
    const style = asChoice(value, STYLES, 'border.style');
    if (style === 'None') return () => undefined;
    return (b) => ({ ...(b ?? LINE), style, ...(style === 'Double' && { weight: 'Thick' as const }) });
  },
  weight(value: unknown): (b: Border | undefined) => Border {
    const weight = asChoice(value, WEIGHTS, 'border.weight');
    return (b) => ({ ...(b ?? LINE), weight });
  },
  color(value: unknown): (b: Border | undefined) => Border {
    const color = asColor(value, 'border.color');
    return (b) => ({ ...(b ?? LINE), color });
  },
};

function set(self: BorderRef, property: keyof typeof borderChange, value: unknown): void {
  const { app, sheet, areas } = self.range;
  const change = borderChange[property](value);
  if (self.index.startsWith('Diagonal')) {
    if (property === 'style' && value === 'None') return;
    throw unsupported('Diagonal borders cannot be drawn here.');
  }
  mayChange(app, sheet, 'allowFormatCells', areas);
  for (const a of areas) {
    changeBorder(self.range, a, self.index, change);
    raiseFormatChanged(app, sheet, a);
  }
}

export const borderClass: HostClass<BorderRef> = {
  type: 'RangeBorder',
  scalars: {
    SideIndex: { get: (self) => self.index },
    Style: {
      get: (self) =>
        uniform(bordersAt(self).map((b) => b?.style ?? 'None')) ?? (bordersAt(self).length ? null : 'None'),
      set: (self, value) => set(self, 'style', value),
    },
    Color: {
      get: (self) => uniform(bordersAt(self).map((b) => b?.color ?? '#000000')),
      set: (self, value) => set(self, 'color', value),
    },
    Weight: {
      get: (self) => uniform(bordersAt(self).map((b) => b?.weight ?? 'Thin')),
      set: (self, value) => set(self, 'weight', value),
    },
    TintAndShade: { get: () => 0 },
  },
};

const borderObject = (range: RangeRef, index: BorderIndex): HostObject => hostObject(borderClass, { range, index });

export const bordersClass: HostClass<RangeRef> = {
  type: 'RangeBorderCollection',
  scalars: { Count: { get: () => BORDER_INDEXES.length }, TintAndShade: { get: () => 0 } },
  items: (self) => BORDER_INDEXES.map((index) => borderObject(self, index)),
  getItem: (self, key) => borderObject(self, asChoice(key, BORDER_INDEXES, 'index')),
  methods: {
    GetItem: (self, key: unknown) => borderObject(self, asChoice(key, BORDER_INDEXES, 'index')),
    GetItemAt: (self, index: unknown) =>
      borderObject(self, BORDER_INDEXES[asWhole(index, 'index', 0, BORDER_INDEXES.length - 1)]),
  },
};
