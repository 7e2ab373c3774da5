import type { Settings } from '../../domain/model/model';
import { changedModel, type ModelChange } from '../../domain/model/model-change';
import { lossesOf, lossSentence } from '../../domain/model/model-preview';
import { problemsOf } from '../../domain/model/model-problems';
import { ReportError } from '../../engine/errors';
import type { Summary } from '../../engine/report/summary';
import type { CommandOptions } from '../host/conversation';
import { changeReport, type Revise } from './report';

/** What a person agreed to lose. */
export interface ModelOptions extends CommandOptions {
  /** Sub-metrics that may go with their scores, by id. */
  readonly confirmed?: readonly string[];
  /** Sub-metrics whose scores stay, in a column of the user's own. */
  readonly kept?: readonly string[];
}

/**
 * Writes settings, names, weights and sub-metrics into the Settings sheet and brings the report up to date, as one command.
 * Refuses, and lists what would be lost, where scores would go that nobody agreed to lose.
 */
export function changeModel(change: ModelChange, options: ModelOptions = {}): Promise<Summary> {
  const { confirmed = [], kept = [] } = options;
  const dropped = (change.remove ?? []).filter((id) => !kept.includes(id));
  const asked = dropped.filter((id) => !confirmed.includes(id));
  const revise: Revise = (model, standing) => {
    const problems = problemsOf(model, change);
    if (problems.length > 0)
      throw new ReportError(`${problems[0]} Nothing was written.`, problems, { wrote: 'nothing' });
    const losses = asked.length > 0 ? lossesOf(asked, model, standing.accounts, standing.actions) : [];
    const sentences = losses.filter(({ scores }) => scores > 0).flatMap((loss) => lossSentence(loss) ?? []);
    if (sentences.length > 0)
      throw new ReportError(
        `Scores would be lost. ${sentences.join(' ')} Agree to lose them, or keep them as a column of your own. Nothing was written.`,
        sentences,
        { wrote: 'nothing' },
      );
    return changedModel(model, change, standing.used);
  };
  return changeReport('changing the model', revise, options, undefined, dropped);
}

/** As `changeModel`, for settings alone. */
export const changeSettings = (settings: Partial<Settings>, options: CommandOptions = {}): Promise<Summary> =>
  changeModel({ settings }, options);
