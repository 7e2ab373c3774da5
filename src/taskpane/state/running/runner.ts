/** Runs commands one at a time: progress, waiting for Excel, cancel, what came of it. */

import { Cancelled, FamiliarReport, LostColumns, ReportError } from '../../../engine/errors';
import { canRestore, lastRecord } from '../../../engine/undo/command-record';
import type { CommandOptions } from '../../../excel/host/conversation';
import type { Store } from '../store';
import type { Busy, Notice, PanelError, PanelState } from '../types';

/** Excel answers sooner than this unless a cell is being edited or the workbook is large. */
export const WAIT_MS = 700;
/** What is said then. */
export const WAITING = 'Excel has not answered yet. If you are editing a cell, finish editing it: press Enter or Esc.';

export interface PanelTask {
  /** For the user: "Refreshing the report". */
  readonly label: string;
  /** Whether it writes to the workbook, so that an error has to say what was written. */
  readonly writes: boolean;
  /** Shown as busy only when it takes long, and waits for its turn in place of being refused: typing goes on meanwhile. */
  readonly quiet?: boolean;
  /** What becomes of columns that were deleted, where a person has said so. */
  readonly lost?: CommandOptions['lost'];
  /** Whether a report that lost its marks is taken up again, where a person has said so. */
  readonly takeUp?: CommandOptions['takeUp'];
  work(options: CommandOptions): Promise<Notice | void>;
  /** Called after an error, for what the state has to go back to. */
  undo?(): void;
}

export interface Runner {
  /** Runs a task; resolves when it is over, to whether it succeeded. Never rejects. */
  run(task: PanelTask): Promise<boolean>;
  cancel(): void;
  /** Runs the task again that failed last, with an answer to what it asked; false where it fails again. */
  retry(answer?: Pick<PanelTask, 'lost' | 'takeUp'>): Promise<boolean>;
  /** Whether there is a task to run again. */
  hasFailed(): boolean;
  /** Forgets the task that failed last. */
  forget(): void;
}

export function createRunner(store: Store<PanelState>): Runner {
  const { update } = store;
  let controller = new AbortController();
  let failed: PanelTask | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let asked = false;

  async function attempt(task: PanelTask): Promise<boolean> {
    controller = new AbortController();
    failed = null;
    const busy = busySigns(store, task);
    // What was told of a command stays in sight, with its undo, until another one writes.
    update((state) => ({ ...state, error: null, notice: task.quiet || !task.writes ? state.notice : null }));
    const record = lastRecord();
    try {
      const { lost, takeUp } = task;
      const options = {
        signal: controller.signal,
        onProgress: busy.progress,
        ...(lost && { lost }),
        ...(takeUp !== undefined && { takeUp }),
      };
      const notice = await task.work(options);
      const undo = canRestore() && lastRecord() !== record;
      if (notice) update((state) => ({ ...state, notice: undo ? { ...notice, undo } : notice }));
      return true;
    } catch (error) {
      if (error instanceof Cancelled) {
        update((state) => ({ ...state, notice: { message: error.message, notes: [] } }));
      } else {
        failed = task;
        update((state) => withFailure(state, error, task.writes ? busy.written() : ''));
      }
      task.undo?.();
      return false;
    } finally {
      busy.end();
    }
  }

  return {
    async run(task) {
      if (!task.quiet && asked) return false;
      asked ||= !task.quiet;
      const turn = queue.then(() => attempt(task));
      queue = turn;
      try {
        return await turn;
      } finally {
        if (!task.quiet) asked = false;
      }
    },
    cancel: () => controller.abort(),
    async retry(answer) {
      const task = failed;
      return task !== null && this.run({ ...task, ...answer });
    },
    hasFailed: () => failed !== null,
    forget() {
      failed = null;
    },
  };
}

interface Signs {
  progress(step: string, done: number, of: number, cancellable: boolean): void;
  written(): string;
  end(): void;
}

/** Keeps `state.busy` in step with a task, and says so when Excel keeps it waiting. */
function busySigns({ update }: Store<PanelState>, task: PanelTask): Signs {
  let busy: Busy = { label: task.label, step: '', done: 0, of: 0, cancellable: true, waiting: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (change: Partial<Busy>): void => {
    busy = { ...busy, ...change };
    update((state) => ({ ...state, busy }));
  };
  const wait = (): void => {
    clearTimeout(timer);
    // Once Excel is writing, a pause is work and not a cell that is being edited.
    if (busy.cancellable) timer = setTimeout(() => show({ waiting: WAITING }), WAIT_MS);
  };
  if (!task.quiet) show({});
  wait();
  return {
    progress(step, done, of, cancellable) {
      busy = { ...busy, step, done, of, cancellable, waiting: null };
      if (!task.quiet) show({});
      wait();
    },
    written: () =>
      busy.cancellable
        ? 'Nothing was written.'
        : 'It is not known what of it was written. Look at the sheet; Refresh brings the sheets of the report in order.',
    end() {
      clearTimeout(timer);
      update((state) => (state.busy ? { ...state, busy: null } : state));
    },
  };
}

/** An error in the words of the panel. */
export function withFailure(state: PanelState, error: unknown, written: string): PanelState {
  return { ...state, error: panelError(error, written), lastFailure: failureCode(error) };
}

function panelError(error: unknown, written: string): PanelError {
  if (!(error instanceof ReportError)) {
    const text = error instanceof Error ? error.message : String(error);
    return { message: 'Something went wrong in the panel. Try again.', written, details: [text], retry: true };
  }
  const { message, details, wrote, retry } = error;
  return {
    ...(error instanceof LostColumns && { lost: { droppable: error.droppable } }),
    ...(error instanceof FamiliarReport && { familiar: { builds: error.builds } }),
    message,
    written: wrote === undefined ? written : '',
    details: details.filter((detail) => detail !== message),
    retry,
  };
}

/** Only what names nothing of the workbook. */
function failureCode(error: unknown): string {
  if (error instanceof ReportError) return error.code ?? 'refused';
  return error instanceof Error ? error.name : 'unknown';
}
