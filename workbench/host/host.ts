import type { Workbook } from '../model';
import { shiftArea } from '../structure/shift';
import type { App, Calculation, CustomCaller, CustomFunctionInfo, Moods } from './app';
import { HostError, type HostObject } from './class';
import { Commands } from './commands';
import { appContext, frameName } from './context';
import { DocumentCopies } from './documents/document-copies';
import { CustomFunctions } from './functions/custom-functions';
import { Endpoint } from './protocol/endpoint';
import { Events, type PushEntry, runtimeObject } from './events';
import { readFunctions } from './functions/metadata';
import { createMoods, type LiveMoods } from './moods';
import { MadeBooks, type NewBook } from './documents/new-books';
import { References } from './protocol/references';
import { Requests } from './protocol/requests';
import { declares, DEFAULT_REQUIREMENT_SETS, type RequirementSets } from './requirement-sets';
import { createServices } from './protocol/services';
import { readSettings, saveSettings } from './documents/settings';
import { type Fault, Faults, Statistics } from './statistics';
import { TransportError } from './protocol/wire';
import { Runs } from './undo-groups';

/** What the calculation is given of the add-in's functions. */
export interface CustomFunctionAccess {
  functions(): readonly CustomFunctionInfo[];
  readonly call: CustomCaller;
  blanks(): Moods['blanks'];
}

export interface HostOptions {
  readonly book: Workbook;
  readonly createRoot: (app: App) => HostObject;
  readonly createCalculation: (book: Workbook, custom: CustomFunctionAccess) => Calculation;
  /** The .xlsx file of the workbook as it is; without it, the add-in gets none. */
  readonly writeFile?: (book: Workbook) => Promise<Uint8Array>;
  /** Functions of the add-in; `metadata` is the parsed content of its functions.json. */
  readonly customFunctions?: { readonly namespace: string; readonly metadata: unknown };
  /** Replaces the declared requirement sets as a whole. */
  readonly requirementSets?: RequirementSets;
  readonly moods?: Partial<Moods>;
  /** Members (`Range.formulas`) that this Excel refuses in a group of requests that are to be one step to undo. */
  readonly undoRefused?: readonly string[];
  readonly faults?: Fault;
  /** Milliseconds after which a custom function or a command counts as unanswered; 30,000 if not given. */
  readonly timeout?: number;
}

export interface HostTransport {
  /** `https://name`, the origin of both the host page and the add-in's page. */
  readonly origin: string;
  /** Delivers a text to the page as a message event from `origin`. */
  post(text: string): void;
  /** Hears of faults of the host itself, which no add-in should cause. */
  onDefect(error: unknown): void;
  /** The add-in has opened a workbook beside this one. */
  onNewBook?(book: NewBook): void;
  /** The user leaves the page by keyboard: by Tab behind its last element, by Esc, or by Ctrl+F6. */
  onLeave?(): void;
}

const COMMANDS_EVENT = 'appCommandInvoked';
const MESSAGES_EVENT = 'richApiMessage';
const SELECTION_EVENT = 'documentSelectionChanged';
const PANE_VISIBILITY = 65_539;
/** What the page tells of keys that lead out of it: Ctrl+F6, Tab, Esc and F2, with and without Shift. */
const LEAVES: readonly unknown[] = [5, 6, 13, 14, 15, 16];
/** Numbers of the calls that the page makes through `executeMethod`. */
const Dispatch = {
  ReadSettings: 75,
  SaveSettings: 76,
  GetFile: 77,
  GetSlice: 80,
  CloseFile: 81,
  Request: 93,
  CommandCompleted: 94,
} as const;

let conversations = 0;

/** Excel on the web for one page with an add-in in it: one workbook, one channel. */
export class Host {
  readonly app: App;
  readonly moods: LiveMoods;
  readonly stats = new Statistics();
  readonly faults: Faults;
  /** Ranges the add-in holds. */
  readonly references = new References();
  /** Text for `window.name` of the page, from which office.js learns where it is. */
  readonly frameName: string;
  /** Calls functions of the add-in as cells do. */
  readonly callCustomFunctions: CustomCaller;
  private readonly endpoint: Endpoint;
  private readonly newBooks: MadeBooks;
  private readonly copies: DocumentCopies;
  private readonly events: Events;
  private readonly requests: Requests;
  private readonly functions: CustomFunctions;
  private readonly commands: Commands;
  private functionsReady: Promise<void>;
  private readonly stopListening: () => void;
  private announceFunctions: () => void = () => undefined;
  private readonly leave: () => void;
  private pageLoads = 0;
  private visible = true;

  constructor(
    private readonly options: HostOptions,
    transport: HostTransport,
  ) {
    const { book, customFunctions, timeout = 30_000 } = options;
    const sets = options.requirementSets ?? DEFAULT_REQUIREMENT_SETS;
    const declared = customFunctions ? readFunctions(customFunctions.namespace, customFunctions.metadata) : [];
    const conversationId = `workbench${Date.now()}x${++conversations}`;
    const parties = { conversationId, addinId: 'addin', origin: transport.origin };
    this.leave = () => transport.onLeave?.();
    this.frameName = frameName(parties, customFunctions !== undefined);
    this.moods = createMoods(options.moods);
    this.faults = new Faults(options.faults);
    this.functionsReady = this.expectFunctions();
    this.endpoint = new Endpoint({
      ...parties,
      post: (text) => transport.post(text),
      onDefect: (error) => transport.onDefect(error),
      call: (name, data) => this.answer(name, data, () => appContext(book, parties, sets)),
    });
    this.events = new Events((entries, selectionMoved) => {
      if (entries.length > 0) this.pushEntries(entries);
      if (selectionMoved) this.endpoint.push(SELECTION_EVENT, {});
    });
    this.functions = new CustomFunctions({ functions: declared, timeout, push: (entries) => this.pushCalls(entries) });
    this.callCustomFunctions = this.functions.call;
    this.commands = new Commands((data) => this.pushCommand(data), timeout);
    const calculation = options.createCalculation(book, {
      functions: () => declared,
      call: this.functions.call,
      blanks: () => this.moods.blanks,
    });
    this.newBooks = new MadeBooks((opened) => {
      if (this.moods.habits.has('frontsNewBooks')) this.moods.elsewhere = true;
      transport.onNewBook?.(opened);
    });
    const { writeFile } = options;
    this.copies = new DocumentCopies({
      offered: writeFile !== undefined && declares(sets, 'CompressedFile'),
      write: () => writeFile!(book),
      fails: (member) => this.moods.cellEdit || this.moods.failing.has(member),
    });
    const { references, moods, events, newBooks } = this;
    this.app = {
      book,
      calculation,
      moods,
      events,
      runs: new Runs(),
      keepRange: (sheet, areas) => references.keep(sheet, areas),
      range: (id) => references.find(id),
      release: (id) => references.release(id),
      newBooks,
    };
    this.stopListening = book.onChange((change) => {
      const shift = change.kind === 'structure' ? change.shift : undefined;
      if (shift) references.shift(shift.sheet, (area) => shiftArea(area, shift));
    });
    this.requests = new Requests({
      app: this.app,
      moods,
      root: options.createRoot(this.app),
      stats: this.stats,
      faults: this.faults,
      requirementSets: sets,
      undoRefused: options.undoRefused,
      services: {
        service: createServices({
          functionsReady: () => this.announceFunctions(),
          functionResults: (results) => this.functions.settle(results),
          paneVisible: (visible) => {
            if (visible && this.moods.habits.has('keepsPaneClosed'))
              throw new HostError('GeneralException', 'The pane cannot be opened.');
            this.showPane(visible);
          },
        }),
        runtime: runtimeObject(events),
        events,
        release: (id) => references.release(id),
        keptTypes: new Map(),
        onDefect: (error) => transport.onDefect(error),
      },
    });
  }

  /**
   * Feeds a message that the page posted to its parent.
   * @returns false where it is none of office.js to this host, and was left alone
   */
  receive(text: unknown): boolean {
    return this.endpoint.receive(text);
  }

  /** Resolves when the page has started: commands, events and, where declared, its functions can be called. */
  async ready(): Promise<void> {
    await Promise.all([this.endpoint.listening(COMMANDS_EVENT), this.endpoint.listening(MESSAGES_EVENT)]);
    if (this.options.customFunctions) await this.functionsReady;
  }

  /**
   * Presses the ribbon button whose function is `name`.
   * @returns what the function passed to `event.completed()`
   * @throws Error where the add-in has no such function or does not complete
   */
  command(name: string, control?: string): Promise<unknown> {
    return this.commands.run(name, control);
  }

  /** Workbooks that the add-in has opened beside this one. */
  get created(): readonly NewBook[] {
    return this.newBooks.opened;
  }

  /** Copies of the workbook that the add-in has not closed. */
  get openCopies(): number {
    return this.copies.open;
  }

  /** Whether the add-in's pane is shown. */
  get paneVisible(): boolean {
    return this.visible;
  }

  /** Shows or hides the pane, as the user or the add-in does; the add-in is told. */
  showPane(visible: boolean): void {
    if (this.visible === visible) return;
    this.visible = visible;
    this.events.announce(PANE_VISIBILITY, '', { visibility: visible ? 'Visible' : 'Hidden' });
  }

  /**
   * Resolves when nothing is under way: requests, events, commands, custom functions, calculation. A request that
   * waits for the editing of a cell to end counts as under way.
   */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      await this.app.calculation.settled();
      await new Promise((resolve) => setTimeout(resolve, 2));
      quiet = this.busy ? 0 : quiet + 1;
    }
  }

  /** Ends the conversation; open commands are rejected, open function calls answered with #BUSY!. */
  close(): void {
    this.stopListening();
    this.endpoint.close();
    this.requests.close();
    this.events.reset();
    this.commands.close();
    this.functions.close();
    this.references.clear();
  }

  private get busy(): boolean {
    return (
      this.requests.open + this.commands.open + this.functions.open + this.copies.writing > 0 || this.events.pending
    );
  }

  private async answer(name: string, data: unknown, context: () => Record<string, unknown>): Promise<unknown> {
    if (name === 'ContextActivationManager_getAppContextAsync') {
      if (this.pageLoads++ > 0) this.forgetPage();
      return context();
    }
    if (name === 'ContextActivationManager_notifyHost' && Array.isArray(data) && LEAVES.includes(data[1])) this.leave();
    return name === 'executeMethod' ? this.execute(data) : undefined;
  }

  /** The page was loaded anew: whatever the earlier one wanted or owed is void. */
  private forgetPage(): void {
    this.endpoint.reset();
    this.copies.clear();
    this.events.reset();
    this.commands.close();
    this.functions.close();
    this.functionsReady = this.expectFunctions();
  }

  private expectFunctions(): Promise<void> {
    return new Promise((resolve) => (this.announceFunctions = resolve));
  }

  private execute(data: unknown): unknown {
    const { DdaMethod, ArrayData } = data as { DdaMethod?: { DispatchId?: number }; ArrayData?: unknown[] };
    switch (DdaMethod?.DispatchId) {
      case Dispatch.Request:
        return this.requests.process(ArrayData ?? []);
      case Dispatch.CommandCompleted:
        return this.commands.completed(data);
      case Dispatch.SaveSettings:
        return saveSettings(this.options.book, data);
      case Dispatch.ReadSettings:
        return readSettings(this.options.book);
      case Dispatch.GetFile:
        return this.copies.get(data as object);
      case Dispatch.GetSlice:
        return this.copies.slice(data as object);
      case Dispatch.CloseFile:
        return this.copies.close(data as object);
      default:
        return { Error: TransportError.OperationNotSupported, Version: 1 };
    }
  }

  private pushEntries(entries: readonly PushEntry[]): void {
    this.endpoint.push(MESSAGES_EVENT, { ArrayData: entries });
  }

  private async pushCalls(entries: readonly PushEntry[]): Promise<void> {
    await Promise.all([this.functionsReady, this.endpoint.listening(MESSAGES_EVENT)]);
    this.pushEntries(entries);
  }

  private async pushCommand(data: Record<string, unknown>): Promise<void> {
    await this.ready();
    this.endpoint.push(COMMANDS_EVENT, data);
  }
}
