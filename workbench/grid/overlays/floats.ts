/** Layers over the cells of a sheet for what floats there: they scroll and zoom with the cells and end at the frozen ones. */
import type { Area, Sheet } from '../../model';
import type { Box } from '../types';
import type { Viewport } from '../viewport';

interface Layer {
  readonly sheet: Sheet;
  readonly window: HTMLElement;
  readonly content: HTMLElement;
}

export class Floats {
  private readonly layers = new Set<Layer>();

  constructor(
    private readonly viewport: Viewport,
    private readonly openSheet: () => Sheet,
  ) {}

  add(sheet: Sheet): { readonly element: HTMLElement; boxOf(area: Area): Box; remove(): void } {
    const window = document.createElement('div');
    const content = document.createElement('div');
    window.className = 'wbg-floats';
    window.append(content);
    window.addEventListener('wheel', (event) => this.viewport.turn(event), { passive: false });
    const layer = { sheet, window, content };
    this.layers.add(layer);
    this.draw();
    return {
      element: content,
      boxOf: (a) => this.boxOf(sheet, a),
      remove: () => {
        window.remove();
        this.layers.delete(layer);
      },
    };
  }

  draw(): void {
    const { holder, zoom } = this.viewport;
    for (const { sheet, window, content } of this.layers) {
      const axes = this.viewport.axes(sheet);
      const shown = holder !== undefined && axes !== undefined && sheet === this.openSheet();
      window.style.display = shown ? '' : 'none';
      if (!shown) continue;
      if (window.parentElement !== holder) holder.append(window);
      const { columns, rows } = axes;
      const [left, top] = [columns.frozenEnd, rows.frozenEnd];
      Object.assign(window.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${Math.max(0, columns.length - left)}px`,
        height: `${Math.max(0, rows.length - top)}px`,
        zIndex: '8',
      });
      content.style.transform = `translate(${columns.start - left - columns.scroll}px, ${rows.start - top - rows.scroll}px) scale(${zoom})`;
    }
  }

  /** Where cells lie on their sheet, at 100 %. */
  private boxOf(sheet: Sheet, a: Area): Box {
    const axes = this.viewport.axes(sheet);
    if (!axes) return { left: 0, top: 0, width: 0, height: 0 };
    const { columns, rows } = axes;
    const { zoom } = this.viewport;
    const at = (axis: typeof columns, index: number): number => (axis.offset(index) - axis.start) / zoom;
    const [left, top] = [at(columns, a.left), at(rows, a.top)];
    return { left, top, width: at(columns, a.right + 1) - left, height: at(rows, a.bottom + 1) - top };
  }
}
