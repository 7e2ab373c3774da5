import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { nameKey } from '../../../domain/model/fields';
import type { AccountOverview } from '../../../domain/review/overview';
import { date, score } from '../../format';
import { usePanelState } from '../../usePanel';

const [WIDTH, HEIGHT, EDGE] = [280, 44, 5] as const;
/** The highest score there is. */
const TOP = 10;

const useStyles = makeStyles({
  figure: { margin: 0 },
  line: { width: '100%', height: `${HEIGHT}px`, display: 'block' },
  says: {
    display: 'flex',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Point {
  readonly day: number;
  readonly overall: number;
}

/** The overall score over the snapshots, up to now; nothing before the second review. */
export function Trend({ account }: { readonly account: AccountOverview }): ReactElement | null {
  const styles = useStyles();
  const history = usePanelState((state) => state.report?.review.history);
  const asOf = usePanelState((state) => Math.floor(state.report?.model.settings.asOf ?? 0));
  const key = nameKey(account.account.name);
  const then = (history ?? []).filter((one) => one.key === key).map(({ day, overall }): Point => ({ day, overall }));
  const points = [...then, ...(account.overall === null ? [] : [{ day: asOf, overall: account.overall }])];
  if (then.length === 0 || points.length < 2) return null;
  const [first, last] = [points[0], points[points.length - 1]];
  const x = ({ day }: Point): number =>
    EDGE + ((day - first.day) / Math.max(1, last.day - first.day)) * (WIDTH - 2 * EDGE);
  const y = ({ overall }: Point): number => HEIGHT - EDGE - (overall / TOP) * (HEIGHT - 2 * EDGE);
  const told = points.map((point) => `${score(point.overall)} on ${date(point.day)}`).join(', ');
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.line}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Overall score: ${told}`}
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} stroke={tokens.colorNeutralStroke2} />
        <polyline
          points={points.map((point) => `${x(point)},${y(point)}`).join(' ')}
          fill="none"
          stroke={tokens.colorCompoundBrandStroke}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className={styles.says}>
        <span>
          {score(first.overall)} · {date(first.day)}
        </span>
        <span>
          {score(last.overall)} · {date(last.day)}
        </span>
      </figcaption>
    </figure>
  );
}
