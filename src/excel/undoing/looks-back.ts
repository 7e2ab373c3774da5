import { updateSheet } from '../../engine/difference/diff';
import { looksOnly, paintedOtherwise } from '../../engine/difference/looks-only';
import { ReportError } from '../../engine/errors';
import { planReport } from '../../engine/planning/report-plans';
import type { CommandRecord } from '../../engine/undo/command-record';
import { ownSheet, ownSheets } from '../../engine/workbook/inventory';
import { REPORT_SHEETS } from '../../templates/account-report';
import { type Conversation, inExcel } from '../host/conversation';
import { explain } from '../host/failures';
import { readDetails } from '../reading/details';
import { lookOnly } from '../reading/look-only';
import { readSheets } from '../reading/read-sheets';
import { newToken } from '../writing/after-failure';
import { finish } from '../writing/finishing';
import { writeChanges } from '../writing/write-changes';

/** Undos of which the cells are back, and perhaps not all of the looks. */
const left = new WeakSet<CommandRecord>();

/** Whether all that is left to undo of a command are looks. */
export const onlyLooksLeft = (record: CommandRecord): boolean => left.has(record);

/**
 * Brings looks, rules and lists to choose from in line with what was put back, on the sheets of the report that the command painted
 * otherwise: an account that the command marked as gone is not marked any more.
 * @throws ReportError that says that the cells are back, where Excel fails; undoing again then does the rest
 */
export async function bringLooksBack(talk: Conversation, record: CommandRecord): Promise<void> {
  left.add(record);
  const painted = new Set(
    record.sheets.flatMap(({ id, added, marks }) =>
      !added && marks?.before && paintedOtherwise(marks.before, marks.after) ? [id] : [],
    ),
  );
  if (painted.size === 0) return;
  try {
    if (await paint(talk, painted)) return;
  } catch (error) {
    if (isLeft(error)) return;
  }
  try {
    // What Excel fails at once it mostly does when asked again; what it did do is not done twice.
    await inExcel(talk.doing, (again) => paint(again, painted));
  } catch (second) {
    if (isLeft(second)) return;
    const { details, host, code } = explain(second, talk.doing);
    throw new ReportError(LOOKS_LEFT, details, { host, code, wrote: 'unknown', retry: true });
  }
}

/** What cannot be planned as it stands is left to the next refresh, which says why. */
const isLeft = (error: unknown): boolean => error instanceof ReportError && error.host === undefined;

/** @returns whether Excel took all; what it refuses the marks tell, so that the next refresh asks again. */
async function paint(talk: Conversation, painted: ReadonlySet<string>): Promise<boolean> {
  const book = await lookOnly(talk);
  if (!ownSheet(book, 'report')) return true;
  const found = await readSheets(talk, book, ownSheets(book, REPORT_SHEETS));
  const standing = planReport(book, found, undefined, { revise: (model) => model }).planned.flatMap((one) =>
    one.found && painted.has(one.found.id) ? [{ plan: one.plan, found: one.found }] : [],
  );
  const details = standing.length > 0 ? await readDetails(talk, standing, book) : [];
  const names = new Set(book.names.map((n) => n.name.toLowerCase()));
  const changes = standing.flatMap(
    ({ plan, found: f }, i) => looksOnly(updateSheet(plan, f, details[i], names), f.mark) ?? [],
  );
  if (changes.length === 0) return true;
  const sheets = await writeChanges(talk, changes, newToken());
  await talk.sync();
  const refused = await finish(talk, changes, sheets);
  return refused.length === 0;
}

const LOOKS_LEFT =
  'All cells are back as they were, but Excel stopped answering, so it is not known which of their colours and marks are. Choose Undo again, or Refresh: it does what is left.';
