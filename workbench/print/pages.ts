/** Parts a sheet into pages as Excel does: by paper, margins, scale, ends of pages that a person put, and repeated titles. */
import { type Area, columnSize, parseA1, rowSize, type Sheet } from '../model';
import { printedAreas } from './extent';
import { paperOf, type Size, type UsualPaper } from './paper';

/** A row or a column as it is printed: its number, counted from 0, and its height or width in points. */
export interface Line {
  readonly index: number;
  readonly size: number;
}

/** Of one page, in the order in which it is read. Titles come first and are there only where they are repeated. */
export interface PrintedPage {
  readonly titleRows: readonly Line[];
  readonly rows: readonly Line[];
  readonly titleCols: readonly Line[];
  readonly cols: readonly Line[];
}

export interface Printout {
  readonly sheet: Sheet;
  readonly paper: Size & { readonly name: string };
  /** A hundred is life-size. */
  readonly percent: number;
  readonly pages: readonly PrintedPage[];
}

/** What column letters and row numbers take where they are printed, in points. */
export const HEADINGS = { width: 24, height: 15 } as const;
const SMALLEST = 10;
/** Sums of widths are off by less than this, in points. */
const GRAIN = 0.01;

interface Axis {
  readonly lines: readonly Line[];
  readonly titles: readonly Line[];
  /** Numbers of lines that begin a page. */
  readonly breaks: ReadonlySet<number>;
}

/**
 * A sheet as it comes out of the printer.
 * @param printers the paper in the printer, for sheets that ask for none
 */
export function printout(sheet: Sheet, printers?: UsualPaper): Printout {
  const { page } = sheet;
  const paper = paperOf(page, printers);
  const { margins } = page;
  const room: Size = {
    width: paper.width - margins.left - margins.right - (page.printHeadings ? HEADINGS.width : 0),
    height: paper.height - margins.top - margins.bottom - (page.printHeadings ? HEADINGS.height : 0),
  };
  const parts = printedAreas(sheet).map((area) => axesOf(sheet, area));
  const percent = percentOf(sheet, parts, room);
  const pages = parts.flatMap(({ across, down }) => {
    const columns = parted(across, room.width, percent);
    const rows = parted(down, room.height, percent);
    const overThenDown = page.printOrder === 'OverThenDown';
    return (overThenDown ? rows : columns).flatMap((outer) =>
      (overThenDown ? columns : rows).map((inner) => {
        const [c, r] = overThenDown ? [inner, outer] : [outer, inner];
        return { titleRows: r.titles, rows: r.lines, titleCols: c.titles, cols: c.lines };
      }),
    );
  });
  return { sheet, paper, percent, pages };
}

function axesOf(sheet: Sheet, area: Area): { across: Axis; down: Axis } {
  const { page } = sheet;
  // Who fits to a number of pages wants no others: Excel passes over ends of pages there.
  const { horizontalFitToPages, verticalFitToPages } = page.zoom;
  const lines = (first: number, last: number, sizeOf: (index: number) => number): Line[] => {
    const found: Line[] = [];
    for (let index = first; index <= last; index++) {
      const size = sizeOf(index);
      if (size > 0) found.push({ index, size });
    }
    return found;
  };
  const width = (col: number): number => columnSize(sheet, col);
  const height = (row: number): number => rowSize(sheet, row);
  const columns = parseA1(page.titleColumns ?? '');
  const rows = parseA1(page.titleRows ?? '');
  return {
    across: {
      lines: lines(area.left, area.right, width),
      titles: columns ? lines(columns.left, columns.right, width) : [],
      breaks: new Set(horizontalFitToPages === undefined ? page.breaks.cols : []),
    },
    down: {
      lines: lines(area.top, area.bottom, height),
      titles: rows ? lines(rows.top, rows.bottom, height) : [],
      breaks: new Set(verticalFitToPages === undefined ? page.breaks.rows : []),
    },
  };
}

const sum = (lines: readonly Line[]): number => lines.reduce((all, { size }) => all + size, 0);

/** The lines of each page along one side of the paper, and the titles that are repeated there. */
function parted({ lines, titles, breaks }: Axis, room: number, percent: number): Pick<Axis, 'lines' | 'titles'>[] {
  const most = (room * 100) / percent + GRAIN;
  const lastTitle = titles.at(-1)?.index ?? -1;
  const pages: { lines: Line[]; titles: readonly Line[] }[] = [];
  let taken = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && taken + line.size <= most && !breaks.has(line.index)) {
      page.lines.push(line);
      taken += line.size;
      continue;
    }
    // Where the titles themselves are on a page they are not repeated.
    const repeated = pages.length > 0 && line.index > lastTitle ? titles : [];
    pages.push({ lines: [line], titles: repeated });
    taken = sum(repeated) + line.size;
  }
  return pages;
}

/** The largest whole percentage at which the sheet takes no more pages than it is to; what the sheet says where it says one. */
function percentOf({ page }: Sheet, parts: readonly { across: Axis; down: Axis }[], room: Size): number {
  const { scale = 100, horizontalFitToPages: wide, verticalFitToPages: tall } = page.zoom;
  if (wide === undefined && tall === undefined) return scale;
  const fits = (percent: number): boolean =>
    parts.every(
      ({ across, down }) =>
        (wide === undefined || parted(across, room.width, percent).length <= wide) &&
        (tall === undefined || parted(down, room.height, percent).length <= tall),
    );
  let percent = 100;
  while (percent > SMALLEST && !fits(percent)) percent--;
  return percent;
}
