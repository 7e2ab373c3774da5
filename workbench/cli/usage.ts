/** Whether somebody only asks how the command is used. */
export const asksForUsage = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');

/** Reads arguments; where they cannot be read, the error says why and how the command is used. */
export function orUsage<T>(read: () => T, usage: string): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error });
  }
}
