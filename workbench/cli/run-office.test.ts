import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../office/session';
import { toyCalculation, toyRoot } from '../office/toy';
import { type OpenExcel, runOffice } from './run-office';

const openToy: OpenExcel = (book, options) =>
  openSession({ ...options, book, createRoot: toyRoot, createCalculation: toyCalculation });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function run(...args: string[]): Promise<{ code: number; printed: string[]; complaints: string[] }> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output = { print: (l: string) => void printed.push(l), complain: (l: string) => void complaints.push(l) };
  return { code: await runOffice(args, output, openToy), printed, complaints };
}

test('runs TypeScript with imports, a DOM and top-level await', async () => {
  file('names.ts', `export const sheetName: string = 'Sheet1';`);
  const script = file(
    'good.ts',
    `import { sheetName } from './names';
     await Office.onReady();
     const name = await Excel.run(async (context) => {
       const sheet = context.workbook.worksheets.getItem(sheetName).load('name');
       await context.sync();
       return sheet.name;
     });
     console.log('sheet', name, { body: document.body.tagName });
     export const unused = 1;`,
  );
  expect(await run(script)).toEqual({ code: 0, printed: [`sheet Sheet1 { body: 'BODY' }`], complaints: [] });
});

test('a rejection ends with 1 and says where it came from', async () => {
  const script = file(
    'bad.ts',
    `await Excel.run(async (context) => { context.workbook.worksheets.getItem('Nowhere'); await context.sync(); });`,
  );
  const { code, complaints } = await run(script);
  expect(code).toBe(1);
  expect(complaints.join('\n')).toMatch(
    /ItemNotFound: There is no sheet "Nowhere"\.\n {2}at WorksheetCollection\.getItem\n {2}statement: .*getItem/,
  );
});

test('console.error and uncaught errors end with 1, warnings do not', async () => {
  expect((await run(file('error.ts', `console.error('wrong', 3);`))).code).toBe(1);
  expect((await run(file('warn.ts', `console.warn('careful');`))).code).toBe(0);
  const uncaught = await run(
    file('late.ts', `setTimeout(() => { throw new Error('late'); }); await new Promise((r) => setTimeout(r, 20));`),
  );
  expect([uncaught.code, uncaught.complaints[0]]).toEqual([1, expect.stringContaining('Uncaught error: Error: late')]);
});

test('says what is wrong with the command line or the script', async () => {
  await expect(run()).rejects.toThrow('Usage: npm run office');
  await expect(run('nowhere.ts')).rejects.toThrow('There is no file "nowhere.ts"');
  const script = file('fine.ts', '');
  await expect(run(script, '--out', 'a.csv')).rejects.toThrow('ends in .xlsx');
  await expect(run(file('broken.ts', 'const = 1;'))).rejects.toThrow('broken.ts');
});

test('shows its usage to whoever asks for it, or gives an option that is none', async () => {
  const asked = await run('--help');
  expect([asked.code, asked.printed.join('\n')]).toEqual([0, expect.stringMatching(/^Usage: npm run office/)]);
  await expect(run('--opne', 'book.xlsx')).rejects.toThrow(/Unknown option '--opne'[^]*Usage: npm run office/);
});

test('a workbook that the script opens is told, since it is saved nowhere', async () => {
  const printed: string[] = [];
  const output = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void printed.push(line),
  };
  await runOffice([file('opens.ts', `await Office.onReady(); await Excel.createWorkbook();`)], output);
  expect(printed).toEqual(['Not saved: Book2, a new workbook that the script opened.']);
});
