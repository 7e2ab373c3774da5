/** What came of making copies to send out: told with the commands, since no view speaks of it before. */
import { counted, listed } from '../domain/model/words';
import type { BoardCopy } from '../excel/commands/board-copy';
import type { Told } from './wording';

const SEND_ALONE =
  'To send them without the rest of this workbook: select their tabs, then Move or Copy, To book: (new book).';

/** The outcome of a copy: sheets in this workbook, or a new one of them. */
export const toldOfCopy = ({ sheets, warnings, opened }: BoardCopy): Told =>
  opened
    ? {
        message: `Opened a new workbook with ${counted(sheets.length, 'sheet', 'sheets')}. Save it there.`,
        notes: warnings,
      }
    : {
        message: `Board copy made: ${listed(sheets.map((name) => `"${name}"`))}. ${sheets.length === 1 ? 'It holds' : 'They hold'} values only.`,
        notes: warnings,
        remarks: [SEND_ALONE],
        ...(sheets.length > 0 && { opens: { name: sheets[sheets.length - 1] } }),
      };
