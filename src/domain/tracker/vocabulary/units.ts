/** What the amounts under a header are counted in. */

import type { LanguageCode } from './languages';

/** Longer texts are remarks or titles, not headers. */
const MAX_LENGTH = 100;
const SIGN = '[$€£¥₹]';
const EDGE = '(?:^|[\\s([,/])';
const END = '(?=$|[\\s)\\],./])';
const CODES = '(?:usd|eur|gbp|chf|sek|nok|dkk|pln|jpy)';

const UNITS: readonly (readonly [unit: number, pattern: RegExp])[] = [
  [
    1e9,
    new RegExp(
      `${EDGE}(?:${SIGN}\\s?bn?|bn|billions?|mrd|mld|mds?|milliarden?|miliardi|milliards?|miljard)${END}`,
      'i',
    ),
  ],
  [1e7, new RegExp(`${EDGE}(?:crores?|cr)${END}`, 'i')],
  [1e5, new RegExp(`${EDGE}(?:lakhs?|lacs?)${END}`, 'i')],
  [
    1e3,
    new RegExp(
      `${EDGE}(?:${SIGN}\\s?k|k\\s?(?:${SIGN}|kr)?|k\\s?${CODES}|k\\s?euros?|t${SIGN}|t\\s?${CODES}|t(?=\\s?${SIGN})|tsd|tds|tausend|thousands?|milliers?|migliaia|miles|mila|duizend|dzd|tys|tkr|tkr|milhares|${SIGN}?['’]?000s?|(?:[x×*]|in)\\s?(?:${SIGN}\\s?)?1[.,'’ ]?000)\\.?${END}`,
      'i',
    ),
  ],
  [
    1e6,
    new RegExp(
      `${EDGE}(?:${SIGN}\\s?m|mm?\\s?${SIGN}?|m${CODES}|mkr|mn|mio|mln|mi|millions?|millionen|millones|milioni|miljoen|milh[õo]es)\\.?${END}`,
      'i',
    ),
  ],
];
/** Languages in which `mil` is a thousand. */
export const THOUSAND_IS_MIL: readonly (LanguageCode | undefined)[] = ['es', 'pt'];

/** Units that East Asian headers put before or around the currency. */
const EAST_ASIAN: readonly (readonly [unit: number, sign: RegExp])[] = [
  [1e8, /[億亿억]/],
  [1e6, /(?:百万|백만)/],
  [1e4, /[万萬만](?!.*[百千])/],
  [1e3, /[千천]/],
];

/** `R$ mil`: a thousand in Spanish and Portuguese, a million in English. */
const MIL = new RegExp(`${EDGE}mil${END}`, 'i');

/** 1000 for `ARR (k$)` and `ARR Tsd. €`, 1 000 000 for `ARR in millions` and `ARR（百万円）`, else 1. */
export function unitOf(header: string, language?: LanguageCode): number {
  const text = header.length > MAX_LENGTH ? '' : header.normalize('NFKC');
  const eastern = EAST_ASIAN.find(([, sign]) => sign.test(text));
  if (eastern) return eastern[0];
  if (MIL.test(text)) return THOUSAND_IS_MIL.includes(language) || /R\$/.test(text) ? 1e3 : 1e6;
  return UNITS.find(([, pattern]) => pattern.test(text))?.[0] ?? 1;
}

/** Whether a number format already shows its numbers in thousands or more, so that the numbers themselves are whole. */
export const isShownScaled = (format: string | undefined): boolean => /[0#?],+(?![0#?,])/.test(format ?? '');

/** Words of a line that says what the amounts of a list are counted in. */
const SPEAKS_OF_AMOUNTS =
  /[$€£¥₹×]|\b(?:in|en|em|angaben|beträge|amounts?|figures|values|revenues?|montants|importes|valores|bedragen|importi|usd|eur|gbp|chf)\b/iu;
const LONE_LETTER = /(?<![\p{L}$€£¥]|[$€£¥]\s)\b[kmbt]\b(?!\s?[$€£¥])/giu;

/** `All amounts in $ thousands`, `Angaben in T€` above a list; a letter alone, as in `Region K`, says nothing there. */
export function unitInNote(note: string, language?: LanguageCode): number {
  return SPEAKS_OF_AMOUNTS.test(note) ? unitOf(note.replace(LONE_LETTER, ' '), language) : 1;
}
