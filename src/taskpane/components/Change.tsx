import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { changed } from '../format';
import { own } from '../theme';
import { Hidden } from './Hidden';

const useStyles = makeStyles({
  change: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  fell: { color: own.bad, fontWeight: tokens.fontWeightBold },
});

/** How much a score has moved, by a sign as well as by colour; a dash where it cannot be told. */
export function Change({ value, digits }: { readonly value: number | null; readonly digits?: number }): ReactElement {
  const styles = useStyles();
  const fell = value !== null && value < 0;
  return (
    <span className={mergeClasses(styles.change, fell && styles.fell)}>
      <span aria-hidden="true">{changed(value, digits)}</span>
      <Hidden>{spoken(value, digits)}</Hidden>
    </span>
  );
}

function spoken(value: number | null, digits?: number): string {
  if (value === null) return 'change not known';
  if (value === 0) return 'unchanged';
  return `${value > 0 ? 'up' : 'down'} ${changed(value, digits).slice(2)}`;
}
