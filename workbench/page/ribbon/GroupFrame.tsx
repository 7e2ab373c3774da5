import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    padding: '4px 8px 2px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  controls: { display: 'flex', flexGrow: 1, alignItems: 'flex-start', gap: '4px' },
  label: {
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
  },
});

/** A group of the ribbon: controls over the group's name. */
export function GroupFrame({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <div className={styles.controls}>{children}</div>
      <div className={styles.label} aria-hidden>
        {label}
      </div>
    </div>
  );
}
