import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useWorkbench } from './useView';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What the workbench has to say, until it is closed. */
export function NoticeBar(): JSX.Element | null {
  const styles = useStyles();
  const { workbench, view } = useWorkbench();
  if (!view.notice) return null;
  return (
    <section className={styles.bar} aria-label="Messages">
      <MessageBar key={view.notice.text} intent={view.notice.kind} layout="multiline">
        <MessageBarBody>{view.notice.text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label="Close message"
              onClick={() => workbench.tell(undefined)}
            />
          }
        />
      </MessageBar>
    </section>
  );
}
