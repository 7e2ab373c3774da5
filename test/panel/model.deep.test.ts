/** Sub-metrics come and go in the Model view: by keyboard, in every look, and said before it is done. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { LOOKS, openBrowser, type PanelBrowser, type PanelPage } from './session';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

let browser: PanelBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const openStep = (page: Page): Promise<void> => page.getByRole('button', { name: /^Effectively Launched/ }).click();

const box = (page: Page) => page.getByRole('region', { name: /What this will change|This cannot be applied/ });

async function start(width = 320): Promise<PanelPage> {
  const panel = await browser.open('light', width, 900);
  await panel.show('model');
  await openStep(panel.page);
  return panel;
}

test('a new sub-metric is drafted by keyboard alone, and can be named anew and taken back', async () => {
  const panel = await start();
  const { page } = panel;
  await page.getByRole('button', { name: 'Add a sub-metric to "Effectively Launched"' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Admins active');
  await page.keyboard.press('Tab');
  await page.keyboard.type('How many of the admins use it?');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Sub-metric 4').inputValue()).toBe('Admins active');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a sub-metric');
  expect(await box(page).textContent()).toContain('1 sub-metric added, not scored yet.');
  await page.getByLabel('Sub-metric 4').fill('Admins who use it');
  expect(await box(page).textContent()).toContain('1 sub-metric added');
  await page.getByRole('button', { name: 'Remove "Admins who use it"' }).click();
  expect(await box(page).count()).toBe(0);
  expect((await panel.calls()).map(([name]) => name)).toEqual(['draft', 'draft', 'removeSubMetric']);
  expect(panel.complaints).toEqual([]);
  await page.close();
});

test('before a sub-metric with scores goes, it is asked what becomes of them', async () => {
  const panel = await start();
  const { page } = panel;
  await page.getByRole('button', { name: 'Remove "Weekly users"' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep as my own column');
  expect(await page.getByText('8 accounts have a score in "Weekly users".').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Remove "Weekly users"');
  expect(await panel.calls()).toEqual([]);

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove with scores' }).click();
  expect(await box(page).textContent()).toContain('will have 2 sub-metrics; 3 to 5 are recommended.');
  await page.getByRole('button', { name: 'Add a sub-metric to "Effectively Launched"' }).click();
  await page.keyboard.type('Admins active');
  await page.keyboard.press('Enter');
  const said = await box(page).textContent();
  expect(said).toContain('"Weekly users": 8 accounts have a score');
  expect(said).toContain('1 sub-metric removed.');
  await page.getByRole('button', { name: 'Keep it: "Weekly users"' }).click();
  expect(await page.getByLabel('Sub-metric 2').inputValue()).toBe('Weekly users');
  expect(panel.complaints).toEqual([]);
  await page.close();
});

test.each(LOOKS)('axe finds nothing, and nothing is cut off, while sub-metrics come and go: %s', async (look) => {
  const { page, show, complaints } = await browser.open(look, 320, 2400);
  await page.addScriptTag({ content: AXE });
  await show('model');
  await openStep(page);
  await page.getByRole('button', { name: 'Remove "Weekly users"' }).click();
  await page.getByRole('button', { name: 'Keep as my own column' }).click();
  await page.getByRole('button', { name: 'Remove "Near-daily users"' }).click();
  await page.getByRole('button', { name: 'Add a sub-metric to "Effectively Launched"' }).click();
  const results = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
  expect(results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  const wide = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    return main.scrollWidth - main.clientWidth;
  });
  expect(wide).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('what becomes of deleted columns is chosen in the message about them', async () => {
  const panel = await browser.open('light', 320, 900);
  await panel.show('error-lost');
  await panel.page.getByRole('button', { name: 'Put back, empty' }).click();
  await panel.page.getByRole('button', { name: 'Take out of the model' }).click();
  expect(await panel.calls()).toEqual([
    ['answerLost', 'restore'],
    ['answerLost', 'drop'],
  ]);
  await panel.page.close();
});
