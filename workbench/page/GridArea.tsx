import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { functions } from '../../src/functions';
import { mountGrid } from '../grid';
import type { Session } from './state/session';
import { useWorkbench } from './useView';

const useStyles = makeStyles({
  grid: { flexGrow: 1, minWidth: 0, height: '100%', position: 'relative', overflow: 'hidden' },
});

/** The cells of one session, with formula bar and sheet tabs; a new session is a new component. */
export function GridArea({ session }: { session: Session }): JSX.Element {
  const styles = useStyles();
  const { workbench } = useWorkbench();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const grid = mountGrid(element.current!, {
      app: session.host.app,
      engine: session.engine,
      functions,
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
  return <section ref={element} className={styles.grid} aria-label="Workbook" />;
}
