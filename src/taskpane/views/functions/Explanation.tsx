import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type Explanation as Explained, filledIn, type Unit } from '../../../functions';
import { Section } from '../../components/Section';
import { Text } from '../../components/View';
import { argumentWords, cellsOf, exactValue } from '../../state/form/form';
import type { FormField, FunctionForm } from '../../state/types';
import { run, useActions } from '../../usePanel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 1fr) fit-content(65%)',
    columnGap: '12px',
    alignItems: 'baseline',
  },
  name: { display: 'inline-block', '::first-letter': { textTransform: 'uppercase' } },
  value: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'right',
    overflowWrap: 'anywhere',
  },
  shows: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  // A name or a structured reference may be longer than the pane is wide.
  place: {
    minWidth: 0,
    padding: 0,
    justifyContent: 'flex-end',
    textAlign: 'right',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
});

const show = (value: number | string, unit: Unit): string => exactValue(value, { unit });

/** Where the number of the form comes from: each argument with its cell, then each step with the numbers filled in. */
export function Explanation({
  form,
  explanation,
}: {
  readonly form: FunctionForm;
  readonly explanation: Explained;
}): ReactElement {
  const styles = useStyles();
  const { fn } = form;
  return (
    <Section title="Explain this number">
      {form.result.ofSeveral && <Text muted>Of the first of its results:</Text>}
      <ul className={styles.list}>
        {form.fields
          .filter(({ text }) => text.trim() !== '')
          .map((field) => (
            <li key={field.label} className={styles.line}>
              <span className={styles.name}>{argumentWords(field.label)}</span>
              <Place field={field} form={form} />
              <span className={styles.shows}>
                {[fn.parameters[field.parameter].unit, field.hint].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
      </ul>
      <ol className={styles.list}>
        {explanation.steps.map(({ label, shows, unit, value }) => (
          <li key={label} className={styles.line}>
            <span>{label}</span>
            <span className={styles.value}>{value === '' ? '–' : show(value, unit)}</span>
            {shows !== '' && <span className={styles.shows}>{filledIn(shows, explanation, fn, show)}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The cells of an argument, and the way there; what was typed in the formula stands as it is. */
function Place({ field, form }: { readonly field: FormField; readonly form: FunctionForm }): ReactElement {
  const styles = useStyles();
  const { goTo } = useActions();
  const cells = cellsOf(form, field);
  if (!cells) return <span className={styles.value}>{field.text.trim()}</span>;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.place}
      aria-label={`Go to ${field.text.trim()}`}
      onClick={() => run(goTo(cells))}
    >
      {field.text.trim()}
    </Button>
  );
}
