export interface Debounced {
  /** Asks for the work; it is done once, when nobody has asked for it for a while. */
  readonly call: () => void;
  /** Forgets what was asked for. */
  readonly stop: () => void;
}

/** Work that many ask for and that is to be done once. */
export function debounced(work: () => void, ms: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    call: () => {
      clearTimeout(timer);
      timer = setTimeout(work, ms);
    },
    stop: () => clearTimeout(timer),
  };
}
