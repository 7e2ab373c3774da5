/** What came of taking a command back: told with the commands, since no view speaks of it before. */
import { capital } from '../domain/model/fields';
import { counted } from '../domain/model/words';
import type { Restored } from '../excel/undoing/undo-last';
import { MOST_NAMED, type Told } from './wording';

/** The outcome of taking the last command back. */
export const toldOfUndo = ({ doing, stayed, where, bare, gone }: Restored): Told => {
  const done = `${capital(doing)} was undone`;
  const cells = counted(stayed, 'cell that was', 'cells that were');
  return {
    message: stayed === 0 ? `${done}.` : `${done}; ${cells} changed since stayed: ${where.join('; ')}.`,
    notes: [
      ...(bare === 0
        ? []
        : [
            `${counted(bare, 'column came back with what stood in it', 'columns came back with what stood in them')}. Notes and colours of your own there cannot be brought back.`,
          ]),
      ...(gone.length === 0
        ? []
        : [
            `Changed by someone else at the last moment, and gone with the sheet: ${gone.slice(0, MOST_NAMED).join('; ')}.`,
          ]),
    ],
  };
};
