import { createCalculation, type Engine } from '../../calc';
import { writeXlsx } from '../../files';
import { Host, type HostOptions, type HostTransport, type NewBook } from '../../host';
import type { Workbook } from '../../model';
import { workbookObject } from '../../objects';
import { UNDO_GROUPS_SCRIPT } from '../../host/undo-groups';

/** As long as Excel lets a command of the ribbon run. */
const COMMAND_LIMIT = 300_000;

/** What Excel tells of the add-in it shows. */
export interface AddinFunctions {
  readonly namespace: string;
  /** Content of functions.json. */
  readonly metadata: unknown;
}

export interface SessionEvents {
  /** The add-in or the user has shown or hidden the pane. */
  onPane(visible: boolean): void;
  /** A message went between the add-in and the workbook, or the workbook has changed. */
  onActivity(): void;
  /** The user leaves the add-in's page by keyboard. */
  onLeave(): void;
  /** The add-in has opened a workbook beside this one. */
  onNewBook(book: NewBook): void;
  /** Something went wrong inside the workbench itself. */
  onDefect(error: unknown): void;
}

/** The host of the protocol, which also tells the page around it when the pane comes and goes. */
class PageHost extends Host {
  constructor(
    options: HostOptions,
    transport: HostTransport,
    private readonly onPane: (visible: boolean) => void,
  ) {
    super(options, transport);
  }

  override showPane(visible: boolean): void {
    super.showPane(visible);
    this.onPane(visible);
  }
}

let sessions = 0;

/** One open workbook with the add-in's page in a frame, which lives as long as the workbook is open. */
export class Session {
  /** Tells sessions apart: each has a frame of its own. */
  readonly id = ++sessions;
  readonly host: Host;
  readonly engine: Engine;
  private frame: HTMLIFrameElement | undefined;
  private readonly stops: (() => void)[] = [];

  constructor(
    readonly book: Workbook,
    functions: AddinFunctions,
    private readonly events: SessionEvents,
  ) {
    let engine: Engine | undefined;
    this.host = new PageHost(
      {
        book,
        createRoot: workbookObject,
        createCalculation: (opened, custom) => (engine = createCalculation(opened, custom)),
        customFunctions: functions,
        writeFile: writeXlsx,
        timeout: COMMAND_LIMIT,
      },
      {
        origin: location.origin,
        post: (text) => {
          this.frame?.contentWindow?.postMessage(text, location.origin);
          events.onActivity();
        },
        onDefect: (error) => events.onDefect(error),
        onLeave: () => events.onLeave(),
        onNewBook: (made) => events.onNewBook(made),
      },
      (visible) => events.onPane(visible),
    );
    this.engine = engine!;
    this.stops.push(book.onChange(() => events.onActivity()));
    const listener = (event: MessageEvent): void => this.receive(event);
    window.addEventListener('message', listener);
    this.stops.push(() => window.removeEventListener('message', listener));
    this.engine.update();
  }

  /** Takes the frame that shows the add-in's page. */
  attach(frame: HTMLIFrameElement): void {
    if (frame === this.frame) return;
    this.frame = frame;
    void this.host.ready().then(() => {
      const page = this.frame?.contentWindow as (Window & { eval(code: string): unknown }) | null | undefined;
      if (this.frame === frame) page?.eval(UNDO_GROUPS_SCRIPT);
    });
  }

  /** Lets keys go to the add-in's page. */
  focusPane(): void {
    this.frame?.focus();
  }

  /** Ends the session: the workbook stays as it is, the add-in gets no more answers. */
  close(): void {
    for (const stop of this.stops) stop();
    this.host.close();
    this.frame = undefined;
  }

  private receive(event: MessageEvent): void {
    if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== location.origin) return;
    if (this.host.receive(event.data)) this.events.onActivity();
  }
}
