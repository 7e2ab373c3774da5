import type { Override } from '../../domain/model/overrides';
import type { Summary } from '../../engine/report/summary';
import type { CommandOptions } from '../host/conversation';
import { changeReport } from './report';

/**
 * Puts a score in the place of a step's computed one for a while: a row on the sheet of overrides, which is made where it is
 * not there yet. Refuses, with nothing written, an override that would not count.
 */
export const overrideStep = (override: Override, options: CommandOptions = {}): Promise<Summary> =>
  changeReport('overriding a step score', (model) => model, options, { override });
