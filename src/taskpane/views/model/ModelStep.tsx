import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { isDirect, type Step, type SubMetric } from '../../../domain/model/model';
import { MOST } from '../../../domain/model/model-problems';
import { FoldButton } from '../../components/FoldButton';
import { PanelLink } from '../../components/PanelLink';
import { Text } from '../../components/View';
import { useActions, usePanelState } from '../../usePanel';
import { AddSubMetric } from './AddSubMetric';
import { NameAndWeight } from './NameAndWeight';
import { RemoveSubMetric } from './RemoveSubMetric';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '4px 4px 12px' },
  inner: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingLeft: '12px' },
});

interface ModelStepProps {
  readonly step: Step;
  /** Sub-metrics that the draft takes out. */
  readonly removed: readonly SubMetric[];
  readonly readOnly: boolean;
}

/** A step that opens and closes: names and weights, and which sub-metrics it has. */
export function ModelStep({ step, removed, readOnly }: ModelStepProps): ReactElement {
  const styles = useStyles();
  const { draft } = useActions();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <FoldButton
        title={step.name}
        aside={<span className={styles.small}>weight {step.weight}</span>}
        open={open}
        controls={id}
        onToggle={() => setOpen(!open)}
      />
      <div className={mergeClasses(open && styles.body)} id={id}>
        {open && (
          <>
            <NameAndWeight
              kind="Step"
              name={step.name}
              weight={step.weight}
              readOnly={readOnly}
              onName={(name) => draft({ steps: { [step.id]: { name } } })}
              onWeight={(weight) => draft({ steps: { [step.id]: { weight } } })}
            />
            {step.subMetrics.map((sub, i) => (
              <div key={sub.id} className={styles.inner}>
                <NameAndWeight
                  kind={`Sub-metric ${i + 1}`}
                  name={sub.name}
                  weight={sub.weight}
                  readOnly={readOnly}
                  onName={(name) => draft({ subMetrics: { [sub.id]: { name } } })}
                  onWeight={(weight) => draft({ subMetrics: { [sub.id]: { weight } } })}
                />
                {!readOnly && <RemoveSubMetric subMetric={sub} />}
              </div>
            ))}
            {isDirect(step) && <Text muted>Scored directly: one score is typed for the whole step.</Text>}
            {removed.map((sub) => (
              <div key={sub.id} className={styles.inner}>
                <Removed subMetric={sub} />
              </div>
            ))}
            {!readOnly && (
              <div className={styles.inner}>
                {step.subMetrics.length < MOST ? (
                  <AddSubMetric step={step} />
                ) : (
                  <Text muted>A step has at most {MOST} sub-metrics.</Text>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Removed({ subMetric: { id, name } }: { readonly subMetric: SubMetric }): ReactElement {
  const { keepSubMetric } = useActions();
  const kept = usePanelState((state) => state.draftKept.includes(id));
  return (
    <Text muted>
      "{name}" will be removed
      {kept ? '; its scores stay in a column of your own' : ', and with it notes and colours of your own in its column'}
      .{' '}
      <PanelLink onClick={() => keepSubMetric(id)} aria-label={`Keep it: "${name}"`}>
        Keep it
      </PanelLink>
    </Text>
  );
}
