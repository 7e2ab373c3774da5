/** The sheet that holds the model: settings by line, steps and sub-metrics as tables. */
import type { ReportModel } from '../../../domain/model/model';
import type { FieldKey } from './fields';
import { FIELDS } from './fields';
import type { CellInput } from '../../../sheets/plan';
import { STEP_COLORS } from '../../../sheets/theme';
import type { Form, FormColumn } from '../../forms/form';

const column = (header: string, more: Partial<FormColumn> = {}): FormColumn => ({
  key: header,
  header,
  width: 0,
  ...more,
});

const WEIGHT = column('Weight', {
  amount: {
    id: 'weight',
    rule: { type: 'decimal', min: 0 },
    error: 'A weight is a number, 0 or more. Equal weights make a plain mean.',
  },
});
const KEY = column('Key', { quiet: true });

const STEP_COLUMNS: readonly FormColumn[] = [column('Step'), WEIGHT, KEY];
const SUB_METRIC_COLUMNS: readonly FormColumn[] = [
  column('Step'),
  column('Sub-metric'),
  column('What to ask'),
  WEIGHT,
  KEY,
];

/** @param keep lines whose cell holds what its owner typed, right or wrong, and that stay as they are */
export const settingsForm = ({ steps, settings }: ReportModel, keep: readonly FieldKey[] = []): Form => ({
  key: 'settings',
  tabColor: '#8A94A6',
  title: 'Settings',
  hint: 'Change a value in blue, then choose Refresh. The report follows.',
  section: { key: 'report', title: 'Report' },
  lines: FIELDS.map(({ input, ...line }) => ({
    ...line,
    ...(input && !keep.includes(line.key) && { value: input(settings) }),
  })),
  tables: [
    {
      key: 'steps',
      name: 'Steps',
      title: 'Steps',
      holds: 'steps',
      columns: STEP_COLUMNS,
      values: steps.map(({ name, weight, id }): CellInput[] => [name, weight, id]),
      colors: steps.map(({ id }, i) => ({ id: `step.${id}`, color: STEP_COLORS[i] })),
    },
    {
      key: 'subMetrics',
      name: 'SubMetrics',
      title: 'Sub-metrics',
      holds: 'sub-metrics',
      columns: SUB_METRIC_COLUMNS,
      values: steps.flatMap((step) =>
        step.subMetrics.map(({ name, ask, weight, id }): CellInput[] => [step.name, name, ask, weight, id]),
      ),
    },
  ],
  widths: [25, 27, 89, 11.5, 19],
  footer: 'Settings',
});
