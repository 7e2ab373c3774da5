/** The gallery: adding a template, and what is done to one that stands. */
import { toldOfTemplate, type Told } from '../../commands/wording';
import type { FormulaMode } from '../../domain/model/model';
import { counted } from '../../domain/model/words';
import type { LedgerScored } from '../../excel/commands/score-from-ledger';
import type { CommandOptions } from '../../excel/host/conversation';
import type { StandingTemplate } from '../../excel/panel/standing';
import { acting } from './running/acting';
import { tellingOfCopies } from './running/commanding';
import type { Runner } from './running/runner';
import type { Store } from './store';
import type { PanelActions, PanelState, TemplateTask } from './types';

type Templating = Pick<PanelActions, 'searchTemplates' | 'addTemplate' | 'onTemplate'>;

const LABELS: Readonly<Record<TemplateTask, string>> = {
  refresh: 'Refreshing the template',
  clear: 'Clearing the example',
  restore: 'Restoring the example',
  switch: 'Switching the formulas',
  copy: 'Making a copy to send out',
  copyAlone: 'Making a copy to send out',
  score: 'Scoring from the ledger',
};

/** Said of a template whose formulas were switched. */
const COMPUTES: Readonly<Record<FormulaMode, string>> = {
  native: 'computes with native formulas',
  addin: 'computes with add-in functions',
};

const toldOfScores = ({ written, accounts, kept }: LedgerScored): Told => ({
  message: `${counted(written, 'score reads', 'scores read')} the ledger now, for ${counted(accounts, 'account', 'accounts')} in it.`,
  notes: kept,
});

async function done(
  task: TemplateTask,
  { template, instance, formulas }: StandingTemplate,
  given: CommandOptions,
): Promise<Told> {
  const { refreshTemplate, clearExample, restoreExample, switchTemplate, copyTemplate } = await acting();
  const options = { ...given, instance };
  switch (task) {
    case 'refresh':
      return toldOfTemplate('is up to date', await refreshTemplate(template, options));
    case 'clear':
      return toldOfTemplate('is without its example', await clearExample(template, options));
    case 'restore':
      return toldOfTemplate('has its example again', await restoreExample(template, options));
    case 'switch': {
      const other = formulas === 'native' ? 'addin' : 'native';
      return toldOfTemplate(COMPUTES[other], await switchTemplate(template, other, options));
    }
    case 'copy':
    case 'copyAlone':
      return (await tellingOfCopies()).toldOfCopy(await copyTemplate(template, options, task === 'copyAlone'));
    case 'score':
      return toldOfScores(await (await acting()).scoreFromLedger(options));
  }
}

/** @param reload reads what stands in the workbook, when a command is over */
export function createTemplating(
  { update }: Store<PanelState>,
  runner: Runner,
  reload: () => Promise<void>,
): Templating {
  const command = async (label: string, work: (options: CommandOptions) => Promise<Told>): Promise<void> => {
    if (await runner.run({ label, writes: true, work })) await reload();
  };
  return {
    searchTemplates: (query) => update((state) => ({ ...state, gallery: { ...state.gallery, query } })),
    addTemplate: (id) =>
      command('Adding the template', async (options) =>
        toldOfTemplate('is added', await (await acting()).buildTemplate(id, undefined, options)),
      ),
    onTemplate: (task, standing) => command(LABELS[task], (options) => done(task, standing, options)),
  };
}
