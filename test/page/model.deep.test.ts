/** What changes the report itself, in the panel: sub-metrics that come and go, what a command did taken back, overridden scores. */
import { calculated, openView, reportCell, select } from './person';
import { openSample, page, panel } from './opened';
import { type PageGlobal, runCommand, settled, sheetNames } from './workbench';

const ACCOUNT = 'Basalt Construction';
const STEP = 'Generate ROI';

beforeAll(async () => {
  page.setDefaultTimeout(10_000);
  await openSample();
  await runCommand(page, 'Build report');
  await openView(panel, 'Report');
  await panel.getByRole('heading', { name: /^As of/ }).waitFor();
});

const button = (name: string | RegExp) => panel.getByRole('button', { name, exact: typeof name === 'string' });
const says = (text: string | RegExp): Promise<void> => panel.getByText(text).first().waitFor();
const headers = (): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as PageGlobal).workbench.session.book.table('Accounts')!.columns.map((c) => c.name),
  );
const score = async (heading: string): Promise<unknown> => (await reportCell(page, ACCOUNT, heading)).value;

/** Presses Apply and waits until the report has followed. */
async function apply(): Promise<void> {
  await button('Apply').click();
  await says(/^Model changed/);
  await settled(page);
  await calculated(page);
}

test('a sub-metric is added: it gets a column in its step, and every score stays; Undo takes the column away again', async () => {
  const before = await headers();
  const mean = await score(STEP);
  await openView(panel, 'Model');
  await button(new RegExp(`^${STEP}`))
    .first()
    .click();
  await button(`Add a sub-metric to "${STEP}"`).click();
  await panel.getByLabel('Name of the new sub-metric').fill('Savings audited');
  await button('Add').click();
  await apply();
  const after = await headers();
  expect(after.filter((h) => h !== 'Savings audited')).toEqual(before);
  expect(after.indexOf('Savings audited')).toBe(after.indexOf(STEP) - 1);
  expect(await score(STEP)).toBe(mean);
  await button('Undo').click();
  await says(/was undone/);
  await settled(page);
  expect(await headers()).toEqual(before);
  expect(await score(STEP)).toBe(mean);
});

test('a sub-metric with scores goes only after the question, and its scores can stay as an own column', async () => {
  await openView(panel, 'Model');
  await runCommand(page, 'Refresh report');
  const name = 'Results delivered on time';
  // A step has three sub-metrics at least.
  await button(`Add a sub-metric to "${STEP}"`).click();
  await panel.getByLabel('Name of the new sub-metric').fill('Payback agreed');
  await button('Add').click();
  await apply();
  const scored = await score(name);
  await button(`Remove "${name}"`).click();
  await says(/accounts have a score in "Results delivered on time"/);
  await button('Keep as my own column').click();
  await apply();
  expect(await headers()).toEqual(expect.arrayContaining([name, 'Payback agreed']));
  expect(await score(name)).toBe(scored);
  await openView(panel, 'Model');
  expect(await button(`Remove "${name}"`).count()).toBe(0);
});

test('a step score is overridden with reason, author and last day; the computed one stays beside it', async () => {
  await select(page, (await reportCell(page, ACCOUNT, 'Account')).address);
  await openView(panel, 'Account');
  await panel.getByRole('heading', { name: ACCOUNT }).waitFor();
  const computed = (await score(STEP)) as number;
  await button(new RegExp(`^${STEP}`))
    .first()
    .click();
  await button('Override step score').first().click();
  await panel.getByRole('textbox', { name: /^Score/ }).fill('9');
  await button('Override').click();
  await says(/reason/i);
  expect(await sheetNames(page)).not.toContain('Score Overrides');
  await panel.getByLabel('Reason').fill('Signed off yesterday');
  await panel.getByLabel('Author').fill('Ana');
  await button('Override').click();
  await says(new RegExp(`by Ana until .*: Signed off yesterday · computed ${computed.toFixed(1)}`));
  await settled(page);
  await calculated(page);
  expect(await score(STEP)).toBe(9);
  expect(await sheetNames(page)).toContain('Score Overrides');
});
