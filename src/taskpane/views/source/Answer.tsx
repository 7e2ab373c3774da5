import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useSourceStyles } from './source.styles';

/** Where nothing is chosen of several answers. */
export const OPEN = '';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface AnswerProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly Named[];
  readonly onChoose: (value: string) => void;
}

/** One thing to be answered of a column. */
export function Answer({ label, hint, value, choices, onChoose }: AnswerProps): ReactElement {
  const styles = useSourceStyles();
  return (
    <Field className={styles.field} label={label} size="small" hint={hint}>
      <Select size="small" value={value} onChange={(_, data) => data.value !== OPEN && onChoose(data.value)}>
        {value === OPEN && <option value={OPEN}>As it was read</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
