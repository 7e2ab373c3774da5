import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FORCED, STILL } from '../theme';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    [FORCED]: { outline: '1px solid CanvasText', outlineOffset: '-1px' },
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    [STILL]: { transitionDuration: '0s' },
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText !important' },
  },
  mark: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

export interface BarProps {
  /** 0 to 1; beyond, the bar is full. Null for an empty bar. */
  readonly share: number | null;
  readonly color: string;
  /** A line across the bar, 0 to 1: what is expected. */
  readonly mark?: number;
}

const width = (share: number): string => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;

/** A bar beside a figure that says the same: screen readers pass it over. */
export function Bar({ share, color, mark }: BarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden="true">
      {share !== null && <div className={styles.fill} style={{ width: width(share), backgroundColor: color }} />}
      {mark !== undefined && <div className={styles.mark} style={{ left: `calc(${width(mark)} - 1px)` }} />}
    </div>
  );
}
