import type { RequestRecord } from '../../host';

/** What the add-in's last piece of work cost. */
export interface Burst {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly refused: number;
}

/** Milliseconds without a request after which the next one belongs to another piece of work. */
const PAUSE = 600;

/** Counts the requests of one piece of work: those since `begin`, or since a pause. */
export class Traffic {
  private first = 0;
  private seen = 0;
  private last = -Infinity;

  /** The next request belongs to another piece of work. */
  begin(): void {
    this.last = -Infinity;
  }

  /**
   * Takes note of the requests so far.
   * @param now milliseconds, from any start
   * @param delay milliseconds that the host takes for each answer
   */
  note(requests: readonly RequestRecord[], now: number, delay = 0): Burst {
    if (requests.length > this.seen && now - this.last > PAUSE + delay) this.first = this.seen;
    if (requests.length !== this.seen) this.last = now;
    this.seen = requests.length;
    const burst = requests.slice(this.first);
    const total = (of: (r: RequestRecord) => number): number => burst.reduce((sum, r) => sum + of(r), 0);
    return {
      requests: burst.length,
      sent: total((r) => r.requestBytes),
      received: total((r) => r.responseBytes),
      refused: total((r) => (r.error === undefined ? 0 : 1)),
    };
  }
}

const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;

/** The words of the status bar; empty before the first request. */
export function describeBurst({ requests, sent, received, refused }: Burst): string {
  if (requests === 0) return '';
  const refusals = refused === 0 ? '' : `, ${refused} refused`;
  return `${requests} ${requests === 1 ? 'request' : 'requests'}${refusals}, ${size(sent)} sent, ${size(received)} received`;
}
