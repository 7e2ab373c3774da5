import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ACCOUNT_TYPES, type Typed } from '../../../domain/model/model';
import type { MappedValue } from '../../../domain/tracker';
import { Section } from '../../components/Section';
import { ShowMore, Text } from '../../components/View';
import { run, useActions } from '../../usePanel';
import type { Place } from './MappingView';
import { useSourceStyles } from './source.styles';
import { ToCell } from './ToCell';
import { rowsText } from './words';

const SHOWN = 12;

/** Values that their column cannot hold, each once: what is typed here holds for all their rows. */
export function Values({
  values,
  place,
}: {
  readonly values: readonly MappedValue[];
  readonly place?: Place;
}): ReactElement | null {
  const styles = useSourceStyles();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const open = values.filter(({ problem }) => problem !== undefined).length;
  const shown = all ? values : values.slice(0, SHOWN);
  return (
    <Section title={open > 0 ? `Values to fix (${open})` : 'Values that were fixed'}>
      <Text muted>What you choose here holds for all rows with that value. The source stays as it is.</Text>
      <ul className={styles.list}>
        {shown.map((value) => (
          <Value key={`${value.index} ${value.text}`} value={value} place={place} />
        ))}
      </ul>
      {values.length > SHOWN && <ShowMore all={all} onChange={setAll} first={SHOWN} of={values.length} />}
    </Section>
  );
}

const NONE = 'none';
const BLANK = 'blank';

const TYPED = {
  score: 'a score from 0 to 10',
  amount: 'an amount such as 120000',
  date: 'a date such as 2027-12-31',
} as const;

function Value({ value, place }: { readonly value: MappedValue; readonly place?: Place }): ReactElement {
  const styles = useSourceStyles();
  const { map } = useActions();
  const { indexes, text, rows, cell, column, kind, fixed, problem } = value;
  const put = (to: Typed | undefined): void => run(map({ kind: 'value', indexes, text, to }));
  const label = `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}" × ${rowsText(rows)}, in ${column}`;
  if (kind === 'type') {
    return (
      <li>
        <Field
          className={styles.field}
          label={label}
          size="small"
          hint={problem === undefined ? undefined : 'Not a type'}
        >
          <Select
            size="small"
            value={fixed === undefined ? NONE : fixed === '' ? BLANK : String(fixed)}
            onChange={(_, data) =>
              put(data.value === NONE ? undefined : data.value === BLANK ? '' : Number(data.value))
            }
          >
            <option value={NONE}>As it stands: cannot be used</option>
            {ACCOUNT_TYPES.map(({ type, name }) => (
              <option key={type} value={type}>
                Type {type}: {name}
              </option>
            ))}
            <option value={BLANK}>Leave blank</option>
          </Select>
        </Field>
        <ToCell place={place} address={cell} />
      </li>
    );
  }
  return (
    <li>
      <TypedValue label={label} kind={kind} fixed={fixed} problem={problem} onPut={put} />
      <ToCell place={place} address={cell} />
    </li>
  );
}

interface TypedValueProps {
  readonly label: string;
  readonly kind: keyof typeof TYPED;
  readonly fixed?: Typed;
  readonly problem?: string;
  readonly onPut: (to: Typed | undefined) => void;
}

/** What is typed is taken with Enter, or when the field is left; nothing typed leaves the cells blank. */
function TypedValue({ label, kind, fixed, problem, onPut }: TypedValueProps): ReactElement {
  const styles = useSourceStyles();
  const [text, setText] = useState(fixed === undefined || fixed === null ? '' : String(fixed));
  const wanted = text.trim();
  const take = (): void => {
    if (wanted !== '' && wanted !== fixed) onPut(wanted);
  };
  return (
    <Field
      className={styles.field}
      label={label}
      size="small"
      validationState={fixed !== undefined && problem !== undefined ? 'error' : 'none'}
      validationMessage={fixed !== undefined ? problem : undefined}
      hint={fixed === undefined ? problem : undefined}
    >
      <div className={styles.pair}>
        <Input
          size="small"
          autoComplete="off"
          value={text}
          placeholder={fixed === '' ? 'Left blank' : `Type ${TYPED[kind]}`}
          onChange={(_, data) => setText(data.value)}
          onBlur={take}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
        <Button
          size="small"
          aria-label={fixed === undefined ? `Leave blank: ${label}` : `Take back: ${label}`}
          onClick={() => {
            setText('');
            onPut(fixed === undefined ? '' : undefined);
          }}
        >
          {fixed === undefined ? 'Leave blank' : 'Take back'}
        </Button>
      </div>
    </Field>
  );
}
