import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { GapsBy } from '../../../domain/actions/gaps';
import { movers } from '../../../domain/review/movers';
import type { Overview } from '../../../domain/review/overview';
import type { ReviewView } from '../../../excel/panel/review-view';
import { Change } from '../../components/Change';
import { Check } from '../../components/fields/Check';
import { PanelLink } from '../../components/PanelLink';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { counted, date, unbroken } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';
import { RisenActions } from '../actions';
import { gapsText, snapshotText } from './review-words';

const useStyles = makeStyles({
  acts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '8px',
    alignItems: 'center',
  },
  says: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What is done before and after a review, each with a word on what it would do now. */
export function ReviewMeeting({
  seen,
  overview,
  asOf,
}: {
  readonly seen: ReviewView;
  readonly overview: Overview;
  readonly asOf: number;
}): ReactElement | null {
  const styles = useStyles();
  const { findGaps, takeSnapshot, makeBoardCopy, revealed } = useActions();
  const [all, setAll] = useState(true);
  const [alone, setAlone] = useState(false);
  const newBooks = usePanelState((state) => state.newBooks);
  const [by, setBy] = useState<GapsBy>('step');
  const review = usePanelState((state) => state.review);
  const asked = usePanelState((state) => state.reveal === 'gaps' && state.review !== null);
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asked) return;
    acts.current?.querySelector('button')?.focus();
    acts.current?.scrollIntoView({ block: 'center' });
    revealed();
  }, [asked, revealed]);
  if (!review) return null;
  return (
    <Section title="Review meeting">
      <Moved />
      <OpenActions />
      <RisenActions />
      <div className={styles.acts} ref={acts}>
        <Act label="Find gaps" onClick={() => run(findGaps(by))}>
          {gapsText(overview, review, by)}
          {review.subMetricGaps > 0 && (
            <Check
              label="One for each sub-metric"
              checked={by === 'subMetric'}
              onChange={(each) => setBy(each ? 'subMetric' : 'step')}
            />
          )}
        </Act>
        <Act label="Take snapshot" onClick={() => run(takeSnapshot())}>
          {snapshotText(seen.snapshotDays, asOf)}
        </Act>
        <Act label="Make board copy" onClick={() => run(makeBoardCopy(all ? 'all' : 'page', alone))}>
          Values to send out
          {!newBooks && ', in this workbook: this Excel opens no new one for an add-in. Then Move or Copy'}.
          <Check label="With accounts and all scores" checked={all} onChange={setAll} />
          {newBooks && <Check label="As a new workbook" checked={alone} onChange={setAlone} />}
        </Act>
      </div>
    </Section>
  );
}

interface ActProps {
  readonly label: string;
  readonly onClick: () => void;
  /** What it does. */
  readonly children: ReactNode;
}

function Act({ label, onClick, children }: ActProps): ReactElement {
  const styles = useStyles();
  const busy = usePanelState((state) => state.busy !== null);
  return (
    <>
      <span className={styles.says}>{children}</span>
      <Button disabledFocusable={busy} onClick={onClick}>
        {label}
      </Button>
    </>
  );
}

/** How the scores have moved, in one line, and the way to more. */
function Moved(): ReactElement {
  const { show } = useActions();
  const change = usePanelState((state) => state.review?.change ?? null);
  const more = (
    <PanelLink inline onClick={() => show('change')}>
      show change
    </PanelLink>
  );
  if (!change) return <Text muted>No snapshot before the as-of date, so no change to show · {more}</Text>;
  const { risers, fallers } = movers(change.accounts, Infinity);
  return (
    <Text muted>
      Since {date(change.since)}: mean <Change value={change.overall.change} /> · {risers.length} rose, {fallers.length}{' '}
      fell · {more}
    </Text>
  );
}

function OpenActions(): ReactElement | null {
  const { openSheet } = useActions();
  const sheet = usePanelState((state) => state.report?.review.actionsSheet?.name);
  const open = usePanelState((state) => state.review?.open ?? 0);
  const late = usePanelState((state) => state.review?.overdue ?? 0);
  if (sheet === undefined) return null;
  return (
    <Text muted>
      {open === 0 ? 'No action' : counted(open, 'action', 'actions')} open
      {late > 0 && `, ${unbroken(`▼ ${late} overdue`)}`} ·{' '}
      <PanelLink inline onClick={() => run(openSheet({ key: 'actions' }))}>
        open {sheet}
      </PanelLink>
    </Text>
  );
}
