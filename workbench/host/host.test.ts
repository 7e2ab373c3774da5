import { toyCalculation, toyRoot } from '../office/toy';
import { area, Workbook } from '../model';
import type { CustomCall } from './app';
import { Host, type HostOptions } from './host';

interface Sent {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: Record<string, unknown>;
}

/** A host with the far end of its channel in the hands of the test. */
class Bench {
  readonly book = new Workbook();
  readonly sent: Sent[] = [];
  readonly defects: unknown[] = [];
  readonly host: Host;
  private counter = 0;
  readonly conversation: string;
  left = 0;

  constructor(options: Partial<HostOptions> = {}) {
    this.book.addSheet('One');
    this.host = new Host(
      { book: this.book, createRoot: toyRoot, createCalculation: toyCalculation, ...options },
      {
        origin: 'https://addin.example',
        post: (text) => void this.sent.push(JSON.parse(text) as Sent),
        onDefect: (error) => void this.defects.push(error),
        onLeave: () => void this.left++,
      },
    );
    const { xdmInfo } = JSON.parse(this.host.frameName) as { xdmInfo: string };
    this.conversation = xdmInfo.split('|')[0];
  }

  say(_actionName: string, _data: unknown, _actionType = 0): void {
    this.host.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName,
        _actionType,
        _conversationId: this.conversation,
        _correlationId: ++this.counter,
        _data,
      }),
    );
  }

  async ask(actionName: string, data: unknown): Promise<Record<string, unknown>> {
    this.say(actionName, data);
    const id = this.counter;
    for (;;) {
      const answer = this.sent.find((m) => m._correlationId === id && m._responseType === 0);
      if (answer) return answer._data;
      await pause();
    }
  }

  /** What office.js does when a page starts. */
  async startPage(): Promise<void> {
    await this.ask('ContextActivationManager_getAppContextAsync', 'addin');
    this.say('appCommandInvoked', {}, 1);
    this.say('richApiMessage', {}, 1);
    await this.service('_SetOsfControlContainerReadyForCustomFunctions', []);
  }

  service(method: string, args: unknown[]): Promise<Record<string, unknown>> {
    const body = JSON.stringify({
      Actions: [{ Id: 2, ActionType: 3, Name: method, ObjectPathId: 1, ArgumentInfo: { Arguments: args } }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.ExcelServices.CustomFunctions' } },
    });
    return this.ask('executeMethod', {
      ArrayData: ['', 'POST', 'ProcessQuery', [], body, 0, 1],
      DdaMethod: { DispatchId: 93 },
    });
  }

  pushes(name: string): unknown[] {
    return this.sent.filter((m) => m._actionName === name && m._responseType === 1).map((m) => m._data);
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

let bench: Bench;
afterEach(() => bench.host.close());

test('texts that are not for this conversation are ignored', async () => {
  bench = new Bench();
  const other = JSON.stringify({
    _actionName: 'executeMethod',
    _actionType: 0,
    _conversationId: 'other',
    _correlationId: 1,
  });
  for (const text of ['no json', '"text"', 'null', '{}', 7, null, other]) expect(bench.host.receive(text)).toBe(false);
  await pause();
  expect(bench.sent).toEqual([]);
  expect(bench.defects).toEqual([]);
});

test('calls that nobody knows get an answer all the same', async () => {
  bench = new Bench();
  expect(await bench.ask('ContextActivationManager_notifyHost', ['addin', 21])).toEqual({ Error: 0, Version: 1 });
  expect(await bench.ask('executeMethod', { DdaMethod: { DispatchId: 7 } })).toEqual({ Error: 5000, Version: 1 });
});

test('keys that lead out of the page are told, what else the page tells of itself is not', async () => {
  bench = new Bench();
  const [blur, tab, escape, telemetry, shortcut] = [1, 13, 15, 23, 39];
  for (const action of [blur, telemetry, shortcut])
    await bench.ask('ContextActivationManager_notifyHost', ['addin', action, {}]);
  expect(bench.left).toBe(0);
  for (const action of [tab, escape]) await bench.ask('ContextActivationManager_notifyHost', ['addin', action]);
  expect(bench.left).toBe(2);
});

test('a request that is no JSON is a transport error and reported', async () => {
  bench = new Bench();
  const answer = await bench.ask('executeMethod', {
    ArrayData: ['', '', '', [], '{', 0, 1],
    DdaMethod: { DispatchId: 93 },
  });
  expect(answer).toEqual({ Error: 5001, Version: 1 });
  expect(bench.defects).toHaveLength(1);
});

test('function calls wait for the page, late and unknown answers are ignored', async () => {
  const metadata = {
    functions: [
      {
        id: 'F',
        name: 'F',
        parameters: [
          { name: 'a', type: 'number' },
          { name: 'b', optional: true },
        ],
      },
    ],
  };
  bench = new Bench({ customFunctions: { namespace: 'N', metadata }, timeout: 60 });
  const call = (...args: unknown[]): CustomCall => ({ name: 'n.f', args, address: 'One!A1' });
  const answers = bench.host.callCustomFunctions([call(1), call(2, 3)]);
  await pause();
  expect(bench.sent).toEqual([]);
  await bench.startPage();
  await pause();
  const [push] = bench.pushes('richApiMessage') as { ArrayData: unknown[][] }[];
  const messages = push.ArrayData.map((entry) => JSON.parse(String(entry[3])) as unknown[]);
  expect(messages).toEqual([
    [0, 'F', [1, null], null, 0],
    [1, 'F', [2, 3], null, 0],
  ]);
  await bench.service('SetInvocationArrayResults', [
    [
      [99, true, 'unknown'],
      [0, true, 'first', [0]],
    ],
  ]);
  expect(await answers).toEqual(['first', expect.objectContaining({ code: '#BUSY!' })]);
  await bench.service('SetInvocationArrayResults', [
    [
      [1, true, 'late'],
      [0, true, 'twice'],
    ],
  ]);
  expect(bench.defects).toEqual([]);
});

test('a page loaded anew owes nothing of the old one', async () => {
  const metadata = { functions: [{ id: 'F', name: 'F' }] };
  bench = new Bench({ customFunctions: { namespace: 'N', metadata } });
  await bench.startPage();
  bench.host.app.events.register(10, 'Workbook');
  const answer = bench.host.callCustomFunctions([{ name: 'N.F', args: [], address: 'One!A1' }]);
  const command = bench.host.command('go');
  const failed = expect(command).rejects.toThrow('closed');
  await pause();
  await bench.startPage();
  await failed;
  expect(await answer).toEqual([expect.objectContaining({ code: '#BUSY!' })]);
  bench.host.app.events.raise(10, ['Workbook'], {});
  await bench.host.settled();
  expect(bench.pushes('richApiMessage')).toHaveLength(1);
});

test('events of one turn go in one push, to registered targets only, as often as needed', async () => {
  bench = new Bench();
  await bench.startPage();
  const { events } = bench.host.app;
  events.register(10, 's1');
  events.register(10, 's1');
  events.unregister(10, 's1');
  events.raise(10, ['s1', 'Workbook'], { address: 'A1', source: 'Remote' });
  events.raise(11, ['s1'], {});
  events.register(11, 's1');
  events.raise(11, ['s1'], { worksheetId: 's1' });
  await bench.host.settled();
  expect(bench.pushes('richApiMessage')).toEqual([
    {
      ArrayData: [
        [65536, 10, 's1', '{"address":"A1","source":"Remote"}', 1, true],
        [65536, 11, 's1', '{"worksheetId":"s1"}', 2, false],
      ],
    },
  ]);
  events.unregister(10, 's1');
  events.raise(10, ['s1'], {});
  await bench.host.settled();
  expect(bench.pushes('richApiMessage')).toHaveLength(1);
});

test('kept ranges move with their cells until they are gone or released', () => {
  bench = new Bench();
  const { app, references } = bench.host;
  const [sheet] = bench.book.sheets;
  const other = bench.book.addSheet('Two');
  const id = app.keepRange(sheet, [area(4, 1, 6, 2), area(1, 0)]);
  const elsewhere = app.keepRange(other, [area(4, 1)]);
  const shift = (top: number, bottom: number, by: 'down' | 'up'): void =>
    bench.book.tell({ kind: 'structure', sheet, shift: { sheet, area: area(top, 0, bottom, 16_383), by } });
  shift(2, 3, 'down');
  expect(app.range(id)?.areas).toEqual([area(6, 1, 8, 2), area(1, 0)]);
  shift(1, 6, 'up');
  expect(app.range(id)?.areas).toEqual([area(1, 1, 2, 2)]);
  shift(0, 9, 'up');
  expect(app.range(id)).toBeUndefined();
  expect(app.range(elsewhere)?.areas).toEqual([area(4, 1)]);
  bench.book.sheets.pop();
  expect(app.range(elsewhere)).toBeUndefined();
  app.release(id);
  app.release(elsewhere);
  expect(references.size).toBe(0);
});
