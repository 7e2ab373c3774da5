/** A workbook in which every template of the registry stands twice: with plain formulas, and with add-in functions. */
import { TEMPLATES } from '../../src/templates/registry';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import { Workbook } from '../../workbench/model';
import { deleteSheet } from '../../workbench/structure';

export async function everyTemplate(): Promise<Workbook> {
  const book = new Workbook();
  const start = book.addSheet('Sheet1');
  const session = await openAddin(book);
  const actions = session.runScript('reportActions') as PageActions;
  for (const mode of ['native', 'addin'] as const)
    for (const { id } of TEMPLATES) await actions.buildTemplate(id, mode);
  await session.settled();
  session.close();
  deleteSheet(start);
  return book;
}
