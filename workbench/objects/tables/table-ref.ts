import type { App } from '../../host/app';
import type { Area, Sheet, Table, TableColumn } from '../../model';
import { itemNotFound } from '../core/refusals';
import { rangeObject } from '../core/range-ref';
import type { HostObject } from '../../host/class';

/** A table as a script holds it: it may be deleted while the script still does. */
export class TableRef {
  constructor(
    readonly app: App,
    private readonly held: Table,
  ) {}

  get table(): Table {
    if (!this.held.sheet.tables.includes(this.held))
      throw itemNotFound(`The table "${this.held.name}" is no longer there.`);
    return this.held;
  }

  get id(): string {
    return this.held.id;
  }

  get sheet(): Sheet {
    return this.table.sheet;
  }

  range(a: Area): HostObject {
    return rangeObject(this.app, this.sheet, a);
  }

  /** Tells listeners that only the look of the table has changed. */
  repaint(): null {
    this.app.book.tell({ kind: 'appearance', sheet: this.sheet });
    return null;
  }
}

/** A column as a script holds it. */
export class ColumnRef {
  constructor(
    readonly owner: TableRef,
    readonly column: TableColumn,
  ) {}

  /** Zero-based place in the table now. */
  get index(): number {
    const at = this.owner.table.columns.indexOf(this.column);
    if (at < 0) throw itemNotFound(`The column "${this.column.name}" is no longer in the table.`);
    return at;
  }
}
