import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useState } from 'react';
import { Splitter } from './Splitter';
import { useWorkbench } from './useView';

const USUAL_WIDTH = 350;

const useStyles = makeStyles({
  pane: { display: 'flex', flexShrink: 0, height: '100%' },
  hidden: { display: 'none' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: '6px 8px 6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  page: { flexGrow: 1, width: '100%', border: 'none', minHeight: 0 },
  /* While the edge is dragged, the pointer must not get lost to the add-in's page. */
  still: { pointerEvents: 'none' },
});

/**
 * The task pane. The add-in's page lives in it from the opening of the workbook to its end, whether the pane is shown or
 * not: its commands and functions run there.
 */
export function Pane(): JSX.Element {
  const styles = useStyles();
  const { workbench, view } = useWorkbench();
  const [width, setWidth] = useState(USUAL_WIDTH);
  const [dragging, setDragging] = useState(false);
  const { displayName, runtimeUrl } = workbench.addin.manifest;
  const { session, moods, paneOpen } = view;
  return (
    <aside className={mergeClasses(styles.pane, !paneOpen && styles.hidden)} aria-label={`${displayName} pane`}>
      <Splitter width={width} onWidth={setWidth} onDragging={setDragging} />
      <div className={styles.body} style={{ width }}>
        <div className={styles.title}>
          <h2 className={styles.name}>{displayName}</h2>
          <Tooltip content="Close pane" relationship="label">
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              onClick={() => workbench.showPane(false)}
            />
          </Tooltip>
        </div>
        <iframe
          key={session.id}
          ref={(frame) => {
            if (frame) session.attach(frame);
          }}
          className={mergeClasses(styles.page, dragging && styles.still)}
          title={displayName}
          name={session.host.frameName}
          src={runtimeUrl}
          style={{ colorScheme: moods.dark ? 'dark' : 'light' }}
        />
      </div>
    </aside>
  );
}
