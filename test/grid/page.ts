/** A page with nothing but the grid, for the browser of the tests. */
import { allFunctions, NAMESPACE } from '../../src/functions';
import { createCalculation, type Engine } from '../../workbench/calc';
import { type Grid, mountGrid } from '../../workbench/grid';
import { Host } from '../../workbench/host';
import {
  type Area,
  CellError,
  type CellFormat,
  DEFAULT_FORMAT,
  parseA1,
  type Sheet,
  toA1,
  toWire,
  type Workbook,
} from '../../workbench/model';
import { workbookObject } from '../../workbench/objects';
import { fixtures } from './fixtures';

interface Heard {
  readonly editing: boolean[];
  readonly refusals: string[];
  selection: { sheet: string; areas: string[] } | undefined;
  edits: number;
  /** What event handlers of an add-in are told of changed cells. */
  readonly events: Record<string, unknown>[];
}

interface GridPage {
  readonly book: Workbook;
  readonly grid: Grid;
  readonly heard: Heard;
  readonly painted: readonly string[];
  paintAnew(): void;
  /** How cells look that nobody has dressed. */
  readonly plain: CellFormat;
  sheet(): Sheet;
  valueOf(address: string): unknown;
  formulaOf(address: string): string | undefined;
  middleOf(address: string): { x: number; y: number };
  /** Puts an error into a cell, with what a function of the add-in says of it. */
  sayError(address: string, message: string): void;
}

declare global {
  interface Window {
    openGrid(fixture: string): void;
    gridPage: GridPage;
  }
}

const CHANGED = 10;

let painted: string[] = [];
const paint = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (
  this: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  width?: number,
) {
  painted.push(text);
  if (width === undefined) paint.call(this, text, x, y);
  else paint.call(this, text, x, y, width);
};

let stop = (): void => undefined;

window.openGrid = (fixture) => {
  stop();
  const book = fixtures[fixture]();
  let engine: Engine | undefined;
  const host = new Host(
    {
      book,
      createRoot: workbookObject,
      createCalculation: (opened, custom) => (engine = createCalculation(opened, custom)),
    },
    { origin: location.origin, post: () => undefined, onDefect: (error) => console.error(error) },
  );
  engine!.update();
  const heard: Heard = { editing: [], refusals: [], selection: undefined, edits: 0, events: [] };
  const raise = host.app.events.raise.bind(host.app.events);
  host.app.events.raise = (type, targets, message) => {
    if (type === CHANGED) heard.events.push(message);
    raise(type, targets, message);
  };
  const grid = mountGrid(document.getElementById('grid')!, {
    app: host.app,
    engine: engine!,
    functions: allFunctions(),
    namespace: NAMESPACE,
    dark: false,
    onSelection: (sheet: Sheet, areas: readonly Area[]) =>
      (heard.selection = { sheet: sheet.name, areas: areas.map(toA1) }),
    onEditing: (editing) => heard.editing.push(editing),
    onEdit: () => heard.edits++,
    onRefusal: (sentence) => heard.refusals.push(sentence),
  });
  const sheet = (): Sheet => book.sheets[book.activeSheet];
  const cellAt = (address: string) => {
    const { top, left } = parseA1(address)!;
    return sheet().cell(top, left);
  };
  const page: GridPage = {
    book,
    grid,
    heard,
    get painted() {
      return painted;
    },
    plain: DEFAULT_FORMAT,
    paintAnew() {
      painted = [];
      grid.refresh();
    },
    sheet,
    valueOf: (address) => toWire(cellAt(address)?.value ?? null),
    formulaOf: (address) => cellAt(address)?.formula,
    middleOf(address) {
      const layer = grid.floats(sheet());
      const box = layer.boxOf(parseA1(address)!);
      const at = layer.element.getBoundingClientRect();
      layer.remove();
      return { x: at.left + box.left + box.width / 2, y: at.top + box.top + box.height / 2 };
    },
    sayError(address, message) {
      const { top, left } = parseA1(address)!;
      sheet().ensure(top, left).value = new CellError('#VALUE!', message);
      sheet().changed({ top, left, bottom: top, right: left });
    },
  };
  window.gridPage = page;
  stop = () => {
    grid.dispose();
    host.close();
  };
};
