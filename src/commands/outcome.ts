import type { Refreshed, Told } from './wording';

/** What the last command did: commands run with the pane closed, and the pane shows it when it opens. */
export type Outcome =
  /** `undo` where what was done can be taken back; `refreshed` where the report is up to date by it. */
  | (Told & { readonly ok: true; readonly undo?: true; readonly refreshed?: Refreshed })
  /** `code` is Excel's own for the failure, without anything of the workbook. */
  | {
      readonly ok: false;
      readonly message: string;
      readonly notes: readonly string[];
      readonly code?: string;
      /** Columns were deleted that hold what people typed. */
      readonly lost?: { readonly droppable: boolean };
      /** A report lost its marks, and it is to be said what becomes of it. */
      readonly familiar?: { readonly builds: boolean };
    };

type Listener = (outcome: Outcome) => void;

let last: Outcome | undefined;
const listeners = new Set<Listener>();

export const lastOutcome = (): Outcome | undefined => last;

export function tell(outcome: Outcome): void {
  last = outcome;
  for (const listener of listeners) listener(outcome);
}

/** Calls the listener with every outcome from now on; the result ends that. */
export function onOutcome(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
