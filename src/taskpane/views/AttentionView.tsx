import { Button, Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { ACCOUNT_TYPES, type ReportModel } from '../../domain/model/model';
import type { AccountOverview, Overview } from '../../domain/review/overview';
import { Rows } from '../components/RowButton';
import { Actions, Text, View, ViewTitle } from '../components/View';
import { counted, moneyShort } from '../format';
import type { AttentionFilter } from '../state/types';
import { useActions, usePanelState } from '../usePanel';
import { AttentionRow } from './attention/AttentionRow';
import { NoReport } from './NoReport';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  wide: { gridColumn: '1 / -1' },
  field: { minWidth: 0 },
  select: { minWidth: 0, '& > select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

/** Rows drawn at once; the next ones follow on demand, so that thousands of accounts do not hold up the panel. */
const PAGE = 50;

/** All accounts, most ARR at risk first. */
export default function AttentionView(): ReactElement {
  const report = usePanelState((state) => state.report);
  const overview = usePanelState((state) => state.overview);
  if (!report || !overview) return <NoReport title="Attention" what="which accounts to look at first" />;
  return <Ordered model={report.model} overview={overview} />;
}

const typeText = ({ account }: AccountOverview): string => (account.type === null ? '' : String(account.type));

function fits(account: AccountOverview, { associate, type, step }: AttentionFilter, model: ReportModel): boolean {
  if (associate !== null && account.account.associate.trim() !== associate) return false;
  if (type !== null && typeText(account) !== type) return false;
  return step === null || model.steps[account.weakestStep]?.id === step;
}

interface OrderedProps {
  readonly model: ReportModel;
  readonly overview: Overview;
}

function Ordered({ model, overview }: OrderedProps): ReactElement {
  const filter = usePanelState((state) => state.filter);
  const { setFilter } = useActions();
  const [shown, setShown] = useState(PAGE);
  const ordered = overview.attention
    .map((at) => overview.accounts[at])
    .filter((account) => fits(account, filter, model));
  const atRisk = ordered.reduce((sum, { arrAtRisk }) => sum + (arrAtRisk ?? 0), 0);
  return (
    <View>
      <ViewTitle
        lead={`${counted(ordered.length, 'account', 'accounts')} · ${moneyShort(atRisk, model.settings.currency)} of last year’s ARR at risk`}
      >
        Look here first
      </ViewTitle>
      <Filters model={model} overview={overview} />
      {ordered.length === 0 ? (
        <>
          <Text>No account fits these filters.</Text>
          <Actions>
            <Button onClick={() => setFilter({ associate: null, type: null, step: null })}>Show all accounts</Button>
          </Actions>
        </>
      ) : (
        <Rows>
          {ordered.slice(0, shown).map((account) => (
            <li key={account.index}>
              <AttentionRow account={account} model={model} />
            </li>
          ))}
        </Rows>
      )}
      {ordered.length > shown && (
        <Actions>
          <Button onClick={() => setShown(shown + PAGE)}>Show {Math.min(PAGE, ordered.length - shown)} more</Button>
        </Actions>
      )}
    </View>
  );
}

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values.filter(Boolean))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const typeName = (type: string): string => {
  const known = ACCOUNT_TYPES.find((one) => String(one.type) === type);
  return known ? `${type} · ${known.name}` : type;
};

function Filters({ model, overview }: OrderedProps): ReactElement {
  const styles = useStyles();
  const filter = usePanelState((state) => state.filter);
  const { setFilter } = useActions();
  return (
    <div className={styles.filters} role="group" aria-label="Filter">
      <Filter
        label="Sales associate"
        value={filter.associate}
        options={distinct(overview.accounts.map(({ account }) => account.associate.trim())).map((name) => [name, name])}
        onChange={(associate) => setFilter({ associate })}
      />
      <Filter
        label="Type"
        value={filter.type}
        options={distinct(overview.accounts.map(typeText)).map((type) => [type, typeName(type)])}
        onChange={(type) => setFilter({ type })}
      />
      <Filter
        className={styles.wide}
        label="Weakest step"
        value={filter.step}
        options={model.steps.map(({ id, name }) => [id, name])}
        onChange={(step) => setFilter({ step })}
      />
    </div>
  );
}

interface FilterProps {
  readonly className?: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string | null) => void;
}

function Filter({ className, label, value, options, onChange }: FilterProps): ReactElement {
  const styles = useStyles();
  return (
    <Field className={mergeClasses(styles.field, className)} label={label} size="small">
      <Select
        className={styles.select}
        size="small"
        value={value ?? ''}
        onChange={(_, data) => onChange(data.value === '' ? null : data.value)}
      >
        <option value="">All</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
