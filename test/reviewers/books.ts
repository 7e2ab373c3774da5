/** The workbooks that are reviewed: every sheet that the add-in makes is in one of them. */
import { wholeReport } from '../../tools/libreoffice/whole-report';
import { TEMPLATES } from '../../src/templates/registry';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import type { Sheet } from '../../workbench/model';
import type { OfficeSession } from '../../workbench/office';
import { AS_OF, emptyBook, SAMPLE } from '../report/session';

export interface Reviewed {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly session: OfficeSession;
}

const reviewed = (name: string, session: OfficeSession): Reviewed => ({
  name,
  session,
  sheets: session.app.book.sheets.filter((sheet) => sheet.name !== 'Sheet1'),
});

/** A report of 24 accounts on its first day, in either kind of formulas. */
export async function freshReport(formulas: 'native' | 'addin'): Promise<Reviewed> {
  const session = await openAddin(emptyBook());
  const actions = session.runScript('reportActions') as PageActions;
  await actions.buildFromCsv(SAMPLE, { company: 'Acme', asOf: AS_OF, asOfFollowsToday: false, formulas });
  await actions.findGaps();
  await session.settled();
  return reviewed(`a fresh report, ${formulas}`, session);
}

/** A report after two reviews, with overridden scores, columns of people's own and a board copy. */
export async function usedReport(): Promise<Reviewed> {
  const { session, actions } = await wholeReport(emptyBook(), SAMPLE, AS_OF, { company: 'Acme' });
  await actions.makeBoardCopy();
  await session.settled();
  return reviewed('a report in use', session);
}

/** Every template with its example, in a workbook of its own. */
export async function templates(): Promise<Reviewed[]> {
  const made: Reviewed[] = [];
  for (const { id } of TEMPLATES) {
    const session = await openAddin(emptyBook());
    await (session.runScript('reportActions') as PageActions).buildTemplate(id);
    await session.settled();
    made.push(reviewed(id, session));
  }
  return made;
}
