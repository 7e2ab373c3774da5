import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import { writeXlsx } from '../../workbench/files';
import { Workbook } from '../../workbench/model';
import { deleteSheet } from '../../workbench/structure';

export const templatePicture = (id: string): string => `template-${id}.png`;

/** The file of a workbook that holds nothing but a template with its example. */
export async function templateFile(id: string): Promise<Uint8Array> {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const session = await openAddin(book);
  await (session.runScript('reportActions') as PageActions).buildTemplate(id);
  await session.settled();
  session.close();
  deleteSheet(book.sheet('Sheet1')!);
  return writeXlsx(book);
}
