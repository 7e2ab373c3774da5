import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useWorkbench } from './useView';
import type { View } from './state/workbench';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '20px',
    height: '26px',
    padding: '0 12px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  state: { color: tokens.colorNeutralForeground1, minWidth: '80px' },
  grow: { flexGrow: 1 },
});

function stateOf({ running, calculating, editing, moods }: View): string {
  if (running.length > 0) return `${running.join(', ')} …`;
  if (calculating) return 'Calculating …';
  return editing || moods.cellEdit ? 'Edit' : 'Ready';
}

/** What is going on, what the add-in's last piece of work cost, and what the selected cells add up to. */
export function StatusBar(): JSX.Element {
  const styles = useStyles();
  const { view } = useWorkbench();
  return (
    <footer className={styles.bar} aria-label="Status bar">
      <span role="status" className={styles.state}>
        {stateOf(view)}
      </span>
      <span title="What the add-in and the workbook said to each other last">{view.traffic}</span>
      <span className={styles.grow} />
      {view.figures.map((figure) => (
        <span key={figure}>{figure}</span>
      ))}
    </footer>
  );
}
