import {
  type Border,
  type BorderSide,
  type CellFormat,
  DEFAULT_FORMAT,
  type Font,
  type PartialFormat,
} from '../../model';
import type { Carried } from '../carried';
import { argb } from '../ooxml/colours';
import { NS } from '../ooxml/parts';
import { BUILTIN_FORMATS } from '../../../src/files/ooxml/number-formats';
import { borderToFile, horizontals, verticals } from '../ooxml/vocabulary';
import { tag, XML_HEAD } from '../ooxml/xml';

/** A list in which equal entries share one number. */
class Numbered {
  readonly items: string[] = [];
  private readonly index = new Map<string, number>();
  constructor(first: readonly string[] = []) {
    first.forEach((xml) => this.add(xml));
  }
  add(xml: string): number {
    const known = this.index.get(xml);
    if (known !== undefined) return known;
    this.index.set(xml, this.items.length);
    return this.items.push(xml) - 1;
  }
  list(name: string): string {
    return tag(name, { count: this.items.length }, this.items.join(''));
  }
}

const builtinIds = new Map(Object.entries(BUILTIN_FORMATS).map(([id, code]) => [code, Number(id)]));

/** Numbers below this belong to Excel's own formats. */
const FIRST_OWN_FORMAT = 164;

/** Collects the looks of all cells and rules of a workbook while its sheets are written. */
export class StyleTable {
  private readonly fonts: Numbered;
  private readonly fills = new Numbered([
    tag('fill', {}, tag('patternFill', { patternType: 'none' })),
    tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
  ]);
  private readonly borders = new Numbered([bordersXml({}, true)]);
  private readonly cells = new Numbered();
  private readonly numberFormats: string[] = [];
  private readonly known = { plain: new Map<CellFormat, number>(), quoted: new Map<CellFormat, number>() };
  private readonly dxfs: string[];
  private readonly dxfIds = new Map<string, number>();

  /** The differential formats of an opened file keep their numbers: table and pivot styles of that file use them. */
  constructor(private readonly carried: Carried['styles'] | undefined) {
    this.fonts = new Numbered([fontXml(DEFAULT_FORMAT.font)]);
    this.dxfs = [...(carried?.dxfs ?? [])];
    this.dxfs.forEach((xml, id) => this.dxfIds.set(xml, id));
    this.formatId(DEFAULT_FORMAT);
  }

  /**
   * The number of a cell's look. Cells that share a format object cost one look-up each.
   * @param quoted whether its text was typed with an apostrophe before it, which a file keeps with the look
   */
  formatId(format: CellFormat, quoted = false): number {
    const ids = quoted ? this.known.quoted : this.known.plain;
    const known = ids.get(format);
    if (known !== undefined) return known;
    const numFmtId = this.numberFormatId(format.numberFormat);
    const fontId = this.fonts.add(fontXml(format.font));
    const fillId = format.fill === undefined ? 0 : this.fills.add(cellFillXml(format.fill));
    const borderId = this.borders.add(bordersXml(format.borders, true));
    const alignment = alignmentXml(format);
    const protection = protectionXml(format);
    const id = this.cells.add(
      tag(
        'xf',
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          quotePrefix: quoted || undefined,
          applyNumberFormat: numFmtId > 0 || undefined,
          applyFont: fontId > 0 || undefined,
          applyFill: fillId > 0 || undefined,
          applyBorder: borderId > 0 || undefined,
          applyAlignment: alignment !== '' || undefined,
          applyProtection: protection !== '' || undefined,
        },
        alignment + protection,
      ),
    );
    ids.set(format, id);
    return id;
  }

  /** The number of what a conditional format changes. */
  dxfId(format: PartialFormat): number {
    const xml = this.dxfXml(format);
    const known = this.dxfIds.get(xml);
    if (known !== undefined) return known;
    const id = this.dxfs.push(xml) - 1;
    this.dxfIds.set(xml, id);
    return id;
  }

  /** What a conditional format changes, as text; the sheet's extension holds it in place. */
  dxfXml(format: PartialFormat): string {
    const { font, numberFormat, fill, borders } = format;
    const number =
      numberFormat === undefined
        ? ''
        : tag('numFmt', { numFmtId: this.numberFormatId(numberFormat), formatCode: numberFormat });
    // The fill of a rule is solid without saying so, and has its colour in the background.
    const painted = fill && tag('fill', {}, tag('patternFill', {}, tag('bgColor', { rgb: argb(fill) })));
    return tag('dxf', {}, [font && fontXml(font), number, painted, borders && bordersXml(borders, false)].join(''));
  }

  xml(): string {
    const codes = this.numberFormats.map((formatCode, i) =>
      tag('numFmt', { numFmtId: FIRST_OWN_FORMAT + i, formatCode }),
    );
    const normal = tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const content = [
      codes.length > 0 ? tag('numFmts', { count: codes.length }, codes.join('')) : '',
      this.fonts.list('fonts'),
      this.fills.list('fills'),
      this.borders.list('borders'),
      tag('cellStyleXfs', { count: 1 }, normal),
      this.cells.list('cellXfs'),
      tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
      tag('dxfs', { count: this.dxfs.length }, this.dxfs.join('')),
      this.carried?.tableStyles ||
        tag('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
    ];
    return XML_HEAD + tag('styleSheet', { ...this.carried?.namespaces, xmlns: NS.main }, content.join(''));
  }

  private numberFormatId(code: string): number {
    const builtin = builtinIds.get(code);
    if (builtin !== undefined) return builtin;
    const at = this.numberFormats.indexOf(code);
    return FIRST_OWN_FORMAT + (at >= 0 ? at : this.numberFormats.push(code) - 1);
  }
}

function fontXml(font: Partial<Font>): string {
  const on = (name: string, value: boolean | undefined): string =>
    value === undefined ? '' : value ? tag(name) : tag(name, { val: false });
  const whole = font.name !== undefined && font.size !== undefined;
  const mark = (name: string, value: boolean | undefined): string => (whole && !value ? '' : on(name, value));
  const lines =
    font.underline === undefined || (whole && font.underline === 'None') ? '' : underlineXml(font.underline);
  return tag(
    'font',
    {},
    [
      mark('b', font.bold),
      mark('i', font.italic),
      mark('strike', font.strikethrough),
      lines,
      font.size === undefined ? '' : tag('sz', { val: font.size }),
      font.color === undefined ? '' : tag('color', { rgb: argb(font.color) }),
      font.name === undefined ? '' : tag('name', { val: font.name }),
    ].join(''),
  );
}

function underlineXml(underline: Font['underline']): string {
  if (underline === 'Single') return tag('u');
  return tag('u', { val: underline === 'Double' ? 'double' : 'none' });
}

function cellFillXml(color: string): string {
  const colours = tag('fgColor', { rgb: argb(color) }) + tag('bgColor', { indexed: 64 });
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colours));
}

function bordersXml(borders: Partial<Record<BorderSide, Border>>, complete: boolean): string {
  const side = (name: BorderSide): string => {
    const line = borders[name];
    if (!line) return complete ? tag(name) : '';
    return tag(name, { style: borderToFile(line) }, tag('color', { rgb: argb(line.color) }));
  };
  return tag(
    'border',
    {},
    side('left') + side('right') + side('top') + side('bottom') + (complete ? tag('diagonal') : ''),
  );
}

function alignmentXml(f: CellFormat): string {
  const turned = f.rotation === 180 ? 255 : f.rotation < 0 ? 90 - f.rotation : f.rotation;
  const attributes = {
    horizontal: f.horizontal === 'General' ? undefined : horizontals.toFile(f.horizontal),
    vertical: f.vertical === 'Bottom' ? undefined : verticals.toFile(f.vertical),
    textRotation: turned || undefined,
    wrapText: f.wrap || undefined,
    indent: f.indent || undefined,
    relativeIndent: f.relativeIndent,
    shrinkToFit: f.shrink || undefined,
  };
  return Object.values(attributes).some((v) => v !== undefined) ? tag('alignment', attributes) : '';
}

const protectionXml = (f: CellFormat): string =>
  f.locked && !f.formulaHidden
    ? ''
    : tag('protection', { locked: f.locked ? undefined : false, hidden: f.formulaHidden || undefined });
