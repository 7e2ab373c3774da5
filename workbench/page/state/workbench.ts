import type { Grid } from '../../grid';
import type { Manifest, MenuItem } from '../../../tools/manifest/read';
import type { Area, Sheet, Workbook } from '../../model';
import { doubtsOf } from '../../calc';
import { writeXlsx, lostOnSave } from '../../files';
import type { NewBook } from '../../host';
import { newBook, openFile, sampleBook, xlsxFile } from './books';
import { download } from './download';
import { describeFigures, figuresOf } from './figures';
import { applyMoods, CALM, type MoodSwitches } from './moods';
import { Session } from './session';
import { describeBurst, Traffic } from './traffic';

/** A sentence for the user, above the grid until it is closed. */
export interface Notice {
  readonly kind: 'error' | 'warning' | 'info';
  readonly text: string;
}

/** What the page shows. */
export interface View {
  readonly session: Session;
  readonly fileName: string;
  readonly paneOpen: boolean;
  /** The grid shows the workbook and takes the keyboard. */
  readonly shown: boolean;
  readonly notice: Notice | undefined;
  /** What waits for a word on the changes that are not saved; undefined where nothing does. */
  readonly leaving: (() => void) | undefined;
  /** The sheet that is open is shown as it will be printed. */
  readonly printing: boolean;
  readonly moods: MoodSwitches;
  /** Of the sheet that is open. */
  readonly sheetProtected: boolean;
  /** A cell is being edited in the grid. */
  readonly editing: boolean;
  readonly calculating: boolean;
  /** Labels of ribbon commands that run. */
  readonly running: readonly string[];
  readonly figures: readonly string[];
  readonly traffic: string;
}

export interface Addin {
  readonly manifest: Manifest;
  /** Content of functions.json. */
  readonly metadata: unknown;
}

/** Cells that wait this long for an add-in function count as calculating. */
const SIGN_OF_LIFE = 60;

/** Name of that command in the manifest. */
const GALLERY = 'openGallery';

/** Everything around the grid: the open workbook, the add-in beside it, and what the user does with both. */
export class Workbench {
  grid: Grid | undefined;
  private view: View;
  private readonly listeners = new Set<() => void>();
  private traffic = new Traffic();
  private activityNoted = false;
  private changed = false;

  /** @param sample the sample tracker, as CSV; it is open at the start */
  constructor(
    readonly addin: Addin,
    private readonly sample: string,
  ) {
    const book = sampleBook(sample);
    this.view = {
      session: this.startSession(book),
      fileName: book.fileName,
      paneOpen: true,
      shown: false,
      notice: undefined,
      leaving: undefined,
      printing: false,
      moods: { ...CALM, dark: matchMedia('(prefers-color-scheme: dark)').matches },
      sheetProtected: false,
      editing: false,
      calculating: false,
      running: [],
      figures: [],
      traffic: '',
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): View => this.view;

  get session(): Session {
    return this.view.session;
  }

  /** Opens a workbook in place of the one that is open; the add-in starts anew beside it. */
  open(book: Workbook): void {
    this.session.close();
    this.grid = undefined;
    this.traffic = new Traffic();
    const session = this.startSession(book);
    if (!this.view.paneOpen) session.host.showPane(false);
    // What simulates a single sheet or request ends with the workbook; what simulates a kind of Excel goes on.
    const moods = { ...this.view.moods, cellEdit: false, readOnly: false, fault: undefined };
    this.set({
      session,
      fileName: book.fileName,
      shown: false,
      notice: undefined,
      leaving: undefined,
      printing: false,
      moods,
      editing: false,
      calculating: false,
      running: [],
      figures: [],
      traffic: '',
    });
    applyMoods(session.host, moods, false);
    this.noteActivity();
  }

  /** Whether something was changed since the workbook was opened or saved. */
  get unsaved(): boolean {
    return this.changed;
  }

  /** Does what closes the workbook; where changes are not saved, the page asks first. */
  leave(go: () => void): void {
    if (this.changed) this.set({ leaving: go });
    else go();
  }

  /** The answer: goes on without the changes, or stays. */
  answerLeaving(on: boolean): void {
    const { leaving } = this.view;
    this.set({ leaving: undefined });
    if (on) leaving?.();
  }

  /** Shows the sheet that is open as it will be printed, or the workbook again. */
  showPrint(printing: boolean): void {
    this.set({ printing });
    if (!printing) this.grid?.focus();
  }

  openNew(): void {
    this.open(newBook());
  }

  /** The command of the add-in that shows its templates; undefined where it has none. */
  get gallery(): MenuItem | undefined {
    const items = this.addin.manifest.groups
      .flatMap(({ controls }) => controls)
      .flatMap((control) => (control.kind === 'menu' ? control.items : []));
    return items.find(({ action }) => action.kind === 'executeFunction' && action.functionName === GALLERY);
  }

  /** Opens a workbook with nothing in it, and shows the templates beside it to choose from. */
  async openGallery(): Promise<void> {
    const { gallery } = this;
    if (!gallery) return;
    this.openNew();
    this.showPane(true);
    await this.press(gallery);
  }

  openSample(): void {
    this.open(sampleBook(this.sample));
  }

  /** Opens a file that was dropped or chosen, or says why it cannot be. */
  async openFile(file: File): Promise<void> {
    try {
      const book = await openFile(file);
      const losses = lostOnSave(book);
      this.leave(() => {
        this.open(book);
        const told = losses.length > 0 ? [`If you save this workbook here: ${losses.join(' ')}`] : [];
        told.push(...doubtsOf(this.session.engine));
        if (told.length > 0) this.tell({ kind: 'warning', text: told.join(' ') });
      });
    } catch (error) {
      this.tell({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The workbook as an .xlsx file, under its name; says why where it cannot be written. */
  async save(): Promise<File | undefined> {
    const { book, host } = this.session;
    try {
      await host.app.calculation.settled();
      const bytes = await writeXlsx(book);
      this.changed = false;
      return xlsxFile(bytes, book.fileName);
    } catch (error) {
      this.tell({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }

  /** Shows or hides the pane, as its button and its cross do. */
  showPane(visible: boolean): void {
    this.session.host.showPane(visible);
  }

  /** Lets keys go to the pane, as Excel does when it is opened or F6 comes to it. */
  enterPane(): void {
    // It can take keys once it is drawn.
    setTimeout(() => this.session.focusPane());
  }

  /** Does what a button or a menu item of the ribbon does. */
  async press(item: Pick<MenuItem, 'id' | 'label' | 'action'>): Promise<void> {
    if (item.action.kind === 'showTaskpane') {
      this.showPane(true);
      this.enterPane();
      return;
    }
    const { session } = this;
    this.traffic.begin();
    this.set({ running: [...this.view.running, item.label] });
    try {
      await session.host.command(item.action.functionName, item.id);
    } catch (error) {
      if (session === this.session)
        this.tell({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    } finally {
      if (session === this.session) {
        const first = this.view.running.indexOf(item.label);
        this.set({ running: this.view.running.filter((_, i) => i !== first) });
        this.noteActivity();
      }
    }
  }

  setMoods(change: Partial<MoodSwitches>): void {
    const moods = { ...this.view.moods, ...change };
    applyMoods(this.session.host, moods, this.view.editing);
    if ('fault' in change) this.setFault(moods);
    this.set({ moods });
    this.grid?.setDark(moods.dark);
  }

  /** Protects the sheet that is open, or takes its protection away. */
  protectSheet(on: boolean): void {
    const { book } = this.session;
    const sheet = book.sheets[book.activeSheet]!;
    if (on) sheet.protection = { options: {} };
    else delete sheet.protection;
    book.tell({ kind: 'appearance', sheet });
  }

  /** A cell is opened for editing in the grid, or closed. */
  noteEditing(editing: boolean): void {
    applyMoods(this.session.host, this.view.moods, editing);
    this.set({ editing });
  }

  noteSelection(sheet: Sheet, areas: readonly Area[]): void {
    this.set({ shown: true, figures: describeFigures(figuresOf(sheet, areas)) });
    this.noteActivity();
  }

  tell(notice: Notice | undefined): void {
    this.set({ notice });
  }

  private setFault({ fault }: MoodSwitches): void {
    const { faults } = this.session.host;
    if (fault) faults.set(fault);
    else faults.clear();
  }

  private startSession(book: Workbook): Session {
    const { manifest, metadata } = this.addin;
    this.changed = false;
    book.onChange(({ by }) => {
      if (by === undefined) this.changed = true;
    });
    const functions = { namespace: manifest.functions.namespace, metadata };
    return new Session(book, functions, {
      onPane: (paneOpen) => this.set({ paneOpen }),
      onActivity: () => this.noteActivity(),
      onLeave: () => this.grid?.focus(),
      onNewBook: (made) => void this.handOver(made),
      onDefect: (error) => this.tell({ kind: 'error', text: `The workbench itself has a fault: ${String(error)}` }),
    });
  }

  /** Gives a workbook that the add-in has opened to the user: here is room for one, and that stays. */
  private async handOver({ name, bytes }: NewBook): Promise<void> {
    const file = xlsxFile(bytes.length > 0 ? bytes : await writeXlsx(newBook()), name);
    download(file);
    this.tell({
      kind: 'info',
      text: `The add-in opened a new workbook. This page shows one at a time, so it is in your downloads: ${file.name}.`,
    });
  }

  /** Brings the status bar up to date, once for everything that happens in one go. */
  private noteActivity(): void {
    if (this.activityNoted) return;
    this.activityNoted = true;
    setTimeout(() => {
      this.activityNoted = false;
      this.showStatus();
    }, 50);
  }

  private showStatus(): void {
    const { session } = this;
    const { book, host, engine } = session;
    const fault = host.faults.fired ? undefined : this.view.moods.fault;
    const selected = this.grid?.selection();
    this.set({
      traffic: describeBurst(this.traffic.note(host.stats.requests, performance.now(), host.moods.delay)),
      sheetProtected: book.sheets[book.activeSheet]?.protection !== undefined,
      ...(selected && { figures: describeFigures(figuresOf(selected.sheet, selected.areas)) }),
      ...(fault !== this.view.moods.fault && { moods: { ...this.view.moods, fault } }),
    });
    let settled = false;
    const done = (): void => {
      settled = true;
      if (session === this.session) this.set({ calculating: false });
    };
    void engine.settled().then(done);
    setTimeout(() => {
      if (!settled && session === this.session) this.set({ calculating: true });
    }, SIGN_OF_LIFE);
  }

  private set(change: Partial<View>): void {
    const keys = Object.keys(change) as (keyof View)[];
    const same = (a: unknown, b: unknown): boolean =>
      a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));
    if (keys.every((key) => same(change[key], this.view[key]))) return;
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
