/** Where cells are on the screen, for what is drawn over and beside them in HTML. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import type { Area, Sheet } from '../model';
import type { Box } from './types';
import type { Screen } from './univer';

/** One axis of the open sheet in CSS pixels, from the corner of the canvas. */
export interface Axis {
  /** Where the cells begin: after the header. */
  readonly start: number;
  /** Where the cells that scroll begin: after the frozen ones. */
  readonly frozenEnd: number;
  readonly scroll: number;
  readonly length: number;
  /** Start of a row or column on the sheet; without scroll. */
  offset(index: number): number;
}

export class Viewport {
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private pending = false;

  constructor(private readonly screen: Screen) {}

  private get render() {
    return this.screen.injector.get(IRenderManagerService).getRenderUnitById(this.screen.unit.getUnitId());
  }

  /** The element that holds the canvas of the cells; undefined until it is in the page. */
  get holder(): HTMLElement | undefined {
    return this.canvas?.parentElement ?? undefined;
  }

  private get canvas(): HTMLCanvasElement | undefined {
    const canvas = this.render?.engine.getCanvasElement();
    return canvas?.isConnected ? canvas : undefined;
  }

  /** Has a turn of the wheel over something that lies on the cells move the cells, and nothing else. */
  turn(event: WheelEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.canvas?.dispatchEvent(new WheelEvent('wheel', event));
  }

  get zoom(): number {
    return this.render?.scene.scaleX ?? 1;
  }

  /** Starts telling of scrolling, zooming and resizing. */
  watch(): void {
    const { render } = this;
    if (!render) return;
    const main = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const moved = (): void => this.moved();
    const subscriptions = [
      main?.onScrollAfter$.subscribeEvent(moved),
      render.scene.onTransformChange$.subscribeEvent(moved),
      render.engine.onTransformChange$.subscribeEvent(moved),
      render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(moved),
    ];
    this.stops.push(() => subscriptions.forEach((s) => s?.unsubscribe()));
  }

  onMoved(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Tells everybody that cells may lie elsewhere now, once for all that happens in one go. */
  moved(): void {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      for (const listener of this.listeners) listener();
    });
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.listeners.clear();
  }

  axes(sheet: Sheet): { columns: Axis; rows: Axis } | undefined {
    const { render } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getSkeleton(sheet.id);
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !main) return undefined;
    const { scaleX, scaleY } = render.scene;
    const axis = (
      sums: readonly number[],
      header: number,
      frozen: number,
      scroll: number,
      scale: number,
      length: number,
    ): Axis => {
      const offset = (index: number): number =>
        (header + (index === 0 ? 0 : (sums[Math.min(index, sums.length) - 1] ?? 0))) * scale;
      return { start: header * scale, frozenEnd: offset(frozen), scroll: scroll * scale, length, offset };
    };
    const { width, height } = render.engine;
    return {
      columns: axis(
        skeleton.columnWidthAccumulation,
        skeleton.rowHeaderWidth,
        sheet.freeze.cols,
        main.viewportScrollX,
        scaleX,
        width,
      ),
      rows: axis(
        skeleton.rowHeightAccumulation,
        skeleton.columnHeaderHeight,
        sheet.freeze.rows,
        main.viewportScrollY,
        scaleY,
        height,
      ),
    };
  }

  /** Where cells are drawn, from the corner of the canvas; undefined where they are scrolled out of sight. */
  boxOf(sheet: Sheet, a: Area): Box | undefined {
    const axes = this.axes(sheet);
    if (!axes) return undefined;
    const across = spanOf(axes.columns, sheet.freeze.cols, a.left, a.right);
    const down = spanOf(axes.rows, sheet.freeze.rows, a.top, a.bottom);
    return across && down && { left: across.at, top: down.at, width: across.size, height: down.size };
  }
}

/** The visible part of a run of rows or columns. */
export function spanOf(axis: Axis, frozen: number, from: number, to: number): { at: number; size: number } | undefined {
  const place = (index: number, fixed: boolean): number => axis.offset(index) - (fixed ? 0 : axis.scroll);
  const inFrozen = from < frozen;
  const begin = inFrozen ? place(from, true) : Math.max(axis.frozenEnd, place(from, false));
  const end = to < frozen ? place(to + 1, true) : place(to + 1, false);
  const size = Math.min(end, axis.length) - begin;
  return size > 0 ? { at: begin, size } : undefined;
}
