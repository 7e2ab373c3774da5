import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReportModel, Step } from '../../../domain/model/model';
import { untilText } from '../../../domain/model/overrides';
import type { AccountOverview, StepOverview } from '../../../domain/review/overview';
import { later } from '../../components/Later';
import { Actions, Text } from '../../components/View';
import { date, score } from '../../format';
import { run, useActions } from '../../usePanel';

const OverrideForm = later(() => import(/* webpackChunkName: 'actions' */ './OverrideForm'));

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '0 4px 12px 24px' },
  button: { alignSelf: 'start' },
  mark: { fontWeight: tokens.fontWeightSemibold },
});

interface OverrideProps {
  readonly account: AccountOverview;
  readonly step: Step;
  readonly overview: StepOverview;
  readonly model: ReportModel;
  readonly readOnly: boolean;
}

/** The override of a step's score, if there is one, and the form that makes one. */
export function Override({ account, step, overview, model, readOnly }: OverrideProps): ReactElement | null {
  const styles = useStyles();
  const { goToOverrides } = useActions();
  const [open, setOpen] = useState(false);
  const { override, computed } = overview;
  if (readOnly && !override) return null;
  return (
    <div className={styles.part}>
      {override && (
        <Text muted>
          <span className={styles.mark}>✎ {score(override.score)}</span>
          {override.author.trim() !== '' && ` by ${override.author}`} {untilText(override.until, date)}:{' '}
          {override.reason} · computed {score(computed)}
        </Text>
      )}
      {open ? (
        <OverrideForm account={account} step={step} model={model} onClose={() => setOpen(false)} />
      ) : (
        <Actions>
          {!readOnly && (
            <Button size="small" onClick={() => setOpen(true)}>
              {override ? 'Replace the override' : 'Override step score'}
            </Button>
          )}
          {override && (
            <Button size="small" onClick={() => run(goToOverrides())}>
              Go to overrides
            </Button>
          )}
        </Actions>
      )}
    </div>
  );
}
