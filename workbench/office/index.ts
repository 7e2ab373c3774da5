import { createCalculation } from '../calc';
import type { HostOptions } from '../host/host';
import type { Workbook } from '../model';
import { workbookObject } from '../objects';
import { openSession, type OfficeSession, type SessionOptions } from './session';

export { bundleAsyncScript, bundleScript } from './bundle';
export { describeProblem, type PageProblem } from './problems';
export { type ConsoleLine, type OfficeSession, openSession, type PageScript, type SessionOptions } from './session';

export type ExcelOptions = Omit<SessionOptions, keyof Pick<HostOptions, 'book' | 'createRoot' | 'createCalculation'>>;

/**
 * Opens a workbook with everything this Excel can do, and a page with the real office.js beside it.
 * @returns once Office.onReady has fired in the page
 * @throws Error where office.js does not start or a script of the page throws
 */
export const openExcel = (book: Workbook, options: ExcelOptions = {}): Promise<OfficeSession> =>
  openSession({
    writeFile: async (whole) => (await import('../files')).writeXlsx(whole),
    ...options,
    book,
    createRoot: workbookObject,
    createCalculation,
  });
