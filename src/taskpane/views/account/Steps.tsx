import { Button } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { isDirect, type ReportModel, scoredUnder, type Step } from '../../../domain/model/model';
import type { AccountOverview, StepOverview } from '../../../domain/review/overview';
import { Bar } from '../../components/Bar';
import { FoldButton } from '../../components/FoldButton';
import { Score } from '../../components/Score';
import { ScoreField } from '../../components/fields/ScoreField';
import { Section } from '../../components/Section';
import { date, score } from '../../format';
import { stepColor } from '../../theme';
import { run, useActions, usePanelState } from '../../usePanel';
import { useAccountStyles } from './account.styles';
import { Override } from './Override';

interface StepsProps {
  readonly account: AccountOverview;
  readonly model: ReportModel;
  readonly readOnly: boolean;
}

/** The weakest step, those in which something cannot be read, and those with an override. */
const openAtFirst = ({ steps, weakestStep }: AccountOverview): number[] => [
  Math.max(0, weakestStep),
  ...steps.flatMap(({ readable, override }, i) => (readable && !override ? [] : i)),
];

/** The five steps; the weakest one stands open. */
export function Steps({ account, model, readOnly }: StepsProps): ReactElement {
  const styles = useAccountStyles();
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set(openAtFirst(account)));
  const toggle = (at: number): void =>
    setOpen(new Set(open.has(at) ? [...open].filter((i) => i !== at) : [...open, at]));
  return (
    <Section title="Steps">
      <ul className={styles.steps}>
        {model.steps.map((step, i) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.stripe} style={{ backgroundColor: stepColor(i) }} />
            <OneStep
              account={account}
              step={step}
              overview={account.steps[i]}
              color={stepColor(i)}
              model={model}
              open={open.has(i)}
              onToggle={() => toggle(i)}
              readOnly={readOnly}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OneStepProps {
  readonly account: AccountOverview;
  readonly step: Step;
  readonly overview: StepOverview;
  readonly color: string;
  readonly model: ReportModel;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly readOnly: boolean;
}

function OneStep({ account, step, overview, color, model, open, onToggle, readOnly }: OneStepProps): ReactElement {
  const { lowBelow } = model.settings;
  const styles = useAccountStyles();
  const { editScore, goToAccount } = useActions();
  const id = useId();
  return (
    <div>
      <FoldButton
        title={
          <>
            {overview.override && <span title="Overridden">✎ </span>}
            {step.name}
          </>
        }
        aside={<Score value={overview.score} lowBelow={lowBelow} />}
        under={<Bar share={overview.score === null ? null : overview.score / 10} color={color} />}
        open={open}
        controls={id}
        onToggle={onToggle}
      />
      <ul className={styles.subs} id={id} hidden={!open}>
        {open &&
          scoredUnder(step).map((sub, i) => {
            const { typed, score } = overview.subMetrics[i];
            const weakest = overview.weakest === sub.id && overview.completeness.scored > 1;
            return (
              <li key={sub.id} className={styles.sub} title={sub.ask}>
                <span className={styles.subName}>
                  {isDirect(step) ? 'Scored directly' : sub.name}{' '}
                  {weakest && <span className={styles.weakest}>weakest</span>}
                </span>
                <ScoreField
                  label={sub.name}
                  typed={typed}
                  low={score !== null && score < lowBelow}
                  readOnly={readOnly}
                  onCommit={(value) => run(editScore(account.index, sub.id, value))}
                  goTo={
                    <Button
                      className={styles.goTo}
                      appearance="subtle"
                      size="small"
                      icon={<ArrowRightRegular />}
                      aria-label={`Go to the cell of ${sub.name}`}
                      title="Go to cell"
                      onClick={() => run(goToAccount(account.index, sub.id))}
                    />
                  }
                />
              </li>
            );
          })}
        {open && <Then account={account} step={step} />}
      </ul>
      {open && !isDirect(step) && (
        <Override account={account} step={step} overview={overview} model={model} readOnly={readOnly} />
      )}
    </div>
  );
}

/** The step's score at the last snapshot; nothing where there is none to compare with. */
function Then({ account, step }: { readonly account: AccountOverview; readonly step: Step }): ReactElement | null {
  const styles = useAccountStyles();
  const since = usePanelState((state) => state.review?.change?.since);
  const at = account.steps.findIndex(({ id }) => id === step.id);
  const before = usePanelState((state) => state.review?.change?.accounts[account.index]?.stepsBefore[at] ?? null);
  if (since === undefined || before === null) return null;
  return (
    <li className={styles.then}>
      The step was {score(before)} on {date(since)}
    </li>
  );
}
