import { DEFAULT_STEPS, type ReportModel, type Settings, type Step, type SubMetric } from '../../domain/model';
import type { CellInput } from '../plan';
import { type FieldKey, readFields } from './fields';

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
  readonly warnings: string[];
}

/** The model that the Settings sheet spells. Whatever cannot be read is said and replaced by its default, never dropped in silence. */
export function readSettings(found: SettingsFound, defaults: Settings): SettingsRead {
  const { settings, unreadable } = readFields(found.fields, defaults);
  const warnings = unreadable.map((f) =>
    `Settings, "${f.label}": ${show(found.fields[f.key])} cannot be used. ${f.validation?.error ?? ''} The usual value is used instead.`.replace(
      '  ',
      ' ',
    ),
  );
  const steps = readSteps(found, warnings);
  return { model: { steps, settings }, unreadable: unreadable.map((f) => f.key), warnings };
}

const show = (value: CellInput | undefined): string => (value === undefined || value === '' ? 'nothing' : `"${value}"`);

function readSteps(found: SettingsFound, warnings: string[]): Step[] {
  return DEFAULT_STEPS.map((fallback, i) => {
    const row = found.steps.find((r) => r[2] === fallback.id) ?? found.steps[i];
    if (!row) {
      warnings.push(`Settings, Steps: the step "${fallback.name}" is missing. It is kept as it was.`);
      return fallback;
    }
    const name = String(row[0]).trim() || fallback.name;
    const subMetrics = found.subMetrics
      .filter((r) => String(r[4]).startsWith(`${fallback.id}.`) && String(r[1]).trim() !== '')
      .map((r): SubMetric => ({
        id: String(r[4]),
        name: String(r[1]).trim(),
        ask: String(r[2]),
        weight: weight(r[3], `Sub-metrics, "${r[1]}"`, warnings),
      }));
    if (subMetrics.length === 0)
      warnings.push(`Settings, Sub-metrics: the step "${name}" has none. Its usual sub-metrics are used.`);
    return {
      id: fallback.id,
      name,
      weight: weight(row[1], `Steps, "${name}"`, warnings),
      subMetrics: subMetrics.length > 0 ? subMetrics : fallback.subMetrics,
    };
  });
}

function weight(value: CellInput, where: string, warnings: string[]): number {
  if (value === '') return 1;
  if (typeof value === 'number' && value >= 0) return value;
  warnings.push(`Settings, ${where}: the weight "${value}" is not a number from 0. It counts as 1.`);
  return 1;
}
