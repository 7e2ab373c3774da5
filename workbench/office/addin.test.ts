import { CellError } from '../model';
import type { CustomCall } from '../host/app';
import type { OfficeSession, SessionOptions } from './session';
import { excelRun, openToy } from './toy';

let session: OfficeSession | undefined;
const open = async (options: Partial<SessionOptions> = {}): Promise<OfficeSession> =>
  (session = await openToy(options));
afterEach(() => {
  session?.close();
  session = undefined;
});

describe('events', () => {
  const LISTEN = `
    window.seen = [];
    window.started = Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem('One');
      window.handle = one.onChanged.add(async (e) => {
        seen.push(['one', e.type, e.address, e.source, e.worksheetId]);
        await Excel.run(async (c) => {
          const range = e.getRange(c).load('address');
          await c.sync();
          seen.push(['range', range.address]);
        });
      });
      context.workbook.worksheets.onChanged.add(async (e) => { seen.push(['any', e.address]); });
      context.workbook.onSelectionChanged.add(async () => { seen.push(['selection']); });
      await context.sync();
    })`;
  const write = (sheet: string): string =>
    `context.workbook.worksheets.getItem('${sheet}').getRange('A1').values = [[1]]; await context.sync();`;
  const seen = async (s: OfficeSession): Promise<unknown> => {
    await s.settled();
    return JSON.parse(String(s.runScript('JSON.stringify(seen.splice(0))')));
  };

  test('reach handlers on a sheet and on the workbook, with a range to follow', async () => {
    const s = await open();
    await (s.runScript(LISTEN) as Promise<unknown>);
    await excelRun(s, write('One'));
    const id = s.app.book.sheets[0].id;
    expect(await seen(s)).toEqual(
      expect.arrayContaining([
        ['one', 'WorksheetChanged', 'A1', 'Local', id],
        ['any', 'A1'],
        ['range', 'One!A1'],
      ]),
    );
    await excelRun(s, write('Two'));
    expect(await seen(s)).toEqual([['any', 'A1']]);
  });

  test('stop when the handler is removed', async () => {
    const s = await open();
    await (s.runScript(LISTEN) as Promise<unknown>);
    const removal = `Excel.run(handle.context, async (c) => { handle.remove(); await c.sync(); })`;
    await (s.runScript(removal) as Promise<unknown>);
    await excelRun(s, write('One'));
    expect(await seen(s)).toEqual([['any', 'A1']]);
  });

  test('the document-wide selection event follows', async () => {
    const s = await open();
    await (s.runScript(LISTEN) as Promise<unknown>);
    await excelRun(s, `context.workbook.worksheets.getItem('Two').activate(); await context.sync();`);
    expect(await seen(s)).toEqual([['selection']]);
  });

  test('can be switched off by the add-in', async () => {
    const s = await open();
    await (s.runScript(LISTEN) as Promise<unknown>);
    const off = await excelRun(
      s,
      `context.runtime.enableEvents = false; context.runtime.load('enableEvents'); await context.sync();
       return context.runtime.enableEvents;`,
    );
    await excelRun(s, write('One'));
    expect([off, await seen(s)]).toEqual([false, []]);
  });
});

describe('custom functions', () => {
  const parameter = (dimensionality = 'scalar', extra = {}): object => ({
    name: 'p',
    type: 'any',
    dimensionality,
    ...extra,
  });
  const METADATA = {
    functions: [
      { id: 'ADD', name: 'ADD', parameters: [parameter(), parameter('scalar', { optional: true })] },
      { id: 'SUMALL', name: 'SUMALL', parameters: [parameter('matrix')] },
      { id: 'TABLE', name: 'TABLE', parameters: [] },
      { id: 'FAIL', name: 'FAIL', parameters: [parameter()] },
      { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
      { id: 'NEVER', name: 'NEVER', parameters: [] },
      { id: 'FORGOTTEN', name: 'FORGOTTEN', parameters: [] },
      { id: 'SHEETS', name: 'SHEETS', parameters: [] },
    ],
  };
  const SCRIPT = `
    // The classes of errors arrive after office.js itself, so a page may use them in calls only.
    const fail = (code, text) => new CustomFunctions.Error(CustomFunctions.ErrorCode[code], text);
    window.batches = 0;
    CustomFunctions.associate({
      ADD: (a, b) => (b === null ? a + 100 : a + b),
      SUMALL: (m) => m.flat().reduce((x, y) => x + y, 0),
      TABLE: () => [[1, 'a'], [fail('notAvailable', 'gap'), new CustomFunctions.FormattedNumber(2, '0.0')]],
      FAIL: async (how) => {
        if (how === 'na') throw fail('notAvailable', 'no data');
        if (how === 'value') throw fail('invalidValue', 'bad input');
        if (how === 'num') throw fail('invalidNumber', 'unseen');
        if (how === 'nan') return NaN;
        if (how === 'inf') return 1 / 0;
        if (how === 'null') return null;
        if (how === 'format') return new CustomFunctions.FormattedNumber(0.5, '0%');
        throw new Error('private');
      },
      WHERE: (invocation) => invocation.address,
      NEVER: () => new Promise(() => {}),
      SHEETS: () => Excel.run(async (c) => { const n = c.workbook.worksheets.getCount(); await c.sync(); return n.value; }),
    });`;
  const functions = { namespace: 'MY', metadata: METADATA };
  const call = (name: string, ...args: unknown[]): CustomCall => ({ name: `MY.${name}`, args, address: 'One!B2' });
  const start = (extra: Partial<SessionOptions> = {}): Promise<OfficeSession> =>
    open({ customFunctions: functions, scripts: [{ code: SCRIPT }], ...extra });

  test('values, omitted arguments, matrices, addresses and calls back into the workbook', async () => {
    const s = await start();
    const answers = await s.callCustomFunctions([
      call('ADD', 1, 2),
      call('add', 1),
      call('SUMALL', [
        [1, 2],
        [3, 4],
      ]),
      call('WHERE'),
      call('SHEETS'),
    ]);
    expect(answers).toEqual([3, 101, 10, 'One!B2', 2]);
  });

  test('a matrix holds errors and formatted numbers', async () => {
    const s = await start();
    expect(await s.callCustomFunctions([call('TABLE')])).toEqual([
      [
        [1, 'a'],
        [new CellError('#N/A', 'gap'), expect.objectContaining({ basicValue: 2, numberFormat: '0.0' })],
      ],
    ]);
  });

  test('failures become the errors that Excel shows', async () => {
    const s = await start();
    const hows = ['na', 'value', 'num', 'nan', 'inf', 'null', 'format', 'other'];
    const answers = await s.callCustomFunctions(hows.map((how) => call('FAIL', how)));
    expect(answers).toEqual([
      new CellError('#N/A', 'no data'),
      new CellError('#VALUE!', 'bad input'),
      new CellError('#NUM!'),
      new CellError('#VALUE!'),
      new CellError('#NUM!'),
      null,
      expect.objectContaining({ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }),
      new CellError('#VALUE!'),
    ]);
  });

  test('unknown, unassociated and error-fed functions', async () => {
    const s = await start();
    const error = { type: 'CustomFunctionError', code: '#DIV/0!' };
    const answers = await s.callCustomFunctions([call('NOSUCH'), call('FORGOTTEN'), call('ADD', error, 1)]);
    expect(answers).toEqual([new CellError('#NAME?'), new CellError('#VALUE!'), new CellError('#VALUE!')]);
  });

  test('a function that accepts errors gets them', async () => {
    const metadata = { ...METADATA, allowErrorForDataTypeAny: true };
    const s = await open({
      customFunctions: { namespace: 'MY', metadata },
      scripts: [
        { code: `CustomFunctions.associate('ADD', (a) => a instanceof CustomFunctions.Error ? a.code : 'no');` },
      ],
    });
    const asWire = call('ADD', { type: 'CustomFunctionError', code: '#DIV/0!' });
    expect(await s.callCustomFunctions([asWire, call('ADD', new CellError('#N/A'))])).toEqual(['#DIV/0!', '#N/A']);
  });

  test('a function that never answers leaves #BUSY! and does not hold up the others for good', async () => {
    const s = await start({ timeout: 400 });
    const [never, sum] = await s.callCustomFunctions([call('NEVER'), call('ADD', 1, 2)]);
    expect(never).toMatchObject({ code: '#BUSY!' });
    expect(sum).toBe(3);
    expect(await s.callCustomFunctions([call('ADD', 2, 2)])).toEqual([4]);
  });

  test('a thousand calls go in one push', async () => {
    const s = await start();
    s.runScript(`window.addEventListener('message', (e) => {
      const m = JSON.parse(e.data); if (m._actionName === 'richApiMessage' && m._responseType === 1) batches++; });`);
    const answers = await s.callCustomFunctions(Array.from({ length: 1000 }, (_, i) => call('ADD', i, 1)));
    expect(answers).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    expect(s.runScript('batches')).toBe(1);
  });

  test('the calculation learns of the functions', async () => {
    let names: string[] = [];
    await start({
      createCalculation: (_book, custom) => {
        names = custom.functions().map((f) => f.name);
        return {
          update: () => {},
          settled: async () => {},
          invalidateAll: () => {},
          mode: 'Automatic',
          unknownFunctions: new Map(),
          cycles: [],
          doubtful: { resting: [], late: [], kept: [], stopped: [] },
        };
      },
    });
    expect(names).toEqual(METADATA.functions.map((f) => `MY.${f.name}`));
  });

  test('metadata that is none is refused', async () => {
    await expect(open({ customFunctions: { namespace: 'MY', metadata: {} } })).rejects.toThrow(/functions\.json/);
    const twice = { functions: [METADATA.functions[0], METADATA.functions[0]] };
    await expect(open({ customFunctions: { namespace: 'MY', metadata: twice } })).rejects.toThrow(
      'declares MY.ADD twice',
    );
  });
});

describe('commands', () => {
  const SCRIPT = `
    Office.onReady(() => {
      Office.actions.associate('build', async (event) => {
        await Excel.run(async (c) => { c.workbook.worksheets.getItem('One').name = 'Built'; await c.sync(); });
        event.completed({ from: event.source.id });
      });
      Office.actions.associate('lazy', () => {});
    });`;

  test('run and complete', async () => {
    const s = await open({ scripts: [{ code: SCRIPT }] });
    expect(await s.command('build', 'BuildButton')).toEqual({ from: 'BuildButton' });
    expect(s.app.book.sheets[0].name).toBe('Built');
  });

  test('fail when there is no such function or nothing is completed', async () => {
    const s = await open({ scripts: [{ code: SCRIPT }], timeout: 100 });
    await expect(s.command('nothing')).rejects.toThrow(
      'The command "nothing" failed: the add-in has no function of this name.',
    );
    await expect(s.command('lazy')).rejects.toThrow('within 0.1 s');
  });

  test('fail when the add-in is closed', async () => {
    const s = await open({ scripts: [{ code: SCRIPT }] });
    const lazy = s.command('lazy');
    s.close();
    await expect(lazy).rejects.toThrow('closed');
  });
});

describe('settings', () => {
  test('are read at the start, saved and refreshed', async () => {
    const s = await open();
    s.app.book.settings.set('old', '"kept"');
    const book = s.app.book;
    s.close();
    const next = await open({ book });
    expect(next.runScript(`Office.context.document.settings.get('old')`)).toBe('kept');
    await (next.runScript(`new Promise((done) => {
      Office.context.document.settings.set('columns', { a: [1] });
      Office.context.document.settings.remove('old');
      Office.context.document.settings.saveAsync(done);
    })`) as Promise<unknown>);
    expect([...book.settings]).toEqual([['columns', '{"a":[1]}']]);
    book.settings.set('later', '2');
    const later = next.runScript(`new Promise((done) => Office.context.document.settings.refreshAsync(
      () => done(Office.context.document.settings.get('later'))))`);
    expect(await (later as Promise<unknown>)).toBe(2);
  });
});

describe('the pane', () => {
  test('is hidden and shown by the add-in, which hears of it', async () => {
    const s = await open();
    await (s.runScript(`window.seen = [];
      Office.addin.onVisibilityModeChanged((m) => { seen.push(m.visibilityMode); });
      Office.addin.hide()`) as Promise<unknown>);
    await s.settled();
    expect(s.host.paneVisible).toBe(false);
    await (s.runScript('Office.addin.showAsTaskpane()') as Promise<unknown>);
    await s.settled();
    expect(s.host.paneVisible).toBe(true);
    expect(JSON.parse(String(s.runScript('JSON.stringify(seen)')))).toEqual(['Hidden', 'Taskpane']);
  });
});
