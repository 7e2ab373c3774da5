import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { allFunctions } from '../../src/functions';
import { mountGrid } from '../grid';
import type { Session } from './state/session';
import { useWorkbench } from './useView';

const useStyles = makeStyles({
  grid: { flexGrow: 1, minWidth: 0, height: '100%', position: 'relative', overflow: 'hidden' },
});

/** What goes on sideways past the first column would take the browser back, and the workbook with it. */
function keepOnPage(event: WheelEvent): void {
  if (event.deltaX !== 0) event.preventDefault();
}

/** The cells of one session, with formula bar and sheet tabs; a new session is a new component. */
export function GridArea({ session }: { session: Session }): JSX.Element {
  const styles = useStyles();
  const { workbench } = useWorkbench();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const grid = mountGrid(element.current!, {
      app: session.host.app,
      engine: session.engine,
      functions: allFunctions(),
      namespace: workbench.addin.manifest.functions.namespace,
      dark: workbench.snapshot().moods.dark,
      onSelection: (sheet, areas) => workbench.noteSelection(sheet, areas),
      onEditing: (editing) => workbench.noteEditing(editing),
      onRefusal: (text) => workbench.tell({ kind: 'error', text }),
    });
    workbench.grid = grid;
    return () => {
      if (workbench.grid === grid) workbench.grid = undefined;
      grid.dispose();
    };
  }, [session, workbench]);
  useEffect(() => {
    const cells = element.current!;
    // React listens passively: what is passive can keep nothing.
    cells.addEventListener('wheel', keepOnPage, { passive: false });
    return () => cells.removeEventListener('wheel', keepOnPage);
  }, []);
  return <section ref={element} className={styles.grid} aria-label="Workbook" />;
}
