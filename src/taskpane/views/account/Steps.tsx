import { Button } from '@fluentui/react-components';
import { ArrowRightRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { ReportModel, Step } from '../../../domain/model';
import type { AccountOverview, StepOverview } from '../../../domain/overview';
import { Bar } from '../../components/Bar';
import { Score } from '../../components/Score';
import { ScoreField } from '../../components/ScoreField';
import { Section } from '../../components/Section';
import { stepColor } from '../../theme';
import { run, useActions } from '../../usePanel';
import { useAccountStyles } from './account.styles';

interface StepsProps {
  readonly account: AccountOverview;
  readonly model: ReportModel;
  readonly readOnly: boolean;
}

/** The weakest step, and those in which something cannot be read. */
const openAtFirst = ({ steps, weakestStep }: AccountOverview): number[] => [
  Math.max(0, weakestStep),
  ...steps.flatMap(({ readable }, i) => (readable ? [] : i)),
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
              lowBelow={model.settings.lowBelow}
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
  readonly lowBelow: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly readOnly: boolean;
}

function OneStep({ account, step, overview, color, lowBelow, open, onToggle, readOnly }: OneStepProps): ReactElement {
  const styles = useAccountStyles();
  const { editScore, goToAccount } = useActions();
  const id = useId();
  return (
    <div>
      <button type="button" className={styles.stepHead} aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className={styles.chevron} aria-hidden="true">
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.stepName}>{step.name}</span>
        <Score value={overview.score} lowBelow={lowBelow} />
        <span className={styles.stepBar}>
          <Bar share={overview.score === null ? null : overview.score / 10} color={color} />
        </span>
      </button>
      <ul className={styles.subs} id={id} hidden={!open}>
        {open &&
          step.subMetrics.map((sub, i) => {
            const { typed, score } = overview.subMetrics[i];
            const weakest = overview.weakest === sub.id && overview.completeness.scored > 1;
            return (
              <li key={sub.id} className={styles.sub} title={sub.ask}>
                <span className={styles.subName}>
                  {sub.name} {weakest && <span className={styles.weakest}>weakest</span>}
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
      </ul>
    </div>
  );
}
