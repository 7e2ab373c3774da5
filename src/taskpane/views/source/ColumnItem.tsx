import { Field, mergeClasses, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ColumnUse, DayOrder, DecimalMark, MappedColumn, Mapping, TargetKind } from '../../../domain/tracker';
import { run, useActions } from '../../usePanel';
import { useSourceStyles } from './source.styles';
import { ScaleAnswer } from './ScaleAnswer';
import { Answer, OPEN } from './Answer';
import { samplesText, whyText } from './words';

interface ColumnItemProps {
  readonly column: MappedColumn;
  readonly mapping: Pick<Mapping, 'targets' | 'scales' | 'turned'>;
  /** Takes the focus to it, for whoever was sent here. */
  readonly anchor?: string;
}

/** One column of the source: what it holds, what it becomes, how sure that is, and all that can be chosen of it. */
export function ColumnItem({ column, mapping, anchor }: ColumnItemProps): ReactElement {
  const styles = useSourceStyles();
  const { map } = useActions();
  const { index, letters, header, band, certainty, remarks } = column;
  const name = [band, header].filter(Boolean).join(' › ') || 'No header';
  return (
    <li className={mergeClasses(styles.item, certainty === 'asked' && styles.asked)}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>{letters}</span>
      </div>
      <p className={styles.small}>{samplesText(column)}</p>
      <Field className={styles.field} label={`${name} becomes`} size="small" hint={whyText(column)}>
        <Select
          size="small"
          value={column.use}
          data-anchor={anchor}
          onChange={(_, { value }) => run(map({ kind: 'use', index, use: value as ColumnUse }))}
        >
          {mapping.targets.map((group) =>
            group.name === '' ? (
              group.targets.map(({ use, name: called }) => (
                <option key={use} value={use}>
                  {called}
                </option>
              ))
            ) : (
              <optgroup key={group.targets[0].use} label={group.name}>
                {group.targets.map(({ use, name: called, takenBy }) => (
                  <option key={use} value={use}>
                    {takenBy === undefined || takenBy === letters
                      ? called
                      : `${called} (now ${mapping.turned ? 'row' : 'column'} ${takenBy})`}
                  </option>
                ))}
              </optgroup>
            ),
          )}
        </Select>
      </Field>
      <Answers column={column} mapping={mapping} name={name} />
      {remarks.map((remark) => (
        <p key={remark} className={styles.small}>
          {remark}
        </p>
      ))}
    </li>
  );
}

/** Scale, order of dates, mark and unit of a column, where they matter. */
function Answers({ column, mapping, name }: Omit<ColumnItemProps, 'anchor'> & { readonly name: string }): ReactElement {
  const { map } = useActions();
  const { index, kind, scale, scaleOpen, dayOrder, mark, unit, target } = column;
  return (
    <>
      {kind === 'score' && (
        <ScaleAnswer
          name={name}
          hint={scaleOpen ? 'It could be another one' : undefined}
          scale={scale}
          scales={mapping.scales}
          onChoose={(chosen) => run(map({ kind: 'scale', index, scale: chosen }))}
        />
      )}
      {dayOrder !== undefined && (
        <Answer
          label={`Dates of ${name}`}
          hint={dayOrder === null ? 'Both are possible' : undefined}
          value={dayOrder ?? OPEN}
          choices={[
            { id: 'day first', name: 'Day first: 31/12/2026' },
            { id: 'month first', name: 'Month first: 12/31/2026' },
          ]}
          onChoose={(value) => run(map({ kind: 'dayOrder', index, order: value as DayOrder }))}
        />
      )}
      {mark !== undefined && (
        <Answer
          label={`Decimals of ${name}`}
          hint={mark === null ? 'Both are possible' : undefined}
          value={mark ?? OPEN}
          choices={[
            { id: '.', name: 'Point: 1,200.50' },
            { id: ',', name: 'Comma: 1.200,50' },
          ]}
          onChoose={(value) => run(map({ kind: 'mark', index, mark: value as DecimalMark }))}
        />
      )}
      {target !== undefined && (
        <Answer
          label={`${name} is`}
          value={target ?? OPEN}
          choices={[
            { id: 'increase', name: 'The increase that is wanted' },
            { id: 'whole', name: 'The whole ARR: last year’s is taken off' },
            { id: 'share', name: 'A share of last year’s ARR' },
          ]}
          onChoose={(value) => run(map({ kind: 'target', index, target: value as TargetKind }))}
        />
      )}
      {unit !== undefined && (
        <Answer
          label={`${name} counts in`}
          value={unit === null ? OPEN : String(unit)}
          choices={[
            { id: '1', name: 'Single units' },
            { id: '1000', name: 'Thousands' },
            { id: '1000000', name: 'Millions' },
          ]}
          onChoose={(value) => run(map({ kind: 'unit', index, unit: Number(value) }))}
        />
      )}
    </>
  );
}
