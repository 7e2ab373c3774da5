/** What copying, cutting and pasting do to the model. */
import type { ICommandInfo } from '@univerjs/core';
import {
  CopyCommand,
  CutCommand,
  PasteCommand,
  PREDEFINED_HOOK_NAME_PASTE,
  SheetPasteShortKeyCommand,
} from '@univerjs/preset-sheets-core';
import { type Area, area, type Sheet } from '../../model';
import * as acts from './acts';
import { type Clipboard, type Pasted, readClipboard } from './clipboard';
import { readTable, spread } from './pasted-text';
import { type Desk, typeBlock } from './typing';

export interface PasterOptions {
  readonly act: (sheet: Sheet, change: () => void) => boolean;
  readonly selection: () => { sheet: Sheet; areas: readonly Area[] };
  readonly select: (sheet: Sheet, a: Area) => void;
}

export class Paster {
  constructor(
    private readonly clipboard: Clipboard,
    private readonly desk: Desk,
    private readonly options: PasterOptions,
  ) {}

  /** Looks at a command before it is carried out; true where nothing is left to do. */
  before({ id, params }: Readonly<ICommandInfo>): boolean {
    if (id === CopyCommand.id || id === CutCommand.id) {
      const { sheet, areas } = this.options.selection();
      this.clipboard.note(sheet, areas[areas.length - 1], id === CutCommand.id);
      return false;
    }
    if (id === SheetPasteShortKeyCommand.id) {
      const { htmlContent, textContent } = params as { htmlContent?: string; textContent?: string };
      this.paste({ html: htmlContent ?? '', text: textContent ?? '' }, false);
      return true;
    }
    if (id !== PasteCommand.id) return false;
    const { value } = (params ?? {}) as { value?: string };
    const valuesOnly = value === PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE;
    readClipboard().then(
      (pasted) => this.paste(pasted, valuesOnly),
      () => this.desk.advise('The browser does not let this page read the clipboard. Press Ctrl+V instead.'),
    );
    return true;
  }

  private paste(pasted: Pasted, valuesOnly: boolean): void {
    const { act, selection, select } = this.options;
    const { sheet, areas } = selection();
    const to = areas[areas.length - 1];
    const source = this.clipboard.sourceOf(pasted);
    if (!source && pasted.text === '') return;
    let filled: Area | undefined;
    const done = act(sheet, () => {
      if (source) filled = acts.paste(this.desk, source, { sheet, area: to }, valuesOnly, source.cut);
      else filled = typeBlock(this.desk, sheet, to.top, to.left, spread(readTable(pasted.text), to));
    });
    if (!done || !filled) return;
    if (source) this.clipboard.done();
    select(sheet, area(filled.top, filled.left, filled.bottom, filled.right));
  }
}
