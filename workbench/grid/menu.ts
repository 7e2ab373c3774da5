/** Univer's menus as the grid offers them: what it turns into changes of the model, in Excel's words. */
const LEFT_OUT = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.contextMenu.text-to-number',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

export const MENU: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  LEFT_OUT.map((id) => [id, { hidden: true as const }]),
);

export const WORDS = {
  'sheets-ui': {
    rightClick: {
      insertColsLeftSuffix: 'columns left',
      insertColsRightSuffix: 'columns right',
      deleteSelectedRow: 'Delete rows',
      deleteSelectedColumn: 'Delete columns',
      hideSelectedRow: 'Hide rows',
      showHideRow: 'Unhide rows',
      rowHeight: 'Row height',
      hideSelectedColumn: 'Hide columns',
      showHideColumn: 'Unhide columns',
      columnWidth: 'Column width',
      moveLeft: 'Shift cells left',
      moveUp: 'Shift cells up',
      moveRight: 'Shift cells right',
      moveDown: 'Shift cells down',
      clearContent: 'Clear contents',
      clearFormat: 'Clear formats',
      clearAll: 'Clear all',
      fitContent: 'Fit to content',
      cancelFreeze: 'Unfreeze',
    },
  },
};
