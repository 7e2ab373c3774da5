import { ReportError } from '../../engine/errors';
import { splitSheet } from '../../sheets/address';
import { inExcel } from '../host/conversation';

/** Where something is selected. */
export interface Selection {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Without the sheet. */
  readonly address: string;
}

/** What is selected. Refuses where it is more than one range. */
export function selectionAddress(): Promise<Selection> {
  return inExcel('reading the selection', async (talk) => {
    const selected = talk.workbook.getSelectedRanges();
    selected.load('address,areaCount,worksheet/id,worksheet/name');
    await talk.sync();
    if (selected.areaCount !== 1)
      throw new ReportError('Several ranges are selected. Select one range of cells and try again.', [], {
        retry: true,
      });
    const { worksheet } = selected;
    return { sheetId: worksheet.id, sheetName: worksheet.name, address: splitSheet(selected.address).address };
  });
}
