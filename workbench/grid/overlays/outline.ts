/** Bars above the columns and beside the rows, with buttons that open and close groups. Excel draws them; Univer does not. */
import { type Area, area, type Sheet } from '../../model';
import { type Group, groupsOf } from './groups';
import { type Axis, spanOf, type Viewport } from '../viewport';

/** Room for one level. */
const LEVEL = 14;
const EDGE = 4;

export interface OutlineActs {
  /** Opens or closes one group. */
  toggle(axis: 'rows' | 'columns', cells: Area, open: boolean): void;
  /** Shows rows or columns down to a level. */
  level(axis: 'rows' | 'columns', level: number): void;
}

export class Outline {
  private readonly bars: Readonly<Record<'rows' | 'columns', HTMLElement>>;

  constructor(
    private readonly viewport: Viewport,
    private readonly openSheet: () => Sheet,
    private readonly acts: OutlineActs,
  ) {
    const bar = (axis: 'rows' | 'columns'): HTMLElement => {
      const element = document.createElement('div');
      element.className = `wbg-outline wbg-outline-${axis}`;
      element.setAttribute('role', 'toolbar');
      element.setAttribute('aria-label', axis === 'rows' ? 'Groups of rows' : 'Groups of columns');
      return element;
    };
    this.bars = { rows: bar('rows'), columns: bar('columns') };
  }

  /** Lays the bars out around the canvas; draws them anew. */
  draw(): void {
    const { viewport } = this;
    const holder = viewport.holder;
    const sheet = this.openSheet();
    const axes = holder && viewport.axes(sheet);
    if (!holder || !axes) return;
    const columns = groupsOf(sheet.columns);
    const rows = groupsOf(sheet.rowBands);
    const top = roomFor(columns);
    const left = roomFor(rows);
    const parent = holder.parentElement!;
    for (const bar of Object.values(this.bars)) if (bar.parentElement !== parent) parent.append(bar);
    place(holder, top, left);
    this.fill('columns', columns, axes.columns, sheet.freeze.cols, {
      size: top,
      from: holder.offsetLeft,
      cross: holder.offsetTop - top,
    });
    this.fill('rows', rows, axes.rows, sheet.freeze.rows, {
      size: left,
      from: holder.offsetTop,
      cross: holder.offsetLeft - left,
    });
  }

  dispose(): void {
    for (const bar of Object.values(this.bars)) bar.remove();
  }

  private fill(
    name: 'rows' | 'columns',
    groups: readonly Group[],
    axis: Axis,
    frozen: number,
    room: { size: number; from: number; cross: number },
  ): void {
    const bar = this.bars[name];
    bar.hidden = groups.length === 0;
    const focused =
      document.activeElement instanceof HTMLElement && bar.contains(document.activeElement)
        ? document.activeElement.dataset['key']
        : undefined;
    bar.replaceChildren();
    if (groups.length === 0) return;
    const across = name === 'columns';
    setBox(bar, across, room.from, axis.length, room.cross, room.size);
    const levels = Math.max(...groups.map((g) => g.level));
    for (let level = 1; level <= levels + 1; level++) bar.append(this.levelButton(name, level, axis.start));
    for (const group of groups) this.addGroup(bar, name, group, axis, frozen);
    if (focused !== undefined) bar.querySelector<HTMLElement>(`[data-key="${focused}"]`)?.focus();
  }

  private levelButton(name: 'rows' | 'columns', level: number, end: number): HTMLElement {
    const what = name === 'rows' ? 'rows' : 'columns';
    const button = buttonOf(String(level), `Show ${what} down to level ${level}`, `level-${level}`, () =>
      this.acts.level(name, level),
    );
    setBox(button, name === 'columns', end - LEVEL - EDGE, LEVEL, EDGE / 2 + (level - 1) * LEVEL, LEVEL - 2);
    return button;
  }

  private addGroup(bar: HTMLElement, name: 'rows' | 'columns', group: Group, axis: Axis, frozen: number): void {
    const across = name === 'columns';
    const cross = EDGE / 2 + (group.level - 1) * LEVEL;
    const line = group.open ? spanOf(axis, frozen, group.from, group.to) : undefined;
    if (line) {
      const rule = document.createElement('div');
      rule.className = 'wbg-outline-line';
      setBox(rule, across, line.at + 1, line.size, cross + LEVEL / 2 - 2, LEVEL / 2);
      bar.append(rule);
    }
    // The button stands over the row or column after the group, which stays in sight.
    const after = spanOf(axis, frozen, group.to + 1, group.to + 1);
    if (!after) return;
    const cells = across ? area(0, group.from, 0, group.to) : area(group.from, 0, group.to, 0);
    const say = `${group.open ? 'Close' : 'Open'} the group of ${name} before this one`;
    const button = buttonOf(group.open ? '−' : '+', say, `group-${group.level}-${group.to}`, () =>
      this.acts.toggle(name, cells, !group.open),
    );
    button.setAttribute('aria-expanded', String(group.open));
    setBox(button, across, after.at + after.size / 2 - (LEVEL - 2) / 2, LEVEL - 2, cross, LEVEL - 2);
    bar.append(button);
  }
}

const roomFor = (groups: readonly Group[]): number =>
  groups.length === 0 ? 0 : (Math.max(...groups.map((g) => g.level)) + 1) * LEVEL + EDGE;

function place(holder: HTMLElement, top: number, left: number): void {
  const margin = `${top}px 0px 0px ${left}px`;
  if (holder.style.margin !== margin) holder.style.margin = margin;
}

function setBox(element: HTMLElement, across: boolean, at: number, size: number, cross: number, breadth: number): void {
  const [x, y, width, height] = across ? [at, cross, size, breadth] : [cross, at, breadth, size];
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
}

function buttonOf(text: string, label: string, key: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'wbg-outline-button';
  button.textContent = text;
  button.title = label;
  button.dataset['key'] = key;
  button.setAttribute('aria-label', label);
  // Pressing it leaves the keys with the cells.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', press);
  return button;
}
