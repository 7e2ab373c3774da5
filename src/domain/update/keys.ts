/** What tells one change, or one question, of an update from the others. */

import { nameKey } from '../model/fields';
import type { Change, Question } from './three-way';

export const questionKey = ({ side, from, to }: Question): string => JSON.stringify([side, nameKey(from), nameKey(to)]);

export const changeKey = ({ account, key }: Pick<Change, 'account' | 'key'>): string =>
  JSON.stringify([nameKey(account), key]);
