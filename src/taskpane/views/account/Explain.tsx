import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model';
import type { AccountOverview } from '../../../domain/overview';
import { RowButton } from '../../components/RowButton';
import { Score } from '../../components/Score';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { counted } from '../../format';
import { run, useActions } from '../../usePanel';
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
  const { goToAccount } = useActions();
  const { lowBelow } = model.settings;
  const step = model.steps[account.weakestStep];
  const overview = account.steps[account.weakestStep];
  const sub = step?.subMetrics.find(({ id }) => id === account.weakestSubMetric);
  const subScore = overview?.subMetrics.find(({ id }) => id === account.weakestSubMetric)?.score ?? null;
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
      <ol className={styles.chain}>
        <li>
          <RowButton
            title="Overall"
            aside={<Score value={account.overall} lowBelow={lowBelow} />}
            lines={[`Mean of ${counted(account.completeness.scored, 'scored step', 'scored steps')}`]}
            onClick={go('overall')}
          />
        </li>
        <li>
          <RowButton
            title={step.name}
            aside={<Score value={overview.score} lowBelow={lowBelow} />}
            lines={[
              `The weakest step: mean of ${counted(overview.completeness.scored, 'scored sub-metric', 'scored sub-metrics')}`,
            ]}
            onClick={go(step.id)}
          />
        </li>
        {sub && (
          <li>
            <RowButton
              title={sub.name}
              aside={<Score value={subScore} lowBelow={lowBelow} />}
              lines={['The weakest sub-metric in it', sub.ask]}
              onClick={go(sub.id)}
            />
          </li>
        )}
      </ol>
    </Section>
  );
}
