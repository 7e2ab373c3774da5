import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { MARGIN } from '../theme';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '20px',
    padding: `16px ${MARGIN} 24px`,
    minWidth: 0,
    outlineStyle: 'none',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  lead: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  muted: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Marks the heading that takes the focus when a view opens. */
const ARRIVAL = 'data-arrival';

/** The content of one view, part below part. */
export function View({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().view}>{children}</div>;
}

/** A view of which the content is still to come: it takes the focus until its heading does. */
export const ComingView = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className={useStyles().view} tabIndex={-1} {...{ [ARRIVAL]: '' }}>
    {children}
  </div>
);

/** The heading of a view, and one line under it. */
export function ViewTitle({
  children,
  lead,
}: {
  readonly children: ReactNode;
  readonly lead?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <h1 className={styles.title} tabIndex={-1} {...{ [ARRIVAL]: '' }}>
        {children}
      </h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  );
}

/** A paragraph; muted where it only helps. */
export function Text({ children, muted }: { readonly children: ReactNode; readonly muted?: boolean }): ReactElement {
  const styles = useStyles();
  return <p className={mergeClasses(styles.text, muted && styles.muted)}>{children}</p>;
}

/** Buttons beside each other, the most likely one first. */
export function Actions({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().actions}>{children}</div>;
}

/** Moves the focus to the heading of the open view, so that keyboard and screen reader go on from there. */
export function arrive(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>(`[${ARRIVAL}]`)?.focus();
}

interface ShowMoreProps {
  readonly all: boolean;
  readonly onChange: (all: boolean) => void;
  /** How many are shown at first, */
  readonly first: number;
  /** how many there are, */
  readonly of: number;
  /** and how many of them are shown at most. */
  readonly most?: number;
}

/** Shows a long list whole, and short again. */
export const ShowMore = ({ all, onChange, first, of, most = of }: ShowMoreProps): ReactElement => (
  <Actions>
    <Button size="small" aria-expanded={all} onClick={() => onChange(!all)}>
      {all ? 'Show fewer' : `Show ${Math.min(most, of) - first} more`}
    </Button>
  </Actions>
);
