/**
 * The host's end of the message channel between a page with office.js and Excel on the web.
 * It knows no transport: `receive` is fed with the texts the page posts, `post` carries texts back.
 */

const RESPONSE = 1;
const TO_CALL = 0;
const TO_EVENT = 1;
const ActionKind = { Invoke: 0, Register: 1, Unregister: 2 } as const;

interface Incoming {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

export interface EndpointOptions {
  readonly conversationId: string;
  readonly origin: string;
  /** Delivers a text to the page as a message event from the host's origin. */
  post(text: string): void;
  /** Answers what the page calls; undefined answers with an empty success. */
  call(name: string, data: unknown): Promise<unknown>;
  /** Hears of failures inside the host while it answers. */
  onDefect(error: unknown): void;
}

const SUCCESS = { Error: 0, Version: 1 };

export class Endpoint {
  private readonly registered = new Set<string>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private closed = false;

  constructor(private readonly options: EndpointOptions) {}

  /**
   * Takes one message from the page.
   * @returns false where it belongs to somebody else (no JSON, another conversation) and was left alone
   */
  receive(text: unknown): boolean {
    const message = parse(text);
    if (message?._conversationId !== this.options.conversationId) return false;
    if (this.closed) return true;
    if (message._actionType === ActionKind.Register) this.register(message);
    else if (message._actionType === ActionKind.Unregister) this.unregister(message);
    else void this.answer(message);
    return true;
  }

  /** Sends an event to the page; dropped where the page has not asked for it. */
  push(event: string, data: unknown): void {
    if (!this.closed && this.registered.has(event)) this.send(event, 0, TO_EVENT, data);
  }

  /** Resolves when the page listens to an event. */
  listening(event: string): Promise<void> {
    if (this.registered.has(event)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.set(event, [...(this.waiting.get(event) ?? []), resolve]));
  }

  /** Forgets what the page listens to, as when it is loaded anew. */
  reset(): void {
    this.registered.clear();
  }

  /** Nothing is sent or taken any more. */
  close(): void {
    this.closed = true;
    this.registered.clear();
    this.waiting.clear();
  }

  private async answer(message: Incoming): Promise<void> {
    let data: unknown = SUCCESS;
    try {
      data = (await this.options.call(message._actionName, message._data)) ?? SUCCESS;
    } catch (error) {
      this.options.onDefect(error);
      data = { Error: 5001, Version: 1 };
    }
    if (!this.closed) this.send(message._actionName, message._correlationId, TO_CALL, data);
  }

  private register(message: Incoming): void {
    this.registered.add(message._actionName);
    this.send(message._actionName, message._correlationId, TO_CALL, SUCCESS);
    for (const resolve of this.waiting.get(message._actionName) ?? []) resolve();
    this.waiting.delete(message._actionName);
  }

  private unregister(message: Incoming): void {
    this.registered.delete(message._actionName);
    this.send(message._actionName, message._correlationId, TO_CALL, SUCCESS);
  }

  private send(actionName: string, correlationId: number, responseType: number, data: unknown): void {
    const { conversationId, origin, post } = this.options;
    post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: actionName,
        _conversationId: conversationId,
        _correlationId: correlationId,
        _origin: origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

function parse(text: unknown): Incoming | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const message = JSON.parse(text) as Incoming | null;
    return typeof message === 'object' && typeof message?._actionName === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}
