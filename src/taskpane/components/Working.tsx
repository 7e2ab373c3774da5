import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  working: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { overflowWrap: 'anywhere' },
  bar: { gridColumn: '1 / -1' },
});

export interface WorkingProps {
  /** What is being done, or what Excel waits for. */
  readonly text: string;
  /** 0 to 1; absent where it cannot be told. */
  readonly share?: number;
  /** Absent where the work can no longer be stopped. */
  readonly onCancel?: () => void;
}

/** A sign of life while Excel works. */
export function Working({ text, share, onCancel }: WorkingProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.working}>
      <span className={styles.text}>{text}</span>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      )}
      <ProgressBar className={styles.bar} value={share} thickness="medium" aria-label={text} />
    </div>
  );
}
