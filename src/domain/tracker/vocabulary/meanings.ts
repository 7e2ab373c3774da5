/** What the headers of people's trackers may mean: the fields of an account and the columns that the report computes. */

import { PLAIN_FIELDS, plainName, scoreField } from '../../model/fields';
import type { Field } from '../../model/fields';
import type { ReportModel } from '../../model/model';
import { LONGEST_VALUE } from '../types';
import { LANGUAGES, phrasesIn, phrasesOf } from './languages';
import type { Computed, LanguageCode } from './languages';
import { headerWords, isCutShort, joinedWords, isSlip, overlap, plainWords, slipsAllowed } from './words';
import type { CutWord, HeaderWords } from './words';

export type { Computed };

export interface Meaning {
  /** The field that a column fills, or undefined for a computed column. */
  readonly field?: Field;
  readonly computed?: Computed;
  /** The step's id, for the score of a whole step. */
  readonly step?: string;
}

interface Phrase {
  readonly meaning: Meaning;
  readonly text: string;
  readonly words: HeaderWords;
  readonly confidence: number;
  readonly language: LanguageCode;
  /** Whether it is another name of a step and a sub-metric together: not by slips, since there are thousands. */
  readonly isPair?: boolean;
}

export interface Candidate {
  readonly meaning: Meaning;
  /** 0 to 1, from the wording alone. */
  readonly confidence: number;
  /** The language of the phrase that came nearest. */
  readonly language: LanguageCode;
}

/** At this confidence the wording is the field's own or a known other name for it. */
export const SURE = 0.9;
/** Other names for a field, and the field's own name. */
const OTHER_NAME = 0.95;

/** All phrases of a model, found by what they have in common with a header. */
export interface Vocabulary {
  readonly byText: ReadonlyMap<string, readonly Phrase[]>;
  readonly byTokens: ReadonlyMap<string, readonly Phrase[]>;
  readonly byLength: ReadonlyMap<number, readonly Phrase[]>;
  /** Phrases of scores by each of their words: they are also known by most of them. */
  readonly scoresByWord: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases by the first two letters of their words, for words that are cut short. */
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
}

const known = new WeakMap<ReportModel['steps'], Vocabulary>();

/** All meanings under a model: plain fields, steps, sub-metrics (also with their step's name in front), computed columns. */
export function vocabularyOf({ steps }: Pick<ReportModel, 'steps'>): Vocabulary {
  const found = known.get(steps);
  if (found) return found;
  const vocabulary = indexed([...plainPhrases(), ...computedPhrases(), ...scorePhrases(steps)]);
  known.set(steps, vocabulary);
  return vocabulary;
}

function phrase(meaning: Meaning, text: string, confidence: number, language: LanguageCode): Phrase[] {
  const words = headerWords(text);
  return words ? [{ meaning, text, words, confidence, language }] : [];
}

function plainPhrases(): Phrase[] {
  return PLAIN_FIELDS.flatMap((field) => {
    const meaning: Meaning = { field };
    return [
      ...phrase(meaning, plainName(field), 1, 'en'),
      ...LANGUAGES.flatMap(({ code, fields }) =>
        phrasesIn(fields[field]).flatMap((text) => phrase(meaning, text, OTHER_NAME, code)),
      ),
    ];
  });
}

function computedPhrases(): Phrase[] {
  const meanings = new Map<Computed, Meaning>();
  return LANGUAGES.flatMap(({ code, computed }) =>
    (Object.keys(computed) as Computed[]).flatMap((key) => {
      const meaning = meanings.get(key) ?? { computed: key };
      meanings.set(key, meaning);
      return phrasesIn(computed[key]).flatMap((text, i) => phrase(meaning, text, i === 0 ? 1 : OTHER_NAME, code));
    }),
  );
}

/** Other names are those of the usual model, and count only where the model has not given the name to something else. */
function scorePhrases(steps: ReportModel['steps']): Phrase[] {
  return steps.flatMap((step, at) => {
    const whole: Meaning = { field: scoreField(step.id), step: step.id };
    const ofStep = LANGUAGES.map(({ code, steps: names }) => ({
      code,
      phrases: phrasesOf(names, step.id).flatMap((text) => phrase(whole, text, OTHER_NAME, code)),
    }));
    const own = phrase(whole, step.name, 1, 'en');
    const stepNames = [...own, ...ofStep.flatMap(({ phrases }) => phrases)];
    return [
      ...own,
      ...phrase(whole, `${at + 1} ${step.name}`, 1, 'en'),
      ...ofStep.flatMap(({ phrases }) => phrases),
      ...step.subMetrics.flatMap((sub) => {
        const meaning: Meaning = { field: scoreField(sub.id) };
        const named = phrase(meaning, sub.name, 1, 'en');
        return [
          ...named,
          ...stepNames.flatMap((name) => named.map((one) => joined(name, one))),
          ...LANGUAGES.flatMap(({ code, subMetrics }, i) =>
            phrasesOf(subMetrics, sub.id)
              .flatMap((text) => phrase(meaning, text, OTHER_NAME, code))
              .flatMap((one) => [one, ...ofStep[i].phrases.map((name) => joined(name, one))]),
          ),
        ];
      }),
    ];
  });
}

/** A sub-metric with its step's name in front. */
const joined = (step: Phrase, sub: Phrase): Phrase => ({
  ...sub,
  isPair: step.confidence < 1,
  text: `${step.text} ${sub.text}`,
  words: joinedWords(step.words, sub.words),
});

function indexed(phrases: readonly Phrase[]): Vocabulary {
  const byText = new Map<string, Phrase[]>();
  const byTokens = new Map<string, Phrase[]>();
  const byLength = new Map<number, Phrase[]>();
  const scoresByWord = new Map<string, Phrase[]>();
  const byStart = new Map<string, Phrase[]>();
  const add = <K>(map: Map<K, Phrase[]>, key: K, one: Phrase): void => {
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  };
  for (const one of phrases) {
    add(byText, one.words.compact, one);
    // A phrase that comes down to one word without its articles would be found in too much.
    const { tokens, compact } = one.words;
    if (tokens.length > 1 || (tokens.length === 1 && one.confidence === 1) || isOneWord(tokens, compact))
      add(byTokens, tokens.join(' '), one);
    if (isScore(one.meaning)) for (const word of one.words.tokens) add(scoresByWord, word, one);
    if (one.isPair) continue;
    add(byLength, one.words.compact.length, one);
    add(byStart, one.words.compact.slice(0, 2), one);
  }
  return { byText, byTokens, byLength, scoresByWord, byStart };
}

const isOneWord = ([word]: readonly string[], compact: string): boolean =>
  word !== undefined && (compact === word || compact === `${word}s`);

const isScore = ({ field }: Meaning): boolean => field?.startsWith('score:') ?? false;

/** `Weekly users %` is still the score; `% of target` must stay apart from the target. */
const SCORE_WORDS = new Set(['percent', ...LANGUAGES.flatMap(({ score }) => score.split(' '))].map(plainSingular));

function plainSingular(word: string): string {
  return headerWords(word)?.tokens[0] ?? word;
}

/** What words that are cut short may be; where that is more than one thing, it is none. */
function cutShort(cut: readonly CutWord[], { byStart }: Vocabulary): [Phrase, number][] {
  const found = (byStart.get(cut[0].word.slice(0, 2)) ?? []).filter(({ text }) => isCutShort(cut, plainWords(text)));
  const meanings = new Set(found.map(({ meaning }) => meaning));
  return meanings.size === 1 ? [[found[0], 0.8 * found[0].confidence]] : [];
}

/** The meanings that a header surely has: by the same letters. */
export function sureMeanings(header: string, { byText }: Vocabulary): Meaning[] {
  const words = header.length > LONGEST_VALUE ? undefined : headerWords(header);
  return words
    ? [...(byText.get(words.compact) ?? []), ...(byText.get(words.bare) ?? [])].map(({ meaning }) => meaning)
    : [];
}

/**
 * The meanings a header may have, none where nothing is near. Surest are the same letters, then the same words in
 * another order or with units and years, then slips of the keyboard; a score is also known by most of its words.
 */
export function candidatesFor(header: string, vocabulary: Vocabulary): Candidate[] {
  if (header.length > LONGEST_VALUE) return [];
  const found = candidatesOf(header, vocabulary);
  return found.length > 0 ? found : inTwoLanguages(header, vocabulary);
}

/** `Kunde / Customer`: what both halves of a header mean. */
function inTwoLanguages(header: string, vocabulary: Vocabulary): Candidate[] {
  const halves = header.split(/(?<!\s)\s+[/|–-]\s+|\n/);
  if (halves.length !== 2 || halves.some((half) => half.trim() === '')) return [];
  const [first, second] = halves.map((half) => candidatesOf(half, vocabulary));
  return first.flatMap((one) => {
    const other = second.find(({ meaning }) => meaning === one.meaning);
    return other ? [{ ...one, confidence: Math.max(one.confidence, other.confidence) }] : [];
  });
}

function candidatesOf(header: string, vocabulary: Vocabulary): Candidate[] {
  const words = headerWords(header);
  if (!words) return [];
  const best = new Map<Meaning, Candidate>();
  const take = (one: Phrase, confidence: number): void => {
    const standing = best.get(one.meaning);
    if (!standing || standing.confidence < confidence)
      best.set(one.meaning, { meaning: one.meaning, confidence, language: one.language });
  };
  for (const one of vocabulary.byText.get(words.compact) ?? []) take(one, one.confidence);
  for (const one of vocabulary.byText.get(words.bare) ?? []) take(one, one.confidence - 0.04);
  for (const one of vocabulary.byTokens.get(words.tokens.join(' ')) ?? []) take(one, 0.85 * one.confidence);
  const tokens = words.tokens.filter((word) => !SCORE_WORDS.has(word));
  if (tokens.length < words.tokens.length) {
    for (const one of vocabulary.byTokens.get(tokens.join(' ')) ?? [])
      if (isScore(one.meaning)) take(one, 0.85 * one.confidence);
  }
  for (const [text, isScoreWordless] of [
    [words.bare, false],
    [words.plain, true],
  ] as const) {
    const slips = text === words.bare && isScoreWordless ? 0 : slipsAllowed(text.length);
    for (let length = text.length - slips; slips > 0 && length <= text.length + slips; length++) {
      for (const one of vocabulary.byLength.get(length) ?? [])
        if ((!isScoreWordless || isScore(one.meaning)) && isSlip(text, one.words.compact))
          take(one, 0.7 * one.confidence);
    }
  }
  if (words.cut) for (const [one, confidence] of cutShort(words.cut, vocabulary)) take(one, confidence);
  for (const one of new Set(tokens.flatMap((word) => vocabulary.scoresByWord.get(word) ?? [])))
    if (overlap(tokens, one.words.tokens) >= 0.6) take(one, 0.5);
  return [...best.values()];
}
