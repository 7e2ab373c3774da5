/** The charts of the workbook, floating over the cells of their sheets. */
import type { Chart, Sheet, Workbook } from '../../model';
import { type ChartView, drawChart } from './chart-view';
import type { Grid } from '../types';

/** Screen pixels in a point. */
const PIXELS = 96 / 72;

interface Shown {
  readonly box: HTMLElement;
  readonly view: ChartView;
}

interface Layer {
  readonly float: ReturnType<Grid['floats']>;
  readonly shown: Map<Chart, Shown>;
}

export interface Charts {
  setDark(dark: boolean): void;
  dispose(): void;
}

/** Draws every chart of a workbook where it stands, and again whenever cells or charts change, once a frame. */
export function showCharts(grid: Grid, book: Workbook, dark: boolean): Charts {
  const layers = new Map<Sheet, Layer>();
  let frame = 0;
  const draw = (): void => {
    frame = 0;
    for (const [sheet, layer] of layers) if (!book.sheets.includes(sheet)) dropLayer(sheet, layer);
    for (const sheet of book.sheets) if (sheet.charts.length > 0 || layers.has(sheet)) drawSheet(sheet);
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  function dropLayer(sheet: Sheet, { float, shown }: Layer): void {
    for (const { view } of shown.values()) view.destroy();
    float.remove();
    layers.delete(sheet);
  }

  function drawSheet(sheet: Sheet): void {
    const layer: Layer = layers.get(sheet) ?? { float: grid.floats(sheet), shown: new Map() };
    layers.set(sheet, layer);
    for (const [chart, { box, view }] of layer.shown) {
      if (sheet.charts.includes(chart)) continue;
      view.destroy();
      box.remove();
      layer.shown.delete(chart);
    }
    for (const chart of sheet.charts) {
      const shown = layer.shown.get(chart);
      if (shown) {
        place(shown.box, chart);
        shown.view.update();
      } else layer.shown.set(chart, add(layer, chart));
    }
  }

  function add({ float }: Layer, chart: Chart): Shown {
    const box = document.createElement('div');
    const canvas = document.createElement('canvas');
    box.className = 'wbg-chart';
    box.append(canvas);
    place(box, chart);
    float.element.append(box);
    return { box, view: drawChart(canvas, chart, book, dark) };
  }

  const stop = book.onChange(soon);
  soon();
  return {
    setDark(next) {
      if (next === dark) return;
      dark = next;
      for (const [sheet, layer] of layers) dropLayer(sheet, layer);
      soon();
    },
    dispose() {
      stop();
      cancelAnimationFrame(frame);
      for (const [sheet, layer] of layers) dropLayer(sheet, layer);
    },
  };
}

function place(box: HTMLElement, chart: Chart): void {
  const { left, top, width, height } = chart.place;
  Object.assign(box.style, {
    left: `${left * PIXELS}px`,
    top: `${top * PIXELS}px`,
    width: `${width * PIXELS}px`,
    height: `${height * PIXELS}px`,
  });
}
