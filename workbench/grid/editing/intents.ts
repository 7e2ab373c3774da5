/**
 * What the user means: each command of Univer's that would change cells is stopped, and the same change is made to the
 * model instead. What has no counterpart here changes nothing.
 */
import type { ICommand, ICommandService } from '@univerjs/core';
import { CanceledError, CommandType, type ICommandInfo, type IRange } from '@univerjs/core';
import {
  AutoClearContentCommand,
  AutoFillCommand,
  CancelFrozenCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  DeltaColumnWidthCommand,
  DeltaRowHeightCommand,
  InsertColByRangeCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertRowCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetColHiddenCommand,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRangeBoldCommand,
  SetRangeItalicCommand,
  SetRangeStrickThroughCommand,
  SetRangeUnderlineCommand,
  SetRowHeightCommand,
  SetRowHiddenCommand,
  SetSelectedColsVisibleCommand,
  SetSelectedRowsVisibleCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetTabColorCommand,
  SetWorksheetColAutoWidthCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowIsAutoHeightCommand,
  SetWorksheetShowCommand,
  SheetCopyDownCommand,
  SheetCopyRightCommand,
} from '@univerjs/preset-sheets-core';
import { type Area, area, isWholeColumns, isWholeRows, type Sheet } from '../../model';
import * as acts from './acts';
import { toPoints } from '../display/looks';
import { selectedArea } from '../selection';
import type { Desk } from './typing';

/** Parameters of the commands below, as far as they are used. */
interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly value?: unknown;
  readonly [name: string]: unknown;
}

/** Where a command is to be carried out. */
interface Place {
  readonly desk: Desk;
  readonly sheet: Sheet;
  /** The ranges that the command names, else the selection. */
  readonly areas: readonly Area[];
  readonly params: Params;
}

type Intent = (place: Place) => void;

const first = ({ areas }: Place): Area => areas[0];
const rangeIn = (params: Params, name: string): Area => selectedArea(params[name] as IRange);
const numberIn = (params: Params, name: string): number => Number(params[name]);

const insertRows: Intent = (p) => acts.insert(p.desk, p.sheet, acts.wholeRows(first(p)), 'Down');
const insertColumns: Intent = (p) => acts.insert(p.desk, p.sheet, acts.wholeColumns(first(p)), 'Right');
const removeRows: Intent = (p) => acts.remove(p.desk, p.sheet, acts.wholeRows(first(p)), 'Up');
const removeColumns: Intent = (p) => acts.remove(p.desk, p.sheet, acts.wholeColumns(first(p)), 'Left');
const noMoving: Intent = () =>
  acts.refuse('Cells are not moved by dragging here. Cut them, and paste them where they are to go.');

/** The whole rows (or columns) of the selection where the dragged one is among them, else that one. */
function dragged({ areas }: Place, at: number, axis: 'rows' | 'columns'): readonly Area[] {
  const rows = axis === 'rows';
  const whole = areas.filter((a) => (rows ? isWholeRows(a) : isWholeColumns(a)));
  const among = whole.some((a) => (rows ? at >= a.top && at <= a.bottom : at >= a.left && at <= a.right));
  return among ? whole : [rows ? area(at, 0) : area(0, at)];
}

function deltaColumn(p: Place): void {
  const at = numberIn(p.params, 'anchorCol');
  const before = p.sheet.columns.get(at)?.size ?? p.sheet.standardWidth;
  acts.columnWidths(p.desk, p.sheet, dragged(p, at, 'columns'), before + toPoints(numberIn(p.params, 'deltaX')));
}

function deltaRow(p: Place): void {
  const at = numberIn(p.params, 'anchorRow');
  const before = p.sheet.rowBands.get(at)?.size ?? p.sheet.standardHeight;
  acts.rowHeights(p.desk, p.sheet, dragged(p, at, 'rows'), before + toPoints(numberIn(p.params, 'deltaY')));
}

function autoFill({ desk, sheet, params }: Place): void {
  const from = rangeIn(params, 'sourceRange');
  const target = rangeIn(params, 'targetRange');
  const to = area(
    Math.min(from.top, target.top),
    Math.min(from.left, target.left),
    Math.max(from.bottom, target.bottom),
    Math.max(from.right, target.right),
  );
  acts.fill(desk, sheet, from, to);
}

const font =
  (part: Parameters<typeof acts.toggleFont>[3]): Intent =>
  ({ desk, sheet, areas }) =>
    acts.toggleFont(desk, sheet, areas, part);

const clearing =
  (what: acts.Clearing): Intent =>
  ({ desk, sheet, areas }) =>
    acts.clear(desk, sheet, areas, what);

const hiding =
  (axis: 'rows' | 'columns', hidden: boolean): Intent =>
  ({ desk, sheet, areas }) =>
    acts.hide(desk, sheet, areas, axis, hidden);

/** Its package does not ship the type of this command. */
const insertRow = InsertRowCommand as ICommand;

const INTENTS = new Map<string, Intent>([
  [ClearSelectionContentCommand.id, clearing('Contents')],
  [ClearSelectionFormatCommand.id, clearing('Formats')],
  [ClearSelectionAllCommand.id, clearing('All')],
  [
    AutoClearContentCommand.id,
    ({ desk, sheet, params }) => acts.clear(desk, sheet, [rangeIn(params, 'clearRange')], 'Contents'),
  ],
  [insertRow.id, insertRows],
  [InsertRowByRangeCommand.id, insertRows],
  [InsertColCommand.id, insertColumns],
  [InsertColByRangeCommand.id, insertColumns],
  [RemoveRowCommand.id, removeRows],
  [RemoveRowByRangeCommand.id, removeRows],
  [RemoveColCommand.id, removeColumns],
  [RemoveColByRangeCommand.id, removeColumns],
  [InsertRangeMoveDownCommand.id, (p) => acts.insert(p.desk, p.sheet, first(p), 'Down')],
  [InsertRangeMoveRightCommand.id, (p) => acts.insert(p.desk, p.sheet, first(p), 'Right')],
  [DeleteRangeMoveUpCommand.id, (p) => acts.remove(p.desk, p.sheet, first(p), 'Up')],
  [DeleteRangeMoveLeftCommand.id, (p) => acts.remove(p.desk, p.sheet, first(p), 'Left')],
  [MoveRangeCommand.id, noMoving],
  [MoveRowsCommand.id, noMoving],
  [MoveColsCommand.id, noMoving],
  [SetRowHiddenCommand.id, hiding('rows', true)],
  [SetSelectedRowsVisibleCommand.id, hiding('rows', false)],
  [SetSpecificRowsVisibleCommand.id, hiding('rows', false)],
  [SetColHiddenCommand.id, hiding('columns', true)],
  [SetSelectedColsVisibleCommand.id, hiding('columns', false)],
  [SetSpecificColsVisibleCommand.id, hiding('columns', false)],
  [DeltaColumnWidthCommand.id, deltaColumn],
  [DeltaRowHeightCommand.id, deltaRow],
  [SetColWidthCommand.id, (p) => acts.columnWidths(p.desk, p.sheet, p.areas, toPoints(Number(p.params.value)))],
  [SetRowHeightCommand.id, (p) => acts.rowHeights(p.desk, p.sheet, p.areas, toPoints(Number(p.params.value)))],
  [SetWorksheetColAutoWidthCommand.id, (p) => acts.columnWidths(p.desk, p.sheet, p.areas, undefined)],
  [SetWorksheetRowIsAutoHeightCommand.id, (p) => acts.rowHeights(p.desk, p.sheet, p.areas, undefined)],
  [AutoFillCommand.id, autoFill],
  [SheetCopyDownCommand.id, (p) => acts.fillFrom(p.desk, p.sheet, first(p), 'down')],
  [SheetCopyRightCommand.id, (p) => acts.fillFrom(p.desk, p.sheet, first(p), 'right')],
  [
    SetFrozenCommand.id,
    (p) => acts.freeze(p.desk, p.sheet, numberIn(p.params, 'ySplit'), numberIn(p.params, 'xSplit')),
  ],
  [CancelFrozenCommand.id, (p) => acts.freeze(p.desk, p.sheet, 0, 0)],
  [SetRangeBoldCommand.id, font('bold')],
  [SetRangeItalicCommand.id, font('italic')],
  [SetRangeUnderlineCommand.id, font('underline')],
  [SetRangeStrickThroughCommand.id, font('strikethrough')],
  [
    InsertSheetCommand.id,
    ({ desk }) => desk.app.book.tell({ kind: 'appearance', sheet: opened(desk, acts.sheets.add(desk)) }),
  ],
  [RemoveSheetCommand.id, (p) => acts.sheets.remove(p.desk, p.sheet)],
  [CopySheetCommand.id, (p) => void opened(p.desk, acts.sheets.copy(p.desk, p.sheet))],
  [SetWorksheetNameCommand.id, (p) => acts.sheets.rename(p.desk, p.sheet, String(p.params['name']))],
  [SetTabColorCommand.id, (p) => acts.sheets.color(p.desk, p.sheet, String(p.params.value ?? ''))],
  [SetWorksheetHideCommand.id, (p) => acts.sheets.hide(p.desk, p.sheet, true)],
  [SetWorksheetShowCommand.id, (p) => acts.sheets.hide(p.desk, p.sheet, false)],
  [SetWorksheetOrderCommand.id, (p) => acts.sheets.move(p.desk, p.sheet, numberIn(p.params, 'order'))],
]);

/** Makes a sheet the open one. */
function opened({ app: { book } }: Desk, sheet: Sheet): Sheet {
  book.activeSheet = book.sheets.indexOf(sheet);
  return sheet;
}

export interface IntentOptions {
  readonly desk: Desk;
  /** True while the grid itself brings the model's changes to the screen. */
  readonly writing: () => boolean;
  readonly openSheet: () => Sheet;
  readonly selection: () => readonly Area[];
  /** Carries out a change of the user's: one step for undo, refusals told. */
  readonly act: (sheet: Sheet, change: () => void) => void;
  /** Looks at each command first; true where it has dealt with it. */
  readonly before: (command: Readonly<ICommandInfo>) => boolean;
}

/** Starts turning commands into changes of the model; the function given back ends it. */
export function interceptCommands(commands: ICommandService, options: IntentOptions): () => void {
  const { desk, openSheet, selection, act, writing, before } = options;
  const listening = commands.beforeCommandExecuted((command) => {
    if (writing()) return;
    if (before(command)) throw new CanceledError();
    if (command.type === CommandType.MUTATION && command.id.startsWith('sheet.mutation.')) throw new CanceledError();
    const intent = INTENTS.get(command.id);
    if (!intent) return;
    const params: Params = (command.params as Params | undefined) ?? {};
    const sheet = (params.subUnitId !== undefined && desk.app.book.sheet(params.subUnitId)) || openSheet();
    const named = params.ranges ?? (params.range ? [params.range] : undefined);
    const areas = named ? named.map(selectedArea) : selection();
    act(sheet, () => intent({ desk, sheet, areas, params }));
    throw new CanceledError();
  });
  return () => listening.dispose();
}
