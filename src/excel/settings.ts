import type { ReportModel, Settings } from '../domain/model';
import { changedModel, type ModelChange, problemsOf } from '../domain/model-change';
import { ReportError } from './errors';
import { changeReport } from './report';
import type { CommandOptions } from './run';
import type { Summary } from './summary';

/** Writes settings, names and weights into the Settings sheet and brings the report up to date, as one command. */
export function changeModel(change: ModelChange, options: CommandOptions = {}): Promise<Summary> {
  return changeReport('changing the model', (model) => revised(model, change), options);
}

/** As `changeModel`, for settings alone. */
export const changeSettings = (settings: Partial<Settings>, options: CommandOptions = {}): Promise<Summary> =>
  changeModel({ settings }, options);

function revised(model: ReportModel, change: ModelChange): ReportModel {
  const problems = problemsOf(model, change);
  if (problems.length > 0) throw new ReportError(`${problems[0]} Nothing was written.`, problems);
  return changedModel(model, change);
}
