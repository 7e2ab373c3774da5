import type { DOMWindow } from 'jsdom';

/** Gives a page what every browser has and jsdom lacks, as far as task panes commonly use it. */
export function completeWindow(window: DOMWindow): void {
  const missing: Record<string, unknown> = {
    TextEncoder,
    TextDecoder,
    structuredClone,
    matchMedia: (media: string) => ({
      media,
      matches: false,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
    }),
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  };
  const page = window as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(missing)) page[name] ??= value;
  window.Element.prototype.scrollIntoView ??= () => undefined;
}
