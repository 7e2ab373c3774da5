import { TransportError } from '../protocol/wire';

/** What `getFileAsync`, `getSliceAsync` and `closeAsync` send, by the places of their arguments. */
interface Call {
  /** Kind of file. */
  readonly 0?: number;
  /** Bytes of a slice. */
  readonly 1?: number;
  /** What a file that was got is known by. */
  readonly 2?: number;
  /** Place of a slice. */
  readonly 3?: number;
}

const COMPRESSED = 1;
/** Excel keeps no more at a time. */
const MOST_OPEN = 2;

/** Numbers of the errors that office.js knows. */
const Refused = { FileType: 1009, SliceIndex: 5008, TooManyFiles: 11_000, Failed: TransportError.General } as const;

const refuse = (Error: number): Record<string, unknown> => ({ Error, Version: 1 });

interface Copy {
  readonly bytes: Uint8Array;
  readonly slice: number;
}

export interface DocumentCopiesOptions {
  /** Whether this Excel gives the file of a workbook. */
  readonly offered: boolean;
  /** The file of the workbook as it is. */
  write(): Promise<Uint8Array>;
  /** Whether a member (`Document.getFileAsync`) fails whatever it is given. */
  fails(member: string): boolean;
}

/** The workbook as a file, given to the add-in slice by slice. */
export class DocumentCopies {
  private readonly copies = new Map<number, Copy>();
  private next = 1;
  /** Files that are being written. */
  writing = 0;

  constructor(private readonly options: DocumentCopiesOptions) {}

  /** Files that were got and not closed. */
  get open(): number {
    return this.copies.size;
  }

  /** Takes a copy of the workbook as it is now. */
  async get({ 0: type, 1: slice = 0 }: Call): Promise<Record<string, unknown>> {
    const { offered, write, fails } = this.options;
    if (!offered || type !== COMPRESSED) return refuse(Refused.FileType);
    if (fails('Document.getFileAsync')) return refuse(Refused.Failed);
    if (this.copies.size >= MOST_OPEN) return refuse(Refused.TooManyFiles);
    this.writing++;
    try {
      const bytes = await write();
      this.copies.set(this.next, { bytes, slice });
      return { Error: 0, Version: 1, 0: this.next++, 1: bytes.length };
    } finally {
      this.writing--;
    }
  }

  slice({ 2: id = 0, 3: index = 0 }: Call): Record<string, unknown> {
    if (this.options.fails('File.getSliceAsync')) return refuse(Refused.Failed);
    const copy = this.copies.get(id);
    if (!copy) return refuse(Refused.Failed);
    const part = copy.bytes.subarray(index * copy.slice, (index + 1) * copy.slice);
    return part.length === 0 ? refuse(Refused.SliceIndex) : { Error: 0, Version: 1, 0: [...part], 1: part.length };
  }

  close({ 2: id = 0 }: Call): Record<string, unknown> {
    if (this.options.fails('File.closeAsync')) return refuse(Refused.Failed);
    return this.copies.delete(id) ? { Error: 0, Version: 1 } : refuse(Refused.Failed);
  }

  clear(): void {
    this.copies.clear();
  }
}
