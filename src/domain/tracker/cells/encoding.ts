/** The letters of a text file, whose bytes do not say how they are to be read. */

import { quoted } from '../../model/fields';
import type { Issue } from '../types';

export interface DecodedText {
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  /** Told where the encoding is a guess, with a sample of what it gave. */
  readonly issues: readonly Issue[];
}

/** The encodings to choose from, with names for people. */
export const ENCODINGS: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'utf-8', name: 'UTF-8' },
  { id: 'windows-1252', name: 'Western European' },
  { id: 'windows-1250', name: 'Central European' },
  { id: 'windows-1251', name: 'Cyrillic' },
  { id: 'windows-1253', name: 'Greek' },
  { id: 'windows-1254', name: 'Turkish' },
  { id: 'macintosh', name: 'Mac, Western' },
  { id: 'shift_jis', name: 'Japanese (Shift-JIS)' },
  { id: 'euc-jp', name: 'Japanese (EUC)' },
  { id: 'gb18030', name: 'Chinese, simplified' },
  { id: 'big5', name: 'Chinese, traditional' },
  { id: 'euc-kr', name: 'Korean' },
  { id: 'utf-16le', name: 'UTF-16' },
];
const EAST_ASIAN = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'];
/** Bytes looked at to tell an encoding. */
const SAMPLE = 200_000;

/**
 * Bytes of a text file to text: UTF-8 and UTF-16 where the bytes are such, an East Asian encoding where they make whole
 * characters that belong together, and a European one otherwise. What is a guess is told.
 * @param chosen the encoding that a person chose
 */
export function decodeFile(bytes: Uint8Array, chosen?: string): DecodedText {
  const sure = (encoding: string): DecodedText => ({
    text: lettersIn(bytes, encoding),
    encoding,
    issues: [],
  });
  if (chosen !== undefined) return sure(chosen);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be');
  const zeros = zeroBytes(bytes);
  if (zeros) return sure(zeros);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', issues: [] };
  const { encoding, isSure } = guess(bytes.length > SAMPLE ? wholeLines(bytes) : bytes);
  const result = sure(encoding);
  if (isSure) return result;
  const name = ENCODINGS.find(({ id }) => id === encoding)?.name ?? encoding;
  const sample = result.text.split(/[\r\n,;\t|"]+/).find((part) => hasForeign(part)) ?? '';
  const message = `The file does not say how its letters are stored; they were read as ${name}, such as ${quoted(sample)}. If they look wrong, choose another encoding, or save the file as UTF-8.`;
  return { ...result, issues: [{ code: 'encoding', severity: 'warning', text: sample, read: encoding, message }] };
}

/** As {@link decodeFile}, for those who want the text alone. */
export const decodeText = (bytes: Uint8Array): string => decodeFile(bytes).text;

/**
 * Bytes as letters. In two parts, since Node decodes the bytes 80 to 9F of windows-1252, the euro among them, to control
 * characters where it is given all at once.
 * @throws TypeError where the bytes are none of the encoding, with `fatal`
 */
function lettersIn(bytes: Uint8Array, encoding: string, fatal = false): string {
  const decoder = new TextDecoder(encoding, { fatal });
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const hasForeign = (text: string): boolean => /[^\p{ASCII}]/u.test(text);

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return lettersIn(bytes, encoding, true);
  } catch {
    return undefined;
  }
}

/** UTF-16 without its mark: every other byte of plain letters is 0. */
function zeroBytes(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd * 4 > length && even === 0) return 'utf-16le';
  return even * 4 > length && odd === 0 ? 'utf-16be' : undefined;
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a, SAMPLE);
  return bytes.subarray(0, end > 0 ? end : SAMPLE);
}

function guess(bytes: Uint8Array): { encoding: string; isSure: boolean } {
  const asian = EAST_ASIAN.flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    return text === undefined ? [] : [{ encoding, score: asianScore(text, encoding) }];
  }).sort((a, b) => b.score - a.score);
  const western = lettersIn(bytes, 'windows-1252');
  const europe = europeScore(western);
  if (asian[0] && asian[0].score > 0.75 && europe < 0.8) {
    const isAhead = asian[0].score - (asian[1]?.score ?? 0) > 0.2;
    return { encoding: asian[0].encoding, isSure: isAhead };
  }
  const letters = ['windows-1252', 'windows-1250', 'windows-1251', 'macintosh']
    .map((encoding) => ({ encoding, score: europeScore(lettersIn(bytes, encoding)) }))
    .sort((a, b) => b.score - a.score);
  const cyrillic = cyrillicShare(lettersIn(bytes, 'windows-1251'));
  if (cyrillic > 0.6) return { encoding: 'windows-1251', isSure: false };
  if (europe >= 0.98) return { encoding: 'windows-1252', isSure: true };
  const [best] = letters.filter(({ encoding }) => encoding !== 'windows-1251');
  return { encoding: best.score > europe ? best.encoding : 'windows-1252', isSure: false };
}

/** Share of the foreign characters that are usual in the encoding's language, with kana and runs counting for it. */
function asianScore(text: string, encoding: string): number {
  const foreign = Array.from(text).filter((char) => char.codePointAt(0)! > 0x7f);
  if (foreign.length === 0) return 0;
  const share = (pattern: RegExp): number => foreign.filter((char) => pattern.test(char)).length / foreign.length;
  const halfKana = share(/[\uFF61-\uFF9F]/u);
  const han = share(/\p{Script=Han}/u);
  const common = share(COMMON_HAN);
  if (encoding === 'euc-kr') return share(/\p{Script=Hangul}/u) + han * 0.3;
  if (encoding === 'shift_jis' || encoding === 'euc-jp')
    return (
      share(/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u) * 1.1 +
      han +
      common * 0.5 -
      halfKana * 1.5 +
      share(/[\u3000-\u303F\uFF01-\uFF5E]/u)
    );
  return han * 0.8 + common * 0.5 + share(/[\u3000-\u303F\uFF01-\uFF5E]/u) - share(/[\uE000-\uF8FF]/u);
}

/** Characters of company and family names, which a wrong encoding hardly ever hits. */
const COMMON_HAN =
  /[東京大阪株式会社商会本田中村山川島木井上下佐藤鈴高橋伊渡辺名古屋機器電工業産社日三精密有限公司北上海深圳中国技术科术贸易集团]/u;

/** Share of the foreign characters that are letters beside other letters, or signs of money and typography. */
function europeScore(text: string): number {
  const foreign = [...text.matchAll(/[^\p{ASCII}]/gu)];
  if (foreign.length === 0) return 1;
  const good = foreign.filter(({ 0: char, index }) => {
    if (/[€£¥§°–—’‘“”…•·\u00A0«»½¼²]/u.test(char))
      return !/\p{L}/u.test(text[index - 1] ?? ' ') || /[’–—\u00A0]/u.test(char);
    if (!/[äöüÄÖÜßéèêëàâáãåæçñòóôõøœíìîïúùûÿýÉÈÊÀÂÁÃÅÆÇÑÓÔÕØŒÍÎÚÛžšŽŠÐþąćęłńśźżĄĆĘŁŃŚŹŻčďěňřťůőű]/u.test(char))
      return false;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const isUpperWithin = /\p{Lu}/u.test(char) && /\p{Ll}/u.test(before);
    return !isUpperWithin && /[\p{L}\s"'(;,-]/u.test(before) && /[\p{L}\s"').;,:-]/u.test(after);
  });
  return good.length / foreign.length;
}

function cyrillicShare(text: string): number {
  const foreign = [...text.matchAll(/[^\p{ASCII}]+/gu)].map(([run]) => run);
  const all = foreign.join('').length;
  const inRuns = foreign.filter((run) => run.length >= 4 && /^[\u0400-\u04FF]+$/u.test(run)).join('').length;
  return all === 0 ? 0 : inRuns / all;
}
