/** Draws pages of a sheet, as they come out of the printer. */
import './print.css';
import type { Engine } from '../calc';
import { columnName, DEFAULT_FONT, type Sheet } from '../model';
import { drawCells, fontStyle, piece } from './cells';
import { ChartPictures } from './charts';
import { type Looks, looksOf } from './looks';
import { type Facts, runsOf } from './marginal';
import { HEADINGS, type Line, type PrintedPage, type Printout } from './pages';
import { Part, PIXELS, sizeOf } from './places';

/** What pages say of the whole of which they are a part. */
export interface Numbering {
  /** Of the first page, unless the sheet says one. */
  readonly first: number;
  readonly pages: number;
  readonly now: Date;
}

/** @returns draws a page of it, by its place among them; good until something changes */
export function pageDrawer(printed: Printout, engine: Engine, numbering: Numbering): (index: number) => HTMLElement {
  const looks = looksOf(printed.sheet, engine);
  const charts = new ChartPictures(printed.sheet);
  return (index) => drawPage(printed, index, looks, charts, numbering);
}

function drawPage(
  { sheet, paper, percent, pages }: Printout,
  index: number,
  looks: Looks,
  charts: ChartPictures,
  numbering: Numbering,
): HTMLElement {
  const { page: setup } = sheet;
  const { margins } = setup;
  const scale = percent / 100;
  const block = drawBlock(sheet, pages[index], looks, charts);
  const place = (from: number, room: number, size: number, centred: boolean): number =>
    from * PIXELS + (centred ? Math.max(0, (room * PIXELS - size * scale) / 2) : 0);
  const { width: wide, height: high } = block.dataset;
  Object.assign(block.style, {
    left: `${place(margins.left, paper.width - margins.left - margins.right, Number(wide), setup.centerHorizontally)}px`,
    top: `${place(margins.top, paper.height - margins.top - margins.bottom, Number(high), setup.centerVertically)}px`,
    transform: `scale(${scale})`,
  });
  const drawn = piece('wbp-page', { left: 0, top: 0, width: paper.width * PIXELS, height: paper.height * PIXELS });
  drawn.append(block);
  const facts: Facts = {
    page: (setup.firstPageNumber ?? numbering.first) + index,
    pages: numbering.pages,
    sheetName: sheet.name,
    fileName: sheet.book.fileName,
    now: numbering.now,
  };
  for (const [key, text] of Object.entries(setup.headerFooter))
    if (text) drawn.append(marginal(key, text, facts, sheet, scale));
  return drawn;
}

/** The cells and charts of a page with what is repeated beside them, from the left upper corner. */
function drawBlock(sheet: Sheet, page: PrintedPage, looks: Looks, charts: ChartPictures): HTMLElement {
  const headed = sheet.page.printHeadings;
  const origin = {
    x: headed ? HEADINGS.width * PIXELS : 0,
    y: headed ? HEADINGS.height * PIXELS : 0,
  };
  const columns = [page.titleCols, page.cols];
  const rows = [page.titleRows, page.rows];
  const block = document.createElement('div');
  block.className = 'wbp-block';
  let y = origin.y;
  for (const down of rows) {
    let x = origin.x;
    for (const across of columns) {
      if (down.length > 0 && across.length > 0) {
        const part = new Part(sheet, down, across);
        const drawn = drawCells(sheet, part, looks);
        drawn.append(...charts.over(part));
        Object.assign(drawn.style, { left: `${x}px`, top: `${y}px` });
        block.append(drawn);
      }
      x += sizeOf(across);
    }
    y += sizeOf(down);
  }
  if (headed) block.append(...headings(columns.flat(), rows.flat(), origin));
  block.dataset.width = String(origin.x + sizeOf(columns.flat()));
  block.dataset.height = String(y);
  return block;
}

/** Column letters and row numbers. */
function headings(
  columns: readonly Line[],
  rows: readonly Line[],
  origin: { readonly x: number; readonly y: number },
): HTMLElement[] {
  const found: HTMLElement[] = [];
  let [x, y] = [origin.x, origin.y];
  const add = (text: string, left: number, top: number, width: number, height: number): void => {
    const heading = piece('wbp-heading', { left, top, width, height });
    heading.textContent = text;
    found.push(heading);
  };
  for (const { index, size } of columns) {
    add(columnName(index), x, 0, size * PIXELS, origin.y);
    x += size * PIXELS;
  }
  for (const { index, size } of rows) {
    add(String(index + 1), 0, y, origin.x, size * PIXELS);
    y += size * PIXELS;
  }
  return found;
}

/** @param key such as `leftHeader`; they are as large as the cells are, as Excel has it unless it is told otherwise */
function marginal(key: string, text: string, facts: Facts, sheet: Sheet, scale: number): HTMLElement {
  const { margins } = sheet.page;
  const drawn = document.createElement('div');
  drawn.className = 'wbp-marginal';
  const isHeader = key.endsWith('Header');
  const side = key.replace(/Header|Footer/, '');
  Object.assign(drawn.style, {
    left: `${margins.left * PIXELS}px`,
    right: `${margins.right * PIXELS}px`,
    [isHeader ? 'top' : 'bottom']: `${(isHeader ? margins.header : margins.footer) * PIXELS}px`,
    textAlign: side,
    fontSize: `${DEFAULT_FONT.size * scale}pt`,
  });
  for (const { text: words, font, raised } of runsOf(text, facts)) {
    const run = document.createElement(raised === undefined ? 'span' : raised === 'super' ? 'sup' : 'sub');
    run.textContent = words;
    Object.assign(run.style, fontStyle({ ...font, ...(font.size !== undefined && { size: font.size * scale }) }));
    drawn.append(run);
  }
  return drawn;
}
