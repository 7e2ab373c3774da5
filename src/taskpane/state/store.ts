export interface Store<State> {
  getState(): State;
  /** Puts another state in place and tells everybody; the same state again tells nobody. */
  update(change: (state: State) => State): void;
  subscribe(listener: () => void): () => void;
}

/** Holds one value and tells when it is replaced. */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
