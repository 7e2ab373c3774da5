import type { Output } from './run-office';

/** Why the add-in refused. */
type PageFailure = { readonly message: string; readonly details?: readonly string[] };

/** What comes of a command, or why it was refused. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ result: T } | { failure: PageFailure }> {
  try {
    return { result: await work() };
  } catch (error) {
    return { failure: error as PageFailure };
  }
}

export function complainOf({ message, details = [] }: PageFailure, output: Output): void {
  output.complain(message);
  for (const detail of details) if (detail !== message) output.complain(`  ${detail}`);
  output.complain('Nothing was saved.');
}
