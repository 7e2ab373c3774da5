import type { App } from '../app';
import type { HostObject } from '../class';
import { type BatchServices, runBatch } from './dispatcher';
import type { LiveMoods } from '../moods';
import { declares, type RequirementSets } from '../requirement-sets';
import type { Faults, Statistics } from '../statistics';
import { refusals } from '../refused';
import { groupOf, runOf } from '../undo-groups';
import {
  ActionType,
  type BatchError,
  type BatchRequest,
  DELAY_FOR_CELL_EDIT,
  PathType,
  PAYLOAD_LIMIT,
  TransportError,
} from './wire';

export interface RequestsOptions {
  readonly app: App;
  readonly moods: LiveMoods;
  readonly root: HostObject;
  readonly services: BatchServices;
  readonly stats: Statistics;
  readonly faults: Faults;
  readonly requirementSets: RequirementSets;
  /** What this Excel refuses in a group of requests that are one step to undo, besides what no Excel undoes. */
  readonly undoRefused?: readonly string[];
}

interface Outcome {
  readonly text: string;
  /** Excel's error code, where it refused */
  readonly error?: string;
}

/** Positions in the array that office.js sends with a request. */
const BODY = 4;
const FLAGS = 6;

const changes = ({ Actions }: BatchRequest): boolean =>
  Actions.some(({ ActionType: type }) => type === ActionType.SetProperty);

const transportError = (code: number): Record<string, unknown> => ({ Error: code, Version: 1 });
const success = (text: string): Record<string, unknown> => ({ Error: 0, Version: 1, Data: [200, [], text] });

/** Takes the requests to the workbook: checks them, runs them in the order they came, answers them. */
export class Requests {
  private running = 0;
  private closed = false;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(private readonly options: RequestsOptions) {}

  /** Requests taken and not answered yet. */
  get open(): number {
    return this.running;
  }

  /**
   * Runs one request.
   * @param data the array of the message: body text at 4, flags at 6
   * @returns the answer in the form of the transport; refusals are answers too
   */
  async process(data: readonly unknown[]): Promise<Record<string, unknown>> {
    this.running++;
    try {
      return await this.handle(String(data[BODY]), Number(data[FLAGS]));
    } finally {
      this.running--;
    }
  }

  private async handle(body: string, flags: number): Promise<Record<string, unknown>> {
    const request = JSON.parse(body) as BatchRequest;
    // Messages to services (start-up, results of custom functions) go through whatever the workbook is doing.
    if (isForServices(request)) return success(this.run(request).text);
    const { moods, faults, stats, requirementSets } = this.options;
    const cleanup = isCleanup(request);
    const requestBytes = bytesOf(body);
    const group = groupOf(flags);
    const note = (error: string | undefined, started: number, responseBytes = 0): void =>
      stats.add({
        actions: request.Actions.length,
        requestBytes,
        responseBytes,
        cleanup,
        ...(group > 0 && { group }),
        error,
        milliseconds: performance.now() - started,
      });
    const refuse = async (code: number, started = performance.now(), bytes = 0): Promise<Record<string, unknown>> => {
      note(String(code), started, bytes);
      await this.pause();
      return transportError(code);
    };

    const fault = cleanup ? undefined : faults.next();
    if (requestBytes > PAYLOAD_LIMIT) return refuse(TransportError.RequestTooLarge);
    if (moods.cellEdit) {
      const waits = (flags & DELAY_FOR_CELL_EDIT) !== 0 && declares(requirementSets, 'DelayForCellEdit');
      if (!waits) return refuse(TransportError.CellEditMode);
      await moods.editEnded();
      if (this.closed) return transportError(TransportError.General);
    }
    if (fault?.kind === 'fail') return refuse(TransportError.General);
    if (group > 0 && moods.habits.has('refusesGroups') && changes(request)) return refuse(TransportError.General);

    this.options.app.runs.begin(runOf(flags));
    const started = performance.now();
    const broken = fault?.kind === 'half';
    const { text, error } = this.run(broken ? firstPart(request, fault.share) : request, group > 0, broken);
    const responseBytes = bytesOf(text);
    if (fault?.kind === 'drop' || fault?.answer === 'lost') return refuse(TransportError.General, started);
    if (responseBytes > PAYLOAD_LIMIT) return refuse(TransportError.ResponseTooLarge, started, responseBytes);
    note(error, started, responseBytes);
    await this.pause(fault?.answer === 'late' ? LATE : undefined);
    return success(text);
  }

  private run(request: BatchRequest, grouped = false, broken = false): Outcome {
    const { app, root, services, undoRefused = [] } = this.options;
    const ran = runBatch(request, root, services, refusals(app.moods, grouped, undoRefused));
    const response = broken && !ran.Error ? { ...ran, Error: brokenOff(request) } : ran;
    if (!isForServices(request) && app.calculation.mode !== 'Manual') app.calculation.update();
    return { text: JSON.stringify(response), error: response.Error?.Code };
  }

  private pause(delay = this.options.moods.delay): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        resolve();
      }, delay);
      this.timers.add(timer);
    });
  }

  /** Leaves answers that still wait unsent, and requests that still wait undone. */
  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}

/** Milliseconds after which a late answer comes: enough for a person's next click to be there before it. */
const LATE = 15;

/** As much of a request as Excel does before it breaks off. */
const firstPart = (request: BatchRequest, share = 0.5): BatchRequest => ({
  ...request,
  Actions: request.Actions.slice(0, Math.ceil(request.Actions.length * share)),
});

const brokenOff = (request: BatchRequest): BatchError => ({
  Code: 'GeneralException',
  Message: 'There was an internal error while processing the request.',
  HttpStatusCode: 500,
  Location: '',
  ActionIndex: request.Actions.length - 1,
});

const isForServices = (request: BatchRequest): boolean =>
  Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject);

/** A request that does nothing but release ranges, which office.js sends by itself. */
function isCleanup(request: BatchRequest): boolean {
  return (
    request.Actions.every(
      (a) =>
        a.ActionType === ActionType.Instantiate ||
        (a.ActionType === ActionType.Method && a.Name === '_RemoveReference'),
    ) && request.Actions.some((a) => a.Name === '_RemoveReference')
  );
}

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;
