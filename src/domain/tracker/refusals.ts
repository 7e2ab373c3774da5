/** Why a tracker cannot be read, or not scored, and what to do. */

import { PLAIN_FIELDS, capital, fieldName, quoted } from '../model/fields';
import type { ReportModel } from '../model/model';
import { grouped } from '../model/words';
import { columnWord, rowName } from './places';
import { isEmptyCell, MOST_ACCOUNTS, MOST_COLUMNS } from './types';
import type { ColumnMatch, Grid, Issue, IssueCode, TrackerRefused } from './types';

export const refuse = (code: IssueCode, message: string): TrackerRefused => ({
  ok: false,
  issues: [{ code, severity: 'error', message }],
});

export const tooMany = (lines: number): string =>
  `The list has ${grouped(lines)} lines, and a report takes at most ${grouped(MOST_ACCOUNTS)} accounts. Split it, by team or by year, and build a report of each part.`;

export const tooWide = (columns: number): string =>
  `The list has ${grouped(columns)} columns, and a sheet of Excel has ${grouped(MOST_COLUMNS)}. Take out what the report does not need, and look which sign stands between the values.`;

export function noHeader(grid: Grid, { steps }: Pick<ReportModel, 'steps'>): string {
  const { rows, firstRow = 1 } = grid;
  const at = rows.findIndex((row) => !row.every(isEmptyCell));
  const found = rows[at].filter((cell) => !isEmptyCell(cell)).slice(0, 8);
  const wanted = PLAIN_FIELDS.map((field) => fieldName(field, steps)).join(', ');
  const scores = steps.flatMap((step) => step.subMetrics.map((sub) => sub.name)).slice(0, 3);
  return `No header row was found. ${capital(rowName(grid, firstRow + at))} reads ${found.map(quoted).join(', ')}; a header has names such as ${wanted}, or scores such as ${scores.join(', ')}, and always one for the account. Put the names in one row above the accounts, or choose the row.`;
}

export function noName(grid: Grid, headerRow: number, columns: readonly ColumnMatch[]): string {
  const found = columns.map(({ header }) => quoted(header)).slice(0, 12);
  return `${capital(rowName(grid, headerRow))} has no column for the account’s name, only ${found.join(', ')}. Name that column Account, or choose it.`;
}

export function notFound(names: readonly string[], headerRow: number): Issue {
  const message = `No column was found for: ${names.join(', ')}. ${names.length === 1 ? 'It stays' : 'They stay'} blank.`;
  return { code: 'missing-fields', severity: 'warning', row: headerRow, message };
}

/** No account is scored: told first, with the reason and what would cure it. */
export function noScores(grid: Grid, columns: readonly ColumnMatch[], offered: number): Issue {
  const matched = columns.filter(({ use }) => use.startsWith('score:'));
  const why =
    matched.length > 0
      ? `the ${columnWord(grid, matched.length)} ${matched.map(({ letters }) => letters).join(', ')} ${matched.length === 1 ? 'holds' : 'hold'} no score that can be read`
      : offered > 0
        ? `${offered === 1 ? 'a column holds' : `${offered} columns hold`} scores, but under names that are none of the model’s; choose what they are`
        : 'no column of scores was found';
  return {
    code: 'no-scores',
    severity: 'warning',
    message: `No account is scored: ${why}. The report would have accounts and amounts, and no score.`,
  };
}
