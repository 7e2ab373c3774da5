import type { Built } from '../excel/commands/build';
import type { Updated } from '../excel/commands/update';
import type { TemplateSummary } from '../excel/commands/templates';
import { counted, grouped, listed } from '../domain/model/words';
import type { Summary } from '../engine/report/summary';

/** What was undone, kept while that is told. */
export type { CommandRecord as Undone } from '../engine/undo/command-record';

/** What a command did, in words for whoever asked for it. */
export interface Told {
  readonly message: string;
  /** What is to be looked at: with it, a success is told as a warning. */
  readonly notes: readonly string[];
  /** What is told besides, and is nothing to worry about. */
  readonly remarks?: readonly string[];
  /** A sheet to look at now. */
  readonly opens?: Opens;
}

/** The action plan or the history, whatever a person calls it, or a sheet by its name. */
export type Opens = { readonly key: 'actions' | 'history' } | { readonly name: string };

/** When a command brought the report up to date, in milliseconds, and what that did. */
export interface Refreshed {
  readonly at: number;
  readonly message: string;
}

/** Cells are named, but not more than one reads. */
export const MOST_NAMED = 12;

/** What stands beside "Refreshed …" after a build. */
export const JUST_BUILT = 'Just built.';

/** What a command wrote: `Nothing had changed.` or `12 cells written.` */
export function whatWasWritten({ cells, formats, rules }: Pick<Summary, 'cells' | 'formats' | 'rules'>): string {
  if (cells + formats + rules === 0) return 'Nothing had changed.';
  return cells === 0 ? 'Only formats were written.' : `${counted(cells, 'cell', 'cells')} written.`;
}

/** The outcome of a command on the report; `did` begins the sentence, "Report refreshed". */
export function toldOf(did: string, summary: Summary): Told {
  const { accounts, below, warnings, remarks } = summary;
  const message = `${did}: ${counted(accounts, 'account', 'accounts')}, ${grouped(below)} below the limit. ${whatWasWritten(summary)}`;
  return { message, notes: warnings, remarks };
}

/** The outcome of a build, with what was noticed in the source. */
export const toldOfBuild = (built: Built): Told => {
  const said = (info: boolean): string[] =>
    built.issues.filter(({ severity }) => (severity === 'info') === info).map(({ message }) => message);
  return toldOf('Report built', {
    ...built,
    warnings: [...said(false), ...built.warnings],
    remarks: [...said(true), ...built.remarks],
  });
};

/** The outcome of an update: what was taken, and what was noticed on the way. */
export const toldOfUpdate = (updated: Updated): Told => {
  const { sentences, issues, warnings, remarks } = updated;
  const doubts = issues.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  const [first, ...others] = sentences;
  return {
    message: `Report updated. ${first ?? ''} ${whatWasWritten(updated)}`,
    notes: [...doubts, ...warnings],
    remarks: [...others, ...remarks],
  };
};

export const toldOfGaps = ({ added, warnings, remarks }: Summary): Told => ({
  message:
    added === 0
      ? 'No step is below the limit without an open action.'
      : `${counted(added, 'action', 'actions')} added to the action plan.`,
  notes: warnings,
  remarks,
  opens: { key: 'actions' },
});

export const toldOfEdits = ({ added, warnings, remarks }: Summary): Told => ({
  message: `${counted(added, 'action', 'actions')} changed in the action plan.`,
  notes: warnings,
  remarks,
  opens: { key: 'actions' },
});

export const toldOfDeals = ({ added, warnings, remarks }: Summary): Told => ({
  message:
    added === 0
      ? 'The action plan has the next step already.'
      : `${counted(added, 'next step', 'next steps')} added to the action plan.`,
  notes: warnings,
  remarks,
  opens: { key: 'actions' },
});

export const toldOfSnapshot = ({ added, warnings, remarks }: Summary): Told => ({
  message: `Snapshot taken: ${counted(added, 'account', 'accounts')} kept for the as-of date.`,
  notes: warnings,
  remarks,
  opens: { key: 'history' },
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
