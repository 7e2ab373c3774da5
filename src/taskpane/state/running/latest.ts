import type { CommandOptions } from '../../../excel/host/conversation';
import type { Runner } from './runner';

export interface Look<Result> {
  /** For the user: "Looking at what will be made". */
  readonly label: string;
  work(options: CommandOptions): Promise<Result>;
  /** Called with what was found, unless something else has been asked for since. */
  done(result: Result): void;
  /** Called after an error or a cancel by the user. */
  undo?(): void;
}

export interface LatestOnly {
  /** Looks at something; what is still being looked at is stopped and comes to nothing, without a word. */
  run<Result>(look: Look<Result>): Promise<void>;
  stop(): void;
  /** Whether something is being looked at. */
  busy(): boolean;
}

/** Readings that a person chooses among, faster than they are over: the last choice wins. */
export function latestOnly(runner: Runner): LatestOnly {
  let asked = 0;
  let under: Promise<unknown> | undefined;

  const stop = (): number => {
    if (under) runner.cancel();
    return ++asked;
  };
  return {
    stop: () => void stop(),
    busy: () => under !== undefined,
    async run({ label, work, done, undo }) {
      const mine = stop();
      const counts = (): boolean => mine === asked;
      await under;
      if (!counts()) return;
      const turn = runner.run({
        label,
        writes: false,
        undo: () => counts() && undo?.(),
        async work(options) {
          try {
            const result = await work(options);
            if (counts()) done(result);
          } catch (error) {
            if (counts()) throw error;
          }
        },
      });
      under = turn;
      await turn;
      if (under === turn) under = undefined;
    },
  };
}
