import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { neededValues, type NeededValue, type Unit, wantedResult } from '../../../functions';
import { Section } from '../../components/Section';
import { numberWithin, TextField } from '../../components/fields/TextField';
import { Text } from '../../components/View';
import { listed } from '../../format';
import { argumentWords, shownValue } from '../../state/form/form';
import type { FunctionForm } from '../../state/types';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px', rowGap: '4px', margin: 0 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

const MOST = 1e15;
/** What is wanted at first, to be typed over. */
const USUAL: Partial<Record<Unit, number>> = { ratio: 0.2, money: 10_000, score: 7, months: 12, count: 100 };
/** What the number is, behind the name of the result. */
const IN: Partial<Record<Unit, string>> = { ratio: ', %', money: ', money', months: ', months' };

/** Which argument it takes to get the result that is wanted. */
export function NeededResult({ form }: { readonly form: FunctionForm }): ReactElement {
  const styles = useStyles();
  const { fn, numbers, explanation } = form;
  const result = wantedResult(fn);
  const unit = result?.unit ?? 'text';
  const isShare = unit === 'ratio';
  const [wanted, setWanted] = useState<number>(USUAL[unit] ?? 1);
  const [says, setSays] = useState(true);
  if ('none' in fn.needed)
    return (
      <Section title="What is needed">
        <Text muted>No single argument can be named: {fn.needed.none}.</Text>
      </Section>
    );
  const answers = says ? neededValues(fn, numbers, wanted, explanation) : [];
  const missing = [...new Set(answers.flatMap((one) => one.missing))];
  return (
    <Section title="What is needed">
      {result && (
        <TextField
          label={`For another ${result.label ?? 'result'}${IN[unit] ?? ''}`}
          numeric
          value={wanted}
          show={(value) => String(isShare ? Math.round(value * 1e6) / 1e4 : value)}
          read={(text) => {
            const value = numberWithin({ min: isShare ? -100 : -MOST, max: MOST })(
              text.replaceAll(/(?<=\d),(?=\d{3})/g, ''),
            );
            return value === undefined ? undefined : isShare ? value / 100 : value;
          }}
          allowed="Type a number."
          onChange={setWanted}
          onRead={setSays}
        />
      )}
      <dl className={styles.list}>
        {answers.map((one) => [
          <dt key={`${one.label} name`}>{one.label}</dt>,
          <dd key={`${one.label} value`} className={styles.value}>
            {answer(one)}
          </dd>,
        ])}
      </dl>
      {missing.length > 0 && <Text muted>Type {listed(missing.map(argumentWords))} above to see more.</Text>}
    </Section>
  );
}

function answer({ value, missing, parameter, each }: NeededValue): string {
  if (value === null) return missing.length > 0 ? '–' : 'no value gives it';
  if (each === 'times') return `× ${shownValue(value, { unit: 'factor' })}`;
  const shown = shownValue(value, parameter);
  return each === 'plus' && value >= 0 ? `+${shown}` : shown;
}
