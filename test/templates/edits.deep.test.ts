/** Somebody types at random into every template of the registry, and refreshes: nothing of theirs is lost. */
import fc from 'fast-check';
import { TEMPLATES, templateOf } from '../../src/templates/registry';
import type { Template } from '../../src/templates/template';
import type { Sheet, Workbook } from '../../workbench/model';
import { insertTableRows } from '../../workbench/structure';
import { bench } from '../report/session';
import { cellOf } from './walks';

const EDITS = 500;
const BETWEEN_REFRESHES = 25;
const TYPED = [0, 1, 0.25, 3, 12, 1000, -5, 1e9, 'Dana', 'Yes', 'No', 'Open', 'x', '', null] as const;

/** The cells of lines in which one types. */
const linesIn = ({ sheets }: Template, book: Workbook): { sheet: Sheet; row: number; col: number }[] =>
  sheets.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => (block.type === 'lines' ? block.lines : []))
      .flatMap(({ name, ask }) => {
        return ask ? [cellOf(book, name)] : [];
      }),
  );

/** All that is no formula, by sheet and cell. */
function typedCells(book: Workbook): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const sheet of book.sheets)
    for (const [row, col, cell] of sheet.cellsIn(sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 }))
      if (!cell.formula && cell.value !== null && cell.value !== '')
        cells.set(`${sheet.name}!${row},${col}`, cell.value);
  return cells;
}

test.each(TEMPLATES.map(({ id }) => id))('%s', async (id) => {
  const { book, session, actions } = await bench();
  const built = await actions.buildTemplate(id);
  await session.settled();
  const sheets = built.sheets.map((name) => book.sheet(name)!);
  const lines = linesIn(templateOf(id), book);
  const draw = fc.sample(
    fc.record({ kind: fc.nat(9), sheet: fc.nat(), at: fc.nat(), row: fc.nat(), value: fc.constantFrom(...TYPED) }),
    {
      numRuns: EDITS,
      seed: 4711,
    },
  );
  const put = (sheet: Sheet, row: number, col: number, value: string | number | null): void => {
    const cell = sheet.ensure(row, col);
    if (cell.formula) return;
    cell.value = value;
    sheet.changed({ top: row, left: col, bottom: row, right: col });
  };
  for (const [i, { kind, sheet: s, at, row, value }] of draw.entries()) {
    const sheet = sheets[s % sheets.length];
    const table = sheet.tables.length === 0 ? undefined : sheet.tables[at % sheet.tables.length];
    if (kind === 2 && lines.length > 0) {
      const { sheet: home, row: r, col } = lines[at % lines.length];
      put(home, r, col, value);
    } else if (kind === 0 && table) insertTableRows(table, row % (table.bodyArea.bottom - table.bodyArea.top + 2), 1);
    else if (kind === 1) put(sheet, 300 + (row % 50), at % 30, `mine ${i}`);
    else if (table) {
      const { top, bottom, left, right } = table.bodyArea;
      put(sheet, top + (row % (bottom - top + 1)), left + (at % (right - left + 1)), value);
    }
    if (i % BETWEEN_REFRESHES > 0) continue;
    session.app.calculation.update();
    const before = typedCells(book);
    await actions.refreshTemplate(id);
    await session.settled();
    const after = typedCells(book);
    expect([...before].filter(([cell, was]) => after.get(cell) !== was)).toEqual([]);
    expect(await actions.refreshTemplate(id)).toMatchObject({ cells: 0, formats: 0, rules: 0 });
  }
});
