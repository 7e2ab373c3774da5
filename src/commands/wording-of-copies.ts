/** What came of making copies to send out: told with the commands, since no view speaks of it before. */
import { counted, listed } from '../domain/model/words';
import type { BoardCopy } from '../excel/commands/board-copy';
import type { Told } from './wording';

const sendAlone = ({ length }: readonly string[]): string => {
  const [them, tabs] = length === 1 ? ['it', 'its tab'] : ['them', 'their tabs'];
  return `To send ${them} without the rest of this workbook: select ${tabs}, then Move or Copy, To book: (new book).`;
};

/** The outcome of a copy: sheets in this workbook, or a new one of them. */
export const toldOfCopy = ({ sheets, warnings, opened }: BoardCopy): Told =>
  opened
    ? {
        message: `Opened a new workbook with ${counted(sheets.length, 'sheet', 'sheets')}. Save it there.`,
        notes: warnings,
      }
    : {
        message: `Copy made: ${listed(sheets.map((name) => `"${name}"`))}. ${sheets.length === 1 ? 'It holds' : 'They hold'} values only.`,
        notes: warnings,
        remarks: [sendAlone(sheets)],
        ...(sheets.length > 0 && { opens: { name: sheets[sheets.length - 1] } }),
      };
