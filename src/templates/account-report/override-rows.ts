/** Reads the rows of overrides; apart from how their sheet is made, since the panel reads them and makes no sheet. */
import type { Typed } from '../../domain/model/model';
import type { Override } from '../../domain/model/overrides';
import { cellText } from '../../domain/tracker/types';
import type { CellInput } from '../../sheets/plan';

/** The keys of the columns in which an override is typed. */
export const OVERRIDE_KEYS = [
  'account',
  'step',
  'score',
  'reason',
  'author',
  'until',
] as const satisfies readonly (keyof Override)[];

interface Columns {
  readonly columns: readonly { readonly column: { readonly key: string } | null }[];
}

/** What Excel shows for a value that could not be computed. */
const ERROR_TEXT = /^#[A-Z0-9/!?_]+$/;

/** The rows of the table as overrides, one a row, blank rows too. */
export function readOverrides({ columns }: Columns, values: readonly (readonly CellInput[])[]): Override[] {
  return values.map((cells) => {
    const cell = (key: keyof Override): CellInput => cells[columns.findIndex((c) => c.column?.key === key)] ?? '';
    const text = (key: keyof Override): string => {
      const shown = cellText(cell(key));
      return ERROR_TEXT.test(shown) ? '' : shown.trim();
    };
    const number = (key: keyof Override): Typed => {
      const value = cell(key);
      return typeof value === 'number' ? value : text(key) || null;
    };
    return {
      account: text('account'),
      step: text('step'),
      score: number('score'),
      reason: text('reason'),
      author: text('author'),
      until: number('until'),
    };
  });
}
