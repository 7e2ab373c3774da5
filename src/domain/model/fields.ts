/** What an account's fields are called, which words mean that nothing was given, and when two names are the same. */

import type { Account, Step } from './model';

export type PlainField = Exclude<keyof Account, 'scores' | 'overrides'>;

interface PlainFieldFacts {
  /** What it is called in the report. */
  readonly name: string;
  readonly kind: 'text' | 'type' | 'date' | 'amount';
  /** Few trackers have it, and none is the worse for it; an account of a report without its column does not have it. */
  readonly optional?: true;
}

/** The fields of an account besides its scores, in the order of the report. */
const FIELDS = {
  name: { name: 'Account', kind: 'text' },
  associate: { name: 'Sales associate', kind: 'text' },
  type: { name: 'Type', kind: 'type' },
  endDate: { name: 'End date', kind: 'date' },
  scoredOn: { name: 'Scored on', kind: 'date', optional: true },
  lastArr: { name: 'Last year’s ARR', kind: 'amount' },
  deltaArr: { name: 'ΔARR', kind: 'amount' },
  ytd: { name: 'YTD', kind: 'amount' },
} as const satisfies Record<PlainField, PlainFieldFacts>;

type FieldOfKind<K> = { [F in PlainField]: (typeof FIELDS)[F]['kind'] extends K ? F : never }[PlainField];

const factsOf = (field: PlainField): PlainFieldFacts => FIELDS[field];

export const PLAIN_FIELDS = Object.keys(FIELDS) as readonly PlainField[];

/** The name of a plain field in the report. */
export const plainName = (field: PlainField): string => factsOf(field).name;

export const isOptional = (field: PlainField): boolean => factsOf(field).optional ?? false;

/** The fields of a kind, in the order of the report. */
export const fieldsOfKind = <K extends PlainFieldFacts['kind']>(kind: K): readonly FieldOfKind<K>[] =>
  PLAIN_FIELDS.filter((field): field is FieldOfKind<K> => FIELDS[field].kind === kind);

const isPlain = (key: string): key is PlainField => key in FIELDS;

/** The kind of the values of a field or a key of a column; undefined for scores and for columns of a person's own. */
export const plainKind = (key: string): PlainFieldFacts['kind'] | undefined =>
  isPlain(key) ? factsOf(key).kind : undefined;

/** The plain fields of an account by their values; texts are '' where nothing is given, and optional ones may be left out. */
export function plainAccount(
  valueOf: (field: PlainField) => Account[PlainField],
): Omit<Account, 'scores' | 'overrides'> {
  const given = PLAIN_FIELDS.flatMap((field) => {
    const value = valueOf(field);
    if (factsOf(field).kind === 'text') return [[field, String(value ?? '')]];
    return value === undefined && isOptional(field) ? [] : [[field, value ?? null]];
  });
  return Object.fromEntries(given) as Omit<Account, 'scores' | 'overrides'>;
}

/** One column's worth of an account: a plain field, or a score by the id of its sub-metric or its step. */
export type Field = PlainField | `score:${string}`;

export const scoreField = (id: string): Field => `score:${id}`;

/** The sub-metric's id of a score field; undefined for the other fields. */
export function subMetricIdOf(field: Field): string | undefined {
  return field.startsWith('score:') ? field.slice('score:'.length) : undefined;
}

/** The name a field goes by in the report; the id itself where the steps have no such sub-metric. */
export function fieldName(field: Field, steps: readonly Step[]): string {
  const id = subMetricIdOf(field);
  if (id === undefined) return plainName(field as PlainField);
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
  const plain = /^[ -~]*$/.test(name) ? name : name.normalize('NFKC');
  return plain.replace(/\s+/g, '').toLowerCase();
}

/** Letters without their accents. */
export const bareLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A value as it stands in a message: on one line, shortened. */
export function brief(value: unknown): string {
  const letters = Array.from(String(value).replace(/\s+/g, ' ').trim());
  return letters.length > 60 ? `${letters.slice(0, 57).join('')}…` : letters.join('');
}

/** A text as it stands in a message: brief, in quotes. */
export const quoted = (value: unknown): string => `"${brief(value)}"`;

/** A text as a sentence begins with it. */
export const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** A use that makes a new sub-metric of a step, named by the column's header. */
export const newSubMetricField = (stepId: string): Field => `score:${stepId}+`;
