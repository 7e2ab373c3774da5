/** What a program says of itself while it runs. */
type Program = Pick<NodeJS.Process, 'once' | 'exitCode'>;

/**
 * Runs a command and ends the program with its exit code, or with 1 and a sentence where it fails. A command that waits for
 * what never comes leaves the program nothing to do, which then ends as if all were well: that is a failure too.
 * @param complain takes the sentence
 */
export function runToEnd(
  main: () => Promise<number>,
  complain: (line: string) => void = console.error,
  program: Program = process,
): void {
  let ended = false;
  const end = (code: number): void => {
    ended = true;
    program.exitCode = code;
  };
  program.once('beforeExit', () => {
    if (ended) return;
    end(1);
    complain('The command came to a halt before it was done, and saved nothing after that. Run it again.');
  });
  main().then(end, (error: unknown) => {
    end(1);
    complain(error instanceof Error ? error.message : String(error));
  });
}
