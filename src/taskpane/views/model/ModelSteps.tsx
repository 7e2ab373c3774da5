import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import { Section } from '../../components/Section';
import { stepColor } from '../../theme';
import { usePanelState } from '../../usePanel';
import { ModelStep } from './ModelStep';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '4px', listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'grid', gridTemplateColumns: '4px minmax(0, 1fr)', columnGap: '8px' },
  stripe: { borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
});

interface ModelStepsProps {
  readonly model: ReportModel;
  readonly readOnly: boolean;
}

/** The steps with their sub-metrics: names, weights, and which there are. */
export function ModelSteps({ model, readOnly }: ModelStepsProps): ReactElement {
  const styles = useStyles();
  const standing = usePanelState((state) => state.report?.model.steps);
  const removed = usePanelState((state) => state.draft.remove);
  return (
    <Section title="Steps and weights">
      <ul className={styles.list}>
        {model.steps.map((step, i) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.stripe} style={{ backgroundColor: stepColor(i) }} />
            <ModelStep
              step={step}
              removed={standing?.[i].subMetrics.filter(({ id }) => removed?.includes(id)) ?? []}
              readOnly={readOnly}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
