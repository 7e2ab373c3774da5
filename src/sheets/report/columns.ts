import { isDirect, type ReportModel } from '../../domain/model/model';

/** What a column holds decides its format, its validation and how it is read back. */
export type ColumnKind =
  | 'name'
  | 'associate'
  | 'type'
  | 'date'
  | 'score'
  | 'stepScore'
  /** The score of a step that has no sub-metrics: typed, like theirs. */
  | 'directScore'
  | 'overall'
  | 'weakest'
  | 'change'
  | 'count'
  | 'action'
  | 'money'
  | 'share'
  | 'progress';

export interface ReportColumn {
  /** Stays the same when the header is renamed: `name`, `launched.users`, `launched`, `overall` … */
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Index of the step for sub-metrics and step scores. */
  readonly step?: number;
  /** The band above the header: account, step, overall, money or progress. */
  readonly group: 'account' | 'step' | 'overall' | 'money' | 'progress';
  /** Characters. */
  readonly width: number;
  /** True where people type. */
  readonly input: boolean;
  /** True where a report may do without it, as one from before the column existed does. */
  readonly optional?: true;
}

const column = (
  key: string,
  header: string,
  kind: ColumnKind,
  group: ReportColumn['group'],
  width: number,
  input: boolean,
  step?: number,
): ReportColumn => ({ key, header, kind, group, width, input, step });

/** Every column of the report for a model, in order; headers are unique, as a table demands. */
export function reportColumns(model: Pick<ReportModel, 'steps'>): ReportColumn[] {
  const columns: ReportColumn[] = [
    column('name', 'Account', 'name', 'account', 25, true),
    column('associate', 'Sales associate', 'associate', 'account', 15, true),
    column('type', 'Type', 'type', 'account', 7.5, true),
    column('endDate', 'End date', 'date', 'account', 13, true),
    { ...column('scoredOn', 'Scored on', 'date', 'account', 14.5, true), optional: true },
    ...model.steps.flatMap((step, i) => [
      ...step.subMetrics.map((sub) => column(sub.id, sub.name, 'score', 'step', 10.5, true, i)),
      isDirect(step)
        ? column(step.id, step.name, 'directScore', 'step', 13.5, true, i)
        : column(step.id, step.name, 'stepScore', 'step', 13.5, false, i),
    ]),
    column('overall', 'Overall', 'overall', 'overall', 10.5, false),
    column('weakest', 'Weakest step', 'weakest', 'overall', 29, false),
    column('change', 'Change', 'change', 'overall', 10, false),
    column('openActions', 'Open actions', 'count', 'overall', 9.5, false),
    column('nextAction', 'Next action', 'action', 'overall', 34, false),
    column('lastArr', 'Last year’s ARR', 'money', 'money', 13, true),
    column('deltaArr', 'ΔARR', 'money', 'money', 12, true),
    column('ytd', 'YTD', 'money', 'money', 12, true),
    column('share', '% of target', 'share', 'money', 12, false),
    column('progress', 'Progress', 'progress', 'progress', 13, false),
  ];
  return unique(columns, model);
}

/** Two sub-metrics of one name, or one named like a column of ours, get their step's name behind them; a step gets a number. */
function unique(columns: ReportColumn[], model: Pick<ReportModel, 'steps'>): ReportColumn[] {
  const isStep = (c: ReportColumn): boolean => c.kind === 'stepScore' || c.kind === 'directScore';
  const isNamed = (c: ReportColumn): boolean => c.kind === 'score' || isStep(c);
  const taken = new Set<string>(columns.filter((c) => !isNamed(c)).map((c) => c.header.toLowerCase()));
  const free = (c: ReportColumn): ReportColumn => {
    let header = c.header;
    if (c.kind === 'score' && taken.has(header.toLowerCase())) header = `${c.header} (${model.steps[c.step!].name})`;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${c.header} (${n})`;
    taken.add(header.toLowerCase());
    return { ...c, header };
  };
  const steps = new Map(columns.filter(isStep).map((c) => [c.key, free(c)]));
  return columns.map((c) => steps.get(c.key) ?? (c.kind === 'score' ? free(c) : c));
}

/** Whether a column holds scores as people type them. */
export const isScore = ({ kind }: Pick<ReportColumn, 'kind'>): boolean => kind === 'score' || kind === 'directScore';
