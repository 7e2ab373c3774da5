/** `*`, `?` and `~` in texts that are searched for; `~` takes the next character as it is. */
import { step } from '../../meter';

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

/** A wildcard text, part by part: a letter, any one character, or any text. */
type Part = { readonly letter: string } | 'one' | 'any';

const known = new Map<string, readonly Part[]>();

function partsOf(text: string): readonly Part[] {
  let parts = known.get(text);
  if (!parts) {
    if (known.size > 500) known.clear();
    const found = [...text.toLowerCase().matchAll(/~(.)|([\s\S])/g)].map(([, escaped, plain]): Part => {
      if (escaped !== undefined) return { letter: escaped };
      return plain === '*' ? 'any' : plain === '?' ? 'one' : { letter: plain };
    });
    known.set(text, (parts = found));
  }
  return parts;
}

/** Tells whether a whole text fits, without regard to case. The time grows with the text's length, whatever stands in it. */
export function wildcardPattern(wanted: string): { test(text: string): boolean } {
  const parts = partsOf(wanted);
  return { test: (text) => fits(parts, text.toLowerCase()) };
}

function fits(parts: readonly Part[], text: string): boolean {
  let [at, part] = [0, 0];
  // Where to go on after a mismatch: the last `*` takes one character more.
  let [star, taken] = [-1, 0];
  while (at < text.length) {
    const now = parts[part];
    if (now === 'any') [star, taken, part] = [part, at, part + 1];
    else if (now === 'one' || (now !== undefined && now.letter === text[at])) [at, part] = [at + 1, part + 1];
    else if (star >= 0) {
      step();
      [part, at] = [star + 1, ++taken];
    } else return false;
  }
  while (parts[part] === 'any') part++;
  return part === parts.length;
}

/** The first place at or after `from` where the wildcard text stands within a text, without regard to case; -1 if none. */
export function wildcardPlace(wanted: string, text: string, from: number): number {
  const parts: readonly Part[] = [...partsOf(wanted), 'any'];
  const lower = text.toLowerCase();
  for (let at = from; at <= lower.length; at++) {
    step();
    if (fits(parts, lower.slice(at))) return at;
  }
  return -1;
}
