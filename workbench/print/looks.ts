/** What a cell looks like on paper, with all that tables and rules put under and over its own format. */
import { formatColor } from 'numfmt';
import type { Engine } from '../calc';
import type { ConditionalLook } from '../calc/conditional/conditional';
import { fitted } from '../grid/display/fitting';
import { wraps } from '../objects/formats/row-heights';
import { rulesOf } from '../grid/display/rules';
import { tableLook } from '../grid/display/table-looks';
import { type CellFormat, DEFAULT_FONT, isError, type PartialFormat, type Scalar, type Sheet } from '../model';
import { shownText } from '../objects/cells/reading';

export interface PrintedCell {
  readonly text: string;
  readonly format: CellFormat;
  /** General is decided: numbers stand right, words left. */
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Whether its text may run over blank cells beside it, as words may and numbers may not. */
  readonly runsOver: boolean;
  readonly bar?: ConditionalLook['bar'];
  readonly icon?: ConditionalLook['icon'];
}

export type Looks = (row: number, col: number, width: number) => PrintedCell;

/** @returns gives the looks of a cell whose width is known in pixels; good until something changes */
export function looksOf(sheet: Sheet, engine: Engine): Looks {
  const rules = rulesOf(sheet, engine);
  const { blackAndWhite } = sheet.page;
  return (row, col, width) => {
    const look = rules(row, col);
    const whole = formatOf(sheet, row, col, look);
    const format = blackAndWhite ? colourless(whole) : whole;
    const value = sheet.cell(row, col)?.value ?? null;
    const hidden = look?.bar?.showValue === false || look?.icon?.showValue === false;
    const text = value === null || hidden ? '' : shownText(value, format.numberFormat);
    const color = typeof value === 'number' && !blackAndWhite ? colourBy(format.numberFormat, value) : undefined;
    return {
      text: typeof value === 'number' && text ? fitted(text, value, format.numberFormat, width, format) : text,
      format: color === undefined ? format : { ...format, font: { ...format.font, color } },
      align: alignOf(format, value),
      runsOver: typeof value === 'string' && !wraps(format) && !format.shrink,
      ...(look?.bar && { bar: look.bar }),
      ...(look?.icon && { icon: look.icon }),
    };
  };
}

function formatOf(sheet: Sheet, row: number, col: number, look: ConditionalLook | undefined): CellFormat {
  const own = sheet.formatAt(row, col);
  const table = sheet.tables.length > 0 ? sheet.tableAt({ row, col }) : undefined;
  const styled = table ? under(tableLook(table, row, col), own) : own;
  if (!look) return styled;
  const fill = look.format.fill ?? look.scaleColor;
  return {
    ...styled,
    numberFormat: look.format.numberFormat ?? styled.numberFormat,
    font: { ...styled.font, ...look.format.font },
    borders: { ...styled.borders, ...look.format.borders },
    ...(fill !== undefined && { fill }),
  };
}

/** The parts of a table's style that the cell's own format leaves open. */
function under(table: PartialFormat | undefined, own: CellFormat): CellFormat {
  if (!table) return own;
  const plain = own.font.color === DEFAULT_FONT.color && own.fill === undefined;
  const fill = own.fill ?? table.fill;
  return {
    ...own,
    ...(plain && { font: { ...own.font, ...table.font } }),
    borders: { ...table.borders, ...own.borders },
    ...(fill !== undefined && { fill }),
  };
}

const colourless = ({ fill: _, ...format }: CellFormat): CellFormat => ({
  ...format,
  font: { ...format.font, color: '#000000' },
});

function colourBy(pattern: string, value: number): string | undefined {
  const color = pattern.includes('[') ? formatColor(pattern, value) : undefined;
  return typeof color === 'string' ? color : undefined;
}

function alignOf({ horizontal }: CellFormat, value: Scalar): PrintedCell['align'] {
  switch (horizontal) {
    case 'Left':
    case 'Fill':
      return 'left';
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Justify':
    case 'Distributed':
      return 'justify';
    case 'General':
      return typeof value === 'number' ? 'right' : typeof value === 'boolean' || isError(value) ? 'center' : 'left';
  }
}
