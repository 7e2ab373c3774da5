/** From formula text to something that runs, once for all cells whose formulas mean the same. */
import { parse, type Token, tokenize } from '@borgar/fx';
import { anchoredCalls } from '../references/anchors';
import { compile } from './compile';
import type { Code } from '../references/scope';
import { readAddress } from '../references/addresses';

/** A formula ready to run. It holds no cell: relative references count from the cell that runs it. */
export interface Formula {
  readonly run: Code;
  /** Upper case names of the called functions that are not built in. */
  readonly calls: readonly string[];
  /** The whole formula is one call of such a function. */
  readonly isCall: boolean;
  /** Uses SUBTOTAL or AGGREGATE, whose cells those two leave out. */
  readonly subtotal: boolean;
  /** The text cannot be read as a formula. */
  readonly broken: boolean;
}

/** Distinct formulas kept at most; beyond it the cache starts afresh. */
const LIMIT = 50_000;

export class FormulaCache {
  private readonly byText = new Map<string, Formula>();
  private readonly byMeaning = new Map<string, Formula>();

  /** The formula of a text as it stands in the cell (zero-based). Never throws: an unreadable text gives a broken formula. */
  of(text: string, row: number, col: number): Formula {
    const known = this.byText.get(text);
    if (known) return known;
    if (this.byMeaning.size > LIMIT) this.byMeaning.clear();
    if (this.byText.size > LIMIT) this.byText.clear();
    const tokens = anchoredCalls(plainTokens(tokenize(text, { withLocation: false })));
    const { key, relative } = meaning(tokens, row, col);
    if (!relative) {
      const made = build(tokens, row, col);
      this.byText.set(text, made);
      return made;
    }
    let made = this.byMeaning.get(key);
    if (!made) this.byMeaning.set(key, (made = build(tokens, row, col)));
    return made;
  }
}

function build(tokens: Token[], row: number, col: number): Formula {
  try {
    return compile(parse(tokens), { row, col });
  } catch (problem) {
    // The parser and the compiler refuse a text by throwing an Error; anything else is a fault of the engine.
    if (!(problem instanceof Error)) throw problem;
    return { run: () => null, calls: [], isCall: false, subtotal: false, broken: true };
  }
}

const FILE_PREFIX = /_xl(?:fn|ws|pm|udf)\./gi;

/** Takes off the prefixes that files put before newer names, and reads `Sheet1!#REF!` as `#REF!`. */
function plainTokens(tokens: Token[]): Token[] {
  const plain: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.type.startsWith('context') && tokens[i + 1]?.value === '!' && tokens[i + 2]?.type === 'error') {
      i++;
      continue;
    }
    const named = token.type === 'func' || token.type === 'range_named';
    plain.push(
      named && token.value.includes('_xl') ? { ...token, value: token.value.replace(FILE_PREFIX, '') } : token,
    );
  }
  return plain;
}

/** The formula with its references spelled from the cell, so that equal keys mean equal calculations. */
function meaning(tokens: readonly Token[], row: number, col: number): { key: string; relative: boolean } {
  let relative = false;
  let key = '';
  for (const token of tokens) {
    if (token.type !== 'range' && token.type !== 'range_beam') {
      key += token.value;
      continue;
    }
    const address = readAddress(token.value);
    if (!address) {
      key += token.value;
      continue;
    }
    if (address.relativeTop || address.relativeLeft || address.relativeBottom || address.relativeRight) relative = true;
    const top = address.relativeTop ? `[${address.top - row}]` : address.top;
    const left = address.relativeLeft ? `[${address.left - col}]` : address.left;
    const bottom = address.relativeBottom ? `[${address.bottom - row}]` : address.bottom;
    const right = address.relativeRight ? `[${address.right - col}]` : address.right;
    key += `\u0001${address.sheet ?? ''}!${top},${left},${bottom},${right}\u0001`;
  }
  return { key, relative };
}
