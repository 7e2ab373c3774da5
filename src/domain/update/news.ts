/** What a source says otherwise than when it was last read, in few words. */

import { counted } from '../model/words';
import { type Comparison, NAME } from './three-way';

/** `2 accounts new, 1 account gone, 1 account perhaps renamed, 3 values changed`; '' where nothing is. */
export function newsText({ changes, fresh, gone, questions }: Comparison): string {
  const told = changes.filter(({ kind }) => kind !== 'kept');
  const renamed = told.filter(({ key }) => key === NAME).length;
  const accounts = (count: number, what: string): string[] =>
    count > 0 ? [`${counted(count, 'account', 'accounts')} ${what}`] : [];
  const values = told.length - renamed;
  return [
    ...accounts(fresh.length, 'new'),
    ...accounts(gone.filter(({ known }) => !known).length, 'gone'),
    ...accounts(renamed, 'renamed'),
    ...accounts(questions.length, 'perhaps renamed'),
    ...(values > 0 ? [`${counted(values, 'value', 'values')} changed`] : []),
  ].join(', ');
}
