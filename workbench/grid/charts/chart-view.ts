import { Chart as Drawn, type ChartConfiguration, type Plugin, registerables } from 'chart.js';
import type { Chart, Workbook } from '../../model';
import { drawnChart, type Extras } from './chart-config';
import type { PointLabel } from './chart-labels';

Drawn.register(...registerables);

/** A chart on the screen. */
export interface ChartView {
  /** Draws the chart anew, with what the cells hold now. */
  update(): void;
  destroy(): void;
}

/**
 * Draws a chart of the workbook into a canvas. The canvas fills the element it is in, which must have a size and a
 * position of its own (`position: relative` or `absolute`).
 * @param sharpness dots for a pixel of the page; those of the screen if not given
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  chart: Chart,
  book: Workbook,
  dark: boolean,
  sharpness?: number,
): ChartView {
  let extras: Extras;
  const plugin: Plugin = {
    id: 'workbench',
    beforeDraw: (drawn) => drawGround(drawn, extras),
    afterDatasetsDraw: (drawn) => drawLabels(drawn, extras),
  };
  const make = (): ChartConfiguration => {
    const made = drawnChart(book, chart, dark);
    extras = made.extras;
    if (sharpness === undefined) return made.config;
    return { ...made.config, options: { ...made.config.options, devicePixelRatio: sharpness } };
  };
  const open = (config: ChartConfiguration): Drawn => new Drawn(canvas, { ...config, plugins: [plugin] });
  const typeOf = (config: ChartConfiguration): string => ('type' in config ? config.type : '');
  let config = make();
  let view = open(config);
  describe(canvas, chart);
  return {
    update() {
      const before = typeOf(config);
      config = make();
      describe(canvas, chart);
      if (typeOf(config) !== before) {
        view.destroy();
        view = open(config);
        return;
      }
      view.data = config.data;
      if (config.options) view.options = config.options;
      view.update('none');
    },
    destroy: () => view.destroy(),
  };
}

/** What screen readers say of the picture. */
function describe(canvas: HTMLCanvasElement, chart: Chart): void {
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', chart.altText ?? chart.title.text ?? chart.name);
}

function drawGround({ ctx, width, height, chartArea }: Drawn, { ground, border, plotGround }: Extras): void {
  ctx.save();
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, width, height);
  if (plotGround !== undefined && chartArea) {
    ctx.fillStyle = plotGround;
    ctx.fillRect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
  }
  if (border) {
    ctx.strokeStyle = border.color;
    ctx.lineWidth = border.width;
    ctx.strokeRect(border.width / 2, border.width / 2, width - border.width, height - border.width);
  }
  ctx.restore();
}

function drawLabels(drawn: Drawn, { labels }: Extras): void {
  drawn.data.datasets.forEach((_, series) => {
    drawn.getDatasetMeta(series).data.forEach((element, point) => {
      const label = labels[series]?.[point];
      const { x, y } = element.tooltipPosition(true);
      if (label && x !== null && y !== null) drawLabel(drawn, label, element as unknown as Bar, { x, y });
    });
  });
}

/** Bars know where they begin, and whether they lie. */
interface Bar {
  readonly base?: number;
  readonly horizontal?: boolean;
}

/** Pixels between a bar, or the middle of a point, and its label. */
const GAP = { bar: 4, point: 9 };

function drawLabel({ ctx }: Drawn, label: PointLabel, bar: Bar, at: { x: number; y: number }): void {
  const place = { ...at, dx: 0, dy: 0 };
  const along = bar.horizontal ? 'x' : 'y';
  const out = bar.base === undefined ? 0 : Math.sign(at[along] - bar.base) || (bar.horizontal ? 1 : -1);
  const push = (way: number): void => void (bar.horizontal ? (place.dx = way) : (place.dy = way));
  if (label.position === 'OutsideEnd') push(out);
  else if (label.position === 'InsideEnd') push(-out);
  else if (label.position === 'InsideBase' && bar.base !== undefined) {
    place[along] = bar.base;
    push(out);
  } else if (label.position === 'Center' && bar.base !== undefined) place[along] = (at[along] + bar.base) / 2;
  else if (label.position === 'Left' || label.position === 'Right') place.dx = label.position === 'Right' ? 1 : -1;
  else if (label.position === 'Top' || label.position === 'Bottom') place.dy = label.position === 'Bottom' ? 1 : -1;
  ctx.save();
  ctx.font = label.font;
  ctx.fillStyle = label.color;
  ctx.textAlign = place.dx > 0 ? 'left' : place.dx < 0 ? 'right' : 'center';
  ctx.textBaseline = place.dy > 0 ? 'top' : place.dy < 0 ? 'bottom' : 'middle';
  const gap = bar.base === undefined ? GAP.point : GAP.bar;
  ctx.fillText(label.text, place.x + place.dx * gap, place.y + place.dy * gap);
  ctx.restore();
}
