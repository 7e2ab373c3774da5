import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { isBetween, type Limits } from '../../../domain/arithmetic/limits';

const useStyles = makeStyles({
  /** Fields stand two in a row; the width of a browser's own input is too much for that. */
  input: { width: '100%', minWidth: 0 },
});

export interface TextFieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  /** The value as text. */
  readonly show: (value: Value) => string;
  /** The value that a text says; undefined where it says none. */
  readonly read: (text: string) => Value | undefined;
  /** What is allowed, for a text that says nothing: "Type a number from 0 to 10." */
  readonly allowed: string;
  readonly hint?: string;
  readonly numeric?: boolean;
  readonly readOnly?: boolean;
  readonly className?: string;
  readonly onChange: (value: Value) => void;
  /** Called with each text: whether it says a value. What was worked out from another one is then no answer. */
  readonly onRead?: (says: boolean) => void;
}

/** A field that hands on what can be read, as it is typed, and says what is allowed where it cannot. */
export function TextField<Value>(props: TextFieldProps<Value>): ReactElement {
  const { label, value, show, read, allowed, hint, numeric, readOnly, className, onChange, onRead } = props;
  const styles = useStyles();
  const [text, setText] = useState<string>();
  const shown = text ?? show(value);
  const problem = read(shown) === undefined;
  return (
    <Field
      className={className}
      label={label}
      size="small"
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem ? allowed : undefined}
      hint={problem ? undefined : hint}
    >
      <Input
        className={styles.input}
        size="small"
        autoComplete="off"
        inputMode={numeric ? 'decimal' : 'text'}
        readOnly={readOnly}
        value={shown}
        onChange={(_, data) => {
          setText(data.value);
          const next = read(data.value);
          if (next !== undefined) onChange(next);
          onRead?.(next !== undefined);
        }}
        // What cannot be read stays to be corrected; the rest is shown as it is kept.
        onBlur={() => !problem && setText(undefined)}
      />
    </Field>
  );
}

/** Reads numbers as people type them, "1,5" and "10 %" included; undefined outside the bounds. */
export const numberWithin =
  (limits: Limits) =>
  (text: string): number | undefined => {
    const value = Number(text.replace('%', '').trim().replace(',', '.'));
    return text.trim() !== '' && isBetween(value, limits) ? value : undefined;
  };
