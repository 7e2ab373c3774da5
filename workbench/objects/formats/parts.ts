/** The single properties of a cell's look: how each is read, and how a given value changes a format. */
import type { CellFormat } from '../../model';
import { asChoice, asFlag, asNumber, asText, asWhole } from '../core/arguments';
import { asColor } from '../core/colors';
import { unsupported } from '../core/refusals';

export type FormatChange = (f: CellFormat) => CellFormat;

export interface FormatPart {
  read(f: CellFormat): string | number | boolean | null;
  /** Checks the value once; the change is then applied to many formats. Absent where it is read-only. */
  change?(value: unknown): FormatChange;
}

export type Parts = Readonly<Record<string, FormatPart>>;

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const inFont =
  (change: Partial<CellFormat['font']>): FormatChange =>
  (f) => ({ ...f, font: { ...f.font, ...change } });

const unchanged: FormatChange = (f) => f;

/** A property that this Excel does not keep: it can be set to its standard value only. */
function fixed(name: string, standard: string | number | boolean): FormatPart {
  return {
    read: () => standard,
    change(value) {
      if (value !== standard) throw unsupported(`${name} can only be ${JSON.stringify(standard)} here.`);
      return unchanged;
    },
  };
}

export const FONT_PARTS: Parts = {
  name: { read: (f) => f.font.name, change: (v) => inFont({ name: asText(v, 'font.name') }) },
  size: { read: (f) => f.font.size, change: (v) => inFont({ size: asNumber(v, 'font.size', 1, 409) }) },
  bold: { read: (f) => f.font.bold, change: (v) => inFont({ bold: asFlag(v, 'font.bold') }) },
  italic: { read: (f) => f.font.italic, change: (v) => inFont({ italic: asFlag(v, 'font.italic') }) },
  underline: {
    read: (f) => f.font.underline,
    change(v) {
      const asked = asChoice(v, UNDERLINES, 'font.underline');
      return inFont({ underline: asked.startsWith('Double') ? 'Double' : asked === 'None' ? 'None' : 'Single' });
    },
  },
  strikethrough: {
    read: (f) => f.font.strikethrough,
    change: (v) => inFont({ strikethrough: asFlag(v, 'font.strikethrough') }),
  },
  color: { read: (f) => f.font.color, change: (v) => inFont({ color: asColor(v, 'font.color') }) },
  tintAndShade: fixed('font.tintAndShade', 0),
  subscript: fixed('font.subscript', false),
  superscript: fixed('font.superscript', false),
};

export const noFill: FormatChange = ({ fill: _gone, ...rest }) => rest;

export const FILL_PARTS: Parts = {
  /** Excel says white for cells without a fill. */
  color: {
    read: (f) => f.fill ?? '#FFFFFF',
    change(v) {
      if (v === '') return noFill;
      const fill = asColor(v, 'fill.color');
      return (f) => ({ ...f, fill });
    },
  },
  pattern: {
    read: (f) => (f.fill === undefined ? 'None' : 'Solid'),
    change(v) {
      const pattern = asText(v, 'fill.pattern');
      if (pattern === 'None') return noFill;
      if (pattern === 'Solid') return (f) => ({ ...f, fill: f.fill ?? '#FFFFFF' });
      throw unsupported(`fill.pattern "${pattern}" cannot be shown here; use Solid or None.`);
    },
  },
  patternColor: fixed('fill.patternColor', ''),
  patternTintAndShade: fixed('fill.patternTintAndShade', 0),
  tintAndShade: fixed('fill.tintAndShade', 0),
};

export const CELL_PARTS: Parts = {
  horizontalAlignment: {
    read: (f) => f.horizontal,
    change(v) {
      const horizontal = asChoice(v, HORIZONTAL, 'horizontalAlignment');
      return (f) => ({ ...f, horizontal });
    },
  },
  verticalAlignment: {
    read: (f) => f.vertical,
    change(v) {
      const vertical = asChoice(v, VERTICAL, 'verticalAlignment');
      return (f) => ({ ...f, vertical });
    },
  },
  wrapText: {
    read: (f) => f.wrap,
    change(v) {
      const wrap = asFlag(v, 'wrapText');
      return (f) => ({ ...f, wrap });
    },
  },
  indentLevel: {
    read: (f) => f.indent,
    change(v) {
      const indent = asWhole(v, 'indentLevel', 0, 250);
      // An indent needs a side to indent from; Excel turns General into Left.
      return (f) => ({ ...f, indent, horizontal: indent > 0 && f.horizontal === 'General' ? 'Left' : f.horizontal });
    },
  },
  shrinkToFit: {
    read: (f) => f.shrink,
    change(v) {
      const shrink = asFlag(v, 'shrinkToFit');
      return (f) => ({ ...f, shrink });
    },
  },
  textOrientation: {
    read: (f) => f.rotation,
    change(v) {
      const rotation = v === 180 ? 180 : asWhole(v, 'textOrientation', -90, 90);
      return (f) => ({ ...f, rotation });
    },
  },
  autoIndent: fixed('autoIndent', false),
  readingOrder: fixed('readingOrder', 'Context'),
};

export const PROTECTION_PARTS: Parts = {
  locked: {
    read: (f) => f.locked,
    change(v) {
      const locked = asFlag(v, 'protection.locked');
      return (f) => ({ ...f, locked });
    },
  },
  formulaHidden: {
    read: (f) => f.formulaHidden,
    change(v) {
      const formulaHidden = asFlag(v, 'protection.formulaHidden');
      return (f) => ({ ...f, formulaHidden });
    },
  },
};
