/** A closed panel is a frame without a size, or a page that the browser calls hidden. */
export const isShown = (): boolean => document.visibilityState === 'visible' && window.innerWidth > 0;

/** Does something once, as soon as the page can be seen: at once if it can. */
export function whenShown(work: () => void): void {
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
  let done = false;

  function look(): void {
    if (done || !isShown()) return;
    done = true;
    sizes?.disconnect();
    document.removeEventListener('visibilitychange', look);
    work();
  }

  document.addEventListener('visibilitychange', look);
  sizes?.observe(document.documentElement);
  look();
}
