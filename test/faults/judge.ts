/** What the messages of a command claim, and how far two workbooks differ: by these a walk holds it to its word. */
import { EVERYTHING, type Facts, list, NOTHING } from './walk';

export const PART = /not all of it was written|only a part|Only a part|so it is not as it should be/;
export const UNKNOWN = /not known (?:what was|which)/;
const LOOKS_TOLD = /looks/i;

/** Contents, beside which there are looks: cells, what they show, notes, tables, merges, names and sheets. */
const CONTENTS = /^(?:names|sheets)$|\|(?:cell|value|note|link|table|merges|visibility|name)\b/;
const contentsOf = new WeakMap<Facts, Facts>();

function contents(facts: Facts): Facts {
  const known = contentsOf.get(facts) ?? new Map([...facts].filter(([key]) => CONTENTS.test(key)));
  contentsOf.set(facts, known);
  return known;
}

export const listContents = (before: Facts, after: Facts): string[] => list(contents(before), contents(after));

export const closest = (lists: readonly string[][]): string[] =>
  lists.reduce((least, one) => (one.length < least.length ? one : least));

/** A difference by where it begins. */
export function shortened(line: string): string {
  const [, where, was, is] = /^(.*?: )([^]*) became ([^]*)$/.exec(line) ?? [undefined, line, '', ''];
  const from = Math.max(0, [...was].findIndex((char, i) => char !== is[i]) - 40);
  return `${where}${was.slice(from, from + 120)} became ${is.slice(from, from + 120)}`;
}

/** A point of a walk with the first differences that it found, for a failure's message. */
export const told = (where: string, what: string, lines: readonly string[]): string =>
  [`${where} | ${what} (${lines.length})`, ...lines.slice(0, 4).map(shortened)].join('\n    ');

/** What differs from before although the message says that nothing was written; looks where it says so of them. */
export const untouched = (message: string, before: Facts, now: Facts): readonly string[] =>
  LOOKS_TOLD.test(message) ? listContents(before, now) : list(before, now);

/** What differs although the message says that it does not, or does not although it says so. */
export function untrue(message: string | undefined, before: Facts, complete: Facts, now: Facts): readonly string[] {
  const [fromBefore, fromComplete] = [list(before, now), list(complete, now)];
  if (message === undefined || EVERYTHING.test(message)) return fromComplete;
  if (NOTHING.test(message)) return untouched(message, before, now);
  if (PART.test(message))
    return [fromBefore, fromComplete].some((lines) => lines.length === 0) ? ['it is not a part'] : [];
  return UNKNOWN.test(message) ? [] : fromBefore;
}
