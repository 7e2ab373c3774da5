/** How a cell looks. Formats are immutable and shared: change one with `{...format, …}`. Colours are `#RRGGBB`. */

export interface Font {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  readonly strikethrough: boolean;
  readonly color: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';
export interface Border {
  /** Office.js names: Continuous, Dash, DashDot, Dot, Double … */
  readonly style: string;
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export interface CellFormat {
  readonly numberFormat: string;
  readonly font: Font;
  /** undefined: no fill */
  readonly fill?: string;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
  readonly horizontal:
    'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  readonly wrap: boolean;
  readonly indent: number;
  /** What a file says of an indent besides; nobody shows it. */
  readonly relativeIndent?: number;
  readonly shrink: boolean;
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const DEFAULT_FONT: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
};

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  font: DEFAULT_FONT,
  borders: {},
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  locked: true,
  formulaHidden: false,
};

/** What a conditional format changes: only the named parts. */
export interface PartialFormat {
  readonly numberFormat?: string;
  readonly font?: Partial<Font>;
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<BorderSide, Border>>>;
}
