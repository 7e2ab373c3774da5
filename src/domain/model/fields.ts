/** What an account's fields are called, which words mean that nothing was given, and when two names are the same. */

import type { Account, Step } from './model';

/** The fields of an account besides its scores, with the names they go by in the report. */
export const FIELD_NAMES = {
  name: 'Account',
  associate: 'Sales associate',
  type: 'Type',
  endDate: 'End date',
  scoredOn: 'Scored on',
  lastArr: 'Last year’s ARR',
  deltaArr: 'ΔARR',
  ytd: 'YTD',
} as const satisfies Record<Exclude<keyof Account, 'scores' | 'overrides'>, string>;

export type PlainField = keyof typeof FIELD_NAMES;

/** One column's worth of an account: a plain field, or a score by the id of its sub-metric or its step. */
export type Field = PlainField | `score:${string}`;

export const PLAIN_FIELDS = Object.keys(FIELD_NAMES) as readonly PlainField[];

export const scoreField = (id: string): Field => `score:${id}`;

/** The sub-metric's id of a score field; undefined for the other fields. */
export function subMetricIdOf(field: Field): string | undefined {
  return field.startsWith('score:') ? field.slice('score:'.length) : undefined;
}

/** The name a field goes by in the report; the id itself where the steps have no such sub-metric. */
export function fieldName(field: Field, steps: readonly Step[]): string {
  const id = subMetricIdOf(field);
  if (id === undefined) return FIELD_NAMES[field as PlainField];
  const named = [...steps, ...steps.flatMap((step) => step.subMetrics)];
  return named.find((one) => one.id === id)?.name ?? id;
}

const NOT_GIVEN = new Set(
  ['n/a', 'n.a.', 'na', 'n/s', '?', 'tbd', 't.b.d.', 'tbc', 'unknown', 'pending', 'blank', 'empty'].concat([
    'not scored',
    'not scored yet',
    'unscored',
    'not rated',
    'not given',
    'not set',
    'not applicable',
    'not available',
  ]),
);

/** Whether a text says that there is no value: blank, dashes, or words such as "n/a" and "not scored". Never "0". */
export function isNotGiven(text: string): boolean {
  const word = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  return /^[-‐‑‒–—―−]*$/.test(word) || NOT_GIVEN.has(word);
}

/** Equal for names that differ only in case, white space or the way their letters are encoded; '' for no name. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** A value as it stands in a message: on one line, shortened. */
export function brief(value: unknown): string {
  const letters = Array.from(String(value).replace(/\s+/g, ' ').trim());
  return letters.length > 60 ? `${letters.slice(0, 57).join('')}…` : letters.join('');
}

/** A text as it stands in a message: brief, in quotes. */
export const quoted = (value: unknown): string => `"${brief(value)}"`;

/** A use that makes a new sub-metric of a step, named by the column's header. */
export const newSubMetricField = (stepId: string): Field => `score:${stepId}+`;
