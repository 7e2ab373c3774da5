/**
 * The commands of the ribbon, by the function names that the manifest gives them. The manifest's ExecuteFunction
 * actions and the handlers both go by this list; a name stays the same for ever once an add-in with it is out.
 */
export const COMMANDS = [
  'buildReport',
  'refreshReport',
  'findGaps',
  'takeSnapshot',
  'makeBoardCopy',
  'switchFormulas',
  'repairFunctions',
] as const;

export type CommandName = (typeof COMMANDS)[number];
