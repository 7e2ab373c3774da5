/** Emptying cells and taking their looks, rules and links away. */
import type { App } from '../../host/app';
import { type Area, covers, overlaps, type Sheet } from '../../model';
import { removeTable } from '../../structure';
import { cutConditionalFormats } from '../conditional/coverage';
import { asChoice } from '../core/arguments';
import { EVENT, raiseChanged, raiseTable } from '../core/events';
import { mayChange } from '../core/guards';
import { clearFormats, dropIfBlank } from '../formats/format-store';
import { cutValidations } from '../validation/coverage';
import { headerParts, renameColumns } from './headers';
import { noteCalculatedColumns } from './writing';

const PARTS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Range.clear: `applyTo` says what goes; left out it is everything. */
export function clearCells(app: App, sheet: Sheet, a: Area, applyTo: unknown): void {
  const what = asChoice(applyTo ?? 'All', PARTS, 'applyTo');
  mayChange(app, sheet, what === 'Formats' ? 'allowFormatCells' : 'edit', [a]);
  if (what === 'All') removeWholeTables(app, sheet, a);
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') clearContents(sheet, a);
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') clearLinks(sheet, a);
  if (what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks') {
    if (what !== 'RemoveHyperlinks') {
      sheet.merges = sheet.merges.filter((m) => !overlaps(m, a));
      cutConditionalFormats(sheet, a);
    }
    clearFormats(sheet, a);
  }
  if (what === 'All') {
    cutValidations(sheet, a);
    for (const [row, col, cell] of sheet.cellsIn(a)) {
      delete cell.note;
      dropIfBlank(sheet, row, col);
    }
  }
  sheet.book.tell({ kind: 'appearance', sheet });
  if (what !== 'Formats' && what !== 'Hyperlinks') {
    sheet.changed(a);
    raiseChanged(app, sheet, a, 'RangeEdited');
  }
}

function removeWholeTables(app: App, sheet: Sheet, a: Area): void {
  for (const table of sheet.tablesOver(a).filter((t) => covers(a, t.area))) {
    removeTable(table);
    raiseTable(app, EVENT.tableDeleted, table);
  }
}

/** Empties cells; headers of tables get a stand-in name. Tells nobody. */
export function clearContents(sheet: Sheet, a: Area): void {
  const headers = headerParts(sheet, a);
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    if (cell.spilledFrom || headers.some(({ part }) => row === part.top && col >= part.left && col <= part.right))
      continue;
    cell.value = null;
    delete cell.formula;
    delete cell.quoted;
    dropIfBlank(sheet, row, col);
  }
  for (const { table, part } of headers) {
    const blank = new Map<number, string>();
    for (let col = part.left; col <= part.right; col++) blank.set(col - table.area.left, '');
    renameColumns(table, blank);
  }
  for (const table of sheet.tablesOver(a)) noteCalculatedColumns(table, a);
}

function clearLinks(sheet: Sheet, a: Area): void {
  for (const [row, col, cell] of sheet.cellsIn(a)) {
    delete cell.link;
    dropIfBlank(sheet, row, col);
  }
}
