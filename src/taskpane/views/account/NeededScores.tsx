import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import { aim, type Needed, neededFor, type Rise } from '../../../domain/scores/needed';
import { SCORE_LIMITS } from '../../../domain/arithmetic/limits';
import type { AccountOverview } from '../../../domain/review/overview';
import { RowButton, Rows } from '../../components/RowButton';
import { Section } from '../../components/Section';
import { numberWithin, TextField } from '../../components/fields/TextField';
import { Text } from '../../components/View';
import { counted, score } from '../../format';
import { run, useActions } from '../../usePanel';

const useStyles = makeStyles({
  target: { maxWidth: '160px' },
  answer: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
});

/** Rises that are listed of each kind. */
const MOST = 3;

interface NeededProps {
  readonly account: AccountOverview;
  readonly model: ReportModel;
}

/** What it takes to reach an overall score: one step, one sub-metric, or a little everywhere. */
export function NeededScores({ account, model }: NeededProps): ReactElement {
  const styles = useStyles();
  const [target, setTarget] = useState(model.settings.lowBelow);
  const [says, setSays] = useState(true);
  const needed = neededFor(account, model, target);
  return (
    <Section title="What is needed">
      <TextField
        className={styles.target}
        label="To reach an overall of"
        numeric
        value={target}
        show={String}
        read={numberWithin(SCORE_LIMITS)}
        allowed="Type 0 to 10."
        onChange={setTarget}
        onRead={setSays}
      />
      <div role="status" className={styles.answer}>
        {says && <Answer account={account} model={model} needed={needed} />}
      </div>
    </Section>
  );
}

function Answer({ account, model, needed }: NeededProps & { readonly needed: Needed }): ReactElement {
  const { target, reached, why, steps, subMetrics, flat } = needed;
  const single = steps.length + subMetrics.length > 0;
  if (why !== null) return <Text muted>{why}</Text>;
  const shown = score(account.overall);
  // Less than is shown is not to be asked for: 4.07 is shown as the 4.1 that is wanted.
  if (reached || Number(shown) === target)
    return <Text muted>Reached: the overall is {shown}. Type a higher score to see what it takes.</Text>;
  return (
    <>
      {flat && (
        <Text>
          {score(aim(flat.by))} more in each of {counted(flat.subMetrics.length, 'sub-metric', 'sub-metrics')} below{' '}
          {target}
          {single ? ', or one of these alone:' : '. No single score is enough.'}
        </Text>
      )}
      {!flat && <Text>{single ? 'One of these alone:' : 'No single score is enough; it takes several.'}</Text>}
      <Rises rises={steps} account={account} model={model} />
      <Rises rises={subMetrics} account={account} model={model} />
    </>
  );
}

interface RisesProps extends NeededProps {
  readonly rises: readonly Rise[];
}

function Rises({ rises, account, model }: RisesProps): ReactElement | null {
  const { goToAccount } = useActions();
  if (rises.length === 0) return null;
  return (
    <Rows>
      {rises.slice(0, MOST).map(({ step, subMetric, from, to }) => {
        const of = model.steps.find(({ id }) => id === step);
        const sub = of?.subMetrics.find(({ id }) => id === subMetric);
        return (
          <li key={subMetric ?? step}>
            <RowButton
              title={sub?.name ?? of?.name ?? step}
              aside={from === null ? score(aim(to)) : `${score(from)} → ${score(aim(to))}`}
              lines={[sub ? `Sub-metric of ${of?.name}` : 'The step as a whole']}
              onClick={() => run(goToAccount(account.index, subMetric ?? step))}
            />
          </li>
        );
      })}
    </Rows>
  );
}
