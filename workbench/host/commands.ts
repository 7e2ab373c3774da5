/** Buttons of the ribbon: calls the add-in's function and waits for its `event.completed()`. */

interface Pending {
  readonly name: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

const UNKNOWN_FUNCTION = 11_101;

export class Commands {
  private readonly pending = new Map<string, Pending>();
  private counter = 0;

  /** @param push sends the event that calls a function, once the page listens to it */
  constructor(
    private readonly push: (data: Record<string, unknown>) => Promise<void>,
    private readonly timeout: number,
  ) {}

  /** Commands that have not been completed. */
  get open(): number {
    return this.pending.size;
  }

  /**
   * Presses the button whose function is `name`.
   * @param control id of the button, as `event.source.id` gives it
   * @returns what the function passed to `event.completed()`
   * @throws Error where the add-in has no such function, does not complete in time, or goes away
   */
  run(name: string, control = name): Promise<unknown> {
    const id = `cmd-${++this.counter}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.fail(id, `it did not call event.completed() within ${this.timeout / 1000} s`),
        this.timeout,
      );
      this.pending.set(id, { name, resolve, reject, timer });
      const data = { 0: id, 1: name, 2: JSON.stringify({ source: { id: control } }) };
      this.push(data).catch((error: unknown) => this.fail(id, String(error)));
    });
  }

  /** Takes the page's report that a command is over. */
  completed(data: unknown): Record<string, unknown> {
    const values = (data as { ArrayData?: unknown }).ArrayData ?? data;
    const [id, status, text] = [0, 1, 2].map((i) => (values as Record<number, unknown>)[i]);
    const command = this.take(String(id));
    if (command && status === 0) command.resolve(contextOf(text));
    else if (command) {
      const reason =
        status === UNKNOWN_FUNCTION ? 'the add-in has no function of this name' : `status ${String(status)}`;
      command.reject(new Error(`The command "${command.name}" failed: ${reason}.`));
    }
    return { Error: 0, Version: 1 };
  }

  /** Gives up every command that is still open. */
  close(): void {
    for (const id of [...this.pending.keys()]) this.fail(id, 'the add-in was closed');
  }

  private fail(id: string, reason: string): void {
    const command = this.take(id);
    command?.reject(new Error(`The command "${command.name}" failed: ${reason}.`));
  }

  private take(id: string): Pending | undefined {
    const command = this.pending.get(id);
    if (command) clearTimeout(command.timer);
    this.pending.delete(id);
    return command;
  }
}

function contextOf(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  return (JSON.parse(text) as { completedContext?: unknown }).completedContext;
}
