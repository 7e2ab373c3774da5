/** Copying and pasting: cells of this workbook with all that belongs to them, anything else as text. */
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import type { Area, Sheet } from '../../model';
import { clipped } from '../display/snapshot';
import type { Screen } from '../univer';

export interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly cut: boolean;
}

/** What is on the computer's clipboard. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Remembers what was copied last, so that pasting it again brings formulas and formats along. */
export class Clipboard {
  private copied: Copied | undefined;

  constructor(private readonly screen: Screen) {}

  note(sheet: Sheet, a: Area, cut: boolean): void {
    this.copied = { sheet, area: clipped(sheet, a), cut };
  }

  /** The cells that these contents were copied from, if that was the last copy made here. */
  sourceOf({ html }: Pasted): Copied | undefined {
    const { copied } = this;
    const id = this.service.copyContentCache().getLastCopyId();
    if (!copied || !id || !html.includes(id) || !copied.sheet.book.sheets.includes(copied.sheet)) return undefined;
    return copied;
  }

  /** What was cut is pasted once only. */
  done(): void {
    if (!this.copied?.cut) return;
    this.copied = undefined;
    this.service.removeMarkSelection();
  }

  private get service(): ISheetClipboardService {
    return this.screen.injector.get(ISheetClipboardService);
  }
}

/** Reads the computer's clipboard, which the browser may have to ask the user about. */
export async function readClipboard(): Promise<Pasted> {
  const [item] = await navigator.clipboard.read();
  const part = async (type: string): Promise<string> =>
    item?.types.includes(type) ? (await item.getType(type)).text() : '';
  return { html: await part('text/html'), text: await part('text/plain') };
}
