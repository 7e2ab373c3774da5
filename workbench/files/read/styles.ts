import {
  type Border,
  type BorderSide,
  type CellFormat,
  DEFAULT_FONT,
  DEFAULT_FORMAT,
  type Font,
  type PartialFormat,
} from '../../model';
import { cellFormatsIn } from '../../../src/files/ooxml/number-formats';
import type { Colours } from '../ooxml/colours';
import { isCalendarFormat } from '../ooxml/units';
import { borderFromFile, horizontals, verticals } from '../ooxml/vocabulary';
import { child, children, flag, num, type XmlElement } from '../ooxml/xml';

/** The looks that a file lists once and refers to by number. */
export interface ReadStyles {
  /** By the cell's style number; one object a look, shared by all its cells. */
  readonly formats: readonly CellFormat[];
  /** Whether texts under that style were typed with an apostrophe before them. */
  readonly quoted: readonly boolean[];
  /** Whether a number under that style is a date, not a time or duration alone. */
  readonly dates: readonly boolean[];
  /** What conditional formats change, by number. */
  readonly dxfs: readonly PartialFormat[];
  /** True where a fill was a pattern or a gradient, which the model cannot hold. */
  readonly flattenedFills: boolean;
}

const SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right'];

export function readStyles(root: XmlElement | undefined, colours: Colours): ReadStyles {
  const numberFormats = cellFormatsIn(root);
  const fonts = children(child(root, 'fonts'), 'font').map((e) => ({ ...DEFAULT_FONT, ...readFont(e, colours) }));
  const fillElements = children(child(root, 'fills'), 'fill');
  const fills = fillElements.map((e) => readFill(e, colours));
  const borders = children(child(root, 'borders'), 'border').map((e) => readBorders(e, colours));
  const known = new Map([[JSON.stringify(DEFAULT_FORMAT), DEFAULT_FORMAT]]);
  const xfs = children(child(root, 'cellXfs'), 'xf');
  const formats = xfs.map((xf, i) => {
    const fill = fills[num(xf, 'fillId', 0)];
    const format: CellFormat = {
      numberFormat: numberFormats[i],
      font: fonts[num(xf, 'fontId', 0)] ?? DEFAULT_FONT,
      ...(fill && { fill }),
      borders: borders[num(xf, 'borderId', 0)] ?? {},
      ...readAlignment(child(xf, 'alignment')),
      locked: flag(child(xf, 'protection'), 'locked', true),
      formulaHidden: flag(child(xf, 'protection'), 'hidden'),
    };
    const key = JSON.stringify(format);
    if (!known.has(key)) known.set(key, format);
    return known.get(key)!;
  });
  return {
    formats,
    quoted: xfs.map((xf) => flag(xf, 'quotePrefix')),
    dates: formats.map((f) => isCalendarFormat(f.numberFormat)),
    dxfs: children(child(root, 'dxfs'), 'dxf').map((e) => readDxf(e, colours)),
    flattenedFills: [...fillElements, ...dxfFills(root)].some(isFlattened),
  };
}

const dxfFills = (root: XmlElement | undefined): XmlElement[] =>
  children(child(root, 'dxfs'), 'dxf').flatMap((e) => children(e, 'fill'));

function readFont(e: XmlElement, colours: Colours): Partial<Font> {
  const on = (name: string): boolean | undefined => {
    const mark = child(e, name);
    return mark && flag(mark, 'val', true);
  };
  const underline = child(e, 'u');
  const word = underline?.attrs.val ?? 'single';
  const lines = word.startsWith('double') ? 'Double' : word === 'none' ? 'None' : 'Single';
  const found: { -readonly [K in keyof Font]: Font[K] | undefined } = {
    name: (child(e, 'name') ?? child(e, 'rFont'))?.attrs.val,
    size: child(e, 'sz') && num(child(e, 'sz'), 'val', DEFAULT_FONT.size),
    bold: on('b'),
    italic: on('i'),
    underline: underline && lines,
    strikethrough: on('strike'),
    color: colours.read(child(e, 'color')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, v]) => v !== undefined));
}

const isFlattened = (e: XmlElement): boolean =>
  child(e, 'gradientFill') !== undefined ||
  !['none', 'solid', 'gray125', undefined].includes(child(e, 'patternFill')?.attrs.patternType);

function readFill(e: XmlElement, colours: Colours): string | undefined {
  const pattern = child(e, 'patternFill');
  if (!pattern) return colours.read(child(child(child(e, 'gradientFill'), 'stop'), 'color'));
  const type = pattern.attrs.patternType ?? 'none';
  if (type === 'none' || type === 'gray125') return undefined;
  return (
    colours.read(child(pattern, type === 'solid' ? 'fgColor' : 'bgColor')) ?? colours.read(child(pattern, 'fgColor'))
  );
}

function readBorders(e: XmlElement, colours: Colours): CellFormat['borders'] {
  const found: Partial<Record<BorderSide, Border>> = {};
  for (const side of SIDES) {
    const line = child(e, side) ?? child(e, side === 'left' ? 'start' : side === 'right' ? 'end' : side);
    if (!line?.attrs.style || line.attrs.style === 'none') continue;
    found[side] = { ...borderFromFile(line.attrs.style), color: colours.read(child(line, 'color')) ?? '#000000' };
  }
  return found;
}

type Alignment = Pick<
  CellFormat,
  'horizontal' | 'vertical' | 'wrap' | 'indent' | 'relativeIndent' | 'shrink' | 'rotation'
>;

function readAlignment(e: XmlElement | undefined): Alignment {
  const turn = num(e, 'textRotation', 0);
  return {
    horizontal: horizontals.fromFile(e?.attrs.horizontal) ?? 'General',
    vertical: verticals.fromFile(e?.attrs.vertical) ?? 'Bottom',
    wrap: flag(e, 'wrapText'),
    indent: num(e, 'indent', 0),
    ...(num(e, 'relativeIndent', 0) !== 0 && { relativeIndent: num(e, 'relativeIndent', 0) }),
    shrink: flag(e, 'shrinkToFit'),
    // 91 to 180 are downward angles, 255 is text stacked letter by letter (180 in the model).
    rotation: turn === 255 ? 180 : turn > 90 ? 90 - turn : turn,
  };
}

/** What a conditional format changes. Its solid fill keeps the colour in the background, unlike that of a cell. */
export function readDxf(e: XmlElement, colours: Colours): PartialFormat {
  const font = child(e, 'font') && readFont(child(e, 'font')!, colours);
  const pattern = child(child(e, 'fill'), 'patternFill');
  const fill = colours.read(child(pattern, 'bgColor')) ?? colours.read(child(pattern, 'fgColor'));
  const borders = child(e, 'border') && readBorders(child(e, 'border')!, colours);
  const code = child(e, 'numFmt')?.attrs.formatCode;
  return {
    ...(code !== undefined && { numberFormat: code }),
    ...(font && Object.keys(font).length > 0 && { font }),
    ...(fill && { fill }),
    ...(borders && Object.keys(borders).length > 0 && { borders }),
  };
}
