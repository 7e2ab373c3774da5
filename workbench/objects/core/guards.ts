/** What a read-only workbook, a protected sheet and merged cells do not let happen. */
import type { App } from '../../host/app';
import { type Area, covers, overlaps, type Sheet, toA1 } from '../../model';
import { distinctFormats } from '../formats/format-store';
import { accessDenied, mergedConflict } from './refusals';

/** What somebody wants to do with cells; each but `edit` and `structure` can be allowed by the protection's options. */
export type Doing =
  | 'edit'
  | 'structure'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowInsertHyperlinks'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowSort'
  | 'allowAutoFilter'
  | 'allowEditObjects';

/** Refuses where the workbook cannot be changed at all. */
export function mayChangeBook(app: App): void {
  if (app.book.readOnly) throw accessDenied('The workbook is open as read-only.');
}

/**
 * Refuses with AccessDenied where the workbook is read-only or the sheet's protection forbids the action. Editing and
 * sorting also need every cell of the areas to be unlocked.
 */
export function mayChange(app: App, sheet: Sheet, doing: Doing, areas: readonly Area[] = []): void {
  mayChangeBook(app);
  if (!sheet.protection) return;
  const option = sheet.protection.options[doing] === true;
  if (option && doing !== 'allowSort') return;
  const byLock = doing === 'edit' || (doing === 'allowSort' && option);
  const locked = areas.find((a) => [...distinctFormats(sheet, a)].some((f) => f.locked));
  if (byLock && !locked) return;
  const where = locked ? ` Cell or range ${toA1(locked)} is locked.` : '';
  throw accessDenied(`The sheet "${sheet.name}" is protected.${where} Unprotect the sheet and try again.`);
}

/** Refuses where an area cuts through merged cells: all of a merge may change, or none of it. */
export function mayCutMerges(sheet: Sheet, a: Area): void {
  const cut = sheet.merges.find((m) => overlaps(m, a) && !covers(a, m));
  if (cut) throw mergedConflict(`${toA1(a)} holds only a part of the merged cells ${toA1(cut)}.`);
}
