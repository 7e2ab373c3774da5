import { Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular, TableSelectRangeRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { DescribedParameter } from '../../../functions';
import { argumentWords, unitText } from '../../state/form/form';
import type { FormField } from '../../state/types';
import { run, useActions } from '../../usePanel';
import { useFunctionStyles } from './functions.styles';

interface ArgumentProps {
  readonly field: FormField;
  /** Place of the field in the form. */
  readonly index: number;
  readonly parameter: DescribedParameter;
  /** Whether the parameter's help is to stand under it: once for a repeating one. */
  readonly helped: boolean;
}

/** One argument: typed, or taken from what is selected in the sheet. */
export function Argument({ field, index, parameter, helped }: ArgumentProps): ReactElement {
  const styles = useFunctionStyles();
  const { type, pick, removeField } = useActions();
  return (
    <Field
      label={
        <span>
          <span className={styles.name}>{argumentWords(field.label)}</span>{' '}
          <span className={styles.unit}>{unitText(parameter)}</span>
        </span>
      }
      validationState={field.problem === null ? 'none' : 'error'}
      validationMessage={field.problem ?? undefined}
      hint={field.problem === null ? field.hint || (helped ? parameter.help : undefined) : undefined}
    >
      {(control) => (
        <div className={styles.argument}>
          <Input
            {...control}
            className={styles.grow}
            input={{ className: styles.typed }}
            autoComplete="off"
            spellCheck={false}
            placeholder={parameter.optional?.says}
            value={field.text}
            onChange={(_, { value }) => type(index, value)}
          />
          <Button
            className={styles.icon}
            icon={<TableSelectRangeRegular />}
            aria-label={`Use the selection for ${field.label}`}
            title="Use the selection"
            onClick={() => run(pick(index))}
          />
          {field.removable && (
            <Button
              className={styles.icon}
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Remove ${field.label}`}
              onClick={() => removeField(index)}
            />
          )}
        </div>
      )}
    </Field>
  );
}
