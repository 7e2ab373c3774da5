/** The workbook as a grid in a page. */
import {
  ICommandService,
  type ICommandInfo,
  LifecycleService,
  LifecycleStages,
  RedoCommand,
  ThemeService,
  UndoCommand,
} from '@univerjs/core';
import { HoverManagerService, ILayoutService } from '@univerjs/preset-sheets-core';
import { HostError } from '../host/class';
import type { App } from '../host/app';
import { type Area, area, type Sheet } from '../model';
import { raiseChanged } from '../objects/core/events';
import { mayChange } from '../objects/core/guards';
import { RangeRef } from '../objects/core/range-ref';
import { outlineMethods, showLevels } from '../objects/ranges/outline';
import { Clipboard } from './editing/clipboard';
import { type Charts, showCharts } from './charts/charts';
import { describeFunctions, endUnoffered } from './editing/completion';
import { Editing } from './editing/editing';
import { FilterMenu } from './overlays/filter-menu';
import { Floats } from './overlays/floats';
import { History } from './editing/history';
import { interceptCommands } from './editing/intents';
import { Mirror } from './display/mirror';
import { openBook } from './open-book';
import { Outline } from './overlays/outline';
import { Paster } from './editing/pasting';
import { Popups } from './overlays/popups';
import { rosterOf, tellRoster } from './roster';
import { Selection } from './selection';
import type { Grid, GridOptions } from './types';
import { type Desk, typeText } from './editing/typing';
import type { Screen } from './univer';
import { asUser, sentenceOf } from './user';
import { Viewport } from './viewport';
import './grid.css';

/** Mounts a grid into an element, which it fills. The workbook stays what it is; `dispose` takes the grid away again. */
export function mountGrid(element: HTMLElement, options: GridOptions): Grid {
  return new WorkbookGrid(element, options);
}

/** Univer's field for the address of what is selected. */
const NAME_BOX = '[data-u-comp="defined-name"]';
const READ_ONLY = 'The workbook is open as read-only. Save a copy to change it.';

class WorkbookGrid implements Grid {
  private readonly frame: HTMLElement;
  private readonly app: App;
  private readonly desk: Desk;
  private readonly screen: Screen;
  private readonly viewport: Viewport;
  private readonly charts: Charts;
  private readonly history: History;
  /** Whether the key that is being told about has undone or redone something already. */
  private travelled = false;
  private readonly mirror: Mirror;
  private readonly editing: Editing;
  private readonly picked: Selection;
  private readonly outline: Outline;
  private readonly popups: Popups;
  private readonly filters: FilterMenu;
  private readonly layers: Floats;
  private readonly paster: Paster;
  private readonly stops: (() => void)[] = [];

  constructor(
    element: HTMLElement,
    private readonly options: GridOptions,
  ) {
    this.app = asUser(options.app);
    const { app } = this;
    const { engine } = options;
    this.desk = { app, engine, advise: (sentence) => options.onRefusal?.(sentence) };
    this.frame = document.createElement('div');
    const place = document.createElement('div');
    place.className = 'wbg-screen';
    this.frame.append(place);
    element.append(this.frame);
    const { screen, styles } = openBook(place, app.book, options.dark);
    this.screen = screen;
    this.viewport = new Viewport(screen);
    const openSheet = (): Sheet => this.sheet;
    const act = (sheet: Sheet, change: () => void): boolean => this.act(sheet, change);
    const focusCells = (): void => this.focus();
    this.filters = new FilterMenu({ viewport: this.viewport, desk: this.desk, act, focusCells });
    this.mirror = new Mirror(screen, app.book, engine, styles, (at) => this.filters.press(at));
    this.history = new History(app.book, app.runs);
    this.editing = new Editing(screen, {
      sheetOf: (id) => app.book.sheets.find((s) => s.id === id),
      mayOpen: () => !this.filters.justPressed && this.mayEdit(),
      onEditing: (open) => this.noteEditing(open),
      submit: (sheet, a, text) => this.act(sheet, () => typeText(this.desk, sheet, a, text)),
    });
    this.picked = new Selection(
      screen,
      app,
      () => this.mirror.writing,
      (sheet, areas) => this.noteSelection(sheet, areas),
    );
    this.paster = new Paster(new Clipboard(screen), this.desk, {
      act,
      selection: () => this.selection(),
      select: (sheet, a) => this.picked.set(sheet, a),
    });
    this.outline = new Outline(this.viewport, openSheet, {
      toggle: (axis, cells, show) => this.toggleGroup(axis, cells, show),
      level: (axis, level) => this.showLevel(axis, level),
    });
    this.popups = new Popups({
      viewport: this.viewport,
      engine,
      openSheet,
      mayEdit: () => this.mayEdit(),
      focusCells,
      pick: (sheet, row, col, text) => void this.act(sheet, () => typeText(this.desk, sheet, area(row, col), text)),
    });
    this.layers = new Floats(this.viewport, openSheet);
    this.connect(openSheet, act);
    this.charts = showCharts(this, options.app.book, options.dark);
    this.setDark(options.dark);
  }

  refresh(): void {
    this.mirror.refresh();
  }

  select(sheet: Sheet, a: Area): void {
    this.mirror.flush();
    this.picked.set(sheet, a);
  }

  selection(): { sheet: Sheet; areas: readonly Area[] } {
    return { sheet: this.sheet, areas: this.picked.current };
  }

  selectSheet(sheet: Sheet): void {
    this.select(sheet, sheet.selection);
  }

  focus(): void {
    this.screen.injector.get(ILayoutService).focus();
  }

  setDark(dark: boolean): void {
    this.screen.injector.get(ThemeService).setDarkMode(dark);
    this.frame.className = dark ? 'wbg wbg-dark' : 'wbg';
    this.charts.setDark(dark);
  }

  undo(): boolean {
    return this.travel((history) => history.undo());
  }

  redo(): boolean {
    return this.travel((history) => history.redo());
  }

  floats(sheet: Sheet): ReturnType<Grid['floats']> {
    return this.layers.add(sheet);
  }

  dispose(): void {
    for (const part of [
      this.charts,
      this.picked,
      this.editing,
      this.mirror,
      this.history,
      this.outline,
      this.popups,
      this.filters,
      this.viewport,
    ])
      part.dispose();
    for (const stop of this.stops) stop();
    this.screen.univer.dispose();
    this.frame.remove();
  }

  private get sheet(): Sheet {
    return this.picked.sheet;
  }

  private connect(openSheet: () => Sheet, act: (sheet: Sheet, change: () => void) => boolean): void {
    const { screen, mirror, viewport } = this;
    describeFunctions(screen, this.options.functions, this.options.namespace);
    this.stops.push(endUnoffered(screen));
    const commands = screen.injector.get(ICommandService);
    this.stops.push(
      interceptCommands(commands, {
        desk: this.desk,
        writing: () => mirror.writing,
        openSheet,
        selection: () => this.picked.current,
        act: (sheet, change) => void act(sheet, change),
        before: (command) => this.before(command),
      }),
    );
    mirror.onShown = () => {
      this.picked.follow();
      viewport.moved();
    };
    viewport.onMoved(() => {
      this.outline.draw();
      this.popups.draw();
      this.layers.draw();
    });
    const hovered = screen.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
      this.popups.hover(cell ? { sheet: openSheet(), row: cell.location.row, col: cell.location.col } : undefined);
    });
    this.stops.push(() => hovered.unsubscribe());
    this.frame.addEventListener('keydown', (event) => this.key(event), true);
    void this.start();
  }

  /** Univer makes its canvas, and what moves it, some time after it was asked to. */
  private async start(): Promise<void> {
    const { injector } = this.screen;
    let there = true;
    this.stops.push(() => (there = false));
    const drawn = await injector
      .get(LifecycleService)
      .onStage(LifecycleStages.Rendered)
      .then(
        () => true,
        // Taken away before it was drawn.
        () => false,
      );
    // The canvas comes to the page with one of the next frames.
    while (drawn && there && !this.viewport.holder) await new Promise((resolve) => setTimeout(resolve, 10));
    if (!drawn || !there) return;
    this.viewport.watch();
    this.mirror.flush();
    this.picked.start();
    this.viewport.moved();
  }

  private key(event: KeyboardEvent): void {
    if (this.editing.isOpen || (event.target instanceof Element && event.target.closest('.wbg-popup'))) return;
    // Univer has heard this key before, wherever its own shortcuts reach.
    if (this.travelled) return;
    const control = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (event.target instanceof Element && event.target.closest(NAME_BOX)) {
      // Univer leaves an address that is selected already where it is.
      if (event.key === 'Enter') setTimeout(() => this.picked.reveal());
      return;
    }
    if (event.altKey && event.key === 'ArrowDown') {
      if (!this.popups.openList()) return;
    } else if (control && !event.altKey && (letter === 'y' || (letter === 'z' && event.shiftKey))) this.redo();
    else if (control && !event.altKey && letter === 'z') this.undo();
    else if (control && !event.altKey && !event.shiftKey && event.key === 'Home') this.toFirst();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** To the first cell that is not frozen. */
  private toFirst(): void {
    const { sheet } = this.picked;
    const { rows, cols } = sheet.freeze;
    this.picked.set(sheet, area(rows, cols));
  }

  private before(command: Readonly<ICommandInfo>): boolean {
    if (this.editing.before(command)) return true;
    if (this.editing.isOpen) return false;
    if (command.id === UndoCommand.id || command.id === RedoCommand.id) {
      if (command.id === UndoCommand.id) this.undo();
      else this.redo();
      this.travelled = true;
      setTimeout(() => (this.travelled = false));
      return true;
    }
    return this.paster.before(command);
  }

  /** One act of the user: a step of undo, with the numbers and the screen brought up to date. False from `change`: nothing to do. */
  private act(sheet: Sheet, change: () => unknown): boolean {
    if (this.options.readOnly?.()) {
      this.options.onRefusal?.(READ_ONLY);
      return false;
    }
    let changed: unknown;
    try {
      this.history.step(() => {
        changed = change();
        if (this.app.calculation.mode !== 'Manual') this.app.calculation.update();
      });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.options.onRefusal?.(sentenceOf(error));
      return false;
    } finally {
      this.mirror.flush();
    }
    if (changed !== false) this.options.onEdit?.(sheet);
    return true;
  }

  private travel(go: (history: History) => ReadonlyMap<Sheet, Area | undefined> | undefined): boolean {
    const before = rosterOf(this.app.book);
    const changed = go(this.history);
    if (!changed) return false;
    tellRoster(this.app, before);
    if (this.app.calculation.mode !== 'Manual') this.app.calculation.update();
    for (const [sheet, a] of changed)
      if (a && this.app.book.sheets.includes(sheet)) raiseChanged(this.app, sheet, a, 'RangeEdited');
    this.mirror.flush();
    this.options.onEdit?.(this.sheet);
    return true;
  }

  private mayEdit(): boolean {
    try {
      if (this.options.readOnly?.()) throw new HostError('AccessDenied', READ_ONLY);
      const { sheet, areas } = this.selection();
      const { top, left } = areas[areas.length - 1];
      mayChange(this.app, sheet, 'edit', [area(top, left)]);
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.options.onRefusal?.(sentenceOf(error));
      return false;
    }
  }

  private noteEditing(editing: boolean): void {
    if (editing) this.popups.select(undefined);
    else this.noteCell();
    this.options.onEditing?.(editing);
  }

  private noteSelection(sheet: Sheet, areas: readonly Area[]): void {
    this.noteCell();
    this.viewport.moved();
    this.options.onSelection?.(sheet, areas);
  }

  private noteCell(): void {
    const { sheet, areas } = this.selection();
    const { top, left } = areas[areas.length - 1];
    this.popups.select({ sheet, row: top, col: left });
  }

  private toggleGroup(axis: 'rows' | 'columns', cells: Area, show: boolean): void {
    const { sheet } = this;
    const option = axis === 'rows' ? 'ByRows' : 'ByColumns';
    this.act(sheet, () => {
      const self = new RangeRef(this.app, sheet, [cells]);
      if (show) outlineMethods.ShowGroupDetails(self, option);
      else outlineMethods.HideGroupDetails(self, option);
    });
  }

  private showLevel(axis: 'rows' | 'columns', level: number): void {
    const { sheet } = this;
    this.act(sheet, () => {
      mayChange(this.app, sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      showLevels(sheet, axis === 'rows' ? level : 0, axis === 'columns' ? level : 0);
    });
  }
}
