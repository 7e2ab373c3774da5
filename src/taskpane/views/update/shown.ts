import { plainKind } from '../../../domain/model/fields';
import type { Typed } from '../../../domain/model/model';
import { date, grouped } from '../../format';

/** A value as people read it, by the key of its column. */
export function shownValue(value: Typed, key: string): string {
  if (value === null || value === '') return 'blank';
  if (typeof value !== 'number') return String(value);
  return plainKind(key) === 'date' ? date(value) : grouped(value, 2);
}

/** What the column of a change is called. */
export const columnText = (key: string, names: Readonly<Record<string, string>>): string =>
  key === 'name' ? 'Name' : (names[key] ?? key);
