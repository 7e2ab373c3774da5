/** Under the headers of the package everything works, and the policy keeps nothing from it: views, commands, functions, files. */
import { COMMANDS } from '../../src/commands/names';
import { allFunctions, NAMESPACE } from '../../src/functions';
import { HELP } from '../../src/taskpane/state/help';
import { TEMPLATES } from '../../src/templates/registry';
import { writeXlsx } from '../../workbench/files';
import { Workbook } from '../../workbench/model';
import { calculated, select } from '../page/person';
import { BASE, open, openWorkbench, type PageGlobal, paneOf, settled, startSite, stopSite } from './policed';
import type { Workplace } from './policed';

jest.setTimeout(600_000);
beforeAll(startSite, 600_000);
afterAll(stopSite);

/** Runs a walk in a workbench of its own; afterwards nothing was kept from happening, and nobody else was asked. */
async function watched(walk: (workplace: Workplace) => Promise<void>): Promise<void> {
  const workplace = await openWorkbench();
  await walk(workplace);
  await settled(workplace.page);
  expect(workplace.violations).toEqual([]);
  expect(workplace.elsewhere).toEqual([]);
  await workplace.page.context().close();
}

/** The sample of the workbench as a report. */
async function built({ page, pane }: Workplace): Promise<void> {
  await pane.getByRole('radio', { name: 'Sample accounts' }).click();
  await pane
    .getByText(/^Progress Report \(24 accounts/)
    .first()
    .waitFor();
  await pane.getByRole('button', { name: 'Build', exact: true }).click();
  await pane
    .getByText(/^Report built: 24 accounts/)
    .first()
    .waitFor();
  await settled(page);
}

test('what the policy forbids does not run, and is noticed', async () => {
  const { page, pane, violations } = await openWorkbench();
  expect(
    await pane.evaluate(() =>
      fetch('https://elsewhere.test/').then(
        () => 'sent',
        () => 'kept',
      ),
    ),
  ).toBe('kept');
  while (violations.length === 0) await page.waitForTimeout(50);
  expect(violations).toEqual([expect.stringMatching(/^connect-src https:\/\/elsewhere\.test/)]);
  await page.context().close();
});

test('every command, in a workbook without a report and in one with it', () =>
  watched(async (workplace) => {
    const { page, pane } = workplace;
    const runAll = async (): Promise<void> => {
      for (const command of COMMANDS) {
        await page.evaluate((name) => (window as unknown as PageGlobal).workbench.session.host.command(name), command);
        await settled(page);
      }
    };
    await runAll();
    const sheets = (): Promise<number> =>
      page.evaluate(() => (window as unknown as PageGlobal).workbench.session.book.sheets.length);
    const before = await sheets();
    expect(before).toBeGreaterThan(5);
    // A score of an account, so that there is something to explain.
    await select(page, "'Progress Report'!F12");
    await runAll();
    expect(await sheets()).toBeGreaterThan(before);
    await pane.getByRole('heading', { name: 'Gallery' }).waitFor();
  }));

test('every view, with what opens in it', () =>
  watched(async (workplace) => {
    const { pane } = workplace;
    await built(workplace);
    const tabs = pane.getByRole('tab');
    expect(await tabs.count()).toBeGreaterThanOrEqual(6);
    for (const tab of await tabs.all()) {
      await tab.click();
      await pane.locator('main h1').first().waitFor();
      // Whatever is folded is opened: charts, lists and forms are made then.
      for (const folded of await pane.locator('main summary, main [aria-expanded=false]').all()) {
        if (await folded.isVisible()) await folded.click({ timeout: 5_000 }).catch(() => undefined);
      }
    }
    await pane.getByRole('tab', { name: 'Report' }).click();
    await pane.getByRole('button', { name: 'Take snapshot' }).click();
    await pane
      .getByText(/scores? kept|Snapshot/)
      .first()
      .waitFor();
    await pane.getByText('show change').click();
    await pane.locator('main h1').first().waitFor();
    await pane.getByRole('tab', { name: 'Functions' }).click();
    for (const { name } of allFunctions()) {
      const all = pane.getByRole('button', { name: 'All functions' });
      if (await all.isVisible()) await all.click();
      await pane.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
      await pane.getByRole('heading', { name, exact: true }).waitFor();
    }
  }));

test('every template of the gallery, with its picture', () =>
  watched(async ({ page, pane }) => {
    await pane.getByRole('tab', { name: 'Gallery' }).click();
    for (const { title } of TEMPLATES) {
      const card = pane.getByRole('listitem').filter({ has: pane.getByRole('heading', { name: title, exact: true }) });
      await card.locator('img').scrollIntoViewIfNeeded();
      await card.getByRole('button', { name: 'Add to workbook' }).click();
      await card.getByRole('button', { name: 'Add another' }).waitFor();
      await settled(page);
    }
    await pane.waitForFunction(() => [...document.querySelectorAll('img')].every((one) => one.naturalWidth > 0));
  }));

test('every example of every function computes in a cell, to the value that its help gives', () =>
  watched(async ({ page }) => {
    const examples = allFunctions().flatMap((fn) => fn.examples);
    expect(examples.length).toBeGreaterThan(60);
    const rows = await page.evaluate(
      async (texts) => {
        const { workbench } = window as unknown as PageGlobal;
        const { book, host } = workbench.session;
        const sheet = book.addSheet('All functions');
        texts.forEach((text, i) => {
          sheet.ensure(i * 40, 0).formula = text;
        });
        sheet.changed({ top: 0, left: 0, bottom: texts.length * 40, right: 0 });
        workbench.session.engine.update();
        await host.settled();
        await host.app.calculation.settled();
        return texts.map((_, i) => i * 40);
      },
      examples.map(({ formula }) => `=${NAMESPACE}.${formula.slice(1)}`),
    );
    await calculated(page);
    const shown = await page.evaluate((at) => {
      const sheet = (window as unknown as PageGlobal).workbench.session.book.sheet('All functions')!;
      return at.map((row) => sheet.cell(row, 0)?.value);
    }, rows);
    const first = examples.map(({ value }) => (typeof value === 'object' ? value[0]![0]! : value));
    expect(examples.map(({ formula }, i) => [formula, shown[i]])).toEqual(
      examples.map(({ formula }, i) => [formula, first[i]]),
    );
  }));

interface Line {
  readonly name: string;
  readonly score: number;
  readonly ytd: number;
}

const HEADERS = ['Account', 'Sales associate', 'Generate ROI', 'ROI Recognized', 'Last year’s ARR', 'YTD'];
const linesOf = (lines: readonly Line[]): (string | number)[][] =>
  lines.map(({ name, score, ytd }) => [name, 'Jana Krüger', score, score, 1200, ytd]);

/** A tracker as a workbook, with a sheet before it that is none. */
async function workbookOf(lines: readonly Line[]): Promise<Buffer> {
  const book = new Workbook();
  book.addSheet('Notes').put(0, 0, { value: 'Please fill in by Friday' });
  const sheet = book.addSheet('Accounts');
  [HEADERS, ...linesOf(lines)].forEach((row, r) => row.forEach((value, c) => sheet.put(r, c, { value })));
  return Buffer.from(await writeXlsx(book));
}
const csvOf = (lines: readonly Line[]): Buffer =>
  Buffer.from([HEADERS, ...linesOf(lines)].map((row) => row.join(';')).join('\r\n'));

const NOVEMBER: readonly Line[] = [
  { name: 'Alpenblick Hotels', score: 6, ytd: 150 },
  { name: 'Brenner Logistik', score: 8, ytd: 40 },
];
const DECEMBER: readonly Line[] = [
  { name: 'Alpenblick Hotels', score: 7, ytd: 210 },
  { name: 'Brenner Logistik', score: 8, ytd: 40 },
  { name: 'Donau Papier', score: 3, ytd: 10 },
];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILES = [
  ['a workbook', 'Accounts.xlsx', XLSX, workbookOf],
  ['a text file', 'Accounts.csv', 'text/csv', csvOf],
] as const;

test.each(FILES)(
  '%s is dropped, looked through and built from, and the next one updates the report',
  (_, name, type, of) =>
    watched(async ({ page }) => {
      await page.evaluate(() => (window as unknown as PageGlobal).workbench.openNew());
      await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.snapshot().shown);
      const pane = await paneOf(page);
      const drop = async (lines: readonly Line[]): Promise<void> => {
        const transfer = await pane.evaluateHandle(
          ([data, called, kind]) => {
            const dropped = new DataTransfer();
            dropped.items.add(
              new File([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))], called, { type: kind }),
            );
            return dropped;
          },
          [(await of(lines)).toString('base64'), name, type] as const,
        );
        for (const event of ['dragenter', 'dragover', 'drop'])
          await pane.dispatchEvent('main h1', event, { dataTransfer: transfer });
      };
      await drop(NOVEMBER);
      await pane
        .getByText(/^Progress Report \(2 accounts/)
        .first()
        .waitFor();
      for (const folded of await pane.locator('main summary, main [aria-expanded=false]').all())
        if (await folded.isVisible()) await folded.click();
      await pane.getByRole('button', { name: 'Build', exact: true }).click();
      await pane
        .getByText(/^Report built: 2 accounts/)
        .first()
        .waitFor();
      await settled(page);
      await pane.getByRole('heading', { name: /^As of/ }).waitFor();
      await drop(DECEMBER);
      await pane
        .getByText(/1 new account/)
        .first()
        .waitFor();
      for (const folded of await pane.locator('main summary, main [aria-expanded=false]').all())
        if (await folded.isVisible()) await folded.click();
      await pane.getByRole('button', { name: 'Update', exact: true }).click();
      await pane
        .getByText(/^Report updated\./)
        .first()
        .waitFor();
    }),
);

describe('the help', () => {
  /** Opens Help, follows the link to the page for the view that was open, and says what stands there. */
  async function followed({ page, pane }: Pick<Workplace, 'page' | 'pane'>, asks: string): Promise<string> {
    await pane.getByRole('button', { name: 'Help' }).click();
    const [help] = await Promise.all([
      page.context().waitForEvent('page'),
      pane.getByRole('link', { name: asks, exact: true }).click(),
    ]);
    await help.getByRole('heading', { level: 1 }).waitFor();
    const at = help.url();
    await help.close();
    return at;
  }

  test('opens the page of the view that is open, from every view', () =>
    watched(async (workplace) => {
      const { page, pane } = workplace;
      await built(workplace);
      const at = new Map<string, string>();
      for (const view of ['Home', 'Report', 'Account', 'Attention', 'Functions', 'Gallery', 'Model']) {
        await pane.getByRole('tab', { name: view }).click();
        await pane.locator('main h1').first().waitFor();
        const topic = view.toLowerCase() as keyof typeof HELP;
        at.set(topic, await followed(workplace, HELP[topic].asks));
      }
      await pane.getByRole('tab', { name: 'Report' }).click();
      await pane.getByText('show change').click();
      await pane.locator('main h1').first().waitFor();
      at.set('change', await followed(workplace, HELP.change.asks));
      await pane.getByRole('tab', { name: 'Report' }).click();
      await pane.getByRole('heading', { name: /^As of/ }).waitFor();
      await pane
        .locator('main h1')
        .first()
        .evaluate((heading) => {
          const dropped = new DataTransfer();
          dropped.items.add(new File(['Account,YTD\nAlpenblick Hotels,10\n'], 'Accounts.csv', { type: 'text/csv' }));
          heading.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
        });
      await pane.getByRole('heading', { level: 1, name: /Update/ }).waitFor();
      at.set('update', await followed(workplace, HELP.update.asks));
      expect(Object.fromEntries(at)).toEqual(
        Object.fromEntries(Object.entries(HELP).map(([topic, { path }]) => [topic, `${BASE}/help/${path}.html`])),
      );
      await page.bringToFront();
    }));

  test('works, with its search', async () => {
    const { page, violations, elsewhere } = await open();
    await page.goto(`${BASE}/help/index.html`);
    await page.getByLabel('Search').fill('stale');
    await page.getByRole('link', { name: /^Stale scores/ }).click();
    await page.getByRole('heading', { name: 'Stale scores' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#stale-scores');
    expect(violations).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['https://excel.officeapps.live.com', true],
  ['https://contoso.sharepoint.com', true],
  ['https://excel.cloud.microsoft', true],
  ['https://somebody.test', false],
])('a page of %s may show the panel: %s', async (origin, allowed) => {
  const { page } = await open();
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${BASE}/taskpane.html"></iframe>` }),
  );
  await page.goto(`${origin}/`);
  await page.waitForTimeout(500);
  const frame = page.frames()[1]!;
  const title = await frame.title().catch(() => '');
  expect(title === 'Account Progress').toBe(allowed);
  await page.context().close();
});
