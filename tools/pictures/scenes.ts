import type { Browser, Locator, Page } from 'playwright-core';
import type { Workbench } from '../../workbench/page/state/workbench';
import { DAY, fingerprint } from './shown';

/** What README and help show in one look only: in the other it would be carried along for nobody. */
const LIGHT_ONLY = ['attention', 'gallery', 'board'];
const THEMES = ['light', 'dark'] as const;
/** The grid and the pane draw in steps; after so long nothing moves any more. */
const STILL = 1500;
/** So many looks at a view in a row have to be alike, and no more are taken than that. */
const LOOKS = 3;
const MOST_LOOKS = 60;

type PageGlobal = { readonly workbench: Workbench };

/** Something of the running workbench that is worth a picture. */
export interface Scene {
  /** Of the picture's file. */
  readonly name: string;
  readonly what: Page | Locator;
  readonly shows: string;
}

/**
 * Goes through the scenes of the README and the help, in the order in which a person would come to them.
 * @param address of a running workbench
 */
export async function visit(browser: Browser, address: string, at: (scene: Scene) => Promise<void>): Promise<void> {
  for (const theme of THEMES) {
    const page = await browser.newPage({
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 810 },
      deviceScaleFactor: 1.5,
      colorScheme: null,
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(180_000);
    await page.clock.setFixedTime(DAY);
    await page.goto(address);
    await page.waitForFunction(() => (window as unknown as Partial<PageGlobal>).workbench?.snapshot().shown);
    await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.ready());
    await page.evaluate((dark) => (window as unknown as PageGlobal).workbench.setMoods({ dark }), theme === 'dark');
    await buildReport(page);
    await goThrough(page, async ({ name, ...scene }) => {
      if (theme === 'light' || !LIGHT_ONLY.includes(name)) await at({ ...scene, name: `${name}-${theme}.png` });
    });
    await page.close();
  }
}

/** Presses the ribbon's button, as a reader of the picture would have done. */
async function buildReport(page: Page): Promise<void> {
  const group = page.getByRole('tabpanel').getByRole('group').first();
  await group.getByRole('button').last().click();
  await page.getByRole('menuitem').first().click();
  await page.waitForFunction(() => (window as unknown as PageGlobal).workbench.snapshot().running.length === 0);
  await page.evaluate(async () => {
    const { workbench } = window as unknown as PageGlobal;
    await workbench.session.host.settled();
    const table = workbench.session.book.table('Accounts')!;
    // A computed cell, as an input cell's message would cover its neighbours, and one that is in sight without scrolling.
    const [top, left] = [table.bodyArea.top, table.area.left + table.columnIndex('Effectively Launched')];
    workbench.grid!.select(table.sheet, { top, left, bottom: top, right: left });
  });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(STILL);
}

async function goThrough(page: Page, at: (scene: Scene) => Promise<void>): Promise<void> {
  const pane = page.getByRole('complementary', { name: / pane$/ });
  const frame = page.frameLocator('iframe');
  const book = await fileOf(page);
  // The panel beside it has pictures of its own, taken with this one.
  await at({ name: 'workbench', what: page, shows: fingerprint(book) });
  await frame.getByRole('button', { name: 'Dismiss' }).click();
  const view = async (name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    // On a busy machine a view comes late: it is there when it has stayed the same for a while.
    let shows = '';
    for (let tries = 0, same = 0; same < LOOKS && tries < MOST_LOOKS; tries++) {
      await page.waitForTimeout(STILL / LOOKS);
      const now = fingerprint(await markupOf(frame.locator('body')));
      same = now === shows ? same + 1 : 0;
      shows = now;
    }
    await at({ name, what: pane, shows });
  };
  await view('panel');
  for (const tab of ['Account', 'Attention', 'Gallery']) {
    await frame.getByRole('tab', { name: tab }).click();
    await view(tab.toLowerCase());
  }
  await page.evaluate(() => (window as unknown as PageGlobal).workbench.showPane(false));
  await page.waitForTimeout(STILL);
  const grid = page.getByRole('region', { name: 'Workbook' });
  await at({ name: 'report', what: grid, shows: fingerprint(book) });
  await page.evaluate(() => {
    const { workbench } = window as unknown as PageGlobal;
    const sheet = workbench.session.book.sheet('Board Summary')!;
    workbench.grid!.select(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  });
  await page.waitForTimeout(STILL);
  await at({ name: 'board', what: grid, shows: fingerprint(book) });
}

/** The workbook that is open, as the bytes of its file in Base64. */
const fileOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const file = await (window as unknown as PageGlobal).workbench.save();
    const bytes = new Uint8Array(await file!.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });

/**
 * The markup of something on the page, and the colours of its theme. Its looks are in the names of its classes, which are made
 * from the rules; sizes that were measured stand in `style`, and depend on the fonts of the machine.
 */
const markupOf = (element: Locator): Promise<string> =>
  element.evaluate((node) => {
    const rules = [...node.ownerDocument.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    );
    const theme = rules.filter((rule) => rule.includes('--colorNeutralBackground1:'));
    const markup = node.innerHTML.replace(/ style="[^"]*"/g, '').replace(/<script[^]*?<\/script>/g, '');
    // React counts the ids that it gives, also for parts that are drawn twice since a script came late.
    const ids: string[] = [];
    const counted = markup.replace(/_r_\w+?_/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `id${ids.indexOf(id)}`;
    });
    return [...theme, counted].join('\n');
  });
