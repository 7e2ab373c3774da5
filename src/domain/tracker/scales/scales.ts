/** The scales that people score on, and what each of their values is as a score from 0 to 10. */

import { readPlainNumber } from '../values/amounts';
import { LANGUAGES, phrasesIn } from '../vocabulary/languages';
import { keysOf, phraseKey } from '../vocabulary/words';

/**
 * `of:5` is a number out of 5; `down:6` runs from 1, the best, to 6, as school marks do; `from:-2:2` runs from what counts as 0 to
 * what counts as 10; `share` is a share of 1, as percentage cells hold it.
 */
export type ScaleId = `of:${number}` | `down:${number}` | `from:${number}:${number}` | 'share' | WordScale;

export type WordScale =
  'stars' | 'harvey' | 'letters' | 'traffic' | 'highLow' | 'fiveLevels' | 'progress' | 'yesNo' | SignScale;

/** Plus and minus signs: one of each, or up to two. */
type SignScale = 'signs' | 'doubleSigns';

export const TEN: ScaleId = 'of:10';

/** The scales to choose from, most used first, with a name for people. */
export const SCALES: readonly { readonly id: ScaleId; readonly name: string }[] = [
  { id: 'of:10', name: '0 to 10' },
  { id: 'of:5', name: '1 to 5' },
  { id: 'of:100', name: '0 to 100' },
  { id: 'share', name: 'Percent' },
  { id: 'of:4', name: '1 to 4' },
  { id: 'of:3', name: '1 to 3' },
  { id: 'down:6', name: '1 (best) to 6' },
  { id: 'down:5', name: '1 (best) to 5' },
  { id: 'stars', name: 'Stars' },
  { id: 'letters', name: 'Letters A to F' },
  { id: 'traffic', name: 'Red, amber, green' },
  { id: 'highLow', name: 'High, medium, low' },
  { id: 'fiveLevels', name: 'Very high to very low' },
  { id: 'yesNo', name: 'Yes or no' },
  { id: 'progress', name: 'Done, in progress, not started' },
  { id: 'harvey', name: 'Harvey balls' },
  { id: 'signs', name: 'Plus, 0, minus' },
  { id: 'doubleSigns', name: '++ to --' },
  { id: 'from:-1:1', name: '-1 to 1' },
  { id: 'from:-2:2', name: '-2 to 2' },
  { id: 'from:-5:5', name: '-5 to 5' },
];

export function scaleName(id: ScaleId): string {
  const known = SCALES.find((scale) => scale.id === id)?.name;
  if (known !== undefined) return known;
  const ends = endsOf(id);
  if (ends) return `${ends.low} (0) to ${ends.high} (10)`;
  return isDown(id) ? `1 (best) to ${maximumOf(id)}` : `0 to ${maximumOf(id) ?? 10}`;
}

export const isDown = (id: ScaleId): boolean => id.startsWith('down:');

const ENDS = /^from:(-?\d+(?:\.\d+)?):(-?\d+(?:\.\d+)?)$/;

/** The ends of a scale that names both. */
function endsOf(id: ScaleId): { readonly low: number; readonly high: number } | undefined {
  const ends = ENDS.exec(id);
  return ends ? { low: Number(ends[1]), high: Number(ends[2]) } : undefined;
}

/** The scale of a name or an id; undefined where there is none such. */
export function scaleCalled(said: string): ScaleId | undefined {
  const text = said.trim().toLowerCase();
  const known = SCALES.find(({ id, name }) => id.toLowerCase() === text || name.toLowerCase() === text);
  if (known) return known.id;
  const ends = endsOf(text as ScaleId);
  if (ends) return ends.low === ends.high ? undefined : (text as ScaleId);
  return /^(?:of:[1-9]\d{0,3}|down:(?:[2-9]|[1-9]\d{1,2}))$/.test(text) ? (text as ScaleId) : undefined;
}

/** The highest number of a numeric scale; undefined for words. */
export function maximumOf(id: ScaleId): number | undefined {
  if (id === 'share') return 1;
  const ends = endsOf(id);
  if (ends) return Math.max(ends.low, ends.high);
  return id.startsWith('of:') || isDown(id) ? Number(id.slice(id.indexOf(':') + 1)) : undefined;
}

/** Without the last-bit noise of a multiplication: 0.57 × 10 is 5.7. */
export const tenth = (score: number): number => Math.round(score * 1e9) / 1e9;

const OUT_OF = LANGUAGES.flatMap(({ outOf }) => phrasesIn(outOf)).sort((a, b) => b.length - a.length);
const RATIO = new RegExp(`^(.*\\d)\\s*(?:/|\\b(?:${OUT_OF.join('|')})\\b)\\s*(\\d.*)$`, 'i');
const IN_BRACKETS = new RegExp(`^(.*\\d)\\s*\\(\\s*((?:/|(?:${OUT_OF.join('|')})\\b)\\s*\\d+)\\s*\\)$`, 'i');
const PERCENT = /^(.*\d)\s*(?:%|percent|prozent|pour cent|por ciento|per cento|procent|por cento)$/i;
const POINTS = /\s*(?:points?|pts?\.?|punkte?|puntos?|punti|punten|pontos?)$/i;
/** Longer texts are remarks, not scores. */
const MAX_LENGTH = 40;

/** One kind of digit, in a key cap too. A raised one is the mark of a footnote, not a digit more. */
export const tidyScore = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.trim()
    : text
        .replace(/[¹²³⁰⁴-⁹]+/g, '*')
        .replace(/(\d)\uFE0F?\u20E3/gu, '$1')
        .replace('🔟', '10')
        .normalize('NFKC')
        .trim();

export interface SelfScored {
  /** On 0 to 10, not limited to it. */
  readonly score: number;
  readonly kind: 'ratio' | 'percent';
  /** What a ratio is out of. */
  readonly of?: number;
}

/** A text that says its own scale: `7/10`, `3 of 5` (6), `70 %` (7). Undefined for others. */
export function selfScored(text: string): SelfScored | undefined {
  const clean = tidyScore(text);
  if (clean.length > MAX_LENGTH) return undefined;
  const percent = PERCENT.exec(clean);
  if (percent && /%|[a-z]{5}/i.test(clean.slice(percent[1].length))) {
    const n = readPlainNumber(percent[1]);
    return n === undefined ? undefined : { score: tenth(n / 10), kind: 'percent' };
  }
  const ratio = RATIO.exec(clean);
  if (!ratio) return undefined;
  const [n, outOf] = [readPlainNumber(ratio[1]), readPlainNumber(ratio[2].replace(POINTS, ''))];
  return n === undefined || outOf === undefined || outOf <= 0
    ? undefined
    : { score: tenth((n * 10) / outOf), kind: 'ratio', of: outOf };
}

/** A number that says no scale: `7`, `7,5`, `7 points`. */
export const bareNumber = (text: string): number | undefined => {
  const clean = tidyScore(text);
  return clean.length > MAX_LENGTH ? undefined : readPlainNumber(clean.replace(POINTS, ''));
};

/** A number on a scale as a score; undefined where it lies outside the scale. */
export function scoreOf(n: number, id: ScaleId): number | undefined {
  const most = maximumOf(id);
  if (most === undefined) return undefined;
  const ends = endsOf(id);
  if (ends) return snapped(tenth(((n - ends.low) * 10) / (ends.high - ends.low)));
  if (isDown(id)) return snapped(tenth(((most - n) * 10) / (most - 1)));
  const score = most === 10 ? n : tenth((n * 10) / most);
  return snapped(score);
}

/** Within 1e-9 of a bound is the bound; outside is undefined. */
export function snapped(score: number): number | undefined {
  if (Math.abs(score) < 1e-9) return 0;
  if (Math.abs(score - 10) < 1e-9) return 10;
  return score > 0 && score < 10 ? score : undefined;
}

/** `very high` in each language. */
const veryKeys = (rung: 0 | 2): ReadonlySet<string> =>
  keysOf(({ scales: { very, highLow } }) =>
    phrasesIn(very)
      .flatMap((word) => phrasesIn(highLow[rung]).map((level) => `${word} ${level}`))
      .join(' | '),
  );

const WORDS: readonly (readonly [scale: WordScale, rungs: readonly (readonly [ReadonlySet<string>, number])[]])[] = [
  ['traffic', [0, 1, 2].map((i) => [keysOf(({ scales }) => scales.traffic[i]), 10 - 5 * i] as const)],
  ['highLow', [0, 1, 2].map((i) => [keysOf(({ scales }) => scales.highLow[i]), 10 - 5 * i] as const)],
  ['progress', [0, 1, 2].map((i) => [keysOf(({ scales }) => scales.progress[i]), 10 - 5 * i] as const)],
  [
    'fiveLevels',
    [
      [veryKeys(0), 10],
      ...[0, 1, 2].map((i) => [keysOf(({ scales }) => scales.highLow[i]), 7.5 - 2.5 * i] as const),
      [veryKeys(2), 0],
    ],
  ],
  [
    'yesNo',
    [
      ...[0, 1].map((i) => [keysOf(({ scales }) => scales.yesNo[i]), 10 - 10 * i] as const),
      [keysOf(({ scales }) => scales.partly), 5],
    ],
  ],
];
const SIGNS: Readonly<Record<string, readonly [WordScale, number]>> = {
  '🟢': ['traffic', 10],
  '🟡': ['traffic', 5],
  '🟠': ['traffic', 5],
  '🔴': ['traffic', 0],
  '🟩': ['traffic', 10],
  '🟨': ['traffic', 5],
  '🟧': ['traffic', 5],
  '🟥': ['traffic', 0],
  '✓': ['yesNo', 10],
  '✔': ['yesNo', 10],
  '✅': ['yesNo', 10],
  '☑': ['yesNo', 10],
  '✗': ['yesNo', 0],
  '✘': ['yesNo', 0],
  '❌': ['yesNo', 0],
  '✖': ['yesNo', 0],
  '👍': ['yesNo', 10],
  '👎': ['yesNo', 0],
  '☐': ['yesNo', 0],
  '○': ['harvey', 0],
  '◔': ['harvey', 2.5],
  '◑': ['harvey', 5],
  '◐': ['harvey', 5],
  '◕': ['harvey', 7.5],
  '●': ['harvey', 10],
};
const STARS = /^([★⭐*]+)([☆✩]*)$/u;
const STAR_WORDS = /^([0-5](?:[.,]5)?)\s*(?:stars?|sterne?|étoiles?|estrellas?|stelle?|sterren|ster|estrelas?)$/i;
const LETTER = /^([A-F])([+-])?$/i;

/** Neither plus nor minus. */
const EVEN = /^(?:0|o|=|±|\+\s*\/?\s*[-–—−])$/iu;
/** What signs count as; a minus alone is one of them only where a column is known to hold signs. */
const SIGN_RUNGS: Readonly<Record<SignScale, readonly (readonly [RegExp, number])[]>> = {
  signs: [
    [/^\+$/, 10],
    [EVEN, 5],
    [/^[-–—−]$/u, 0],
  ],
  doubleSigns: [
    [/^\+\s?\++$/, 10],
    [/^\+$/, 7.5],
    [EVEN, 5],
    [/^[-–—−]$/u, 2.5],
    [/^[-–—−]\s?[-–—−]+$/u, 0],
  ],
};

export const isSignScale = (id: ScaleId | undefined): id is SignScale => id === 'signs' || id === 'doubleSigns';

/** What a word or sign is on one of the scales of words; undefined where it is none of it. */
export function wordScore(text: string, scale: WordScale): number | undefined {
  const clean = tidyScore(text).replace(/\uFE0F/g, '');
  if (clean === '' || clean.length > MAX_LENGTH) return undefined;
  if (isSignScale(scale)) return SIGN_RUNGS[scale].find(([sign]) => sign.test(clean))?.[1];
  const sign = SIGNS[clean];
  if (sign) return sign[0] === scale ? sign[1] : undefined;
  if (scale === 'stars') {
    const stars = STARS.exec(clean);
    if (stars) {
      const [filled, empty] = [Array.from(stars[1]).length, Array.from(stars[2]).length];
      const of = empty > 0 ? filled + empty : 5;
      return filled > of ? undefined : tenth((filled * 10) / of);
    }
    if (/^[☆✩]{3,10}$/u.test(clean)) return 0;
    const words = STAR_WORDS.exec(clean);
    return words ? tenth(Number(words[1].replace(',', '.')) * 2) : undefined;
  }
  if (scale === 'letters') {
    const letter = LETTER.exec(clean);
    if (!letter) return undefined;
    const whole = 10 - 2 * (letter[1].toUpperCase().charCodeAt(0) - 65);
    const third = letter[2] === '+' ? 2 / 3 : letter[2] === '-' ? -2 / 3 : 0;
    return tenth(Math.min(10, Math.max(0, whole + third)));
  }
  const key = phraseKey(clean);
  return WORDS.find(([id]) => id === scale)?.[1].find(([words]) => words.has(key))?.[1];
}

export const WORD_SCALES: readonly WordScale[] = [
  'stars',
  'harvey',
  'traffic',
  'highLow',
  'fiveLevels',
  'progress',
  'yesNo',
  'letters',
];

const ABOUT = LANGUAGES.flatMap(({ about }) => phrasesIn(about));
const SIGN_BEFORE = new RegExp(
  `^(?:[~≈↑→↓↗↘⬆⬇➡▲▼△▽]\\uFE0F?|(?:${ABOUT.map((word) => word.replaceAll('.', '\\.')).join('|')})(?=[\\s\\d]))\\s*`,
  'iu',
);
const SIGN_BEHIND = /(?<=[\p{L}\d%+-])\s*(?:[*†‡?]|[↑→↓↗↘⬆⬇➡▲▼△▽]\uFE0F?)+$/u;
const REMARK = /^(\S.*?)(?:\s+[-–—]\s+|[:;,]\s+|\s*\()(?=.*\p{L}).*$/u;
/** `8/10 (↑2)`, `7 (=)`, `6 (-1)`: how it changed. */
const CHANGE = /^(\S.*?)\s*\(\s*(?:[+↑→↓↗↘⬆⬇➡▲▼△▽=±-]\uFE0F?\s*[\d.,]*|[\d.,]+\s*[↑↓▲▼])\s*\)$/u;
/** `● full`, `🟢 on track`: a sign, and what it means. */
const SIGN_WITH_WORDS = /^([^\p{L}\d\s]{1,3})\s*\p{L}/u;
const LONGEST_REMARK = 200;

/** What is left of a value without what a person wrote beside it: `7 ↑`, `~7`, `5*`, `6 (up from 5)`, `8: rolled out`. */
export function withoutRemark(text: string): string | undefined {
  if (text.length > LONGEST_REMARK) return undefined;
  const whole = tidyScore(text);
  // `7 (of 10)` says its scale.
  const clean = whole.replace(IN_BRACKETS, '$1 $2').replace(SIGN_BEFORE, '').replace(SIGN_BEHIND, '');
  const sign = SIGN_WITH_WORDS.exec(clean)?.[1].replace(/\uFE0F/g, '');
  if (sign !== undefined && Object.hasOwn(SIGNS, sign)) return sign;
  const core = selfScored(clean)
    ? clean
    : ((CHANGE.exec(clean) ?? REMARK.exec(clean))?.[1] ?? clean).replace(SIGN_BEHIND, '').trim();
  return core === whole || core === '' ? undefined : core;
}
