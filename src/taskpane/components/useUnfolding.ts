import { type RefObject, useEffect, useRef, useState } from 'react';

interface Unfolding<First extends HTMLElement> {
  readonly isOpen: boolean;
  /** Of the button that opens it. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Of what gets the focus when it opens. */
  readonly first: RefObject<First | null>;
  readonly open: () => void;
  readonly close: () => void;
}

/** What a button opens in its own place: the focus goes into it, and back to the button once it is closed. */
export function useUnfolding<First extends HTMLElement>(): Unfolding<First> {
  const [isOpen, setOpen] = useState(false);
  const first = useRef<First>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasClosed = useRef(false);
  useEffect(() => {
    if (isOpen) first.current?.focus();
    else if (wasClosed.current) button.current?.focus();
  }, [isOpen]);
  const close = (): void => {
    wasClosed.current = true;
    setOpen(false);
  };
  return { isOpen, first, button, open: () => setOpen(true), close };
}
