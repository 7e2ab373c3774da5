import type { App } from '../../host/app';
import { type HostObject, hostObject } from '../../host/class';
import type { Sheet } from '../../model';
import { sharedClass } from '../core/classes';
import { itemNotFound } from '../core/refusals';

/** A worksheet as a script holds it: it may be deleted while the script still does. */
export class SheetRef {
  constructor(
    readonly app: App,
    private readonly held: Sheet,
  ) {}

  get sheet(): Sheet {
    if (!this.app.book.sheets.includes(this.held)) throw itemNotFound('The worksheet was deleted.');
    return this.held;
  }

  get id(): string {
    return this.held.id;
  }

  /** Tells listeners that something no formula depends on has changed. */
  repaint(): null {
    this.app.book.tell({ kind: 'appearance', sheet: this.sheet });
    return null;
  }
}

export const worksheetObject = ({ app }: Pick<SheetRef, 'app'>, sheet: Sheet): HostObject =>
  hostObject(sharedClass('worksheet'), new SheetRef(app, sheet));
