import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { DropTarget } from './DropTarget';
import { GridArea } from './GridArea';
import { LeaveDialog } from './LeaveDialog';
import { NoticeBar } from './NoticeBar';
import { Pane } from './Pane';
import { Ribbon } from './ribbon/Ribbon';
import { StatusBar } from './StatusBar';
import { THEMES } from './theme';
import { TitleBar } from './TitleBar';
import { useWorkbench, WorkbenchContext } from './useView';
import type { Workbench } from './state/workbench';

/** What lays out and draws pages loads when somebody prints. */
const PrintPreview = lazy(() => import('./PrintPreview'));

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
});

function Page(): JSX.Element {
  const styles = useStyles();
  const { workbench, view } = useWorkbench();
  const { dark } = view.moods;
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => {
    document.title = `${view.fileName} - Workbench`;
  }, [view.fileName]);
  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => {
      if (workbench.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [workbench]);
  useEffect(() => {
    // As in Excel, F6 leads out of the cells, where Tab goes from cell to cell.
    const toPane = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || !workbench.snapshot().paneOpen) return;
      event.preventDefault();
      workbench.enterPane();
    };
    window.addEventListener('keydown', toPane, true);
    return () => window.removeEventListener('keydown', toPane, true);
  }, [workbench]);
  useEffect(() => {
    // What the browser would print by itself is a picture of its own window.
    const toPrint = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      workbench.showPrint(true);
    };
    window.addEventListener('keydown', toPrint, true);
    return () => window.removeEventListener('keydown', toPrint, true);
  }, [workbench]);
  return (
    <FluentProvider theme={dark ? THEMES.dark : THEMES.light}>
      <div className={styles.page}>
        <TitleBar />
        <Ribbon />
        <NoticeBar />
        <main className={styles.middle}>
          <GridArea key={`grid ${view.session.id}`} session={view.session} />
          <Pane />
        </main>
        <StatusBar />
        <DropTarget />
        <LeaveDialog />
        {view.printing && (
          <Suspense>
            <PrintPreview />
          </Suspense>
        )}
      </div>
    </FluentProvider>
  );
}

/** The workbench: ribbon, grid, pane and status bar. */
export const App = ({ workbench }: { workbench: Workbench }): JSX.Element => (
  <WorkbenchContext value={workbench}>
    <Page />
  </WorkbenchContext>
);
