/** Every kind of workbook that is written passes the validator of the Open XML SDK. */
import { readFileSync } from 'node:fs';
import { serialOf } from '../../src/domain/calendar/dates';
import { keepSheets } from '../../src/files';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { sampleWorkbook } from '../../workbench/files/testing/sample';
import { fileOf, partsOf } from '../../workbench/files/testing/zip';
import { Workbook } from '../../workbench/model';
import { everyTemplate } from '../libreoffice/every-template';
import { wholeReport } from '../libreoffice/whole-report';
import { faultsIn, installValidator } from './validator';

const SHEET = 'xl/worksheets/sheet1.xml';

beforeAll(installValidator, 300_000);

const emptyBook = (): Workbook => {
  const book = new Workbook();
  book.addSheet('Sheet1');
  return book;
};

/** The same with lines that end as Excel on Windows ends them. */
const asOfWindows = (bytes: Uint8Array): Uint8Array =>
  fileOf(
    Object.fromEntries(Object.entries(partsOf(bytes)).map(([name, part]) => [name, part.replace(/\?>\n/, '?>\r\n')])),
  );

/** As written, and as written once more by whoever opens it. */
async function expectValid(book: Workbook): Promise<void> {
  const bytes = await writeXlsx(book);
  expect(await faultsIn(bytes)).toEqual([]);
  expect(await faultsIn(await writeXlsx(await readXlsx(asOfWindows(bytes))))).toEqual([]);
}

test('everything that a workbook can hold', () => expectValid(sampleWorkbook()));

test('a report in use, and its copy for the board', async () => {
  const book = emptyBook();
  const tracker = readFileSync('assets/sample-accounts.csv', 'utf8');
  const { session, actions } = await wholeReport(book, tracker, serialOf(2026, 11, 21));
  await actions.makeBoardCopy();
  await session.settled();
  session.close();
  await expectValid(book);
});

test.each(['page', 'all'] as const)('a copy for the board as a new workbook, %s', async (parts) => {
  const tracker = readFileSync('assets/sample-accounts.csv', 'utf8');
  const { session, actions } = await wholeReport(emptyBook(), tracker, serialOf(2026, 11, 21));
  await actions.makeBoardCopy({}, parts, true);
  await session.settled();
  const [{ bytes }] = session.created;
  session.close();
  expect(await faultsIn(bytes)).toEqual([]);
  await expectValid(await readXlsx(bytes));
});

test.each(['Progress Report', "It's values", 'Rules'])('the sheet "%s" of a workbook, kept alone', async (name) => {
  expect(await faultsIn(keepSheets(await writeXlsx(sampleWorkbook()), [name]))).toEqual([]);
});

test('every template twice in one workbook, with plain formulas and with add-in functions', async () => {
  await expectValid(await everyTemplate());
});

test('what is wrong is told with its place', async () => {
  const parts = partsOf(await writeXlsx(emptyBook()));
  const broken = { ...parts, [SHEET]: parts[SHEET].replace('<sheetData', '<sheetRows/><sheetData') };
  expect(await faultsIn(fileOf(broken))).toEqual([expect.stringMatching(/sheet1\.xml .*sheetRows/)]);
});
