/** The menu of a filter button: sort by the column, or choose which of its values to see. */
import { area, type Area, type Sheet } from '../../model';
import { shownText } from '../../objects/cells/reading';
import { mayChange } from '../../objects/core/guards';
import { raiseChanged, raiseSorted } from '../../objects/core/events';
import { type Filtering, sheetFilter, tableFilter } from '../../objects/sheets/auto-filter';
import { SheetRef } from '../../objects/sheets/sheet-ref';
import { TableRef } from '../../objects/tables/table-ref';
import { tableSortClass } from '../../objects/tables/table-sort';
import { sortArea } from '../../structure';
import type { FilterPlace } from '../display/dressing';
import type { Desk } from '../editing/typing';
import type { Viewport } from '../viewport';

const MOST_VALUES = 1000;
/** Milliseconds within which browsers take two presses for a double click. */
const DOUBLE_CLICK = 600;

function filterAt({ app }: Desk, { sheet, table }: FilterPlace): Filtering {
  return table ? tableFilter(new TableRef(app, table)) : sheetFilter(new SheetRef(app, sheet));
}

/** Sorts the rows of a filter by one of its columns, as its menu does. */
export function sortBy(desk: Desk, place: FilterPlace, ascending: boolean): void {
  const { app } = desk;
  const { sheet, table, col } = place;
  if (table) {
    tableSortClass.methods!.Apply(new TableRef(app, table), [{ key: col - table.area.left, ascending }], false);
    return;
  }
  const body = filterAt(desk, place).body;
  if (!body) return;
  mayChange(app, sheet, 'allowSort', [body]);
  sortArea(sheet, body, [{ column: col - body.left, ascending }], false);
  raiseSorted(app, sheet, body);
  raiseChanged(app, sheet, body, 'RangeEdited');
}

/** Shows only rows whose cell shows one of the texts; all rows for undefined. */
export function showOnly(desk: Desk, place: FilterPlace, texts: readonly string[] | undefined): void {
  mayChange(desk.app, place.sheet, 'allowAutoFilter');
  const filter = filterAt(desk, place);
  filter.setColumn(place.col - (filter.area?.left ?? 0), texts && { filterOn: 'Values', values: [...texts] });
}

/** Each text that a column shows, once, in order. */
export function textsIn(sheet: Sheet, body: Area, col: number): string[] {
  const texts = new Set<string>();
  for (let row = body.top; row <= body.bottom && texts.size < MOST_VALUES; row++) {
    texts.add(shownText(sheet.cell(row, col)?.value ?? null, sheet.formatAt(row, col).numberFormat));
  }
  return [...texts].sort(new Intl.Collator('en', { numeric: true }).compare);
}

export interface FilterMenuOptions {
  readonly viewport: Viewport;
  readonly desk: Desk;
  readonly act: (sheet: Sheet, change: () => void) => void;
  /** Lets keys go to the cells again. */
  readonly focusCells: () => void;
}

export class FilterMenu {
  private menu: HTMLElement | undefined;
  private pressed = -Infinity;
  private readonly closeOutside = (event: Event): void => {
    if (this.menu && !this.menu.contains(event.target as Node)) this.close();
  };

  constructor(private readonly options: FilterMenuOptions) {
    document.addEventListener('pointerdown', this.closeOutside, true);
  }

  dispose(): void {
    document.removeEventListener('pointerdown', this.closeOutside, true);
    this.close();
  }

  close(): void {
    const { menu } = this;
    this.menu = undefined;
    if (!menu) return;
    const held = menu.contains(document.activeElement);
    menu.remove();
    if (held) this.options.focusCells();
  }

  /** True just after a press: a second one is no double click into the cell. */
  get justPressed(): boolean {
    return performance.now() - this.pressed < DOUBLE_CLICK;
  }

  /** Takes a press on the button of a filter. */
  press(place: FilterPlace): void {
    this.pressed = performance.now();
    // The press would close the menu again if it were there already.
    setTimeout(() => this.open(place), 0);
  }

  private open(place: FilterPlace): void {
    this.close();
    const { viewport, desk } = this.options;
    const filter = filterAt(desk, place);
    const box = viewport.boxOf(place.sheet, area(place.row, place.col));
    if (!box || !viewport.holder || !filter.body || !filter.area) return;
    const menu = document.createElement('div');
    menu.className = 'wbg-popup wbg-filter';
    menu.style.zIndex = '10';
    menu.setAttribute('role', 'dialog');
    menu.setAttribute('aria-label', 'Sort and filter');
    const chosen = filter.columns.get(place.col - filter.area.left);
    const choices = this.choices(place, filter.body, chosen?.criteria['values'] as string[] | undefined);
    const clear = this.entry('Clear filter', place, () => showOnly(desk, place, undefined));
    clear.disabled = !chosen;
    menu.append(
      this.entry('Sort ascending', place, () => sortBy(desk, place, true)),
      this.entry('Sort descending', place, () => sortBy(desk, place, false)),
      clear,
      choices.element,
      this.buttons(place, choices.picked),
    );
    menu.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.close();
    });
    const left = Math.max(0, Math.min(box.left, viewport.holder.clientWidth - 224));
    Object.assign(menu.style, { left: `${left}px`, top: `${box.top + box.height}px` });
    viewport.holder.append(menu);
    this.menu = menu;
    menu.querySelector('button')?.focus();
  }

  private do(place: FilterPlace, change: () => void): void {
    this.close();
    this.options.act(place.sheet, change);
  }

  private entry(text: string, place: FilterPlace, change: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', () => this.do(place, change));
    return button;
  }

  private choices(
    place: FilterPlace,
    body: Area,
    now: readonly string[] | undefined,
  ): { element: HTMLElement; picked: () => string[] | undefined } {
    const element = document.createElement('fieldset');
    element.setAttribute('aria-label', 'Values to show');
    const texts = textsIn(place.sheet, body, place.col);
    const boxes = texts.map((text) => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = now === undefined || now.includes(text);
      label.append(box, text === '' ? '(Blanks)' : text);
      element.append(label);
      return box;
    });
    const picked = (): string[] | undefined =>
      boxes.every((box) => box.checked) ? undefined : texts.filter((_, i) => boxes[i].checked);
    return { element, picked };
  }

  private buttons(place: FilterPlace, picked: () => string[] | undefined): HTMLElement {
    const row = document.createElement('div');
    const cancel = document.createElement('button');
    cancel.type = 'button';
    cancel.textContent = 'Cancel';
    cancel.addEventListener('click', () => this.close());
    row.append(
      this.entry('Apply', place, () => showOnly(this.options.desk, place, picked())),
      cancel,
    );
    return row;
  }
}
