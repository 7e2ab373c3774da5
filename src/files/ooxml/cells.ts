/** The cells of a sheet as a file holds them. */

import { columnIndex, MAX_COLS, MAX_ROWS } from '../../sheets/address';
import { DAYS_1904, serialOfIso } from './dates';
import { attributesOf, decodeText, refuseTooMany, walkXml } from './xml';

export interface RawCell {
  readonly row: number;
  readonly col: number;
  readonly type: string;
  readonly style: number;
  value?: string;
  inline: string;
  formula?: string;
  formulaAttrs?: Record<string, string>;
  readonly mark?: string;
  /** Whether it holds a value of a linked data type, of which it shows the text only. */
  readonly linked: boolean;
}

export interface CellEvents {
  row(row: number, attributes: Record<string, string>): void;
  cell(cell: RawCell): void;
  /** A text in the cell has fonts of its own. */
  rich?(): void;
}

const SHEET_DATA = /<((?:\w+:)?)sheetData\b[^>]*?(?:\/>|>[\s\S]*<\/\1sheetData\s*>)/;

/** A worksheet's part without its cells, and the cells: they are most of it, and are streamed while the rest becomes a tree. */
export function splitCells(text: string): { readonly frame: string; readonly data: string | undefined } {
  const data = SHEET_DATA.exec(text);
  if (!data) return { frame: text, data: undefined };
  const around = [text.slice(0, data.index), text.slice(data.index + data[0].length)];
  // Each by itself, since together they are one more copy of a text that may be too much.
  around.forEach(refuseTooMany);
  return { frame: around.join(''), data: data[0] };
}

/**
 * Walks over `<sheetData>`.
 * @throws Error where the XML is damaged or a cell's address is none
 */
export function walkCells(xml: string, events: CellEvents): void {
  let row = -1;
  let col = -1;
  let cell: RawCell | undefined;
  let inside = '';
  let phonetic = false;
  walkXml(xml, {
    open(name, raw) {
      if (name === 'row') {
        const attrs = attributesOf(raw);
        row = attrs.r ? Number(attrs.r) - 1 : row + 1;
        if (!(row >= 0 && row < MAX_ROWS)) throw new Error(`row ${attrs.r ?? row + 1} lies outside a sheet`);
        col = -1;
        events.row(row, attrs);
      } else if (name === 'c') {
        const attrs = attributesOf(raw);
        const at = /^([A-Z]+)(\d+)$/.exec(attrs.r ?? '');
        if (attrs.r && !at) throw new Error(`"${attrs.r}" is no cell address`);
        col = at ? columnIndex(at[1]) : col + 1;
        const inRow = at ? Number(at[2]) - 1 : row;
        if (!(inRow >= 0 && inRow < MAX_ROWS && col < MAX_COLS))
          throw new Error(`the cell ${attrs.r ?? col + 1} lies outside a sheet`);
        const style = attrs.s === undefined ? 0 : Number(attrs.s);
        cell = { row: inRow, col, type: attrs.t ?? 'n', style, inline: '', mark: attrs.cm, linked: Boolean(attrs.vm) };
      } else if (name === 'f' && cell) {
        cell.formula = '';
        cell.formulaAttrs = attributesOf(raw);
      } else if (name === 'rPr' && cell) events.rich?.();
      else if (name === 'rPh') phonetic = true;
      inside = name;
    },
    text(text) {
      if (!cell) return;
      if (inside === 'v') cell.value = (cell.value ?? '') + text;
      else if (inside === 'f') cell.formula += text;
      else if (inside === 't' && !phonetic) cell.inline += text;
    },
    close(name) {
      if (name === 'c' && cell) {
        events.cell(cell);
        cell = undefined;
      } else if (name === 'rPh') phonetic = false;
      inside = '';
    },
  });
}

/** An error as a file spells it. */
export interface FileError {
  readonly error: string;
}

/** What the values of cells need to know of the rest of the file. */
export interface ValueSource {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Whether a number of that style is a date. */
  readonly dates: readonly boolean[];
}

/**
 * The value of a cell; dates are serial numbers of the 1900 system.
 * @throws Error where a number is none, or a text is not in the file
 */
export function valueOf(
  { type, inline, value: text, formula, style, row }: RawCell,
  { strings, date1904, dates }: ValueSource,
): string | number | boolean | null | FileError {
  if (type === 'inlineStr') return decodeText(inline);
  if (type === 'str') return text === undefined && formula === undefined ? null : decodeText(text ?? '');
  if (text === undefined || text === '') return null;
  if (type === 's') {
    const shared: string | undefined = strings[Number(text)];
    if (shared === undefined)
      throw new Error(`a cell in row ${row + 1} shows text number ${text}, and the file has ${strings.length}`);
    return shared;
  }
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  if (type === 'd') return serialOfIso(text) ?? text;
  const n = Number(text);
  if (!Number.isFinite(n)) throw new Error(`"${text}" in row ${row + 1} is no number`);
  return date1904 && dates[style] ? n + DAYS_1904 : n;
}
