/** `*`, `?` and `~` in texts that are searched for. */

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

const known = new Map<string, RegExp>();

/** A pattern that a whole text must fit, without regard to case. */
export function wildcardPattern(text: string): RegExp {
  let pattern = known.get(text);
  if (!pattern) {
    if (known.size > 500) known.clear();
    known.set(text, (pattern = new RegExp(`^${wildcardSource(text)}$`, 'is')));
  }
  return pattern;
}

/** The text as the source of a regular expression: `*` any text, `?` any one character, `~` takes the next as it is. */
export function wildcardSource(text: string): string {
  return text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}/-]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal === '~' ? '~' : `\\${literal}`;
    if (found === '*') return '.*';
    return found === '?' ? '.' : `\\${found}`;
  });
}
