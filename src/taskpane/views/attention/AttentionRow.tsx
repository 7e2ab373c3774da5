import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import type { AccountOverview } from '../../../domain/review/overview';
import type { AccountReview } from '../../../domain/review/review';
import { RowButton } from '../../components/RowButton';
import { Score } from '../../components/Score';
import { date, moneyShort, score } from '../../format';
import { run, useActions, usePanelState } from '../../usePanel';
import { actionName, dueText } from '../account/actions';

interface AttentionRowProps {
  readonly account: AccountOverview;
  readonly model: ReportModel;
}

/** An account with what holds it back, what is at risk and what is done about it; a click goes to its row. */
export function AttentionRow({ account, model }: AttentionRowProps): ReactElement {
  const { goToAccount } = useActions();
  const { name } = account.account;
  const review = usePanelState((state) => state.review?.accounts[account.index]);
  return (
    <RowButton
      title={name.trim() || `Account ${account.index + 1}`}
      aside={<Score value={account.overall} lowBelow={model.settings.lowBelow} />}
      lines={[weakest(account, model), risk(account, model), ...nextAction(review, model)]}
      onClick={() => run(goToAccount(account.index))}
    />
  );
}

function weakest(account: AccountOverview, { steps }: ReportModel): string {
  const step = steps[account.weakestStep];
  const overview = account.steps[account.weakestStep];
  if (!step || !overview) return 'Not scored yet';
  const sub = step.subMetrics.find(({ id }) => id === overview.weakest);
  const value = overview.subMetrics.find(({ id }) => id === overview.weakest)?.score ?? null;
  const inIt = sub && value !== null ? ` · ${sub.name}: ${Math.round(value * 10) / 10}` : '';
  return `${step.name} ${score(overview.score)}${inIt}`;
}

function risk({ arrAtRisk, account, endMark }: AccountOverview, { settings }: ReportModel): string {
  const { associate, endDate } = account;
  const ends = typeof endDate === 'number' ? `${endMark === 'past' ? 'ended' : 'ends'} ${date(endDate)}` : '';
  return [
    arrAtRisk === null ? 'ARR at risk not known' : `${moneyShort(arrAtRisk, settings.currency)} at risk`,
    endMark === null ? '' : `▼ ${ends}`,
    associate.trim(),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The open action that is due first; that there is none is said where one is wanted. */
function nextAction(review: AccountReview | undefined, { settings }: ReportModel): string[] {
  const next = review?.open[0];
  if (next) return [`Next: ${actionName(next)} · ${dueText(next, settings.asOf)}`];
  return review && review.gaps > 0 ? ['No open action'] : [];
}
