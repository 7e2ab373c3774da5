import type { Lost } from '../../engine/columns/place-columns';
import { Cancelled, MadeRoom, ReportError, TOO_OLD } from '../../engine/errors';
import { forget, lastRecord, remember } from '../../engine/undo/command-record';
import { explain, nothingWritten } from './failures';

/** The lowest Excel that the add-in works on. */
const FLOOR = '1.14';
/** The first Excel that takes all requests of a run back with one Ctrl+Z. */
const GROUPS_UNDO = '1.20';

/** What whoever starts a command may watch and stop. */
export interface CommandOptions {
  /** Stops the command as long as it has written nothing; afterwards it completes. */
  readonly signal?: AbortSignal;
  /** About how many characters of values go into one request, for an Excel that takes less than is usual. */
  readonly requestText?: number;
  /** What becomes of columns of ours that were deleted by hand; a person is asked where this is left out. */
  readonly lost?: Lost;
  /** Whether a report that lost its marks is taken up again; a person is asked where this is left out. */
  readonly takeUp?: boolean;
  /** Called when a part begins: its name, how many parts are done, of how many, and whether a cancel still helps. */
  onProgress?(step: string, done: number, of: number, cancellable: boolean): void;
}

/** One command's conversation with Excel: the request context, and how often it was sent. */
export class Conversation {
  syncs = 0;
  /** From the first write on, a command is not to be stopped: half a change is worse than either whole. */
  writing = false;
  /** All that was written is out of the workbook again: what came before is the last that can be undone. */
  withdrawn = false;

  constructor(
    readonly context: Excel.RequestContext,
    /** What is done, to complete a sentence: "refreshing the report". */
    readonly doing: string,
    readonly options: CommandOptions = {},
    /** Whether Excel makes one step to undo of all that is written here. */
    readonly grouped = false,
    /** Hears when it begins to write. */
    private readonly writes: () => void = () => undefined,
  ) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** Sends what is queued and brings back what was asked for. */
  async sync(): Promise<void> {
    this.checkCancelled();
    this.syncs += 1;
    await this.context.sync();
    this.checkCancelled();
  }

  /** Says that a part of the command begins; `writes` where it is the first that changes the workbook. */
  begin(step: string, done: number, of: number, writes = false): void {
    this.checkCancelled();
    if (writes) {
      this.writing = true;
      this.writes();
    }
    this.options.onProgress?.(step, done, of, !this.writing);
  }

  private checkCancelled(): void {
    if (!this.writing && this.options.signal?.aborted) throw new Cancelled();
  }
}

/**
 * Every command goes through here: the floor is checked, a cell being edited is waited for, and whatever Excel refuses
 * comes out as a ReportError with a sentence. `doing` completes "Something went wrong while …".
 */
export async function inExcel<T>(
  doing: string,
  work: (talk: Conversation) => Promise<T>,
  options: CommandOptions = {},
  grouped = false,
  writes?: () => void,
): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) {
    throw new ReportError(TOO_OLD);
  }
  let talk: Conversation | undefined;
  const run = Excel.run({ delayForCellEdit: true, ...(grouped && { mergeUndoGroup: true }) }, (context) =>
    work((talk = new Conversation(context, doing, options, grouped, writes))),
  );
  try {
    return await Promise.race([run, ...onAbort(options.signal, () => !talk?.writing)]);
  } catch (error) {
    throw explain(error, doing);
  }
}

/**
 * Reads something that must not be part of what becomes one step to undo: in a run of its own, before anything is written.
 * Costs what it sends, and nothing more where the command is no group.
 */
export async function beside<T>(talk: Conversation, work: (own: Conversation) => Promise<T>): Promise<T> {
  if (!talk.grouped) return work(talk);
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const own = new Conversation(context, talk.doing, talk.options);
    try {
      return await work(own);
    } finally {
      talk.syncs += own.syncs;
    }
  });
}

/** Excel cannot make one step of what we do, as it said or as was seen; it is not asked again. */
let refusesGroups = false;

/** Whether one Ctrl+Z takes back all that a command did. */
const groupsUndo = (): boolean => !refusesGroups && Office.context.requirements.isSetSupported('ExcelApi', GROUPS_UNDO);

/** The command that came last, done or not. */
let latest: Promise<unknown> = Promise.resolve();

/** Begins when the commands before it have ended: two at once would each write what the other has not read. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = latest.then(work);
  latest = mine.catch(() => undefined);
  return mine;
}

/**
 * As `inExcel`, for whatever is to change the workbook: what fails before the first write says that nothing was written, and
 * where Excel can, all that is written is one step to undo. A command that deletes or copies sheets must not ask for that
 * (`undoable` false): Excel never undoes these, and refuses them among others.
 */
export const changing = <T>(
  doing: string,
  work: (talk: Conversation) => Promise<T>,
  options: CommandOptions = {},
  undoable = true,
): Promise<T> => inTurn(() => change(doing, work, options, undoable));

async function change<T>(
  doing: string,
  work: (talk: Conversation) => Promise<T>,
  options: CommandOptions,
  undoable: boolean,
): Promise<T> {
  const grouped = undoable && groupsUndo();
  const last = lastRecord();
  const worked = async (talk: Conversation): Promise<T> => {
    const done = await work(talk);
    if (talk.withdrawn) remember(last);
    return done;
  };
  // A command that left everything as it was leaves the undoing of the one before too.
  const lasting = async (inGroup: boolean): Promise<T> => {
    try {
      return await attempt(doing, worked, options, inGroup);
    } catch (error) {
      if (error instanceof ReportError && error.wrote === 'nothing') remember(last);
      throw error;
    }
  };
  try {
    return await lasting(grouped);
  } catch (error) {
    // Excel fails in groups with many codes, not only with that for what it cannot undo.
    if (!grouped || !(error instanceof ReportError) || error.host === undefined) throw error;
    if (error.host === 'UndoNotSupported') refusesGroups = true;
    // What was written in part is not written again on top of it.
    if (error.wrote !== 'nothing') throw error;
    const done = await lasting(false);
    refusesGroups = true;
    return done;
  }
}

function attempt<T>(
  doing: string,
  work: (talk: Conversation) => Promise<T>,
  options: CommandOptions,
  grouped: boolean,
): Promise<T> {
  const told = async (talk: Conversation): Promise<T> => {
    try {
      return await work(talk).catch((error: unknown) => {
        if (error instanceof MadeRoom) return work(talk);
        throw error;
      });
    } catch (error) {
      if (talk.writing || error instanceof ReportError) throw error;
      throw nothingWritten(explain(error, doing));
    }
  };
  // What the command before did is then no longer the last that was done.
  return inExcel(doing, told, options, grouped, forget);
}

/** Rejects as soon as a cancel comes that still helps, since Excel answers only when the cell being edited is left. */
function onAbort(signal: AbortSignal | undefined, stillHelps: () => boolean): Promise<never>[] {
  if (!signal) return [];
  return [
    new Promise((_, reject) => {
      const stop = (): void => {
        if (stillHelps()) reject(new Cancelled());
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
  ];
}
