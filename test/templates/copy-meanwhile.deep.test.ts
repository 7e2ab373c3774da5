import { FIRST_BLOCK } from '../../src/templates/heading';
import { TEMPLATES } from '../../src/templates/registry';
import type { Sheet } from '../../workbench/model';
import { insertCells } from '../../workbench/structure';
import type { Desk } from '../faults/commands';
import { commandsOf } from '../faults/template-commands';
import { deskFor, failureOf } from '../faults/walk';

/** Below the heading, whose rows stay where they are. */
const ROW = { top: FIRST_BLOCK, bottom: FIRST_BLOCK };

/** What a sheet shows, wherever it stands. */
const shown = (sheet: Sheet): unknown[] =>
  [...sheet.cellsIn(sheet.usedArea()!)].flatMap(([, , { value }]) => (value === null ? [] : [value])).sort();

/** What the sheets show that a copy added. */
const copies = ({ book }: Desk, before: readonly Sheet[]): unknown[] =>
  book.sheets.filter((sheet) => !before.includes(sheet)).map(shown);

test.each(TEMPLATES.map(({ id }) => id))(
  'a copy of %s holds all that its sheets show, or none is made, where a row comes in meanwhile',
  async (id) => {
    const command = commandsOf(id).find(({ name }) => name === 'copy to send out')!;
    const plain = await deskFor(command, 'plain');
    const sheets = [...plain.book.sheets];
    await command.run(plain);
    await plain.session.settled();
    const whole = copies(plain, sheets);
    for (let request = 1, came = true; came; request++) {
      came = false;
      const desk = await deskFor(command, 'plain');
      const before = [...desk.book.sheets];
      desk.session.faults.before(request, () => {
        came = true;
        for (const sheet of before) insertCells(sheet, { ...ROW, left: 0, right: 16_383 }, 'down');
        desk.session.app.calculation.update();
      });
      const message = await failureOf(() => command.run(desk));
      await desk.session.settled();
      if (message === undefined) expect([request, copies(desk, before)]).toEqual([request, whole]);
      else
        expect([request, copies(desk, before), message]).toEqual([
          request,
          [],
          expect.stringMatching(/Nothing was written/),
        ]);
      desk.session.close();
    }
    plain.session.close();
  },
);
