import { CellError } from '../../model';
import type { CustomCall, CustomCaller } from '../app';
import type { PushEntry } from '../events';
import type { FunctionEntry } from './metadata';
import { failure, result } from './results';

/** Category of the messages to the add-in's custom functions, and the message that calls them. */
const FUNCTION_CATEGORY = 1;
const INVOKE = 1000;
const ERRORS_ALLOWED = 4;
/** How an error looks among the values passed to a function. */
const ERROR_TYPE = 'CustomFunctionError';

export interface CustomFunctionsOptions {
  readonly functions: readonly FunctionEntry[];
  /** Sends the calls of one batch together, once the page can take them. */
  push(entries: readonly PushEntry[]): Promise<void>;
  /** Milliseconds after which a call counts as never answered. */
  readonly timeout: number;
}

interface Batch {
  left: number;
  timer?: ReturnType<typeof setTimeout>;
}

interface Pending {
  readonly name: string;
  readonly batch: Batch;
  readonly settle: (value: unknown) => void;
}

/** Calls the add-in's functions. Answers that come late, twice or for unknown calls are ignored. */
export class CustomFunctions {
  private readonly byName: ReadonlyMap<string, FunctionEntry>;
  private readonly pending = new Map<number, Pending>();
  private counter = 0;

  constructor(private readonly options: CustomFunctionsOptions) {
    this.byName = new Map(options.functions.map((f) => [f.name, f]));
  }

  /** Calls without an answer yet. */
  get open(): number {
    return this.pending.size;
  }

  /**
   * Calls all functions of a batch in one push and resolves when the last one has answered.
   * An unknown name gives #NAME?, an error among the arguments #VALUE! (unless the add-in accepts errors),
   * no answer in time #BUSY!. Never rejects.
   */
  readonly call: CustomCaller = (calls) => {
    const batch: Batch = { left: 0 };
    const entries: PushEntry[] = [];
    const answers = calls.map((call): Promise<unknown> => {
      const entry = this.byName.get(call.name.toUpperCase());
      if (!entry) return Promise.resolve(new CellError('#NAME?'));
      const withErrors = call.args.some(holdsError);
      if (withErrors && !entry.allowsErrors) return Promise.resolve(new CellError('#VALUE!'));
      const id = this.counter++;
      batch.left++;
      entries.push([FUNCTION_CATEGORY, INVOKE, '', message(id, entry, call, withErrors), id, false]);
      return new Promise((settle) => this.pending.set(id, { name: entry.name, batch, settle }));
    });
    if (entries.length > 0) {
      const { timeout, push } = this.options;
      batch.timer = setTimeout(() => this.expire(batch, `there was no answer within ${timeout / 1000} s`), timeout);
      // The page may never get ready, so the answers do not wait for the push: the time-out settles them.
      push(entries).catch((error: unknown) => this.expire(batch, String(error)));
    }
    return Promise.all(answers);
  };

  /** Takes results as the page reports them: `[id, ok, value, errorNumber?, …]` each. */
  settle(results: readonly unknown[]): void {
    for (const item of results) {
      const [id, ok, value, errorNumber] = item as [number, boolean, unknown, unknown];
      this.finish(id, () => (ok ? result(value) : failure(errorNumber, value)));
    }
  }

  /** Answers every open call with #BUSY!, as when the page of the add-in goes away. */
  close(): void {
    for (const { batch } of [...this.pending.values()]) this.expire(batch, 'the add-in was closed');
  }

  private expire(batch: Batch, reason: string): void {
    for (const [id, call] of [...this.pending]) {
      if (call.batch === batch) this.finish(id, () => new CellError('#BUSY!', `${call.name}: ${reason}.`));
    }
  }

  private finish(id: number, value: () => unknown): void {
    const call = this.pending.get(id);
    if (!call) return;
    this.pending.delete(id);
    if (--call.batch.left === 0) clearTimeout(call.batch.timer);
    call.settle(value());
  }
}

function message(id: number, entry: FunctionEntry, call: CustomCall, withErrors: boolean): string {
  // office.js hands the values over as they stand, so every declared parameter needs one.
  const values = entry.parameters.map((_, i) => call.args[i] ?? null);
  const address = entry.needsAddress ? call.address : null;
  const whole = [id, entry.id, values, address, withErrors ? ERRORS_ALLOWED : 0];
  return withErrors ? JSON.stringify(whole, errorsAsObjects) : JSON.stringify(whole);
}

const errorsAsObjects = (_: string, value: unknown): unknown =>
  value instanceof CellError ? { type: ERROR_TYPE, code: value.code } : value;

function holdsError(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'string') return false;
  if (Array.isArray(value)) return value.some(holdsError);
  return value instanceof CellError || (value as { type?: unknown } | null)?.type === ERROR_TYPE;
}
