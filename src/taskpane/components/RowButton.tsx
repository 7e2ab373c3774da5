import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  strong: { color: tokens.colorNeutralForeground1 },
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
});

export interface RowButtonProps {
  readonly title?: string;
  readonly aside?: ReactNode;
  /** Further lines; the first stands out. */
  readonly lines?: readonly ReactNode[];
  readonly onClick: () => void;
}

/** One thing of a list, wholly a button. */
export function RowButton({ title, aside, lines = [], onClick }: RowButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.row} onClick={onClick}>
      {title !== undefined && <span className={styles.title}>{title}</span>}
      {aside !== undefined && <span>{aside}</span>}
      {lines.map((line, i) => (
        <span key={i} className={mergeClasses(styles.line, i === 0 && lines.length > 1 && styles.strong)}>
          {line}
        </span>
      ))}
    </button>
  );
}

/** A list of row buttons. */
export function Rows({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className={useStyles().list}>{children}</ul>;
}
