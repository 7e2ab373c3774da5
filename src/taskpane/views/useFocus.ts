import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { arrive } from '../components/View';

/**
 * Keeps the focus with what is shown. When another view opens it goes to that view's heading; when the element that had it
 * is gone, too. Whoever moves along the tabs, or works in the grid, is left alone. Tab goes on from wherever the focus is.
 * @param opened says which view is open
 */
export function useFocus(view: RefObject<HTMLElement | null>, opened: string): void {
  const before = useRef(opened);
  // Before what the view itself brings into sight when it opens.
  useLayoutEffect(() => {
    if (before.current === opened) return;
    before.current = opened;
    view.current?.scrollTo(0, 0);
    if (document.hasFocus() && document.activeElement?.getAttribute('role') !== 'tab') arrive(view.current);
  }, [view, opened]);

  useEffect(() => {
    let last: EventTarget | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target;
    };
    const observer = new MutationObserver(() => {
      const lost = last instanceof Node && !last.isConnected && document.activeElement === document.body;
      if (!lost) return;
      last = null;
      if (document.hasFocus()) arrive(view.current);
    });
    // On the web, office.js moves the focus in place of the browser, from what Tab stops at only: from a heading that has
    // the focus, Tab would lead out of the panel. It listens further out than this.
    const tab = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (key === 'Tab' && target instanceof HTMLElement && target.tabIndex < 0) event.stopPropagation();
    };
    document.addEventListener('keydown', tab);
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('keydown', tab);
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [view]);
}
