import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Overview } from '../../../domain/review/overview';
import type { SourceMemory } from '../../../domain/update/memory';
import type { ReportView } from '../../../excel/panel/report-places';
import { Bar } from '../../components/Bar';
import { later } from '../../components/Later';
import { Notice } from '../../components/Notice';
import { PanelLink } from '../../components/PanelLink';
import { Rows } from '../../components/RowButton';
import { Score } from '../../components/Score';
import { Section } from '../../components/Section';
import { Tiles } from '../../components/Tiles';
import { Text, View, ViewTitle } from '../../components/View';
import { ago, counted, date, grouped, moneyShort, percent, score } from '../../format';
import { own, stepColor } from '../../theme';
import { run, useActions, usePanelState } from '../../usePanel';
import { attentionList, NO_FILTER } from '../../state/attention';
import { AttentionRow } from '../attention/AttentionRow';
import { headline, healthyText } from '../attention/words';
import { AsOf } from './AsOf';
import { useFileDrop } from '../start/FileDrop';
import { DataProblems } from './DataProblems';
import { Formulas } from './Formulas';
import { ReviewMeeting } from './ReviewMeeting';
import { Undated } from './Undated';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '4px',
    alignItems: 'center',
  },
  wide: { gridColumn: '1 / -1' },
  figures: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  target: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  bad: { color: own.bad, fontWeight: tokens.fontWeightBold, whiteSpace: 'nowrap' },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 148px) minmax(48px, 1fr) 48px',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'contents' },
  stepName: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  stepScore: { textAlign: 'right' },
});

const SourceLine = later(async () => ({
  default: (await import(/* webpackChunkName: 'source' */ './SourceLine')).SourceLine,
}));

/** Most accounts named under "Needs attention". */
const ATTENTION = 5;

interface ReportOverviewProps {
  readonly report: ReportView;
  readonly overview: Overview;
}

/** The figures of the report, what needs attention and what is wrong with the data. */
export function ReportOverview({ report, overview }: ReportOverviewProps): ReactElement {
  const styles = useStyles();
  const { refresh } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const { settings } = report.model;
  // A newer file of the source comes in wherever it is dropped.
  const drop = useFileDrop();
  return (
    <div {...drop.target}>
      <View>
        <div className={styles.head}>
          <ViewTitle>As of {date(settings.asOf)}</ViewTitle>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => run(refresh())}>
            Refresh
          </Button>
          <span className={mergeClasses(styles.small, styles.wide)}>
            <Refreshed />
          </span>
          {!report.locked && (
            <span className={styles.wide}>
              <AsOf settings={settings} />
            </span>
          )}
        </div>
        <Undated report={report} />
        {report.locked && <Notice kind="info" message={report.locked} />}
        {report.warnings.length > 0 && (
          <Notice kind="warning" message="Something to look at" details={report.warnings} />
        )}
        <Figures report={report} overview={overview} />
        {report.source !== undefined && <SourceLine memory={report.source as SourceMemory} />}
        <StepMeans report={report} overview={overview} />
        <NeedsAttention report={report} overview={overview} />
        <ReviewMeeting seen={report.review} overview={overview} asOf={settings.asOf} />
        <DataProblems overview={overview} />
        <Formulas mode={settings.formulas} />
      </View>
    </div>
  );
}

const MINUTE = 60_000;

/** When the report was last refreshed, and not undone since; counts on by itself. */
function Refreshed(): ReactElement {
  const refreshed = usePanelState((state) => state.refreshed);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, [refreshed]);
  if (!refreshed) return <>Not refreshed lately</>;
  return (
    <>
      Refreshed {ago(refreshed.at, now)}
      {refreshed.message && ` · ${refreshed.message}`}
    </>
  );
}

function Figures({ report, overview }: ReportOverviewProps): ReactElement {
  const styles = useStyles();
  const { currency, lowBelow, staleDays } = report.model.settings;
  const { count, mean, below, deltaArr, ytd, lastArr, share, expected, progress, notFullyScored, stale } = overview;
  const behind = progress === 'Behind';
  return (
    <div className={styles.figures}>
      <Tiles
        tiles={[
          { label: 'Accounts', value: grouped(count) },
          { label: 'Mean score', value: score(mean), bad: mean !== null && mean < lowBelow },
          { label: `Below ${lowBelow}`, value: grouped(below), bad: below > 0 },
          { label: 'Last year’s ARR', value: moneyShort(lastArr, currency) },
          { label: 'ΔARR', value: moneyShort(deltaArr, currency) },
          { label: 'YTD', value: moneyShort(ytd, currency) },
        ]}
      />
      {share !== null && (
        <div className={styles.target}>
          <Bar share={share} color={tokens.colorCompoundBrandBackground} mark={expected} />
          <span className={styles.small}>
            <span className={styles.strong}>{percent(share)}</span> of ΔARR · {percent(expected)} expected by now
            {progress && (
              <>
                {' · '}
                <span className={behind ? styles.bad : styles.strong}>
                  {behind && '▼ '}
                  {progress.toLowerCase()}
                </span>
              </>
            )}
          </span>
        </div>
      )}
      {notFullyScored > 0 && (
        <Text muted>{counted(notFullyScored, 'account has', 'accounts have')} a step not scored</Text>
      )}
      {stale > 0 && (
        <Text muted>
          ▼ {counted(stale, 'account has', 'accounts have')} stale scores: older than {staleDays} days
        </Text>
      )}
    </div>
  );
}

function StepMeans({ report, overview }: ReportOverviewProps): ReactElement {
  const styles = useStyles();
  return (
    <Section title="Mean score by step">
      <ul className={styles.steps}>
        {report.model.steps.map(({ id, name }, i) => (
          <li key={id} className={styles.step}>
            <span className={styles.stepName}>{name}</span>
            <Bar share={overview.stepMeans[i] === null ? null : overview.stepMeans[i] / 10} color={stepColor(i)} />
            <span className={styles.stepScore}>
              <Score value={overview.stepMeans[i]} lowBelow={report.model.settings.lowBelow} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NeedsAttention({ report, overview }: ReportOverviewProps): ReactElement | null {
  const { show } = useActions();
  const review = usePanelState((state) => state.review);
  if (!review) return null;
  const { attention } = review;
  const lines = attentionList(overview, review, NO_FILTER);
  const more = lines.length - ATTENTION;
  return (
    <Section title="Needs attention">
      {overview.count === 0 ? (
        <Text muted>No accounts yet. Type the first one into the report.</Text>
      ) : (
        <Text muted>{headline(attention, report.model)}</Text>
      )}
      <Rows>
        {lines.slice(0, ATTENTION).map((line) => (
          <li key={line.index}>
            <AttentionRow line={line} model={report.model} />
          </li>
        ))}
      </Rows>
      {more > 0 && (
        <Text muted>
          {more} more ·{' '}
          <PanelLink inline onClick={() => show('attention')}>
            show all
          </PanelLink>
        </Text>
      )}
      {attention.healthy > 0 && <Text muted>{healthyText(attention.healthy)}</Text>}
    </Section>
  );
}
