import type { BoardCopy } from '../excel/commands/board-copy';
import type { Built } from '../excel/commands/build';
import type { Updated } from '../excel/commands/update';
import type { TemplateSummary } from '../excel/commands/templates';
import { counted, listed } from '../domain/model/words';
import type { Summary } from '../engine/report/summary';

/** What a command did, in words for whoever asked for it. */
export interface Told {
  readonly message: string;
  readonly notes: readonly string[];
  /** A sheet to look at now. */
  readonly opens?: Opens;
}

/** The action plan or the history, whatever a person calls it, or a sheet by its name. */
export type Opens = { readonly key: 'actions' | 'history' } | { readonly name: string };

/** Cells are named, but not more than one reads. */
export const MOST_NAMED = 12;

/** What a command wrote: `Nothing had changed.` or `12 cells written.` */
export function whatWasWritten({ cells, formats, rules }: Pick<Summary, 'cells' | 'formats' | 'rules'>): string {
  if (cells + formats + rules === 0) return 'Nothing had changed.';
  return cells === 0 ? 'Only formats were written.' : `${counted(cells, 'cell', 'cells')} written.`;
}

/** The outcome of a command on the report; `did` begins the sentence, "Report refreshed". */
export function toldOf(did: string, summary: Summary): Told {
  const { accounts, below, warnings } = summary;
  const message = `${did}: ${counted(accounts, 'account', 'accounts')}, ${below} below the limit. ${whatWasWritten(summary)}`;
  return { message, notes: warnings };
}

/** The outcome of a build, with what was noticed in the source. */
export const toldOfBuild = (built: Built): Told =>
  toldOf('Report built', { ...built, warnings: [...built.issues.map((issue) => issue.message), ...built.warnings] });

/** The outcome of an update: what was taken, and what was noticed on the way. */
export const toldOfUpdate = (updated: Updated): Told => {
  const { sentences, issues, warnings } = updated;
  const doubts = issues.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  const [first, ...others] = sentences;
  return {
    message: `Report updated. ${first ?? ''} ${whatWasWritten(updated)}`,
    notes: [...others, ...doubts, ...warnings],
  };
};

export const toldOfGaps = ({ added, warnings }: Summary): Told => ({
  message:
    added === 0
      ? 'No step is below the limit without an open action.'
      : `${counted(added, 'action', 'actions')} added to the action plan.`,
  notes: warnings,
  opens: { key: 'actions' },
});

export const toldOfEdits = ({ added, warnings }: Summary): Told => ({
  message: `${counted(added, 'action', 'actions')} changed in the action plan.`,
  notes: warnings,
  opens: { key: 'actions' },
});

export const toldOfDeals = ({ added, warnings }: Summary): Told => ({
  message:
    added === 0
      ? 'The action plan has the next step already.'
      : `${counted(added, 'next step', 'next steps')} added to the action plan.`,
  notes: warnings,
  opens: { key: 'actions' },
});

export const toldOfSnapshot = ({ added, warnings }: Summary): Told => ({
  message: `Snapshot taken: ${counted(added, 'account', 'accounts')} kept for the as-of date.`,
  notes: warnings,
  opens: { key: 'history' },
});

const SEND_ALONE =
  'To send them without the rest of this workbook: select their tabs, then Move or Copy, To book: (new book). Excel gives no add-in a way to do that.';

export const toldOfCopy = ({ sheets, warnings }: BoardCopy): Told => ({
  message: `Board copy made: ${listed(sheets.map((name) => `"${name}"`))}. They hold values only.`,
  notes: [SEND_ALONE, ...warnings],
  ...(sheets.length > 0 && { opens: { name: sheets[sheets.length - 1] } }),
});

/** The outcome of a command on a template; `did` ends the sentence, "is added". */
export const toldOfTemplate = (did: string, summary: TemplateSummary): Told => {
  const { title, sheets, warnings } = summary;
  return {
    message: `${title} ${did} on ${listed(sheets.map((name) => `"${name}"`))}. ${whatWasWritten(summary)}`,
    notes: warnings,
    opens: { name: sheets[0] },
  };
};
