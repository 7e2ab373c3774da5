/**
 * The commands by the function names that the manifest gives them: those that write, from the ribbon or the keyboard, and
 * those that show something in the panel, from a cell's menu or the keyboard. A name stays the same for ever once an
 * add-in with it is out.
 */
export const WRITING_COMMANDS = [
  'buildReport',
  'refreshReport',
  'findGaps',
  'takeSnapshot',
  'makeBoardCopy',
  'switchFormulas',
  'repairFunctions',
  'convertToPlain',
] as const;

export const SHOWING_COMMANDS = ['explainScore', 'explainNumber', 'showAccount', 'openPanel', 'openGallery'] as const;

export const COMMANDS = [...WRITING_COMMANDS, ...SHOWING_COMMANDS] as const;

export type WritingCommand = (typeof WRITING_COMMANDS)[number];
export type ShowingCommand = (typeof SHOWING_COMMANDS)[number];
/** What the panel is asked to show. Find gaps adds rows, and shows before how many. */
export type Asked = ShowingCommand | 'findGaps';
export type CommandName = (typeof COMMANDS)[number];
