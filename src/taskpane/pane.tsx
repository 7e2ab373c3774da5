import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { acting } from './state/running/acting';
import { createPanel } from './state/panel';
import { fetchViews } from './views/CurrentView';
import { fetchDark } from './theme';
import { PanelView } from './views/PanelView';

/** Puts the panel into an element of the page and connects it to Excel. */
export async function mount(element: HTMLElement): Promise<void> {
  const panel = createPanel();
  panel.start();
  // A dark panel is not to begin with a flash of white; where its colours cannot be had, a light one is better than none.
  if (panel.getState().theme.dark) await fetchDark().catch(() => undefined);
  // At once, and not behind the scripts that office.js still fetches.
  flushSync(() => createRoot(element).render(<PanelView panel={panel} />));
  // Safari, which Excel for Mac is built on, has no idle time to ask for.
  const later =
    typeof requestIdleCallback === 'function' ? requestIdleCallback : (work: () => void) => setTimeout(work, 500);
  later(
    () =>
      void fetchViews()
        .then(acting)
        .catch(() => undefined),
  );
}
