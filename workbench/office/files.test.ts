/** The workbook as a file, and workbooks made of files, through the real office.js. */
import { readXlsx } from '../files';
import { WEB_REQUIREMENT_SETS } from '../host';
import { Workbook } from '../model';
import { type ExcelOptions, openExcel, type OfficeSession } from './index';

let session: OfficeSession;

async function open(options: ExcelOptions = {}): Promise<void> {
  const book = new Workbook();
  book.addSheet('One').put(0, 0, { value: 'first' });
  session = await openExcel(book, options);
}
afterEach(() => {
  expect(session.problems).toEqual([]);
  session.close();
});

/** Runs a script that may await; what it returns comes as JSON, and what it throws as `name: message`. */
const run = async (code: string): Promise<unknown> =>
  JSON.parse(
    (await session.runScript(
      `(async () => { ${code} })().then((v) => JSON.stringify(v ?? null), (e) => JSON.stringify(e.code + ': ' + e.message))`,
    )) as string,
  );

const ASKING = `
  const asked = (call) => new Promise((resolve, reject) =>
    call((result) => result.status === 'succeeded' ? resolve(result.value) : reject(result.error)));
  const file = (type = 'compressed', sliceSize = 1000) =>
    asked((done) => Office.context.document.getFileAsync(type, { sliceSize }, done));
`;

test('the file comes in slices, as it is at that moment, and is closed', async () => {
  await open();
  const [size, count, sizes, bytes] = (await run(`${ASKING}
    const it = await file();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('One').getRange('A1').values = [['later']];
      await context.sync();
    });
    const slices = [];
    for (let i = 0; i < it.sliceCount; i++) slices.push(await asked((done) => it.getSliceAsync(i, done)));
    await asked((done) => it.closeAsync(done));
    return [it.size, it.sliceCount, slices.map((s) => [s.index, s.size]), slices.flatMap((s) => s.data)];`)) as [
    number,
    number,
    number[][],
    number[],
  ];
  expect(bytes).toHaveLength(size);
  expect(count).toBe(Math.ceil(size / 1000));
  expect(sizes).toEqual(sizes.map((_, i) => [i, i < count - 1 ? 1000 : size - 1000 * (count - 1)]));
  const book = await readXlsx(Uint8Array.from(bytes));
  expect(book.sheet('One')!.cell(0, 0)?.value).toBe('first');
  expect(session.host.openCopies).toBe(0);
});

test('no more than two are open at a time', async () => {
  await open();
  expect(await run(`${ASKING} await file(); await file(); await file();`)).toMatch(/^11000: /);
  expect(await run(`${ASKING} return (await file('compressed', 10).catch((e) => e)).code;`)).toBe(11000);
});

test('what fails in this Excel fails here', async () => {
  await open();
  session.moods.failing.add('File.getSliceAsync');
  expect(await run(`${ASKING} const it = await file(); return asked((done) => it.getSliceAsync(0, done));`)).toMatch(
    /^5001: /,
  );
  session.moods.failing.add('Document.getFileAsync');
  expect(await run(`${ASKING} await file();`)).toMatch(/^5001: /);
});

const OFFERED = `Office.context.requirements.isSetSupported('CompressedFile', '1.1')`;

test('Excel on the web gives none, and says so', async () => {
  await open();
  expect(await run(`return ${OFFERED};`)).toBe(true);
  expect(await run(`${ASKING} await file('text');`)).toMatch(/^1009: /);
  session.close();
  await open({ requirementSets: WEB_REQUIREMENT_SETS });
  expect(await run(`return ${OFFERED};`)).toBe(false);
  expect(await run(`${ASKING} await file();`)).toMatch(/^1009: /);
});

const OPEN_COPY = `${ASKING}
  const it = await file('compressed', 65536);
  const { data } = await asked((done) => it.getSliceAsync(0, done));
  const base64 = btoa(String.fromCharCode(...data));`;

test.each([
  ['as everybody writes it', `await Excel.createWorkbook(base64);`],
  [
    'as it is asked for outside the web',
    `await Excel.run(async (context) => { context.workbook.application.createWorkbook(base64).open(); await context.sync(); });`,
  ],
])('a workbook is made of a file and opened beside this one, %s', async (_, code) => {
  await open({ moods: { habits: new Set(['frontsNewBooks']) } });
  expect(await run(`${OPEN_COPY} ${code}`)).toBeNull();
  expect(session.created.map(({ name }) => name)).toEqual(['Book2']);
  const made = await readXlsx(session.created[0].bytes);
  expect(made.sheets.map(({ name }) => name)).toEqual(['One']);
  // It is in front now, so that this one has no window to work with.
  expect(
    await run(`await Excel.run(async (context) => {
      context.workbook.worksheets.add('Two');
      await context.sync();
      context.workbook.worksheets.getItem('One').delete();
      await context.sync();
    });`),
  ).toMatch(/^GeneralException: /);
});

test('what is no workbook is refused', async () => {
  await open();
  expect(await run(`await Excel.createWorkbook('bm8gZmlsZQ==');`)).toMatch(/^InvalidArgument: /);
  expect(session.created).toEqual([]);
});
