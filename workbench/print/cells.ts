/** Draws the cells of a part of a page. */
import { wraps } from '../objects/formats/row-heights';
import { fontFamily } from '../grid/display/fonts';
import { drawnIcon, ICON_FONT, ICON_ROOM } from '../grid/display/icons';
import {
  type Area,
  area,
  type Border,
  type BorderSide,
  type CellFormat,
  contains,
  type Font,
  overlaps,
  type Sheet,
} from '../model';
import type { Looks, PrintedCell } from './looks';
import type { Box, Part } from './places';

const INDENT = 9;
const PADDING = 3;
const GRIDLINE: Border = { style: 'Continuous', weight: 'Hairline', color: '#C0C0C0' };

export function drawCells(sheet: Sheet, part: Part, looks: Looks): HTMLElement {
  const layers = ['fills', 'texts', 'lines'].map(() => document.createElement('div'));
  const [fills, texts, lines] = layers;
  const merges = sheet.merges.filter((merge) => overlaps(merge, part.area));
  const draw = (where: Area): void => {
    const box = part.boxOf(where);
    const cell = looks(where.top, where.left, box.width);
    const { fill, borders } = cell.format;
    if (fill !== undefined) fills.append(piece('wbp-fill', box, { background: fill }));
    if (sheet.page.printGridlines && fill === undefined)
      for (const side of ['right', 'bottom'] as const) lines.append(lineAt(side, GRIDLINE, box));
    if (cell.bar) fills.append(barIn(box, cell.bar));
    if (cell.text || cell.icon) texts.append(textOf(cell, box, part.boxOf(roomOf(sheet, part, where, cell, looks))));
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const border = borders[side];
      if (border) lines.append(lineAt(side, border, box));
    }
  };
  merges.forEach(draw);
  for (const { index: row } of part.rows)
    for (const { index: col } of part.cols)
      if (!merges.some((merge) => contains(merge, { row, col }))) draw(area(row, col));
  const drawn = piece('wbp-part', { left: 0, top: 0, width: part.width, height: part.height });
  drawn.append(...layers);
  return drawn;
}

/** An element at a place of its own in what it is put into. */
export function piece(
  className: string,
  { left, top, width, height }: Box,
  style: Partial<CSSStyleDeclaration> = {},
): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  Object.assign(element.style, {
    left: pixels(left),
    top: pixels(top),
    width: pixels(width),
    height: pixels(height),
    ...style,
  });
  return element;
}

const pixels = (length: number): string => `${Math.round(length * 100) / 100}px`;

/** Where the text of a cell may be seen: over blank cells beside it where it is one line of words. */
function roomOf(sheet: Sheet, part: Part, where: Area, { align, runsOver, format }: PrintedCell, looks: Looks): Area {
  const { top, left, bottom, right } = where;
  if (!runsOver || left !== right) return where;
  const isBlank = (col: number): boolean => {
    const value = sheet.cell(top, col)?.value ?? null;
    return (value === null || value === '') && !sheet.merges.some((merge) => contains(merge, { row: top, col }));
  };
  let [first, last] = [left, right];
  if (isAcross(format)) {
    while (last < part.area.right && isBlank(last + 1) && isAcross(looks(top, last + 1, 0).format)) last++;
    return area(top, first, bottom, last);
  }
  if (align !== 'left') while (first > part.area.left && isBlank(first - 1)) first--;
  if (align !== 'right') while (last < part.area.right && isBlank(last + 1)) last++;
  return area(top, first, bottom, last);
}

const isAcross = ({ horizontal }: CellFormat): boolean => horizontal === 'CenterAcrossSelection';

const ALONG = { left: 'flex-start', center: 'center', right: 'flex-end', justify: 'flex-start' } as const;
const UPRIGHT = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
} as const;

/** @param box the cell; @param room where its text may be seen */
function textOf({ text, format, align, icon }: PrintedCell, box: Box, room: Box): HTMLElement {
  const window = piece('wbp-cell', room);
  const place = isAcross(format) ? room : box;
  const holder = piece('wbp-text', { ...place, left: place.left - room.left, top: place.top - room.top });
  const words = document.createElement('span');
  const broken = wraps(format);
  words.textContent = broken ? text : text.replace(/\r?\n/g, '');
  const side = (of: 'left' | 'right'): number => PADDING + (align === of ? format.indent * INDENT : 0);
  Object.assign(holder.style, {
    paddingLeft: `${side('left') + (icon ? ICON_ROOM : 0)}px`,
    paddingRight: `${side('right')}px`,
    justifyContent: ALONG[align],
    alignItems: UPRIGHT[format.vertical],
  });
  Object.assign(words.style, {
    ...fontStyle(format.font),
    textAlign: align,
    ...(broken && { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', flex: '1 1 0', minWidth: '0' }),
    ...(format.rotation !== 0 && { transform: `rotate(${-format.rotation}deg)` }),
  });
  if (icon) holder.append(iconOf(icon));
  holder.append(words);
  window.append(holder);
  return window;
}

function iconOf(icon: NonNullable<PrintedCell['icon']>): HTMLElement {
  const { glyph, color } = drawnIcon(icon);
  const drawn = document.createElement('span');
  drawn.className = 'wbp-icon';
  drawn.textContent = glyph;
  Object.assign(drawn.style, { color, fontFamily: ICON_FONT });
  return drawn;
}

/** Sizes in points are those of CSS. */
export function fontStyle({ name, size, bold, italic, underline, strikethrough, color }: Partial<Font>) {
  const lines = [underline !== undefined && underline !== 'None' && 'underline', strikethrough && 'line-through'];
  return {
    ...(name !== undefined && { fontFamily: fontFamily(name) }),
    ...(size !== undefined && { fontSize: `${size}pt` }),
    ...(bold && { fontWeight: 'bold' }),
    ...(italic && { fontStyle: 'italic' }),
    ...(lines.some(Boolean) && { textDecorationLine: lines.filter(Boolean).join(' ') }),
    ...(underline === 'Double' && { textDecorationStyle: 'double' }),
    ...(color !== undefined && { color }),
  };
}

function barIn(box: Box, { start, end, color, gradient, border }: NonNullable<PrintedCell['bar']>): HTMLElement {
  const [left, width] = [box.left + 2, box.width - 4];
  const inside = { left: left + start * width, top: box.top + 2, width: (end - start) * width, height: box.height - 4 };
  return piece('wbp-fill', inside, {
    background: gradient ? `linear-gradient(to right, ${color}, #FFFFFF)` : color,
    ...(border !== undefined && { outline: `1px solid ${border}`, outlineOffset: '-1px' }),
  });
}

const WEIGHTS: Readonly<Record<Border['weight'], number>> = { Hairline: 0.5, Thin: 1, Medium: 2, Thick: 3 };
const STYLES: Readonly<Record<string, string>> = {
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  SlantDashDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

/** A line lies on the edge of its cell, half of it on either side. */
function lineAt(side: BorderSide, { style, weight, color }: Border, { left, top, width, height }: Box): HTMLElement {
  const thickness = style === 'Double' ? 3 : WEIGHTS[weight];
  const lying = side === 'top' || side === 'bottom';
  const x = (side === 'right' ? left + width : left) - thickness / 2;
  const y = (side === 'bottom' ? top + height : top) - thickness / 2;
  const box = lying
    ? { left: left - thickness / 2, top: y, width: width + thickness, height: 0 }
    : { left: x, top: top - thickness / 2, width: 0, height: height + thickness };
  const line = `${thickness}px ${STYLES[style] ?? 'solid'} ${color}`;
  return piece('wbp-line', box, lying ? { borderTop: line } : { borderLeft: line });
}
