/** What the matched headers say of the tracker as a whole: its language, and the steps its bands are named after. */

import type { ReportModel } from '../../model/model';
import type { Assignment, Pair } from '../columns/match';
import { cachedLookUp } from '../header/find';
import type { LanguageCode } from './languages';
import { SURE } from './meanings';

/** The language of most headers that were understood; English where none is ahead. */
export function languageOf(pairs: readonly Pair[], { byColumn }: Assignment): LanguageCode {
  const spoken = new Map<LanguageCode, number>();
  for (const [index, { meaning }] of byColumn) {
    const pair = pairs.find((one) => one.index === index && one.meaning === meaning);
    if (pair) spoken.set(pair.language, (spoken.get(pair.language) ?? 0) + 1);
  }
  const [first, second] = [...spoken].sort((a, b) => b[1] - a[1]);
  if (!first) return 'en';
  // Headers that several languages share are found in English first, so another language needs no majority over it.
  if (first[0] === 'en' && second && second[1] >= 2 && second[1] * 2 >= first[1]) return second[0];
  return first[0];
}

/** Finds the step that a band is named after, by its words. */
export function bandStepOf(model: Pick<ReportModel, 'steps'>): (band: string) => string | undefined {
  const lookUp = cachedLookUp(model);
  return (band) =>
    lookUp(band)
      .filter(({ meaning, confidence }) => meaning.step !== undefined && confidence >= SURE - 0.1)
      .sort((a, b) => b.confidence - a.confidence)[0]?.meaning.step;
}
