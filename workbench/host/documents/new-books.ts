import type { NewBooks } from '../app';

/** A workbook that the add-in has opened beside the one that is open. */
export interface NewBook {
  /** As Excel calls it until it is saved: `Book2`. */
  readonly name: string;
  /** Its .xlsx file. */
  readonly bytes: Uint8Array;
}

/** The workbooks that the add-in has made, as `NewBooks` says. */
export class MadeBooks implements NewBooks {
  private readonly made = new Map<string, Uint8Array>();
  private readonly list: NewBook[] = [];

  /** @param onOpen hears of each that is opened */
  constructor(private readonly onOpen: (book: NewBook) => void) {}

  /** Those that were opened, in that order. */
  get opened(): readonly NewBook[] {
    return this.list;
  }

  make(file: Uint8Array): string {
    const id = `created${this.made.size + 1}`;
    this.made.set(id, file);
    return id;
  }

  has(id: string): boolean {
    return this.made.has(id);
  }

  open(id: string): void {
    const bytes = this.made.get(id);
    if (!bytes) return;
    // The one that is open was the first.
    const book = { name: `Book${this.list.length + 2}`, bytes };
    this.list.push(book);
    this.onOpen(book);
  }
}
