import { readFileSync } from 'node:fs';
import { TEMPLATES } from '../../src/templates/registry';
import { templateFile } from '../../tools/pictures/templates';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { Workbook } from '../../workbench/model';
import { forgive, openNew, openSample, page } from './opened';
import { dropFile, pane, type PageGlobal, runCommand, settled, sheetNames, started } from './workbench';

beforeEach(openSample);

test('the pane opens, closes and tells the add-in, and can be made wider with the keyboard', async () => {
  const edge = page.getByRole('separator', { name: 'Width of the pane' });
  const frame = page.locator('iframe');
  expect((await frame.boundingBox())!.width).toBe(350);
  await edge.press('Home');
  expect((await frame.boundingBox())!.width).toBe(320);
  await edge.press('ArrowLeft');
  expect((await frame.boundingBox())!.width).toBe(330);
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 900, box.y + 200, { steps: 3 });
  await page.mouse.up();
  expect((await frame.boundingBox())!.width).toBe(600);

  await page.getByRole('button', { name: 'Close pane' }).click();
  expect(await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.paneVisible)).toBe(false);
  await page.getByRole('button', { name: 'Open panel' }).click();
  await frame.waitFor({ state: 'visible' });
  expect(await page.evaluate(() => (window as unknown as PageGlobal).workbench.session.host.paneVisible)).toBe(true);
});

test('a pane that is closed fetches nothing of the panel until it is opened', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ours = (): string[] => asked.filter((path) => /\/(?:pane|reading|views)\.[0-9a-f]+\.js$/.test(path));
  await page.evaluate(() => {
    const { workbench } = window as unknown as PageGlobal;
    workbench.showPane(false);
    workbench.openSample();
  });
  // Its functions and commands are there meanwhile.
  await started(page);
  expect(asked.some((path) => path.endsWith('/functions.js'))).toBe(true);
  expect(ours()).toEqual([]);
  await page.getByRole('button', { name: 'Open panel' }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: 'Build the report' }).waitFor();
  expect(new Set(ours()).size).toBe(3);
});

test('a panel that cannot load what reads the workbook says so, and reads it once it can', async () => {
  await page.route(/\/reading\.[0-9a-f]+\.js$/, (route) => route.abort());
  await page.reload();
  const panel = page.frameLocator('iframe');
  await panel.getByText('a part of the panel could not be loaded').first().waitFor();
  await page.unroute(/\/reading\.[0-9a-f]+\.js$/);
  await panel.getByRole('button', { name: 'Read again' }).click();
  await panel.getByRole('heading', { name: 'Build the report' }).waitFor();
  forgive();
});

test('changes that are not saved are asked for before another workbook takes their place', async () => {
  const before = await sheetNames(page);
  const file = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  // Nothing was changed yet.
  await file('Open sample');
  await started(page);
  await runCommand(page, 'Build report');
  const built = await sheetNames(page);
  await file('New');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await sheetNames(page)).toEqual(built);

  await dropFile(page, 'west.csv', 'Account,ARR\nAlder,1200\n');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  expect((await readXlsx(new Uint8Array(readFileSync(await download.path())), 'saved.xlsx')).sheets).toHaveLength(
    built.length,
  );
  await page.getByRole('heading', { name: 'west.csv' }).waitFor();
  await started(page);

  await file('Open sample');
  await started(page);
  expect(await sheetNames(page)).toEqual(before);
  await runCommand(page, 'Build report');
  await file('New');
  await page.getByRole('button', { name: 'Don’t save' }).click();
  await started(page);
  expect(await sheetNames(page)).toEqual(['Sheet1']);
});

const unsaved = (): Promise<boolean> =>
  page.evaluate(async () => {
    const { workbench } = window as unknown as PageGlobal;
    await workbench.session.host.settled();
    // What follows a change follows it within this time.
    await new Promise((later) => setTimeout(later, 600));
    return workbench.unsaved;
  });

test.each(TEMPLATES.map(({ id }) => id))('a file that was opened and looked at is not changed: %s', async (id) => {
  await dropFile(page, `${id}.xlsx`, await templateFile(id));
  await page.getByRole('heading', { name: `${id}.xlsx` }).waitFor();
  await started(page);
  const sheets = await sheetNames(page);
  for (const name of sheets)
    await page.evaluate((sheetName) => {
      const { grid, session } = (window as unknown as PageGlobal).workbench;
      grid!.select(session.book.sheet(sheetName)!, { top: 2, left: 2, bottom: 2, right: 2 });
    }, name);
  expect(await unsaved()).toBe(false);
});

test.each(['fill', 'width'] as const)('a %s that was changed is worth saving', async (what) => {
  await openNew();
  expect(await unsaved()).toBe(false);
  await page.evaluate((changed) => {
    const { book } = (window as unknown as PageGlobal).workbench.session;
    const sheet = book.sheets[0];
    if (changed === 'fill') {
      sheet.ensure(0, 0).format = { ...sheet.formatAt(0, 0), fill: '#FFFF00' };
      book.tell({ kind: 'formats', sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
    } else {
      sheet.columns.set(0, { size: 90 });
      book.tell({ kind: 'appearance', sheet });
    }
  }, what);
  expect(await unsaved()).toBe(true);
});

test('a new workbook starts from a template', async () => {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Start from a template …' }).click();
  await started(page);
  const panel = pane(page);
  await panel.getByRole('tab', { name: 'Gallery', selected: true }).waitFor();
  await panel.getByRole('searchbox').fill('forecast deals');
  const card = panel.getByRole('listitem').filter({ has: panel.getByRole('heading', { name: 'Pipeline' }) });
  await card.getByRole('button', { name: 'Add to workbook' }).click();
  await card.getByRole('button', { name: 'Add another' }).waitFor();
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Sheet1', 'Pipeline']));
});

test('a CSV file is opened when it is dropped, and what cannot be opened is refused with a sentence', async () => {
  await dropFile(page, 'west.csv', 'Account,ARR\nAlder,1200\n');
  await page.getByRole('heading', { name: 'west.csv' }).waitFor();
  await started(page);
  expect(await sheetNames(page)).toEqual(['west']);
  await dropFile(page, 'photo.png', 'x');
  await page
    .getByText('"photo.png" cannot be opened here. Choose an Excel workbook (.xlsx) or a CSV file (.csv).')
    .waitFor();
  expect(await sheetNames(page)).toEqual(['west']);
  await page.getByRole('button', { name: 'Close message' }).click();
  const book = new Workbook();
  book.addSheet('Other');
  const bytes = await writeXlsx(book);
  await dropFile(page, 'broken.xlsx', bytes.slice(0, 200));
  await page.getByText('broken.xlsx').first().waitFor();
  expect(await sheetNames(page)).toEqual(['west']);
});

test('the status bar says what the add-in asked for', async () => {
  await runCommand(page, 'Build report');
  await settled(page);
  await page.getByText(/^\d+ requests?, [\d.]+ kB sent, [\d.]+ kB received$/).waitFor();
  expect(await page.getByRole('contentinfo').getByRole('status').textContent()).toBe('Ready');
});

test('a text with an indent runs over the blank cell beside it, to its end', async () => {
  await openNew();
  const at = { top: 1, left: 1, bottom: 1, right: 1 };
  await page.evaluate((area) => {
    const { session } = (window as unknown as PageGlobal).workbench;
    const sheet = session.book.sheets[0];
    const cell = sheet.ensure(area.top, area.left);
    const ruler = document.createElement('canvas').getContext('2d')!;
    ruler.font = '11pt Calibri, Carlito, "As narrow as Calibri", "Segoe UI", Arial, sans-serif';
    // By itself it fits in the cell, of 64 pixels; with the indent it does not.
    cell.value = 'l'.repeat(Math.floor(61 / ruler.measureText('l').width));
    cell.format = { ...sheet.formatAt(area.top, area.left), horizontal: 'Left', indent: 1 };
    sheet.changed(area);
  }, at);
  await page.waitForTimeout(500);
  const dark = await page.evaluate((area) => {
    const { grid, session } = (window as unknown as PageGlobal).workbench;
    const layer = grid!.floats(session.book.sheets[0]);
    const box = layer.boxOf(area);
    const from = layer.element.getBoundingClientRect();
    layer.remove();
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[id^="univer-sheet-main-canvas"]')!;
    const { left, top, width } = canvas.getBoundingClientRect();
    const scale = canvas.width / width;
    const [x, y, wide, high] = [
      from.left + box.left + box.width + 2 - left,
      from.top + box.top + 3 - top,
      5,
      box.height - 6,
    ];
    const { data } = canvas.getContext('2d')!.getImageData(x * scale, y * scale, wide * scale, high * scale);
    return Array.from({ length: data.length / 4 }, (_, i) => data[4 * i]).filter((red) => red < 128).length;
  }, at);
  expect(dark).toBeGreaterThan(0);
});

test('scrolling on sideways past the first column stays on the page', async () => {
  const cells = page.getByRole('region', { name: 'Workbook' });
  const box = (await cells.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const sideways of [-300, -9000, -9000]) await page.mouse.wheel(sideways, -300);
  // The way back takes a while to begin.
  await page.waitForTimeout(1500);
  expect(await sheetNames(page)).toContain('Key accounts');
  const kept = await cells
    .locator('canvas[id^="univer-sheet-main-canvas"]')
    .evaluate(
      (canvas) =>
        !canvas.dispatchEvent(new WheelEvent('wheel', { deltaX: -300, deltaY: -1, bubbles: true, cancelable: true })),
    );
  expect(kept).toBe(true);
});
