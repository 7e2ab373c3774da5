import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { score } from '../format';
import { own } from '../theme';
import { Hidden } from './Hidden';

const useStyles = makeStyles({
  score: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  low: { color: own.bad, fontWeight: tokens.fontWeightBold },
  large: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
});

export interface ScoreProps {
  readonly value: number | null;
  /** Scores strictly below this are marked, with a sign and in bold as well as by colour. */
  readonly lowBelow: number;
  readonly large?: boolean;
  /** One, where nothing is said. */
  readonly digits?: number;
}

/** A score with one decimal; what is too low says so in three ways. */
export function Score({ value, lowBelow, large, digits }: ScoreProps): ReactElement {
  const styles = useStyles();
  const low = value !== null && value < lowBelow;
  return (
    <span className={mergeClasses(styles.score, low && styles.low, large && styles.large)}>
      {low && <span aria-hidden="true">▼ </span>}
      {score(value, digits)}
      {low && <Hidden>, below {lowBelow}</Hidden>}
      {value === null && <Hidden>not scored</Hidden>}
    </span>
  );
}
