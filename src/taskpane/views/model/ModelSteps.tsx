import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { ReportModel, Step } from '../../../domain/model';
import { numberWithin, TextField } from '../../components/TextField';
import { Section } from '../../components/Section';
import { stepColor } from '../../theme';
import { useActions } from '../../usePanel';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '4px', listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'grid', gridTemplateColumns: '4px minmax(0, 1fr)', columnGap: '8px' },
  stripe: { borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'center',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { fontSize: '16px', lineHeight: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '4px 4px 12px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px', columnGap: '8px' },
  inner: { paddingLeft: '12px' },
});

interface ModelStepsProps {
  readonly model: ReportModel;
  readonly readOnly: boolean;
}

/** The steps with their sub-metrics; names and weights can be changed. */
export function ModelSteps({ model, readOnly }: ModelStepsProps): ReactElement {
  const styles = useStyles();
  return (
    <Section title="Steps and weights">
      <ul className={styles.list}>
        {model.steps.map((step, i) => (
          <li key={step.id} className={styles.step}>
            <span className={styles.stripe} style={{ backgroundColor: stepColor(i) }} />
            <ModelStep step={step} readOnly={readOnly} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ModelStep({ step, readOnly }: { readonly step: Step; readonly readOnly: boolean }): ReactElement {
  const styles = useStyles();
  const { draft } = useActions();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.chevron} aria-hidden="true">
          {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        </span>
        <span className={styles.name}>{step.name}</span>
        <span className={styles.small}>weight {step.weight}</span>
      </button>
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
              </div>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

interface NameAndWeightProps {
  readonly kind: string;
  readonly name: string;
  readonly weight: number;
  readonly readOnly: boolean;
  readonly onName: (name: string) => void;
  readonly onWeight: (weight: number) => void;
}

const MOST = 1000;

function NameAndWeight({ kind, name, weight, readOnly, onName, onWeight }: NameAndWeightProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <TextField
        label={kind}
        value={name}
        show={(text) => text}
        read={(text) => (text.trim() === '' ? undefined : text)}
        allowed="Type a name."
        readOnly={readOnly}
        onChange={onName}
      />
      <TextField
        label="Weight"
        numeric
        value={weight}
        show={String}
        read={numberWithin(0, MOST)}
        allowed="0 or more"
        readOnly={readOnly}
        onChange={onWeight}
      />
    </div>
  );
}
