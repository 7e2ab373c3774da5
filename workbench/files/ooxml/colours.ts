import { child, num, type XmlElement } from './xml';

/** Colours of a file: by value, by place in the theme, or by place in the old palette. The model has `#RRGGBB` only. */

const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** The first two pairs of a theme stand swapped in a file's numbering. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

export class Colours {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  /** `theme` and `styles` are the outermost elements of these parts, where the file has them. */
  constructor(theme?: XmlElement, styles?: XmlElement) {
    const scheme = child(child(theme, 'themeElements'), 'clrScheme');
    this.theme = THEME_ORDER.map((name, i) => {
      const given = child(scheme, name)?.children[0];
      return given?.attrs.lastClr ?? (given?.name === 'srgbClr' ? given.attrs.val : undefined) ?? OFFICE_THEME[i];
    });
    const own = child(child(styles, 'colors'), 'indexedColors')?.children.map(
      (c) => c.attrs.rgb?.slice(-6) ?? '000000',
    );
    this.palette = own ? PALETTE.map((colour, i) => own[i] ?? colour) : PALETTE;
  }

  /** `#RRGGBB` of a colour element; undefined where it is absent or automatic. */
  read(e: XmlElement | undefined): string | undefined {
    if (!e) return undefined;
    const { rgb, theme, indexed } = e.attrs;
    let base: string | undefined;
    if (rgb) base = rgb.slice(-6).padStart(6, '0');
    else if (theme !== undefined) base = this.theme[Number(theme)];
    else if (indexed !== undefined) base = this.palette[Number(indexed)];
    return base === undefined ? undefined : `#${tinted(base, num(e, 'tint', 0)).toUpperCase()}`;
  }

  /** `#RRGGBB` of a fill or line of a drawing (`srgbClr`, `schemeClr` with its shades); undefined where it has none. */
  readDrawn(e: XmlElement | undefined): string | undefined {
    const given = e?.children.find((c) => c.name === 'srgbClr' || c.name === 'schemeClr' || c.name === 'sysClr');
    if (!given) return undefined;
    const word = SCHEME_WORDS[given.attrs.val] ?? given.attrs.val;
    const base =
      given.name === 'schemeClr' ? this.theme[THEME_ORDER.indexOf(word)] : (given.attrs.lastClr ?? given.attrs.val);
    if (!/^[0-9a-f]{6}$/i.test(base ?? '')) return undefined;
    const share = (name: string, usual: number): number => num(child(given, name), 'val', usual * 1e5) / 1e5;
    const darker = tinted(base, share('lumMod', 1) - 1);
    return `#${tinted(darker, share('lumOff', 0), true).toUpperCase()}`;
  }
}

/** Drawings may name text and ground by what they are for. */
const SCHEME_WORDS: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };

/**
 * Makes a colour lighter (up to 1) or darker (down to -1) by its luminance, as Excel does. `added`: the tint is a share
 * of white that is added, not a share of what is missing to white.
 */
function tinted(rgb: string, tint: number, added = false): string {
  if (tint === 0) return rgb;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread > 0) {
    if (max === r) hue = ((g - b) / spread + 6) % 6;
    else hue = max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  }
  const missing = added ? light : light * (1 - tint);
  const lit = Math.min(1, tint < 0 ? light * (1 + tint) : missing + tint);
  const chroma = (1 - Math.abs(2 * lit - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6];
  return parts
    .map((p) =>
      Math.round((p + lit - chroma / 2) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}

/** The line between the bars of positive and negative numbers, unless somebody colours it. */
export const USUAL_AXIS = '#000000';

/** A colour as the file writes it: opaque ARGB. */
export const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;
