import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { neededValues, type NeededValue } from '../../../functions';
import { Section } from '../../components/Section';
import { numberWithin, TextField } from '../../components/fields/TextField';
import { Text } from '../../components/View';
import { shownValue } from '../../state/form/form';
import type { FunctionForm } from '../../state/types';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px', rowGap: '4px', margin: 0 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

const MOST = 1e15;
/** What is wanted at first: a return of 20 %, or an amount to be typed over. */
const USUAL = { ratio: 0.2, money: 10_000 } as const;

/** Which argument it takes to get the result that is wanted. */
export function NeededResult({ form }: { readonly form: FunctionForm }): ReactElement {
  const styles = useStyles();
  const { fn, numbers } = form;
  const isShare = fn.result.unit === 'ratio';
  const [wanted, setWanted] = useState<number>(isShare ? USUAL.ratio : USUAL.money);
  const answers = neededValues(fn, numbers, wanted);
  const missing = [...new Set(answers.flatMap((one) => one.missing))];
  return (
    <Section title="What is needed">
      <TextField
        label={isShare ? 'For a return of, %' : 'For a gain of'}
        numeric
        value={wanted}
        show={(value) => String(isShare ? Math.round(value * 1e6) / 1e4 : value)}
        read={(text) => {
          const value = numberWithin(isShare ? -100 : 0, MOST)(text.replaceAll(/(?<=\d),(?=\d{3})/g, ''));
          return value === undefined ? undefined : isShare ? value / 100 : value;
        }}
        allowed="Type a number."
        onChange={setWanted}
      />
      <dl className={styles.list}>
        {answers.map((one) => [
          <dt key={`${one.label} name`}>{one.label}</dt>,
          <dd key={`${one.label} value`} className={styles.value}>
            {answer(one)}
          </dd>,
        ])}
      </dl>
      {missing.length > 0 && <Text muted>Type {missing.join(', ').replaceAll('_', ' ')} above to see more.</Text>}
    </Section>
  );
}

const answer = ({ value, missing, parameter }: NeededValue): string =>
  value !== null ? shownValue(value, parameter) : missing.length > 0 ? '–' : 'no value is enough';
