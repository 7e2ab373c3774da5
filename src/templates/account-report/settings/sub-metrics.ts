import { nameKey, quoted } from '../../../domain/model/fields';
import { DEFAULT_STEPS, type Step, type SubMetric } from '../../../domain/model/model';
import { freeId } from '../../../domain/model/model-change';
import { FEWEST, MOST } from '../../../domain/model/model-problems';
import type { CellInput } from '../../../sheets/plan';

/** A key to write beside a row of the table of sub-metrics; rows count from 0. */
export interface RowKey {
  readonly row: number;
  readonly key: string;
}

export interface SubMetricsRead {
  /** By the step's id, in the order of the rows; rows that were typed without a key come last. */
  readonly byStep: ReadonlyMap<string, readonly SubMetric[]>;
  readonly keys: readonly RowKey[];
}

interface Row {
  readonly place: number;
  readonly step: string;
  readonly name: string;
  readonly ask: string;
  readonly weight: CellInput;
  readonly key: string;
}

/**
 * The sub-metrics that the table lists. A row without a key is a new one, as people type it in: it gets a key, if its step can
 * be told and has room. A row that cannot be used stays where it is, and it is said what to do.
 * @param used keys of sub-metrics that were there at some time.
 */
export function readSubMetrics(
  cells: readonly (readonly CellInput[])[],
  steps: readonly Step[],
  used: Iterable<string>,
  warnings: string[],
): SubMetricsRead {
  const rows = cells.map(rowOf);
  const byStep = new Map(steps.map(({ id }): [string, SubMetric[]] => [id, []]));
  const known = new Map<string, Row>();
  for (const row of rows.filter(({ key, name }) => key !== '' && name !== '')) {
    const step = steps.find(({ id }) => row.key.startsWith(`${id}.`));
    const wrong = keyProblem(row, step, known, byStep);
    if (wrong !== undefined) warnings.push(`${where(row)} ${wrong}`);
    if (wrong !== undefined || !step) continue;
    known.set(row.key, row);
    byStep.get(step.id)!.push(subMetricOf(row, row.key, warnings));
  }
  const taken = new Set([...used, ...rows.map(({ key }) => key)]);
  const keys: RowKey[] = [];
  for (const row of rows.filter(({ key, name, step, ask }) => key === '' && name + step + ask !== '')) {
    const step = stepNamed(row.step, steps);
    const wrong = newProblem(row, step, steps, byStep);
    if (wrong !== undefined) warnings.push(`${where(row)} ${wrong}`);
    if (wrong !== undefined || !step) continue;
    const key = freeId(step.id, taken);
    taken.add(key);
    keys.push({ row: row.place, key });
    byStep.get(step.id)!.push(subMetricOf(row, key, warnings));
    warnings.push(`${quoted(row.name)} is a new sub-metric of the step ${quoted(step.name)}.`);
  }
  for (const { id, name } of steps) {
    const count = byStep.get(id)!.length;
    if (count > 0 && count < FEWEST)
      warnings.push(
        `Settings, Sub-metrics: the step ${quoted(name)} has ${count}; ${FEWEST} to ${MOST} are recommended.`,
      );
  }
  return { byStep, keys };
}

const text = (value: CellInput | undefined): string => String(value ?? '').trim();

const rowOf = ([step, name, ask, weight = '', key]: readonly CellInput[], place: number): Row => ({
  place,
  step: text(step),
  name: text(name),
  ask: String(ask ?? ''),
  weight,
  key: text(key),
});

const where = ({ name, step }: Row): string => `Settings, Sub-metrics, ${quoted(name || step)}:`;

const subMetricOf = ({ name, ask, weight }: Row, id: string, warnings: string[]): SubMetric => ({
  id,
  name,
  ask,
  weight: readWeight(weight, `Sub-metrics, "${name}"`, warnings),
});

/** What keeps a row with a key from being a sub-metric. */
function keyProblem(
  row: Row,
  step: Step | undefined,
  known: ReadonlyMap<string, Row>,
  byStep: SubMetricsRead['byStep'],
): string | undefined {
  if (!step) return `the key ${quoted(row.key)} belongs to none of the steps. Empty it, and choose Refresh.`;
  const twin = known.get(row.key);
  if (twin)
    return `the key is that of ${quoted(twin.name)} too. Empty it, and choose Refresh; the row then is a new sub-metric.`;
  return byStep.get(step.id)!.length < MOST ? undefined : full(step);
}

/** What keeps a row without a key from being a new sub-metric. */
function newProblem(
  row: Row,
  step: Step | undefined,
  steps: readonly Step[],
  byStep: SubMetricsRead['byStep'],
): string | undefined {
  if (!step) {
    const names = steps.map(({ name }) => quoted(name)).join(', ');
    const said = row.step === '' ? 'the step is missing' : `${quoted(row.step)} is not one of the steps`;
    return `${said}. Type one of ${names} in its first column, and choose Refresh.`;
  }
  if (row.name === '') return 'the name is missing. Type it in the second column, and choose Refresh.';
  const all = [...byStep.values()].flat();
  if (all.some(({ name }) => nameKey(name) === nameKey(row.name)))
    return 'there is a sub-metric of this name already. Give the new one another name, and choose Refresh.';
  return byStep.get(step.id)!.length < MOST ? undefined : full(step);
}

const full = (step: Step): string =>
  `the step ${quoted(step.name)} has ${MOST} sub-metrics already, and that is the most. Take another off the list first, or delete this row.`;

/** The step that a text names: by its name, else by its usual one or its key. */
function stepNamed(typed: string, steps: readonly Step[]): Step | undefined {
  if (typed === '') return undefined;
  const usual = (id: string): string => DEFAULT_STEPS.find((step) => step.id === id)?.name ?? id;
  const named = (nameOf: (step: Step) => string): Step | undefined =>
    steps.find((step) => nameKey(nameOf(step)) === nameKey(typed));
  return named(({ name }) => name) ?? named(({ id }) => usual(id)) ?? named(({ id }) => id);
}

/** A weight as typed; one that cannot be read is said and counts as 1. */
export function readWeight(value: CellInput, place: string, warnings: string[]): number {
  if (value === '') return 1;
  if (typeof value === 'number' && value >= 0) return value;
  warnings.push(`Settings, ${place}: the weight "${value}" is not a number from 0. It counts as 1.`);
  return 1;
}
