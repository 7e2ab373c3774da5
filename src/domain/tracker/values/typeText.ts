/** The type of an account, as people write it. */

import { quoted } from '../../model/fields';
import { ACCOUNT_TYPES } from '../../model/model';
import { cellText } from '../types';
import { readPlainNumber } from './amounts';
import type { Reader } from './reading';

/** `2`, `Tier 2`, `T2`, `2 - Potential`, `Stufe 2`, or a type's name. */
const TYPE_TEXT =
  /^(?:account type|type|typ|tipo|soort|tier|level|niveau|nivel|nível|livello|stufe|classe|clase|klasse|class|categoría|categoria|catégorie|categorie|kategorie|category|fascia|segment|segmento|t)?\s*[#:.-]?\s*(\d{1,2})(?:\s*[-–—:(]\s*\p{L}.*|\.\s+\p{L}.*)?$/iu;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export const readType: Reader = (cell) => {
  const type = typeof cell === 'number' ? cell : typeof cell === 'string' ? readTypeText(cell) : undefined;
  const valid = ACCOUNT_TYPES.some((known) => known.type === type);
  const value = type !== undefined && Number.isFinite(type) ? type : cellText(cell);
  return valid ? { value } : { value, problem: `${quoted(cellText(cell))} is not a type. Type 1, 2, 3 or 4.` };
};

function readTypeText(text: string): number | undefined {
  const clean = text.normalize('NFKC').trim();
  const named = ACCOUNT_TYPES.find(({ name }) => name.toLowerCase() === clean.toLowerCase());
  if (named) return named.type;
  const plain = readPlainNumber(clean);
  if (plain !== undefined) return plain;
  const roman = /^(?:[\p{L}]{2,10}\s+)?(i{1,3}|iv)$/iu.exec(clean);
  if (roman) return ROMAN[roman[1].toLowerCase()];
  const m = clean.length <= 80 ? TYPE_TEXT.exec(clean) : null;
  return m ? Number(m[1]) : undefined;
}
