/** Members that this Excel refuses, whatever they are given. */
import type { Moods } from './app';
import { HostError } from './class';
import { CLEARS_UNDO, NEVER_UNDONE } from './undo-groups';

/** Why a member (`Class.member`) is refused; undefined where it is not. */
export type Refusing = (member: string) => HostError | undefined;

/** What needs the window of the workbook, and how it fails while another workbook is in front. */
const NEEDS_WINDOW: Readonly<Record<string, string>> = {
  'Chart.activate': 'GeneralException',
  'Range.select': 'GeneralException',
  'Table.clearFilters': 'GeneralException',
  'Workbook.getActiveCell': 'InvalidSelection',
  'Workbook.getSelectedRange': 'InvalidSelection',
  'Workbook.getSelectedRanges': 'InvalidSelection',
  'Worksheet.activate': 'GeneralException',
  'Worksheet.delete': 'InvalidSelection',
  'Worksheet.showGridlines': 'GeneralException',
  'Worksheet.showHeadings': 'GeneralException',
  'WorksheetCollection.add': 'GeneralException',
  'WorksheetFreezePanes.freezeAt': 'GeneralException',
  'WorksheetFreezePanes.freezeColumns': 'GeneralException',
  'WorksheetFreezePanes.freezeRows': 'GeneralException',
  'WorksheetFreezePanes.getLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.unfreeze': 'GeneralException',
};

/**
 * What an Excel in such a mood refuses.
 * @param grouped whether the request is to be one step to undo with others
 * @param undoRefused what this Excel refuses in a group besides what no Excel undoes
 */
export function refusals(
  { elsewhere, failing }: Pick<Moods, 'elsewhere' | 'failing'>,
  grouped: boolean,
  undoRefused: readonly string[],
): Refusing {
  const cannotUndo = (member: string): boolean =>
    grouped && (NEVER_UNDONE.has(member) || CLEARS_UNDO.has(member) || undoRefused.includes(member));
  return (member) => {
    if (cannotUndo(member))
      return new HostError('UndoNotSupported', `${member} cannot be undone, so it cannot be part of a group.`, 400);
    if (failing.has(member))
      return new HostError('GeneralException', 'There was an internal error while processing the request.', 500);
    const code = elsewhere ? NEEDS_WINDOW[member] : undefined;
    return code === undefined
      ? undefined
      : new HostError(
          code,
          'The operation cannot be done in this workbook now.',
          code === 'InvalidSelection' ? 400 : 500,
        );
  };
}
