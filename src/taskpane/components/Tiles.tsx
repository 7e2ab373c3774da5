import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { own } from '../theme';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px', margin: 0 },
  tile: {
    // Where a label takes two lines, the figures of the row still stand side by side.
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '6px 5px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  /** Amounts in currencies of many letters. */
  long: { fontSize: tokens.fontSizeBase300 },
  bad: { color: own.bad },
});

export interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly bad?: boolean;
  readonly title?: string;
}

/** The report's figures at a glance, three in a row. */
export function Tiles({ tiles }: { readonly tiles: readonly TileProps[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.tiles}>
      {tiles.map(({ label, value, bad, title }) => (
        <div key={label} className={styles.tile} title={title}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.value, value.length > 7 && styles.long, bad && styles.bad)}>
            {bad && <span aria-hidden="true">▼ </span>}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
