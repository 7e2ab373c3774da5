/** The cell editor and the formula bar: what they start with, when they are open, and the text they end with. */
import {
  DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  IEditorBridgeService,
  MoveSelectionCommand,
  MoveSelectionEnterAndTabCommand,
  SetCellEditVisibleOperation,
  SetRangeValuesCommand,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Area, Sheet } from '../../model';
import { areaOf } from '../display/snapshot';
import { editText } from '../display/cells';
import { EDITOR_PADDING, styleOf } from '../display/looks';
import type { Screen } from '../univer';

export interface EditingOptions {
  readonly sheetOf: (id: string) => Sheet | undefined;
  /** Whether an editor may be opened; says why not otherwise. */
  readonly mayOpen: () => boolean;
  readonly onEditing: (editing: boolean) => void;
  /** The user has finished a text; false if it was refused. */
  readonly submit: (sheet: Sheet, a: Area, text: string) => boolean;
}

export class Editing {
  private open = false;
  private refused = false;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly screen: Screen,
    private readonly options: EditingOptions,
  ) {
    const { injector } = screen;
    const started = injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      // Over the interceptors of Univer's own, which show results of array formulas.
      priority: 1000,
      handler: (cell, { subUnitId, row, col }, next) => next(this.textFor(cell ?? {}, subUnitId, row, col)),
    });
    this.stops.push(() => void started());
    const visible = injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetCellEditVisibleOperation.id) this.shown((params as { visible: boolean }).visible);
    });
    this.stops.push(() => visible.dispose());
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  get isOpen(): boolean {
    return this.screen.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Looks at a command before it is carried out; true where nothing is left to do. */
  before({ id, params }: Readonly<ICommandInfo>): boolean {
    if (id === SetCellEditVisibleOperation.id)
      return (params as { visible: boolean }).visible && !this.isOpen && !this.options.mayOpen();
    // After a refusal the cell stays selected, so that it can be mended.
    if (id === MoveSelectionCommand.id || id === MoveSelectionEnterAndTabCommand.id) return this.refused;
    if (id !== SetRangeValuesCommand.id) return false;
    const { range, subUnitId, redoUndoId } = params as { range: IRange; subUnitId: string; redoUndoId?: string };
    const sheet = this.options.sheetOf(subUnitId);
    // Only the end of editing gives a step of undo its name.
    if (redoUndoId === undefined || !sheet) return true;
    this.refused = !this.options.submit(sheet, areaOf(range), this.text);
    if (this.refused) setTimeout(() => (this.refused = false), 50);
    return true;
  }

  /** The text in the editor. */
  private get text(): string {
    const units = this.screen.injector.get(IUniverInstanceService);
    const unit =
      units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC) ??
      units.getUnit<DocumentDataModel>(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    const stream = unit?.getSnapshot().body?.dataStream ?? '';
    return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  }

  private textFor(cell: ICellData, sheetId: string, row: number, col: number): ICellData {
    const sheet = this.options.sheetOf(sheetId);
    if (!sheet) return cell;
    const stored = sheet.cell(row, col);
    const format = sheet.formatAt(row, col);
    const text = editText(stored, format.numberFormat);
    // The style is the cell's own: what a rule puts over it is no part of what is edited. The editor reckons its width
    // without indents and breaks lines too early where there are any.
    const s = { ...styleOf(format), pd: EDITOR_PADDING };
    return { s, v: text, ...(stored?.formula !== undefined && { f: stored.formula }) };
  }

  private shown(visible: boolean): void {
    if (visible === this.open) return;
    this.open = visible;
    if (visible) this.options.onEditing(true);
    // The text is handed in a moment after the editor has closed; until then the cell is still being edited.
    else setTimeout(() => !this.open && this.options.onEditing(false), 0);
  }
}
