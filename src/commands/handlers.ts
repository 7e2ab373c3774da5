import { ReportError } from '../excel/errors';
import { repairFunctions } from '../excel/repair';
import { refreshReport, switchFormulas } from '../excel/report';
import { buildFromActiveSheet } from '../excel/source';
import type { Summary } from '../excel/summary';
import type { CommandName } from './names';
import { type Outcome, tell } from './outcome';

type Handler = (event: Office.AddinCommands.Event) => Promise<void>;

/** A command's result is told whether the pane is open or not, and Excel always hears that the command has ended. */
const handler =
  (work: () => Promise<Outcome>): Handler =>
  async (event) => {
    try {
      tell(await work());
    } catch (error) {
      const details = error instanceof ReportError ? error.details : [];
      tell({ ok: false, message: error instanceof Error ? error.message : String(error), notes: details });
    } finally {
      event.completed();
    }
  };

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function wrote(did: string, summary: Summary): Outcome {
  const { accounts, below, cells, formats, rules, warnings } = summary;
  const nothing = cells + formats + rules === 0;
  const what = nothing ? 'Nothing had changed.' : `${counted(cells, 'cell', 'cells')} written.`;
  return { ok: true, message: `${did}: ${counted(accounts, 'account', 'accounts')}, ${below} below. ${what}`, notes: warnings };
}

export const handlers: Readonly<Record<CommandName, Handler>> = {
  buildReport: handler(async () => {
    const built = await buildFromActiveSheet();
    return wrote('Report built', { ...built, warnings: [...built.issues.map((i) => i.message), ...built.warnings] });
  }),
  refreshReport: handler(async () => wrote('Report refreshed', await refreshReport())),
  switchFormulas: handler(async () => wrote('Formulas switched', await switchFormulas())),
  repairFunctions: handler(async () => {
    const { repaired, skipped } = await repairFunctions();
    const message = repaired === 0 ? 'No function needs repair.' : `${counted(repaired, 'formula', 'formulas')} entered again.`;
    return { ok: true, message, notes: skipped };
  }),
};
