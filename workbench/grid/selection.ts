/** The selection and the open sheet, kept in step between the model and the screen. */
import { ICommandService, type IRange, RANGE_TYPE } from '@univerjs/core';
import {
  ScrollToRangeOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import type { App } from '../host/app';
import { type Area, area, isWholeColumns, isWholeRows, MAX_COLS, MAX_ROWS, type Sheet, toA1 } from '../model';
import { activate, EVENT, select, WORKBOOK } from '../objects/core/events';
import { areaOf } from './display/snapshot';
import type { Screen } from './univer';

/** A range of Univer's in terms of the model: whole rows and columns go to the end of Excel's sheet. */
export function selectedArea(range: IRange): Area {
  const { rangeType } = range;
  const a = areaOf(range);
  if (rangeType === RANGE_TYPE.ALL) return area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);
  if (rangeType === RANGE_TYPE.ROW) return area(a.top, 0, a.bottom, MAX_COLS - 1);
  if (rangeType === RANGE_TYPE.COLUMN) return area(0, a.left, MAX_ROWS - 1, a.right);
  return a;
}

export class Selection {
  private areas: readonly Area[];
  private told: Area;
  private shownSheet: Sheet | undefined;
  private readonly commands: ICommandService;
  private readonly stops: (() => void)[] = [];
  /** True while the selection is set from the model. */
  private following = false;
  private started = false;

  constructor(
    private readonly screen: Screen,
    private readonly app: App,
    /** True while the screen is brought into step: what happens then is nobody's choice. */
    private readonly writing: () => boolean,
    private readonly onSelection: (sheet: Sheet, areas: readonly Area[]) => void,
  ) {
    this.commands = screen.injector.get(ICommandService);
    this.told = this.sheet.selection;
    this.areas = [this.told];
    const service = screen.injector.get(SheetsSelectionsService);
    const heard = service.selectionChanged$.subscribe((selections) => {
      if (this.heeds && selections && selections.length > 0) this.take(selections.map((s) => selectedArea(s.range)));
    });
    this.stops.push(() => heard.unsubscribe());
    const opened = this.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetWorksheetActiveOperation.id && !this.following)
        this.open((params as { subUnitId: string }).subUnitId);
    });
    this.stops.push(() => opened.dispose());
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private get heeds(): boolean {
    return this.started && !this.following && !this.writing();
  }

  /** The sheet that is open. */
  get sheet(): Sheet {
    const { book } = this.app;
    return book.sheets[book.activeSheet] ?? book.sheets[0];
  }

  get current(): readonly Area[] {
    return this.areas;
  }

  /** Shows what is selected to begin with, once there is something to show it on. */
  start(): void {
    this.started = true;
    this.follow();
  }

  /** Selects as the user would, and scrolls there. */
  set(sheet: Sheet, a: Area): void {
    select(this.app, sheet, a);
    this.follow();
  }

  /** Brings the screen to the model's sheet and selection, where the add-in has changed them. */
  follow(): void {
    const { sheet, screen } = this;
    const unitId = screen.unit.getUnitId();
    if (!this.started || !screen.unit.getSheetBySheetId(sheet.id)) return;
    this.following = true;
    try {
      const otherSheet = screen.unit.getActiveSheet().getSheetId() !== sheet.id;
      if (otherSheet) this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet.id });
      if (!otherSheet && sheet === this.shownSheet && sheet.selection === this.told) return;
      this.show(sheet.selection);
    } finally {
      this.following = false;
    }
    this.shownSheet = sheet;
    this.told = sheet.selection;
    this.areas = [this.told];
    this.onSelection(sheet, this.areas);
  }

  /** Scrolls to what is selected. */
  reveal(): void {
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: this.rangeOf(this.told) });
  }

  private rangeOf(a: Area): IRange {
    const worksheet = this.screen.unit.getActiveSheet();
    const rangeType =
      isWholeRows(a) && isWholeColumns(a)
        ? RANGE_TYPE.ALL
        : isWholeRows(a)
          ? RANGE_TYPE.ROW
          : isWholeColumns(a)
            ? RANGE_TYPE.COLUMN
            : RANGE_TYPE.NORMAL;
    return {
      startRow: a.top,
      startColumn: a.left,
      endRow: Math.min(a.bottom, worksheet.getRowCount() - 1),
      endColumn: Math.min(a.right, worksheet.getColumnCount() - 1),
      rangeType,
    };
  }

  private show(a: Area): void {
    const { unit } = this.screen;
    const worksheet = unit.getActiveSheet();
    const range = this.rangeOf(a);
    const merge = worksheet.getMergedCell(a.top, a.left);
    const primary = {
      ...(merge ?? { startRow: a.top, startColumn: a.left, endRow: a.top, endColumn: a.left }),
      actualRow: a.top,
      actualColumn: a.left,
      isMerged: merge !== null,
      isMergedMainCell: merge !== null,
    };
    const target = { unitId: unit.getUnitId(), subUnitId: worksheet.getSheetId() };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      ...target,
      selections: [{ range, primary, style: null }],
    });
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range });
  }

  private take(areas: readonly Area[]): void {
    const { sheet } = this;
    const same =
      areas.length === this.areas.length && areas.every((a, i) => JSON.stringify(a) === JSON.stringify(this.areas[i]));
    if (same && sheet === this.shownSheet) return;
    this.areas = areas;
    this.shownSheet = sheet;
    this.told = areas[areas.length - 1];
    // Told through the events only: nothing that is drawn depends on it.
    sheet.select(areas);
    this.app.events.raise(EVENT.selectionChanged, [sheet.id, WORKBOOK], {
      address: areas.map(toA1).join(','),
      worksheetId: sheet.id,
    });
    this.onSelection(sheet, areas);
  }

  private open(sheetId: string): void {
    const sheet = this.app.book.sheets.find((s) => s.id === sheetId);
    if (!sheet || sheet === this.sheet) return;
    activate(this.app, sheet);
    this.shownSheet = sheet;
    this.told = sheet.selection;
    this.areas = sheet.selections;
    this.onSelection(sheet, this.areas);
  }
}
