import { Script } from 'node:vm';
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import type { App, CustomCaller } from '../host/app';
import { Host, type HostOptions } from '../host/host';
import type { LiveMoods } from '../host/moods';
import type { NewBook } from '../host/documents/new-books';
import type { Faults, Statistics } from '../host/statistics';
import { UNDO_GROUPS_SCRIPT } from '../host/undo-groups';
import { completeWindow } from './browser';
import { onRejection, type PageProblem } from './problems';
import { OFFICE_ENTRY, OFFICE_URL, officeScript, pageScript } from './scripts';

export interface PageScript {
  /** Classic script, run in the page's global scope. */
  readonly code: string;
  /** Shown in stack traces. */
  readonly name?: string;
}

export interface ConsoleLine {
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  readonly args: readonly unknown[];
}

export interface SessionOptions extends HostOptions {
  /** Markup of the page; its scripts are not run, `scripts` are. */
  readonly html?: string;
  /** https address of the page. */
  readonly url?: string;
  /** Run in order once office.js is there, before Office.onReady fires. */
  readonly scripts?: readonly PageScript[];
  onConsole?(line: ConsoleLine): void;
  onProblem?(problem: PageProblem): void;
}

/** Excel with one page of an add-in open in it. */
export interface OfficeSession {
  readonly window: DOMWindow;
  readonly host: Host;
  readonly app: App;
  readonly moods: LiveMoods;
  readonly stats: Statistics;
  readonly faults: Faults;
  /** Errors and rejections inside the page that nobody handled, and faults of the host. */
  readonly problems: readonly PageProblem[];
  /** Runs a classic script in the page and gives its last value, which may be a promise of the page. */
  runScript(code: string, name?: string): unknown;
  /** Presses the ribbon button whose function is `name`; see Host.command. */
  command(name: string, control?: string): Promise<unknown>;
  readonly callCustomFunctions: CustomCaller;
  /** Workbooks that the page has opened beside this one. */
  readonly created: readonly NewBook[];
  /** Resolves when nothing is under way between page and workbook. */
  settled(): Promise<void>;
  /** Closes page and host; nothing of the session keeps the process alive afterwards. */
  close(): void;
}

const DEFAULT_URL = 'https://addin.example/taskpane.html';
const DEFAULT_HTML = '<!doctype html><html lang="en"><head></head><body></body></html>';
const CONSOLE_LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/**
 * Opens a workbook in an Excel of our own and a page with the real office.js beside it.
 * @returns once Office.onReady has fired in the page
 * @throws Error where office.js is not installed, does not start, or a script of the page throws
 */
export async function openSession(options: SessionOptions): Promise<OfficeSession> {
  const session = new Session(options);
  try {
    await session.start(options.scripts ?? []);
  } catch (error) {
    session.close();
    throw error;
  }
  return session;
}

class Session implements OfficeSession {
  readonly window: DOMWindow;
  readonly host: Host;
  readonly problems: PageProblem[] = [];
  private readonly dom: JSDOM;
  private readonly stopListening: () => void;
  private closed = false;
  /** Why a part of office.js could not be loaded. */
  private notLoaded?: Error;

  constructor(private readonly options: SessionOptions) {
    const { origin, hostname } = new URL(options.url ?? DEFAULT_URL);
    this.host = new Host(options, {
      origin,
      post: (text) => this.deliver(text, origin),
      onDefect: (error) => this.report({ kind: 'host', error }),
    });
    this.dom = new JSDOM(options.html ?? DEFAULT_HTML, {
      url: options.url ?? DEFAULT_URL,
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      virtualConsole: this.console(),
    });
    this.window = this.dom.window;
    this.window.name = this.host.frameName;
    // office.js trusts a host whose name is that of the page's domain.
    Object.defineProperty(this.window.document, 'domain', { value: hostname, configurable: true });
    const post = this.window.postMessage.bind(this.window);
    this.window.postMessage = ((message: unknown, ...rest: [string]): void => {
      if (!this.host.receive(message)) post(message, ...rest);
    }) as typeof this.window.postMessage;
    this.window.document.head.appendChild = this.insertIntoHead.bind(this) as typeof document.head.appendChild;
    completeWindow(this.window);
    const PagePromise = this.dom.window.eval('Promise') as new () => unknown;
    this.stopListening = onRejection((error, promise) => {
      const own = promise instanceof PagePromise;
      if (own) this.report({ kind: 'rejection', error });
      return own;
    });
  }

  get app(): App {
    return this.host.app;
  }

  get moods(): LiveMoods {
    return this.host.moods;
  }

  get stats(): Statistics {
    return this.host.stats;
  }

  get faults(): Faults {
    return this.host.faults;
  }

  get created(): readonly NewBook[] {
    return this.host.created;
  }

  get callCustomFunctions(): CustomCaller {
    return this.host.callCustomFunctions;
  }

  async start(scripts: readonly PageScript[]): Promise<void> {
    const element = this.window.document.createElement('script');
    element.src = OFFICE_URL + OFFICE_ENTRY;
    await new Promise<void>((resolve, reject) => {
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () =>
        reject(this.notLoaded ?? new Error(`office.js was not found under ${element.src}.`)),
      );
      this.window.document.head.appendChild(element);
    });
    for (const { code, name = 'page-script.js' } of scripts)
      pageScript(code, name).runInContext(this.dom.getInternalVMContext());
    await (this.runScript('Office.onReady()') as Promise<unknown>);
    if (this.runScript("Office.context.requirements.isSetSupported('ExcelApi', '1.20')"))
      this.runScript(UNDO_GROUPS_SCRIPT, 'undo-groups.js');
    await this.host.ready();
  }

  runScript(code: string, name = 'page-script.js'): unknown {
    return new Script(code, { filename: name }).runInContext(this.dom.getInternalVMContext());
  }

  command(name: string, control?: string): Promise<unknown> {
    return this.host.command(name, control);
  }

  settled(): Promise<void> {
    return this.host.settled();
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.host.close();
    this.stopListening();
    this.window.close();
  }

  /** Serves the parts of office.js from the installed package instead of the network. */
  private insertIntoHead(node: Node): Node {
    const inserted = this.window.Node.prototype.appendChild.call(this.window.document.head, node);
    const { src } = node as HTMLScriptElement;
    if (node instanceof this.window.HTMLScriptElement && src) {
      this.window.setTimeout(() => {
        // Whatever goes wrong here, whoever waits for the part is told: otherwise nothing goes on, and nobody hears why.
        let loaded = false;
        try {
          const script = officeScript(src);
          script?.runInContext(this.dom.getInternalVMContext());
          loaded = script !== undefined;
        } catch (error) {
          this.notLoaded = error as Error;
        }
        node.dispatchEvent(new this.window.Event(loaded ? 'load' : 'error'));
      }, 0);
    }
    return inserted;
  }

  private deliver(text: string, origin: string): void {
    // Messages between windows always arrive in a turn of their own.
    setTimeout(() => {
      if (this.closed) return;
      const { window } = this;
      window.dispatchEvent(
        new window.MessageEvent('message', { data: text, origin, source: window as unknown as Window }),
      );
    }, 0);
  }

  private console(): VirtualConsole {
    const virtual = new VirtualConsole();
    for (const level of CONSOLE_LEVELS) {
      virtual.on(level, (...args: unknown[]) => this.options.onConsole?.({ level, args }));
    }
    virtual.on('jsdomError', (error) => this.report({ kind: 'error', error: error.cause ?? error }));
    return virtual;
  }

  private report(problem: PageProblem): void {
    this.problems.push(problem);
    this.options.onProblem?.(problem);
  }
}
