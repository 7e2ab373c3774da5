import { createContext, useContext, useSyncExternalStore } from 'react';
import type { View, Workbench } from './state/workbench';

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** The workbench and what it shows now. */
export function useWorkbench(): { workbench: Workbench; view: View } {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('There is no WorkbenchContext around this component.');
  return { workbench, view: useSyncExternalStore(workbench.subscribe, workbench.snapshot) };
}
