/** Starts Univer as a screen only: it draws, scrolls, selects and edits texts, and computes nothing. */
import {
  type ILanguagePack,
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  merge,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  CellAlertManagerService,
  LexerTreeBuilder,
  SpreadsheetSkeleton,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverNetworkPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { MENU, WORDS } from './menu';

export interface Screen {
  readonly univer: Univer;
  readonly unit: Workbook;
  readonly injector: Injector;
}

/** The type of `merge` is that of a package which does not come along. */
const mergeWords = merge as (...parts: readonly object[]) => ILanguagePack;

/**
 * A formula with an unclosed `[` leaves the lexer believing that it is inside brackets for every formula after it; what
 * people type goes through it half-finished all the time.
 */
function cureLexer(): void {
  const lexer = LexerTreeBuilder.prototype as unknown as { _resetTemp(): void; _squareBracketState: number };
  const reset = lexer._resetTemp;
  if ('cured' in reset) return;
  lexer._resetTemp = Object.assign(
    function (this: typeof lexer): void {
      reset.call(this);
      this._squareBracketState = 0;
    },
    { cured: true },
  );
}

/** Univer leaves out a cell's padding, and with it its indent, when it looks how far a text may run over blank cells. */
function cureOverflow(): void {
  const skeleton = SpreadsheetSkeleton.prototype;
  const position = skeleton.getOverflowPosition;
  if ('cured' in position) return;
  skeleton.getOverflowPosition = Object.assign(
    function (this: SpreadsheetSkeleton, size, align, row, col, columns) {
      const { l, r } = this.worksheet.getComposedCellStyle(row, col).pd ?? {};
      return position.call(this, { ...size, width: size.width + (l ?? 0) + (r ?? 0) }, align, row, col, columns);
    } satisfies typeof position,
    { cured: true },
  );
}

/** Opens a workbook's data in an element of the page. */
export function openScreen(container: HTMLElement, data: Partial<IWorkbookData>, dark: boolean): Screen {
  cureLexer();
  cureOverflow();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeWords({}, enUS, WORDS) },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: true,
    disableAutoFocus: true,
    menu: MENU,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true, isRowStylePrecedeColumnStyle: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  const unit = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  // Univer's own words for an error, "Error in value", would cover those of the function that gave it.
  Object.assign(injector.get(CellAlertManagerService), { showAlert: () => undefined });
  return { univer, unit, injector };
}
