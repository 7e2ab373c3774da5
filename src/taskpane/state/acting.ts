import type * as Acting from '../../excel/acting';
import { ReportError } from '../../excel/errors';

const UNLOADED =
  'The command could not be loaded, so nothing was written. Check your internet connection, then try again.';

/** The commands, which the panel can be read without: they come when it has nothing else to do, or with the first of them. */
export const acting = (): Promise<typeof Acting> =>
  import(/* webpackChunkName: 'commands' */ '../../excel/acting').catch(() => {
    throw new ReportError(UNLOADED);
  });
