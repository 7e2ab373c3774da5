import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FIELD_NAMES, PLAIN_FIELDS, scoreField } from '../../../domain/model/fields';
import { DEFAULT_STEPS } from '../../../domain/model/model';
import { newSubMetricField } from '../../../domain/model/fields';
import type { ColumnMatch, ColumnUse } from '../../../domain/tracker';
import { Section } from '../../components/Section';
import { run, useActions } from '../../usePanel';

/** Below this a match is a guess, and said to be one. */
const SURE = 0.6;

/** Whether a use is a sub-metric that the tracker brings for a step. */
const own = (use: ColumnUse, step: string): boolean => use.startsWith(`score:${step}.own`);

/** The source's columns and what each becomes, to be corrected. */
export function Columns({ columns }: { readonly columns: readonly ColumnMatch[] }): ReactElement {
  const { useColumn: use } = useActions();
  return (
    <Section title="Columns">
      {columns.map(({ index, letters, header, use: current, confidence }) => (
        <Field
          key={index}
          label={`${letters} · ${header || 'no header'}`}
          size="small"
          hint={confidence < SURE && current !== 'extra' && current !== 'leftOut' ? 'A guess: check it' : undefined}
        >
          <Select size="small" value={current} onChange={(_, { value }) => run(use(index, value as ColumnUse))}>
            <option value="extra">Keep as it is</option>
            <option value="leftOut">Leave out</option>
            <optgroup label="Account">
              {PLAIN_FIELDS.map((field) => (
                <option key={field} value={field}>
                  {FIELD_NAMES[field]}
                </option>
              ))}
            </optgroup>
            {DEFAULT_STEPS.map((step) => (
              <optgroup key={step.id} label={step.name}>
                <option value={scoreField(step.id)}>The whole step, scored directly</option>
                {step.subMetrics.map(({ id, name }) => (
                  <option key={id} value={scoreField(id)}>
                    {name}
                  </option>
                ))}
                {own(current, step.id) && <option value={current}>A sub-metric of its own</option>}
                <option value={newSubMetricField(step.id)}>New sub-metric</option>
              </optgroup>
            ))}
          </Select>
        </Field>
      ))}
    </Section>
  );
}
