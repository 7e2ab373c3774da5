/** One request of the add-in to the workbook. */
export interface RequestRecord {
  readonly actions: number;
  /** Bytes of UTF-8 from the add-in */
  readonly requestBytes: number;
  /** Bytes of UTF-8 to the add-in; 0 where no answer was made */
  readonly responseBytes: number;
  /** True where the request only lets ranges go, as office.js does by itself after Excel.run. */
  readonly cleanup: boolean;
  /** Number of the run whose requests are one step to undo, where the request is not a step of its own. */
  readonly group?: number;
  /** Error code of Excel, or the number of the transport error. */
  readonly error?: string;
  /** Time spent in the workbook, without waiting */
  readonly milliseconds: number;
}

/** What the add-in asked of the workbook, as the host sees it. */
export class Statistics {
  private list: RequestRecord[] = [];

  add(record: RequestRecord): void {
    this.list.push(record);
  }

  /** Every request since the start or the last reset, clean-up included. */
  get requests(): readonly RequestRecord[] {
    return this.list;
  }

  /** Requests with actions of the add-in's own: what a `context.sync()` costs. */
  get syncs(): number {
    return this.list.filter((r) => !r.cleanup).length;
  }

  get bytesSent(): number {
    return this.list.reduce((sum, r) => sum + r.requestBytes, 0);
  }

  get bytesReceived(): number {
    return this.list.reduce((sum, r) => sum + r.responseBytes, 0);
  }

  get largestRequest(): number {
    return this.list.reduce((most, r) => Math.max(most, r.requestBytes), 0);
  }

  get largestResponse(): number {
    return this.list.reduce((most, r) => Math.max(most, r.responseBytes), 0);
  }

  reset(): void {
    this.list = [];
  }
}

/** A request that goes wrong on purpose: refused before it is run, run with its answer lost, or broken off half-way. */
export interface Fault {
  /** Which request fails, counted from 1 since the fault was set; clean-up requests are not counted. */
  readonly at: number;
  readonly kind: 'fail' | 'drop' | 'half';
  /** How much of the request is done where it breaks off: a half where left out. */
  readonly share?: number;
  /** What the add-in hears of a request that broke off: that it failed, where left out; nothing; or that, but late. */
  readonly answer?: 'refused' | 'lost' | 'late';
  /** What goes wrong after that, counted from the request that follows. */
  readonly then?: Fault;
}

/** Lets one request fail, to see what an add-in makes of it. */
export class Faults {
  private fault: Fault | undefined;
  private seen = 0;
  private hit = false;
  private guest: { readonly at: number; readonly act: () => void } | undefined;

  constructor(fault?: Fault) {
    this.fault = fault;
  }

  /** Sets the fault and starts counting anew. */
  set(fault: Fault): void {
    this.fault = fault;
    this.seen = 0;
    this.hit = false;
  }

  clear(): void {
    this.fault = undefined;
    this.guest = undefined;
  }

  /** Has somebody else change the workbook right before a request, counted from 1 from now on. */
  before(at: number, act: () => void): void {
    this.guest = { at, act };
    this.seen = 0;
  }

  /** True once the fault has struck. */
  get fired(): boolean {
    return this.hit;
  }

  /** Counts one request and says what shall happen to it. */
  next(): Fault | undefined {
    this.seen++;
    if (this.guest?.at === this.seen) this.guest.act();
    const { fault } = this;
    if (fault?.at !== this.seen) return undefined;
    this.hit = true;
    if (fault.then) {
      this.fault = fault.then;
      this.seen = 0;
    }
    return fault;
  }
}
