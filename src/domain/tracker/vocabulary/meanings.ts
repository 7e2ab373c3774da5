/** What the headers of people's trackers may mean: the fields of an account and the columns that the report computes. */

import { FIELD_NAMES, PLAIN_FIELDS, scoreField } from '../../model/fields';
import type { Field, PlainField } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import { headerWords, isSlip, overlap } from './words';
import type { HeaderWords } from './words';

/** A column of the report that is computed, so a tracker's copy of it is not taken over. */
export type Computed = 'stepScore' | 'overall' | 'weakest' | 'change' | 'percent' | 'progress';

export interface Meaning {
  /** The field that a column fills, or undefined for a computed column. */
  readonly field?: Field;
  readonly computed?: Computed;
  /** The step's id, for a step score. */
  readonly step?: string;
  readonly phrases: readonly { readonly words: HeaderWords; readonly confidence: number }[];
}

export interface Candidate {
  readonly meaning: Meaning;
  /** 0 to 1, from the wording alone. */
  readonly confidence: number;
}

/** At this confidence the wording is the field's own or a known other name for it. */
export const SURE = 0.9;

const SYNONYMS: Readonly<Record<PlainField, string>> = {
  name: 'Account name | Customer | Customer name | Client | Client name | Company | Company name | Organization | Organisation | Organization name | Organisation name | Name | Key account | Customer account | Account/Customer | Customer/Client | Partner | Partner name | Logo',
  associate:
    'Associate | Sales rep | Sales representative | Rep | Representative | Owner | Account owner | Account manager | Key account manager | AM | KAM | CSM | AE | Account executive | Customer success manager | Customer owner | Salesperson | Sales person | Sales owner | Sales manager | Sales | Seller | Responsible | Assigned to | Assignee | Manager | Account lead | Account rep | Account representative | Client manager | Client owner | Customer manager | Relationship manager',
  type: 'Account type | Customer type | Client type | Partner type | Tier | Account tier | Customer tier | Account class | Account category | Category | Class | Segment | Level',
  endDate:
    'Account end date | End | Ends | Ends on | Contract end | Contract end date | Contract ends | Contract expiry | Contract expiration | Contract expires | Renewal | Renewal date | Renewal due | Renews | Renews on | Next renewal | Contract renewal | Contract renewal date | Expiry | Expiry date | Expiration | Expiration date | Expires | Expires on | Subscription end | Subscription end date | Term end | Term end date | Valid until | Contract until',
  scoredOn:
    'Last scored | Last scored on | Date scored | Score date | Scores date | Scoring date | Date of scoring | Date of scores | Scores as of | Scored at | Last scoring | Last score date | Last review | Last reviewed | Last review date | Last reviewed on | Date reviewed | Date of last review | Reviewed on | Last assessed | Last assessment | Assessed on | Assessment date | Last updated | Last update | Updated on',
  lastArr:
    'Last year ARR | Last ARR | ARR last year | LY ARR | ARR LY | Prior ARR | Prior year ARR | Previous ARR | Previous year ARR | ARR | ARR prior year | ARR previous year | Annual recurring revenue | Last years revenue | Last year revenue | Revenue last year | Prior year revenue | Starting ARR | Opening ARR | Base ARR',
  deltaArr:
    'ΔARR target | Delta ARR target | Target ΔARR | ARR delta | ARR target | Target ARR | ARR goal | ARR growth | ARR growth target | ARR increase | ARR increase target | Growth target | Growth goal | Target | Target growth | Target increase | Increase | Increase wanted | Expansion target | Upsell target | New ARR target | Net new ARR target | Sales target | Goal | Quota',
  ytd: 'YTD ARR | ARR YTD | Year to date | ARR year to date | YTD won | Won YTD | Won | Won so far | Won so far this year | Won this year | ARR won | ARR won YTD | YTD actual | Actual YTD | Actual | Achieved | Achieved YTD | YTD achieved | Closed YTD | Closed won | Closed won YTD | Booked | Booked YTD | YTD bookings | Bookings YTD | Sold YTD | YTD sales | Sales YTD',
};

const COMPUTED_NAMES: readonly (readonly [Computed, string])[] = [
  ['overall', 'Overall | Overall score | Total score | Mean score | Average score | Account score'],
  ['weakest', 'Weakest step | Weakest'],
  ['change', 'Change | Change since last snapshot | Change since last review | Open actions'],
  [
    'percent',
    '% of target | % target | Percent of target | Share of target | Target % | % to target | Target attainment',
  ],
  ['progress', 'Progress'],
];

/** All meanings under a model: plain fields, sub-metrics (also with their step's name in front), computed columns. */
export function vocabularyOf(model: Pick<ReportModel, 'steps'>): readonly Meaning[] {
  return [
    ...PLAIN_FIELDS.map((field) => ({
      field,
      phrases: phrases([[FIELD_NAMES[field], 1], ...others(SYNONYMS[field])]),
    })),
    ...model.steps.flatMap((step) =>
      step.subMetrics.map((sub) => ({
        field: scoreField(sub.id),
        phrases: phrases([
          [sub.name, 1],
          [`${step.name} ${sub.name}`, 1],
        ]),
      })),
    ),
    ...model.steps.map((step) => ({
      computed: 'stepScore' as const,
      step: step.id,
      phrases: phrases([
        [step.name, 1],
        [`${step.name} score`, 1],
        [`${step.name} average`, 0.95],
      ]),
    })),
    ...COMPUTED_NAMES.map(([computed, names]) => ({ computed, phrases: phrases(others(names)) })),
  ];
}

const others = (names: string): [string, number][] => names.split(' | ').map((name) => [name, 0.95]);

function phrases(names: readonly (readonly [string, number])[]): Meaning['phrases'] {
  return names.flatMap(([name, confidence]) => {
    const words = headerWords(name);
    return words ? [{ words, confidence }] : [];
  });
}

/**
 * The meanings a header may have, none where nothing is near. Surest are the same letters, then the same words in
 * another order or with units and years, then slips of the keyboard; a sub-metric is also known by most of its words.
 */
export function candidatesFor(header: string, vocabulary: readonly Meaning[]): Candidate[] {
  const words = headerWords(header);
  if (!words) return [];
  return vocabulary.flatMap((meaning) => {
    const confidence = Math.max(0, ...meaning.phrases.map((phrase) => likeness(words, phrase, meaning)));
    return confidence > 0 ? [{ meaning, confidence }] : [];
  });
}

function likeness(header: HeaderWords, phrase: Meaning['phrases'][number], meaning: Meaning): number {
  const { words, confidence } = phrase;
  if (header.compact === words.compact) return confidence;
  if (header.bare === words.compact) return confidence - 0.04;
  const isScore = meaning.field?.startsWith('score:') ?? false;
  const tokens = isScore ? header.tokens.filter((word) => !SCORE_WORDS.has(word)) : header.tokens;
  if (words.tokens.length > 0 && tokens.join(' ') === words.tokens.join(' ')) return 0.85 * confidence;
  if (isSlip(header.bare, words.compact)) return 0.7 * confidence;
  return isScore && overlap(tokens, words.tokens) >= 0.6 ? 0.5 : 0;
}

/** `Weekly users %` is still the score; `% of target` must stay apart from the target. */
const SCORE_WORDS = new Set(['percent', 'score', 'rating', 'point']);
