import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportModel } from '../../../domain/model/model';
import { ATTENTION_REASONS } from '../../../domain/review/attention';
import type { Overview } from '../../../domain/review/overview';
import { filterChoices, typeName } from '../../state/attention';
import type { AttentionFilter, AttentionSort } from '../../state/types';
import { useActions, usePanelState } from '../../usePanel';
import { reasonName } from './reasons';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  wide: { gridColumn: '1 / -1' },
  field: { minWidth: 0 },
  select: { minWidth: 0, '& > select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

const SORTS: readonly (readonly [AttentionSort, string])[] = [
  ['attention', 'First things first'],
  ['score', 'Lowest score'],
  ['arr', 'Largest ARR'],
  ['change', 'Largest fall'],
  ['endDate', 'Earliest end date'],
  ['name', 'Name'],
];

interface FiltersProps {
  readonly model: ReportModel;
  readonly overview: Overview;
}

/** What of the list is shown, and in which order. */
export function Filters({ model, overview }: FiltersProps): ReactElement {
  const styles = useStyles();
  const { associate, type, step, reason, sort } = usePanelState((state) => state.filter);
  const { setFilter } = useActions();
  const { associates, types } = filterChoices(overview);
  const { lowBelow } = model.settings;
  const reasons = (['below', ...ATTENTION_REASONS] as const).map((one) => [one, reasonName(one, lowBelow)] as const);
  return (
    <div className={styles.filters} role="group" aria-label="Filter and order">
      <Choice label="Reason" value={reason} options={reasons} onChange={(to) => setFilter({ reason: to })} />
      <Choice
        label="Order"
        value={sort}
        options={SORTS}
        all={null}
        onChange={(to) => setFilter({ sort: to ?? 'attention' })}
      />
      <Choice
        label="Sales associate"
        value={associate}
        options={associates.map((name) => [name, name])}
        onChange={(to) => setFilter({ associate: to })}
      />
      <Choice
        label="Type"
        value={type}
        options={types.map((one) => [one, typeName(one)])}
        onChange={(to) => setFilter({ type: to })}
      />
      <Choice
        className={styles.wide}
        label="Weakest step"
        value={step}
        options={model.steps.map(({ id, name }) => [id, name])}
        onChange={(to) => setFilter({ step: to })}
      />
    </div>
  );
}

interface ChoiceProps<Key extends string> {
  readonly className?: string;
  readonly label: string;
  readonly value: Key | null;
  readonly options: readonly (readonly [value: Key, label: string])[];
  /** What no choice is called; null where there always is one. */
  readonly all?: string | null;
  readonly onChange: (value: Key | null) => void;
}

function Choice<Key extends string>({
  className,
  label,
  value,
  options,
  all = 'All',
  onChange,
}: ChoiceProps<Key>): ReactElement {
  const styles = useStyles();
  return (
    <Field className={mergeClasses(styles.field, className)} label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value ?? ''}
        onChange={(_, data) => onChange(options.find(([key]) => key === data.value)?.[0] ?? null)}
      >
        {all !== null && <option value="">{all}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether a filter leaves anybody out. */
export const isFiltered = ({ associate, type, step, reason }: AttentionFilter): boolean =>
  [associate, type, step, reason].some((one) => one !== null);
