/** The languages that trackers are read in, a file each. */

import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import type { Language } from './language';
import { nl } from './nl';
import { pt } from './pt';

export { phrasesIn, phrasesOf } from './language';
export type { Computed, Language, LanguageCode } from './language';

/** English first: where languages share a word, its reading is tried first. */
export const LANGUAGES: readonly Language[] = [en, de, fr, es, it, nl, pt];
