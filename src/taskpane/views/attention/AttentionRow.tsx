import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import type { AccountOverview } from '../../../domain/review/overview';
import type { AccountReview } from '../../../domain/review/review';
import { RowButton } from '../../components/RowButton';
import { Score } from '../../components/Score';
import { moneyShort, score } from '../../format';
import type { AttentionLine } from '../../state/attention';
import { run, useActions, usePanelState } from '../../usePanel';
import { actionName, dueText } from '../account/actions';
import { reasonsText } from './reasons';

interface AttentionRowProps {
  readonly line: AttentionLine;
  readonly model: ReportModel;
}

/** An account with why it is listed, what holds it back, its money and what is done about it; a click goes to its row. */
export function AttentionRow({ line, model }: AttentionRowProps): ReactElement {
  const { goToAccount } = useActions();
  const { overview } = line;
  const { name } = overview.account;
  const review = usePanelState((state) => state.review?.accounts[line.index]);
  return (
    <RowButton
      title={name.trim() || `Account ${line.index + 1}`}
      aside={<Score value={overview.overall} lowBelow={model.settings.lowBelow} />}
      lines={[
        reasonsText(line, model),
        ...weakest(overview, model),
        who(overview, model),
        ...nextAction(review, model),
      ]}
      onClick={() => run(goToAccount(line.index))}
    />
  );
}

function weakest(account: AccountOverview, { steps }: ReportModel): string[] {
  const step = steps[account.weakestStep];
  const overview = account.steps[account.weakestStep];
  if (!step || !overview) return [];
  const sub = step.subMetrics.find(({ id }) => id === overview.weakest);
  const value = overview.subMetrics.find(({ id }) => id === overview.weakest)?.score ?? null;
  const inIt = sub && value !== null ? ` · ${sub.name}:\u00a0${Math.round(value * 10) / 10}` : '';
  return [`${step.name}\u00a0${score(overview.score)}${inIt}`];
}

function who({ account: { lastArr, associate } }: AccountOverview, { settings }: ReportModel): string {
  const arr = typeof lastArr === 'number' ? `${moneyShort(lastArr, settings.currency)} ARR` : 'ARR not known';
  return [arr, associate.trim()].filter(Boolean).join(' · ');
}

/** The open action that is due first; that there is none is said where one is wanted. */
function nextAction(review: AccountReview | undefined, { settings }: ReportModel): string[] {
  const next = review?.open[0];
  if (next) return [`Next: ${actionName(next)} · ${dueText(next, settings.asOf)}`];
  return review && review.gaps > 0 ? ['No open action'] : [];
}
