/** Formats of the model as Univer's styles. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { type Border, type CellFormat, DEFAULT_FONT, type Font, type PartialFormat } from '../../model';
import { INDENT_PX, SIDE_PX } from '../../objects/formats/row-heights';
import { fontFamily } from './fonts';

export const POINT = 96 / 72;
export const toPixels = (points: number): number => Math.round(points * POINT);
export const toPoints = (pixels: number): number => pixels / POINT;

/** Around what stands in a cell; below it there is room for the tails of its letters. */
export const PADDING = { side: SIDE_PX, edge: 1, foot: 2 };
export const EDITOR_PADDING = { l: 2, r: 2, t: 1, b: 1 };

const HORIZONTAL: Readonly<Record<CellFormat['horizontal'], HorizontalAlign | undefined>> = {
  General: undefined,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<CellFormat['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

const DASHES: Readonly<Record<string, readonly [thin: BorderStyleTypes, medium: BorderStyleTypes]>> = {
  Dash: [BorderStyleTypes.DASHED, BorderStyleTypes.MEDIUM_DASHED],
  DashDot: [BorderStyleTypes.DASH_DOT, BorderStyleTypes.MEDIUM_DASH_DOT],
  DashDotDot: [BorderStyleTypes.DASH_DOT_DOT, BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  Dot: [BorderStyleTypes.DOTTED, BorderStyleTypes.DOTTED],
  Double: [BorderStyleTypes.DOUBLE, BorderStyleTypes.DOUBLE],
  SlantDashDot: [BorderStyleTypes.SLANT_DASH_DOT, BorderStyleTypes.SLANT_DASH_DOT],
};

const SOLID: Readonly<Record<Border['weight'], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const truth = (yes: boolean): BooleanNumber => (yes ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const lineOf = ({ style, weight }: Border): BorderStyleTypes => {
  const dashes = DASHES[style];
  if (!dashes) return SOLID[weight];
  return weight === 'Medium' || weight === 'Thick' ? dashes[1] : dashes[0];
};

const bordersOf = (borders: CellFormat['borders']): IBorderData => {
  const side = (border: Border | undefined) => border && { s: lineOf(border), cl: { rgb: border.color } };
  const { top, bottom, left, right } = borders;
  return {
    ...(top && { t: side(top) }),
    ...(bottom && { b: side(bottom) }),
    ...(left && { l: side(left) }),
    ...(right && { r: side(right) }),
  };
};

function fontOf(font: Partial<Font>): IStyleData {
  return {
    ...(font.name !== undefined && { ff: fontFamily(font.name) }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold !== undefined && { bl: truth(font.bold) }),
    ...(font.italic !== undefined && { it: truth(font.italic) }),
    ...(font.underline !== undefined && { ul: { s: truth(font.underline !== 'None') } }),
    ...(font.strikethrough !== undefined && { st: { s: truth(font.strikethrough) } }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
  };
}

/** What cells look like that have no format of their own. */
export const BASE_STYLE: IStyleData = {
  ff: fontFamily(DEFAULT_FONT.name),
  fs: DEFAULT_FONT.size,
  vt: VerticalAlign.BOTTOM,
  pd: { l: PADDING.side, r: PADDING.side, t: PADDING.edge, b: PADDING.foot },
};

/** A whole format. Number formats are left out: cells are given to Univer as the text that they show. */
export function styleOf(format: CellFormat): IStyleData {
  const { font, fill, borders, horizontal, vertical, wrap, indent, rotation } = format;
  const ht = HORIZONTAL[horizontal];
  const fromRight = horizontal === 'Right';
  const plain = font.color === DEFAULT_FONT.color;
  return {
    ...fontOf({ ...font, ...(plain && { color: undefined }) }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(Object.keys(borders).length > 0 && { bd: bordersOf(borders) }),
    ...(ht !== undefined && { ht }),
    vt: VERTICAL[vertical],
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(rotation !== 0 && { tr: { a: -rotation } }),
    ...(indent > 0 && {
      pd: {
        l: PADDING.side + (fromRight ? 0 : indent * INDENT_PX),
        r: PADDING.side + (fromRight ? indent * INDENT_PX : 0),
        t: PADDING.edge,
        b: PADDING.foot,
      },
    }),
  };
}

/** What conditional formats put over a cell's own format. */
export function styleOver(format: PartialFormat, fill: string | undefined): IStyleData {
  const background = format.fill ?? fill;
  return {
    ...(format.font && fontOf(format.font)),
    ...(background !== undefined && { bg: { rgb: background } }),
    ...(format.borders && { bd: bordersOf(format.borders) }),
  };
}

/** Gives each format of a workbook the id under which Univer knows its style. */
export class StyleTable {
  private readonly ids = new Map<CellFormat, string>();

  /** @param add hears of each style before its id is used */
  constructor(private readonly add: (id: string, style: IStyleData) => void) {}

  idOf(format: CellFormat): string {
    let id = this.ids.get(format);
    if (id === undefined) {
      id = `f${this.ids.size}`;
      this.ids.set(format, id);
      this.add(id, styleOf(format));
    }
    return id;
  }
}
