/** Functions of the add-in in the formula bar: offered while typing, with the help of their arguments. */
import { BooleanNumber, CommandType, ICommandService } from '@univerjs/core';
import {
  DeviceInputEventType,
  FunctionType,
  IDescriptionService,
  IEditorBridgeService,
  IEditorService,
  type IFunctionInfo,
  IShortcutService,
  KeyCode,
  SetCellEditVisibleOperation,
} from '@univerjs/preset-sheets-core';
import type { ExcelFunction } from '../../../src/functions';
import type { Screen } from '../univer';

function infoOf(fn: ExcelFunction, namespace: string): IFunctionInfo {
  return {
    functionName: `${namespace}.${fn.name}`,
    functionType: FunctionType.User,
    description: fn.help,
    abstract: fn.help,
    functionParameter: fn.parameters.map(({ name, help, optional, repeating }) => ({
      name,
      detail: help,
      example: '',
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/** Makes the functions known by their names and help; they are computed elsewhere. */
export function describeFunctions(screen: Screen, functions: readonly ExcelFunction[], namespace: string): void {
  screen.injector.get(IDescriptionService).registerDescriptions(functions.map((fn) => infoOf(fn, namespace)));
}

/** The names that are offered while a formula is typed; Univer leaves them up for 300 ms after what they began with has gone. */
const OFFERED = 'ul[data-u-comp="sheets-formula-editor"] > li > span:first-child';

/** Whether names are offered that nothing before the caret begins. */
function offersWhatIsNotTyped({ injector }: Screen): boolean {
  const offered = [...document.querySelectorAll(OFFERED)].map((name) => name.textContent.toUpperCase());
  if (offered.length === 0) return false;
  const editor = injector.get(IEditorService).getFocusEditor();
  const caret = editor?.getSelectionRanges().at(0)?.startOffset;
  const text = editor?.getDocumentData().body?.dataStream ?? '';
  const word = /[\w.]*$/.exec(text.slice(0, caret))![0].toUpperCase();
  return word === '' || !offered.some((name) => name.startsWith(word));
}

/**
 * Enter and Tab end a formula whose last word is no function's, however fast they follow: without this they take the
 * name that was offered for a part of it ("BASE" after "B1").
 */
export function endUnoffered(screen: Screen): () => void {
  const { injector } = screen;
  const commands = injector.get(ICommandService);
  const operation = commands.registerCommand({
    id: 'workbench.operation.end-unoffered',
    type: CommandType.OPERATION,
    handler: (_accessor, keycode: { readonly keycode: KeyCode }) => {
      injector.get(IEditorBridgeService).disableForceKeepVisible();
      const end = { visible: false, eventType: DeviceInputEventType.Keyboard, unitId: screen.unit.getUnitId() };
      return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, { ...end, ...keycode });
    },
  });
  const keys = [KeyCode.ENTER, KeyCode.TAB].map((keycode) =>
    injector.get(IShortcutService).registerShortcut({
      id: 'workbench.operation.end-unoffered',
      binding: keycode,
      // Over the shortcuts of the list, which stand at 1,000.
      priority: 2000,
      preconditions: () => offersWhatIsNotTyped(screen),
      staticParameters: { keycode },
    }),
  );
  return () => {
    for (const one of [operation, ...keys]) one.dispose();
  };
}
