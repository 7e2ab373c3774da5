import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Change } from '../components/Change';
import { Notice } from '../components/Notice';
import { Score } from '../components/Score';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { fieldName } from '../../domain/model/fields';
import type { AccountOverview } from '../../domain/review/overview';
import type { ReportView } from '../../excel/panel/report-places';
import { date, daysAway } from '../format';
import { run, useActions, usePanelState } from '../usePanel';
import { Explain } from './account/Explain';
import { Money } from './account/Money';
import { NeededScores } from './account/NeededScores';
import { OpenActions } from './account/OpenActions';
import { Steps } from './account/Steps';
import { Trend } from './account/Trend';
import { useAccountStyles } from './account/account.styles';
import { NoReport } from './NoReport';
import { AccountDeals } from './actions';
import { Undated } from './report/Undated';

/** One account: its scores, edited in place, why they are what they are, and its money. Follows the selection. */
export default function AccountView(): ReactElement {
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  const at = usePanelState((state) => state.account);
  const first = usePanelState(
    (state) => state.review?.attention.entries[0]?.index ?? (state.overview?.accounts[0] ? 0 : undefined),
  );
  if (!report || !overview)
    return <NoReport title="Account" what="an account’s scores, what holds it back, and its money" />;
  const account = at === null ? undefined : overview.accounts[at];
  if (!account) return <NothingSelected first={first} />;
  return <OneAccount account={account} report={report} expected={overview.expected} />;
}

function NothingSelected({ first }: { readonly first: number | undefined }): ReactElement {
  const { showAccount } = useActions();
  return (
    <View>
      <ViewTitle>No account selected</ViewTitle>
      <Text>Select a cell in the row of an account, and its scores are shown here.</Text>
      {first !== undefined && (
        <Actions>
          <Button appearance="primary" onClick={() => showAccount(first)}>
            Show the account to look at first
          </Button>
        </Actions>
      )}
    </View>
  );
}

interface OneAccountProps {
  readonly account: AccountOverview;
  readonly report: ReportView;
  readonly expected: number;
}

function OneAccount({ account, report, expected }: OneAccountProps): ReactElement {
  const styles = useAccountStyles();
  const { goToAccount } = useActions();
  const { model, locked } = report;
  const { lowBelow, currency } = model.settings;
  const { name, associate, type } = account.account;
  const who = [associate.trim(), type === null ? '' : `type ${type}`].filter(Boolean).join(' · ');
  return (
    <View>
      <div className={styles.head}>
        <ViewTitle lead={who || undefined}>{name.trim() || `Account ${account.index + 1}`}</ViewTitle>
        <span className={styles.overall}>
          <Score value={account.overall} lowBelow={lowBelow} large />
          <span className={styles.small}>
            {account.completeness.scored === account.completeness.of
              ? 'overall'
              : `${account.completeness.scored} of ${account.completeness.of} steps`}
          </span>
          <Moved index={account.index} />
        </span>
        <EndDate account={account} />
        <ScoredOn account={account} />
      </div>
      {locked && <Notice kind="info" message={locked} />}
      <Undated report={report} />
      <Trend account={account} />
      {account.unreadable.length > 0 && (
        <Notice
          kind="warning"
          message="Cannot be read"
          details={account.unreadable.map((field) => fieldName(field, model.steps))}
          actions={
            <Button size="small" onClick={() => run(goToAccount(account.index, columnKey(account.unreadable[0])))}>
              Go to cell
            </Button>
          }
        />
      )}
      <Steps key={account.index} account={account} model={model} readOnly={locked !== undefined} />
      <Explain account={account} model={model} />
      <NeededScores key={`needed ${account.index}`} account={account} model={model} />
      <AccountDeals account={account.index} report={report} />
      <OpenActions account={account.index} asOf={model.settings.asOf} />
      <Money account={account} expected={expected} currency={currency} />
    </View>
  );
}

/** How the score has moved; nothing where there is no snapshot to compare with. */
function Moved({ index }: { readonly index: number }): ReactElement | null {
  const styles = useAccountStyles();
  const since = usePanelState((state) => state.review?.change?.since);
  const change = usePanelState((state) => state.review?.change?.accounts[index]?.change ?? null);
  if (since === undefined || change === null) return null;
  return (
    <span className={styles.small}>
      <Change value={change} /> since {date(since)}
    </span>
  );
}

/** A field as the columns of the report are called. */
const columnKey = (field: string): string => field.replace(/^score:/, '');

function EndDate({ account }: { readonly account: AccountOverview }): ReactElement {
  const styles = useAccountStyles();
  const { daysToEnd, endMark } = account;
  const { endDate } = account.account;
  if (daysToEnd === null || typeof endDate !== 'number') return <span className={styles.end}>No end date</span>;
  return (
    <span className={mergeClasses(styles.end, endMark !== null && styles.endMarked)}>
      {endMark === 'past' ? '▼ Ended' : 'Ends'} {date(endDate)}, {daysAway(daysToEnd)}
    </span>
  );
}

/** When the scores were last gone through; nothing where the report keeps no such date. */
function ScoredOn({ account }: { readonly account: AccountOverview }): ReactElement | null {
  const styles = useAccountStyles();
  const { daysSinceScored, stale } = account;
  const { scoredOn } = account.account;
  if (scoredOn === undefined) return null;
  if (daysSinceScored === null || typeof scoredOn !== 'number')
    return <span className={styles.end}>Scores not dated</span>;
  return (
    <span className={mergeClasses(styles.end, stale && styles.endMarked)}>
      {stale ? '▼ Stale: scored' : 'Scored'} {date(scoredOn)}, {daysAway(-daysSinceScored)}
    </span>
  );
}
