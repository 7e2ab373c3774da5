import { ReportError } from '../../engine/errors';
import { isFormula } from '../../sheets/texts';
import { type LedgerScore, ledgerScores } from '../../engine/formulas/ledger-scores';
import { remember, type SheetRecord } from '../../engine/undo/command-record';
import { keyOf } from '../../engine/undo/later-edits';
import { instancesOf, type Inventory, ownSheet, templateSheet } from '../../engine/workbook/inventory';
import type { SheetState } from '../../engine/workbook/sheet-state';
import { area } from '../../sheets/address';
import { changing, type Conversation, inExcel } from '../host/conversation';
import { explain, teller } from '../host/failures';
import { rangeOf } from '../host/ranges';
import { lookAround, refuseProtected } from '../reading/look-around';
import { readSheets } from '../reading/read-sheets';
import { FillWatch } from '../writing/filled-columns';
import type { TemplateOptions } from './templates';

/** What became of the accounts that the value ledger knows. */
export interface LedgerScored {
  /** Scores that read the ledger now and did not before. */
  readonly written: number;
  readonly accounts: number;
  /** Where a typed score was left alone, as sentences. */
  readonly kept: readonly string[];
}

/**
 * Lets the scores of the steps that the value ledger answers read it, for each account that has a measure there: formulas go
 * into scores that are blank. A score that somebody typed stays; whoever clears it can have it read the ledger.
 */
export const scoreFromLedger = (options: TemplateOptions = {}): Promise<LedgerScored> =>
  changing('scoring from the value ledger', (talk) => score(talk, options.instance), options);

async function score(talk: Conversation, instance: string | undefined): Promise<LedgerScored> {
  talk.begin('Reading the sheets', 0, 2);
  const book = await lookAround(talk);
  const { report, scores } = await scoresIn(talk, book, instance);
  const now = await held(talk, report, scores.cells);
  const blank = now.filter(({ holds }) => holds === '');
  const kept = now.filter(({ holds }) => holds !== '' && !isFormula(holds));
  if (blank.length > 0) await write(talk, report, scores.formula, blank);
  return {
    written: blank.length,
    accounts: scores.accounts,
    kept: kept.map(
      ({ account, header, holds }) =>
        `${account} keeps ${String(holds)} for ${header}: clear it to have it read the ledger.`,
    ),
  };
}

interface HeldScore extends LedgerScore {
  /** What stands in the cell: '' where it is blank. */
  readonly holds: unknown;
}

/** The scores with what stands in them; one request, whole columns. */
async function held(
  talk: Conversation,
  { id, tables }: SheetState,
  cells: readonly LedgerScore[],
): Promise<readonly HeldScore[]> {
  const sheet = talk.workbook.worksheets.getItem(id);
  const { top, bottom } = tables.accounts.area;
  const columns = new Map(cells.map(({ col }) => [col, rangeOf(sheet, area(top + 1, col, bottom, col))] as const));
  for (const range of columns.values()) range.load('formulas');
  await talk.sync();
  return cells.map((cell) => ({
    ...cell,
    holds: (columns.get(cell.col)!.formulas as unknown[][])[cell.row - top - 1][0],
  }));
}

/** @throws ReportError where there is no report or no ledger, or one that cannot be read or written */
async function scoresIn(
  talk: Conversation,
  book: Inventory,
  wanted: string | undefined,
): Promise<{ report: SheetState; scores: NonNullable<ReturnType<typeof ledgerScores>> }> {
  const own = ownSheet(book, 'report');
  const { id, title } = (await import(/* webpackChunkName: 'gallery' */ '../../templates/registry')).SCORING;
  const instance = wanted ?? instancesOf(book, id)[0];
  const ledger = instance === undefined ? undefined : templateSheet(book, id, instance);
  if (!own) throw nothing('This workbook has no account report yet, so there is nothing to score.');
  if (!ledger) throw nothing(`This workbook has no ${title} yet. Add it from the gallery first.`);
  refuseProtected([own]);
  const [report, measures] = await readSheets(talk, book, [own, ledger]);
  const scores = ledgerScores(report, measures);
  if (!scores)
    throw nothing(
      'The report asks for no score that the ledger answers, or a table lacks a column. Refresh both first.',
    );
  if (scores.accounts === 0)
    throw nothing('No account of the report has a measure in the ledger. Choose its name in the column Account there.');
  return { report, scores };
}

const nothing = (message: string): ReportError =>
  new ReportError(`${message} Nothing was written.`, [], { wrote: 'nothing' });

/** Writes a column at a time, and sees to it that Excel does not go on with the formula through the column. */
async function write(
  talk: Conversation,
  report: SheetState,
  formula: string,
  cells: readonly LedgerScore[],
): Promise<void> {
  talk.begin('Writing the formulas', 1, 2, true);
  const { id, tables } = report;
  const sheet = talk.workbook.worksheets.getItem(id);
  const { top, bottom } = tables.accounts.area;
  const watch = new FillWatch();
  const written = new Set(cells.map(keyOf));
  const puts = (row: number, col: number): string | undefined =>
    written.has(keyOf({ row, col })) ? formula : undefined;
  for (const col of new Set(cells.map((cell) => cell.col))) {
    const column = rangeOf(sheet, area(top + 1, col, bottom, col));
    watch.ask(sheet, tables.accounts.name, column, puts);
    // Excel leaves a cell alone for which null stands there.
    column.formulas = Array.from({ length: bottom - top }, (_, i) => [puts(top + 1 + i, col) ?? null]) as string[][];
  }
  try {
    await talk.sync();
  } catch (error) {
    throw await afterScoring(error, talk.doing, report, cells);
  }
  const [unseen] = await watch.mend(talk);
  if (!talk.grouped) remember({ doing: talk.doing, sheets: [recordOf(report, formula, cells)] });
  if (unseen)
    throw new ReportError(`The scores read the ledger; everything was written. ${unseen}`, [], { wrote: 'everything' });
}

/** What was written, by which it can be taken back. */
const recordOf = ({ id, tables }: SheetState, formula: string, cells: readonly LedgerScore[]): SheetRecord => ({
  ...{ id, name: tables.accounts.name, added: false, tables: [], names: [], charts: 0 },
  cells: cells.map(({ row, col }) => ({
    area: area(row, col),
    before: { cells: [['']] },
    after: { cells: [[formula]] },
  })),
});

/** After a writing that failed: looks which of the scores are still blank, and tells. */
async function afterScoring(
  error: unknown,
  doing: string,
  report: SheetState,
  cells: readonly LedgerScore[],
): Promise<ReportError> {
  const cause = explain(error, doing);
  const told = teller(cause);
  try {
    const now = await inExcel('looking what was written', (talk) => held(talk, report, cells));
    const blank = now.filter(({ holds }) => holds === '').length;
    if (blank === cells.length) return told(`${cause.message} Nothing was written.`, 'nothing');
    return blank === 0
      ? told('Excel did not say so, but everything was written: the scores read the ledger.', 'everything')
      : told('Only a part of the scores reads the ledger. Choose Score steps 2 and 3 again.', 'part');
  } catch {
    return told(
      'Excel stopped answering, so it is not known which scores read the ledger. Choose Score steps 2 and 3 again.',
      'unknown',
    );
  }
}
