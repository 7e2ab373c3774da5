/** A whole tracker: from a grid of cells to accounts, with all that was noticed on the way. */

import { capital } from '../model/fields';
import type { ReportModel } from '../model/model';
import { readFields } from './accounts';
import { readCsv } from './cells/csv';
import type { DecodedText } from './cells/encoding';
import { withoutInvisible } from './cells/invisible';
import { matchByContent } from './columns/content';
import { columnsOf, matchColumns, missingFields } from './columns/match';
import type { Tell } from './columns/match';
import { ownScores } from './columns/own';
import { columnIssue, filledColumns } from './columns/table';
import { readExtras } from './extras';
import { bandsAbove, findHeader, guessHeader, headerAt } from './header/find';
import { currencyAbove, issuesAbove, saidAbove, scaleAbove, scaleBelow, tableOf, unitAbove } from './header/table';
import { linesIssue, looksTurned, turnedGrid, turnedIssue } from './header/turned';
import { rowName, rowWord } from './places';
import { noHeader, noName, noScores, notFound, refuse, tooMany, tooWide } from './refusals';
import { withGroups } from './rows/groups';
import { pickRows } from './rows/pick';
import { scoreScales } from './scores';
import { isEmptyCell, MOST_ACCOUNTS, MOST_COLUMNS } from './types';
import type { Grid, Issue, TrackerChoices, TrackerResult } from './types';
import { bandStepOf, languageOf } from './vocabulary/spoken';

type Model = Pick<ReportModel, 'steps'>;

/**
 * Reads CSV text as a tracker, see `readCsv` and `readTracker`; what was noticed in the file's letters and quoting
 * comes first.
 */
export function readCsvTracker(
  source: string | DecodedText,
  model: Model,
  choices: TrackerChoices = {},
): TrackerResult {
  const { text, issues: decoding } = typeof source === 'string' ? { text: source, issues: [] } : source;
  const { grid, issues } = readCsv(text);
  const result = readTracker(grid, model, choices);
  return { ...result, issues: [...decoding, ...issues, ...result.issues] };
}

/**
 * Reads a tracker into accounts. Finds the header's rows, matches columns to fields, understands values as people write
 * them, leaves out empty, total and repeated header rows and says so. What cannot be read stays the text it was, what
 * has no field comes back in `extras`, what is not certain comes back as an issue with its code and cells. Not ok where
 * there is nothing to read, no header, or no column of names: the issues then say what was found and what to do. Never
 * throws; the grid stays as it is.
 */
export function readTracker(source: Grid, model: Model, choices: TrackerChoices = {}): TrackerResult {
  const columns = source.rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  if (columns > MOST_COLUMNS) return refuse('too-many', tooWide(columns));
  const grid = withoutInvisible(source);
  const lines = grid.rows.filter((row) => !row.every(isEmptyCell)).length;
  if (lines > MOST_ACCOUNTS + MOST_HEAD) return refuse('too-many', tooMany(lines));
  const seems = looksTurned(grid, model);
  const isTurned = choices.turned ?? seems;
  if (!isTurned && !seems) return readUpright(grid, model, choices);
  const read = readUpright(isTurned ? turnedGrid(grid) : grid, model, choices);
  const isSaid = choices.turned === true;
  return {
    ...read,
    turned: isTurned,
    issues: [...(isSaid ? [] : [turnedIssue(isTurned)]), ...(isTurned ? linesIssue(grid) : []), ...read.issues],
  };
}

/** How many values a row has up to its last one. */
const filledWidth = (row: Grid['rows'][number]): number =>
  row.length > MOST_COLUMNS ? row.findLastIndex((cell) => !isEmptyCell(cell)) + 1 : row.length;

/** Lines that a list may have besides its accounts: titles, headers, sums. */
const MOST_HEAD = 1000;

/** A list that has its accounts one under the other. */
function readUpright(grid: Grid, model: Model, choices: TrackerChoices): TrackerResult {
  const { rows, firstRow = 1 } = grid;
  if (rows.every((row) => row.every(isEmptyCell))) {
    return refuse(
      'nothing',
      'There is nothing to read: no cell has a value. Pick the sheet, range or file that holds the accounts.',
    );
  }
  const chosen = choices.headerRow === undefined ? undefined : choices.headerRow - firstRow;
  if (chosen !== undefined && !rows[chosen])
    return refuse(
      'no-header',
      `${capital(rowName(grid, chosen + firstRow))} was chosen as the header, but the data has no such ${rowWord(grid)}. Choose another.`,
    );
  const named = chosen === undefined ? findHeader(grid, model) : headerAt(grid, chosen, model);
  const header = named ?? guessHeader(grid);
  if (header === undefined) return refuse('no-header', noHeader(grid, model));
  const found = bandsAbove(grid, header);
  const { table, dataFrom, facts, issues: tableIssues } = tableOf(grid, found, model, choices);
  const headerRow = firstRow + found.bottom;
  const matched = matchColumns(table, model, choices.columns, choices.asOf);
  const issues: Issue[] = [];
  const tell: Tell = (...told) => issues.push(columnIssue(table, ...told));
  const indexes = filledColumns(table);
  matchByContent(table, indexes, matched.assigned, model, tell);
  const own = ownScores(table, indexes, matched.assigned, model, {
    bandStep: bandStepOf(model),
    earlier: matched.earlier,
    tell,
  });
  const columns = columnsOf(table, indexes, matched.assigned).map((column) =>
    own.offered.has(column.index) ? { ...column, looksLikeScores: true } : column,
  );
  const seen = { columns, headerRow, headerHeight: found.bottom - found.top + 1 };
  const name = matched.assigned.byField.get('name');
  if (name === undefined) {
    const refused =
      named === undefined
        ? refuse('no-header', noHeader(grid, model))
        : refuse('no-name-column', noName(grid, headerRow, matched.columns));
    return { ...refused, ...seen };
  }
  const all = pickRows(table, firstRow + dataFrom, columns, name, facts);
  const groups = withGroups(table, all.rows, columns, name);
  const picked = { rows: groups.rows, issues: [...all.issues, ...groups.issues] };
  if (picked.rows.length === 0) {
    const message = `${capital(rowName(grid, headerRow))} is a header, but no account stands under it. Pick data with at least one account.`;
    return {
      ok: false,
      issues: [{ code: 'no-accounts', severity: 'error', row: headerRow, message }, ...picked.issues],
      ...seen,
    };
  }
  // Rows that are no accounts must not sway how the others are read.
  const accountsOnly = {
    ...table,
    rows: picked.rows.map(({ cells }) => cells),
    formats: picked.rows.map(({ at }) => table.formats?.[at] ?? []),
  };
  const language = languageOf(matched.pairs, matched.assigned);
  const note = scaleAbove(grid, found) ?? scaleBelow(picked.issues);
  const scales = scoreScales(accountsOnly, columns, own.steps, { language, note, chosen: choices.scales });
  const unit = unitAbove(grid, found, language);
  const currency = currencyAbove(grid, found);
  const about = { scales: scales.byColumn, language, unit, currency };
  const read = readFields({ table, columns, rows: picked.rows, ...about }, choices);
  const extras = readExtras(table, columns, picked.rows, choices.cutLongTexts ?? false);
  const missing = missingFields(columns, { steps: own.steps });
  const scores = read.accounts.reduce(
    (sum, { scores: all }) => sum + Object.values(all).filter((score) => typeof score === 'number').length,
    0,
  );
  return {
    ok: true,
    accounts: read.accounts,
    steps: own.steps,
    sourceRows: picked.rows.map(({ row }) => row),
    ...seen,
    columns: columns.map((column) => ({ ...column, ...scales.byColumn.get(column.index) })),
    extras: extras.extras,
    scores,
    ...(read.currency !== undefined && { currency: read.currency }),
    language,
    toFix: read.toFix,
    issues: [
      ...(scores === 0 ? [noScores(grid, columns, own.offered.size)] : []),
      ...issuesAbove(grid, found, named !== undefined),
      ...(unit > 1 ? [saidAbove(unit)] : []),
      ...tableIssues,
      ...matched.issues,
      ...issues,
      ...(missing.length > 0
        ? [
            notFound(
              missing.map((one) => one.name),
              headerRow,
            ),
          ]
        : []),
      ...scales.issues,
      ...picked.issues,
      ...read.issues,
      ...extras.issues,
    ],
  };
}
