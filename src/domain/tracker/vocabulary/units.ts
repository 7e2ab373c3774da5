/** What the amounts under a header are counted in. */

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
      `${EDGE}(?:${SIGN}\\s?k|k\\s?(?:${SIGN}|kr)?|k${CODES}|t${SIGN}|t${CODES}|t(?=\\s?${SIGN})|tsd|tds|tausend|thousands?|milliers?|miles|mila|duizend|dzd|tys|tkr|tkr|milhares|${SIGN}?['’]?000s?)\\.?${END}`,
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
/** Units that East Asian headers put before or around the currency. */
const EAST_ASIAN: readonly (readonly [unit: number, sign: RegExp])[] = [
  [1e8, /[億亿억]/],
  [1e6, /(?:百万|백만)/],
  [1e4, /[万萬만](?!.*[百千])/],
  [1e3, /[千천]/],
];

/** 1000 for `ARR (k$)` and `ARR Tsd. €`, 1 000 000 for `ARR in millions` and `ARR（百万円）`, else 1. */
export function unitOf(header: string): number {
  const text = header.length > MAX_LENGTH ? '' : header.normalize('NFKC');
  const eastern = EAST_ASIAN.find(([, sign]) => sign.test(text));
  if (eastern) return eastern[0];
  return UNITS.find(([, pattern]) => pattern.test(text))?.[0] ?? 1;
}

/** Whether a number format already shows its numbers in thousands or more, so that the numbers themselves are whole. */
export const isShownScaled = (format: string | undefined): boolean => /[0#?],+(?![0#?,])/.test(format ?? '');
