import type { ReactElement } from 'react';
import { useBarStyles } from './Bar.styles';

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
  const styles = useBarStyles();
  return (
    <div className={styles.track} aria-hidden="true">
      {share !== null && <div className={styles.fill} style={{ width: width(share), backgroundColor: color }} />}
      {mark !== undefined && <div className={styles.mark} style={{ left: `calc(${width(mark)} - 1px)` }} />}
    </div>
  );
}
