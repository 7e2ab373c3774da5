import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Opens } from '../../commands/wording';
import { Notice } from '../components/Notice';
import { PanelLink } from '../components/PanelLink';
import { Working } from '../components/Working';
import { sheetOpened } from '../state/places';
import type { Busy } from '../state/types';
import { run, useActions, usePanelState } from '../usePanel';
import { usePanelStyles } from './PanelView.styles';

/** What a command at work is doing, in one sentence. */
export const busyText = ({ label, step, waiting }: Busy): string =>
  waiting ?? (step ? `${label}: ${step} …` : `${label} …`);

const SHORTLY_MS = 100;

/** Whether something has gone on for longer than people notice: what is over before is not worth moving the view for. */
function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setTimeout(() => setLasting(true), SHORTLY_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [on]);
  return lasting;
}

/** Below every view, in sight wherever one is in it: the command at work, what went wrong, and what the last command did. */
export function Messages(): ReactElement | null {
  const styles = usePanelStyles();
  const actions = useActions();
  const busy = usePanelState((state) => state.busy);
  const error = usePanelState((state) => state.error);
  const notice = usePanelState((state) => state.notice);
  const lasting = useLasting(busy !== null);
  if (!(busy && lasting) && !error && !notice) return null;
  return (
    <section className={styles.messages} aria-label="Messages" data-messages="">
      {busy && lasting && (
        <Working
          text={busyText(busy)}
          share={busy.of > 0 && !busy.waiting ? busy.done / busy.of : undefined}
          onCancel={busy.cancellable ? actions.cancel : undefined}
        />
      )}
      {error && (
        <Notice
          kind="error"
          message={error.message}
          details={[error.written, ...error.details].filter(Boolean)}
          onDismiss={actions.dismissError}
          actions={
            (error.lost || error.familiar || error.retry) && (
              <>
                {error.familiar && (
                  <Button size="small" onClick={() => run(actions.answerFamiliar(true))}>
                    Take it up again
                  </Button>
                )}
                {error.familiar?.builds && (
                  <Button size="small" onClick={() => run(actions.answerFamiliar(false))}>
                    Build a new one
                  </Button>
                )}
                {error.lost && (
                  <Button size="small" onClick={() => run(actions.answerLost('restore'))}>
                    Put back, empty
                  </Button>
                )}
                {error.lost?.droppable && (
                  <Button size="small" onClick={() => run(actions.answerLost('drop'))}>
                    Take out of the model
                  </Button>
                )}
                {error.retry && (
                  <Button size="small" onClick={() => run(actions.retry())}>
                    Retry
                  </Button>
                )}
              </>
            )
          }
        />
      )}
      {notice && (
        <Notice
          kind={notice.notes.length > 0 ? 'warning' : 'success'}
          message={notice.message}
          details={[...notice.notes, ...(notice.remarks ?? [])]}
          onDismiss={actions.dismissNotice}
          actions={
            (notice.opens || notice.undo) && (
              <>
                {notice.undo && (
                  <Button size="small" onClick={() => run(actions.undo())}>
                    Undo
                  </Button>
                )}
                {notice.opens && <OpenSheet opens={notice.opens} />}
              </>
            )
          }
        />
      )}
    </section>
  );
}

/** The way to the sheet that a command has written to. */
function OpenSheet({ opens }: { readonly opens: Opens }): ReactElement | null {
  const { openSheet } = useActions();
  const name = usePanelState((state) => sheetOpened(state, opens)?.name);
  if (name === undefined) return null;
  return <PanelLink onClick={() => run(openSheet(opens))}>Open {name}</PanelLink>;
}
