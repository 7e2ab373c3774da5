import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../files';
import { Workbook } from '../../model';
import { readOwn } from '../own-files';
import { runReport, type RunSummary } from './run-report';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]): Promise<{ code: number; printed: string; complaints: string[] }> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const output = { print: (line: string) => printed.push(line), complain: (line: string) => complaints.push(line) };
  const code = await runReport([...args, '--as-of', '2026-11-21'], output);
  return { code, printed: printed.join('\n'), complaints };
}

const STEPS = [
  'Effectively Launched',
  'Generate ROI',
  'ROI Recognized',
  'Customer Monetizes',
  'Valued Strategic Partner',
];

/** A workbook of notes, and of two trackers of which the second knows fewer columns. */
async function bookOfTrackers(): Promise<string> {
  const book = new Workbook();
  const rows: readonly (readonly [string, readonly (readonly (string | number)[])[]])[] = [
    ['Notes', [['Ask Kim about Alder']]],
    [
      'Small',
      [
        ['Account', 'YTD'],
        ['Elm Foods', 10],
        ['Fir Works', 20],
      ],
    ],
    [
      'Key accounts',
      [
        ['Account', 'Who', ...STEPS],
        ['Alder Mills', 'Kim', 7, 5, 3, 6, 4],
        ['Birch Works', 'Lee', 5, 5, 5, 5, 5],
      ],
    ],
  ];
  for (const [name, lines] of rows) {
    const sheet = book.addSheet(name);
    lines.forEach((line, r) => line.forEach((value, c) => sheet.put(r, c, { value })));
  }
  return file('trackers.xlsx', await writeXlsx(book));
}

const accountsIn = async (path: string): Promise<unknown[]> => {
  const table = (await readXlsx(await readOwn(path), 'report.xlsx')).table('Accounts')!;
  const { top, bottom, left } = table.bodyArea;
  return Array.from({ length: bottom - top + 1 }, (_, r) => table.sheet.cell(top + r, left)?.value);
};

test('of a workbook the likeliest sheet is read, or the one that is named', async () => {
  const tracker = await bookOfTrackers();
  const out = join(folder, 'likeliest.xlsx');
  const likeliest = await run(tracker, '--out', out, '--json');
  const summary = JSON.parse(likeliest.printed) as RunSummary;
  expect([likeliest.code, summary.accounts, summary.scored]).toEqual([0, 2, 2]);
  expect(await accountsIn(out)).toEqual(['Alder Mills', 'Birch Works']);

  const named = join(folder, 'named.xlsx');
  const small = await run(tracker, '--sheet', 'small', '--out', named, '--json');
  expect(await accountsIn(named)).toEqual(['Elm Foods', 'Fir Works']);
  // Accounts without a score are no quiet success.
  expect(small.code).toBe(1);
  expect(small.complaints.join(' ')).toMatch(/^No account is scored: no column of scores was found/);
  await expect(run(tracker, '--sheet', 'Nowhere', '--out', join(folder, 'none.xlsx'))).rejects.toThrow(
    'The workbook has no sheet "Nowhere". It has "Notes", "Small", "Key accounts".',
  );
});

test('a file of columns says what they are, and every doubt is in the JSON with its code and cell', async () => {
  const csv =
    'Account,Who looks after it,Class,Happiness,End date\nAlder,Kim,Gold,4,03/04/2027\nBirch,Lee,Gold,2,05/06/2027\n';
  const tracker = file('odd.csv', csv);
  const out = join(folder, 'odd.xlsx');
  const before = await run(tracker, '--out', out, '--json');
  const { doubts = [] } = JSON.parse(before.printed) as RunSummary;
  expect(before.code).toBe(1);
  expect(doubts).toContainEqual(
    expect.objectContaining({ code: 'day-order-open', row: 2, column: 'E', text: '03/04/2027' }),
  );

  const map = file(
    'map.json',
    JSON.stringify({
      columns: { 'Who looks after it': 'Sales associate', C: 'Type', Happiness: 'Generate ROI' },
      scales: { Happiness: 'of:5' },
      values: { Class: { Gold: 1 } },
      dayOrders: { 'End date': 'day first' },
    }),
  );
  const after = await run(tracker, '--columns', map, '--out', out, '--force', '--json');
  const summary = JSON.parse(after.printed) as RunSummary;
  expect([after.code, summary.scored]).toEqual([0, 2]);
  expect(summary.doubts!.filter(({ code }) => code === 'value' || code === 'day-order-open')).toEqual([]);
  expect(summary.columns).toContainEqual({ column: 'D', header: 'Happiness', use: 'score:roi', scale: 'of:5' });
  const book = await readXlsx(await readOwn(out), 'odd.xlsx');
  const table = book.table('Accounts')!;
  const value = (header: string): unknown =>
    table.sheet.cell(table.bodyArea.top, table.area.left + table.columnIndex(header))?.value;
  // 3 April 2027, type 1, and 4 of 5 as 8.
  expect(['End date', 'Type', 'Generate ROI'].map(value)).toEqual([46_480, 1, 8]);

  const wrong = file('wrong.json', JSON.stringify({ columns: { Nope: 'Type' } }));
  await expect(run(tracker, '--columns', wrong, '--out', out, '--force')).rejects.toThrow(
    /names the column "Nope", which the tracker does not have\. It has A "Account"/,
  );
});

test('what is no tracker is refused with the reason, and nothing is saved', async () => {
  const out = join(folder, 'refused.xlsx');
  const refused = await run(file('list.csv', 'a;b\n1;2\n'), '--out', out);
  expect(refused.code).toBe(1);
  expect(refused.complaints[0]).toMatch(/^No header row was found/);
  expect(refused.complaints.at(-1)).toMatch(/--columns, such as/);
  expect(existsSync(out)).toBe(false);
  // No choice of columns helps where a text of the list is too long for a cell.
  const long = await run(file('long.csv', `Account,Generate ROI\n${'a'.repeat(33_000)},5\n`), '--out', out);
  expect(long.complaints.join()).toContain('at most 32,767');
  expect(long.complaints.join()).not.toContain('--columns');
  mkdirSync(join(folder, 'folder.xlsx'));
  await expect(run(file('any.csv', 'Account,ARR\nA,1\n'), '--out', join(folder, 'folder.xlsx'))).rejects.toThrow(
    /is a folder\. Give a name in it/,
  );
  // The column of names is said, in a tracker that has none by its words.
  const nameless = file('nameless.csv', 'Owner,End date,Generate ROI\nDana,2027-01-31,7\nPriya,2027-02-28,5\n');
  const map = file('names.json', '{"columns": {"A": "Account"}, "scales": {"C": "of:8"}}');
  const told = await run(nameless, '--columns', map, '--out', out);
  expect([told.code, told.printed]).toEqual([0, expect.stringContaining('accounts 2, scored 2')]);
});

test.each([
  ['addin', true],
  ['native', false],
] as const)(
  'a file with %s formulas says whether its functions are to be repaired in Excel',
  async (formulas, isSaid) => {
    const tracker = await bookOfTrackers();
    const said = async (...args: string[]): Promise<boolean> => {
      const printed: string[] = [];
      const output = { print: (line: string) => printed.push(line), complain: () => undefined };
      await runReport([...args, '--formulas', formulas], output);
      return /#NAME\?.*Report > Repair functions once/.test(printed.join('\n'));
    };
    expect(await said(tracker, '--out', join(folder, `report-${formulas}.xlsx`))).toBe(isSaid);
    expect(await said('--template', 'customer-value', '--out', join(folder, `value-${formulas}.xlsx`))).toBe(isSaid);
  },
);

test('a template is saved with its example, and its answers are told as people read them', async () => {
  const printed: string[] = [];
  const output = { print: (line: string) => printed.push(line), complain: (line: string) => printed.push(line) };
  const out = join(folder, 'value.xlsx');
  expect(await runReport(['--template', 'customer-value', '--out', out], output)).toBe(0);
  const text = printed.join('\n');
  for (const said of ['Lifetime value: 1335', 'To acquisition cost: 1.5', 'Contribution of engagement: 7097'])
    expect(text).toContain(said);
  const book = await readXlsx(await readOwn(out), 'value.xlsx');
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Customer Value', 'Customer Periods']));
  expect(book.table('CustomerStreams')!.sheet.name).toBe('Customer Value');
  const wrong = ['--template', 'customer', '--out', join(folder, 'wrong.xlsx')];
  expect(await runReport(wrong, output)).not.toBe(0);
  expect(printed.join('\n')).toContain('There is no template "customer".');
});

test('a workbook that would lose something is not saved in its place, but beside it or when told so', async () => {
  const csv = `Account,${STEPS.join(',')}\nAlder,7,5,3,6,4\n`;
  const out = join(folder, 'with-macros.xlsx');
  await run(file('macros.csv', csv), '--out', out);
  // Somebody lowers a score, so that what rests on it is to be computed anew.
  const book = await readXlsx(await readOwn(out), 'with-macros.xlsx');
  const { sheet, bodyArea } = book.table('Accounts')!;
  const [score] = [...sheet.cellsIn(bodyArea)].map(([, , cell]) => cell).filter(({ value }) => value === 7);
  score.value = 6;
  const parts = unzipSync(await writeXlsx(book));
  const related = 'xl/_rels/workbook.xml.rels';
  const macros =
    '<Relationship Id="m1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>';
  parts[related] = strToU8(strFromU8(parts[related]).replace('</Relationships>', `${macros}</Relationships>`));
  parts['xl/vbaProject.bin'] = strToU8('of a program');
  writeFileSync(out, zipSync(parts));
  const before = await readOwn(out);
  const refresh = (...more: string[]): Promise<number> =>
    runReport(['--refresh', out, ...more], { print: () => undefined, complain: fail });
  await expect(refresh()).rejects.toThrow(
    /with-macros\.xlsx" was not saved, and is as it was before: .* The macros of the workbook \(VBA\) are not kept\. Save it under another name with --out, or say --force/,
  );
  expect(Buffer.compare(await readOwn(out), before)).toBe(0);
  expect(await refresh('--out', join(folder, 'without-macros.xlsx'))).toBe(0);
  expect(await refresh('--force')).toBe(0);
  expect(Object.keys(unzipSync(await readOwn(out)))).not.toContain('xl/vbaProject.bin');
});

test.each([
  [['--refresh', 'r.xlsx', '--as-of', '2026-11-21'], /--as-of means nothing with --refresh: the report’s own settings/],
  [
    ['--update', 'r.xlsx', 't.csv', '--as-of', '2026-11-21', '--formulas', 'addin'],
    /--as-of and --formulas mean nothing with --update/,
  ],
  [['t.csv', '--out', 'r.xlsx', '--take', 'source'], /--take means nothing where a report is built\. Leave it out\./],
])('an option that would do nothing is said: %j', async (args, message) => {
  await expect(runReport(args, { print: fail, complain: fail })).rejects.toThrow(message);
});

test('a refresh leaves the file as it is where there is nothing to write, and what it cannot compute in it', async () => {
  const csv = `Account,${STEPS.join(',')}\nAlder,7,5,3,6,4\n`;
  const out = join(folder, 'standing.xlsx');
  await run(file('standing.csv', csv), '--out', out);
  const book = await readXlsx(await readOwn(out), 'standing.xlsx');
  const own = book.addSheet('Own');
  own.put(0, 0, { value: 5_000_000_005_000_000, formula: '=SUM(SEQUENCE(1000000,100))' });
  own.put(0, 1, { value: 12, formula: '=A1*0+12' });
  own.put(1, 1, { value: 3, formula: '=1+1' });
  writeFileSync(out, await writeXlsx(book));

  const refreshed = async (): Promise<RunSummary> => {
    const printed: string[] = [];
    await runReport(['--refresh', out, '--json'], { print: (line) => printed.push(line), complain: fail });
    return JSON.parse(printed.join('\n')) as RunSummary;
  };
  const inFile = async (): Promise<unknown[]> => {
    const sheet = (await readXlsx(await readOwn(out), 'standing.xlsx')).sheet('Own')!;
    return [sheet.cell(0, 0)?.value, sheet.cell(0, 1)?.value, sheet.cell(1, 1)?.value];
  };
  const notComputed = [
    'Formulas that cannot be computed here, or are too much; kept as stored: Own!A1.',
    'Computed from such values: Own!B1.',
  ];
  // One value is wrong in the file.
  expect(await refreshed()).toMatchObject({ saved: true, notComputed });
  expect(await inFile()).toEqual([5_000_000_005_000_000, 12, 2]);
  const before = statSync(out, { bigint: true });
  expect(await refreshed()).toMatchObject({ saved: false, notComputed });
  const after = statSync(out, { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);

  // Another program packs the same contents another way: they are not its own to rewrite.
  const packed = zipSync(unzipSync(await readOwn(out)), { level: 0 });
  writeFileSync(out, packed);
  expect(await refreshed()).toMatchObject({ saved: false });
  expect(Buffer.compare(await readOwn(out), packed)).toBe(0);
});

const fail = (line: string): never => {
  throw new Error(line);
};

test.each(['--help', '-h'])('%s shows the usage and does nothing else', async (asked) => {
  const { code, printed } = await run('nowhere.csv', asked);
  expect([code, printed]).toEqual([0, expect.stringMatching(/^Usage: npm run report/)]);
});

test.each([
  [['--refresh', 'book.ods'], '--refresh writes Excel workbooks; "book.ods" does not end in .xlsx.'],
  [['--update', 'book.xls', 'list.csv'], '--update writes Excel workbooks'],
  [['list.csv', '--out', 'book.ods'], '--out writes Excel workbooks; "book.ods" does not end in .xlsx.'],
])('what is saved as no Excel workbook is told by the option that was given: %j', async (args, message) => {
  await expect(runReport(args, { print: fail, complain: fail })).rejects.toThrow(message);
});

test('an option that is none is refused with the usage', async () => {
  await expect(run('--refesh', 'book.xlsx')).rejects.toThrow(/Unknown option '--refesh'[^]*Usage: npm run report/);
});

test('what is no text is not read as one, whatever its name', async () => {
  const book = file('book.csv', await readOwn(await bookOfTrackers()));
  const out = join(folder, 'packed.xlsx');
  expect((await run(book, '--out', out)).code).toBe(0);
  expect(await accountsIn(out)).toEqual(['Alder Mills', 'Birch Works']);
  const old = file('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await expect(run(old, '--out', join(folder, 'none.xlsx'))).rejects.toThrow(/is in the old \.xls format/);
});

test('a row of a file of columns that is none is said', async () => {
  const map = file('rows.json', '{"rows": {"twelve": "leftOut"}}');
  const tracker = await bookOfTrackers();
  await expect(run(tracker, '--columns', map, '--out', join(folder, 'none.xlsx'))).rejects.toThrow(
    'rows.json names the row "twelve"; a row is named by its number, such as "12".',
  );
});
