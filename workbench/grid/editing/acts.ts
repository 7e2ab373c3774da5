/** What a user can do to a workbook besides typing, as changes of the model. Each may throw a HostError that says why not. */
import type { App } from '../../host/app';
import { type Area, area, MAX_COLS, MAX_ROWS, type Sheet } from '../../model';
import { autoFill } from '../../objects/ranges/autofill';
import { bandScalars } from '../../objects/ranges/bands';
import { copyCells } from '../../objects/ranges/copy';
import { structureMethods } from '../../objects/ranges/structure';
import { clearCells } from '../../objects/cells/clearing';
import { RangeRef } from '../../objects/core/range-ref';
import { invalidOperation } from '../../objects/core/refusals';
import { mayChange } from '../../objects/core/guards';
import { raiseFormatChanged } from '../../objects/core/events';
import { autofitColumns, autofitRows } from '../../objects/formats/autofit';
import { changeFormats } from '../../objects/formats/format-store';
import { setColumnWidth, setRowHeight } from '../../objects/formats/range-format';
import { freezePanesClass } from '../../objects/sheets/freeze-panes';
import { SheetRef } from '../../objects/sheets/sheet-ref';
import { worksheetClass } from '../../objects/sheets/worksheet';
import { worksheetsClass } from '../../objects/sheets/worksheets';
import { copySheet } from '../../objects/sheets/copy-sheet';
import { settle, type Desk } from './typing';

export type Clearing = 'All' | 'Contents' | 'Formats';

export const wholeRows = (a: Area): Area => area(a.top, 0, a.bottom, MAX_COLS - 1);
export const wholeColumns = (a: Area): Area => area(0, a.left, MAX_ROWS - 1, a.right);

export function clear({ app }: Desk, sheet: Sheet, areas: readonly Area[], what: Clearing): void {
  for (const a of areas) clearCells(app, sheet, a, what);
}

/** Inserts cells where the area is; whole rows and columns move all below or right of them. */
export function insert({ app }: Desk, sheet: Sheet, a: Area, shift: 'Down' | 'Right'): void {
  structureMethods.Insert(new RangeRef(app, sheet, [a]), shift);
}

export function remove({ app }: Desk, sheet: Sheet, a: Area, shift: 'Up' | 'Left'): void {
  structureMethods.Delete(new RangeRef(app, sheet, [a]), shift);
}

/** Shows or hides the rows (or columns) that areas touch. */
export function hide(
  { app }: Desk,
  sheet: Sheet,
  areas: readonly Area[],
  axis: 'rows' | 'columns',
  hidden: boolean,
): void {
  for (const a of areas) {
    if (axis === 'rows') bandScalars.RowHidden.set(new RangeRef(app, sheet, [wholeRows(a)]), hidden);
    else bandScalars.ColumnHidden.set(new RangeRef(app, sheet, [wholeColumns(a)]), hidden);
  }
}

/** @param points undefined fits the columns to their content */
export function columnWidths({ app }: Desk, sheet: Sheet, areas: readonly Area[], points: number | undefined): void {
  const self = new RangeRef(app, sheet, areas.map(wholeColumns));
  if (points === undefined) autofitColumns(self);
  else for (const a of self.areas) setColumnWidth(new RangeRef(app, sheet, [a]), Math.max(0, points));
}

export function rowHeights({ app }: Desk, sheet: Sheet, areas: readonly Area[], points: number | undefined): void {
  const self = new RangeRef(app, sheet, areas.map(wholeRows));
  if (points === undefined) autofitRows(self);
  else for (const a of self.areas) setRowHeight(new RangeRef(app, sheet, [a]), Math.max(0, points));
}

/** Drags the fill handle from one area to a larger one. */
export function fill({ app }: Desk, sheet: Sheet, from: Area, to: Area): void {
  autoFill(app, sheet, from, to, 'FillDefault');
}

/** Ctrl+D and Ctrl+R: the first row or column of the area over all of it. */
export function fillFrom(desk: Desk, sheet: Sheet, a: Area, way: 'down' | 'right'): void {
  const from = way === 'down' ? area(a.top, a.left, a.top, a.right) : area(a.top, a.left, a.bottom, a.left);
  autoFill(desk.app, sheet, from, a, 'FillCopy');
}

/** Pastes cells of this workbook; `cut` empties where they came from. */
export function paste(
  desk: Desk,
  from: { sheet: Sheet; area: Area },
  to: { sheet: Sheet; area: Area },
  valuesOnly: boolean,
  cut: boolean,
): Area {
  const { app } = desk;
  const rows = from.area.bottom - from.area.top + 1;
  const cols = from.area.right - from.area.left + 1;
  const tall = to.area.bottom - to.area.top + 1;
  const wide = to.area.right - to.area.left + 1;
  // A target that is a multiple of what was copied is tiled with it, as Excel does.
  const tiled = tall % rows === 0 && wide % cols === 0;
  const target = tiled ? to.area : area(to.area.top, to.area.left, to.area.top + rows - 1, to.area.left + cols - 1);
  if (cut) mayChange(app, from.sheet, 'edit', [from.area]);
  copyCells(
    app,
    from,
    { sheet: to.sheet, area: target },
    { copyType: valuesOnly ? 'Values' : 'All', skipBlanks: false, transpose: false },
  );
  if (cut)
    for (const part of outside(from, { sheet: to.sheet, area: target })) clearCells(app, from.sheet, part, 'All');
  settle(desk, to.sheet, target);
  return target;
}

function outside(from: { sheet: Sheet; area: Area }, to: { sheet: Sheet; area: Area }): Area[] {
  if (from.sheet !== to.sheet) return [from.area];
  const parts: Area[] = [];
  for (let row = from.area.top; row <= from.area.bottom; row++) {
    for (let col = from.area.left; col <= from.area.right; col++) {
      const over = row >= to.area.top && row <= to.area.bottom && col >= to.area.left && col <= to.area.right;
      if (!over) parts.push(area(row, col));
    }
  }
  return parts;
}

type FontPart = 'bold' | 'italic' | 'underline' | 'strikethrough';

/** Ctrl+B and its like: switches on unless the first cell has it already. */
export function toggleFont({ app }: Desk, sheet: Sheet, areas: readonly Area[], part: FontPart): void {
  mayChange(app, sheet, 'allowFormatCells');
  const { font } = sheet.formatAt(areas[0].top, areas[0].left);
  const on = part === 'underline' ? font.underline === 'None' : !font[part];
  const value = part === 'underline' ? (on ? 'Single' : 'None') : on;
  for (const a of areas) {
    changeFormats(sheet, a, (f) => ({ ...f, font: { ...f.font, [part]: value } }));
    raiseFormatChanged(app, sheet, a);
  }
}

export function freeze({ app }: Desk, sheet: Sheet, rows: number, cols: number): void {
  const self = new SheetRef(app, sheet);
  if (rows === 0 && cols === 0) freezePanesClass.methods!.Unfreeze(self);
  else {
    sheet.freeze = { rows, cols };
    self.repaint();
  }
}

const sheetScalar = (
  app: App,
  sheet: Sheet,
  name: 'Name' | 'TabColor' | 'Visibility' | 'Position',
  value: unknown,
): void => worksheetClass.scalars![name].set!(new SheetRef(app, sheet), value);

export const sheets = {
  add: ({ app }: Desk): Sheet => {
    worksheetsClass.methods!.Add(app, undefined);
    return app.book.sheets[app.book.sheets.length - 1];
  },
  remove: ({ app }: Desk, sheet: Sheet): void => void worksheetClass.methods!.Delete(new SheetRef(app, sheet)),
  copy: ({ app }: Desk, sheet: Sheet): Sheet => copySheet(new SheetRef(app, sheet), 'End', undefined),
  rename: ({ app }: Desk, sheet: Sheet, name: string): void => sheetScalar(app, sheet, 'Name', name),
  color: ({ app }: Desk, sheet: Sheet, color: string): void => sheetScalar(app, sheet, 'TabColor', color),
  hide: ({ app }: Desk, sheet: Sheet, hidden: boolean): void =>
    sheetScalar(app, sheet, 'Visibility', hidden ? 'Hidden' : 'Visible'),
  move: ({ app }: Desk, sheet: Sheet, position: number): void => sheetScalar(app, sheet, 'Position', position),
};

/** What cannot be done here, said before anything else is tried. */
export function refuse(sentence: string): never {
  throw invalidOperation(sentence);
}
