import { PAYLOAD_LIMIT } from '../host/protocol/wire';
import type { OfficeSession } from './session';
import { excelRun, openToy } from './toy';

const WRITE = `context.workbook.worksheets.getItem('One').getRange('A1').values = [['written']]; await context.sync();`;

let session: OfficeSession;
beforeEach(async () => {
  session = await openToy();
});
afterEach(() => session.close());

const written = (): unknown => session.app.book.sheets[0].cell(0, 0)?.value;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('statistics count syncs and bytes, not office.js talking to itself', async () => {
  expect(session.stats.requests).toHaveLength(0);
  await excelRun(
    session,
    `${WRITE} const r = context.workbook.worksheets.getItem('One').getRange('A1').load('values');
    await context.sync();`,
  );
  await session.settled();
  expect(session.stats.syncs).toBe(2);
  expect(session.stats.requests.length).toBeGreaterThan(2);
  expect(session.stats.largestRequest).toBeGreaterThan(100);
  expect(session.stats.bytesSent).toBeGreaterThan(session.stats.largestRequest);
  expect(session.stats.largestResponse).toBeGreaterThan(20);
  session.stats.reset();
  expect([session.stats.syncs, session.stats.bytesSent, session.stats.bytesReceived]).toEqual([0, 0, 0]);
});

test('a sync with nothing to do sends nothing', async () => {
  await excelRun(session, `${WRITE} await context.sync(); await context.sync();`);
  expect(session.stats.syncs).toBe(1);
});

test('requests over 5 MB of UTF-8 are refused before anything is written', async () => {
  // Two bytes a letter: the text is short enough in letters, too long in bytes.
  const letters = Math.ceil(PAYLOAD_LIMIT / 2) + 1;
  const run = excelRun(
    session,
    `context.workbook.worksheets.getItem('One').getRange('A1').values = [['é'.repeat(${letters})]]; await context.sync();`,
  );
  await expect(run).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(written()).toBeUndefined();
  expect(session.stats.requests[0]).toMatchObject({ error: '5103', responseBytes: 0 });
});

test('answers over 5 MB are refused', async () => {
  session.app.book.sheets[0].ensure(0, 0).value = 'x'.repeat(PAYLOAD_LIMIT);
  const run = excelRun(
    session,
    `context.workbook.worksheets.getItem('One').getRange('A1').load('values'); await context.sync();`,
  );
  await expect(run).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('while a cell is edited nothing is read or written', async () => {
  session.moods.cellEdit = true;
  await expect(excelRun(session, WRITE)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  expect(written()).toBeUndefined();
  session.moods.cellEdit = false;
  await excelRun(session, WRITE);
  expect(written()).toBe('written');
});

test('with delayForCellEdit the request waits for the edit to end', async () => {
  session.moods.cellEdit = true;
  let over = false;
  const run = excelRun(session, WRITE, '{ delayForCellEdit: true }').then(() => (over = true));
  await pause(30);
  expect([over, written()]).toEqual([false, undefined]);
  session.moods.cellEdit = false;
  await run;
  expect(written()).toBe('written');
});

test('a waiting request is not run any more once the session is closed', async () => {
  session.moods.cellEdit = true;
  void session.runScript(`Excel.run({ delayForCellEdit: true }, async (context) => { ${WRITE} })`);
  await pause(30);
  session.close();
  session.moods.cellEdit = false;
  await pause(10);
  expect(written()).toBeUndefined();
});

test('delayForCellEdit does nothing where the host does not declare it', async () => {
  session.close();
  session = await openToy({ requirementSets: { ExcelApi: '1.15' }, moods: { cellEdit: true } });
  const run = excelRun(session, WRITE, '{ delayForCellEdit: true }');
  await expect(run).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
});

test('a slow Excel answers late', async () => {
  session.moods.delay = 80;
  const start = Date.now();
  await excelRun(session, WRITE);
  expect(Date.now() - start).toBeGreaterThanOrEqual(75);
});

test('a fault refuses the n-th request before it is run', async () => {
  session.faults.set({ at: 2, kind: 'fail' });
  await excelRun(session, `context.workbook.worksheets.getItem('Two').name = 'Zwei'; await context.sync();`);
  expect(session.faults.fired).toBe(false);
  await expect(excelRun(session, WRITE)).rejects.toMatchObject({ code: 'GeneralException' });
  expect([session.faults.fired, written()]).toEqual([true, undefined]);
  await excelRun(session, WRITE);
  expect(written()).toBe('written');
});

test('a fault loses the answer of a request that was run', async () => {
  session.faults.set({ at: 1, kind: 'drop' });
  await expect(excelRun(session, WRITE)).rejects.toMatchObject({ code: 'GeneralException' });
  expect(written()).toBe('written');
});

test('a workbook opened for reading says so', async () => {
  expect(session.runScript('Office.context.document.mode')).toBe('readWrite');
  session.close();
  const book = session.app.book;
  book.readOnly = true;
  session = await openToy({ book });
  expect(session.runScript('Office.context.document.mode')).toBe('readOnly');
});
