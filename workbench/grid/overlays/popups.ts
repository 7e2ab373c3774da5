/** What floats at cells: the arrow and items of a list, the message of an input rule, the note under the pointer. */
import type { Engine } from '../../calc';
import { area, isError, type Scalar, type Sheet, type Validation } from '../../model';
import { shownText } from '../../objects/cells/reading';
import { shiftedValidation, validationAt } from '../../objects/validation/coverage';
import type { Viewport } from '../viewport';

const ARROW = 17;

/** The entries of a list rule at a cell, as the cell would show them. */
export function listOf(engine: Engine, sheet: Sheet, rule: Validation, row: number, col: number): string[] {
  const [at] = rule.areas;
  const own = shiftedValidation(rule.rule, row - at.top, col - at.left);
  if (own.type !== 'list') return [];
  if (!own.source.startsWith('=')) return own.source.split(',').map((item) => item.trim());
  const result = engine.evaluate(own.source, sheet, row, col);
  const values: Scalar[] = Array.isArray(result) ? result.flat() : [result];
  return values.filter((v) => v !== null && v !== '').map((v) => shownText(v, 'General'));
}

export interface PopupOptions {
  readonly viewport: Viewport;
  readonly engine: Engine;
  readonly openSheet: () => Sheet;
  /** The user has picked an entry of a list. */
  readonly pick: (sheet: Sheet, row: number, col: number, text: string) => void;
  readonly mayEdit: () => boolean;
  /** Lets keys go to the cells again. */
  readonly focusCells: () => void;
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

export class Popups {
  private readonly layer: HTMLElement;
  private readonly arrow: HTMLButtonElement;
  private readonly prompt: HTMLElement;
  private readonly note: HTMLElement;
  private list: HTMLElement | undefined;
  private at: Place | undefined;
  private hovered: Place | undefined;
  private readonly closeOutside = (event: Event): void => {
    if (!this.layer.contains(event.target as Node)) this.closeList();
  };

  constructor(private readonly options: PopupOptions) {
    this.layer = document.createElement('div');
    this.layer.className = 'wbg-over';
    this.arrow = document.createElement('button');
    this.arrow.type = 'button';
    this.arrow.className = 'wbg-arrow';
    this.arrow.textContent = '▼';
    this.arrow.setAttribute('aria-label', 'Choose from the list');
    this.arrow.setAttribute('aria-haspopup', 'listbox');
    this.arrow.addEventListener('mousedown', (event) => event.preventDefault());
    this.arrow.addEventListener('click', () => (this.list ? this.closeList() : this.openList()));
    this.prompt = tip('status');
    this.note = tip('tooltip');
    this.layer.append(this.arrow, this.prompt, this.note);
    document.addEventListener('pointerdown', this.closeOutside, true);
  }

  /** The cell that is selected now; undefined while it is being edited. */
  select(place: Place | undefined): void {
    this.closeList();
    this.at = place;
    this.draw();
  }

  hover(place: Place | undefined): void {
    if (place?.row === this.hovered?.row && place?.col === this.hovered?.col && place?.sheet === this.hovered?.sheet)
      return;
    this.hovered = place;
    this.draw();
  }

  draw(): void {
    const { holder } = this.options.viewport;
    if (holder && this.layer.parentElement !== holder) holder.append(this.layer);
    this.drawRule();
    this.drawNote();
  }

  /** Opens the list of the selected cell, as Alt+Down does; false if it has none. */
  openList(): boolean {
    const { at, options } = this;
    const rule = this.listRule();
    if (!at || !rule || !options.mayEdit()) return false;
    const box = options.viewport.boxOf(at.sheet, area(at.row, at.col));
    if (!box) return false;
    this.closeList();
    const items = listOf(options.engine, at.sheet, rule, at.row, at.col);
    const now = shownText(at.sheet.cell(at.row, at.col)?.value ?? null, 'General');
    this.list = listbox(items, now, (text) => {
      this.closeList();
      if (text !== undefined) options.pick(at.sheet, at.row, at.col, text);
    });
    Object.assign(this.list.style, {
      left: `${box.left}px`,
      top: `${box.top + box.height}px`,
      minWidth: `${box.width + ARROW}px`,
    });
    this.layer.append(this.list);
    this.list.focus();
    this.drawRule();
    return true;
  }

  dispose(): void {
    document.removeEventListener('pointerdown', this.closeOutside, true);
    this.layer.remove();
  }

  private closeList(): void {
    const { list } = this;
    this.list = undefined;
    if (!list) return;
    const held = list.contains(document.activeElement);
    list.remove();
    this.drawRule();
    if (held) this.options.focusCells();
  }

  private listRule(): Validation | undefined {
    const rule = this.at && validationAt(this.at.sheet, this.at.row, this.at.col);
    return rule?.rule.type === 'list' && rule.rule.inCellDropDown ? rule : undefined;
  }

  private drawRule(): void {
    const { at, options, arrow, prompt } = this;
    const here = at && at.sheet === options.openSheet() ? at : undefined;
    const box = here && options.viewport.boxOf(here.sheet, area(here.row, here.col));
    const rule = here && validationAt(here.sheet, here.row, here.col);
    arrow.hidden = !box || !this.listRule();
    arrow.style.display = arrow.hidden ? 'none' : '';
    if (box)
      Object.assign(arrow.style, {
        left: `${box.left + box.width}px`,
        top: `${box.top + Math.max(0, box.height - 18)}px`,
        height: `${Math.min(18, box.height)}px`,
      });
    const asked = rule?.prompt?.show === false ? undefined : rule?.prompt;
    const message = this.list ? undefined : (asked ?? (here && errorAt(here)));
    showTip(prompt, box && message, box && { left: box.left + box.width / 2, top: box.top + box.height + 4 });
  }

  private drawNote(): void {
    const { hovered, options, note } = this;
    const here = hovered && hovered.sheet === options.openSheet() ? hovered : undefined;
    const written = here?.sheet.cell(here.row, here.col)?.note;
    // That of the selected cell is shown already.
    const isSelected = here?.sheet === this.at?.sheet && here?.row === this.at?.row && here?.col === this.at?.col;
    const error = here && !isSelected ? errorAt(here) : undefined;
    const said = written === undefined ? error : { title: '', message: written };
    const box = here && said ? options.viewport.boxOf(here.sheet, area(here.row, here.col)) : undefined;
    showTip(note, box && said, box && { left: box.left + box.width + 8, top: Math.max(0, box.top - 4) });
  }
}

/** What the function of a cell says of the error that it gave. */
function errorAt({ sheet, row, col }: Place): { title: string; message: string } | undefined {
  const value = sheet.cell(row, col)?.value;
  return isError(value) && value.message !== undefined ? { title: value.code, message: value.message } : undefined;
}

function tip(role: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'wbg-popup wbg-tip';
  element.setAttribute('role', role);
  element.hidden = true;
  return element;
}

function showTip(
  element: HTMLElement,
  said: { title: string; message: string } | undefined,
  at: { left: number; top: number } | undefined,
): void {
  const shown = said && at && (said.title !== '' || said.message !== '');
  element.hidden = !shown;
  element.style.display = shown ? '' : 'none';
  if (!shown) return;
  element.replaceChildren();
  if (said.title) {
    const title = document.createElement('b');
    title.textContent = said.title;
    element.append(title);
  }
  element.append(said.message);
  Object.assign(element.style, { left: `${at.left}px`, top: `${at.top}px` });
}

/** A list to choose from by pointer or keys; calls back with the entry, or undefined where the user leaves it. */
function listbox(items: readonly string[], now: string, done: (text: string | undefined) => void): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'wbg-popup wbg-list';
  list.tabIndex = -1;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Allowed values');
  let chosen = Math.max(
    0,
    items.findIndex((item) => item.toLowerCase() === now.toLowerCase()),
  );
  const options = items.map((text, i) => {
    const option = document.createElement('li');
    option.id = `wbg-option-${i}`;
    option.setAttribute('role', 'option');
    option.textContent = text;
    option.addEventListener('click', () => done(text));
    return option;
  });
  const mark = (): void => {
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    list.setAttribute('aria-activedescendant', `wbg-option-${chosen}`);
    options[chosen]?.scrollIntoView?.({ block: 'nearest' });
  };
  list.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -items.length,
      End: items.length,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      chosen = Math.min(items.length - 1, Math.max(0, chosen + step));
      mark();
    } else if (event.key === 'Enter') done(items[chosen]);
    else if (event.key === 'Escape' || event.key === 'Tab') done(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.append(...options);
  mark();
  return list;
}
