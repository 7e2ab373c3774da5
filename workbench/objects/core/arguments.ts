/** Checks of what came over the wire. `what` names the argument or property in the refusal. */
import { invalidArgument } from './refusals';

/** True for an optional argument that was left out. */
export const isOmitted = (value: unknown): value is null | undefined => value === null || value === undefined;

export function asText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw invalidArgument(`${what} must be a text.`);
}

export function asFlag(value: unknown, what: string): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument(`${what} must be true or false.`);
}

export function asNumber(value: unknown, what: string, min = -Infinity, max = Infinity): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max) return value;
  const bounds = min === -Infinity && max === Infinity ? '' : ` from ${min} to ${max}`;
  throw invalidArgument(`${what} must be a number${bounds}.`);
}

export function asWhole(value: unknown, what: string, min = -Infinity, max = Infinity): number {
  const n = asNumber(value, what, min, max);
  if (!Number.isInteger(n)) throw invalidArgument(`${what} must be a whole number.`);
  return n;
}

/** One of Office.js' enum values; letter case is forgiven. */
export function asChoice<const T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const lower = typeof value === 'string' ? value.toLowerCase() : undefined;
  const found = allowed.find((a) => a.toLowerCase() === lower);
  if (found === undefined) throw invalidArgument(`${what} must be one of ${allowed.join(', ')}.`);
  return found;
}

/** A plain object whose property names are compared without case. */
export function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(`${what} must be an object.`);
  }
  const record: Record<string, unknown> = {};
  for (const [key, v] of Object.entries(value)) record[key.charAt(0).toLowerCase() + key.slice(1)] = v;
  return record;
}

/** The common value of many, or null where they differ (Office.js' way to say "mixed"). */
export function uniform<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  let any = false;
  for (const v of values) {
    if (!any) {
      first = v;
      any = true;
    } else if (v !== first) return null;
  }
  return any ? (first as T) : null;
}
