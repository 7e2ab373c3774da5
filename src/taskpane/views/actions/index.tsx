/** What changes actions, in a script of its own: it is fetched when an action is opened, or when there is one to close. */
import type { ReactElement } from 'react';
import { later } from '../../components/Later';
import { usePanelState } from '../../usePanel';

export const EditAction = later(() => import(/* webpackChunkName: 'actions' */ './EditAction'));
const Risen = later(() => import(/* webpackChunkName: 'actions' */ './Risen'));

/** The actions that can be closed; nothing where there are none. */
export function RisenActions(): ReactElement | null {
  const risen = usePanelState((state) => state.review?.risen);
  return risen?.length ? <Risen risen={risen} /> : null;
}
