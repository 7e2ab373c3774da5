/** Keeps what Univer shows in step with the model: patches cells that changed, reloads sheets whose structure did. */
import {
  BooleanNumber,
  ICommandService,
  InterceptorEffectEnum,
  type Workbook as UniverWorkbook,
  type Worksheet,
} from '@univerjs/core';
import {
  IEditorBridgeService,
  INTERCEPTOR_POINT,
  InsertSheetMutation,
  IRenderManagerService,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SHEET_VIEW_KEY,
  SheetInterceptorService,
  SheetSkeletonManagerService,
  type SpreadsheetRowHeader,
} from '@univerjs/preset-sheets-core';
import type { Engine } from '../../calc';
import type { Area, Change, Sheet, Workbook } from '../../model';
import { rawCell } from './cells';
import { Dressing, type FilterPlace } from './dressing';
import type { StyleTable } from './looks';
import { toPixels } from './looks';
import { fitRows, lowRowHeadings } from './rows';
import { cellsOf, columnsOf, extentOf, freezeOf, rangeOf, rowsOf, showsOtherwise, worksheetData } from './snapshot';
import type { Screen } from '../univer';

/** Above this many rectangles of one sheet it is quicker to read the sheet anew. */
const MOST_PATCHES = 2000;

interface Pending {
  whole: boolean;
  readonly areas: Area[];
}

export class Mirror {
  /** True while the mirror itself changes what Univer keeps. */
  writing = false;
  private readonly pending = new Map<Sheet, Pending>();
  private readonly dressings = new Map<string, Dressing>();
  private sheetsChanged = false;
  private frame: ReturnType<typeof setTimeout> | undefined;
  private readonly stops: (() => void)[] = [];
  private readonly commands: ICommandService;
  /** Called when everything told so far is on the screen. */
  onShown: () => void = () => undefined;

  constructor(
    private readonly screen: Screen,
    private readonly book: Workbook,
    private readonly engine: Engine,
    private readonly styles: StyleTable,
    private readonly onFilter: (place: FilterPlace) => void,
  ) {
    this.commands = screen.injector.get(ICommandService);
    this.stops.push(book.onChange((change) => this.note(change)));
    const looks = screen.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col, rawData }, next) =>
        next(this.dressing(subUnitId)?.dress(cell ?? rawData, row, col) ?? cell),
    });
    this.stops.push(() => looks.dispose());
  }

  /** Everything that is waiting goes onto the screen now. */
  flush(): void {
    if (this.frame !== undefined) clearTimeout(this.frame);
    this.frame = undefined;
    if (!this.sheetsChanged && this.pending.size === 0) return;
    this.write(() => {
      if (this.sheetsChanged) this.matchSheets();
      for (const [sheet, { whole, areas }] of this.pending) {
        if (!this.book.sheets.includes(sheet)) continue;
        if (whole || areas.length > MOST_PATCHES || !this.patch(sheet, areas)) this.reload(sheet);
      }
    });
    this.sheetsChanged = false;
    this.pending.clear();
    this.redraw();
    this.onShown();
  }

  /** Reads the whole workbook anew. */
  refresh(): void {
    this.sheetsChanged = true;
    for (const sheet of this.book.sheets) this.pendingOf(sheet).whole = true;
    this.flush();
  }

  /** Lets Univer change what it keeps. */
  write(change: () => void): void {
    const before = this.writing;
    this.writing = true;
    try {
      change();
    } finally {
      this.writing = before;
    }
  }

  dispose(): void {
    if (this.frame !== undefined) clearTimeout(this.frame);
    for (const stop of this.stops) stop();
  }

  private note(change: Change): void {
    // A rule or a format may depend on any value of the workbook.
    for (const dressing of this.dressings.values()) dressing.forget();
    if (change.kind === 'cells' || change.kind === 'formats') this.pendingOf(change.sheet).areas.push(change.area);
    else {
      this.sheetsChanged = true;
      if (change.kind === 'structure') for (const sheet of this.book.sheets) this.pendingOf(sheet).whole = true;
      else if (change.sheet) this.pendingOf(change.sheet).whole = true;
    }
    // A timer and not a frame: a page in the background is drawn too.
    this.frame ??= setTimeout(() => this.flush(), 16);
  }

  private get unit(): UniverWorkbook {
    return this.screen.unit;
  }

  private pendingOf(sheet: Sheet): Pending {
    let found = this.pending.get(sheet);
    if (!found) this.pending.set(sheet, (found = { whole: false, areas: [] }));
    return found;
  }

  private dressing(sheetId: string): Dressing | undefined {
    let found = this.dressings.get(sheetId);
    if (!found) {
      const sheet = this.book.sheets.find((s) => s.id === sheetId);
      if (!sheet) return undefined;
      this.dressings.set(sheetId, (found = new Dressing(sheet, this.engine, this.onFilter)));
    }
    return found;
  }

  private run(id: string, params: object): void {
    // As if a colleague had done it: Univer then opens no sheet of its own choice.
    this.commands.syncExecuteCommand(id, params, { onlyLocal: true, fromCollab: true });
  }

  private matchSheets(): void {
    const { unit, book } = this;
    const unitId = unit.getUnitId();
    for (const sheet of book.sheets) {
      if (unit.getSheetBySheetId(sheet.id)) continue;
      this.run(InsertSheetMutation.id, {
        unitId,
        index: unit.getSheetSize(),
        sheet: worksheetData(sheet, this.styles),
      });
      this.pending.delete(sheet);
    }
    const open = book.sheets[book.activeSheet]?.id;
    // A sheet that goes must not be the open one.
    if (open !== undefined && unit.getActiveSheet().getSheetId() !== open)
      this.run(SetWorksheetActiveOperation.id, { unitId, subUnitId: open });
    for (const worksheet of unit.getSheets().slice()) {
      const id = worksheet.getSheetId();
      if (book.sheets.some((s) => s.id === id)) continue;
      this.run(RemoveSheetMutation.id, { unitId, subUnitId: id, subUnitName: worksheet.getName() });
      this.dressings.delete(id);
    }
    book.sheets.forEach((sheet, at) => this.matchTab(sheet, at));
  }

  private matchTab(sheet: Sheet, at: number): void {
    const { unit } = this;
    const target = { unitId: unit.getUnitId(), subUnitId: sheet.id };
    const worksheet = unit.getSheetBySheetId(sheet.id)!;
    const hidden = sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const fromOrder = unit.getSheetOrders().indexOf(sheet.id);
    if (worksheet.getName() !== sheet.name) this.run(SetWorksheetNameMutation.id, { ...target, name: sheet.name });
    if ((worksheet.getTabColor() ?? '') !== sheet.tabColor)
      this.run(SetTabColorMutation.id, { ...target, color: sheet.tabColor });
    if (worksheet.isSheetHidden() !== hidden) this.run(SetWorksheetHideMutation.id, { ...target, hidden });
    if (fromOrder !== at) this.run(SetWorksheetOrderMutation.id, { ...target, fromOrder, toOrder: at });
  }

  /** Reads cells anew; false where the sheet has outgrown what the grid offers, or whole columns have changed. */
  private patch(sheet: Sheet, areas: readonly Area[]): boolean {
    const worksheet = this.unit.getSheetBySheetId(sheet.id);
    if (!worksheet) return true;
    const extent = extentOf(sheet);
    const [rows, cols] = [worksheet.getRowCount(), worksheet.getColumnCount()];
    if (extent.rows > rows || extent.cols > cols || areas.some((a) => a.bottom >= rows || a.right >= cols))
      return false;
    const matrix = worksheet.getCellMatrix().getMatrix();
    for (const a of areas) {
      for (let row = a.top; row <= a.bottom; row++) {
        const line = (matrix[row] ??= {});
        for (let col = a.left; col <= a.right; col++) {
          const cell = sheet.cell(row, col);
          if (cell) line[col] = rawCell(cell, this.styles);
          else delete line[col];
        }
      }
    }
    for (const a of areas) fitRows(sheet, a);
    const shown = worksheet.getRowManager().getRowData();
    if (areas.some((a) => showsOtherwise(sheet, a, shown))) {
      replace(shown, rowsOf(sheet, this.styles));
      this.layout(sheet.id);
    }
    return true;
  }

  /** Reads a sheet anew into the worksheet that is there, so that scroll and selection stay. */
  private reload(sheet: Sheet): void {
    const worksheet = this.unit.getSheetBySheetId(sheet.id);
    if (!worksheet) return;
    const { styles } = this;
    fitRows(sheet);
    const kept = worksheet.getConfig();
    const extent = extentOf(sheet);
    kept.rowCount = Math.max(extent.rows, kept.rowCount);
    kept.columnCount = Math.max(extent.cols, kept.columnCount);
    kept.defaultColumnWidth = toPixels(sheet.standardWidth);
    kept.defaultRowHeight = toPixels(sheet.standardHeight);
    kept.showGridlines = sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    replace(worksheet.getCellMatrix().getMatrix(), cellsOf(sheet, styles));
    replace(worksheet.getColumnManager().getColumnData(), columnsOf(sheet, styles));
    replace(worksheet.getRowManager().getRowData(), rowsOf(sheet, styles));
    worksheet.setMergeData(sheet.merges.map(rangeOf));
    this.matchFreeze(sheet, worksheet);
    this.layout(sheet.id);
  }

  private matchFreeze(sheet: Sheet, worksheet: Worksheet): void {
    const wanted = freezeOf(sheet);
    const { xSplit, ySplit } = worksheet.getFreeze();
    if (xSplit === wanted.xSplit && ySplit === wanted.ySplit) return;
    this.run(SetFrozenMutation.id, { unitId: this.unit.getUnitId(), subUnitId: sheet.id, ...wanted });
  }

  private get render() {
    return this.screen.injector.get(IRenderManagerService).getRenderUnitById(this.unit.getUnitId());
  }

  /** Widths, heights or hidden bands changed: positions are reckoned anew. */
  private layout(sheetId: string): void {
    const skeletons = this.render?.with(SheetSkeletonManagerService);
    if (!skeletons) return;
    skeletons.makeDirty({ sheetId }, true);
    if (this.unit.getActiveSheet().getSheetId() === sheetId) skeletons.setCurrent({ sheetId });
  }

  redraw(): void {
    const { render } = this;
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.getCurrentSkeleton()?.resetCache();
    skeletons.reCalculate();
    const headings = render.components.get(SHEET_VIEW_KEY.ROW) as SpreadsheetRowHeader | undefined;
    for (const worksheet of this.unit.getSheets()) {
      const rowsCfg = lowRowHeadings(worksheet.getRowManager().getRowData());
      headings?.setCustomHeader({ rowsCfg }, worksheet.getSheetId());
    }
    for (const viewport of render.scene.getViewports()) viewport.markForceDirty(true);
    render.mainComponent?.makeForceDirty(true);
    render.scene.makeDirty(true);
    const editor = this.screen.injector.get(IEditorBridgeService);
    if (!editor.isVisible().visible) editor.refreshEditCellState();
  }
}

function replace<T>(target: Record<number, T>, source: Record<number, T>): void {
  for (const key of Object.keys(target)) delete target[Number(key)];
  Object.assign(target, source);
}
