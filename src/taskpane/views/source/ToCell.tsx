import type { ReactElement } from 'react';
import { PanelLink } from '../../components/PanelLink';
import { run, useActions } from '../../usePanel';
import type { Place } from './MappingView';

/** The way to a cell of the source; nothing where the source is a file. */
export function ToCell({ place, address }: { readonly place?: Place; readonly address: string }): ReactElement | null {
  const { goTo } = useActions();
  return place ? (
    <PanelLink inline onClick={() => run(goTo({ ...place, address }))}>
      Go to {address}
    </PanelLink>
  ) : null;
}
