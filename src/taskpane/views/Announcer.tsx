import type { ReactElement } from 'react';
import { Hidden } from '../components/Hidden';
import type { PanelState } from '../state/types';
import { usePanelState } from '../usePanel';

/** What a screen reader is told as it happens. Errors interrupt; the rest waits for its turn. */
export function Announcer(): ReactElement {
  const said = usePanelState(spoken);
  const error = usePanelState((state) => state.error);
  return (
    <Hidden>
      <span role="status">{said}</span>
      <span role="alert">{error && [error.message, error.written].filter(Boolean).join(' ')}</span>
    </Hidden>
  );
}

/** Steps of a command are left out: a voice that reads each of them comes to no end. */
function spoken({ busy, notice, host }: PanelState): string {
  if (busy) return busy.waiting ?? `${busy.label} …`;
  if (notice) return notice.message;
  return host === 'starting' ? 'Connecting to Excel …' : '';
}
