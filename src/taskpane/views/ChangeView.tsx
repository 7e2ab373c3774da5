import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChangeSince } from '../../domain/review/review';
import type { ReportView } from '../../excel/panel/report-places';
import { PanelLink } from '../components/PanelLink';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { date, grouped } from '../format';
import { run, useActions, usePanelState } from '../usePanel';
import { RisenActions } from './actions';
import { Amounts } from './change/Amounts';
import { Means } from './change/Means';
import { Movers } from './change/Movers';
import { Roster } from './change/Roster';
import { NoReport } from './NoReport';

/** What moved since the last review: the means, who rose, who fell, who came and who went. */
export default function ChangeView(): ReactElement {
  const report = usePanelState((state) => state.report);
  const change = usePanelState((state) => state.review?.change ?? null);
  if (!report) return <NoReport title="Change" what="what moved since the last review" />;
  return change ? <Since report={report} change={change} /> : <NothingKept report={report} />;
}

function Back(): ReactElement {
  const { show } = useActions();
  return (
    <div>
      <PanelLink onClick={() => show('report')}>Report</PanelLink> ›
    </div>
  );
}

interface SinceProps {
  readonly report: ReportView;
  readonly change: ChangeSince;
}

function Since({ report, change }: SinceProps): ReactElement {
  const { settings } = report.model;
  const differ = comings(change.roster);
  return (
    <View>
      <div>
        <Back />
        <ViewTitle lead={`To ${date(settings.asOf)}, the as-of date`}>Change since {date(change.since)}</ViewTitle>
      </div>
      <RisenActions />
      {differ && <Text muted>{differ}</Text>}
      <Means change={change} model={report.model} />
      <Amounts change={change} currency={settings.currency} />
      <Movers change={change} model={report.model} />
      <Roster roster={change.roster} />
    </View>
  );
}

/** That means and sums are not of the same accounts then and now, where they are not. */
function comings({ added, removed }: ChangeSince['roster']): string {
  const parts = [
    ...(added.length > 0 ? [`${grouped(added.length)} new`] : []),
    ...(removed.length > 0 ? [`${grouped(removed.length)} gone`] : []),
  ];
  return parts.length === 0 ? '' : `Then and now are of all accounts; ${parts.join(', ')} since then.`;
}

function NothingKept({ report }: { readonly report: ReportView }): ReactElement {
  const { takeSnapshot } = useActions();
  const busy = usePanelState((state) => state.busy !== null);
  const { asOf } = report.model.settings;
  const [first] = report.review.snapshotDays;
  return (
    <View>
      <div>
        <Back />
        <ViewTitle>Change</ViewTitle>
      </div>
      <Text>
        {first === undefined
          ? 'There is no snapshot yet. Take one at each review: from the next one on you see here what moved, and whose score.'
          : `The first snapshot is of ${date(first)}, and the as-of date is ${date(asOf)}. Change shows once the as-of date is later than a snapshot.`}
      </Text>
      <RisenActions />
      {first === undefined && (
        <Actions>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => run(takeSnapshot())}>
            Take snapshot
          </Button>
        </Actions>
      )}
    </View>
  );
}
