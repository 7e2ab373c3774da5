import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { isDirect, type ReportModel } from '../../../domain/model/model';
import { nameKey } from '../../../domain/model/fields';
import { overrideText } from '../../../domain/model/overrides';
import type { AccountOverview } from '../../../domain/review/overview';
import type { AccountReview } from '../../../domain/review/review';
import type { Score as ScoreValue } from '../../../domain/scores/scores';
import { RowButton } from '../../components/RowButton';
import { Score } from '../../components/Score';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { counted, date, score } from '../../format';
import { addressOf } from '../../state/places';
import { run, useActions, usePanelState } from '../../usePanel';
import { actionName, dueText } from './actions';
import { useAccountStyles } from './account.styles';

/** From the overall score down to the one cell that holds it back, each a click that goes there. */
export function Explain({
  account,
  model,
}: {
  readonly account: AccountOverview;
  readonly model: ReportModel;
}): ReactElement {
  const styles = useAccountStyles();
  const { goToAccount, revealed } = useActions();
  const { lowBelow } = model.settings;
  const step = model.steps[account.weakestStep];
  const overview = account.steps[account.weakestStep];
  const sub = step?.subMetrics.find(({ id }) => id === account.weakestSubMetric);
  const subScore = overview?.subMetrics.find(({ id }) => id === account.weakestSubMetric)?.score ?? null;
  const since = usePanelState((state) => state.review?.change?.since);
  const then = usePanelState((state) => state.review?.change?.accounts[account.index]);
  const review = usePanelState((state) => state.review?.accounts[account.index]);
  const cell = usePanelState((state) => sub && addressOf(state, account.index, sub.id));
  const direct = step && isDirect(step);
  const stepCell = usePanelState((state) => step && addressOf(state, account.index, step.id));
  const was = (before: ScoreValue | undefined): string[] =>
    since === undefined || before == null ? [] : [`was\u00a0${score(before)} on ${date(since)}`];
  const { scoredOn } = account.account;
  const dated =
    typeof scoredOn === 'number' && account.daysSinceScored !== null
      ? [`${account.stale ? '▼ stale: scored' : 'scored'} on ${date(scoredOn)}`]
      : [];
  const asked = usePanelState((state) => state.reveal === 'explanation');
  const chain = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!asked) return;
    chain.current?.scrollIntoView({ block: 'center' });
    revealed();
  }, [asked, revealed]);
  const go = (key: string) => () => run(goToAccount(account.index, key));

  if (!step || !overview) {
    return (
      <Section title="Explain the score">
        <Text muted>Nothing is scored yet. Type a score in any step above.</Text>
      </Section>
    );
  }
  return (
    <Section title="Explain the score">
      <ol className={styles.chain} ref={chain}>
        <li>
          <RowButton
            title="Overall"
            aside={<Score value={account.overall} lowBelow={lowBelow} />}
            lines={[
              [
                `Mean of ${counted(account.completeness.scored, 'scored step', 'scored steps')}`,
                ...was(then?.before),
              ].join(' · '),
            ]}
            onClick={go('overall')}
          />
        </li>
        <li>
          <RowButton
            title={step.name}
            aside={<Score value={overview.score} lowBelow={lowBelow} />}
            lines={[
              ...(overview.override
                ? [`✎ ${overrideText(overview.override)}`, `Computed:\u00a0${score(overview.computed)}`]
                : []),
              direct
                ? ['The weakest step, scored directly', ...(stepCell ? [`cell ${stepCell}`] : [])].join(' · ')
                : `The weakest step: mean of ${counted(overview.completeness.scored, 'scored sub-metric', 'scored sub-metrics')}`,
              ...was(then?.stepsBefore[account.weakestStep]),
              ...(direct ? [...dated, ...actionOn(review, step.name, '', model.settings.asOf)] : []),
            ]}
            onClick={go(step.id)}
          />
        </li>
        {sub && (
          <li>
            <RowButton
              title={sub.name}
              aside={<Score value={subScore} lowBelow={lowBelow} />}
              lines={[
                ['The weakest sub-metric in it', ...(cell ? [`cell ${cell}`] : [])].join(' · '),
                ...dated,
                sub.ask,
                ...actionOn(review, step.name, sub.name, model.settings.asOf),
              ]}
              onClick={go(sub.id)}
            />
          </li>
        )}
      </ol>
    </Section>
  );
}

/** What is being done about a sub-metric: the action that is due first. */
function actionOn(review: AccountReview | undefined, step: string, subMetric: string, asOf: number): string[] {
  const same = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
  const own = review?.open.filter((action) => same(action.subMetric, subMetric)) ?? [];
  // Two steps may have a sub-metric of one name; an action that names no step counts for either.
  const action = own.find((one) => same(one.step, step)) ?? own.find((one) => one.step === '');
  return action ? [`Action: ${actionName(action)} · ${dueText(action, asOf)}`] : [];
}
