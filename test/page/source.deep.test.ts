/** From an unknown tracker to a finished report, and the next month's file: as a person does it, acts counted. */
import { stepTracker } from '../../tools/bench/tracker';
import { writeXlsx } from '../../workbench/files';
import { area, Workbook } from '../../workbench/model';
import { calculated, reach, reportCell } from './person';
import { openNew, page, panel } from './opened';
import { type PageGlobal, settled } from './workbench';

beforeAll(() => page.setDefaultTimeout(15_000));
beforeEach(async () => {
  await openNew();
  acts = 0;
});

/** What a person has done so far: each file that is given, each choice, each button. */
let acts = 0;
async function act<T>(does: Promise<T>): Promise<T> {
  acts++;
  return does;
}

const says = (text: string | RegExp): Promise<void> => panel.getByText(text).first().waitFor();

interface Line {
  readonly name: string;
  readonly ist: number;
  readonly nutzen: number | string;
}

const NOVEMBER: readonly Line[] = [
  { name: 'Alpenblick Hotels GmbH', ist: 150, nutzen: 3 },
  { name: 'Brenner Logistik AG', ist: 40.5, nutzen: 4 },
  { name: 'Donau Papier KG', ist: 90, nutzen: 'nicht bewertet' },
];
const DECEMBER: readonly Line[] = [
  { name: 'Brenner Logistik AG', ist: 55, nutzen: 5 },
  { name: 'Alpenblick Hotels GmbH', ist: 210, nutzen: 3 },
  { name: 'Donau Papier KG', ist: 90, nutzen: 2 },
  { name: 'Enzian Chemie GmbH', ist: 10, nutzen: 4 },
];

/** A German tracker: a title, a header of two rows with merged bands, classes that are no types, thousands, a total. */
async function german(lines: readonly Line[]): Promise<Buffer> {
  const book = new Workbook();
  book.addSheet('Notizen').put(0, 0, { value: 'Bitte bis Freitag ausfüllen' });
  const sheet = book.addSheet('Kunden');
  const rows: (string | number)[][] = [
    ['Kundenübersicht Region Süd'],
    [],
    ['', '', '', '', 'Bewertung (1-5)', '', '', '', '', 'Umsatz in T€', '', ''],
    [
      'Kunde',
      'Betreuer',
      'Klasse',
      'Vertragsende',
      'Einführung',
      'Nutzen',
      'Anerkennung',
      'Kunde verdient',
      'Partnerschaft',
      'Vorjahr',
      'Ziel',
      'Ist',
    ],
    ...lines.map(({ name, ist, nutzen }) => [
      name,
      'Jana Krüger',
      'Gold',
      '31.03.2027',
      4,
      nutzen,
      2,
      5,
      3,
      1200,
      300,
      ist,
    ]),
    [
      'Summe',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      lines.length * 1200,
      lines.length * 300,
      lines.reduce((sum, { ist }) => sum + ist, 0),
    ],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => value !== '' && sheet.put(r, c, { value })));
  sheet.merges.push(area(2, 4, 2, 8), area(2, 9, 2, 11));
  return Buffer.from(await writeXlsx(book));
}

const fileOf = async (name: string, lines: readonly Line[]) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await german(lines),
});

/** What stands in the report for an account. */
async function row(account: string): Promise<unknown[]> {
  await calculated(page);
  const headings = ['Type', 'Effectively Launched', 'Generate ROI', 'Last year’s ARR', 'YTD'];
  const cells = [];
  for (const heading of headings) cells.push((await reportCell(page, account, heading)).value ?? null);
  return cells;
}

test('an unknown German tracker becomes the report in six acts at most, and the next file comes in with two', async () => {
  await act(panel.getByRole('radio', { name: 'From a file' }).click());
  await act(panel.locator('input[type=file]').setInputFiles(await fileOf('Kunden November.xlsx', NOVEMBER)));
  await says(/^Progress Report \(3 accounts/);
  // Of its sheets the tracker is found; what is no type is asked about, once for all rows.
  await says('Values to fix (1)');
  await act(panel.getByLabel(/^"Gold" × 3 rows/).selectOption({ label: 'Type 1: Signed strategic partner' }));
  await says('Values that were fixed');
  await act(panel.getByRole('button', { name: 'Build', exact: true }).click());
  await says(/^Report built: 3 accounts/);
  expect(acts).toBeLessThanOrEqual(6);
  await settled(page);
  expect(await row('Alpenblick Hotels GmbH')).toEqual([1, 8, 6, 1_200_000, 150_000]);
  expect(await row('Donau Papier KG')).toEqual([1, 8, null, 1_200_000, 90_000]);

  acts = 0;
  await panel.getByRole('heading', { name: /^As of/ }).waitFor();
  await act(drop(await fileOf('Kunden Dezember.xlsx', DECEMBER)));
  await says('4 values to take from the source · 1 new account.');
  await act(panel.getByRole('button', { name: 'Update', exact: true }).click());
  await says(/^Report updated\./);
  expect(acts).toBe(2);
  await settled(page);
  expect(await row('Alpenblick Hotels GmbH')).toEqual([1, 8, 6, 1_200_000, 210_000]);
  expect(await row('Brenner Logistik AG')).toEqual([1, 8, 10, 1_200_000, 55_000]);
  expect(await row('Donau Papier KG')).toEqual([1, 8, 4, 1_200_000, 90_000]);
  expect(await row('Enzian Chemie GmbH')).toEqual([1, 8, 8, 1_200_000, 10_000]);
});

/** Drops a file onto the panel, as a person does from a folder. */
async function drop({ name, mimeType, buffer }: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const transfer = await panel.evaluateHandle(
    ([data, called, type]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))], called, { type }));
      return dropped;
    },
    [buffer.toString('base64'), name, mimeType] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await panel.dispatchEvent('main h1', type, { dataTransfer: transfer });
}

/** Presses the button that has the focus, which asks the system for a file, and has the system give one. */
async function pick(file: Awaited<ReturnType<typeof fileOf>>): Promise<void> {
  const input = panel.locator('input[type=file]');
  await input.evaluate((element) => {
    const onClick = (event: Event): void => {
      event.preventDefault();
      element.setAttribute('data-asked', '');
    };
    element.addEventListener('click', onClick, { once: true });
  });
  await page.keyboard.press('Enter');
  await panel.locator('input[data-asked]').waitFor({ state: 'attached' });
  await input.setInputFiles(file);
}

test('the same by keyboard alone', async () => {
  const file = await fileOf('Kunden November.xlsx', NOVEMBER);
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.showPane(false));
  await page.getByRole('tab', { name: 'Home' }).focus();
  await reach(page, page, 'Open panel');
  await page.keyboard.press('Enter');
  // The arrows choose among the ways to build: a file is the second.
  await reach(page, panel, 'From a tracker in this workbook');
  await page.keyboard.press('ArrowDown');
  await reach(page, panel, 'Choose a file');
  await pick(file);
  await says(/^Progress Report \(3 accounts/);
  await reach(page, panel, '"Gold" × 3 rows');
  // Typing ahead chooses from a list.
  await page.keyboard.type('Type 1');
  await says('Values that were fixed');
  await reach(page, panel, 'Build', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await says(/^Report built: 3 accounts/);
  await settled(page);
  expect(await row('Alpenblick Hotels GmbH')).toEqual([1, 8, 6, 1_200_000, 150_000]);

  await panel.getByRole('heading', { name: /^As of/ }).waitFor();
  await reach(page, panel, 'Update …');
  await page.keyboard.press('Enter');
  await reach(page, panel, 'Choose a file');
  await pick(await fileOf('Kunden Dezember.xlsx', DECEMBER));
  await says('4 values to take from the source · 1 new account.');
  await reach(page, panel, 'Update', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await says(/^Report updated\./);
  await settled(page);
  expect(await row('Alpenblick Hotels GmbH')).toEqual([1, 8, 6, 1_200_000, 210_000]);
});

test('while a file of 5,000 accounts is read and looked at, a bar is on the screen', async () => {
  await panel.getByRole('radio', { name: 'From a file' }).click();
  // Counts what is drawn, not what stands in the page: a bar that comes while the page is at work is never seen.
  await panel.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = (): void => {
      const label = document.querySelector('[role=progressbar]')?.getAttribute('aria-label');
      if (label) seen.add(label);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const buffer = Buffer.from(stepTracker(5000));
  await panel.locator('input[type=file]').setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer });
  await says(/\(5,000 accounts/);
  const seen = await panel.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen).toContainEqual(expect.stringMatching(/^Looking at what will be made/));
  expect(await panel.getByRole('progressbar').count()).toBe(0);
});
