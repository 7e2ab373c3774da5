import type { SheetKey } from '../../sheets/plan';
import { type Inventory, marked, ownSheet, type SheetEntry } from './inventory';

/** A sheet that somebody copied from one of ours, and the one that is not the copy. */
export interface CopiedSheet {
  readonly copy: string;
  readonly original: string;
}

/** Copies that people made of sheets of the report, and that nothing was said of yet. They are left alone. */
export const copiedSheets = (book: Inventory, kinds: readonly { readonly key: SheetKey }[]): CopiedSheet[] =>
  kinds.flatMap(({ key }) => {
    const ours = ownSheet(book, key);
    return marked(book, key).flatMap((sheet) =>
      ours && sheet !== ours && !isTold(ours, sheet) ? [{ copy: sheet.name, original: ours.name }] : [],
    );
  });

const isTold = ({ id, mark }: SheetEntry, copy: SheetEntry): boolean =>
  mark?.twins?.own === id && mark.twins.told.includes(copy.id);
