import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '4px',
    rowGap: '4px',
    alignItems: 'center',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { fontSize: '16px', lineHeight: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  under: { gridColumn: '2 / -1' },
});

interface FoldButtonProps {
  readonly title: ReactNode;
  /** Stands at the end of the line. */
  readonly aside: ReactNode;
  /** Stands below the two. */
  readonly under?: ReactNode;
  readonly open: boolean;
  /** Id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** A line that opens and closes what stands below it. */
export function FoldButton({ title, aside, under, open, controls, onToggle }: FoldButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} aria-expanded={open} aria-controls={controls} onClick={onToggle}>
      <span className={styles.chevron} aria-hidden="true">
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={styles.title}>{title}</span>
      {aside}
      {under && <span className={styles.under}>{under}</span>}
    </button>
  );
}
