/** Puts over each cell what it shows: its text by its number format, and what conditional formats, notes and filters add. */
import {
  CellValueType,
  HorizontalAlign,
  type ICellCustomRender,
  type ICellData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { formatColor } from 'numfmt';
import type { Engine } from '../../calc';
import type { ConditionalLook } from '../../calc/conditional/conditional';
import {
  type CellFormat,
  DEFAULT_FONT,
  isError,
  type PartialFormat,
  type Scalar,
  type Sheet,
  type Table,
} from '../../model';
import { shownText } from '../../objects/cells/reading';
import { ICON_ROOM } from './icons';
import { filterButton, iconPainter, type DressedCell } from './painting';
import { rulesOf } from './rules';
import { styleOver, toPixels } from './looks';
import { tableLook } from './table-looks';
import { fitted } from './fitting';

/** What a header cell with a filter button belongs to. */
export interface FilterPlace {
  readonly sheet: Sheet;
  readonly table?: Table;
  readonly row: number;
  readonly col: number;
}

const NOTE_MARK = { tr: { color: '#C00000', size: 6 } };
/** At the top left of a cell that shows a stored value instead of a computed one, or rests on one. */
const DOUBT_MARK = { tl: { color: '#B45F06', size: 6 } };
const COLUMNS = 2 ** 14;

/** The looks of one sheet's cells, kept until something changes. */
export class Dressing {
  private readonly drawn = new Map<number, DressedCell | undefined>();
  private look: ((row: number, col: number) => ConditionalLook | undefined) | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly engine: Engine,
    private readonly onFilter: (place: FilterPlace) => void,
  ) {}

  forget(): void {
    this.drawn.clear();
    this.look = undefined;
  }

  /** The cell as it is to be drawn, over what Univer keeps of it. */
  dress(raw: Nullable<ICellData>, row: number, col: number): DressedCell | undefined {
    const key = row * COLUMNS + col;
    if (this.drawn.has(key)) return this.drawn.get(key);
    const dressed = this.draw(raw ?? undefined, row, col);
    this.drawn.set(key, dressed);
    return dressed;
  }

  private draw(raw: ICellData | undefined, row: number, col: number): DressedCell | undefined {
    const { sheet } = this;
    const cell = sheet.cell(row, col);
    const look = this.lookAt(row, col);
    const table = sheet.tables.length > 0 ? sheet.tableAt({ row, col }) : undefined;
    if (!cell && !look && !table) return raw;
    const own = cell?.format ?? sheet.formatAt(row, col);
    const painters = this.paintersOf(row, col, look, table);
    const styles = [
      table && underOwn(tableLook(table, row, col), own),
      cell && shownStyle(cell.value, own, look),
      look && styleOver({ ...look.format, ...mixedBorders(own, look.format) }, look.scaleColor),
    ].filter((style) => style !== undefined);
    return {
      ...raw,
      ...(cell && cell.value !== null && this.shown(cell.value, own, look, row, col)),
      ...(styles.length > 0 && { interceptorStyle: Object.assign({}, ...styles) as IStyleData }),
      ...marks(cell?.note !== undefined, this.engine.isDoubtful(sheet, row, col)),
      ...(look?.bar && { bar: look.bar }),
      ...(look?.icon && { fontRenderExtension: { leftOffset: ICON_ROOM } }),
      ...(painters.length > 0 && { customRender: painters }),
    };
  }

  private lookAt(row: number, col: number): ConditionalLook | undefined {
    this.look ??= rulesOf(this.sheet, this.engine);
    return this.look(row, col);
  }

  private shown(
    value: Exclude<Scalar, null>,
    own: CellFormat,
    look: ConditionalLook | undefined,
    row: number,
    col: number,
  ): ICellData {
    if (look?.bar?.showValue === false || look?.icon?.showValue === false) return { v: '' };
    const pattern = look?.format.numberFormat ?? own.numberFormat;
    const text = shownText(value, pattern);
    if (typeof value !== 'number') return { v: text, t: CellValueType.STRING };
    return { v: fitted(text, value, pattern, this.roomFor(row, col), own), t: CellValueType.NUMBER };
  }

  private roomFor(row: number, col: number): number {
    const { sheet } = this;
    const merge = sheet.merges.find((m) => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right);
    let points = 0;
    for (let c = col; c <= (merge?.right ?? col); c++) points += sheet.columns.get(c)?.size ?? sheet.standardWidth;
    return toPixels(points);
  }

  private paintersOf(
    row: number,
    col: number,
    look: ConditionalLook | undefined,
    table: Table | undefined,
  ): ICellCustomRender[] {
    const painters: ICellCustomRender[] = [];
    if (look?.icon) painters.push(iconPainter(look.icon));
    const { sheet } = this;
    const filter = sheet.autoFilter;
    if (table?.showFilterButton && table.headerArea?.top === row) {
      const index = col - table.area.left;
      const key = table.sort?.fields.find((f) => f.key === index);
      const sorted: 'up' | 'down' | undefined = key && (key.ascending ? 'up' : 'down');
      const state = { filtered: table.filters.has(index), ...(sorted && { sorted }) };
      painters.push(filterButton(state, () => this.onFilter({ sheet, table, row, col })));
    } else if (filter && filter.area.top === row && col >= filter.area.left && col <= filter.area.right) {
      painters.push(
        filterButton({ filtered: filter.columns.has(col - filter.area.left) }, () =>
          this.onFilter({ sheet, row, col }),
        ),
      );
    }
    return painters;
  }
}

const marks = (note: boolean, doubtful: boolean): Pick<DressedCell, 'markers'> =>
  note || doubtful ? { markers: { ...(note && NOTE_MARK), ...(doubtful && DOUBT_MARK) } } : {};

/** Logical values and errors stand in the middle; a number format may name a colour. */
function shownStyle(value: Scalar, own: CellFormat, look: ConditionalLook | undefined): IStyleData | undefined {
  const centred = own.horizontal === 'General' && (typeof value === 'boolean' || isError(value));
  const pattern = look?.format.numberFormat ?? own.numberFormat;
  const color = typeof value === 'number' && pattern.includes('[') ? formatColor(pattern, value) : undefined;
  if (!centred && typeof color !== 'string') return undefined;
  return { ...(centred && { ht: HorizontalAlign.CENTER }), ...(typeof color === 'string' && { cl: { rgb: color } }) };
}

/** The parts of a table's style that the cell's own format leaves open. */
function underOwn(table: PartialFormat | undefined, own: CellFormat): IStyleData | undefined {
  if (!table) return undefined;
  const { font, fill, borders } = table;
  const plain = own.font.color === DEFAULT_FONT.color && own.fill === undefined;
  return styleOver(
    {
      ...(own.fill === undefined && fill !== undefined && { fill }),
      ...(font && { font: plain ? font : {} }),
      ...(borders && { borders: { ...borders, ...own.borders } }),
    },
    undefined,
  );
}

const mixedBorders = (own: CellFormat, { borders }: PartialFormat): Pick<PartialFormat, 'borders'> =>
  borders ? { borders: { ...own.borders, ...borders } } : {};
