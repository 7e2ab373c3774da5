import type { Serving } from '../server';

/**
 * Runs a command that serves until the user ends it, or that only says something. The program ends with 1 and a sentence where
 * it fails.
 */
export function runServing(start: () => Promise<Serving | void>): void {
  start().then(
    (serving) => {
      if (!serving) return;
      const end = (): void => void serving.close().then(() => process.exit(0));
      process.once('SIGINT', end);
      process.once('SIGTERM', end);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
