import type * as Acting from '../../../excel/commands/index';
import { ReportError } from '../../../engine/errors';

const UNLOADED =
  'The command could not be loaded, so nothing was written. Check your internet connection, then try again.';

/** The commands, which the panel can be read without: they come when it has nothing else to do, or with the first of them. */
export const acting = (): Promise<typeof Acting> =>
  import(/* webpackChunkName: 'commands' */ '../../../excel/commands').catch(() => {
    throw new ReportError(UNLOADED, [], { wrote: 'nothing', retry: true });
  });
