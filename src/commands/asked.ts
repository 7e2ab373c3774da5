import type { Asked } from './names';

type Listener = (asked: Asked) => void;

let waiting: Asked | undefined;
const listeners = new Set<Listener>();

/** A person asks to see something. Where the panel has not been there yet, it hears of it when it comes. */
export function ask(command: Asked): void {
  waiting = listeners.size === 0 ? command : undefined;
  for (const listener of listeners) listener(command);
}

/** Calls the listener with all that is asked from now on, and with what was asked last if nobody heard it; the result ends that. */
export function onAsked(listener: Listener): () => void {
  listeners.add(listener);
  const asked = waiting;
  waiting = undefined;
  if (asked) listener(asked);
  return () => listeners.delete(listener);
}
