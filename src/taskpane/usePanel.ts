import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Panel, PanelActions, PanelState } from './state/types';

/** The panel that all views show; set by `PanelView`. */
export const PanelContext = createContext<Panel | undefined>(undefined);

function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('Views work inside a PanelContext only.');
  return panel;
}

/**
 * A part of the panel's state; the view is drawn again when that part changes.
 * @param select gives a part of the state as it is there, not one made for the occasion
 */
export function usePanelState<Part>(select: (state: PanelState) => Part): Part {
  const { subscribe, getState } = usePanel();
  return useSyncExternalStore(subscribe, () => select(getState()));
}

/** What can be done from a view. */
export const useActions = (): PanelActions => usePanel().actions;

/** Starts an action whose outcome, good or bad, the state tells. */
export const run = (action: Promise<void>): void => void action;
