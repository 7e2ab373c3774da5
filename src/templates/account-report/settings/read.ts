import { DEFAULT_STEPS, type ReportModel, type Settings, type Step } from '../../../domain/model/model';
import type { CellInput } from '../../../sheets/plan';
import { type FieldKey, readFields } from './fields';
import { readSubMetrics, readWeight, type RowKey } from './sub-metrics';

export type { RowKey } from './sub-metrics';

export interface SettingsFound {
  readonly fields: Readonly<Partial<Record<FieldKey, CellInput>>>;
  /** Data rows of the two tables, in the columns' own order. */
  readonly steps: readonly (readonly CellInput[])[];
  readonly subMetrics: readonly (readonly CellInput[])[];
}

export interface SettingsRead {
  readonly model: ReportModel;
  /** Lines whose cell could not be read; the default is used and the cell is left alone. */
  readonly unreadable: FieldKey[];
  /** Keys for rows of sub-metrics that were typed without one. */
  readonly keys: readonly RowKey[];
  readonly warnings: string[];
}

/**
 * The model that the Settings sheet spells. Whatever cannot be read is said and replaced by its default, never dropped in silence.
 * @param used keys of sub-metrics that were there at some time, and that no new one may have.
 */
export function readSettings(found: SettingsFound, defaults: Settings, used: Iterable<string> = []): SettingsRead {
  const { settings, unreadable } = readFields(found.fields, defaults);
  const warnings = unreadable.map((f) =>
    `Settings, "${f.label}": ${show(found.fields[f.key])} cannot be used. ${f.validation?.error ?? ''} The usual value is used instead.`.replace(
      '  ',
      ' ',
    ),
  );
  const named = readSteps(found.steps, warnings);
  const { byStep, keys } = readSubMetrics(found.subMetrics, named, used, warnings);
  // A step that the list has no sub-metric of is scored directly.
  const steps = named.map((step): Step => ({ ...step, subMetrics: byStep.get(step.id) ?? [] }));
  return { model: { steps, settings }, unreadable: unreadable.map((f) => f.key), keys, warnings };
}

const show = (value: CellInput | undefined): string => (value === undefined || value === '' ? 'nothing' : `"${value}"`);

/** The steps with their names and weights as typed. */
function readSteps(rows: SettingsFound['steps'], warnings: string[]): Step[] {
  return DEFAULT_STEPS.map((usual, i) => {
    const row = rows.find((r) => r[2] === usual.id) ?? rows[i];
    if (!row) {
      warnings.push(`Settings, Steps: the step "${usual.name}" is missing. It is kept as it was.`);
      return usual;
    }
    const name = String(row[0]).trim() || usual.name;
    return { ...usual, name, weight: readWeight(row[1], `Steps, "${name}"`, warnings) };
  });
}
