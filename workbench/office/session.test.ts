import { tmpdir } from 'node:os';
import { Script } from 'node:vm';
import { processWide } from './process-wide';
import { OFFICE_ENTRY, OFFICE_URL } from './scripts';
import { excelRun, openToy } from './toy';
import type { OfficeSession } from './session';

let session: OfficeSession;
beforeEach(async () => {
  session = await openToy();
});
afterEach(() => session.close());

test('the page starts as an add-in in Excel on the web', async () => {
  const text = session.runScript(`Office.onReady().then((info) => JSON.stringify([info.host, info.platform]))`);
  expect(JSON.parse(await (text as Promise<string>))).toEqual(['Excel', 'OfficeOnline']);
  const supports = (set: string, version: string): unknown =>
    session.runScript(`Office.context.requirements.isSetSupported('${set}', '${version}')`);
  expect(supports('ExcelApi', '1.15')).toBe(true);
  expect(supports('ExcelApi', '1.16')).toBe(false);
  expect(supports('CustomFunctionsRuntime', '1.4')).toBe(true);
  expect(supports('RichApiRuntime', '1.1')).toBe(false);
});

test('loads, sets and syncs', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getItem('One');
     const range = sheet.getRange('A1:B2');
     range.values = [[1, 'a'], [true, '']];
     range.load('address, values, worksheet/name');
     await context.sync();
     sheet.name = 'First';
     sheet.showGridlines = false;
     const cell = range.getCell(1, 0).load('values');
     sheet.load('name,showGridlines');
     await context.sync();
     return [range.address, range.values, range.worksheet.name, cell.values, sheet.name, sheet.showGridlines];`,
  );
  expect(seen).toEqual([
    'One!A1:B2',
    [
      [1, 'a'],
      [true, ''],
    ],
    'One',
    [[true]],
    'First',
    false,
  ]);
  expect(session.app.book.sheets[0].cell(0, 0)?.value).toBe(1);
});

test('proxies as arguments', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getItem('One');
     const joined = sheet.getRange('A1').getBoundingRect(sheet.getRange('C3')).load('address');
     await context.sync();
     return joined.address;`,
  );
  expect(seen).toBe('One!A1:C3');
});

test('a range outlives its request and is released at the end', async () => {
  await excelRun(
    session,
    `const range = context.workbook.worksheets.getItem('Two').getRange('B2');
     await context.sync();
     range.values = [[7]];
     await context.sync();
     range.load('values');
     await context.sync();
     return range.values;`,
  ).then((values) => expect(values).toEqual([[7]]));
  await session.settled();
  // The event of the write keeps one range for its handlers.
  expect(session.host.references.size).toBe(1);
  expect(session.stats.requests.some((r) => r.cleanup)).toBe(true);
});

test('a tracked range serves later runs until it is untracked', async () => {
  await excelRun(
    session,
    `window.kept = context.workbook.worksheets.getItem('Two').getRange('C3');
     context.trackedObjects.add(kept);
     await context.sync();`,
  );
  await session.settled();
  expect(session.host.references.size).toBe(1);
  const again = `Excel.run(kept, async (context) => {
    kept.load('address'); await context.sync();
    context.trackedObjects.remove(kept); await context.sync();
    return kept.address;
  })`;
  expect(await (session.runScript(again) as Promise<unknown>)).toBe('Two!C3');
  await session.settled();
  expect(session.host.references.size).toBe(0);
});

test('adds once although office.js names the path several times', async () => {
  const name = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.add('Three');
     sheet.load('name');
     await context.sync();
     sheet.getRange('A1').values = [[1]];
     await context.sync();
     return sheet.name;`,
  );
  expect(name).toBe('Three');
  expect(session.app.book.sheets).toHaveLength(3);
});

test.each<[unknown, string]>([
  ['items/name', 'string form'],
  [['items/name', 'items/position'], 'array form'],
  [{ name: true, position: true }, 'object form'],
  ['items', 'items only'],
  [undefined, 'no selection'],
])('collections: load(%j), %s', async (load) => {
  const names = await excelRun(
    session,
    `const sheets = context.workbook.worksheets;
     sheets.load(${load === undefined ? '' : JSON.stringify(load)});
     await context.sync();
     return sheets.items.map((s) => s.name);`,
  );
  expect(names).toEqual(['One', 'Two']);
});

test('collections: $top and $skip, count, items used further', async () => {
  const seen = await excelRun(
    session,
    `const sheets = context.workbook.worksheets;
     sheets.load({ name: true, $top: 1, $skip: 1 });
     const count = sheets.getCount();
     await context.sync();
     const range = sheets.items[0].getRange('A1').load('address');
     await context.sync();
     return [sheets.items.length, count.value, range.address];`,
  );
  expect(seen).toEqual([1, 2, 'Two!A1']);
});

test('names that a class does not have are ignored in loads', async () => {
  const seen = await excelRun(
    session,
    `const sheet = context.workbook.worksheets.getItem('One');
     sheet.load('no-properties-needed');
     await context.sync();
     return sheet.id;`,
  ).catch((error: { code: string }) => error.code);
  expect(seen).toBe(session.app.book.sheets[0].id);
});

test('null objects pass through batches', async () => {
  const seen = await excelRun(
    session,
    `const none = context.workbook.worksheets.getItemOrNullObject('Nowhere');
     const range = none.getRange('A1').load('values');
     none.load('name');
     await context.sync();
     none.activate();
     await context.sync();
     const one = context.workbook.worksheets.getItemOrNullObject('One');
     await context.sync();
     return [none.isNullObject, range.isNullObject, one.isNullObject];`,
  );
  expect(seen).toEqual([true, true, false]);
});

test('a refusal names code, place and statement, and keeps what was done before', async () => {
  const error = await excelRun(
    session,
    `context.workbook.worksheets.getItem('One').getRange('A1').values = [[5]];
     context.workbook.worksheets.getItem('One').getRange('A1:B1').values = [[1]];
     await context.sync();`,
  ).catch((e: unknown) => e as { code: string; debugInfo: { errorLocation: string; statement: string } });
  expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  expect((error as { debugInfo: { statement: string } }).debugInfo.statement).toMatch(/\.values = /);
  expect(session.app.book.sheets[0].cell(0, 0)?.value).toBe(5);
  const missing = excelRun(session, `context.workbook.worksheets.getItem('X'); await context.sync();`);
  await expect(missing).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
});

test('members that are not there are refused by name', async () => {
  const error = excelRun(session, `context.workbook.worksheets.getItem('One').calculate(true); await context.sync();`);
  await expect(error).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Worksheet.calculate'),
  });
});

test('a fault of the workbench is a GeneralException and is reported', async () => {
  const error = excelRun(
    session,
    `const range = context.workbook.worksheets.getItem('One').getRange('A1');
     OfficeExtension.BatchApiHelper.invokeMethod(range, 'Crash', 0, [], 0, 0);
     await context.sync();`,
  );
  await expect(error).rejects.toMatchObject({ code: 'GeneralException' });
  expect(session.problems.map((p) => p.kind)).toEqual(['host']);
});

test('large writes that office.js splits arrive whole', async () => {
  const rows = 2000;
  await excelRun(
    session,
    `const values = Array.from({ length: ${rows} }, (_, i) => [i, 'r' + i]);
     context.workbook.worksheets.getItem('One').getRange('A1:B${rows}').values = values;
     await context.sync();`,
  );
  const sheet = session.app.book.sheets[0];
  expect(Array.from({ length: rows }, (_, i) => sheet.cell(i, 1)?.value)).toEqual(
    Array.from({ length: rows }, (_, i) => `r${i}`),
  );
});

test('console and uncaught errors of the page are reported', async () => {
  session.close();
  const lines: unknown[] = [];
  session = await openToy({ onConsole: ({ level, args }) => lines.push([level, ...args]) });
  session.runScript(`console.log('hello', 1); console.error('bad');
    setTimeout(() => { throw new Error('later'); }, 0);`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lines).toEqual([
    ['log', 'hello', 1],
    ['error', 'bad'],
  ]);
  expect(session.problems.map((p) => [p.kind, (p.error as Error).message])).toEqual([['error', 'later']]);
});

test('two sessions in one process do not meet', async () => {
  const other = await openToy();
  await excelRun(
    session,
    `context.workbook.worksheets.getItem('One').getRange('A1').values = [['mine']]; await context.sync();`,
  );
  await excelRun(
    other,
    `context.workbook.worksheets.getItem('One').getRange('A1').values = [['yours']]; await context.sync();`,
  );
  expect(session.app.book.sheets[0].cell(0, 0)?.value).toBe('mine');
  expect(other.app.book.sheets[0].cell(0, 0)?.value).toBe('yours');
  other.close();
});

test('messages that a page posts to itself arrive', async () => {
  session.runScript(`window.got = []; addEventListener('message', (e) => got.push(e.data)); postMessage('mine', '*')`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(session.runScript(`got.includes('mine')`)).toBe(true);
});

describe('what a page cannot start without', () => {
  const scripts = processWide<Script>('office-scripts');
  let kept: [string, Script][];
  beforeEach(() => (kept = [...scripts]));
  afterEach(() => {
    jest.restoreAllMocks();
    for (const [url, script] of kept) scripts.set(url, script);
  });

  test('is found from any folder', async () => {
    scripts.clear();
    jest.spyOn(process, 'cwd').mockReturnValue(tmpdir());
    const elsewhere = await openToy();
    elsewhere.close();
    expect(elsewhere.problems).toEqual([]);
  });

  test('is told of where it does not start, and nobody waits for ever', async () => {
    scripts.set(OFFICE_URL + OFFICE_ENTRY, new Script('throw new Error("broken on the disk")'));
    await expect(openToy()).rejects.toThrow('broken on the disk');
  });
});
