/** Charts as pictures: they are drawn once, by what draws them in the grid, and lie on every page that has a part of them. */
import { drawChart } from '../grid/charts/chart-view';
import type { Chart, Sheet } from '../model';
import { piece } from './cells';
import { type Part, PIXELS } from './places';

/** Dots of the picture for a pixel of a life-size page: enough for a printer. */
const SHARPNESS = 3;

export class ChartPictures {
  private readonly made = new Map<Chart, string>();

  constructor(private readonly sheet: Sheet) {}

  /** The charts of a part of a page, cut where it ends. */
  over(part: Part): HTMLElement[] {
    // Where the sheet begins, seen from the part.
    const corner = { left: part.leftOf(0), top: part.topOf(0) };
    return this.sheet.charts.flatMap((chart) => {
      const { left, top, width, height } = chart.place;
      const box = {
        left: corner.left + left * PIXELS,
        top: corner.top + top * PIXELS,
        width: width * PIXELS,
        height: height * PIXELS,
      };
      const isSeen =
        box.left < part.width && box.left + box.width > 0 && box.top < part.height && box.top + box.height > 0;
      if (!isSeen) return [];
      const holder = piece('wbp-chart', box);
      const picture = document.createElement('img');
      picture.src = this.pictureOf(chart);
      picture.alt = chart.altText ?? chart.title.text ?? chart.name;
      holder.append(picture);
      return [holder];
    });
  }

  private pictureOf(chart: Chart): string {
    let picture = this.made.get(chart);
    if (picture === undefined) this.made.set(chart, (picture = draw(chart, this.sheet)));
    return picture;
  }
}

function draw(chart: Chart, { book }: Sheet): string {
  const { width, height } = chart.place;
  // Chart.js measures what its canvas is in, and that must be in the page.
  const box = piece('wbp-easel', { left: 0, top: 0, width: width * PIXELS, height: height * PIXELS });
  const canvas = document.createElement('canvas');
  box.append(canvas);
  document.body.append(box);
  const view = drawChart(canvas, chart, book, false, SHARPNESS);
  try {
    return canvas.toDataURL();
  } finally {
    view.destroy();
    box.remove();
  }
}
