/** What a language's file of words holds. Phrases of one meaning stand in one text, with ` | ` between them. */

import type { PlainField } from '../../../model/fields';

/** A column of the report that is computed, so a tracker's copy of it is not taken over. */
export type Computed = 'overall' | 'weakest' | 'change' | 'percent' | 'progress';

export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt';

export interface Language {
  readonly code: LanguageCode;
  readonly fields: Readonly<Partial<Record<PlainField, string>>>;
  /** Names of last year's ARR that do not say of which year: another column that does goes before them. */
  readonly anyYear: string;
  readonly computed: Readonly<Partial<Record<Computed, string>>>;
  /** By the id of a step of the usual model. */
  readonly steps: Readonly<Record<string, string>>;
  /** By the id of a sub-metric of the usual model. */
  readonly subMetrics: Readonly<Record<string, string>>;
  /** Twelve, from January. */
  readonly months: string;
  /** Beginnings of the days of the week. */
  readonly weekdays: string;
  /** Words that say that there is no value. */
  readonly notGiven: string;
  /** Words of rows that add up others, as whole words. */
  readonly totals: string;
  /** Words of rows that say something of the columns, as weights and maxima do; nothing else stands in their name. */
  readonly aboutColumns: string;
  /** Words of lines that stand under a list and are no part of it. */
  readonly notes: string;
  /** What a number is counted in, by the power of ten. */
  readonly units: Readonly<Partial<Record<3 | 6 | 9, string>>>;
  /** Words of a scale, from most to least. */
  readonly scales: {
    readonly yesNo: readonly [string, string];
    /** Between yes and no. */
    readonly partly: string;
    /** Before high and low, on a scale of five. */
    readonly very: string;
    readonly highLow: readonly [string, string, string];
    readonly traffic: readonly [string, string, string];
    readonly progress: readonly [string, string, string];
  };
  /** Between a score and its maximum: `4 of 5`. */
  readonly outOf: string;
  /** Between the ends of a scale: `1 to 5`. */
  readonly upTo: string;
  /** Words that carry no meaning in a header. */
  readonly fillers: string;
  /** Words for a score as such. */
  readonly score: string;
  /** Words before a number that is not exact. */
  readonly about: string;
  /** Words for the best mark, which on some scales is 1. */
  readonly best: string;
  /** Words for a quarter of a year before or behind its number. */
  readonly quarter: string;
  /** Words before a month whose last day is meant. */
  readonly endOf: string;
  /** What tells scores of the time before from those of now, in headers that are the same but for it. */
  readonly before: string;
  readonly now: string;
  /** What a pivot table puts before the name of a column that it adds up. */
  readonly aggregates: string;
  /** Words of a month as a period: amounts a month are no amounts a year. */
  readonly monthly: string;
}

/** The phrases that a language has for an id, which a model may have named like anything. */
export const phrasesOf = (phrases: Readonly<Record<string, string>>, id: string): string[] =>
  Object.hasOwn(phrases, id) ? phrasesIn(phrases[id]) : [];

/** The phrases of one meaning. */
export const phrasesIn = (text: string | undefined): string[] => (text ?? '').split(' | ').filter((one) => one !== '');
