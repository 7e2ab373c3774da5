/** Which sheet of a workbook is the tracker. */

import type { ReportModel } from '../../model/model';
import { readTracker } from '../read';
import { type Grid, isField } from '../types';

/** A sheet of a workbook file. */
export interface FileSheet {
  readonly name: string;
  /** Whether people see it. */
  readonly visible: boolean;
  readonly grid: Grid;
}

export interface JudgedSheet extends FileSheet {
  /** Columns that are known, of those that hold something. */
  readonly known: number;
  readonly columns: number;
  readonly accounts: number;
}

/** Sheets that hold something, likeliest tracker first; those that are hidden come last. */
export function judgeSheets(sheets: readonly FileSheet[], model: Pick<ReportModel, 'steps'>): JudgedSheet[] {
  return sheets
    .filter(({ grid }) => grid.rows.length > 0)
    .map((sheet) => {
      const read = readTracker(sheet.grid, model);
      const columns = read.columns ?? [];
      const known = read.ok ? columns.filter(({ use }) => isField(use)).length : 0;
      return { ...sheet, known, columns: columns.length, accounts: read.ok ? read.accounts.length : 0 };
    })
    .sort((a, b) => Number(b.visible) - Number(a.visible) || b.known - a.known);
}
